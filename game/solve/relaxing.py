"""Relaxing: a game so much kinder than the real one that what fails in it fails for everybody.

In it nobody watches who could be led away, dazzled or waited out, all doors stand open, grilles are
no hindrance, and the courier walks through people and never has her hands full. What cannot be
reached even so is impossible, not merely not found.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import reduce
from operator import or_
from typing import Final

from game.base.geometry import within
from game.sim.plan import Plan
from game.sim.terrain import Terrain, cells_of
from game.sim.world import World
from game.solve.doorways import flooded
from game.solve.lattice import Lattice
from game.solve.tasks import Task, Tasks

PLAIN: Final = frozenset({"none", ""})
"""Rules that neither carry the courier nor open ways of their own."""


def out_of_reach(world: World, shut: Collection[str] = ()) -> tuple[str, ...]:
    """Return the names of tasks and ways out to which no way leads, doors and grilles open.

    Where the level's rule may carry her, or a giant may break cover, nothing is called impossible.

    Args:
        world: the night before its first tick.
        shut: names of doors that nothing ever opens.
    """
    plan = world.plan
    if plan.rule not in PLAIN or plan.of_kind("giant"):
        return ()
    terrain = Terrain.of(plan)
    terrain.relay(doors=(c for d in plan.of_kind("door") if d.id in shut for c in cells_of(d.rect)))
    lattice, courier = Lattice.of(terrain, ducts=True), world.courier
    reached = flooded(lattice, lattice.bit((courier.x, courier.y)))
    tasks = Tasks.of(world, lattice)
    found = [task.id for task in tasks.wanted if not _at_hand(task, world, lattice) & reached]
    return tuple(found) if tasks.goal & reached else (*found, _way_out(plan))


def _at_hand(task: Task, world: World, lattice: Lattice) -> int:
    """Return the points of a task, and those at which something else may be in hand before it."""
    fixture, reach = world.fixtures[task.id], world.catalog.limits["use_subtiles"]
    around = lattice.around((fixture.x, fixture.y), reach)
    near = (within(x - fixture.x, y - fixture.y, reach) << index for index, (x, y) in around)
    return reduce(or_, near, task.points)


def _way_out(plan: Plan) -> str:
    return next((placement.id for placement in plan.of_kind("exit")), "exit")
