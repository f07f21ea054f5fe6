"""Rehearse: walk a level's itinerary unwatched and keep it as the level's run.

``python -m game.tools.rehearse 1`` reads ``levels/proofs/1_night_depot.walk``, finds an unwatched
way for each of its legs, plays it in the real simulation and writes ``1_night_depot.run`` beside
it. For developers: run it again whenever a map or a rule has changed.
"""

from __future__ import annotations

import sys

from game.content.locations import find_locations
from game.lesson.recording import run_of
from game.lesson.run_file import Run, write_run
from game.level.shelf import Level, load_level
from game.sim.simulation import Header, Simulation
from game.solve.rehearsal import NoWay, Rehearsal, read_itinerary


def rehearse(name: str) -> int:
    """Rehearse one level by name; returns the exit code."""
    locations = find_locations()
    level = load_level(name, locations)
    if not isinstance(level, Level):
        print(*level, sep="\n")
        return 2
    proofs = locations.levels / "proofs"
    itinerary = (proofs / f"{level.plan.id}.walk").read_text("utf-8")
    try:
        run = walked(level, itinerary)
    except NoWay as failure:
        print(failure)
        return 1
    problem = write_run(proofs / f"{level.plan.id}.run", run)
    print(problem or f"{level.plan.id}: {len(run.intents)} ticks, {run.outcome}")
    return 0 if problem is None and run.outcome == "completed" else 1


def walked(level: Level, itinerary: str) -> Run:
    """Return the run of an itinerary; raises NoWay if a leg cannot be walked unwatched."""
    rehearsal = Rehearsal(Simulation.start(level.plan, level.kinds.catalog, Header()))
    rehearsal.walk(read_itinerary(itinerary))
    again = Simulation.start(level.plan, level.kinds.catalog, Header())
    digests = []
    for intents in rehearsal.simulation.log:
        again.step(intents)
        if again.world.tick % 60 == 0:
            digests.append(again.world.digest())
    return run_of(again, digests)


if __name__ == "__main__":
    sys.exit(max(map(rehearse, sys.argv[1:] or ["practice_yard", "1_night_depot"])))
