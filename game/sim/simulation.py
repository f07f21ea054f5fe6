"""The simulation: one door for players, replays, proofs and tests.

``step`` takes one tick's intents and returns what happened. Seed and intents are the whole run.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Final

from game.base.copying import shallow
from game.base.units import TICKS_PER_SECOND
from game.sim.assists import Assists
from game.sim.events import CheckpointReached, Event, Rewound, Seen
from game.sim.intents import IDLE, Intents
from game.sim.kinds import Catalog
from game.sim.log import Log
from game.sim.plan import Plan
from game.sim.setup import Legacy, make_world
from game.sim.stats import with_stats
from game.sim.systems import (
    alarm,
    awareness,
    capture,
    checkins,
    company,
    control,
    crowds,
    deeds,
    interaction,
    movement,
    objectives,
    perception,
    regulation,
    rivalry,
    sounding,
    switches,
    thinking,
    tools,
)
from game.sim.trust import liabilities_of
from game.sim.upgrades import with_upgrades
from game.sim.world import World

RULES_VERSION: Final = 1
"""Raised whenever the same run may play differently; old runs then say so."""

REWINDS: Final = tuple(s * TICKS_PER_SECOND for s in (5, 15, 40))
"""Labelled rewinds, in ticks."""

SNAPSHOT_EVERY: Final = TICKS_PER_SECOND
"""Ticks between two kept copies of the world."""


@dataclass(frozen=True, slots=True)
class Header:
    """What a run starts from besides its map.

    ``trust`` is 0 to 100; ``liabilities`` are deeds of earlier levels, as ``Liability.word`` says
    them; ``upgrades`` and ``assists`` are ids. ``rewinds`` is how often time was turned back
    before: a stored run holds only the effective timeline, so it says it here. ``stamps``
    is what others wrote on the field board; ``partners`` are ids of those she works with since an
    earlier level.
    """

    seed: int = 1
    trust: int = 55
    liabilities: tuple[str, ...] = ()
    upgrades: tuple[str, ...] = ()
    assists: tuple[str, ...] = ()
    rewinds: int = 0
    stamps: tuple[str, ...] = ()
    partners: tuple[str, ...] = ()


@dataclass(slots=True)
class Simulation:
    """A world with its history.

    Attributes:
        world: the present; others only read it.
        header: what the run started from.
        log: effective intents, one a tick since the start.
        sightings: tick and event of every sighting of the effective timeline.
        cut: sightings that rewinds cut away, for the debrief.
        snapshots: tick -> copy of the world before that tick, for the last 41 seconds.
        amnesty_due: whether the next intents come straight after a rewind.
        knowledge: what they carry that the rewind has left her.
        checkpoints: the copies at the start ("") and at all checkpoints passed, by name.
    """

    world: World
    header: Header
    log: Log = field(default_factory=Log)
    sightings: list[tuple[int, Seen]] = field(default_factory=list)
    cut: list[Seen] = field(default_factory=list)
    snapshots: dict[int, World] = field(default_factory=dict)
    checkpoints: dict[str, World] = field(default_factory=dict)
    amnesty_due: bool = False
    knowledge: tuple[int, int] = (0, 0)

    @classmethod
    def start(cls, plan: Plan, catalog: Catalog, header: Header | None = None) -> Simulation:
        """Bring a plan to life."""
        header = header or Header()
        catalog = with_upgrades(with_stats(catalog, plan.stats), header.upgrades)
        old = liabilities_of(header.liabilities)
        legacy = Legacy(old, header.stamps, header.partners)
        world = make_world(plan, catalog, seed=header.seed, trust=header.trust, legacy=legacy)
        world.rewinds, world.assists = header.rewinds, Assists.of(header.assists)
        return cls(world, header, checkpoints={"": world.copied()})

    def step(self, intents: Intents = IDLE) -> tuple[Event, ...]:
        """Run one tick and return its events; nothing happens unless the level is being played."""
        world = self.world
        if world.phase != "playing":
            return ()
        if world.tick % SNAPSHOT_EVERY == 0:
            self._remember()
        if self.amnesty_due:
            intents, self.amnesty_due = _with_amnesty(intents, self.knowledge), False
        self.log.append(intents)
        run_tick(world, intents)
        for event in world.events:
            if isinstance(event, CheckpointReached):
                self.checkpoints[event.checkpoint] = world.copied()
            elif isinstance(event, Seen):
                self.sightings.append((world.tick, event))
        return tuple(world.events)

    def copied(self) -> Simulation:
        """Return a simulation that goes its own way from here; kept worlds are shared."""
        twin = shallow(self)
        twin.world = self.world.copied()
        twin.log, twin.cut = self.log.copied(), list(self.cut)
        twin.sightings = list(self.sightings)
        twin.snapshots, twin.checkpoints = dict(self.snapshots), dict(self.checkpoints)
        return twin

    def digest(self) -> int:
        """Return a 32-bit hash of everything that changes in the present world."""
        return self.world.digest()

    def go_on_at(self, tick: int, x: int, y: int) -> None:
        """Let the night go on at another tick and place, and nobody be alert.

        For whoever draws the level: what led there was not played, so the run proves nothing.
        """
        world = self.world
        self.log = Log()
        self.log.append(IDLE, tick)
        world.tick, world.courier.x, world.courier.y = tick, x, y
        self.snapshots, self.sightings = {}, []
        self.checkpoints = {"": world.copied()}

    # -- going back -------------------------------------------------------------------------------
    def rewinds_on_offer(self) -> tuple[int, ...]:
        """Return how many ticks can be gone back now."""
        oldest = min(self.snapshots, default=self.world.tick)
        return tuple(ticks for ticks in REWINDS if self.world.tick - ticks >= oldest)

    def rewind(self, ticks: int) -> tuple[Event, ...]:
        """Go back to the world of ``ticks`` ago, exactly.

        Raises:
            ValueError: if that is further than the kept past.
        """
        target = self.world.tick - ticks
        starts = [tick for tick in self.snapshots if tick <= target]
        if not starts:
            raise ValueError(f"{ticks} ticks ago is no longer kept")
        world = self.snapshots[max(starts)].copied()
        for intents in self.log[world.tick : target]:
            run_tick(world, intents)
        return self._go_back_to(world)

    def rewind_to_checkpoint(self) -> tuple[Event, ...]:
        """Go back to the last checkpoint passed, or to the start."""
        return self._go_back_to(self.last_checkpoint.copied())

    def rewind_to(self, checkpoint: str) -> tuple[Event, ...]:
        """Go back to a checkpoint of that name; raises KeyError if it was not passed."""
        return self._go_back_to(self.checkpoints[checkpoint].copied())

    @property
    def last_checkpoint(self) -> World:
        """The world at the last checkpoint passed, or at the start; only to be read."""
        return max(self.checkpoints.values(), key=lambda world: world.tick)

    def _go_back_to(self, world: World) -> tuple[Event, ...]:
        gone = self.world.tick - world.tick
        if not self.amnesty_due:
            self.knowledge = self.world.rule.knowledge()
        world.events = []
        world.rewinds = self.world.rewinds + 1
        self.world = world
        self.cut += [event for tick, event in self.sightings if tick > world.tick]
        self.sightings = [(tick, e) for tick, e in self.sightings if tick <= world.tick]
        self.log.keep(world.tick)
        self.snapshots = {t: w for t, w in self.snapshots.items() if t <= world.tick}
        self.checkpoints = {n: w for n, w in self.checkpoints.items() if w.tick <= world.tick}
        self.amnesty_due = True
        return (Rewound(gone),)

    def _remember(self) -> None:
        world = self.world
        oldest = world.tick - max(REWINDS) - SNAPSHOT_EVERY
        self.snapshots = {t: w for t, w in self.snapshots.items() if t >= oldest}
        self.snapshots[world.tick] = world.copied()


def run_tick(world: World, intents: Intents) -> None:
    """Run every system once, in the one order there is; ``world.events`` holds what happened."""
    world.events = []
    world.intents = intents
    control.control(world)
    decided = thinking.think(world)
    movement.move(world, decided)
    crowds.push_through(world)
    interaction.interact(world)
    tools.spread_pulse(world)
    tools.land_throws(world)
    tools.fade_marks(world)
    alarm.speak_up(world, decided)
    rivalry.rival(world, decided)
    sounding.hear(world)
    perception.perceive(world)
    company.share(world)
    regulation.spread_marks(world)
    alarm.find_evidence(world)
    checkins.check_in(world)
    switches.tend_lamps(world)
    awareness.fade(world)
    awareness.hunt(world)
    capture.capture(world)
    deeds.judge(world)
    world.rule.step(world)
    objectives.advance(world)
    world.tick += 1


def _with_amnesty(intents: Intents, knowledge: tuple[int, int]) -> Intents:
    """Return the first intents after a rewind; what she still knows takes the place of an aim."""
    return replace(intents, tool="amnesty", aim_x=knowledge[0], aim_y=knowledge[1])
