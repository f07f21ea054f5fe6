"""Stories of the practice yard: its moth, its grille, and how it says what was done."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from game.base.geometry import distance
from game.base.units import SUBTILES, TICKS_PER_SECOND
from game.sim.events import Refused
from game.sim.intents import IDLE, Intents
from game.sim.rules.moth import SPEED
from game.sim.rules.yard import HINT_AFTER, GateOpened, HintDue
from game.sim.simulation import Header, Simulation
from tests.levels import shipped_level
from tests.sim.worlds import EAST, NORTH, at, of, play, put, run, walk_to

ROOMS = [
    "##################",
    "#@...#.....#.....#",
    "#................#",
    "#....#.....#.....#",
    "##################",
]
WAY = ((2, 1), (4, 1), (6, 1), (8, 3), (16, 1))
"""The moth's corners: two in the first room, two in the second, one in the third."""


def yard(*way: tuple[int, int]) -> Simulation:
    """Return three rooms in a row and a moth that waits two tiles ahead."""
    zones = [
        put(name, "zone", left, 1, rect=(left, 1, 5, 3), idea=idea)
        for name, left, idea in (("one", 1, "move"), ("two", 6, "light"), ("three", 12, "cone"))
    ]
    moth = put("moth", "guide", *way[0], route=way, waits_subtiles=2 * SUBTILES)
    return play(ROOMS, *zones, moth, rule="yard", secret=0)


def shipped() -> Simulation:
    """Return the practice yard itself."""
    level = shipped_level("practice_yard")
    return Simulation.start(level.plan, level.kinds.catalog, Header())


def stand(sim: Simulation, column: float, row: float) -> None:
    """Put the courier somewhere, as a story's beginning."""
    sim.world.courier.x, sim.world.courier.y = at(column, row)


# -- the moth -------------------------------------------------------------------------------------
def test_the_moth_waits_ahead_and_flies_on_when_somebody_comes_near():
    sim = yard(*WAY)
    run(sim, 2)
    assert sim.world.rule.moth.corner == 1
    walk_to(sim, 3, 1)
    assert sim.world.rule.moth.corner == 2


def test_a_moth_left_behind_skips_to_the_first_corner_of_the_room_she_is_in():
    sim = yard((2, 1), (1, 3), (6, 1), (9, 1), (16, 1))
    stand(sim, 4, 1)
    run(sim, 2)
    assert sim.world.rule.moth.corner == 1
    stand(sim, 8, 3)
    run(sim, 4)
    assert sim.world.rule.moth.corner == 2


def test_it_flies_there_and_does_not_leap():
    sim = yard((2, 1), (1, 3), (16, 3))
    stand(sim, 4, 2)
    run(sim, 2)
    stand(sim, 10, 1)
    before = (sim.world.rule.moth.x, sim.world.rule.moth.y)
    for _ in range(400):
        run(sim, 1, EAST)
        moth = sim.world.rule.moth
        assert distance(moth.x - before[0], moth.y - before[1]) <= SPEED
        before = (moth.x, moth.y)
    assert before == at(16, 3)


def test_it_never_goes_back_when_she_does():
    sim = yard(*WAY)
    stand(sim, 14, 2)
    run(sim, 6)
    corner = sim.world.rule.moth.corner
    assert corner == 4
    stand(sim, 2, 2)
    run(sim, 30)
    assert sim.world.rule.moth.corner == corner


def test_in_the_yard_it_catches_up_with_whoever_takes_the_east_stair():
    sim = shipped()
    stand(sim, 28.5, 10)
    sim.world.rule.moth.corner = 6
    run(sim, 3)
    assert sim.world.rule.moth.corner == 6
    stand(sim, 28.5, 15)
    walk_to(sim, 28.5, 20)
    walk_to(sim, 20.5, 20.5)
    walk_to(sim, 17, 20)
    run(sim, 2 * TICKS_PER_SECOND)
    moth, courier = sim.world.rule.moth, sim.world.courier
    assert moth.corner >= 9
    assert moth.x < courier.x


def test_after_twelve_seconds_the_moth_comes_back_and_never_before():
    sim = yard((2, 1), (16, 3))
    events = run(sim, HINT_AFTER, IDLE)
    away = sim.world.rule.moth.x
    assert not of(events, HintDue)
    events = run(sim, 4 * TICKS_PER_SECOND)
    moth, courier = sim.world.rule.moth, sim.world.courier
    assert [hint.level for hint in of(events, HintDue)] == [1]
    assert moth.x < away
    assert distance(moth.x - courier.x, moth.y - courier.y) <= SUBTILES
    walk_to(sim, 4, 1)
    assert sim.world.rule.moth.x > courier.x


# -- the grille -----------------------------------------------------------------------------------
GRILLE = ["#####", "##g##", "#.@.#", "#####"]


def test_a_grille_says_at_once_and_then_every_two_seconds_what_would_pass_it():
    sim = play(GRILLE, rule="yard", secret=0)
    ticks = [t for t in range(480) if of(list(sim.step(NORTH)), Refused)]
    assert len(ticks) == 4
    assert ticks[0] < 30
    assert {b - a for a, b in pairwise(ticks)} == {120}


@pytest.mark.parametrize("intents", [EAST, IDLE, replace(NORTH, merge=True)])
def test_a_grille_says_nothing_to_whoever_does_not_walk_against_it(intents):
    sim = play(GRILLE, rule="yard", secret=0)
    run(sim, 20, IDLE)
    assert not of(run(sim, 240, intents), Refused)


# -- the gate -------------------------------------------------------------------------------------
def opened_gate(*dark: str) -> GateOpened:
    """Return what is told when the clockwork is spotted with all but some lanterns lit."""
    sim = shipped()
    for fixture in sim.world.fixtures.values():
        if fixture.text("idea"):
            fixture.done = fixture.text("idea") not in dark
    stand(sim, 6.5, 17.5)
    (told,) = of(run(sim, 60, Intents(tool="pulse")), GateOpened)
    return told


def test_the_gate_tells_that_all_lanterns_are_lit_only_when_they_are():
    assert opened_gate() == GateOpened("gate", "all")
    assert opened_gate("noise") == GateOpened("gate", "some")
    assert opened_gate("move", "light", "cone") == GateOpened("gate", "some")


def test_spotting_the_clockwork_lights_its_own_lantern_first():
    assert opened_gate("pulse") == GateOpened("gate", "all")
