"""The moth: it flies ahead along the map's guide, waits, catches up, and comes back when asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from game.base.geometry import distance, within
from game.base.units import SUBTILES
from game.sim.plan import Placement, Point
from game.sim.world import World

SPEED: Final = 120
"""How fast the moth flies, subtiles a tick (5 tiles a second)."""

BESIDE: Final = SUBTILES
"""How far beside somebody who stands about the moth hovers."""

_WAITS: Final = 4 * SUBTILES
"""How near she must come to the corner it waits at, where the map says nothing else."""


@dataclass(slots=True)
class Moth:
    """The guide: where it flies, and the corner of its way it waits at."""

    x: int
    y: int
    corner: int = 0

    def turn(self, world: World, guide: Placement) -> bool:
        """Choose the corner to wait at: the next one if she is near, or the first of her room.

        Returns:
            Whether it is another one than before.
        """
        before, route = self.corner, guide.route
        self.corner = _first_ahead(world, route, before)
        waits = guide.values.get("waits_subtiles", _WAITS)
        is_last = self.corner == len(route) - 1
        if not is_last and isinstance(waits, int) and world.is_near(*route[self.corner], waits):
            self.corner += 1
        return self.corner != before

    def fly(self, goal: Point) -> None:
        """Fly a tick's way towards a place."""
        dx, dy = goal[0] - self.x, goal[1] - self.y
        if within(dx, dy, SPEED):
            self.x, self.y = goal
            return
        away = distance(dx, dy)
        self.x, self.y = self.x + dx * SPEED // away, self.y + dy * SPEED // away


def _first_ahead(world: World, route: Sequence[Point], corner: int) -> int:
    """Return the first corner, from one on, that lies in no room before the courier's.

    Rooms come in the order of the map's zones; a corner between two rooms is in neither.
    """
    rooms, ahead = [zone.id for zone in world.plan.of_kind("zone")], corner
    earlier = rooms[: rooms.index(world.courier.zone)] if world.courier.zone else ()
    for at in range(corner, len(route) - 1):
        room = world.zone_at(*route[at])
        if room in earlier:
            ahead = at + 1
        elif room:
            break
    return ahead
