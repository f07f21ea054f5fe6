"""Flow: blocks of a book laid into pages, so that nothing is clipped at any size of letters.

A block draws itself from the top of a room and returns the y below; its height is found by drawing
it where nobody sees it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

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


Page = list[tuple[Block, int]]
"""Blocks with their distance from the top of the page, pixels."""


def laid_out(ui: Ui, blocks: Sequence[Block], size: tuple[int, int]) -> list[Page]:
    """Return the pages that blocks fill.

    Args:
        ui: what the blocks draw with.
        blocks: in order.
        size: of every page's room, pixels. A block that is higher gets a page of its own.
    """
    heights = [block_height(ui, block, size) for block in blocks]
    pages: list[Page] = [[]]
    y = 0
    for index, block in enumerate(blocks):
        gap = ui.px(block.before) if pages[-1] else 0
        needed = _needed(blocks, heights, index, size[1])
        if pages[-1] and (block.opens or y + gap + needed > size[1]):
            pages.append([])
            y = gap = 0
        pages[-1].append((block, y + gap))
        y += gap + heights[index]
    return pages


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
