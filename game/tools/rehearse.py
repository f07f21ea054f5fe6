"""Rehearse: walk a level's itineraries unwatched and keep them as the level's runs.

``python -m game.tools.rehearse 1`` reads ``levels/proofs/1_night_depot.walk``, finds an unwatched
way for each of its legs, plays it in the real simulation and writes ``1_night_depot.run`` beside
it; so it does for every itinerary whose name goes on from the level's. One may say first what the
night begins with: ``begin trust 20``, ``begin owed LEVEL:DEED:TARGET:CHANGE ...`` or
``begin partners ID ...``. Beside each run goes a wide one, ``1_night_depot.wide.run``, for people
to watch: it keeps as far from everybody as it can, and takes its time. For developers: run it again
whenever a map or a rule has changed.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from game.base.units import TICKS_PER_SECOND
from game.content.locations import find_locations
from game.lesson.recording import run_of
from game.lesson.run_file import Run, write_run
from game.level.checks.proofs import wide_of
from game.level.shelf import Level, load_level
from game.sim.intents import Intents
from game.sim.simulation import Header, Simulation
from game.solve.itinerary import Step, read_itinerary
from game.solve.rehearsal import NoWay, Rehearsal
from game.solve.widening import walk_widely

COMPLETED: Final = "completed"
"""How a run ends that is worth keeping."""


def rehearse(name: str) -> int:
    """Rehearse one level by name, all its itineraries; returns the exit code."""
    locations = find_locations()
    level = load_level(name, locations)
    if not isinstance(level, Level):
        print(*level, sep="\n")
        return 2
    walks = sorted((locations.levels / "proofs").glob(f"{level.plan.id}*.walk"))
    return max((_keep(level, walk) for walk in walks), default=2)


def _keep(level: Level, walk: Path) -> int:
    """Walk one itinerary and write its two runs beside it; returns the exit code."""
    usual = walk.with_suffix(".run")
    return max(_kept(level, walk, usual), _kept(level, walk, wide_of(usual), wide=True))


def _kept(level: Level, walk: Path, path: Path, *, wide: bool = False) -> int:
    """Write one run of an itinerary; returns the exit code."""
    try:
        run = walked(level, walk.read_text("utf-8"), wide=wide)
    except NoWay as failure:
        print(failure)
        return 1
    problem = write_run(path, run)
    print(problem or f"{path.stem}: {len(run.intents)} ticks, {run.outcome}")
    return 0 if problem is None and run.outcome == COMPLETED else 1


def walked(
    level: Level,
    itinerary: str,
    is_over: Callable[[], bool] = lambda: False,
    *,
    wide: bool = False,
) -> Run:
    """Return the run of an itinerary; raises NoWay if a leg cannot be walked unwatched.

    Args:
        level: the level.
        itinerary: the lines of it.
        is_over: whether the time is up; NoWay says so then.
        wide: whether it keeps as far from everybody as it can, and takes its time.
    """
    steps = read_itinerary(itinerary)
    header = beginning(steps)
    start = Simulation.start(level.plan, level.kinds.catalog, header)
    rehearsal = Rehearsal(start, is_over=is_over)
    walk = walk_widely if wide else Rehearsal.walk
    walk(rehearsal, [step for step in steps if step.verb != "begin"])
    return recorded(level, header, rehearsal.simulation.log)


def recorded(level: Level, header: Header, log: Iterable[Intents]) -> Run:
    """Return the run of a night, up to its end, its digests taken on the way."""
    again = Simulation.start(level.plan, level.kinds.catalog, header)
    digests = []
    for intents in log:
        again.step(intents)
        if again.world.tick % TICKS_PER_SECOND == 0:
            digests.append(again.world.digest())
        if again.world.phase != "playing":
            break
    return run_of(again, digests)


def beginning(steps: Sequence[Step]) -> Header:
    """Return what a night begins with by the steps that say so.

    >>> beginning(read_itinerary("begin owed 1:theft::-10 1:chain::-6")).liabilities
    ('1:theft::-10', '1:chain::-6')
    """
    header = Header()
    for step in steps:
        match (step.verb, *step.words):
            case ("begin", "trust", amount):
                header = replace(header, trust=int(amount))
            case ("begin", "owed", *debts):
                header = replace(header, liabilities=tuple(debts))
            case ("begin", "partners", *partners):
                header = replace(header, partners=tuple(partners))
    return header


if __name__ == "__main__":
    sys.exit(max(map(rehearse, sys.argv[1:] or ["practice_yard", "1_night_depot"])))
