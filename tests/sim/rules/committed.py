"""The committed runs of the levels, played: what each told, and how its night ended."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from game.lesson.recording import header_of, replay
from game.lesson.run_file import Run
from game.level.shelf import Level
from game.sim.events import Event, LevelEnded
from game.sim.simulation import Header, Simulation
from tests.levels import committed_run, shipped_level


@dataclass(frozen=True)
class Played:
    """A committed run that was played without leaving its digests.

    Attributes:
        header: what the night began with.
        simulation: the night after its last tick.
        told: all events, each with its tick.
        ended: the last event.
        notes: what the replay has to say of it; nothing if all is as it was.
    """

    header: Header
    simulation: Simulation
    told: tuple[tuple[int, Event], ...]
    ended: LevelEnded
    notes: tuple[str, ...]

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
    return Played(header_of(run), result.simulation, tuple(told), result.ended, result.notes)


def events_under(seed: int, name: str) -> list[Event]:
    """Return what the hands of a committed run bring about under another seed."""
    run, level = _stored(name)
    header = replace(header_of(run), seed=seed)
    sim = Simulation.start(level.plan, level.kinds.catalog, header)
    return [event for intents in run.intents for event in sim.step(intents)]


def _stored(name: str) -> tuple[Run, Level]:
    run = committed_run(name)
    return run, shipped_level(run.header.level)
