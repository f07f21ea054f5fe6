"""Trail: what is noted of a run while it is played again, once, for all that is measured of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from operator import is_
from typing import Final, NamedTuple

from game.base.geometry import within
from game.base.grid import line_is_clear
from game.base.units import SUBTILES
from game.sim.actor import Actor
from game.sim.events import CheckpointReached, Event, ObjectiveDone
from game.sim.intents import STILL, Intents
from game.sim.plan import Point
from game.sim.schedule import Schedule
from game.sim.simulation import Simulation, run_tick
from game.sim.world import World
from game.solve.walks import Walk, Walks

NOTE_EVERY: Final = 8
"""Ticks between two notes: half a tile at a walk."""

MOST_EPOCHS: Final = 4
"""How many times of a night with other rounds are looked at."""


class Step(NamedTuple):
    """A tick of a run.

    Attributes:
        intents: what is asked for.
        place: where she is after it.
        is_idle: whether she stands idle by her own will: not while something carries her.
        aboard: whether she rides after it.
    """

    intents: Intents
    place: Point
    is_idle: bool = False
    aboard: bool = False


@dataclass(frozen=True, slots=True)
class Meeting:
    """A rival that was come upon.

    Attributes:
        actor: its name on the map.
        place: where the courier was.
        shown: ticks for which she could have seen it before.
    """

    actor: str
    place: Point
    shown: int


@dataclass(frozen=True, slots=True)
class Rest:
    """A time in which a run asks for nothing but to stand still: when it begins, and how long."""

    tick: int
    ticks: int
    place: Point


@dataclass(frozen=True, slots=True)
class Mark:
    """A moment of a run at which something was reached, or a ride was over.

    Attributes:
        world: the world just after; only to be read.
        names: what was reached; nothing if a ride was over.
        is_checkpoint: whether one of them is a checkpoint.
    """

    world: World
    names: tuple[str, ...] = ()
    is_checkpoint: bool = False


@dataclass(frozen=True, slots=True)
class Trail:
    """A run that was played again.

    Attributes:
        ticks: how long it took.
        places: where the courier was, every ``NOTE_EVERY`` ticks.
        meetings: the first meeting with each rival.
        steps: the run, tick by tick.
        rests: the times in which she did.
        epochs: worlds from which on everybody's rounds were others, each with how long they held.
        marks: the moments at which it could be cut.
        walks: the parts of it in which she only went from one thing to do to the next.
        doors: names of the doors that stood open at its end.
    """

    ticks: int
    places: tuple[Point, ...]
    meetings: tuple[Meeting, ...]
    steps: tuple[Step, ...]
    rests: tuple[Rest, ...]
    epochs: tuple[tuple[World, int], ...]
    marks: tuple[Mark, ...]
    walks: tuple[Walk, ...]
    doors: tuple[str, ...]


def trail_of(start: Simulation, intents: Sequence[Intents]) -> Trail:
    """Play a run again and return its trail.

    Args:
        start: the night before its first tick; it is only read.
        intents: the run, one entry a tick.
    """
    notes = _Notes(start.world.copied())
    notes.look_at_rounds()
    for each in intents:
        if notes.world.phase != "playing":
            break
        notes.take(each)
    return notes.trail()


def reached(events: Sequence[Event]) -> tuple[str, ...]:
    """Return what was reached in a tick, in words that tell a checkpoint from a goal."""
    found = []
    for event in events:
        if isinstance(event, CheckpointReached):
            found.append(f"checkpoint {event.checkpoint}")
        elif isinstance(event, ObjectiveDone):
            found.append(f"goal {event.objective}")
    return tuple(found)


def is_rest(intents: Intents) -> bool:
    """Return whether intents ask for nothing but to stand still."""
    busy = intents.use or intents.tool or intents.choice or intents.aiming or intents.peek
    return intents.direction == STILL and not busy


@dataclass(slots=True)
class _Notes:
    """Takes notes of a world while it is played."""

    world: World
    steps: list[Step] = field(default_factory=list)
    places: list[Point] = field(default_factory=list)
    where: list[Point] = field(default_factory=list)
    shown: dict[str, int] = field(default_factory=dict)
    met: dict[str, Meeting] = field(default_factory=dict)
    epochs: list[World] = field(default_factory=list)
    rounds: list[Schedule] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    walks: Walks = field(default_factory=Walks)

    def take(self, intents: Intents) -> None:
        """Play a tick and note what it shows."""
        world = self.world
        place = world.courier.x, world.courier.y
        if world.tick % NOTE_EVERY == 0:
            self.places.append(place)
            self.look_at_rounds()
            for actor in world.actors:
                if actor.kind.group == "rival":
                    self._look_at(actor, place)
        rode = world.courier.aboard
        self.walks.before(world, intents)
        run_tick(world, intents)
        self.walks.after(world, world.events)
        self._mark(world.events, landed=rode and not world.courier.aboard)
        courier = world.courier
        after = courier.x, courier.y
        is_idle = is_rest(intents) and not courier.aboard and after == place
        self.steps.append(Step(intents, after, is_idle, courier.aboard))
        self.where.append(place)

    def _mark(self, events: Sequence[Event], *, landed: bool) -> None:
        """Keep the world if a run could be cut here."""
        names = reached(events)
        if names or landed:
            is_checkpoint = any(isinstance(event, CheckpointReached) for event in events)
            self.marks.append(Mark(self.world.copied(), names, is_checkpoint))

    def trail(self) -> Trail:
        """Return all that was noted."""
        self.walks.end(self.world)
        return Trail(
            ticks=self.world.tick,
            places=(*self.places, (self.world.courier.x, self.world.courier.y)),
            meetings=tuple(self.met.values()),
            steps=tuple(self.steps),
            rests=tuple(self._rests()),
            epochs=tuple(self._times()),
            marks=tuple(self.marks),
            walks=tuple(self.walks.found),
            doors=tuple(door.id for door in self.world.doors if door.is_open),
        )

    def _rests(self) -> Iterator[Rest]:
        tick = 0
        for is_idle, same in groupby(step.is_idle for step in self.steps):
            ticks = sum(1 for _ in same)
            if is_idle:
                yield Rest(tick, ticks, self.where[tick])
            tick += ticks

    def _times(self) -> Iterator[tuple[World, int]]:
        """Give some of the worlds with new rounds, evenly chosen, and how long each stands for."""
        count = min(len(self.epochs), MOST_EPOCHS)
        chosen = [self.epochs[n * len(self.epochs) // count] for n in range(count)]
        ends = [*(world.tick for world in chosen[1:]), self.world.tick]
        for world, end in zip(chosen, ends, strict=True):
            yield world, max(1, end - world.tick)

    def look_at_rounds(self) -> None:
        """Keep the world if somebody's rounds are others than before."""
        rounds = [actor.schedule for actor in self.world.actors]
        same = len(rounds) == len(self.rounds) and all(map(is_, rounds, self.rounds))
        if not same or not self.epochs:
            self.rounds = rounds
            self.epochs.append(self.world.copied())

    def _look_at(self, rival: Actor, place: Point) -> None:
        """Note whether a rival can be seen, and whether it is close for the first time."""
        dx, dy = rival.x - place[0], rival.y - place[1]
        limits, terrain = self.world.catalog.limits, self.world.terrain
        if (
            rival.id in self.met
            or self.world.courier.aboard
            or abs(dx) > limits["viewport_columns"] * SUBTILES
            or abs(dy) > limits["viewport_rows"] * SUBTILES
            or not line_is_clear(terrain.opaque, terrain.columns, *place, rival.x, rival.y)
        ):
            return
        if within(dx, dy, rival.kind.numbers["close_subtiles"]):
            self.met[rival.id] = Meeting(rival.id, place, self.shown.get(rival.id, 0))
        self.shown[rival.id] = self.shown.get(rival.id, 0) + NOTE_EVERY
