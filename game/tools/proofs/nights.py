"""Nights of proofs: a run is played in the real simulation, which says whether it counts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Final
from zlib import crc32

from game.base.grid import Cell
from game.base.units import TICKS_PER_SECOND
from game.content.words import later
from game.lesson.recording import differs, header_of
from game.lesson.run_file import Run
from game.level.shelf import Level
from game.sim.events import Captured, Cited, Event, LevelEnded, ObjectiveDone, Seen
from game.sim.intents import Intents
from game.sim.simulation import Header, Simulation
from game.sim.systems.perception import SENSE_EVERY
from game.sim.world import World
from game.solve.clearance import NOBODY, Shave, closer
from game.solve.witness import is_unseen

POWERS: Final = {
    "merge": later("merging"),
    "papers": later("papers"),
    "decoy": later("coins"),
    "dazzle": later("flashes"),
    "whistle": later("whistling"),
}
"""What changes what others do or see; a pulse only shows something to the courier."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a night is no proof: when, what happened (a msgid), and who noticed if somebody did."""

    tick: int
    reason: str
    actor: str = ""


@dataclass(frozen=True, slots=True)
class Rest:
    """The longest stay at one place in a night: when it begins, its ticks, and where."""

    start: int = 0
    ticks: int = 0
    cell: Cell = (0, 0)


@dataclass(frozen=True, slots=True)
class Played:
    """One night, played to its end or to its first fault.

    Attributes:
        ticks: how long it took.
        fault: why it does not count; None if it is completed, unseen and unharmful.
        prints: a digest of every second: all events so far, and where everybody is. What somebody
            believes about a faint noise is left out; chance decides that, and nobody acts on it.
        done: the objectives that were reached, with the tick of each.
        rest: where the courier stayed longest.
        shave: who came nearest to noticing her; measured only where it was asked for.
    """

    ticks: int
    fault: Fault | None
    prints: tuple[int, ...]
    done: tuple[tuple[int, str], ...] = ()
    rest: Rest = Rest()
    shave: Shave = NOBODY


@dataclass(slots=True)
class _Notes:
    """What is noted while a night goes on."""

    prints: list[int] = field(default_factory=list)
    told: int = 0
    done: list[tuple[int, str]] = field(default_factory=list)
    rest: Rest = Rest()
    stay: Rest = Rest()
    shave: Shave = NOBODY
    place: tuple[int, int] = (0, 0)
    fault: Fault | None = None
    ended: LevelEnded | None = None

    def take(self, simulation: Simulation, events: Sequence[Event]) -> None:
        """Note one tick."""
        world = simulation.world
        for event in events:
            if isinstance(event, Seen | Cited | Captured) and self.fault is None:
                self.fault = Fault(world.tick, later("she is noticed"), getattr(event, "actor", ""))
            elif isinstance(event, ObjectiveDone):
                self.done.append((world.tick, event.objective))
            elif isinstance(event, LevelEnded):
                self.ended = event
        place = world.courier.x, world.courier.y
        if place != self.place:
            self.place, self.stay = place, Rest(world.tick, 0, world.courier.cell)
        self.stay = Rest(self.stay.start, world.tick - self.stay.start, world.courier.cell)
        self.rest = max(self.rest, self.stay, key=lambda rest: rest.ticks)
        if events:
            self.told = crc32(repr(events).encode(), self.told)
        if world.tick % TICKS_PER_SECOND == 0 or world.phase != "playing":
            bodies = [(a.x, a.y, a.heading, a.state.word, a.aware.points) for a in world.actors]
            kept = (self.told, world.courier.packed(), bodies, world.rule.packed())
            self.prints.append(crc32(repr(kept).encode()))


def play_run(
    run: Run,
    level: Level,
    tell: Callable[[], None] = lambda: None,
    *,
    seed: int | None = None,
    measured: bool = False,
) -> Played:
    """Play a run and judge it.

    Args:
        run: the run; its map and rules are not asked about here.
        level: the level it is played on.
        tell: called after each second of it.
        seed: another seed than the run's own; its digests cannot be compared with the run's then.
        measured: whether it is also measured who came nearest to noticing her.
    """
    header = header_of(run)
    simulation = Simulation.start(level.plan, level.kinds.catalog, _seeded(header, seed))
    notes = _Notes()
    for intents in run.intents:
        notes.take(simulation, simulation.step(intents))
        world = simulation.world
        if measured and world.tick % SENSE_EVERY == 0:
            notes.shave = closer(notes.shave, world)
        if world.tick % TICKS_PER_SECOND == 0:
            tell()
        if seed is None and differs(simulation, run):
            notes.fault = notes.fault or Fault(world.tick, later("the night goes another way"))
        if notes.fault is not None or notes.ended is not None:
            break
    ticks = simulation.world.tick
    fault = notes.fault or _judged(notes.ended, header, simulation.world)
    told = tuple(notes.done)
    return Played(ticks, fault, tuple(notes.prints), told, notes.rest, notes.shave)


def _seeded(header: Header, seed: int | None) -> Header:
    return header if seed is None else replace(header, seed=seed)


def _judged(ended: LevelEnded | None, header: Header, world: World) -> Fault | None:
    """Return why an ended night is no proof; what it began with does not count against it."""
    reason = ""
    if ended is None:
        reason = later("the level is not finished")
    elif not is_unseen(ended):
        reason = later("the night does not end unseen")
    elif ended.priced > len(header.liabilities) or ended.liabilities or ended.harmed:
        reason = later("somebody comes to harm")
    elif _leaves_something(world):
        reason = later("something is left undone that must be done")
    return Fault(world.tick, reason) if reason else None


def _leaves_something(world: World) -> bool:
    """Return whether an objective is open; hubs and boards are the rule's, which let her go."""
    return any(
        not world.fixtures[placement.id].done and not placement.values.get("optional")
        for placement in world.plan.of_kind("objective")
    )


def powers_used(intents: Iterable[Intents]) -> list[str]:
    """Return the words (msgids) for the powers that a run uses, in the order of ``POWERS``."""
    used = set[str]()
    for each in intents:
        used.add(each.tool)
        if each.merge:
            used.add("merge")
        if each.papers:
            used.add("papers")
    return [words for power, words in POWERS.items() if power in used]
