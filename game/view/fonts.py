"""Typefaces: the files of ``assets/fonts``, opened once for each size.

Sizes are told as at 720p with plain text size and scaled here, so a caller never multiplies. The
reading option puts Atkinson Hyperlegible in the place of Barlow and Spectral.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pygame

FACES: Final = (
    "body", "medium", "bold", "label", "condensed", "reading", "reading_italic", "reading_bold",
    "display", "display_italic", "plain", "plain_bold", "chinese", "chinese_serif", "brush",
)  # fmt: skip
"""All typefaces by file name."""

_PLAIN: Final = {
    "body": "plain", "medium": "plain", "bold": "plain_bold", "label": "plain_bold",
    "condensed": "plain", "reading": "plain", "reading_italic": "plain",
    "reading_bold": "plain_bold",
}  # fmt: skip

_SERIFS: Final = frozenset(
    {"reading", "reading_italic", "reading_bold", "display", "display_italic"}
)

_PLAIN_SIZE: Final = 0.94
"""The plain face is wider than those it stands for; a little smaller, it reads as large."""

_NO_GLYPH: Final = "\U0010fffd"
"""A code point that no typeface draws."""


class Fonts:
    """The typefaces at one scale."""

    def __init__(self, folder: Path, *, scale: float, reading: bool = False) -> None:
        """Remember where the files are; each is opened when it is first asked for.

        Args:
            folder: the folder of ``<face>.ttf`` files.
            scale: surface pixels for one pixel at 720p: ``k / 2 * text_scale``.
            reading: whether the plain face replaces the house faces.
        """
        pygame.font.init()
        self.scale = scale
        self._folder = folder
        self._reading = reading
        self._open: dict[tuple[str, int], pygame.Font] = {}
        self._drawable: dict[tuple[str, str], bool] = {}

    def get(self, face: str, size: float) -> pygame.Font:
        """Return a face at a size told as at 720p; raises KeyError for a face that is none."""
        if face not in FACES:
            raise KeyError(face)
        if self._reading and face in _PLAIN:
            face, size = _PLAIN[face], size * _PLAIN_SIZE
        key = face, max(1, round(size * self.scale))
        if key not in self._open:
            self._open[key] = pygame.Font(self._folder / f"{face}.ttf", key[1])
        return self._open[key]

    def chinese_for(self, face: str, character: str) -> str:
        """Return the face that draws a Chinese character in the company of another face."""
        if face == "brush" or face.startswith("chinese"):
            wanted = face
        else:
            wanted = "chinese_serif" if face in _SERIFS and not self._reading else "chinese"
        return wanted if self._draws(wanted, character) else "chinese"

    def _draws(self, face: str, character: str) -> bool:
        """Return whether a face has a picture for a character."""
        key = face, character
        if key not in self._drawable:
            font = self.get(face, 32 / self.scale)
            self._drawable[key] = font.metrics(character) != font.metrics(_NO_GLYPH)
        return self._drawable[key]
