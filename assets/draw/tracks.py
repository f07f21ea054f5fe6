"""Things that run from the middle of a tile to its sides: painted lines, gutters, cables."""

from __future__ import annotations

from collections.abc import Sequence

from canvas import Canvas
from tileset import TILE

Layer = tuple[str, int, int]
"""A stripe along a track: color, first and last lane of sixteen."""


def draw_track(tile: Canvas, arms: str, layers: Sequence[Layer], *, glow: str = "") -> Canvas:
    """Draw a track.

    Args:
        tile: what is drawn on.
        arms: the sides it runs to, of ``nesw``.
        layers: its stripes, the lowest first.
        glow: colors that shine.
    """
    for color, first, last in layers:
        for arm in arms:
            start, length = (0, last + 1) if arm in "nw" else (first, TILE - first)
            x, y, w, h = first, start, last - first + 1, length
            if arm in "ew":
                x, y, w, h = y, x, h, w
            tile.rect(x, y, w, h, color, glow=color in glow)
    return tile
