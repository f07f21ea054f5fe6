"""Legs: where a run is cut, and what each of them asks for."""

from __future__ import annotations

from dataclasses import replace

from game.sim.intents import Intents
from game.sim.simulation import Simulation
from game.solve.legs import FURTHER_TICKS, LEAST_TICKS, MOST_TICKS, legs_of
from game.solve.trail import Mark, Step, Trail, trail_of
from tests.levels import committed_run, shipped_level
from tests.sim.worlds import EAST, STAND, catalog, plan_of, put

HALL = ["#" * 22, *["#" + "." * 20 + "#"] * 7, "#" * 22]
ENDS = put("start", "start", 1, 4), put("out", "exit", 20, 4, rect=(20, 4, 1, 1))
WORLD = Simulation.start(plan_of(HALL, *ENDS), catalog()).world
REST = Step(STAND, (0, 0), is_idle=True)


def at(seconds, *names, is_checkpoint=True):
    world = WORLD.copied()
    world.tick = seconds * 60
    return Mark(world, names, is_checkpoint and bool(names))


def trail(seconds, *marks, steps=None):
    """Return the trail of a run of some seconds in which she rests."""
    steps = steps or (REST,) * (seconds * 60)
    return Trail(seconds * 60, (), (), tuple(steps), (), (), marks, (), ())


def seconds_of(*args, **named):
    return [len(leg.steps) / 60 for leg in legs_of(WORLD, trail(*args, **named))]


def test_a_run_without_marks_is_one_leg_that_ends_with_the_night():
    start = Simulation.start(plan_of(HALL, *ENDS), catalog())
    run = [EAST] * 300
    (leg,) = legs_of(start.world, found := trail_of(start, run))
    assert (leg.world, leg.steps, leg.further) == (start.world, found.steps, ())
    assert leg.is_last
    assert not leg.is_over(start.world, ())


def test_a_run_is_cut_at_checkpoints_that_are_not_too_near_each_other():
    least = LEAST_TICKS // 60
    assert seconds_of(60, at(3, "a"), at(20, "b"), at(20 + least - 1, "c"), at(40, "d")) == [
        20,
        20,
        20,
    ]
    assert seconds_of(60, at(55, "a")) == [60]


def test_goals_and_rides_cut_a_run_only_where_it_would_be_too_long():
    goals = [at(s, "goal", is_checkpoint=False) for s in (50, 120)]
    most = MOST_TICKS // 60
    assert seconds_of(most, *goals) == [most]
    assert seconds_of(most + 50, *goals) == [120, most - 70]
    (first, last) = legs_of(WORLD, trail(200, at(140)))
    assert first.landing == (WORLD.courier.x, WORLD.courier.y)
    assert first.done == last.done == frozenset()


def test_a_leg_is_over_once_all_is_reached_and_the_ride_is_over():
    first, _ = legs_of(WORLD, trail(60, at(30, "b")))
    first = replace(first, done=frozenset({"b"}))
    assert not first.is_over(WORLD, {"b"})
    assert first.is_over(WORLD, ())
    rides = replace(first, landing=(WORLD.courier.x + 9 * 1440, WORLD.courier.y))
    assert not rides.is_over(WORLD, ())


def test_a_leg_goes_on_a_little_for_those_who_are_late():
    first, last = legs_of(WORLD, trail(60, at(30, "a")))
    assert (len(first.further), len(last.further)) == (FURTHER_TICKS, 0)


def test_a_button_held_from_before_a_cut_is_not_pressed_anew():
    hold = Step(Intents(use=True), (0, 0))
    steps = [*[REST] * 1790, *[hold] * 20, *[REST] * 1000, *[hold] * 790]
    _, last = legs_of(WORLD, trail(60, at(30, "a"), steps=steps))
    assert [step.intents.use for step in last.steps].count(True) == 790


def test_a_leg_has_a_digest_of_its_own_that_stays():
    one, other = (legs_of(WORLD, trail(60, at(20, "a"), at(40, "b"))) for _ in range(2))
    assert [leg.digest() for leg in one] == [leg.digest() for leg in other]
    assert len({leg.digest() for leg in one}) == 3
    plan = replace(WORLD.plan, title="Another", par_ticks=7, digest="another")
    renamed = replace(one[0], world=replace(WORLD, plan=plan))
    assert renamed.digest() == one[0].digest()
    changed = replace(one[0], steps=(*one[0].steps[:-1], Step(EAST, (0, 0))))
    assert changed.digest() != one[0].digest()


def test_a_shipped_night_is_cut_into_legs_that_make_the_whole():
    level, run = shipped_level("1_night_depot"), committed_run("1_night_depot")
    start = Simulation.start(level.plan, level.kinds.catalog)
    legs = legs_of(start.world, trail_of(start, run.intents))
    assert len(legs) > 3
    assert sum(len(leg.steps) for leg in legs) == len(run.intents)
    assert all(len(leg.steps) <= MOST_TICKS for leg in legs)
    assert [leg.is_last for leg in legs] == [False] * (len(legs) - 1) + [True]
