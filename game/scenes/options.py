"""The options: pages of rows, each changing the settings at once."""

from __future__ import annotations

from collections.abc import Hashable

from game.content.settings import changed
from game.content.words import _
from game.input.actions import Action
from game.scenes.choices import PAGES, Row
from game.scenes.menu import MenuPage
from game.scenes.scene import Frame, Go, Move, Pop, Push
from game.scenes.session import Session
from game.view.canvas import Area, Canvas
from game.view.menus import Item
from game.view.page import draw_page
from game.view.ui import Ui
from game.view.widgets import Tabs

KEYS = "keys"
"""The line that opens the keys, at the end of the page of hands."""

FORGET = "forget"
"""The line that deletes the player's progress, on the page of data."""

BACK = "back"
"""The last line of every page."""


class Options(MenuPage):
    """Pages of choices."""

    def __init__(self, session: Session) -> None:
        """Open the first page."""
        super().__init__(session, [], size=23)
        self.menu.pinned = 1
        self._tabs = Tabs(tuple(_(heading) for heading in PAGES))
        self._fill()

    @property
    def _rows(self) -> tuple[Row, ...]:
        return tuple(PAGES.values())[self._tabs.index]

    def _fill(self) -> None:
        """Show the rows of the open page as the settings are now."""
        settings = self.session.settings
        items = [Item(row.id, _(row.label), control=row.control(settings)) for row in self._rows]
        if any(row.field == "layout" for row in self._rows):
            items.append(Item(KEYS, _("Change single keys and buttons")))
        if not self._rows:
            items.append(Item(FORGET, _("Delete my progress …"), note=_("asks first")))
        self.menu.items = [*items, Item(BACK, _("Back"))]
        self.menu.focus = min(self.menu.focus, len(self.menu.items) - 1)

    # -- what hands do ----------------------------------------------------------------------------
    def chosen(self, name: str) -> Move | None:
        """Open the keys, ask before progress is deleted, or go back."""
        if name == FORGET:
            return Push("confirm", self._question())
        return Push("keys") if name == KEYS else self.back()

    def _question(self) -> dict[str, object]:
        """Return the question before everything is forgotten."""
        return {
            "ask": _("Delete your progress?"),
            "lose": _("All nights, medals and the night in hand are gone. Settings stay."),
            "yes": _("Yes, delete it"),
            "move": Go("title"),
            "act": self.session.forget,
        }

    def changed(self, item: Item) -> Move | None:
        """Let the new value hold at once."""
        row = next(row for row in self._rows if row.id == item.id)
        values: dict[str, object] = {row.field: row.read(item.control)}
        if row.field == "layout":
            values["keys"] = {}
        self.session.take(changed(self.session.settings, row.part, **values))
        self._tabs.labels = tuple(_(heading) for heading in PAGES)
        self._fill()
        return None

    def turned(self, steps: int) -> Move | None:
        """Open another page with left and right on a line that has no value."""
        self._open(self._tabs.index + steps)
        return None

    def other(self, action: Action) -> Move | None:
        """Open another page."""
        if action is Action.PAGE_NEXT:
            self._open(self._tabs.index + 1)
        elif action is Action.PAGE_PREVIOUS:
            self._open(self._tabs.index - 1)
        return None

    def update(self, frame: Frame) -> Move | None:
        """Let a click open a page."""
        pointer = frame.inputs.pointer
        hit = self._tabs.hit((pointer.x, pointer.y)) if pointer.clicked else None
        if hit is not None:
            self._open(hit)
            return None
        return super().update(frame)

    def back(self) -> Move | None:
        """Save what was chosen and leave."""
        self.session.save_settings()
        return Pop()

    def _open(self, index: int) -> None:
        self._tabs.index = index % len(self._tabs.labels)
        self.menu.focus = 0
        self._fill()
        self.redraw()

    def _told(self) -> str:
        """Return the sentence about the row with the focus, "" for a row that says all itself."""
        told = next((row.told for row in self._rows if row.id == self.menu.current.id), "")
        return _(told) if told else ""

    # -- the picture ------------------------------------------------------------------------------
    def draw(self, surface: Canvas, ui: Ui, alpha: float) -> None:  # noqa: ARG002 - menus stand
        """Draw the headings and the open page's rows."""
        glyph = self.session.glyph
        on, back = (glyph(Action.PAGE_NEXT), _("next page")), (glyph(Action.BACK), _("back"))
        keys, told = [*self.value_keys(), on, back], self._told()
        room = draw_page(surface, ui, _("Options"), keys, line=told)
        below = self._tabs.draw(surface, ui, room)
        self.menu.draw(surface, ui, Area(room.x, below, room.width, room.bottom - below))

    def stamp(self) -> Hashable:
        """Return what the page shows."""
        return super().stamp(), self._tabs.index
