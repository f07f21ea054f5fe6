"""A heat map: how much of the time each point of a floor is watched, by color and by pattern.

Brighter and denser is worse, so that the picture reads without colors too.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import pygame
from pygame import Rect, Surface

from game.view.palette import CREAM, GOLD, INK, ORANGE, VERMIL, Color

STEPS: Final = (0.0, 0.1, 0.25, 0.5)
"""Shares of the time above which a point belongs to a band; the first means: ever at all."""

_SIDE: Final = 16
_FILLS: Final[tuple[tuple[Color, int], ...]] = (
    (GOLD, 36),
    (GOLD, 104),
    (ORANGE, 168),
    (VERMIL, 224),
)


def patterns() -> tuple[Surface, ...]:
    """Return what fills the points of each band: nothing but color, dots, lines, crossed lines."""
    found = []
    for number, (color, alpha) in enumerate(_FILLS):
        tile = Surface((_SIDE, _SIDE), pygame.SRCALPHA)
        tile.fill((*color, alpha))
        _PAINTS[number](tile)
        found.append(tile)
    return tuple(found)


def draw_heat(picture: Surface, shares: Sequence[float], width: int, half: int) -> None:
    """Lay heat over a picture of a map.

    Args:
        picture: the map, ``half`` pixels for half a tile.
        shares: the share of the time each point is watched, row by row; points stand half a tile
            apart, the first in the map's corner.
        width: points in a row.
        half: pixels between two points.
    """
    tiles = patterns()
    for number, share in enumerate(shares):
        band = _band(share)
        if band >= 0:
            row, column = divmod(number, width)
            area = Rect(column * half - half // 2, row * half - half // 2, half, half)
            fill(picture, tiles[band], area)


def fill(picture: Surface, tile: Surface, area: Rect) -> None:
    """Fill an area with a pattern that goes on from one area to the next."""
    before = picture.get_clip()
    picture.set_clip(area.clip(before))
    for left in range(area.left - area.left % _SIDE, area.right, _SIDE):
        for top in range(area.top - area.top % _SIDE, area.bottom, _SIDE):
            picture.blit(tile, (left, top))
    picture.set_clip(before)


def _band(share: float) -> int:
    """Return the number of a share's band, -1 for what is never watched."""
    return sum(share > step for step in STEPS) - 1


def _plain(tile: Surface) -> None:
    """Leave a tile to its color."""


def _dots(tile: Surface) -> None:
    for place in ((3, 3), (11, 11)):
        pygame.draw.rect(tile, (*INK, 150), (*place, 2, 2))


def _lines(tile: Surface) -> None:
    for start in (0, _SIDE):
        pygame.draw.line(tile, (*INK, 170), (start - _SIDE, _SIDE), (start + 0, 0), 2)
        pygame.draw.line(tile, (*INK, 170), (start, _SIDE), (start + _SIDE, 0), 2)


def _crosses(tile: Surface) -> None:
    _lines(tile)
    for start in (-8, 8):
        pygame.draw.line(tile, (*CREAM, 150), (start, 0), (start + _SIDE, _SIDE), 1)


_PAINTS: Final = (_plain, _dots, _lines, _crosses)
