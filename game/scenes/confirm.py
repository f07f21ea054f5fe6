"""A question before something is lost: the careful answer has the focus."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from game.content.words import _
from game.scenes.menu import MenuPage
from game.scenes.scene import Move, Pop
from game.scenes.session import Session
from game.view.canvas import Area, Canvas
from game.view.inks import VEIL
from game.view.menus import Item
from game.view.page import draw_shade
from game.view.styles import BODY, HEADING
from game.view.ui import Ui
from game.view.widgets import draw_panel

WIDE: Final = 640
"""Width of the question's panel, units."""


class Confirm(MenuPage):
    """Asks, and makes a move if the answer is yes."""

    is_overlay = True

    def __init__(
        self,
        session: Session,
        *,
        ask: str,
        lose: str,
        yes: str,
        move: Move,
        act: Callable[[], None] | None = None,
    ) -> None:
        """Ask.

        Args:
            session: what scenes share.
            ask: the question.
            lose: what would be lost.
            yes: the words of the answer that makes the move.
            move: the move.
            act: what else is done with a yes, before the move.
        """
        super().__init__(session, [Item("no", _("No, go back")), Item("yes", yes)], size=25)
        self._ask, self._lose, self._move, self._act = ask, lose, move, act

    def chosen(self, name: str) -> Move | None:
        """Make the move, or close the question."""
        if name != "yes":
            return Pop()
        if self._act is not None:
            self._act()
        return self._move

    def draw(self, surface: Canvas, ui: Ui, alpha: float) -> None:  # noqa: ARG002 - it stands
        """Draw the question in the middle of the screen."""
        draw_shade(surface, ui, 150)
        wide = min(ui.px(WIDE), surface.get_width() - ui.px(24))
        inner_wide = wide - ui.px(40)
        words = ui.pen.paragraph_height(self._lose, BODY, inner_wide)
        head = ui.pen.paragraph_height(self._ask, HEADING, inner_wide)
        high = min(words + head + ui.px(190), surface.get_height() - ui.px(16))
        panel = Area(0, 0, wide, high)
        panel.center = surface.get_rect().center
        surface.fill(VEIL, panel)
        room = draw_panel(surface, ui, panel)
        y = ui.pen.paragraph(surface, room.topleft, self._ask, HEADING, room.width)
        y = ui.pen.paragraph(surface, (room.x, y + ui.px(4)), self._lose, BODY, room.width)
        below = y + ui.px(12)
        self.menu.draw(surface, ui, Area(room.x, below, room.width, room.bottom - below))
