"""Looking: which lattice points a shape holds in plain sight, for all poses of a round at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final

import numpy as np

from game.base.geometry import COSINES, SINES
from game.base.units import TURN
from game.sim.schedule import Pose
from game.solve.lattice import HALF, Lattice
from game.solve.sightlines import Ints, Longs, Sightlines, Truths

Holds = Callable[[Longs, Longs], Truths]
"""Says of squared distances, and signed squares along a heading, which places a shape holds."""

_COSINES: Final = np.array(COSINES, np.int32)
_SINES: Final = np.array(SINES, np.int32)


class Looking:
    """Looks from many poses at the points of one lattice."""

    def __init__(self, lattice: Lattice, sightlines: Sightlines) -> None:
        """Prepare to look.

        Args:
            lattice: the points; only free ones are looked at.
            sightlines: what stops sight.
        """
        self._width: Final = lattice.width
        self._height: Final = lattice.height
        self._sightlines: Final = sightlines

    def points_seen(
        self,
        poses: Sequence[Pose],
        reach: int,
        holds: Holds,
        among: Truths,
        beyond: int = -1,
    ) -> list[int]:
        """Return for each pose the set of points that a shape holds and that are in plain sight.

        Args:
            poses: where the observer is and looks.
            reach: how far the shape goes at most, subtiles.
            holds: says from squared distances and signed squares of the part along the heading
                which places a shape holds.
            among: the points that are asked about, one element a point.
            beyond: points at most so far away are seen through anything.
        """
        if not poses:
            return []
        x, y, heading = np.array(poses, np.int32).T
        side = 2 * reach // HALF + 2
        left, top = -((reach - x) // HALF), -((reach - y) // HALF)
        pose, near = np.nonzero(self._asked(left, top, side, among))
        row, column = np.divmod(near.astype(np.int32), np.int32(side))
        body_x, body_y = (left[pose] + column) * HALF, (top[pose] + row) * HALF
        dx, dy = body_x - x[pose], body_y - y[pose]
        squares = dx * dx + dy * dy
        turned = heading % TURN
        along = dx * _COSINES[turned][pose] + dy * _SINES[turned][pose]
        ahead = along.astype(np.int64) * np.abs(along)
        kept = np.flatnonzero((squares <= reach * reach) & holds(squares.astype(np.int64), ahead))
        pose, row, column, squares = pose[kept], row[kept], column[kept], squares[kept]
        seen = self._sightlines.bodies_seen(x[pose], y[pose], body_x[kept], body_y[kept])
        seen |= squares <= beyond * abs(beyond)
        pose, row, column = pose[seen], row[seen], column[seen]
        return list(self._packed(pose, row, left[pose] + column, top, side))

    def _asked(self, left: Ints, top: Ints, side: int, among: Truths) -> Truths:
        """Return for each pose and each point of the square round it whether it is asked about."""
        field = np.zeros((self._height + 2 * side, self._width + 2 * side), np.bool_)
        field[side:-side, side:-side] = among.reshape(self._height, self._width)
        windows = np.lib.stride_tricks.sliding_window_view(field, (side, side))
        return windows[top + side, left + side].reshape(len(left), -1)

    def _packed(self, pose: Longs, row: Ints, column: Ints, top: Ints, side: int) -> Iterator[int]:
        """Give the points of each pose as one whole number."""
        table = np.zeros((len(top), side * self._width), np.bool_)
        table[pose, row * self._width + column] = True
        for line, first in zip(np.packbits(table, axis=1, bitorder="little"), top, strict=True):
            points, shift = int.from_bytes(line.tobytes(), "little"), int(first) * self._width
            yield points << shift if shift >= 0 else points >> -shift
