"""Ploys: a lamp is put out, a post led away; what comes of it is played, not guessed."""

from __future__ import annotations

import pytest

from game.sim.events import Heard, LevelEnded, Thrown
from game.sim.intents import IDLE, Intents
from game.sim.simulation import Simulation, run_tick
from game.solve.expecting import expected
from game.solve.gaits import ACT
from game.solve.proving import NOT_FOUND, PROVEN, Prover
from game.solve.seeking import Claim
from tests.sim.worlds import at, catalog, plan_of, put
from tests.solve.test_verdicts import assert_accepted

ROOM = [
    "#" * 20,
    "#.........##########",
    "#.........##########",
    "#..................#",
    "#.........##########",
    "#.........##########",
    "#" * 20,
]
"""A room, and a passage out of it."""

START, WAY_OUT = put("start", "start", 1, 5), put("out", "exit", 18, 3, rect=(18, 3, 1, 1))
LAMP = put("lamp", "lamp", 10, 3, radius_subtiles=4 * 1440)
POST = put("liu", "guard", 12, 3, facing_angle=180 * 60)
"""A guard in the passage who looks into the room for good."""


def plan_with(*placements):
    return plan_of(ROOM, START, WAY_OUT, LAMP, *placements)


@pytest.fixture(scope="module")
def lured():
    """Return a proof that leads a guard off his post."""
    return Prover(plan_with(POST), catalog(), claim=Claim(powers=True)).prove()


def test_a_post_that_a_coin_empties_is_proven_only_with_powers(lured):
    bare = Prover(plan_with(POST), catalog()).prove()
    assert (bare.verdict, bare.culprits) == (NOT_FOUND, ("liu",))
    assert lured.verdict == PROVEN
    assert_accepted(plan_with(POST), lured)


def test_a_lure_is_heard_and_not_seen(lured):
    night = lured.shortest.simulation
    again = Simulation.start(plan_with(POST), catalog(), night.header)
    events = [event for intents in night.log for event in again.step(intents)]
    assert {event.tool for event in events if isinstance(event, Thrown)} == {"decoy"}
    assert {event.by for event in events if isinstance(event, Heard)} == {"decoy"}
    (ended,) = [event for event in events if isinstance(event, LevelEnded)]
    assert (ended.seen, ended.heard > 0) == (0, True)


def test_the_moves_of_such_a_way_go_on_from_the_throw(lured):
    moves = lured.shortest.moves
    (first, *_) = [number for number, move in enumerate(moves) if move.gait == ACT]
    assert moves[first].act.tool == "decoy"
    ends = [move.step + move.steps for move in moves]
    assert [move.step for move in moves[1:]] == ends[:-1]


def test_a_camera_hears_no_coin():
    camera = put("eye", "camera", 12, 3, facing_angle=180 * 60)
    proof = Prover(plan_with(camera), catalog(), claim=Claim(powers=True)).prove()
    assert (proof.verdict, proof.culprits) == (NOT_FOUND, ("eye",))


def test_without_coins_nobody_is_led_away():
    prover = Prover(plan_with(POST), catalog(), claim=Claim(powers=True))
    prover.start.world.courier.decoys = 0
    assert prover.prove().verdict == NOT_FOUND


def test_a_camera_is_dazzled_where_a_flash_reaches_it():
    """It hangs round a corner, so that she can come near it, but not pass."""
    rows = [ROOM[0], ROOM[1], ROOM[2], ROOM[3], ROOM[4][:13] + "." + ROOM[4][14:], *ROOM[5:]]
    camera = put("eye", "camera", 13, 4, facing_angle=270 * 60)
    lamp = put("lamp", "lamp", 13, 3, radius_subtiles=3 * 1440)
    plan = plan_of(rows, START, WAY_OUT, lamp, camera)
    assert Prover(plan, catalog()).prove().verdict == NOT_FOUND
    proof = Prover(plan, catalog(), claim=Claim(powers=True)).prove()
    assert proof.verdict == PROVEN
    assert_accepted(plan, proof)
    assert next(m.act.tool for m in proof.shortest.moves if m.act) == "dazzle"


# -- lamps ----------------------------------------------------------------------------------------
def test_a_lamp_with_a_switch_is_put_out_where_there_is_no_other_way():
    lamp = put("lamp", "lamp", 10, 3, radius_subtiles=4 * 1440, switch=True)
    camera = put("eye", "camera", 17, 3, facing_angle=180 * 60)
    plan = plan_of(ROOM, START, WAY_OUT, lamp, camera)
    proof = Prover(plan, catalog()).prove()
    assert proof.verdict == PROVEN
    assert_accepted(plan, proof)
    assert proof.shortest.simulation.world.lamps[0].is_out
    stuck = plan_of(ROOM, START, WAY_OUT, LAMP, camera)
    assert Prover(stuck, catalog()).prove().verdict == NOT_FOUND


# -- what is expected of those who were roused ----------------------------------------------------
def test_who_is_on_his_round_is_expected_to_stay_on_it():
    world = Simulation.start(plan_with(POST), catalog()).world
    assert expected(world) is world


def test_who_hears_a_coin_is_expected_where_the_simulation_takes_him():
    world = Simulation.start(plan_with(POST), catalog()).world
    world.courier.x, world.courier.y = at(8, 5)
    x, y = at(9, 3)
    run_tick(world, Intents(tool="decoy", aim_x=x, aim_y=y))
    ahead = expected(world).actor("liu").schedule
    assert not ahead.is_standing
    world.courier.aboard = True
    for _ in range(900):
        tick = world.tick
        run_tick(world, IDLE)
        liu = world.actor("liu")
        assert (liu.x, liu.y, liu.heading) == ahead.pose(tick)
    assert not liu.off_schedule


def test_a_coin_that_nobody_hears_changes_nobodys_round():
    world = Simulation.start(plan_with(POST), catalog()).world
    x, y = at(2, 1)
    run_tick(world, Intents(tool="decoy", aim_x=x, aim_y=y))
    assert expected(world) is world
