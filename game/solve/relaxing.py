"""Relaxing: a game so much kinder than the real one that what fails in it fails for everybody.

In it nobody watches who could be led away, dazzled or waited out, all doors stand open, and the
courier walks through people. What cannot be reached even so is impossible, not merely not found.
"""

from __future__ import annotations

from typing import Final

from game.sim.plan import Plan
from game.sim.terrain import Terrain
from game.sim.world import World
from game.solve.doorways import flooded
from game.solve.lattice import Lattice
from game.solve.tasks import Tasks

PLAIN: Final = frozenset({"none", ""})
"""Rules that neither carry the courier nor open ways of their own."""


def out_of_reach(world: World) -> tuple[str, ...]:
    """Return the names of tasks and ways out to which no way on foot leads, doors or not.

    Where the level's rule may carry her, or a giant may break cover, nothing is called impossible.
    """
    plan = world.plan
    if plan.rule not in PLAIN or plan.of_kind("giant"):
        return ()
    lattice = Lattice.of(Terrain.of(plan))
    courier = world.courier
    reached = flooded(lattice, lattice.bit((courier.x, courier.y)))
    tasks = Tasks.of(world, lattice)
    found = [task.id for task in tasks.wanted if not task.points & reached]
    return tuple(found) if tasks.goal & reached else (*found, _way_out(plan))


def _way_out(plan: Plan) -> str:
    return next((placement.id for placement in plan.of_kind("exit")), "exit")
