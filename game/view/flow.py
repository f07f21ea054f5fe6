"""Flow: blocks of a book laid into pages, so that nothing is clipped at any size of letters.

A block draws itself from the top of a room and returns the y below; its height is found by drawing
it where nobody sees it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from game.view.canvas import Area, Canvas
from game.view.shapes import clear
from game.view.ui import Ui

Painter = Callable[[Canvas, Ui, Area], int]
"""Draws from the top of a room; returns the y below."""


@dataclass(frozen=True, slots=True)
class Block:
    """A part of a page.

    Attributes:
        paint: draws it.
        keeps: whether it stays on one page with the block after it, as a heading does.
        opens: whether a new page begins with it.
        before: units of room above it, unless it begins a page.
    """

    paint: Painter
    keeps: bool = False
    opens: bool = False
    before: float = 0


STEP: Final = 8
"""Units between two heights that are tried when pages are shared out evenly."""

Page = list[tuple[Block, int]]
"""Blocks with their distance from the top of the page, pixels."""


def laid_out(
    ui: Ui, blocks: Sequence[Block], size: tuple[int, int], *, columns: int = 1
) -> list[Page]:
    """Return the pages that blocks fill.

    Args:
        ui: what the blocks draw with.
        blocks: in order.
        size: of every page's room, pixels. A block that is higher gets a page of its own.
        columns: how many pages are open at once; what is left for the last ones is shared out
            evenly between them.
    """
    heights = [block_height(ui, block, size) for block in blocks]
    pages = _filled(ui, blocks, heights, size[1])
    shown = (len(pages) - 1) // columns * columns
    start = sum(len(page) for page in pages[:shown])
    return [*pages[:shown], *_evened(ui, blocks[start:], heights[start:], size[1], columns)]


def _filled(ui: Ui, blocks: Sequence[Block], heights: Sequence[int], room: int) -> list[Page]:
    """Return pages filled one after the other up to a height."""
    pages: list[Page] = [[]]
    y = 0
    for index, block in enumerate(blocks):
        gap = ui.px(block.before) if pages[-1] else 0
        needed = _needed(blocks, heights, index, room)
        if pages[-1] and (block.opens or y + gap + needed > room):
            pages.append([])
            y = gap = 0
        pages[-1].append((block, y + gap))
        y += gap + heights[index]
    return pages


def _evened(
    ui: Ui, blocks: Sequence[Block], heights: Sequence[int], room: int, columns: int
) -> list[Page]:
    """Return at most so many pages, filled to the least height that they can all keep to."""
    least = max(_needed(blocks, heights, index, room) for index in range(len(blocks)))
    tries = (_filled(ui, blocks, heights, limit) for limit in range(least, room, ui.px(STEP)))
    fits = (pages for pages in tries if len(pages) <= columns)
    return next(fits, None) or _filled(ui, blocks, heights, room)


def _needed(blocks: Sequence[Block], heights: Sequence[int], index: int, page: int) -> int:
    """Return the height of a block and of what stays with it, if one page can hold that."""
    last = index
    while blocks[last].keeps and last + 1 < len(blocks):
        last += 1
    together = sum(heights[index : last + 1])
    return together if together <= page else heights[index]


def draw_flow(surface: Canvas, ui: Ui, page: Page, room: Area) -> None:
    """Draw a page's blocks into its room."""
    for block, y in page:
        block.paint(surface, ui, Area(room.x, room.y + y, room.width, room.height - y))


def block_height(ui: Ui, block: Block, size: tuple[int, int]) -> int:
    """Return how high a block is in a room of that size, pixels."""
    return block.paint(clear((1, 1)), ui, Area((0, 0), size))
