"""Actors: foes and people, each a body, an awareness and a mind's memory."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum
from typing import Final

from game.base.copying import shallow
from game.sim.kinds import Kind
from game.sim.schedule import Schedule

Point = tuple[int, int]
"""A place in subtiles."""


class AlertState(IntEnum):
    """How a mind stands to the night, from careless to certain."""

    CALM = 0
    CURIOUS = 1
    SEARCHING = 2
    ALARMED = 3
    RETURNING = 4
    DOWN = 5

    @property
    def word(self) -> str:
        """The state's name in lower case."""
        return self.name.lower()


@dataclass(slots=True)
class Awareness:
    """What one observer makes of the courier.

    Attributes:
        points: 0 to 100,000, thousandths of a point.
        exposure: senses in a row that counted.
        first_seen: tick of the first counted sense of this sighting; -1 without one.
        contact: whether this sighting ever was by contact.
        grace_until: tick until which nothing fades.
        armed: whether the next 35 by sound or evidence counts as heard again.
        sight_armed: whether the next 35 by sight counts as seen again.
        sees: whether the last sense saw the courier.
        peak: the highest ``points`` so far.
    """

    points: int = 0
    exposure: int = 0
    first_seen: int = -1
    contact: bool = False
    grace_until: int = 0
    armed: bool = True
    sight_armed: bool = True
    sees: bool = False
    peak: int = 0


@dataclass(slots=True)
class Memory:
    """A mind's blackboard: what it believes and is about to do.

    Attributes:
        ghost: where it believes the courier was last.
        ghost_tick: when it came to believe so.
        by_sight: whether it believes so because it saw, or was told by one who saw.
        until: tick at which the running habit ends.
        since: tick at which the running state began.
        path: cells still to walk, next first.
        goal: the place the path leads to.
        look: heading it wants to face; -1 leaves that to its walk.
        wary: whether it gave up once this level; it looks harder ever after.
        alarmed_once: whether the search after this is the long one.
        numbers: a kind's own counters, by name.
        post: where a harmless lure keeps it, while ``post_until`` runs.
        post_until: tick at which it goes back to its schedule.
    """

    ghost: Point | None = None
    ghost_tick: int = -1
    by_sight: bool = False
    until: int = 0
    since: int = 0
    path: tuple[Point, ...] = ()
    goal: Point | None = None
    look: int = -1
    wary: bool = False
    alarmed_once: bool = False
    numbers: dict[str, int] = field(default_factory=dict)
    post: Point | None = None
    post_until: int = 0


GUARDS: Final = frozenset({"guard", "auditor"})
"""The minds of those who keep watch on the guard's ladder."""


@dataclass(slots=True)
class Actor:
    """Somebody or something with a mind.

    Attributes:
        index: its place in ``World.actors``; senses run on ticks equal to it modulo 3.
        id: its name on the map.
        kind: its stat sheet, shared.
        schedule: where it is, tick by tick, while nothing disturbs it; shared.
        x: subtiles.
        y: subtiles.
        heading: arc minutes.
        state: how it stands to the night.
        aware: what it makes of the courier.
        memory: its blackboard.
        blind_until: tick until which it is dazzled or down.
        off_schedule: whether it has left its schedule's pose.
        wing: the hub that governs it, or "".
        only_light: whether its eyes find only what stands in full light.
        deaf: whether it hears nothing, whatever its kind.
        values: what the designer set; shared.
        cloaked: whether it is invisible (droids).
        item: what it carries off, or "".
        is_broken: whether its mind has failed; it stands still for the rest of the night.
    """

    index: int
    id: str
    kind: Kind
    schedule: Schedule
    x: int
    y: int
    heading: int
    state: AlertState = AlertState.CALM
    aware: Awareness = field(default_factory=Awareness)
    memory: Memory = field(default_factory=Memory)
    blind_until: int = 0
    off_schedule: bool = False
    wing: str = ""
    only_light: bool = False
    deaf: bool = False
    cloaked: bool = False
    item: str = ""
    is_broken: bool = False

    def copied(self) -> Actor:
        """Return an actor that shares only what never changes."""
        twin = shallow(self)
        twin.aware = shallow(self.aware)
        twin.memory = shallow(self.memory)
        twin.memory.numbers = dict(self.memory.numbers)
        return twin

    @property
    def place(self) -> Point:
        """Where it is."""
        return self.x, self.y

    @property
    def is_searching(self) -> bool:
        """Whether it searches or is alarmed: its eyes are open behind it too."""
        return self.state in (AlertState.SEARCHING, AlertState.ALARMED)

    @property
    def is_watcher(self) -> bool:
        """Whether being noticed by it counts as seen."""
        return self.kind.group == "watcher"

    @property
    def is_guard(self) -> bool:
        """Whether it searches, shouts, is told and arrests: a guard, or an auditor."""
        return self.kind.mind in GUARDS

    @property
    def is_person(self) -> bool:
        """Whether it is a worker, seller or visitor."""
        return self.kind.group == "person"

    def packed(self) -> tuple[object, ...]:
        """Return everything that changes, for digests."""
        aware, memory = self.aware, self.memory
        return (
            self.x, self.y, self.heading, int(self.state), self.blind_until, self.off_schedule,
            self.cloaked, self.item, self.is_broken, aware.points, aware.exposure,
            aware.first_seen, aware.contact, aware.grace_until, aware.armed,
            aware.sight_armed, aware.sees, aware.peak,
            memory.ghost, memory.ghost_tick, memory.by_sight, memory.until,
            memory.since, memory.path, memory.goal, memory.look, memory.wary, memory.post,
            memory.post_until, sorted(memory.numbers.items()),
        )  # fmt: skip
