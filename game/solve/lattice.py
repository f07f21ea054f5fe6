"""The lattice: half-tile points a courier can stand on, one bit each.

A point (i, j) lies at (720 i, 720 j) subtiles; a set of points is one whole number whose bit
``j * width + i`` says whether the point is in it. Walking half a tile takes 8 ticks and carrying
10, so a leg in one gait moves from point to point in equal steps.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from game.base.grid import Cell
from game.base.units import SUBTILES
from game.sim.plan import Point
from game.sim.systems.tools import BODY_HALF
from game.sim.terrain import Terrain

HALF: Final = SUBTILES // 2
"""Distance between neighbouring points, subtiles."""


@dataclass(frozen=True, slots=True)
class Lattice:
    """The points of one terrain.

    Attributes:
        width: points in a row.
        height: rows of points.
        free: the points where a body fits.
    """

    width: int
    height: int
    free: int

    @classmethod
    def of(cls, terrain: Terrain, *, ducts: bool = False) -> Lattice:
        """Return the lattice of a terrain as it is now; ``ducts`` says whether they are open."""
        solid = terrain.solid
        if ducts:
            solid = bytes(s and not d for s, d in zip(solid, terrain.plan.duct, strict=True))
        width, height = terrain.columns * 2 + 1, terrain.rows * 2 + 1
        free = 0
        for j in range(1, height - 1):
            for i in range(1, width - 1):
                if _fits(solid, terrain.columns, i * HALF, j * HALF):
                    free |= 1 << (j * width + i)
        return cls(width, height, free)

    def bit(self, place: Point) -> int:
        """Return the set that holds only the point nearest to a place."""
        return 1 << self.number(place)

    def number(self, place: Point) -> int:
        """Return the number of the point nearest to a place."""
        i, j = (place[0] + HALF // 2) // HALF, (place[1] + HALF // 2) // HALF
        return j * self.width + i

    def place(self, index: int) -> Point:
        """Return where the point of a bit number lies, subtiles."""
        return index % self.width * HALF, index // self.width * HALF

    def spread(self, points: int) -> int:
        """Return a set of points with all their neighbours to the four sides."""
        return points | points << 1 | points >> 1 | points << self.width | points >> self.width

    def truths(self, points: int) -> NDArray[np.bool_]:
        """Return a set as an array of truths, one an index."""
        count = self.width * self.height
        data = np.frombuffer(points.to_bytes(count // 8 + 1, "little"), np.uint8)
        return np.unpackbits(data, bitorder="little")[:count].astype(np.bool_)

    def points(self, truths: NDArray[np.bool_]) -> int:
        """Return the set that an array of truths, one an index, says."""
        return int.from_bytes(np.packbits(truths, bitorder="little").tobytes(), "little")

    def in_cell(self, cell: Cell) -> int:
        """Return the free points that lie in a cell."""
        first = cell[1] * 2 * self.width + cell[0] * 2
        return (0b11 << first | 0b11 << (first + self.width)) & self.free

    def around(self, place: Point, reach: int) -> Iterator[tuple[int, Point]]:
        """Give bit number and place of the free points in a square round a place."""
        i0, i1 = max((place[0] - reach) // HALF, 1), min((place[0] + reach) // HALF, self.width - 2)
        j0, j1 = (
            max((place[1] - reach) // HALF, 1),
            min((place[1] + reach) // HALF, self.height - 2),
        )
        for j in range(j0, j1 + 1):
            first = j * self.width
            row = self.free >> first & ((1 << self.width) - 1)
            for i in range(i0, i1 + 1):
                if row >> i & 1:
                    yield first + i, (i * HALF, j * HALF)


def _fits(solid: bytes, width: int, x: int, y: int) -> bool:
    columns = {(x - BODY_HALF) // SUBTILES, (x + BODY_HALF - 1) // SUBTILES}
    rows = {(y - BODY_HALF) // SUBTILES, (y + BODY_HALF - 1) // SUBTILES}
    return not any(solid[row * width + column] for column in columns for row in rows)
