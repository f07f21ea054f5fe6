"""The designer's ghost: the proof's own courier at every tick, and what she is said to do."""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from pkgutil import iter_modules

import pytest

import game.sim.rules
from game.lesson.proof_ghost import DEEDS, ProofGhost
from game.lesson.proof_walks import step_of
from game.lesson.recording import header_of, replay
from game.lesson.report import snake_case
from game.sim.events import Event
from game.sim.intents import Intents
from game.sim.simulation import Simulation
from tests.levels import committed_run, shipped_level

YARD = "practice_yard"


@pytest.fixture
def ghost() -> ProofGhost:
    level = shipped_level(YARD)
    return ProofGhost(committed_run(YARD), level.plan, level.kinds.catalog)


def test_it_stands_where_the_proofs_courier_stood_at_every_tick(ghost):
    level, run = shipped_level(YARD), committed_run(YARD)
    differing = []

    def note(simulation: Simulation, _events: tuple[Event, ...]) -> None:
        tick = simulation.world.tick
        if ghost.at(tick) != step_of(simulation.world.courier):
            differing.append(tick)

    replay(run, level.plan, level.kinds.catalog, note)
    assert differing == []
    assert ghost.is_whole
    assert ghost.at(len(run.intents) + 1) is None


def test_it_is_played_only_as_far_as_it_is_asked_for(ghost):
    assert ghost.at(0) is not None
    ghost.go_on(100)
    assert not ghost.is_whole
    assert ghost.at(600) is not None
    ghost.go_on(100_000)
    assert ghost.is_whole


def test_it_says_what_it_reaches_by_the_name_on_the_map_and_when_it_walks_out(ghost):
    ticks = range(len(committed_run(YARD).intents) + 1)
    told = [deed for tick in ticks for deed in ghost.deeds_at(tick)]
    assert "Done: the lantern of steps." in told
    assert told[-1] == "Has walked out, after 0:33."


def test_the_same_deed_twice_in_a_tick_is_said_once(ghost):
    for tick in range(len(committed_run(YARD).intents) + 1):
        deeds = ghost.deeds_at(tick)
        assert len(set(deeds)) == len(deeds)


def test_every_deed_is_named_after_an_event_that_there_is():
    for module in iter_modules(game.sim.rules.__path__):
        import_module(f"game.sim.rules.{module.name}")
    known, open_ = set(), [Event]
    while open_:
        sort = open_.pop()
        known.add(snake_case(sort.__name__))
        open_ += sort.__subclasses__()
    assert DEEDS.keys() <= known


def test_the_proofs_own_night_never_parts_from_it(ghost):
    level, run = shipped_level(YARD), committed_run(YARD)
    simulation = Simulation.start(level.plan, level.kinds.catalog, header_of(run))
    for intents in run.intents:
        simulation.step(intents)
        assert not ghost.is_parted(simulation.world)


def test_a_night_whose_guard_stands_elsewhere_has_parted_from_it(ghost):
    level = shipped_level(YARD)
    simulation = Simulation.start(level.plan, level.kinds.catalog)
    for _ in range(60):
        simulation.step(Intents())
    assert not ghost.is_parted(simulation.world)
    guard = next(actor for actor in simulation.world.actors if actor.kind.id == "guard")
    guard.x += 1
    assert ghost.is_parted(simulation.world)


def test_a_proof_that_goes_another_way_now_ends_there():
    level, run = shipped_level(YARD), committed_run(YARD)
    bent = replace(run, digests=(*run.digests[:2], run.digests[2] ^ 1, *run.digests[3:]))
    ghost = ProofGhost(bent, level.plan, level.kinds.catalog)
    ghost.go_on(100_000)
    assert ghost.is_whole
    assert ghost.at(181) is None
