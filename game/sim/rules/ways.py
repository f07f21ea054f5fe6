"""Ways over the drawn ground: how a cable lies taut, and how far a pair of feet must go.

People, doors and cases do not count, ducts are walls; so a way depends on the map alone. What is
worked out once is shared by every copy of a world, and by every night on the same ground.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from game.base.grid import Cell
from game.sim.plan import Plan
from game.sim.senses.paths import distances, neighbors
from game.sim.terrain import Terrain

FAR: Final = 1 << 30
"""The length of a way where there is none."""


@dataclass(slots=True)
class Ways:
    """The shortest ways from a few cells to all others.

    Attributes:
        ground: the map as drawn, every door open.
        fields: first cell of a way -> the length of the way to each cell, tenths of a tile.
    """

    ground: Terrain
    fields: dict[Cell, dict[Cell, int]] = field(default_factory=dict)

    @classmethod
    def of(cls, plan: Plan) -> Ways:
        """Return the ways of a plan, with those that were worked out on the same ground before."""
        return cls(Terrain.of(plan), _fields_over(plan.solid, plan.columns))

    def prepare(self, starts: Iterable[Cell]) -> None:
        """Work out the ways from some cells now, so that no tick of play has to."""
        for start in starts:
            self._field(start)

    def length(self, start: Cell, end: Cell) -> int:
        """Return the length of the shortest way, tenths of a tile; FAR if there is none."""
        return self._field(start).get(end, FAR)

    def way(self, start: Cell, end: Cell) -> tuple[Cell, ...]:
        """Return the cells of a shortest way, both ends included; empty if there is none.

        Among equal ways it takes one that keeps its direction as long as it can.
        """
        costs = self._field(start)
        if end not in costs:
            return ()
        cells, ahead = [end], (0, 0)
        while cells[-1] != start:
            cell = cells[-1]
            steps = [n for n, step in neighbors(self.ground, cell) if _leads(costs, n, cell, step)]
            onward = (cell[0] + ahead[0], cell[1] + ahead[1])
            nearer = onward if onward in steps else steps[0]
            ahead = (nearer[0] - cell[0], nearer[1] - cell[1])
            cells.append(nearer)
        return tuple(reversed(cells))

    def _field(self, start: Cell) -> dict[Cell, int]:
        if start not in self.fields:
            self.fields[start] = distances(self.ground, start)
        return self.fields[start]


@lru_cache(maxsize=4)
def _fields_over(solid: bytes, columns: int) -> dict[Cell, dict[Cell, int]]:  # noqa: ARG001 - key
    """Return where the fields of one ground are kept; a way always says the same there."""
    return {}


def _leads(costs: dict[Cell, int], nearer: Cell, cell: Cell, step: int) -> bool:
    return costs[nearer] + step == costs[cell]
