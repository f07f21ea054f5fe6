"""The map of the night: what Auntie Lu drew and what the courier knows by now; the night waits."""

from __future__ import annotations

from collections.abc import Hashable

from game.content.words import _
from game.input.actions import Action, Context
from game.scenes.scene import Frame, Move, Pop
from game.scenes.session import Session
from game.view.canvas import Canvas
from game.view.night_map import draw_night_map
from game.view.page import draw_page
from game.view.ui import Ui

WIDEST = 1168
"""Greatest width of the page, units."""


class MapPage:
    """The map over the night."""

    context = Context.MENU
    is_overlay = True

    def __init__(self, session: Session) -> None:
        """Show the map of the session's night."""
        self._session = session

    def handle(self, action: Action) -> Move | None:
        """Close the map."""
        return Pop() if action in (Action.BACK, Action.CONFIRM) else None

    def update(self, frame: Frame) -> Move | None:
        """Close the map with the key that opened it."""
        bindings = self._session.bindings
        if any(Action.MAP in bindings.actions_of(p, Context.PLAY) for p in frame.inputs.pressed):
            return Pop()
        return None

    def draw(self, surface: Canvas, ui: Ui, alpha: float) -> None:  # noqa: ARG002 - it stands
        """Draw the page."""
        night = self._session.night
        if night is None:
            return
        keys = [(self._session.glyph(Action.BACK), _("go on"))]
        title = _(night.setting.texts.title) if night.setting.texts else night.setting.plan.title
        room = draw_page(surface, ui, title, keys, widest=WIDEST)
        sketch = night.setting.texts.map if night.setting.texts else None
        draw_night_map(surface, ui, night.world, room, sketch)

    def stamp(self) -> Hashable:
        """Return the settings; the map stands still."""
        return self._session.version, self._session.device
