"""Stories of goals: rooms, kinds, checkpoints and ways out, to the tick."""

from __future__ import annotations

import pytest

from game.sim.events import (
    CheckpointReached,
    ExitOpened,
    KindMet,
    LevelEnded,
    ObjectiveDone,
    Refused,
    RoomEntered,
)
from game.sim.intents import Intents
from game.sim.systems.objectives import exit_is_open, required_left
from tests.sim.worlds import EAST, WEST, of, play, put, run

ROOM = ["#" * 30, *["#" + "." * 28 + "#"] * 6, "#" * 30]


def room(column, row, *things, **changes):
    return play(ROOM, put("start", "start", column, row), *things, **changes)


def test_a_kind_is_met_after_three_seconds_within_eight_tiles():
    posts = [
        put("cam", "camera", 10, 6, facing_angle=0, sweep_angle=0, period_ticks=480),
        put("quan", "regulator", 11, 6, facing_angle=0, sweep_angle=0, period_ticks=720),
    ]
    sim = room(2, 6, *posts)
    told = [(sim.world.tick - 1, e.kind) for _ in range(200) for e in of(run(sim, 1), KindMet)]
    assert told == [(177, "camera")]


@pytest.mark.parametrize(("away", "reached"), [(2160, True), (2161, False)])
def test_checkpoints_and_passed_goals_are_reached_within_a_tile_and_a_half(away, reached):
    things = [put("mark", "checkpoint", 5, 3, order=1), put("pass", "objective", 5, 3)]
    sim = room(5, 3, *things)
    sim.world.courier.x += away
    events = run(sim, 1)
    assert [e.checkpoint for e in of(events, CheckpointReached)] == ["mark"] * reached
    assert [e.objective for e in of(events, ObjectiveDone)] == ["pass"] * reached
    assert not of(run(sim, 30), CheckpointReached)
    assert (sim.world.checkpoint == "mark") == reached


def test_places_are_looked_at_on_every_third_tick_and_never_under_the_floor():
    for tick, aboard, reached in ((1, False, False), (3, True, False), (3, False, True)):
        sim = room(5, 3, put("mark", "checkpoint", 5, 3, order=1))
        sim.world.tick, sim.world.courier.aboard = tick, aboard
        assert bool(of(run(sim, 1), CheckpointReached)) == reached


def test_only_goals_that_are_not_optional_are_left():
    goals = [
        put("a", "objective", 2, 2, hold_ticks=9),
        put("b", "objective", 2, 4, hold_ticks=9, optional=True),
        put("c", "objective", 20, 2, idea="moth"),
    ]
    sim = room(20, 2, *goals)
    run(sim, 4)
    assert required_left(sim.world) == 2
    sim.world.fixtures["a"].done = True
    assert required_left(sim.world) == 1


def way_out(**values):
    out = put("out", "exit", 8, 3, rect=(8, 3, 1, 1), **values)
    goal = put("goal", "objective", 20, 3, hold_ticks=30)
    return room(8, 3, out, goal, put("shimmer", "droid", 25, 6, steals="x"))


@pytest.mark.parametrize("after", ["goal", "shimmer"])
def test_a_way_out_opens_after_what_it_waits_for(after):
    sim = way_out(opens_after=after)
    assert not of(run(sim, 6), ExitOpened)
    assert not exit_is_open(sim.world, sim.world.fixtures["out"])
    if after == "goal":
        sim.world.fixtures["goal"].done = True
    else:
        sim.world.tally.spotted.append("shimmer")
    events = run(sim, 3)
    assert [e.exit for e in of(events, ExitOpened)] == ["out"]
    assert [e.outcome for e in of(events, LevelEnded)] == ["completed"]


def test_a_way_out_that_waits_for_nothing_known_is_open():
    assert of(run(way_out(opens_after="nobody"), 3), LevelEnded)


def test_a_held_way_out_says_so_every_two_seconds_and_opens_on_its_tick():
    sim = way_out()
    sim.world.held_until = 300
    assert not exit_is_open(sim.world, sim.world.fixtures["out"])
    told = [sim.world.tick - 1 for _ in range(300) if of(run(sim, 1), Refused)]
    assert told == [0, 120, 240]
    assert of(run(sim, 1), LevelEnded)


def test_the_end_counts_harm_prices_and_ticks():
    pia = put("pia", "worker", 9, 3)
    sim = room(8, 3, pia, put("out", "exit", 14, 3, rect=(14, 3, 1, 1)))
    run(sim, 1, Intents(tool="knock_down"))
    told = of(run(sim, 200, EAST), LevelEnded)[0]
    assert (told.harmed, told.priced, told.liabilities, told.trust) == (1, 1, 1, 43)
    assert told.ticks == sim.world.tick
    assert [line.deed for line in sim.world.trust.ledger] == ["knock_down"]


def test_between_rooms_she_is_in_the_last_one():
    zone = put("west", "zone", 2, 3, rect=(1, 1, 4, 6))
    sim = room(4, 3, zone)
    events = run(sim, 60, EAST) + run(sim, 60, WEST)
    assert [(e.zone, e.first) for e in of(events, RoomEntered)] == [("west", True)]
    assert sim.world.tally.zones == ["west"]
