"""Loading pictures with the pixels of them that shine, in whole sheets or part by part.

The pixels that shine stand in a second file, ``NAME_glow.png``, of the same size.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pygame

from game.base.problems import Place
from game.content.codes import refusal
from game.view.canvas import Canvas


class Cut(NamedTuple):
    """A picture, and its shining pixels if it has any."""

    day: Canvas
    glow: Canvas | None


Part = tuple[int, int, int, int] | None
"""(left, top, width, height) in pixels; None is all of it."""

Turn = tuple[bool, bool, bool]
"""Mirrored left to right, mirrored top to bottom, rows and columns exchanged first."""


def load_image(path: Path) -> Callable[[Part, Turn], Cut]:
    """Return what cuts parts out of one picture file; pygame must have a display.

    Raises:
        Refusal: if the file cannot be unpacked.
    """
    day = _loaded(path)
    night = path.with_name(f"{path.stem}_glow{path.suffix}")
    glow = _loaded(night) if night.is_file() else None

    def cut(part: Part, turn: Turn) -> Cut:
        shine = None if glow is None else _turned(glow, part, turn)
        return Cut(_turned(day, part, turn), shine if shine and _shines(shine) else None)

    return cut


def _loaded(path: Path) -> Canvas:
    try:
        return pygame.image.load(path).convert_alpha()
    except pygame.error as error:
        place = Place(str(path))
        reason = f"it cannot be unpacked ({error})"
        raise refusal("L012", place, sort="picture", reference=path.name, reason=reason) from None


def _turned(sheet: Canvas, part: Part, turn: Turn) -> Canvas:
    across, down, diagonally = turn
    picture = sheet if part is None else sheet.subsurface(part)
    if diagonally:
        picture = pygame.transform.flip(
            pygame.transform.rotate(picture, 90), flip_x=False, flip_y=True
        )
    if across or down:
        picture = pygame.transform.flip(picture, flip_x=across, flip_y=down)
    return picture


def _shines(picture: Canvas) -> bool:
    return pygame.mask.from_surface(picture, 0).count() > 0
