"""Late hands: how they play a run, and which legs of it stay unseen in them."""

from __future__ import annotations

from random import Random

import pytest

from game.sim.intents import Intents
from game.sim.simulation import Simulation, run_tick
from game.solve.jitter import PATIENCE, ghost_rates, late, leg_rates, mean_of
from game.solve.legs import legs_of
from game.solve.proving import Prover
from game.solve.trail import Step, trail_of
from tests.sim.worlds import EAST, STAND, catalog, guard, plan_of, put

HALL = ["#" * 22, *["#" + "." * 20 + "#"] * 7, "#" * 22]
START, WAY_OUT = put("start", "start", 1, 4), put("out", "exit", 20, 4, rect=(20, 4, 1, 1))
LAMPS = [put(f"lamp{c}", "lamp", c, 4, radius_subtiles=12 * 1440) for c in (5, 11, 17)]

WORLD = Simulation.start(plan_of(HALL, START, WAY_OUT), catalog()).world
HERE = WORLD.courier.x, WORLD.courier.y
GO, IDLE_STEP = Step(EAST, HERE), Step(STAND, HERE, is_idle=True)
BUSY, CARRIED = Step(Intents(use=True), HERE), Step(STAND, HERE)


def hands(run, sigma):
    """Return what late hands make of a run in a world that stands still."""
    chance = Random(1)  # noqa: S311 - hands, no secrets
    return list(late(run, sigma, chance, WORLD))[:-PATIENCE]


def test_late_hands_lose_time_when_they_set_off_and_rests_make_up_for_it():
    played = hands([*[GO] * 10, *[IDLE_STEP] * 30, *[GO] * 10], 6.0)
    first = played.index(EAST)
    rest = played.index(STAND) if STAND in played else first + 10
    assert first > 0
    assert 10 + first + 30 - first <= len(played[: played.index(EAST, rest)]) < 60
    assert [each for each in played if each == EAST] == [EAST] * 20


def test_hands_that_are_never_late_play_the_run_itself():
    run = [*[GO] * 10, *[IDLE_STEP] * 30, *[BUSY] * 5]
    assert hands(run, 0.0) == [step.intents for step in run]


def test_time_in_which_something_carries_her_is_no_rest_to_make_up_in():
    played = hands([*[GO] * 10, *[CARRIED] * 30, *[GO] * 10], 6.0)
    assert played.count(STAND) >= 30


def test_a_button_is_let_go_before_it_is_pressed_again():
    played = hands([*[GO] * 5, *[BUSY] * 5, *[IDLE_STEP] * 2, *[BUSY] * 5], 30.0)
    presses = [each.use for each in played]
    assert (
        sum(one and not other for one, other in zip(presses, [False, *presses], strict=False)) == 2
    )


def test_hands_walk_back_what_pushed_her_away():
    world = WORLD.copied()
    run = [GO] * 10
    for each in (moves := late(run, 0.0, Random(1), world)):  # noqa: S311 - hands, no secrets
        run_tick(world, each)
        if (world.courier.x, world.courier.y) == HERE:
            break
    assert world.tick > len(run)
    assert not list(moves)[PATIENCE:]


def test_hands_give_up_where_the_run_is_far_away():
    far = Step(EAST, (HERE[0] + 9 * 1440, HERE[1]))
    played = list(late([far] * 4, 0.0, Random(1), WORLD))  # noqa: S311 - hands, no secrets
    assert len(played) == 4 + PATIENCE


def rates_of(plan):
    """Return the ghost rates of the widest way of a plan's proof."""
    night = Prover(plan, catalog()).prove().widest.simulation
    start = Simulation.start(plan, catalog())
    return ghost_rates(legs_of(start.world, trail_of(start, tuple(night.log))))


def test_a_way_with_wide_windows_stays_unseen_even_in_slow_hands():
    plan = plan_of(HALL, START, WAY_OUT, guard("liu", (9, 1), (9, 7)), *LAMPS)
    assert rates_of(plan) == {"0.1": 1, "0.2": 1, "0.35": 1}


def test_a_way_through_a_short_window_fails_in_slow_hands():
    """A lane crosses a hall in which a guard turns back just as she is through."""
    lane = "#" * 12 + "." + "#" * 13
    rows = ["#" * 26, lane, lane, *["#" + "." * 24 + "#"] * 4, lane, lane, "#" * 26]
    ends = put("start", "start", 12, 1), put("out", "exit", 12, 8, rect=(12, 8, 1, 1))
    lamps = [put(f"lamp{c}", "lamp", c, 5, radius_subtiles=12 * 1440) for c in (4, 12, 20)]
    rates = rates_of(plan_of(rows, *ends, *lamps, guard("liu", (9, 5), (11, 5))))
    assert 1 >= rates["0.1"] >= rates["0.2"] >= rates["0.35"]
    assert rates["0.35"] < 0.8


def test_a_leg_that_is_never_done_is_no_leg_unseen():
    start = Simulation.start(plan_of(HALL, START, WAY_OUT), catalog())
    (leg,) = legs_of(start.world, trail_of(start, [STAND] * 20))
    assert leg_rates(leg) == {"0.1": 0, "0.2": 0, "0.35": 0}


def test_the_rate_of_a_run_is_the_mean_of_its_legs():
    rates = [{"0.1": 1.0, "0.2": 0.5, "0.35": 0.0}, {"0.1": 1.0, "0.2": 1.0, "0.35": 0.5}]
    assert mean_of(rates) == pytest.approx({"0.1": 1, "0.2": 0.75, "0.35": 0.25})
