"""Menus: a list of lines, one of which has the focus, for keyboard, pad and mouse alike."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Final

from pygame import Rect, Surface

from game.view.palette import FOG, MINT, SLATE, STEEL
from game.view.shapes import focus_bar
from game.view.styles import MENU, MENU_FOCUS, NOTE
from game.view.text import Type
from game.view.ui import Ui
from game.view.widgets import Control, Toggle, arrowhead

_GUTTER: Final = 24
"""Units that lines leave for the signs of scrolling."""

_NARROW: Final = 470
"""Below this many units a line puts its control under its words."""

_ICON: Final = 1.2
"""Height of a line's sign in heights of its words."""


@dataclass(slots=True)
class Item:
    """One line of a menu.

    Attributes:
        id: what a scene knows it by.
        label: its words.
        note: quieter words beside it, or under it if there is no room.
        enabled: whether it can be chosen; a line that cannot is skipped and says why in its note.
        control: what can be changed on it.
        icon: name of a sign before its words, or "".
    """

    id: str
    label: str
    note: str = ""
    enabled: bool = True
    control: Control | None = None
    icon: str = ""


@dataclass(slots=True)
class MenuList:
    """Lines below one another with a focus that is always in view.

    Attributes:
        items: the lines.
        focus: index of the one that has the focus.
        size: of the words, units; 27 in the title, about 22 in long lists.
        rows: where each line was last drawn; None for those out of view.
        pinned: how many of the last lines stay in view while the others scroll.
        rests: whether nothing can be chosen just now: all lines are grey, none has the bar.
        is_open: whether its focus shows; not that of a list beside the one in use.
    """

    items: list[Item]
    focus: int = 0
    size: float = 27
    pinned: int = 0
    rests: bool = False
    is_open: bool = True
    rows: list[Rect | None] = field(default_factory=list)
    _first: int = 0

    @property
    def current(self) -> Item:
        """The line that has the focus."""
        return self.items[self.focus]

    def move(self, steps: int) -> None:
        """Give the focus to another line that can be chosen, round and round."""
        for _ in self.items:
            self.focus = (self.focus + (1 if steps > 0 else -1)) % len(self.items)
            if self.current.enabled:
                return

    def adjust(self, steps: int) -> bool:
        """Change the control of the line with the focus; returns whether there is one."""
        if self.current.control is None:
            return False
        self.current.control.adjust(steps)
        return True

    def hit(self, pos: tuple[int, int]) -> int | None:
        """Return the index of the line under a point, if it can be chosen.

        Places are those of the last picture; the items may have changed since.
        """
        for index, (rect, item) in enumerate(zip(self.rows, self.items, strict=False)):
            if rect and rect.collidepoint(pos) and item.enabled:
                return index
        return None

    def draw(self, surface: Surface, ui: Ui, rect: Rect) -> int:
        """Draw the lines that a rectangle holds, the focus among them; returns the y below."""
        heights, wide, loose = self._heights(ui, rect.width), rect.width, len(self.items)
        if sum(heights) > rect.height:
            wide -= ui.px(_GUTTER)
            heights, loose = self._heights(ui, wide), loose - self.pinned
        below = sum(heights[loose:])
        shown = Rect(rect.x, rect.y, rect.width, rect.height - below)
        last = self._settle(heights[:loose], shown.height)
        self.rows = [None] * len(self.items)
        y = rect.y
        for index in range(self._first, last):
            y = self._place(surface, ui, Rect(rect.x, y, wide, heights[index]), index)
        if below:
            surface.fill(SLATE, (rect.x, shown.bottom, wide, max(1, ui.px(1))))
            y = shown.bottom
        for index in range(loose, len(self.items)):
            y = self._place(surface, ui, Rect(rect.x, y, wide, heights[index]), index)
        self._draw_more(surface, ui, shown, has_more=last < loose)
        return y

    # -- how it is done ---------------------------------------------------------------------------
    def _heights(self, ui: Ui, width: int) -> list[int]:
        return [self._height(ui, item, width) for item in self.items]

    def _place(self, surface: Surface, ui: Ui, row: Rect, index: int) -> int:
        """Draw a line and remember where; returns the y below it."""
        self.rows[index] = row
        self._draw_row(surface, ui, row, index)
        return row.bottom

    def _settle(self, heights: list[int], room: int) -> int:
        """Choose the first line so that the focus is in view; returns the one after the last."""
        focus = min(self.focus, len(heights) - 1)
        self._first = min(self._first, focus)
        while self._last(heights, room) <= focus:
            self._first += 1
        while self._first and sum(heights[self._first - 1 :]) <= room:
            self._first -= 1
        return self._last(heights, room)

    def _last(self, heights: list[int], room: int) -> int:
        last, used = self._first, 0
        while last < len(heights) and (used + heights[last] <= room or last == self._first):
            used += heights[last]
            last += 1
        return last

    def _style(self, *, focused: bool, enabled: bool) -> Type:
        style = replace(MENU_FOCUS if focused else MENU, size=self.size)
        return style if enabled else style.colored(STEEL)

    def _stacks(self, ui: Ui, item: Item, width: int) -> bool:
        """Return whether note or control stands under the words."""
        if item.control is not None:
            return width < ui.px(_NARROW) and not isinstance(item.control, Toggle)
        if not item.note:
            return False
        style = self._style(focused=True, enabled=True)
        words = ui.pen.width(item.label, style) + ui.pen.width(item.note, self._note())
        return words + self._icon_width(ui, item) + ui.px(54) > width

    def _note(self) -> Type:
        return replace(NOTE, size=max(16, self.size * 0.8))

    def _height(self, ui: Ui, item: Item, width: int) -> int:
        single = round(ui.px(self.size) * 1.74)
        return round(single * 1.7) if self._stacks(ui, item, width) else single

    def _draw_row(self, surface: Surface, ui: Ui, row: Rect, index: int) -> None:
        focused = index == self.focus and self.is_open and not self.rests
        item = self.items[index]
        is_bright = item.enabled and not self.rests
        if focused:
            bar = row.inflate(0, -ui.px(3))
            surface.blit(ui.picture(("focus", bar.size), lambda: focus_bar(ui, bar.size)), bar)
        edge = ui.px(18) + self._draw_icon(surface, ui, row, item)
        inner = Rect(row.x + edge, row.y, row.width - edge - ui.px(12), row.height)
        stacked = self._stacks(ui, item, row.width)
        room = inner.width if stacked or item.control is None else inner.width * 11 // 20
        line = ui.pen.fit(item.label, self._style(focused=focused, enabled=is_bright), room)
        top = inner.y + ui.px(4) if stacked else inner.centery - line.height // 2
        words = ui.pen.draw(surface, line, (inner.x, top))
        rest = self._rest(ui, item, (inner, words), stacked=stacked)
        if item.control is not None:
            item.control.draw(surface, ui, rest, focused=focused)
        elif item.note:
            style = self._note().colored(MINT if focused else FOG)
            note = ui.pen.fit(item.note, style, rest.width)
            ui.pen.draw(surface, note, (rest.x, rest.centery - note.height // 2 + ui.px(2)))

    def _icon_width(self, ui: Ui, item: Item) -> int:
        """Return the room that a line's sign takes before its words."""
        return ui.px(self.size * _ICON + 8) if item.icon else 0

    def _draw_icon(self, surface: Surface, ui: Ui, row: Rect, item: Item) -> int:
        """Draw a line's sign, if it has one; returns the room it takes."""
        room = self._icon_width(ui, item)
        if item.icon:
            face = ui.icons.get(item.icon, ui.px(self.size * _ICON))
            middle = row.x + ui.px(12) + room // 2, row.centery
            surface.blit(face, face.get_rect(center=middle))
        return room

    def _rest(self, ui: Ui, item: Item, row: tuple[Rect, Rect], *, stacked: bool) -> Rect:
        """Return the room that a line's words leave for its note or control."""
        inner, words = row
        if stacked:
            below = words.bottom
            return Rect(inner.x, below, inner.width, inner.bottom - below - ui.px(4))
        left = words.right + ui.px(18)
        if item.control is not None:
            left = max(left, inner.x + inner.width * 11 // 20)
        return Rect(left, inner.y, inner.right - left, inner.height)

    def _draw_more(self, surface: Surface, ui: Ui, rect: Rect, *, has_more: bool) -> None:
        """Point up or down, beside the lines, where some are out of view."""
        x = rect.right - ui.px(8)
        if self._first:
            face = arrowhead(ui, "up", MINT)
            surface.blit(face, face.get_rect(midtop=(x, rect.y)))
        if has_more:
            face = arrowhead(ui, "down", MINT)
            surface.blit(face, face.get_rect(midbottom=(x, rect.bottom)))
