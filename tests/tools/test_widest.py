"""Wide runs of the solver: what lies beside the shortest run after a search."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain, repeat
from pathlib import Path

from game.content.locations import find_locations
from game.lesson.run_file import Run, read_run
from game.level.checks.proofs import wide_of
from game.level.shelf import Level, checked_level
from game.sim.intents import IDLE
from game.sim.simulation import Simulation
from game.tools.proofs.cases import USUAL, cases_of
from game.tools.proofs.nights import play_run
from game.tools.proofs.searching import Clock, search
from game.tools.proofs.widest import keep_wide
from tests.level.tmx import EXIT, START, Thing, kinds, map_text, write_clean

GOAL = Thing("Objective", "paper", (7.5, 4.5), values={"hold": 1.0})


def test_the_widest_way_lies_beside_the_shortest_where_it_is_another(tmp_path: Path) -> None:
    path = write_clean(tmp_path, map_text((START, EXIT, GOAL)))
    level = checked_level(path, kinds(), find_locations())
    assert isinstance(level, Level)
    found = search(level, cases_of(path)[0], USUAL, Clock(60))
    assert found.run is not None
    assert found.proof is not None
    assert found.proof.shortest is not None
    slow = Simulation.start(level.plan, level.kinds.catalog, USUAL)
    for intents in chain(repeat(IDLE, 30), found.run.intents):
        slow.step(intents)
    widest = replace(found.proof.shortest, simulation=slow)
    both = replace(found, proof=replace(found.proof, widest=widest))
    usual = tmp_path / "room.run"

    keep_wide(level, usual, found.run, both, lambda run: play_run(run, level))
    kept = read_run(wide_of(usual))
    assert isinstance(kept, Run)
    assert [*kept.intents] == [*slow.log]

    same = replace(found, proof=replace(found.proof, widest=found.proof.shortest))
    keep_wide(level, usual, found.run, same, lambda run: play_run(run, level))
    renewed = read_run(wide_of(usual))
    assert isinstance(renewed, Run)
    assert [*renewed.intents] == [*found.run.intents]
