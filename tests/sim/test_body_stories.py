"""Stories of bodies: how they move, merge, bump, turn and leave traces, to the subtile."""

from __future__ import annotations

import pytest

from game.sim.events import (
    DoorMoved,
    Emerged,
    Merged,
    NoiseMade,
)
from game.sim.intents import Intents
from game.sim.minds.mind import Deed
from game.sim.senses.light import BEAM, DIM, LIT, SHADOW
from game.sim.systems.movement import move, slide
from tests.sim.worlds import EAST, NORTH, SOUTH, STAND, WEST, at, of, play, put, run

ROOM = ["#" * 30, *["#" + "." * 28 + "#"] * 6, "#" * 30]
TILE = 1440
HALF = 432
MERGE = Intents(merge=True)


def room(column, row, *things, **changes):
    return play(ROOM, put("start", "start", column, row), *things, **changes)


# -- the courier's body ---------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("way", "place"),
    [
        (EAST, (11 * TILE - HALF, at(0, 3)[1])),
        (WEST, (10 * TILE + HALF, at(0, 3)[1])),
        (NORTH, (at(10, 0)[0], 3 * TILE + HALF)),
        (SOUTH, (at(10, 0)[0], 4 * TILE - HALF)),
    ],
)
def test_walls_stop_her_flush(way, place):
    rows = ["#" * 20, "#" * 20, "#" * 20, "#" * 10 + "." + "#" * 9, "#" * 20]
    sim = play(rows, put("start", "start", 10, 3))
    run(sim, 20, way)
    assert (sim.world.courier.x, sim.world.courier.y) == place


@pytest.mark.parametrize(("off", "free"), [(0, True), (505, False)])
def test_a_corner_stops_more_than_a_shoulder(off, free):
    rows = [*ROOM[:3], "#" + "." * 10 + "#" * 19, *ROOM[4:]]
    sim = play(rows, put("start", "start", 10, 2))
    sim.world.courier.y = 3 * TILE - HALF + off
    run(sim, 30, EAST)
    assert sim.world.courier.x == (at(10, 2)[0] + 30 * 90 if free else 11 * TILE - HALF)


@pytest.mark.parametrize("push", [(1, 0), (-1, 0), (0, 1), (0, -1)])
def test_a_push_of_one_subtile_counts(push):
    sim = room(10, 3)
    slide(sim.world, *push)
    x, y = at(10, 3)
    assert (sim.world.courier.x, sim.world.courier.y) == (x + push[0], y + push[1])


def test_under_the_floor_she_stands_still():
    sim = room(10, 3)
    run(sim, 5, EAST)
    sim.world.courier.aboard = True
    run(sim, 1, EAST)
    assert sim.world.courier.gait == "still"
    assert sim.world.courier.stride == 0


def test_whoever_stands_makes_no_step():
    sim = room(10, 3)
    run(sim, 2, EAST)
    assert sim.world.courier.loudness == 3500
    run(sim, 1, STAND)
    assert sim.world.courier.loudness == 0


def test_what_is_carried_slows_all_but_a_sneak():
    speeds = {}
    for gait in ("sneak", "walk", "run"):
        sim = room(4, 3)
        sim.world.courier.item = "spool"
        run(sim, 4, Intents(direction=0, gait=gait))
        speeds[gait] = (sim.world.courier.x - at(4, 3)[0]) // 4
    assert speeds == {"sneak": 45, "walk": 72, "run": 72}


@pytest.mark.parametrize("light", [SHADOW, DIM, LIT, BEAM])
def test_she_merges_in_shadow_and_dim_light_only(light):
    sim = room(4, 3)
    sim.world.courier.light = light
    assert bool(of(run(sim, 1, MERGE), Merged)) == (light <= DIM)


def test_nobody_merges_without_energy():
    sim = room(4, 3)
    sim.world.courier.energy = 0
    assert not of(run(sim, 1, MERGE), Merged)
    assert of(run(sim, 1, MERGE), Merged)


def test_the_last_sixtieth_of_a_point_still_holds_her():
    sim = room(4, 3)
    run(sim, 1, MERGE)
    sim.world.courier.energy = 9
    assert not of(run(sim, 2, MERGE), Emerged)
    assert sim.world.courier.energy == 0
    assert [e.by for e in of(run(sim, 1, MERGE), Emerged)] == ["energy"]


def test_merging_costs_eight_a_second_at_rest_and_twenty_on_the_move():
    for intents, cost in ((MERGE, 8), (Intents(merge=True, direction=0), 20)):
        sim = room(4, 3)
        run(sim, 2, intents)
        energy = sim.world.courier.energy
        run(sim, 60, intents)
        assert energy - sim.world.courier.energy == cost * 60


@pytest.mark.parametrize(("light", "gain"), [(SHADOW, 15), (DIM, 8), (LIT, 0)])
def test_energy_comes_back_in_the_dark_and_never_above_a_hundred(light, gain):
    sim = room(4, 3)
    sim.world.courier.light, sim.world.courier.energy = light, 1000
    run(sim, 1)
    assert sim.world.courier.energy == 1000 + gain
    sim.world.courier.light, sim.world.courier.energy = light, 5999
    run(sim, 1)
    assert sim.world.courier.energy == (6000 if gain else 5999)


def test_a_quarter_second_of_light_ejects_and_darkness_in_between_forgives():
    sim = room(4, 3)
    run(sim, 1, MERGE)
    for _ in range(2):
        for _ in range(15):
            sim.world.courier.light = LIT
            assert not of(run(sim, 1, MERGE), Emerged)
        run(sim, 1, MERGE)
        run(sim, 1, MERGE)
    told = []
    for _ in range(16):
        sim.world.courier.light = LIT
        told.append([e.by for e in of(run(sim, 1, MERGE), Emerged)])
    assert told == [[]] * 15 + [["light"]]


def test_letting_go_emerges_by_will_but_never_inside_a_duct():
    rows = ["########", "#..#...#", "#..g...#", "#..#...#", "########"]
    sim = play(rows, put("start", "start", 2, 2))
    run(sim, 10, Intents(direction=0, merge=True))
    assert sim.world.courier.merged
    assert not of(run(sim, 20, STAND), Emerged)
    out = run(sim, 40, Intents(direction=0))
    assert [e.by for e in of(out, Emerged)] == ["will"]
    assert sim.world.courier.x >= 4 * TILE + HALF


@pytest.mark.parametrize(
    ("x", "free"),
    [
        (3 * TILE - HALF, True),
        (3 * TILE - HALF + 1, False),
        (4 * TILE + HALF - 1, False),
        (4 * TILE + HALF, True),
    ],
)
def test_a_shadow_is_out_of_a_duct_with_its_last_subtile(x, free):
    rows = ["########", "#..#...#", "#..g...#", "#..#...#", "########"]
    sim = play(rows, put("start", "start", 2, 2))
    run(sim, 1, MERGE)
    sim.world.courier.x = x
    assert bool(of(run(sim, 1, STAND), Emerged)) == free


@pytest.mark.parametrize(
    ("y", "free"),
    [
        (3 * TILE - HALF, True),
        (3 * TILE - HALF + 1, False),
        (4 * TILE + HALF - 1, False),
        (4 * TILE + HALF, True),
    ],
)
def test_so_it_is_out_of_one_that_leads_down(y, free):
    rows = ["#####", "#...#", "#...#", "##g##", "#...#", "#####"]
    sim = play(rows, put("start", "start", 2, 2))
    run(sim, 1, MERGE)
    sim.world.courier.y = y
    assert bool(of(run(sim, 1, STAND), Emerged)) == free


def test_a_bump_is_heard_at_most_every_two_seconds():
    sim = room(4, 3, put("pia", "worker", 6, 3))
    ticks = []
    for tick in range(200):
        sim.world.courier.x, sim.world.courier.y = at(6, 3)
        way = (EAST, WEST)[tick % 2]
        events = run(sim, 1, Intents(direction=way.direction, gait="sneak"))
        if [e for e in of(events, NoiseMade) if e.source == "bump"]:
            ticks.append(tick)
    assert ticks == [0, 120]


def test_whoever_stands_still_bumps_into_nobody():
    sim = room(6, 3, put("pia", "worker", 6, 3))
    assert not of(run(sim, 30, STAND), NoiseMade)


def test_traces_are_left_each_quarter_second_and_last_ten():
    sim = room(4, 3)
    run(sim, 31)
    assert [trace.tick for trace in sim.world.traces] == [0, 15, 30]
    run(sim, 631)
    assert [trace.tick for trace in sim.world.traces] == [*range(75, 661, 15)]


# -- bodies of others -----------------------------------------------------------------------------
def moved(sim, deed):
    """Let liu do a deed for one tick; returns liu."""
    move(sim.world, {0: deed})
    return sim.world.actor("liu")


def test_paces_are_kept_to_the_subtile_and_a_near_goal_is_reached():
    for pace, step in (("calm", 54), ("curious", 66), ("searching", 72), ("chase", 111)):
        sim = room(2, 6, put("liu", "guard", 10, 3, facing_angle=0))
        liu = moved(sim, Deed(goal=at(14, 3), pace=pace))
        assert (liu.x - at(10, 3)[0], liu.y - at(10, 3)[1]) == (step, 0)
        assert liu.off_schedule
    for off in (111, 110, 1):
        sim = room(2, 6, put("liu", "guard", 10, 3, facing_angle=0))
        liu = sim.world.actor("liu")
        goal = (liu.x + off, liu.y)
        assert (moved(sim, Deed(goal=goal, pace="chase")).x, liu.y) == goal


def test_a_body_turns_at_its_kind_s_speed_standing_or_on_foot():
    sim = room(2, 6, put("liu", "guard", 10, 3, facing_angle=0))
    assert moved(sim, Deed(face=5400)).heading == 240
    sim = room(2, 6, put("liu", "guard", 10, 3, facing_angle=0))
    assert moved(sim, Deed(goal=at(10, 6))).heading == 240
    for goal, heading in ((at(10, 6), 5400), (at(13, 6), 2700)):
        sim = room(2, 6, put("liu", "guard", 10, 3, facing_angle=0))
        for _ in range(23):
            moved(sim, Deed(goal=goal))
        assert sim.world.actor("liu").heading == heading


def test_somebody_off_their_beat_opens_the_door_before_them():
    rows = ["#" * 12, "#....#.....#", "#..........#", "#....#.....#", "#" * 12]
    door = put("door", "door", 5, 2, rect=(5, 2, 1, 1))
    sim = play(rows, put("start", "start", 10, 1), door, put("liu", "guard", 4, 2, facing_angle=0))
    events = []
    for _ in range(40):
        sim.world.events = []
        moved(sim, Deed(goal=at(8, 2)))
        events += sim.world.events
    assert [(e.door, e.is_open, e.by) for e in of(events, DoorMoved)] == [("door", True, "liu")]
    assert not sim.world.terrain.closed[sim.world.terrain.index((5, 2))]


def test_somebody_who_strayed_a_little_glides_back_at_twice_the_calm_pace():
    sim = room(2, 6, put("liu", "guard", 10, 3, facing_angle=0))
    liu = sim.world.actor("liu")
    liu.x, liu.heading, liu.off_schedule = liu.x + 200, 500, True
    moved(sim, Deed(follow_schedule=True))
    assert (liu.x - at(10, 3)[0], liu.heading, liu.off_schedule) == (92, 260, True)
    moved(sim, Deed(follow_schedule=True))
    assert (liu.x - at(10, 3)[0], liu.heading, liu.off_schedule) == (0, 20, True)
    moved(sim, Deed(follow_schedule=True))
    assert (liu.heading, liu.off_schedule) == (0, False)
