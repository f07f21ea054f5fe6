"""The world: everything that changes while a level runs, and nothing else.

A world is copied for rewinds and proofs and digested for recordings; both must stay complete. What
never changes (plan, catalog, kinds, schedules, pools of light) is shared between copies.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol, Self
from zlib import crc32

from game.base.copying import shallow
from game.base.geometry import within
from game.base.grid import Cell
from game.base.units import SUBTILES
from game.sim.actor import Actor
from game.sim.assists import Assists
from game.sim.courier import Courier
from game.sim.events import Event
from game.sim.fixtures import Door, Fixture
from game.sim.intents import IDLE, Intents
from game.sim.kinds import Catalog
from game.sim.offers import Offer
from game.sim.passing import Act, Flight, Noise, Trace
from game.sim.plan import Placement, Plan
from game.sim.senses.light import Lamp, light_array, shaded
from game.sim.senses.sight import Senses
from game.sim.tally import Tally
from game.sim.terrain import Terrain, cells_of, in_rect
from game.sim.trust import Trust


class Rule(Protocol):
    """What a world asks of its rule; ``rules/rule.py`` has the one that does nothing."""

    name: str

    def start(self, world: World) -> None:
        """Set the rule up in a new world."""

    def step(self, world: World) -> None:
        """Let the rule act, after all systems and before the objectives."""

    def offers(self, world: World) -> Sequence[Offer]:
        """Return what the rule lets the courier do here and now."""

    def allows_exit(self, world: World) -> bool:
        """Return whether the rule lets the level end."""

    def is_won(self, world: World) -> bool:
        """Return whether the rule's own task was done well, not only brought to an end."""

    def bars(self, world: World, cell: Cell) -> bool:
        """Return whether the rule keeps the courier out of a cell."""

    def charges(self, world: World) -> int | None:
        """Return what a tick does to her energy, sixtieths; None leaves it to shade and merging."""

    def contraband(self, world: World) -> bool:
        """Return whether the rule makes her carry what no papers cover."""

    def settles_debts(self) -> bool:
        """Return whether hidden harm of earlier nights is the rule's own matter."""

    def eyes(self, world: World) -> Sequence[tuple[int, int, int]]:
        """Return the discs in which the rule itself looks for her."""

    def reap(self, world: World, fixture: Fixture) -> None:
        """Give the courier what a temptation brings."""

    def loot(self, world: World) -> str:
        """Return the id of what rivals would take of the rule's own things, or ""."""

    def senses_at(self, world: World, actor: Actor) -> Senses:
        """Return how an observer's eyes work here and now."""

    def light_on(self, world: World, band: int) -> int:
        """Return the band of light that the courier counts as standing in."""

    def loudness(self, world: World, source: str, x: int, y: int, radius: int) -> int:
        """Return how far a noise is heard where it is made, thousandths of a tile."""

    def knowledge(self) -> tuple[int, int]:
        """Return what a rewind leaves the courier, as two numbers that her next intents carry."""

    def recall(self, world: World, knowledge: tuple[int, int]) -> None:
        """Let the courier have back what a rewind has left her."""

    def copied(self) -> Self:
        """Return a rule that goes its own way from here."""

    def packed(self) -> tuple[object, ...]:
        """Return everything that changes, for digests."""


@dataclass(slots=True)
class World:
    """One night, at one tick.

    Attributes:
        assists: the help that holds now.
        phase, outcome: ``playing``, ``captured`` or ``ended``; ``completed``, or "" before.
        sight_log: for each actor id, the last tick at which it had the courier in a band of sight.
        marks: actor id -> tick until which the pulse shows it through walls.
        reserves: guards behind marked doors, not yet part of the night.
        alarm: the place's alarm, 0 to 3, with its points towards the next.
        inward_until, held_until: tick until which posts face inward, and no way out opens.
        barred: actor id -> rectangle of cells it stands in the way of.
        cases, hum: cells that tall cases on belts fill; places near which noises are halved.
        discs: lit discs that no wall cuts, each a place and a radius; like ``glows`` and ``canopy``
            they follow from the rule's state and are left out of digests.
        canopy: rectangles of floor under a hanging cloth: shade, and cover from lines above.
        glows: discs of light that move, each a place, a radius and a band.
        stamps: what others wrote on the field board that she came with.
        partners: ids of those she has worked with since an earlier level.
        hunt: cells where searchers think the courier may be, one bit a cell.
        events: what happened so far in this tick.
    """

    plan: Plan
    catalog: Catalog
    seed: int
    terrain: Terrain
    courier: Courier
    actors: list[Actor]
    fixtures: dict[str, Fixture]
    doors: list[Door]
    lamps: list[Lamp]
    light: bytes
    trust: Trust
    rule: Rule
    assists: Assists = field(default_factory=Assists)
    tick: int = 0
    tally: Tally = field(default_factory=Tally)
    phase: str = "playing"
    outcome: str = ""
    intents: Intents = IDLE
    noises: tuple[Noise, ...] = ()
    flights: tuple[Flight, ...] = ()
    pulse: tuple[int, int, int] | None = None
    traces: tuple[Trace, ...] = ()
    acts: tuple[Act, ...] = ()
    sight_log: dict[str, int] = field(default_factory=dict)
    marks: dict[str, int] = field(default_factory=dict)
    barred: dict[str, tuple[int, ...]] = field(default_factory=dict)
    cases: tuple[Cell, ...] = ()
    hum: tuple[tuple[int, int], ...] = ()
    discs: tuple[tuple[int, int, int], ...] = ()
    canopy: tuple[tuple[int, ...], ...] = ()
    glows: tuple[tuple[int, int, int, int], ...] = ()
    alarm: int = 0
    alarm_points: int = 0
    hunt: int = 0
    reserves: list[Actor] = field(default_factory=list)
    inward_until: int = 0
    held_until: int = 0
    stamps: tuple[str, ...] = ()
    partners: tuple[str, ...] = ()
    checkpoint: str = ""
    rewinds: int = 0
    events: list[Event] = field(default_factory=list)

    # -- looking things up ------------------------------------------------------------------------
    def actor(self, name: str) -> Actor:
        """Return the actor of that id; raises KeyError if there is none."""
        for actor in self.actors:
            if actor.id == name:
                return actor
        raise KeyError(name)

    def placement(self, name: str) -> Placement:
        """Return what the designer placed under an id; raises KeyError if nothing."""
        return self.plan.by_id[name]

    def limit(self, name: str) -> int:
        """Return one of the catalog's limits."""
        return self.catalog.limits[name]

    @property
    def numbers(self) -> Mapping[str, int]:
        """The numbers of the level's rule; none where the rule has none."""
        return self.catalog.rules.get(self.plan.rule, {})

    def zone_at(self, x: int, y: int) -> str:
        """Return the id of the zone that holds a point, or ""."""
        cell = (x // SUBTILES, y // SUBTILES)
        for zone in self.plan.of_kind("zone"):
            if in_rect(zone.rect, cell):
                return zone.id
        return ""

    def is_near(self, x: int, y: int, reach: int) -> bool:
        """Return whether the courier is within ``reach`` subtiles of a place."""
        return within(self.courier.x - x, self.courier.y - y, reach)

    def actors_about(self, reach: int) -> list[Actor]:
        """Return the actors in the square ``reach`` subtiles to each side of the courier.

        A cheap cull, before the exact test of those few.
        """
        x, y = self.courier.x, self.courier.y
        return [a for a in self.actors if -reach <= a.x - x <= reach and -reach <= a.y - y <= reach]

    def is_roofed(self, x: int, y: int) -> bool:
        """Return whether a cloth hangs over a place."""
        cell = (x // SUBTILES, y // SUBTILES)
        return any(in_rect(cloth, cell) for cloth in self.canopy)

    # -- changing what stands still ---------------------------------------------------------------
    def relay_terrain(self) -> None:
        """Lay doors, barred passages and cases over the drawn terrain again."""
        self.terrain.relay(
            doors=[c for door in self.doors if not door.is_open for c in door.cells],
            locked=[c for d in self.doors if d.is_locked and not d.swings for c in d.cells],
            barred=[cell for rect in self.barred.values() for cell in cells_of(rect)],
            cases=[*self.cases, *(c for door in self.doors if door.swings for c in door.cells)],
        )

    def relight(self) -> None:
        """Work the light array out again after a lamp or a cloth changed."""
        self.light = shaded(light_array(self.plan, self.lamps), self.plan.columns, self.canopy)

    # -- copying and digesting --------------------------------------------------------------------
    def copied(self) -> World:
        """Return a world that goes its own way from here."""
        twin = shallow(self)
        twin.terrain = self.terrain.copied()
        twin.courier = self.courier.copied()
        twin.actors = [actor.copied() for actor in self.actors]
        twin.reserves = [actor.copied() for actor in self.reserves]
        twin.fixtures = {name: fixture.copied() for name, fixture in self.fixtures.items()}
        twin.doors = [door.copied() for door in self.doors]
        twin.lamps = [shallow(lamp) for lamp in self.lamps]
        twin.trust = self.trust.copied()
        twin.rule = self.rule.copied()
        twin.tally = self.tally.copied()
        twin.sight_log, twin.marks = dict(self.sight_log), dict(self.marks)
        twin.barred = dict(self.barred)
        twin.events = []
        return twin

    def digest(self) -> int:
        """Return a 32-bit hash of everything that changes."""
        return crc32(repr(self.packed()).encode())

    def packed(self) -> tuple[object, ...]:
        """Return everything that changes as plain values in a fixed order."""
        trust = self.trust
        return (
            self.tick, self.seed, self.phase, self.outcome, self.courier.packed(),
            tuple(actor.packed() for actor in self.actors),
            tuple((name, f.packed()) for name, f in sorted(self.fixtures.items())),
            tuple((d.id, d.is_open, d.moved_by) for d in self.doors),
            tuple((lamp.id, lamp.band, lamp.is_out) for lamp in self.lamps),
            trust.value, trust.ledger, trust.liabilities, trust.carried, self.tally.packed(),
            tuple((n.source, n.by, n.x, n.y, n.radius, n.due, n.lure) for n in self.noises),
            self.flights, self.pulse, self.traces, self.acts, sorted(self.sight_log.items()),
            sorted(self.marks.items()), sorted(self.barred.items()), self.cases, self.alarm,
            self.alarm_points, tuple(actor.id for actor in self.reserves), self.inward_until,
            self.held_until, self.hunt, self.checkpoint, self.rule.packed(),
            self.assists.packed(), *self.terrain.smashed,
        )  # fmt: skip
