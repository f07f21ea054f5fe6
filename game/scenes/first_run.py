"""The first run: one page of what must be right before anything else can be read or heard."""

from __future__ import annotations

from typing import Final

from game.content.settings import changed
from game.content.words import _
from game.input.actions import Action
from game.scenes.choices import CAPTIONS, CONTRAST, LANGUAGE, TEXT_SIZE, VOLUME
from game.scenes.menu import MenuPage
from game.scenes.scene import Go, Move
from game.scenes.session import Session
from game.view.canvas import Area, Canvas
from game.view.menus import Item
from game.view.page import draw_page
from game.view.styles import BODY
from game.view.ui import Ui

ROWS: Final = (LANGUAGE, TEXT_SIZE, CONTRAST, VOLUME, CAPTIONS)
"""What is asked on the first run."""

DONE: Final = "done"
"""The line that goes on."""


class FirstRun(MenuPage):
    """Five choices, each holding at once."""

    def __init__(self, session: Session) -> None:
        """Show the usual settings, with the focus on going on."""
        super().__init__(session, [], size=24)
        if not session.settings.language:
            session.take(changed(session.settings, language="en"))
        self.menu.pinned = 1
        self._fill()
        self.menu.focus = len(ROWS)

    def _fill(self) -> None:
        settings = self.session.settings
        rows = [Item(row.id, _(row.label), control=row.control(settings)) for row in ROWS]
        self.menu.items = [*rows, Item(DONE, _("This is fine, go on"))]

    def changed(self, item: Item) -> Move | None:
        """Let the new value hold at once."""
        row = next(row for row in ROWS if row.id == item.id)
        value = {row.field: row.read(item.control)}
        self.session.take(changed(self.session.settings, row.part, **value))
        self._fill()
        return None

    def chosen(self, name: str) -> Move | None:  # noqa: ARG002 - there is one such line
        """Save and open the title."""
        self.session.is_new = False
        self.session.save_settings()
        return Go("title")

    def back(self) -> Move | None:
        """Take the usual settings."""
        return self.chosen(DONE)

    def draw(self, surface: Canvas, ui: Ui, alpha: float) -> None:  # noqa: ARG002 - it stands
        """Draw the page."""
        self.session.backdrop.draw(surface, ui)
        keys = [(self.session.glyph(Action.MENU_DOWN), _("next line")), *self.value_keys()]
        room = draw_page(surface, ui, _("Before we begin"), keys)
        told = _("You can change all this and more in the options, at any time.")
        y = ui.pen.paragraph(surface, room.topleft, told, BODY, room.width) + ui.px(10)
        self.menu.draw(surface, ui, Area(room.x, y, room.width, room.bottom - y))
