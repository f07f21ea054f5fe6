"""The ear: how much of a sound reaches the courier, by the same flood fill that guards hear with.

The fill runs from her cell and is kept until she leaves it or a door moves, so that many sounds
cost one fill.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from game.base.geometry import distance
from game.base.grid import Cell, cell_of
from game.base.units import POINT, SUBTILES
from game.sim.plan import Point
from game.sim.senses.hearing import spread
from game.sim.world import World

WIDE: Final = 9 * SUBTILES
"""How far to the side a sound must be to come from one side only."""

_AROUND: Final = tuple((c, r) for c in (-1, 0, 1) for r in (-1, 0, 1))


@dataclass(frozen=True, slots=True)
class Heard:
    """What reaches the courier: a share from 0 to 1, and a side from -1 (left) to 1 (right)."""

    share: float
    side: float


HERE: Final = Heard(1.0, 0.0)
"""A sound of her own, or of the screen."""


@dataclass(slots=True)
class Ear:
    """Hears from the courier's cell."""

    _key: tuple[object, ...] = ()
    _reach: int = 0
    _costs: dict[Cell, int] = field(default_factory=dict)

    def hear(self, world: World, place: Point | None, reach: int) -> Heard | None:
        """Return what reaches the courier, or None for nothing.

        Args:
            world: as it is now.
            place: the source in subtiles; None for the courier herself.
            reach: how far the sound carries, thousandths of a tile; 0 for everywhere.
        """
        if place is None:
            return HERE
        dx, dy = place[0] - world.courier.x, place[1] - world.courier.y
        side = max(-1.0, min(1.0, dx / WIDE))
        if not reach:
            return Heard(1.0, side)
        if distance(dx, dy) * POINT > (reach + 2 * POINT) * SUBTILES:
            return None
        cost = self._cost(world, cell_of(*place), reach)
        return None if cost is None or cost >= reach else Heard((1 - cost / reach) ** 1.5, side)

    def _cost(self, world: World, cell: Cell, reach: int) -> int | None:
        """Return the cost of the way to a cell; what hangs in a wall is heard from beside it."""
        costs = self._filled(world, reach)
        column, row = cell
        near = (costs.get((column + c, row + r)) for c, r in _AROUND)
        return costs.get(cell, min((cost for cost in near if cost is not None), default=None))

    def _filled(self, world: World, reach: int) -> dict[Cell, int]:
        key = (world.plan.id, world.courier.cell, world.terrain.closed)
        if key != self._key or reach > self._reach:
            self._key, self._reach = key, reach
            self._costs = spread(world.terrain, world.courier.cell, reach)
        return self._costs
