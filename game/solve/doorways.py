"""Doorways: which closed doors a level cannot be finished without."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from functools import reduce
from itertools import combinations
from operator import or_

from game.sim.world import World
from game.solve.lattice import Lattice
from game.solve.tasks import Task, Tasks


def with_open(world: World, names: Collection[str]) -> World:
    """Return a copy of a world with some doors open as well."""
    world = world.copied()
    for door in world.doors:
        door.is_open = door.is_open or door.id in names
    world.relay_terrain()
    return world


def flooded(lattice: Lattice, start: int) -> int:
    """Return all points that can be walked to from some points, whoever watches."""
    reached, before = start & lattice.free, 0
    while reached != before:
        before, reached = reached, lattice.spread(reached) & lattice.free
    return reached


def needed_doors(world: World, tasks: Tasks) -> tuple[Task, ...]:
    """Return the fewest doors that must be opened to walk to everything; all if none are enough."""
    names = [door.id for door in tasks.doors]
    lattice = _lattice(world, names)
    start = lattice.bit((world.courier.x, world.courier.y))
    shut = {name: lattice.free & ~_lattice(world, {*names} - {name}).free for name in names}
    for count in range(len(names)):
        for some in combinations(tasks.doors, count):
            closed = {*names} - {door.id for door in some}
            free = lattice.free & ~_together(shut[name] for name in closed)
            if _leads_everywhere(flooded(replace(lattice, free=free), start), tasks):
                return some
    return tasks.doors


def _lattice(world: World, names: Collection[str]) -> Lattice:
    return Lattice.of(with_open(world, names).terrain)


def _together(sets: Iterable[int]) -> int:
    return reduce(or_, sets, 0)


def _leads_everywhere(reached: int, tasks: Tasks) -> bool:
    return bool(tasks.goal & reached) and all(task.points & reached for task in tasks.wanted)
