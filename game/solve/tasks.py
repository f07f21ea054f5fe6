"""Tasks: what a level asks of the courier before it lets her go, as sets of lattice points."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Final

from game.base.geometry import within
from game.base.grid import line_is_clear
from game.base.units import SUBTILES
from game.sim.fixtures import Fixture
from game.sim.plan import Point
from game.sim.systems.objectives import TOUCH
from game.sim.terrain import cells_of
from game.sim.world import World
from game.solve.lattice import Lattice

ROOM_TO_SPARE: Final = SUBTILES // 8
"""How much nearer than the rule asks a task is done."""


MOST_AT_ONCE: Final = 6
"""Most tasks that are tried in any order; each doubles the layers of a search."""


@dataclass(frozen=True, slots=True)
class Task:
    """Something to do at a place.

    Attributes:
        id: its name on the map.
        points: where it can be done.
        ticks: how long a button is held for it; 0 if being there is enough.
        is_door: whether it opens a door, which changes where one walks and what is seen.
    """

    id: str
    points: int
    ticks: int = 0
    is_door: bool = False

    @property
    def presses(self) -> int:
        """Ticks for which the button is down: one more than a hold asks for, one for a tap."""
        return self.ticks + 1 - self.is_door

    def is_done(self, world: World) -> bool:
        """Return whether it is done in a world."""
        if self.is_door:
            return any(door.id == self.id and door.is_open for door in world.doors)
        return world.fixtures[self.id].done


@dataclass(frozen=True, slots=True)
class Tasks:
    """What there is to do on one leg.

    Attributes:
        wanted: what must be done.
        doors: doors that may be opened on the way.
        goal: points at which the leg ends, once everything is done.
        shut: points to be kept off until then: the ways out.
        is_ordered: whether they are done in their order; else in any.
    """

    wanted: tuple[Task, ...]
    doors: tuple[Task, ...]
    goal: int
    shut: int
    is_ordered: bool = False

    @classmethod
    def of(cls, world: World, lattice: Lattice, *, optional: bool = False) -> Tasks:
        """Return what is left of the night: everything it asks for, then a way out.

        What the map's ``walk`` names comes first, in its order; the order binds only where there is
        too much to do for trying all orders. ``optional`` adds what may be left.
        """
        names, walk = set(_asked(world, optional=optional)), world.plan.walk
        left = [f for f in world.fixtures.values() if f.id in names and not f.done]
        left.sort(key=lambda f: walk.index(f.id) if f.id in walk else len(walk))
        out, doors = ways_out(world, lattice), tuple(_doors(world, lattice))
        wanted = tuple(task_of(world, lattice, fixture) for fixture in left)
        return cls(wanted, doors, out, out, is_ordered=len(wanted) > MOST_AT_ONCE)

    def may_follow(self, number: int, done: int) -> bool:
        """Return whether the task of a number may be done next.

        Args:
            number: its place in ``all``.
            done: what is done, one bit a task and a door.
        """
        before = (1 << number) - 1
        is_bound = self.is_ordered and number < len(self.wanted)
        return not done >> number & 1 and (not is_bound or done & before == before)

    @property
    def all(self) -> tuple[Task, ...]:
        """What must be done, then the doors; their numbers are the bits of a search's layers."""
        return self.wanted + self.doors


def task_of(world: World, lattice: Lattice, fixture: Fixture) -> Task:
    """Return the task of a fixture: in reach of the hands to hold for it, else near by."""
    place, ticks = (fixture.x, fixture.y), fixture.number("hold_ticks")
    reach = (world.limit("use_subtiles") if ticks else TOUCH) - ROOM_TO_SPARE
    blocked = world.terrain.opaque if ticks else bytes(len(world.terrain.opaque))
    return Task(fixture.id, _points_near(lattice, blocked, place, reach), ticks)


def ways_out(world: World, lattice: Lattice) -> int:
    """Return the points in the ways out."""
    cells = (cell for way in world.plan.of_kind("exit") for cell in cells_of(way.rect))
    return reduce(or_, map(lattice.in_cell, cells), 0)


def _asked(world: World, *, optional: bool) -> Iterator[str]:
    """Give the names of what is to be done before a way out is taken."""
    for placement in world.plan.of_kind("objective"):
        if optional or not placement.values.get("optional"):
            yield placement.id
    for placement in world.plan.of_kind("exit"):
        yield str(placement.values.get("opens_after", ""))


def _doors(world: World, lattice: Lattice) -> Iterator[Task]:
    """Give the closed doors that the courier's hands may open tonight."""
    walls = world.plan.opaque
    for door in world.doors:
        below = door.placement.values.get("closed_below", 0)
        is_refused = door.is_locked or (isinstance(below, int) and world.trust.value < below)
        if door.is_open or door.swings or is_refused:
            continue
        place = door.placement.x, door.placement.y
        reach = TOUCH + max(door.placement.rect[2:]) * SUBTILES // 2 - ROOM_TO_SPARE
        yield Task(door.id, _points_near(lattice, walls, place, reach), ticks=1, is_door=True)


def _points_near(lattice: Lattice, blocked: bytes, place: Point, reach: int) -> int:
    """Return the points within reach of a place, nothing blocked between."""
    columns = lattice.width // 2
    return reduce(
        or_,
        (
            1 << index
            for index, (x, y) in lattice.around(place, reach)
            if within(x - place[0], y - place[1], reach)
            and line_is_clear(blocked, columns, x, y, *place)
        ),
        0,
    )
