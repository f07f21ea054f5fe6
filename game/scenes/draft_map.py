"""The map over a night on a draft: whoever draws the level may put the courier anywhere."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Final

from game.base.grid import Cell, cell_of, center_of
from game.content.words import _
from game.input.actions import Action, Context
from game.level.beginning import nearest_free
from game.scenes.scene import Frame, Move, Pop
from game.scenes.session import Session
from game.view.canvas import Area, Canvas
from game.view.draft_map import DraftMarks, draw_draft_map
from game.view.page import draw_page
from game.view.ui import Ui

WIDEST: Final = 1168
"""Greatest width of the page, units."""

_STEPS: Final = {
    Action.MENU_UP: (0, -1), Action.MENU_DOWN: (0, 1),
    Action.MENU_LEFT: (-1, 0), Action.MENU_RIGHT: (1, 0),
}  # fmt: skip


class DraftMap:
    """Shows everybody; a click, or the cursor and a key, puts the courier on a tile."""

    context = Context.MENU
    is_overlay = True

    def __init__(self, session: Session) -> None:
        """Show the map of the session's night; raises ValueError without one."""
        if session.night is None:
            raise ValueError("no night is in play")
        self._session = session
        self._night: Final = session.night
        courier = self._night.world.courier
        self._cursor: Cell = cell_of(courier.x, courier.y)
        self._area = Area(0, 0, 0, 0)

    def handle(self, action: Action) -> Move | None:
        """Move the cursor, put the courier there, or close the map."""
        if action in _STEPS:
            self._cursor = self._inside(*map(sum, zip(self._cursor, _STEPS[action], strict=True)))
        elif action is Action.CONFIRM:
            return self._put()
        return Pop() if action is Action.BACK else None

    def update(self, frame: Frame) -> Move | None:
        """Take a click on a tile; the key that opened the map closes it."""
        pointer, bindings = frame.inputs.pointer, self._session.bindings
        if pointer.clicked and self._area.collidepoint(pointer.x, pointer.y):
            self._cursor = self._tile_at(pointer.x, pointer.y)
            return self._put()
        if any(Action.MAP in bindings.actions_of(p, Context.PLAY) for p in frame.inputs.pressed):
            return Pop()
        return None

    def _tile_at(self, x: int, y: int) -> Cell:
        plan, area = self._night.setting.plan, self._area
        column = (x - area.x) * plan.columns // area.width
        return self._inside(column, (y - area.y) * plan.rows // area.height)

    def _inside(self, column: int, row: int) -> Cell:
        plan = self._night.setting.plan
        return min(max(column, 0), plan.columns - 1), min(max(row, 0), plan.rows - 1)

    def _put(self) -> Move:
        """Put the courier on the open tile nearest to the cursor."""
        self._night.put(*center_of(nearest_free(self._night.setting.plan, self._cursor)))
        return Pop()

    def draw(self, surface: Canvas, ui: Ui, alpha: float) -> None:  # noqa: ARG002 - it stands
        """Draw the page."""
        glyph = self._session.glyph
        keys = [
            (glyph(Action.CONFIRM), _("put the courier there")),
            (glyph(Action.BACK), _("go on")),
        ]
        room = draw_page(surface, ui, self._night.setting.plan.title, keys, widest=WIDEST)
        draft = self._session.draft
        trails = (draft.trail, draft.last_trail) if draft else ()
        marks = DraftMarks(self._cursor, *trails)
        self._area = draw_draft_map(surface, ui, self._night.world, room, marks)

    def stamp(self) -> Hashable:
        """Return the settings and the cursor; all else stands still."""
        return self._session.version, self._session.device, self._cursor
