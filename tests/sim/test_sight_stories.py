"""Stories of being seen: bands, light, cover, and what the first third of a second forgives."""

from __future__ import annotations

import pytest

from game.sim.events import Noticed, Seen, StateChanged
from game.sim.intents import Intents
from game.sim.senses.light import BEAM, DIM, LIT, SHADOW, band_at
from game.sim.systems.perception import fill
from tests.sim.worlds import EAST, STAND, of, play, put, run, run_until, walk_to

HALL = [
    "##############",
    "#............#",
    "#............#",
    "#............#",
    "##############",
]


def hall(column: int, row: int, *things, light=True):
    """Return a lit hall with a guard at its west end who looks east, and the courier."""
    lamps = [put(f"l{c}", "lamp", c, 1, radius_subtiles=9 * 1440) for c in (3, 9)] if light else []
    guard = put("liu", "guard", 1, 2, facing_angle=0)
    return play(HALL, put("start", "start", column, row), guard, *lamps, *things)


def test_a_guard_sees_whoever_stands_lit_before_him():
    event = run_until(hall(5, 2), Seen, within_s=1)
    assert (event.actor, event.by, event.light) == ("liu", "sight", "beam")


def test_no_sight_reaches_past_eight_tiles():
    sim = hall(11, 2)
    run(sim, 600)
    assert sim.world.actor("liu").aware.points == 0
    assert sim.world.courier.light == LIT


def test_the_dark_hides_whom_no_beam_finds():
    sim = hall(4, 2, light=False)
    sim.world.courier.y += 1440
    sim.world.courier.x -= 2 * 1440
    run(sim, 300)
    assert sim.world.courier.light == SHADOW
    assert sim.world.actor("liu").aware.points == 0


def test_a_beam_lights_its_own_way_in_the_dark():
    sim = hall(5, 2, light=False)
    run(sim, 2)
    assert sim.world.courier.light == BEAM
    assert run_until(sim, Seen, within_s=1).light == "beam"


def test_contact_sees_in_the_dark_and_behind():
    sim = play(HALL, put("start", "start", 4, 2), put("liu", "guard", 5, 2, facing_angle=0))
    assert run_until(sim, Seen, within_s=1).actor == "liu"


def test_a_sneaker_comes_closer_from_behind_than_a_walker():
    """Behind, contact shrinks from 1 tile to 0.6 for somebody who sneaks."""
    seen = {}
    for gait in ("walk", "sneak"):
        sim = play(HALL, put("start", "start", 2, 2), put("liu", "guard", 5, 2, facing_angle=0))
        sim.world.courier.x = sim.world.actor("liu").x - 1440 * 8 // 10
        run(sim, 60, Intents(gait=gait))
        seen[gait] = sim.world.actor("liu").aware.points > 0
    assert seen == {"walk": True, "sneak": False}


def test_a_glance_under_a_tenth_of_a_second_is_ignored():
    sim = hall(5, 2)
    run(sim, 6)
    assert sim.world.actor("liu").aware.points == 0


def test_nobody_is_alarmed_before_a_third_of_a_second():
    sim = hall(3, 2)
    ticks = 0
    while sim.world.actor("liu").aware.points < 100_000:
        run(sim, 1)
        ticks += 1
        assert ticks < 600
    assert ticks >= 21


def test_low_cover_hides_a_sneaker_but_not_a_walker():
    rows = [
        "##############",
        "#............#",
        "#...=........#",
        "#............#",
        "##############",
    ]
    lamps = [put(f"l{c}", "lamp", c, 1, radius_subtiles=9 * 1440) for c in (3, 9)]
    for gait, hidden in (("sneak", True), ("walk", False)):
        guard = put("liu", "guard", 1, 2, facing_angle=0)
        sim = play(rows, put("start", "start", 6, 2), guard, *lamps)
        run(sim, 90, Intents(gait=gait))
        assert (sim.world.actor("liu").aware.points == 0) == hidden


def test_three_of_five_body_points_must_show():
    rows = ["########", "#......#", "#..#...#", "#......#", "########"]
    lamp = put("l", "lamp", 5, 1, radius_subtiles=6 * 1440)
    sim = play(rows, put("start", "start", 5, 2), put("liu", "guard", 1, 2, facing_angle=0), lamp)
    run(sim, 120)
    assert sim.world.actor("liu").aware.points == 0


def test_running_is_seen_sooner_than_sneaking():
    points = {}
    for gait in ("sneak", "walk", "run"):
        sim = hall(7, 1)
        run(sim, 15, Intents(direction=16, gait=gait))
        points[gait] = sim.world.actor("liu").aware.peak
    assert points["sneak"] < points["walk"] < points["run"]


def test_a_pool_has_a_dim_rim():
    array = hall(5, 2, put("pool", "lamp", 7, 2, radius_subtiles=4 * 1440), light=False).world.light
    middle = [band_at(array, len(HALL[0]), (7 + away) * 1440 + 720, 2 * 1440) for away in range(5)]
    assert middle == [LIT, LIT, LIT, DIM, SHADOW]


def test_noticing_is_only_a_turn_of_the_head():
    sim = hall(8, 1)
    events = run(sim, 1)
    while not of(events, Noticed):
        events = run(sim, 1)
    liu = sim.world.actor("liu")
    assert not of(events, StateChanged)
    assert not liu.off_schedule


def test_awareness_fades_after_its_grace_time():
    sim = hall(7, 2)
    events = []
    while not of(events, Noticed):
        events += run(sim, 1)
    liu = sim.world.actor("liu")
    sim.world.courier.x += 4 * 1440
    peak = liu.aware.points
    run(sim, 17)
    assert liu.aware.points == peak
    run(sim, 120)
    assert liu.aware.points == 0
    assert liu.aware.armed


@pytest.mark.parametrize("trust", [55, 10])
def test_shunned_couriers_are_noticed_a_tenth_faster(trust):
    sim = hall(5, 1)
    sim.world.trust.value = trust
    run(sim, 15)
    expected = {55: 1000, 10: 1100}[trust]
    liu = sim.world.actor("liu")
    band = liu.kind.bands[2]
    sim.world.courier.gait, sim.world.courier.light = "walk", LIT
    assert fill(sim.world, liu, band) == 4 * expected


def test_a_walk_through_the_pool_is_seen_and_round_it_is_not():
    rows = [
        "####################",
        "#..................#",
        "#..................#",
        "#..................#",
        "#..................#",
        "#..................#",
        "#..................#",
        "#..................#",
        "####################",
    ]
    outcome = {}
    for name, row in (("lit", 3), ("dark", 7)):
        lamp = put("l", "lamp", 10, 1, radius_subtiles=4 * 1440)
        watcher = put("liu", "guard", 4, 1, facing_angle=0)
        sim = play(rows, put("start", "start", 18, row), watcher, lamp)
        walk_to(sim, 8, row)
        outcome[name] = sim.world.tally.seen
    assert outcome["lit"] == 1
    assert outcome["dark"] == 0


def test_standing_still_is_harder_to_see_than_walking():
    still, walking = hall(7, 1), hall(7, 1)
    run(still, 18, STAND)
    run(walking, 18, EAST)
    liu = (still.world.actor("liu"), walking.world.actor("liu"))
    assert 0 < liu[0].aware.peak < liu[1].aware.peak
