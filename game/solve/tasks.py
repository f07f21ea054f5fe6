"""Tasks: what a level asks of the courier before it lets her go, as sets of lattice points."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import reduce
from operator import or_
from typing import Final

from game.base.geometry import within
from game.base.units import SUBTILES
from game.sim.fixtures import Fixture
from game.sim.plan import Point
from game.sim.senses.light import SHADOW
from game.sim.systems.interaction import offers
from game.sim.systems.objectives import TOUCH
from game.sim.terrain import cells_of
from game.sim.world import World
from game.solve.lattice import Lattice

FURTHEST: Final = 3 * SUBTILES
"""No hand reaches further, not even that of somebody at a wide door."""

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
        behind: by the name of another task, the points where the button does that one first.
    """

    id: str
    points: int
    ticks: int = 0
    is_door: bool = False
    behind: Mapping[str, int] = field(default_factory=dict)

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
        hands, out = Hands(world, lattice, frozenset(names)), ways_out(world, lattice)
        wanted, doors = tuple(map(hands.task_of, left)), tuple(hands.doors())
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

    def in_hand(self, task: Task, done: int) -> int:
        """Return the points where the button does a task, with so much done."""
        points = task.points
        for name, hidden in task.behind.items():
            number = next(n for n, other in enumerate(self.wanted) if other.id == name)
            if not done >> number & 1:
                points &= ~hidden
        return points

    @property
    def all(self) -> tuple[Task, ...]:
        """What must be done, then the doors; their numbers are the bits of a search's layers."""
        return self.wanted + self.doors


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


def lamps_at_hand(world: World, lattice: Lattice) -> Iterator[int]:
    """Give for each lamp that can be put out the points where the button does nothing else."""
    return Hands(world, lattice, frozenset()).lamps()


class Hands:
    """Asks the simulation itself what the use button would do at which point."""

    def __init__(self, world: World, lattice: Lattice, wanted: frozenset[str]) -> None:
        """Prepare to ask.

        Args:
            world: the beginning; a copy of it is asked.
            lattice: the points.
            wanted: tasks that will be done, and then be in nobody's way.
        """
        self._world: Final = world.copied()
        self._lattice: Final = lattice
        self._wanted: Final = wanted

    def task_of(self, fixture: Fixture) -> Task:
        """Return the task of a fixture: to hold for where the button does it, else to come near."""
        ticks = fixture.number("hold_ticks")
        if ticks:
            return self._at_hand(Task(fixture.id, 0, ticks), fixture.x, fixture.y)
        reach, points = TOUCH - ROOM_TO_SPARE, 0
        for index, (x, y) in self._lattice.around((fixture.x, fixture.y), reach):
            points |= within(x - fixture.x, y - fixture.y, reach) << index
        return Task(fixture.id, points)

    def doors(self) -> Iterator[Task]:
        """Give the closed doors that the courier's hands may open tonight."""
        for door in self._world.doors:
            if not (door.is_open or door.swings):
                task = Task(door.id, 0, ticks=1, is_door=True)
                task = self._at_hand(task, door.placement.x, door.placement.y)
                if task.points:
                    yield task

    def lamps(self) -> Iterator[int]:
        """Give for each lamp that burns and can be put out the points where the button does so."""
        for lamp in self._world.lamps:
            if lamp.switch and not lamp.is_out and lamp.band > SHADOW:
                yield self._at_hand(Task(lamp.id, 0, ticks=1), lamp.x, lamp.y).points

    def _at_hand(self, task: Task, x: int, y: int) -> Task:
        """Return a task with the points where its offer is, and what stands before it there."""
        points, behind = 0, dict[str, int]()
        for index, place in self._lattice.around((x, y), FURTHEST):
            before = self._before(task.id, place)
            if before is not None and self._wanted.issuperset(before):
                points |= 1 << index
                for name in before:
                    behind[name] = behind.get(name, 0) | 1 << index
        return replace(task, points=points, behind=behind)

    def _before(self, name: str, place: Point) -> list[str] | None:
        """Return what the button would do before something; None if it would not do that at all."""
        courier = self._world.courier
        courier.x, courier.y = place
        offered = [o for o in offers(self._world) if o.button == "use"]
        targets = [offer.target for offer in offered]
        if name not in targets or offered[targets.index(name)].refusal:
            return None
        return targets[: targets.index(name)]
