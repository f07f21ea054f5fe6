"""Stories of cover: cloths that shade and roof, a box that glows, and a line that sees far."""

from __future__ import annotations

from itertools import combinations

from game.base.units import SUBTILES
from game.sim.events import LampChanged, Noticed
from game.sim.rules.awnings import open_ground, roof_over
from game.sim.rules.ecosystem_events import ClothMoved, RoofMet, RoofParted
from game.sim.rules.stalls import open_stall, shut_stall
from game.sim.senses.light import LIT, SHADOW, band_at
from game.sim.systems.perception import light_on_courier
from tests.sim.rules.ecosystem_worlds import (
    AFTER_PROMISE_1,
    AT_FIRST,
    EIGHT,
    NAMES,
    TEN,
    do,
    keep,
    market,
    set_open,
    square,
    stand,
)
from tests.sim.worlds import at, guard, of, put, run


# -- light ----------------------------------------------------------------------------------------
def test_under_a_cloth_is_shadow_whatever_the_lamps_say_once_it_is_unrolled() -> None:
    bright = put("always", "lamp", 38, 31, radius_subtiles=6 * SUBTILES)
    sim = square(bright, opened=())
    x, y = at(38, 31)
    open_stall(sim.world, market(sim), "4m", "promise")
    run(sim, 90)
    assert band_at(sim.world.light, 60, x, y) == LIT
    events = run(sim, 1)
    assert of(events, ClothMoved) == [ClothMoved("4m", hangs=True)]
    assert of(events, LampChanged) == [LampChanged("lamp_4m", "shadow")]
    assert band_at(sim.world.light, 60, x, y) == SHADOW
    outside = at(38, 33)
    assert band_at(sim.world.light, 60, *outside) == LIT


def test_a_cloth_creaks_three_seconds_and_rolls_for_one_and_a_half_before_it_is_lit() -> None:
    sim = square()
    x, y = at(36, 31)
    shut_stall(sim.world, market(sim).stalls["4m"], "fear")
    run(sim, 270)
    assert band_at(sim.world.light, 60, x, y) == SHADOW
    run(sim, 1)
    assert band_at(sim.world.light, 60, x, y) == LIT


def test_a_keeper_who_comes_back_while_the_cloth_creaks_keeps_it_out() -> None:
    sim = square()
    shut_stall(sim.world, market(sim).stalls["4m"], "fear")
    run(sim, 100)
    open_stall(sim.world, market(sim), "4m", "promise")
    assert not of(run(sim, 400), ClothMoved)
    assert market(sim).stalls["4m"].hangs


def test_a_torch_lights_under_a_cloth_too() -> None:
    sim = square(put("eye", "guard", 33, 31, facing_angle=0))
    stand(sim, 38, 31)
    assert light_on_courier(sim.world) == 3
    sim.world.actor("eye").heading = 10_800
    assert light_on_courier(sim.world) == SHADOW


def test_a_glowing_box_lights_its_bearer_and_goes_out_half_a_second_after_the_nod() -> None:
    sim = square()
    do(sim, "p1_buyer")
    stand(sim, 5, 5)
    run(sim, 3)
    assert sim.world.courier.light == LIT
    sim = square()
    keep(sim, 1)
    stand(sim, 5, 5)
    run(sim, 2)
    assert sim.world.courier.light == 1
    run(sim, 32)
    assert sim.world.courier.light == SHADOW


# -- story 7 --------------------------------------------------------------------------------------
def test_adaeze_notices_a_glowing_courier_under_cloth_at_four_tiles_and_not_after_the_nod() -> None:
    """Her torch points along the lane's fourth row; the shade beside it is enough for the dark."""
    eye = put("adaeze", "guard", 40, 21, facing_angle=10_800)
    glowing = square(eye, opened=EIGHT)
    do(glowing, "p1_buyer")
    stand(glowing, 37, 18)
    assert Noticed("adaeze") in run(glowing, 60)
    dark = square(eye, opened=EIGHT)
    keep(dark, 1)
    stand(dark, 37, 18)
    run(dark, 40)
    assert Noticed("adaeze") not in run(dark, 120)


# -- story 15 and the market in numbers -----------------------------------------------------------
def test_any_eight_open_stalls_leave_half_a_roof_or_more_in_two_lanes_of_each_avenue() -> None:
    sim = square()
    state = market(sim)
    whole = 0
    for names in combinations(NAMES, 8):
        for stall in state.stalls.values():
            stall.hangs = stall.id in names
        roofs = {a.id: [roof_over(state, a, lane) for lane in (1, 2, 3, 4)] for a in state.avenues}
        assert all(len([r for r in over if r != "none"]) >= 2 for over in roofs.values())
        whole += all("whole" in over for over in roofs.values())
    assert whole == 464


def test_whole_roofs_go_faster_than_stalls() -> None:
    sim = square(opened=())
    counts = []
    for names in ((), AT_FIRST, AFTER_PROMISE_1, EIGHT, TEN, NAMES):
        set_open(sim, names)
        kinds = [
            roof_over(market(sim), a, lane) for a in market(sim).avenues for lane in range(1, 5)
        ]
        counts.append(tuple(kinds.count(kind) for kind in ("whole", "half", "none")))
    assert counts == [(0, 0, 8), (0, 5, 3), (1, 5, 2), (4, 3, 1), (6, 1, 1), (8, 0, 0)]


def test_half_a_roof_leaves_three_or_four_tiles_and_none_leaves_the_avenue() -> None:
    sim = square(opened=("1w", "2m"))
    a, b = market(sim).avenues
    assert [open_ground(market(sim), a, lane) for lane in (1, 2, 3)] == [3, 3, 6]
    assert [open_ground(market(sim), b, lane) for lane in (1, 2)] == [7, 4]


def test_a_roof_that_loses_a_half_says_so() -> None:
    sim = square(opened=("3m", "3e"))
    shut_stall(sim.world, market(sim).stalls["3e"], "fear")
    assert of(run(sim, 280), RoofParted) == [RoofParted("b", 3)]
    open_stall(sim.world, market(sim), "3e", "promise")
    assert of(run(sim, 100), RoofMet) == [RoofMet("b", 3)]


def test_a_guard_who_walks_past_lights_no_cloth_for_long() -> None:
    """Shade is no wall: at arm's length she is seen under any cloth."""
    sim = square(guard("bram", (30, 31), (44, 31)), opened=("4m",))
    stand(sim, 37, 32)
    assert of(run(sim, 60 * 12), Noticed)
