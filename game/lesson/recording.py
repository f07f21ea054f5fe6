"""Recording a night while it is played, and playing a recorded one again."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from game.base.units import TICKS_PER_SECOND
from game.content.upgrades import unknown_upgrades
from game.content.words import _
from game.lesson.run_file import Run, RunHeader
from game.sim.events import Event, LevelEnded
from game.sim.kinds import Catalog
from game.sim.plan import Plan
from game.sim.simulation import RULES_VERSION, Header, Simulation

LEFT: Final = "left"
"""Outcome of a run that was broken off."""

OnTick = Callable[[Simulation, tuple[Event, ...]], None]
"""Told after every tick of a replay: the simulation as it is now, and what happened."""


class Recorder:
    """Keeps what makes a live simulation's run: its effective intents and a digest each second."""

    def __init__(self, simulation: Simulation) -> None:
        """Begin to record a simulation that has just started."""
        self._simulation = simulation
        self._digests: list[int] = []

    def note(self) -> None:
        """Take the digest of a full second; call it after every step and every rewind."""
        second, rest = divmod(self._simulation.world.tick, TICKS_PER_SECOND)
        if rest or not second:
            del self._digests[second:]
            return
        del self._digests[second - 1 :]
        self._digests.append(self._simulation.world.digest())

    def parted_from(self, run: Run) -> int | None:
        """Return the first second at whose end the world was not as in a run; None so far."""
        seconds = enumerate(zip(self._digests, run.digests, strict=False), start=1)
        return next((second for second, (now, then) in seconds if now != then), None)

    def run(self, *, stamps: Iterable[str] = ()) -> Run:
        """Return the run so far; its outcome is ``left`` if the level has not ended.

        Args:
            stamps: stamps of the field board that the player was shown.
        """
        return run_of(self._simulation, self._digests, stamps=stamps)


def run_of(simulation: Simulation, digests: Iterable[int], *, stamps: Iterable[str] = ()) -> Run:
    """Return the run of a simulation, given the digest of each of its full seconds."""
    header, plan = simulation.header, simulation.world.plan
    return Run(
        header=RunHeader(
            level=plan.id,
            map=plan.digest,
            rules=RULES_VERSION,
            seed=header.seed,
            trust=header.trust,
            liabilities=header.liabilities,
            upgrades=header.upgrades,
            assists=header.assists,
            stamps=tuple(stamps) or header.stamps,
            partners=header.partners,
            rewinds=simulation.world.rewinds,
        ),
        intents=tuple(simulation.log),
        digests=tuple(digests),
        outcome=simulation.world.outcome or LEFT,
    )


def header_of(run: Run) -> Header:
    """Return what a simulation needs to begin as a run began."""
    header = run.header
    return Header(
        seed=header.seed,
        trust=header.trust,
        liabilities=header.liabilities,
        upgrades=header.upgrades,
        assists=header.assists,
        rewinds=header.rewinds,
        stamps=header.stamps,
        partners=header.partners,
    )


@dataclass(frozen=True, slots=True)
class ReplayResult:
    """What became of a run that was played again.

    Attributes:
        simulation: the night, as far as it was played.
        ended: the closing words, if the run reached them.
        diverged_at_second: the first second at whose end the world was another one than when the
            run was recorded; None if it was the same all along.
        notes: lines for a person: what has changed since, and whether it mattered.
    """

    simulation: Simulation
    ended: LevelEnded | None
    diverged_at_second: int | None
    notes: tuple[str, ...]


def replay(run: Run, plan: Plan, catalog: Catalog, on_tick: OnTick | None = None) -> ReplayResult:
    """Play a run again, up to its end or to the first second that differs.

    Args:
        run: the recorded run.
        plan: the level it is played on; another one than it was recorded on is only noted.
        catalog: the numbers it is played with.
        on_tick: told after every tick.
    """
    simulation = Simulation.start(plan, catalog, header_of(run))
    ended, diverged = None, None
    for intents in run.intents:
        events = simulation.step(intents)
        if on_tick is not None:
            on_tick(simulation, events)
        ended = next((event for event in events if isinstance(event, LevelEnded)), ended)
        if differs(simulation, run):
            diverged = simulation.world.tick // TICKS_PER_SECOND
            break
    unknown = unknown_upgrades(run.header.upgrades, catalog.upgrades)
    told = (problem.what for problem in unknown)
    notes = (*changes_since(run, plan), *told, *_outcome_notes(run, ended, diverged))
    return ReplayResult(simulation, ended, diverged, notes)


def differs(simulation: Simulation, run: Run) -> bool:
    """Return whether a replayed world, at the end of a second, is not the recorded one."""
    second, rest = divmod(simulation.world.tick, TICKS_PER_SECOND)
    if rest or not 0 < second <= len(run.digests):
        return False
    return simulation.world.digest() != run.digests[second - 1]


def changes_since(run: Run, plan: Plan) -> tuple[str, ...]:
    """Return what is no longer as it was when the run was recorded, in words."""
    notes = []
    if run.header.level != plan.id:
        notes.append(_("the run was recorded on {level}").format(level=run.header.level))
    elif run.header.map != plan.digest:
        notes.append(_("the map has changed since the run was recorded"))
    if run.header.rules != RULES_VERSION:
        notes.append(_("the rules of the game have changed since the run was recorded"))
    return tuple(notes)


def _outcome_notes(run: Run, ended: LevelEnded | None, diverged: int | None) -> tuple[str, ...]:
    if diverged is not None:
        return (_("the night goes another way from second {n} on").format(n=diverged),)
    outcome = ended.outcome if ended else LEFT
    if outcome != run.outcome:
        told = _('the run should end "{recorded}" and ends "{now}"')
        return (told.format(recorded=run.outcome, now=outcome),)
    return ()
