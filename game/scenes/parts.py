"""Blocks that every page of the book is made of: headings, titles, paragraphs, figures, rows."""

from __future__ import annotations

from game.view.book import entry, heading
from game.view.canvas import Area, Canvas
from game.view.flow import Block
from game.view.inks import LEAF_GOOD, LEAF_SHADE, LEAF_SOFT
from game.view.palette import RED
from game.view.styles import PAGE, PAGE_STRONG, PAGE_TITLE
from game.view.text import Type
from game.view.ui import Ui

GAP = 12
"""Units below a paragraph."""

HEAD = 8
"""Units above a heading."""


def heading_part(text: str, *, opens: bool = False) -> Block:
    """Return a heading, which stays with what it heads; ``opens`` begins a page."""

    def paint(surface: Canvas, ui: Ui, room: Area) -> int:
        return heading(surface, ui, room.topleft, text, room.width)

    return Block(paint, keeps=True, opens=opens, before=HEAD)


def title_part(text: str) -> Block:
    """Return the large title of a card."""

    def paint(surface: Canvas, ui: Ui, room: Area) -> int:
        line = ui.pen.fit(text, PAGE_TITLE, room.width)
        return ui.pen.draw(surface, line, room.topleft).bottom + ui.px(6)

    return Block(paint, keeps=True)


def paragraph_part(
    text: str, *, style: Type = PAGE, gap: float = GAP, keeps: bool = False
) -> Block:
    """Return a wrapped paragraph; ``keeps`` leaves it on one page with what follows."""

    def paint(surface: Canvas, ui: Ui, room: Area) -> int:
        return ui.pen.paragraph(surface, room.topleft, text, style, room.width) + ui.px(gap)

    return Block(paint, keeps=keeps)


def entry_part(label: str, value: str, *, good: bool | None = None) -> Block:
    """Return a line of figures."""

    def paint(surface: Canvas, ui: Ui, room: Area) -> int:
        return entry(surface, ui, Area(room.x, room.y, room.width, 0), label, value, good=good)

    return Block(paint)


def row_part(text: str, places: list[Area], *, is_focus: bool) -> Block:
    """Return a row that can be chosen, one page for all; its place is added to ``places``.

    Measuring draws it too, so whoever keeps the places clears them before the page is drawn.
    """

    def paint(surface: Canvas, ui: Ui, room: Area) -> int:
        wide = room.width - ui.px(36)
        high = ui.pen.paragraph_height(text, PAGE_STRONG, wide) + ui.px(8)
        row = Area(room.x, room.y, room.width, high)
        if is_focus:
            surface.fill(LEAF_SHADE, row)
            surface.fill(RED, (row.x, row.y, ui.px(4), row.height))
        style = PAGE_STRONG.colored(LEAF_GOOD if is_focus else LEAF_SOFT)
        at = row.x + ui.px(18), row.y + ui.px(3)
        ui.pen.paragraph(surface, at, text, style, wide)
        places.append(row)
        return row.bottom + ui.px(2)

    return Block(paint, keeps=True)
