"""Conveyor belts that lie flat in the floor.

A belt moves a quarter of a tile a frame: at 180 ms a frame the chevrons keep pace with what the
conveyor carries. Rails stand alike on both sides, so that straights and corners meet.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from canvas import Canvas
from numpy.typing import NDArray
from tileset import TILE, Tileset

Lanes = NDArray[np.float64]
"""One number a pixel, shape (16, 16)."""


def add_belts(tiles: Tileset) -> None:
    """Add ``belt_D`` for each direction D, then corners ``belt_A_B``: goods move A, then B."""
    flags: dict[str, str | bool] = {"surface": "concrete", "conveyor": True}
    for heading in _HEADINGS:
        tiles.add_frames(f"belt_{heading}", _frames(heading, heading), **flags)
    for i, heading in enumerate(_HEADINGS):
        for turned in (_HEADINGS[(i + 1) % 4], _HEADINGS[(i + 3) % 4]):
            tiles.add_frames(f"belt_{heading}_{turned}", _frames(heading, turned), **flags)


def _frames(heading: str, leaving: str) -> list[Canvas]:
    """Draw the frames of a belt that goods enter moving one way and leave moving another."""
    quarters = _HEADINGS.index(heading)
    bend = (_HEADINGS.index(leaving) - quarters) % 4
    along, across, stretch = (np.rot90(lane, quarters) for lane in _lanes(bend))
    return [_belt(along - _STEP * frame, across, stretch) for frame in range(_FRAMES)]


def _lanes(bend: int) -> tuple[Lanes, Lanes, Lanes]:
    """Return where each pixel of a tile lies on an eastbound belt.

    Args:
        bend: 0 for straight on, 1 for a turn north, 3 for a turn south.

    Returns:
        How far along the belt and how far across, 0 to 16 each, and how much of ``along`` one
        pixel covers: more than 1 on the inside of a bend.
    """
    x, y = np.meshgrid(np.arange(TILE) + 0.5, np.arange(TILE) + 0.5)
    if not bend:
        return x, y, np.ones_like(x)
    across, quarter = np.hypot(x, y), np.pi / 2
    along, stretch = np.arctan2(x, y) / quarter * TILE, TILE / (across * quarter)
    lanes = along, across, stretch
    return lanes if bend == 1 else (along[::-1], across[::-1], stretch[::-1])


def _belt(along: Lanes, across: Lanes, stretch: Lanes) -> Canvas:
    """Draw rubber with one chevron a tile between two rails; beyond the outer rail lies plate."""
    tile = Canvas(TILE, TILE, "n")
    along, middle = along % TILE, np.abs(across - TILE / 2)
    tile.fill((along >= 13) & (along < 13 + stretch), "k")
    behind_tip = 9 - along - (middle - 0.5) * stretch
    tile.fill((middle < 4) & (behind_tip > 0) & (behind_tip <= 2 * stretch), "t")
    for lane, color in enumerate("tck"):
        tile.fill((middle > 7 - lane) & (middle <= 8 - lane), color)
    return tile.fill(across > TILE, "t")


_HEADINGS: Final = ("e", "n", "w", "s")
_FRAMES: Final = 4
_STEP: Final = TILE // _FRAMES
