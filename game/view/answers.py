"""Answers to a question: wrapped texts with letters, one with the focus, tried ones marked."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from game.content.words import _
from game.view.canvas import Area, Canvas
from game.view.palette import FOG, MINT, MIST, PAPER, SAND
from game.view.shapes import focus_bar
from game.view.styles import BODY
from game.view.text import Type
from game.view.ui import Ui

ANSWER: Final = BODY
"""The type of an answer."""

INDENT: Final = 44
"""Units from a row's left end to the answer's text."""

_WORD: Final = Type("bold", 18, SAND)
_LETTER: Final = Type("bold", 20, SAND)
_GAP: Final = 10
_MARK: Final = 24


@dataclass(slots=True)
class Answers:
    """A list of answers.

    Attributes:
        texts: the answers, in the reader's language.
        wrong: indices of those that were tried and are wrong.
        right: index of the right one once it was chosen, else None.
        focus: index of the one with the focus.
        rows: where each was last drawn.
    """

    texts: tuple[str, ...]
    wrong: set[int] = field(default_factory=set)
    right: int | None = None
    focus: int = 0
    rows: list[Area] = field(default_factory=list)

    @property
    def untried(self) -> tuple[int, ...]:
        """Indices of the answers that may still be right."""
        return tuple(index for index in range(len(self.texts)) if index not in self.wrong)

    def move(self, steps: int) -> None:
        """Give the focus to the next answer that was not tried, round and round."""
        for _tried in self.texts:
            self.focus = (self.focus + (1 if steps > 0 else -1)) % len(self.texts)
            if self.focus not in self.wrong:
                return

    def hit(self, pos: tuple[int, int]) -> int | None:
        """Return the index of the untried answer under a point."""
        for index, row in enumerate(self.rows):
            if row.collidepoint(pos) and index not in self.wrong:
                return index
        return None

    def draw(self, surface: Canvas, ui: Ui, room: Area) -> int:
        """Draw the answers from the top of a room; returns the y below."""
        y = room.y
        self.rows = []
        for index, text in enumerate(self.texts):
            high = ui.pen.paragraph_height(text, ANSWER, self._width(ui, room.width))
            row = Area(room.x, y, room.width, high + ui.px(_GAP))
            self.rows.append(row)
            self._draw_row(surface, ui, row, index)
            y = row.bottom + ui.px(4)
        return y

    def _draw_row(self, surface: Canvas, ui: Ui, row: Area, index: int) -> None:
        is_focus = index == self.focus and self.right is None
        if is_focus:
            bar = ui.picture(("answer", row.size), lambda: focus_bar(ui, row.size))
            surface.blit(bar, row)
        color = self._color(index, is_focus=is_focus)
        self._draw_mark(surface, ui, row, index)
        y = row.y + ui.px(_GAP) // 2
        ui.pen.write(surface, (row.x + ui.px(14), y), "ABCDEF"[index], _LETTER.colored(color))
        at, width = (row.x + ui.px(INDENT), y), self._width(ui, row.width)
        ui.pen.paragraph(surface, at, self.texts[index], ANSWER.colored(color), width)

    def _draw_mark(self, surface: Canvas, ui: Ui, row: Area, index: int) -> None:
        """Draw the sign and the word of an answer that was given, at the right of its row."""
        if index != self.right and index not in self.wrong:
            return
        is_right = index == self.right
        face = ui.icons.get("check" if is_right else "cross", ui.px(_MARK))
        at = face.get_rect(midright=(row.right - ui.px(10), row.centery))
        surface.blit(face, at)
        line = ui.pen.line(_words(is_right=is_right), _WORD.colored(MINT if is_right else SAND))
        ui.pen.draw(surface, line, (at.x - ui.px(8), row.centery - line.height // 2), "right")

    def _width(self, ui: Ui, row: int) -> int:
        """Return the room for an answer's text, its mark beside it."""
        word = max(ui.pen.width(_words(is_right=is_right), _WORD) for is_right in (False, True))
        return row - ui.px(INDENT + _MARK + 28) - word

    def _color(self, index: int, *, is_focus: bool) -> tuple[int, int, int]:
        if index == self.right:
            return MINT
        if index in self.wrong or self.right is not None:
            return MIST if is_focus else FOG
        return PAPER if is_focus else MIST


def _words(*, is_right: bool) -> str:
    return _("right") if is_right else _("not this one")
