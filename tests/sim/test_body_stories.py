"""Stories of bodies: how they move, merge, bump, leave traces, reach goals and find the way out."""

from __future__ import annotations

import pytest

from game.sim.actor import AlertState
from game.sim.events import (
    CheckpointReached,
    DoorMoved,
    Emerged,
    ExitOpened,
    KindMet,
    LevelEnded,
    Merged,
    NoiseMade,
    ObjectiveDone,
    Refused,
    RoomEntered,
)
from game.sim.intents import Intents
from game.sim.minds.mind import Deed
from game.sim.senses.light import BEAM, DIM, LIT, SHADOW
from game.sim.systems.movement import move
from game.sim.systems.objectives import exit_is_open, required_left
from game.sim.systems.thinking import situation_of, think
from tests.sim.worlds import EAST, NORTH, SOUTH, STAND, WEST, at, guard, of, play, put, run

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


@pytest.mark.parametrize(("off", "free"), [(0, True), (1, False)])
def test_a_corner_stops_the_shoulder(off, free):
    rows = [*ROOM[:3], "#" + "." * 10 + "#" * 19, *ROOM[4:]]
    sim = play(rows, put("start", "start", 10, 2))
    sim.world.courier.y = 3 * TILE - HALF + off
    run(sim, 30, EAST)
    assert sim.world.courier.x == (at(10, 2)[0] + 30 * 90 if free else 11 * TILE - HALF)


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
    while not told:
        sim.world.courier.light = LIT
        told = of(run(sim, 1, MERGE), Emerged)
    assert told[0].by == "light"
    assert sim.world.courier.lit_ticks == 16


def test_letting_go_emerges_by_will_but_never_inside_a_duct():
    rows = ["########", "#..#...#", "#..g...#", "#..#...#", "########"]
    sim = play(rows, put("start", "start", 2, 2))
    run(sim, 10, Intents(direction=0, merge=True))
    assert sim.world.courier.merged
    assert not of(run(sim, 20, STAND), Emerged)
    out = run(sim, 40, Intents(direction=0))
    assert [e.by for e in of(out, Emerged)] == ["will"]
    assert sim.world.courier.x >= 4 * TILE + HALF


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
    move(sim.world, [deed])
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


def test_a_body_turns_at_its_kind_s_speed_and_twice_that_on_foot():
    sim = room(2, 6, put("liu", "guard", 10, 3, facing_angle=0))
    assert moved(sim, Deed(face=5400)).heading == 240
    sim = room(2, 6, put("liu", "guard", 10, 3, facing_angle=0))
    assert moved(sim, Deed(goal=at(10, 6))).heading == 480


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


# -- what minds are told --------------------------------------------------------------------------
def test_colleagues_roused_by_the_same_ghost_are_ranked_in_order():
    foes = [put(f"g{n}", "guard", 4 + n, 3, facing_angle=0) for n in range(4)]
    sim = room(25, 6, *foes)
    for actor in sim.world.actors:
        actor.state, actor.memory.ghost = AlertState.CURIOUS, at(10, 3)
    ranks = [situation_of(sim.world, a, "neutral").rank for a in sim.world.actors]
    assert ranks == [0, 1, 2, 3]
    sim.world.actor("g0").state = AlertState.CALM
    sim.world.actor("g1").memory.ghost = (at(10, 3)[0] + 4 * TILE + 1, at(10, 3)[1])
    ranks = [situation_of(sim.world, a, "neutral").rank for a in sim.world.actors]
    assert ranks == [0, 0, 0, 1]
    sim.world.actor("g1").memory.ghost = (at(10, 3)[0] + 4 * TILE, at(10, 3)[1])
    assert situation_of(sim.world, sim.world.actor("g3"), "neutral").rank == 2


def test_a_searcher_is_told_the_nearest_suspected_cell_and_the_nearest_exit():
    exits = [put(n, "exit", c, r, rect=(c, r, 1, 1)) for n, c, r in
             (("a", 2, 1), ("b", 20, 6), ("c", 20, 1))]  # fmt: skip
    sim = room(25, 6, put("liu", "guard", 10, 3, facing_angle=0), *exits)
    liu, terrain = sim.world.actor("liu"), sim.world.terrain
    liu.memory.ghost = at(18, 5)
    sim.world.hunt = sum(1 << terrain.index(c) for c in ((10, 6), (12, 3), (3, 3), (11, 5)))
    calm = situation_of(sim.world, liu, "neutral")
    assert (calm.suspects, calm.way_out) == (None, None)
    liu.state = AlertState.SEARCHING
    told = situation_of(sim.world, liu, "neutral")
    assert (told.suspects, told.way_out) == (at(12, 3), at(20, 6))


def test_a_rival_is_told_of_the_freshest_trace_within_its_reach_and_of_being_watched():
    spool, nest = put("spool", "spool", 1, 1), put("nest", "nest", 2, 6, of="shimmer")
    sim = room(12, 3, put("shimmer", "droid", 4, 3, steals="spool"), spool, nest)
    shimmer, courier = sim.world.actor("shimmer"), sim.world.courier
    told = situation_of(sim.world, shimmer, "neutral")
    assert (told.bounty, told.trail, told.watched, told.home) == (False, (), False, at(2, 6))
    courier.item = "spool"
    run(sim, 16, STAND)
    courier.x = at(28, 3)[0]
    told = situation_of(sim.world, shimmer, "neutral")
    assert (told.bounty, told.trail) == (True, (at(12, 3),))
    shimmer.x = courier.x - 18 * TILE
    assert situation_of(sim.world, shimmer, "neutral").watched
    shimmer.x -= 1
    assert not situation_of(sim.world, shimmer, "neutral").watched
    shimmer.x = courier.x
    courier.aboard = True
    assert not situation_of(sim.world, shimmer, "neutral").watched


@pytest.mark.parametrize(("points", "state"), [(34_999, "calm"), (35_000, "curious")])
def test_a_mind_at_rest_wakes_at_35_points(points, state):
    sim = room(25, 6, put("liu", "guard", 10, 3, facing_angle=0))
    sim.world.actor("liu").aware.points = points
    assert think(sim.world)[0].state.word == state


def test_the_dazzled_stand_where_they_are():
    sim = room(25, 6, guard("liu", (4, 3), (12, 3)))
    liu = sim.world.actor("liu")
    run(sim, 30)
    liu.blind_until = sim.world.tick + 60
    place = (liu.x, liu.y)
    run(sim, 60)
    assert (liu.x, liu.y) == place
    run(sim, 300)
    assert (liu.x, liu.y) != place


# -- goals and ways out ---------------------------------------------------------------------------
def test_a_kind_is_met_after_three_seconds_within_eight_tiles():
    posts = [
        put("cam", "camera", 10, 6, facing_angle=0, sweep_angle=0, period_ticks=480),
        put("quan", "regulator", 20, 1, facing_angle=0, sweep_angle=0, period_ticks=720),
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
