"""The committed runs of the levels, played: what each told, and how its night ended."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from game.content.locations import find_locations
from game.lesson.recording import header_of, replay
from game.lesson.run_file import Run, read_run
from game.level.shelf import Level, load_level
from game.sim.events import Event, LevelEnded
from game.sim.simulation import Header, Simulation


@dataclass(frozen=True)
class Played:
    """A committed run that was played without leaving its digests.

    Attributes:
        header: what the night began with.
        simulation: the night after its last tick.
        told: all events, each with its tick.
        ended: the last event.
    """

    header: Header
    simulation: Simulation
    told: tuple[tuple[int, Event], ...]
    ended: LevelEnded

    @property
    def events(self) -> list[Event]:
        """Return all events, without their ticks."""
        return [event for _, event in self.told]


@cache
def played(name: str) -> Played:
    """Play a committed run, say ``2_escrow_square.t20``; fails if it leaves its digests."""
    run, level = _stored(name)
    told: list[tuple[int, Event]] = []

    def note(sim: Simulation, new: tuple[Event, ...]) -> None:
        told.extend((sim.world.tick, event) for event in new)

    result = replay(run, level.plan, level.kinds.catalog, note)
    assert result.diverged_at_second is None, result.notes
    assert result.ended is not None
    return Played(header_of(run), result.simulation, tuple(told), result.ended)


def events_under(seed: int, name: str) -> list[Event]:
    """Return what the hands of a committed run bring about under another seed."""
    run, level = _stored(name)
    header = replace(header_of(run), seed=seed)
    sim = Simulation.start(level.plan, level.kinds.catalog, header)
    return [event for intents in run.intents for event in sim.step(intents)]


@cache
def _stored(name: str) -> tuple[Run, Level]:
    locations = find_locations()
    run = read_run(locations.levels / "proofs" / f"{name}.run")
    assert isinstance(run, Run), run
    level = load_level(run.header.level, locations)
    assert isinstance(level, Level), level
    return run, level
