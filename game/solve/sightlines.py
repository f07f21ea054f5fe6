"""Sightlines: many lines of sight at once, with the same answers as the senses give one by one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from game.base.units import SUBTILES
from game.sim.senses.sight import BODY, BODY_POINTS, NEEDED

Ints = NDArray[np.int32]
Longs = NDArray[np.int64]
Truths = NDArray[np.bool_]

_NEVER: Final = (1 << 31) - 1
"""Further than any line crosses."""


@dataclass(frozen=True, slots=True)
class Sightlines:
    """What stops sight on one map, prepared for asking about many pairs of places.

    Attributes:
        blocked: one cell an element, row-major; non-zero stops a line.
        columns: cells in a row.
        sums: how many cells are blocked above and to the left of each corner of the grid, so that
            any box of cells is counted with four looks.
    """

    blocked: NDArray[np.uint8]
    columns: int
    sums: NDArray[np.int32]

    @classmethod
    def through(cls, blocked: bytes, columns: int) -> Sightlines:
        """Prepare a grid of one byte a cell that holds 0 or 1."""
        grid = np.frombuffer(blocked, np.uint8)
        sums = np.zeros((len(blocked) // columns + 1, columns + 1), np.int32)
        sums[1:, 1:] = grid.reshape(-1, columns).cumsum(0, np.int32).cumsum(1, np.int32)
        return cls(grid, columns, sums)

    def bodies_seen(self, x: Ints, y: Ints, body_x: Ints, body_y: Ints) -> Truths:
        """Return of each pair whether the body is visible from the place.

        The rule of ``game.sim.senses.sight.body_is_visible``: three of its five points.

        Args:
            x: where each observer stands, subtiles, inside the grid.
            y: as ``x``.
            body_x: the middle of the body it looks at.
            body_y: as ``body_x``.
        """
        seen = self._is_open(x, y, body_x, body_y)
        asked = np.flatnonzero(~seen)
        count = np.zeros(len(seen), np.int8)
        for left, (ox, oy) in zip((5, 4, 3, 2, 1), BODY_POINTS, strict=True):
            asked = asked[(count[asked] < NEEDED) & (count[asked] + left >= NEEDED)]
            there = body_x[asked] + ox, body_y[asked] + oy
            count[asked] += self.clear(x[asked], y[asked], *there)
        return seen | (count >= NEEDED)

    def _is_open(self, x: Ints, y: Ints, body_x: Ints, body_y: Ints) -> Truths:
        """Return where no cell of the box round place and body is blocked: every line is clear."""
        left, right = np.minimum(x, body_x - BODY), np.maximum(x, body_x + BODY)
        top, bottom = np.minimum(y, body_y - BODY), np.maximum(y, body_y + BODY)
        c0, c1 = left // SUBTILES, right // SUBTILES + 1
        r0, r1 = top // SUBTILES, bottom // SUBTILES + 1
        sums = self.sums
        found: Truths = sums[r1, c1] - sums[r0, c1] - sums[r1, c0] + sums[r0, c0] == 0
        return found

    def clear(self, x0: Ints, y0: Ints, x1: Ints, y1: Ints) -> Truths:
        """Return of each pair of points whether the line between them meets no blocked cell.

        The walk of ``game.base.grid.line_is_clear``, taken by all lines in step.
        """
        column, row = x0 // SUBTILES, y0 // SUBTILES
        dx, dy = x1 - x0, y1 - y0
        across, down = np.abs(dx), np.abs(dy)
        step_x, step_y = np.where(dx > 0, 1, -1), np.where(dy > 0, self.columns, -self.columns)
        edge_x = np.where(dx > 0, (column + 1) * SUBTILES - x0, x0 - column * SUBTILES)
        edge_y = np.where(dy > 0, (row + 1) * SUBTILES - y0, y0 - row * SUBTILES)
        both = (dx != 0) & (dy != 0)
        next_x = np.where(dx == 0, _NEVER, np.where(both, edge_x * down, 0))
        next_y = np.where(dy == 0, _NEVER, np.where(both, edge_y * across, 0))
        left = np.abs(x1 // SUBTILES - column) + np.abs(y1 // SUBTILES - row)
        clear = np.ones(len(x0), np.bool_)
        at = np.arange(len(x0))
        cell = row * self.columns + column
        while True:
            going = np.flatnonzero(left > 0)
            if not len(going):
                return clear
            at, cell, left = at[going], cell[going], left[going]
            step_x, step_y = step_x[going], step_y[going]
            across, down = across[going], down[going]
            next_x, next_y = next_x[going], next_y[going]
            goes_x, goes_y = next_x <= next_y, next_y <= next_x
            corner = goes_x & goes_y
            hit = np.zeros(len(at), np.bool_)
            if corner.any():
                cut = np.flatnonzero(corner)
                hit[cut] = (
                    self.blocked[cell[cut] + step_x[cut]] | self.blocked[cell[cut] + step_y[cut]]
                ) != 0
            cell = cell + step_x * goes_x + step_y * goes_y
            next_x = next_x + SUBTILES * down * goes_x
            next_y = next_y + SUBTILES * across * goes_y
            hit |= self.blocked[cell] != 0
            clear[at[hit]] = False
            left = np.where(hit, 0, left - goes_x - goes_y)
