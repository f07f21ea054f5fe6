"""Looking: which lattice points shapes hold in plain sight, for all poses of a round at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np

from game.base.units import TURN
from game.sim.schedule import Pose
from game.solve.lattice import HALF, Lattice
from game.solve.shapes import COSINE, SINE, Pairs, Shape
from game.solve.sightlines import Longs, Sightlines, Truths

TOGETHER: Final = 1 << 17
"""About how many pairs of pose and point are looked at together: they fit in the fastest memory."""


class Looking:
    """Looks from many poses at the points of one lattice."""

    def __init__(self, lattice: Lattice, sightlines: Sightlines) -> None:
        """Prepare to look.

        Args:
            lattice: the points; only free ones are looked at.
            sightlines: what stops sight.
        """
        self._size: Final = lattice.height, lattice.width
        self._free: Final = lattice.truths(lattice.free).reshape(self._size)
        self._sightlines: Final = sightlines

    def points_seen(
        self, steps: Sequence[Sequence[Pose]], shapes: Sequence[Shape], beyond: int = -1
    ) -> tuple[list[int], ...]:
        """Return for each shape, step by step, the points it holds in plain sight from any pose.

        Args:
            steps: where the observer is and looks when it senses, step by step.
            shapes: in what it sees; a line of sight is walked once for all of them.
            beyond: points at most so far away are seen through anything.
        """
        found: tuple[list[int], ...] = tuple([] for _ in shapes)
        if not shapes:
            return found
        reach = max(shape.reach for shape in shapes)
        some = max(TOGETHER // (2 * reach // HALF + 2) ** 2, 1)
        for first in range(0, len(steps), some):
            part = steps[first : first + some]
            tables = np.zeros((len(shapes), len(part), self._size[0] * self._size[1]), np.bool_)
            for turn in range(max(map(len, part))):
                self._look(part, turn, shapes, beyond, tables)
            for sets, table in zip(found, tables, strict=True):
                sets.extend(_packed(table))
        return found

    def _look(
        self,
        steps: Sequence[Sequence[Pose]],
        turn: int,
        shapes: Sequence[Shape],
        beyond: int,
        tables: Truths,
    ) -> None:
        """Add to tables, one a shape, what is seen when each step's senses come to their turn.

        What an earlier sense of the step has seen needs no second look.
        """
        own = np.array([number for number, poses in enumerate(steps) if turn < len(poses)])
        poses = np.array([steps[number][turn] for number in own], np.int64)
        reach, behind = max(s.reach for s in shapes), max(s.behind for s in shapes)
        pairs = self._near(poses, reach, behind)
        squares, ahead = pairs.measured()
        step = own[pairs.pose]
        held = [
            shape.holds(pairs, squares, ahead) & ~table[step, pairs.point]
            for shape, table in zip(shapes, tables, strict=True)
        ]
        asked = np.flatnonzero(np.logical_or.reduce(held))
        some, step = pairs.only(asked), step[asked]
        x, y = (part[some.pose].astype(np.int32) for part in poses.T[:2])
        body = (x + some.dx).astype(np.int32), (y + some.dy).astype(np.int32)
        seen = self._sightlines.bodies_seen(x, y, *body)
        seen |= squares[asked] <= beyond * abs(beyond)
        for inside, table in zip(held, tables, strict=True):
            kept = np.flatnonzero(seen & inside[asked])
            table[step[kept], some.point[kept]] = True

    def _near(self, poses: Longs, reach: int, behind: int) -> Pairs:
        """Return the pairs of poses and free points within reach, ahead or near behind."""
        x, y, heading = poses.T
        heading = heading % TURN
        side = np.arange(2 * reach // HALF + 2)
        column, row = (-((reach - v) // HALF)[:, None] + side for v in (x, y))
        dx, dy = column * HALF - x[:, None], row * HALF - y[:, None]
        squares = (dx * dx)[:, None, :] + (dy * dy)[:, :, None]
        along, beside = dx * COSINE[heading][:, None], dy * SINE[heading][:, None]
        kept = along[:, None, :] >= -beside[:, :, None]
        kept |= squares <= behind * behind
        kept &= squares <= reach * reach
        kept &= self._windows(row[:, 0], column[:, 0], len(side))
        lines, i = np.divmod(np.flatnonzero(kept), len(side))
        pose = lines // len(side)
        across = pose * len(side) + i
        point = row.take(lines) * self._size[1] + column.take(across)
        return Pairs(pose, point, dx.take(across), dy.take(lines), heading[pose])

    def _windows(self, top: Longs, left: Longs, side: int) -> Truths:
        """Return for each place which points of the square from its corner on are free."""
        windows = np.lib.stride_tricks.sliding_window_view(np.pad(self._free, side), (side, side))
        found: Truths = windows[top + side, left + side]
        return found


def _packed(table: Truths) -> Iterator[int]:
    """Give the points of each line of a table as one whole number."""
    for line in np.packbits(table, axis=1, bitorder="little"):
        yield int.from_bytes(line.tobytes(), "little")
