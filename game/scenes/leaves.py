"""Leaves: the open book of a scene, with the pages that are open and how they are turned."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.view.book import Book
from game.view.canvas import Area, Canvas
from game.view.flow import Block, draw_flow, laid_out
from game.view.ui import Ui


@dataclass(slots=True)
class Leaves:
    """Pages of the book; how many there are is known once they have been drawn.

    Attributes:
        page: the first page that is open, from 0.
        pages: how many there are.
        step: how many are open at once.
    """

    page: int = 0
    pages: int = 1
    step: int = 2

    @property
    def is_last(self) -> bool:
        """Whether the last page is open."""
        return self.page + self.step >= self.pages

    def turn(self, steps: int) -> None:
        """Turn one leaf on or back; the first and the last stay."""
        last = (self.pages - 1) // self.step * self.step
        turned = self.page + (self.step if steps > 0 else -self.step)
        self.page = max(0, min(last, turned))

    def draw(self, surface: Canvas, ui: Ui, blocks: Sequence[Block], rows: list[Area]) -> Area:
        """Draw the book with its open pages.

        Args:
            surface: the whole screen.
            ui: what widgets draw with.
            blocks: all that stands in the book.
            rows: places of rows that can be chosen, for the blocks to fill; those that measuring
                left are cleared.

        Returns:
            The room of the line of keys.
        """
        book = Book.lay_out(ui)
        book.draw(surface, ui)
        self.step = 2 if book.is_spread else 1
        pages = laid_out(ui, blocks, book.left.size, columns=self.step)
        self.pages = len(pages)
        self.page = min(self.page, self.pages - 1)
        self.page -= self.page % self.step
        rows.clear()
        opened = pages[self.page : self.page + self.step]
        for room, page in zip((book.left, book.right), opened, strict=False):
            draw_flow(surface, ui, page, room)
        return book.foot
