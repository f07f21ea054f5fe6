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
from game.sim.systems.objectives import TOUCH
from game.sim.terrain import cells_of
from game.sim.world import World
from game.solve.lattice import Lattice

ROOM_TO_SPARE: Final = SUBTILES // 8
"""How much nearer than the rule asks a task is done."""


@dataclass(frozen=True, slots=True)
class Task:
    """Something that must be done.

    Attributes:
        id: its name on the map.
        points: where it can be done.
        hold_ticks: how long a button is held for it; 0 if being there is enough.
    """

    id: str
    points: int
    hold_ticks: int


@dataclass(frozen=True, slots=True)
class Tasks:
    """All that a level asks for.

    Attributes:
        tasks: what must be done, in any order, in the map's order.
        out: points in the ways out: to be kept off until everything is done.
    """

    tasks: tuple[Task, ...]
    out: int

    @classmethod
    def of(cls, world: World, lattice: Lattice) -> Tasks:
        """Return what is left to do in a world."""
        wanted = set(_wanted(world))
        tasks = tuple(
            Task(f.id, _points_of(world, lattice, f), f.number("hold_ticks"))
            for f in world.fixtures.values()
            if f.id in wanted and not f.done
        )
        cells = (cell for way in world.plan.of_kind("exit") for cell in cells_of(way.rect))
        return cls(tasks, reduce(or_, map(lattice.in_cell, cells), 0))


def _wanted(world: World) -> Iterator[str]:
    """Give the names of what must be done before a way out is taken."""
    for placement in world.plan.of_kind("objective"):
        if not placement.values.get("optional"):
            yield placement.id
    for placement in world.plan.of_kind("exit"):
        yield str(placement.values.get("opens_after", ""))


def _points_of(world: World, lattice: Lattice, fixture: Fixture) -> int:
    """Return where a task can be done: in reach of the hands, or near enough to touch."""
    place = fixture.x, fixture.y
    holds = fixture.number("hold_ticks") > 0
    reach = (world.limit("use_subtiles") if holds else TOUCH) - ROOM_TO_SPARE
    terrain = world.terrain
    found = 0
    for index, (x, y) in lattice.around(place, reach):
        if within(x - place[0], y - place[1], reach) and (
            not holds or line_is_clear(terrain.opaque, terrain.columns, x, y, *place)
        ):
            found |= 1 << index
    return found
