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

PARTS: Final = 4
"""Into how many boxes the lines to a body are cut, where one box round all of them is not open."""

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
        walls: for each cell the first and last column of the unbroken blocked cells beside it, and
            the first and last row of those above and below it; four rows, one cell an element.
    """

    blocked: NDArray[np.uint8]
    columns: int
    sums: Ints
    walls: Ints

    @classmethod
    def through(cls, blocked: bytes, columns: int) -> Sightlines:
        """Prepare a grid of one byte a cell that holds 0 or 1."""
        grid = np.frombuffer(blocked, np.uint8).reshape(-1, columns)
        sums = np.zeros((len(grid) + 1, columns + 1), np.int32)
        sums[1:, 1:] = grid.cumsum(0, np.int32).cumsum(1, np.int32)
        across, down = _runs(grid.T), _runs(grid)
        walls = np.stack([*(run.T.ravel() for run in across), *(run.ravel() for run in down)])
        return cls(grid.ravel(), columns, sums, walls)

    def bodies_seen(self, x: Ints, y: Ints, body_x: Ints, body_y: Ints) -> Truths:
        """Return of each pair whether the body is visible from the place.

        The rule of ``game.sim.senses.sight.body_is_visible``: three of its five points.

        Args:
            x: where each observer stands, subtiles, at least ``BODY`` inside the grid.
            y: as ``x``.
            body_x: the middle of the body it looks at.
            body_y: as ``body_x``.
        """
        seen = self._is_open(x, y, body_x, body_y, parts=1)
        asked = np.flatnonzero(~seen)
        pairs = x[asked], y[asked], body_x[asked], body_y[asked]
        seen[asked] = self._is_open(*pairs, parts=PARTS)
        asked = np.flatnonzero(~seen)
        seen[asked] = self._by_lines(x[asked], y[asked], body_x[asked], body_y[asked])
        return seen

    def _by_lines(self, x: Ints, y: Ints, body_x: Ints, body_y: Ints) -> Truths:
        """Return where three of five lines are clear; otherwise as ``bodies_seen``."""
        stopped = self._stops(x, y, body_x, body_y)
        count = (stopped < 0).astype(np.int8)
        parted = self._is_parted(stopped, x, y, body_x, body_y)
        for left, (ox, oy) in zip((4, 3, 2, 1), BODY_POINTS[1:], strict=True):
            some = np.flatnonzero(~parted & (count < NEEDED) & (count + left >= NEEDED))
            count[some] += self.clear(x[some], y[some], body_x[some] + ox, body_y[some] + oy)
        return count >= NEEDED

    def _is_open(self, x: Ints, y: Ints, body_x: Ints, body_y: Ints, *, parts: int) -> Truths:
        """Return where boxes that hold all lines to a body have no blocked cell: all are clear.

        Args:
            x: where each observer stands.
            y: as ``x``.
            body_x: the middle of the body it looks at.
            body_y: as ``body_x``.
            parts: into how many parts of equal length the lines are cut, each with its own box.
        """
        across, look = self.columns + 1, self.sums.ravel().take
        found = np.ones(len(x), np.bool_)
        for part in range(parts):
            left, right = _bounds(x, body_x, part, parts)
            top, bottom = _bounds(y, body_y, part, parts)
            above, below = top * across, (bottom + 1) * across
            blocked = look(below + right + 1) - look(above + right + 1)
            found &= blocked == look(below + left) - look(above + left)
        return found

    def _is_parted(self, stopped: Ints, x: Ints, y: Ints, body_x: Ints, body_y: Ints) -> Truths:
        """Return where the wall that stopped one line is so long that it stops all the others.

        That is so if it reaches from edge to edge of the box round place and body, between them.

        Args:
            stopped: the blocked cell that the line to the body's middle met, or -1.
            x: where each observer stands.
            y: as ``x``.
            body_x: the middle of the body it looks at.
            body_y: as ``body_x``.
        """
        row, column = np.divmod(stopped, np.int32(self.columns))
        first_column, last_column, first_row, last_row = self.walls[:, stopped]
        upright = _lies_between(column, x, body_x) & _spans(first_row, last_row, y, body_y)
        level = _lies_between(row, y, body_y) & _spans(first_column, last_column, x, body_x)
        return (stopped >= 0) & (upright | level)

    def clear(self, x0: Ints, y0: Ints, x1: Ints, y1: Ints) -> Truths:
        """Return of each pair of points whether the line between them meets no blocked cell."""
        return self._stops(x0, y0, x1, y1) < 0

    def _stops(self, x0: Ints, y0: Ints, x1: Ints, y1: Ints) -> Ints:
        """Return of each pair of points a blocked cell that the line between them meets, or -1.

        The walk of ``game.base.grid.line_is_clear``, taken by all lines in step. How far each is
        from the next column's edge and from the next row's edge is kept as one difference.
        """
        column, row = x0 // SUBTILES, y0 // SUBTILES
        dx, dy = x1 - x0, y1 - y0
        across, down = np.abs(dx), np.abs(dy)
        step_x, step_y = np.sign(dx), np.sign(dy) * np.int32(self.columns)
        edge_x = np.where(dx > 0, (column + 1) * SUBTILES - x0, x0 - column * SUBTILES)
        edge_y = np.where(dy > 0, (row + 1) * SUBTILES - y0, y0 - row * SUBTILES)
        ahead = np.where(
            dx == 0, _NEVER, np.where(dy == 0, -_NEVER, edge_x * down - edge_y * across)
        )
        left = np.abs(x1 // SUBTILES - column) + np.abs(y1 // SUBTILES - row)
        cell = row * self.columns + column
        stops = np.full(len(x0), -1, np.int32)
        at = np.arange(len(x0))
        across, down = across * SUBTILES, down * SUBTILES
        while True:
            going = np.flatnonzero(left > 0)
            if not len(going):
                return stops
            if len(going) < len(left):
                at, cell, left, ahead = at[going], cell[going], left[going], ahead[going]
                step_x, step_y = step_x[going], step_y[going]
                across, down = across[going], down[going]
            goes_x, goes_y = ahead <= 0, ahead >= 0
            corner = np.flatnonzero(goes_x & goes_y)
            for beside in (step_x, step_y) if len(corner) else ():
                met = cell[corner] + beside[corner]
                hit = np.flatnonzero(self.blocked[met])
                stops[at[corner[hit]]], left[corner[hit]] = met[hit], 0
            cell = cell + step_x * goes_x + step_y * goes_y
            ahead = ahead + down * goes_x - across * goes_y
            left -= goes_x
            left -= goes_y
            hit = np.flatnonzero(self.blocked[cell])
            stops[at[hit]], left[hit] = cell[hit], 0


def _bounds(eye: Ints, body: Ints, part: int, parts: int) -> tuple[Ints, Ints]:
    """Return the least and the last column or row that lines to a body cross in one part.

    A subtile more where the lines are cut makes up for what dividing takes away.
    """
    near, far = (eye + (body - eye) * end // parts for end in (part, part + 1))
    wide = BODY * part // parts + (part > 0)
    wider = BODY * (part + 1) // parts + (part + 1 < parts)
    least, most = np.minimum(near - wide, far - wider), np.maximum(near + wide, far + wider)
    return least // SUBTILES, most // SUBTILES


def _runs(grid: NDArray[np.uint8]) -> tuple[Ints, Ints]:
    """Return for each blocked cell the first and last row of the blocked cells in line with it."""
    first, last = np.zeros(grid.shape, np.int32), np.zeros(grid.shape, np.int32)
    rows = len(grid)
    for row in range(rows):
        first[row] = np.where(grid[max(row - 1, 0)], first[max(row - 1, 0)], row)
    for row in range(rows)[::-1]:
        after = min(row + 1, rows - 1)
        last[row] = np.where(grid[after], last[after], row) if row < after else row
    return first, last


def _lies_between(line: Ints, eye: Ints, body: Ints) -> Truths:
    """Return where a column or row lies past an eye's own and not past any of a body's points."""
    own = eye // SUBTILES
    past: Truths = (own < line) & (line <= (body - BODY) // SUBTILES)
    return past | (((body + BODY) // SUBTILES <= line) & (line < own))


def _spans(first: Ints, last: Ints, eye: Ints, body: Ints) -> Truths:
    """Return where lines from first to last hold both an eye and all points of a body."""
    least, most = np.minimum(eye, body - BODY), np.maximum(eye, body + BODY)
    spans: Truths = (first <= least // SUBTILES) & (most // SUBTILES <= last)
    return spans
