"""The shadow line: the dotted edge of the dark round the courier, from the light the rules use.

Nothing is guessed from the picture: the line runs between quarter tiles in shadow and quarter tiles
that are dim or lit, and never along walls.
"""

from __future__ import annotations

from math import hypot
from typing import Final

import numpy as np
import pygame

from game.sim.senses.light import SHADOW
from game.view.ground import TILE
from game.view.palette import INK, MINT

GRAIN: Final = TILE // 4
"""Pixels on a side of a quarter tile."""

REACH: Final = 30
"""Quarter tiles to each side of the courier within which the line is drawn."""

_STRONG: Final = 235
"""Alpha of the line next to the courier."""

Grid = np.ndarray[tuple[int, ...], np.dtype[np.uint8]]


class ShadowLine:
    """Draws the line, and keeps it until she or the light moves on."""

    def __init__(self, columns: int, rows: int) -> None:
        """Remember the map's size in tiles."""
        self._shape = (rows * 4, columns * 4)
        self._key: tuple[int, ...] = ()
        self._light: bytes = b""
        self._picture = pygame.Surface((2 * REACH * GRAIN, 2 * REACH * GRAIN), pygame.SRCALPHA)
        self._drawn = pygame.Rect(0, 0, 0, 0)

    def draw(
        self,
        overlay: pygame.Surface,
        light: bytes,
        opaque: bytes,
        *,
        at: tuple[int, int],
        shift: tuple[int, int],
    ) -> None:
        """Draw the line round the courier.

        Args:
            overlay: takes the line.
            light: the world's bands, four a tile each way, row-major.
            opaque: the world's opaque cells.
            at: the courier's feet, pixels of the map.
            shift: the overlay's top left corner on the map.
        """
        column, row = at[0] // GRAIN, at[1] // GRAIN
        key = (column, row, id(opaque))
        if key != self._key or light is not self._light:
            self._key, self._light = key, light
            self._redraw(light, opaque, column, row)
        corner = ((column - REACH) * GRAIN - shift[0], (row - REACH) * GRAIN - shift[1])
        overlay.blit(self._picture, self._drawn.move(corner), self._drawn)

    def _redraw(self, light: bytes, opaque: bytes, column: int, row: int) -> None:
        self._picture.fill((0, 0, 0, 0), self._drawn)
        dark, free = self._window(light, opaque, column, row)
        below = (dark[:-1, :-1] != dark[1:, :-1]) & free[:-1, :-1] & free[1:, :-1]
        beside = (dark[:-1, :-1] != dark[:-1, 1:]) & free[:-1, :-1] & free[:-1, 1:]
        dots = [
            self._dot(c * GRAIN + right, r * GRAIN + down)
            for edge, (right, down) in ((below, (1, GRAIN - 1)), (beside, (GRAIN - 1, 1)))
            for r, c in np.argwhere(edge).tolist()
        ]
        self._drawn = dots[0].unionall(dots[1:]) if dots else pygame.Rect(0, 0, 0, 0)

    def _window(self, light: bytes, opaque: bytes, column: int, row: int) -> tuple[Grid, Grid]:
        """Return what is dark and what is open within reach, as squares of quarter tiles."""
        rows, columns = self._shape
        bands = np.frombuffer(light, np.uint8).reshape(rows, columns)
        walls = np.frombuffer(opaque, np.uint8).reshape(rows // 4, columns // 4)
        dark = np.ones((2 * REACH, 2 * REACH), np.uint8)
        free = np.zeros_like(dark)
        top, left = row - REACH, column - REACH
        first, last = max(top, 0), min(top + 2 * REACH, rows)
        begin, end = max(left, 0), min(left + 2 * REACH, columns)
        if first < last and begin < end:
            here = (slice(first - top, last - top), slice(begin - left, end - left))
            dark[here] = bands[first:last, begin:end] == SHADOW
            lines, places = np.arange(first, last) // 4, np.arange(begin, end) // 4
            free[here] = walls[np.ix_(lines, places)] == 0
        return dark, free

    def _dot(self, x: int, y: int) -> pygame.Rect:
        """Draw the dot in the middle of an edge between two quarter tiles; return its place."""
        away = hypot(x - REACH * GRAIN, y - REACH * GRAIN) / (REACH * GRAIN)
        alpha = int(_STRONG * min(1.0, 1.7 * (1 - away)))
        if alpha > 8:
            self._picture.fill((*INK, alpha // 2), (x, y + 1, 2, 2))
            self._picture.fill((*MINT, alpha), (x, y, 2, 1))
        return pygame.Rect(x, y, 2, 3)
