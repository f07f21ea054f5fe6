"""Stories of the personal house: two wardens are sent where the floor is warm."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from game.base.units import SUBTILES
from game.sim.actor import AlertState
from game.sim.intents import Intents
from game.sim.rules.personal_events import (
    BeatChanged,
    BeatPreviewed,
    Greeted,
    OptOutDone,
    OptOutMenu,
)
from game.sim.rules.rerouting import EPOCH
from game.sim.systems.interaction import offers
from tests.sim.rules.personal_worlds import (
    HALL,
    greet,
    hold,
    house,
    ji,
    leave_no_trace,
    market,
    stand,
    steps,
    to_mark,
    tread,
    until,
)
from tests.sim.worlds import EAST, USE, of, put, run, walk_to

KIOSK = put("kiosk", "kiosk", 20, 7, hold_ticks=108)
ARCH = put("tp2", "touchpoint_arch", 24, 4, hold_ticks=90)


# -- re-routing -----------------------------------------------------------------------------------
def test_twenty_steps_in_the_arcade_are_painted_300_ticks_before_the_change() -> None:
    sim = market(*ji())
    greet(sim)
    tread(sim, steps(20))
    leave_no_trace(sim)
    assert not of(until(sim, EPOCH - 301), BeatPreviewed)
    events = sim.step()
    assert of(list(events), BeatPreviewed) == [BeatPreviewed("ji", "ji_arcade", 160, 300)]
    assert not of(until(sim, EPOCH - 1), BeatChanged)
    assert of(list(sim.step()), BeatChanged) == [BeatChanged("ji", "ji_arcade", met=False)]


def test_nineteen_steps_leave_the_base_beat() -> None:
    sim = market(*ji())
    greet(sim)
    tread(sim, steps(19))
    leave_no_trace(sim)
    events = to_mark(sim)
    assert not of(events, BeatPreviewed)
    assert house(sim).wardens[0].at == 0


def test_the_same_way_through_the_garden_warms_nothing() -> None:
    sim = market(*ji())
    greet(sim)
    tread(sim, steps(200, column=36))
    events = to_mark(sim)
    assert house(sim).floor.heat == {}
    assert not of(events, BeatPreviewed)


BOOK = "1:address_book:address_book:-6"


@pytest.mark.parametrize(
    ("owed", "by_name"),
    [((), False), ((BOOK,), True), ((f"{BOOK}:surfaced",), True), ((f"{BOOK}:owned",), False)],
)
def test_whoever_left_an_address_book_is_greeted_by_name_and_expected(owed, by_name) -> None:
    sim = market(*ji(), liabilities=owed, secret=3)
    events = tread(sim, [(2, 1), (1, 1)])
    assert of(events, Greeted) == [Greeted(by_name=by_name)]
    plain = market(*ji(), secret=3)
    tread(plain, [(2, 1), (1, 1)])
    more = house(sim).floor.score(HALL) - house(plain).floor.score(HALL)
    assert more == (160 if by_name else 0)
    assert house(sim).floor.steps == house(plain).floor.steps


def test_learning_waits_for_the_greeting_and_half_an_epoch_more() -> None:
    sim = market(*ji(), start=(20, 4))
    tread(sim, steps(60))
    leave_no_trace(sim)
    assert not of(to_mark(sim), BeatPreviewed)
    until(sim, EPOCH + EPOCH // 2 + 60)
    assert of(tread(sim, [(2, 1), (1, 1)]), Greeted)
    tread(sim, steps(60))
    leave_no_trace(sim)
    assert not of(to_mark(sim), BeatPreviewed)
    tread(sim, steps(20))
    leave_no_trace(sim)
    assert of(to_mark(sim), BeatChanged)


def test_four_passes_keep_the_warden_and_then_he_leaves_within_four_changes() -> None:
    sim = market(*ji())
    greet(sim)
    for _ in range(4):
        tread(sim, steps(23))
        leave_no_trace(sim)
        to_mark(sim)
        assert house(sim).wardens[0].at == 1
    changes = [change for _ in range(4) for change in of(to_mark(sim), BeatChanged)]
    assert [change.beat for change in changes] == ["ji_base"]


def test_a_change_is_no_jump_and_both_beats_share_the_pose_at_the_mark() -> None:
    sim = market(*ji())
    greet(sim)
    warden = sim.world.actor("ji")
    base = warden.schedule
    tread(sim, steps(20))
    leave_no_trace(sim)
    until(sim, EPOCH - 1)
    before = (warden.x, warden.y, warden.heading)
    poses = []
    for _ in range(EPOCH):
        sim.step()
        warden = sim.world.actor("ji")
        poses.append((warden.x, warden.y, warden.heading))
    assert poses[1] == base.pose(0)
    for one, other in pairwise([before, *poses]):
        assert abs(one[0] - other[0]) <= 54
        assert abs((other[2] - one[2] + 10_800) % 21_600 - 10_800) <= 240
    assert sim.world.actor("ji").schedule.period in (1440, 2880)


def test_a_roused_warden_finishes_first_then_stands_at_his_station_and_joins() -> None:
    sim = market(*ji())
    greet(sim)
    tread(sim, steps(24))
    leave_no_trace(sim)
    until(sim, EPOCH - 40)
    warden = sim.world.actor("ji")
    warden.aware.points, warden.memory.ghost = 50_000, (12 * SUBTILES + 720, 10 * SUBTILES + 720)
    to_mark(sim)
    assert sim.world.actor("ji").state is AlertState.CURIOUS
    assert house(sim).wardens[0].waits
    for _ in range(2 * EPOCH):
        sim.step()
        if not house(sim).wardens[0].waits:
            break
    warden = sim.world.actor("ji")
    assert sim.world.tick % warden.schedule.period == 0
    assert warden.state is AlertState.CALM
    assert (warden.x, warden.y) == house(sim).wardens[0].beats[0].schedule.pose(0)[:2]


def test_a_warden_s_key_lets_him_home_through_a_tuned_door_and_nobody_behind_him() -> None:
    door = put("tuned", "door", 15, 10, rect=(15, 10, 1, 1), locked=True)
    sim = market(*ji(), door, put("west", "tuning_table", 14, 8, opens="tuned"))
    greet(sim)
    tread(sim, steps(40))
    leave_no_trace(sim)
    to_mark(sim)
    run(sim, 600)
    warden = sim.world.actor("ji")
    assert warden.x > 16 * SUBTILES
    warden.aware.points, warden.memory.ghost = 50_000, (20 * SUBTILES + 720, 10 * SUBTILES + 720)
    run(sim, 60)
    assert sim.world.actor("ji").off_schedule
    run(sim, 3600)
    assert sim.world.actor("ji").state is AlertState.CALM
    assert not sim.world.actor("ji").off_schedule
    assert not sim.world.doors[0].is_open


def test_a_door_that_swings_to_is_open_to_feet_and_never_to_sight() -> None:
    door = put("tuned", "door", 15, 4, rect=(15, 4, 1, 1), open=True)
    sim = market(door, put("west", "tuning_table", 14, 8, opens="tuned"))
    at = sim.world.terrain.index((15, 4))
    assert not sim.world.terrain.solid[at]
    assert sim.world.terrain.opaque[at]


def test_a_beat_that_needs_a_table_sleeps_until_it_is_tuned() -> None:
    *rest, arcade = ji()
    asleep = replace(arcade, values={**arcade.values, "needs": "east"})
    sim = market(*rest, asleep, put("east", "tuning_table", 30, 8))
    greet(sim)
    tread(sim, steps(40))
    leave_no_trace(sim)
    assert not of(to_mark(sim), BeatPreviewed)
    sim.world.fixtures["east"].done = True
    tread(sim, steps(40))
    leave_no_trace(sim)
    assert of(to_mark(sim), BeatPreviewed)


def test_one_orb_brings_previews_ten_seconds_ahead() -> None:
    sim = market(*ji(), put("orb", "orb", 40, 5))
    greet(sim)
    tread(sim, steps(20))
    leave_no_trace(sim)
    hold(sim, 31)
    events = until(sim, EPOCH - 590)
    assert [event.ticks for event in of(events, BeatPreviewed)] == [600]


# -- opting out -----------------------------------------------------------------------------------
def test_a_kiosk_during_a_preview_sends_everybody_back_and_forgets_every_step() -> None:
    sim = market(*ji(), KIOSK)
    greet(sim)
    tread(sim, steps(40))
    stand(sim, 20, 6)
    until(sim, EPOCH - 500)
    events = [event for _ in range(3) for event in hold(sim, 109)]
    assert of(events, BeatPreviewed)
    assert [menu.n for menu in of(events, OptOutMenu)] == [1, 2, 3]
    assert of(events, OptOutDone)
    assert house(sim).floor.steps == 0
    assert not of(to_mark(sim), BeatChanged)


def test_the_kiosk_forgets_in_time_and_costs_neither_trust_nor_orbs() -> None:
    sim = market(*ji(), KIOSK, put("orb", "orb", 21, 6))
    greet(sim)
    tread(sim, steps(60))
    stand(sim, 21, 6)
    sim.step()
    hold(sim, 31)
    stand(sim, 20, 6)
    until(sim, EPOCH - 500)
    assert house(sim).wardens[0].next == 1
    trust = sim.world.trust.value
    events = [event for _ in range(3) for event in hold(sim, 109)]
    done = of(events, OptOutDone)
    assert [event.kiosk for event in done] == ["kiosk"]
    assert done[0].seconds == 5
    floor = house(sim).floor
    assert (floor.heat, floor.trace, floor.steps) == ({}, {}, 0)
    assert not of(to_mark(sim), BeatChanged)
    assert (sim.world.trust.value, len(house(sim).orbs)) == (trust, 1)


def test_a_used_kiosk_is_dark_for_96_seconds() -> None:
    sim = market(KIOSK, start=(20, 6))
    for _ in range(3):
        hold(sim, 109)
    since = sim.world.tick
    assert next(o for o in offers(sim.world) if o.verb == "say_no").refusal
    until(sim, since + 96 * 60)
    assert not next(o for o in offers(sim.world) if o.verb == "say_no").refusal


def test_the_big_button_and_walking_away_start_the_menus_again() -> None:
    sim = market(KIOSK, start=(20, 6))
    hold(sim, 109)
    run(sim, 5, USE)
    run(sim, 1)
    assert house(sim).opt_out.menus == 0
    hold(sim, 109)
    hold(sim, 109)
    assert house(sim).opt_out.menus == 2
    run(sim, 60, EAST)
    assert house(sim).opt_out.menus == 0


# -- the one law ----------------------------------------------------------------------------------
def test_a_copy_goes_on_like_the_night_it_was_taken_from() -> None:
    sim = market(*ji(), KIOSK, ARCH)
    greet(sim)
    tread(sim, steps(30))
    twin = sim.copied()
    for intents in [EAST] * 120 + [USE] * 200:
        sim.step(intents)
        twin.step(intents)
    assert sim.digest() == twin.digest()
    run(twin, 16, EAST)
    assert sim.digest() != twin.digest()


def test_going_back_takes_every_step_back_and_the_replay_is_the_same() -> None:
    sim = market(*ji(), ARCH)
    run(sim, 60, Intents(direction=32))
    walk_to(sim, 27, 4)
    walked = list(sim.log)
    digest, floor = sim.digest(), house(sim).floor.packed()
    sim.rewind(300)
    assert house(sim).floor.packed() != floor
    for intents in walked[sim.world.tick :]:
        sim.world.courier.amnesty_until = 0
        sim.step(intents)
    assert house(sim).floor.packed() == floor
    assert len(sim.log) == len(walked)
    assert digest
