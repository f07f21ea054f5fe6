"""Writing: lines of text drawn once and kept, wrapped, or fitted into a width.

A ``Type`` says how words look, a ``Pen`` writes them. Chinese characters inside any line are drawn
in a Chinese face on the same baseline. Text is never clipped: a line that must fit is made a step
smaller and then ends in an ellipsis, and the pen's trace tells a test that it happened.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final, Literal

import pygame
from pygame import Rect, Surface

from game.view.fonts import Fonts
from game.view.kept import Kept
from game.view.palette import PAPER, Color

Align = Literal["left", "center", "right"]
"""Where a line stands against the point it is written at."""

_SHADOW: Final = (5, 5, 12, 200)
"""Color and alpha of the shadow under words."""

_CHINESE_SIZE: Final = 0.94
"""Chinese characters fill their square; a little smaller, they match the letters beside them."""

_SMALLEST: Final = 16
"""No words are smaller than this at 720p (ART.md section 6)."""

_STEP: Final = 0.88
"""How much smaller a line is tried that does not fit."""

_LINES: Final = 768
_WRAPS: Final = 256

_WORDS: Final = re.compile(
    r"[\u2e80-\u9fff\uff00-\uffef]"
    r"[\uff0c\u3002\u3001\uff1b\uff1a\uff1f\uff01\u201d\u2019\uff09\u300b\u300d\uff3d]*"
    r"|[^\s\u2e80-\u9fff\uff00-\uffef]+|\s+"
)
"""What may stand on a line of its own: a word, a Chinese character with what closes after it."""


@dataclass(frozen=True, slots=True)
class Type:
    """How words look.

    Attributes:
        face: one of ``fonts.FACES``.
        size: as at 720p.
        color: of the letters.
        track: extra room after each letter, as at 720p.
        shadow: whether a soft shadow lifts the words from a picture.
        lead: height of a line of a paragraph, in sizes.
    """

    face: str
    size: float
    color: Color = PAPER
    track: float = 0
    shadow: bool = True
    lead: float = 1.34

    def colored(self, color: Color) -> Type:
        """Return the same type in another color."""
        return replace(self, color=color)

    def flat(self) -> Type:
        """Return the same type without a shadow, for paper and panels."""
        return replace(self, shadow=False)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text as a picture.

    Attributes:
        text: what it says.
        picture: the letters, shadow included.
        width: how far the words reach, shadow excluded, surface pixels.
        height: of the line's box, surface pixels.
        rise: how far the picture begins above the box.
        cut: whether words were left out for want of room.
    """

    text: str
    picture: Surface
    width: int
    height: int
    rise: int = 0
    cut: bool = False


@dataclass(frozen=True, slots=True)
class Written:
    """What a pen wrote: for tests. ``inside`` says whether the surface held all of it."""

    text: str
    rect: Rect
    inside: bool
    cut: bool


def is_chinese(character: str) -> bool:
    """Return whether a character is of Chinese writing, punctuation and wide forms included."""
    return "\u2e80" <= character <= "\u9fff" or "\uff00" <= character <= "\uffef"


class Pen:
    """Writes with the given typefaces and keeps what it wrote.

    ``trace`` collects what was written since a test last looked, if it is a list.
    """

    def __init__(self, fonts: Fonts) -> None:
        """Begin with nothing written."""
        self.fonts = fonts
        self.trace: list[Written] | None = None
        self._lines: Kept[tuple[str, Type, bool], Line] = Kept(_LINES)
        self._wraps: Kept[tuple[str, Type, int], list[str]] = Kept(_WRAPS)

    # -- lines ------------------------------------------------------------------------------------
    def line(self, text: str, style: Type, *, cut: bool = False) -> Line:
        """Return a line of text, drawn now or earlier; ``cut`` marks one that was shortened."""
        return self._lines.get((text, style, cut), lambda: self._rendered(text, style, cut=cut))

    def width(self, text: str, style: Type) -> int:
        """Return how wide a line would be, surface pixels, without drawing it."""
        return sum(self._advance(font, run, style) for font, run in self._runs(text, style))

    def height(self, style: Type) -> int:
        """Return the height of a line's box, surface pixels."""
        return self.fonts.get(style.face, style.size).get_height()

    def fit(self, text: str, style: Type, width: int) -> Line:
        """Return a line no wider than ``width``: as it is, a step smaller, or shortened."""
        smaller = replace(style, size=max(min(_SMALLEST, style.size), style.size * _STEP))
        for tried in (style, smaller):
            if self.width(text, tried) <= width:
                return self.line(text, tried)
        kept = text
        while kept and self.width(kept + "…", smaller) > width:
            kept = kept[:-1].rstrip()
        return self.line(kept + "…", smaller, cut=True)

    def draw(
        self, surface: Surface, line: Line, at: tuple[int, int], align: Align = "left"
    ) -> Rect:
        """Draw a line with its box's top left, top middle or top right at a point.

        Returns:
            The line's box.
        """
        shift = {"left": 0, "center": line.width // 2, "right": line.width}[align]
        rect = Rect(at[0] - shift, at[1], line.width, line.height)
        surface.blit(line.picture, (rect.x, rect.y - line.rise))
        if self.trace is not None and line.text.strip():
            inside = surface.get_rect().contains(rect)
            self.trace.append(Written(line.text, rect, inside, line.cut))
        return rect

    def write(
        self,
        surface: Surface,
        at: tuple[int, int],
        text: str,
        style: Type,
        align: Align = "left",
    ) -> Rect:
        """Write one line at a point; returns its box."""
        return self.draw(surface, self.line(text, style), at, align)

    # -- paragraphs -------------------------------------------------------------------------------
    def wrap(self, text: str, style: Type, width: int) -> list[str]:
        """Return a text as lines no wider than ``width``; a newline begins a new one."""

        def wrapped() -> list[str]:
            return [
                line
                for paragraph in text.split("\n")
                for line in self._wrapped(paragraph, style, width)
            ]

        return self._wraps.get((text, style, width), wrapped)

    def leading(self, style: Type) -> int:
        """Return the distance between two lines of a paragraph, surface pixels."""
        return max(round(style.size * style.lead * self.fonts.scale), 1)

    def paragraph_height(self, text: str, style: Type, width: int) -> int:
        """Return how high a paragraph would be, surface pixels."""
        return len(self.wrap(text, style, width)) * self.leading(style)

    def paragraph(
        self, surface: Surface, at: tuple[int, int], text: str, style: Type, width: int
    ) -> int:
        """Write a wrapped text from a point downwards.

        Returns:
            The y below its last line.
        """
        x, y = at
        for words in self.wrap(text, style, width):
            self.write(surface, (x, y), words, style)
            y += self.leading(style)
        return y

    # -- how it is done ---------------------------------------------------------------------------
    def _wrapped(self, paragraph: str, style: Type, width: int) -> list[str]:
        lines, line = [], ""
        for word in _WORDS.findall(paragraph):
            if line.strip() and self.width((line + word).rstrip(), style) > width:
                lines.append(line.strip())
                line = ""
            for piece in self._pieces(word, style, width):
                if line.strip() and piece is not word:
                    lines.append(line.strip())
                    line = ""
                line += piece
        return [*lines, line.strip()]

    def _pieces(self, word: str, style: Type, width: int) -> Iterator[str]:
        """Yield a word whole, or in parts that fit if it is wider than a line."""
        if self.width(word, style) <= width:
            yield word
            return
        part = ""
        for letter in word:
            if part and self.width(part + letter, style) > width:
                yield part
                part = ""
            part += letter
        yield part

    def _runs(self, text: str, style: Type) -> list[tuple[pygame.Font, str]]:
        """Return the parts of a text that one font draws, in order."""

        def face_of(character: str) -> str:
            if is_chinese(character):
                return self.fonts.chinese_for(style.face, character)
            return style.face

        runs = []
        for face, letters in groupby(text, face_of):
            shrink = _CHINESE_SIZE if face != style.face else 1
            runs.append((self.fonts.get(face, style.size * shrink), "".join(letters)))
        return runs

    def _advance(self, font: pygame.Font, run: str, style: Type) -> int:
        if not style.track:
            return font.size(run)[0]
        track = round(style.track * self.fonts.scale)
        return sum(font.size(letter)[0] + track for letter in run)

    def _rendered(self, text: str, style: Type, *, cut: bool) -> Line:
        first = self.fonts.get(style.face, style.size)
        runs = self._runs(text, style)
        rise = max([0, *(font.get_ascent() - first.get_ascent() for font, _ in runs)])
        drop = max([first.get_height(), *(f.get_height() for f, _ in runs)])
        width = sum(self._advance(font, run, style) for font, run in runs)
        fall = max(1, round(2 * self.fonts.scale)) if style.shadow else 0
        slant = round(style.size * self.fonts.scale * 0.2)
        picture = Surface((width + slant, rise + drop + fall), pygame.SRCALPHA)
        inks = [((*_SHADOW[:3],), fall, _SHADOW[3])] if style.shadow else []
        for color, down, alpha in [*inks, (style.color, 0, 255)]:
            layer = self._letters(runs, style, color, rise + first.get_ascent() + down)
            layer.set_alpha(alpha)
            picture.blit(layer, (0, 0))
        return Line(text, picture, width, first.get_height(), rise, cut)

    def _letters(
        self, runs: list[tuple[pygame.Font, str]], style: Type, color: Color, baseline: int
    ) -> Surface:
        """Return all letters in one color on a clear picture, at a baseline."""
        width = sum(self._advance(font, run, style) for font, run in runs) + round(
            style.size * self.fonts.scale * 0.2
        )
        height = baseline + max([1, *(font.get_height() for font, _ in runs)])
        layer, x = Surface((width, height), pygame.SRCALPHA), 0
        for font, run in runs:
            for part in run if style.track else (run,):
                layer.blit(font.render(part, True, color), (x, baseline - font.get_ascent()))  # noqa: FBT003
                x += self._advance(font, part, style)
        return layer
