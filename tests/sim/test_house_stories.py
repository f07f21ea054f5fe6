"""Stories of things with a mind: the touchpoint takes footprints, the drone carries a parcel."""

from __future__ import annotations

import pytest

from game.base.units import SUBTILES
from game.sim.events import Footprint, Seen
from game.sim.intents import Intents
from game.sim.senses.light import BEAM, LIT, SHADOW
from tests.sim.worlds import EAST, STAND, WEST, at, guard, of, play, put, run, run_until, walk_to

HALL = ["#" * 24, *["#" + "." * 22 + "#"] * 7, "#" * 24]


# -- the touchpoint -------------------------------------------------------------------------------
def arch(column: float = 5, *things):
    """Return a dark hall with a touchpoint in its middle, and the courier."""
    return play(HALL, put("start", "start", column, 4), put("tp1", "touchpoint", 12, 4), *things)


@pytest.mark.parametrize("gait", ["sneak", "walk", "run"])
def test_a_touchpoint_takes_one_footprint_of_whoever_passes(gait):
    sim = arch()
    prints = of(walk_to(sim, 19, 4, gait=gait), Footprint)
    assert [e.touchpoint for e in prints] == ["tp1"]
    assert abs(prints[0].x - at(12, 4)[0]) <= 1.2 * SUBTILES
    assert abs(prints[0].y - at(12, 4)[1]) <= 1.2 * SUBTILES


def test_standing_on_it_is_one_footprint_and_coming_back_is_another():
    sim = arch()
    walk_to(sim, 12, 4)
    assert not of(run(sim, 300, STAND), Footprint)
    walk_to(sim, 15, 4)
    assert len(of(walk_to(sim, 12, 4), Footprint)) == 1


def test_walking_round_its_disc_leaves_nothing():
    sim = arch()
    walk_to(sim, 9, 5.5)
    assert not of(walk_to(sim, 15, 5.5), Footprint)


def test_the_disc_is_one_tile_and_a_fifth():
    for away, taken in ((1.15, True), (1.25, False)):
        sim = arch(12 - away)
        assert bool(of(run(sim, 6, STAND), Footprint)) == taken


def test_who_is_merged_leaves_no_footprint():
    sim = arch(9)
    events = run(sim, 2, Intents(merge=True))
    events += run(sim, 60, Intents(direction=0, merge=True))
    assert sim.world.courier.merged
    assert sim.world.courier.x > at(13.5, 0)[0]
    assert not of(events, Footprint)


def test_a_touchpoint_switched_off_takes_nothing():
    """What an opt-out does: the rule blinds it."""
    sim = arch()
    sim.world.actor("tp1").blind_until = 1 << 30
    assert not of(walk_to(sim, 19, 4), Footprint)


def test_a_touchpoint_is_no_watcher_and_tells_nobody():
    mo = put("mo", "guard", 12, 7, facing_angle=5400)
    sim = arch(5, mo)
    walk_to(sim, 12, 4, gait="sneak")
    run(sim, 300, STAND)
    tp1 = sim.world.actor("tp1")
    assert not tp1.is_watcher
    assert not tp1.is_person
    assert (tp1.aware.points, sim.world.tally.seen) == (0, 0)
    assert sim.world.actor("mo").aware.points == 0


def test_a_footprint_after_a_rewind_is_taken_again():
    sim = arch()
    assert of(walk_to(sim, 12, 4), Footprint)
    sim.rewind_to_checkpoint()
    run(sim, 181, STAND)
    assert of(walk_to(sim, 12, 4), Footprint)


# -- the courier drone ----------------------------------------------------------------------------
WALLED = [row[:10] + "##" + row[12:] for row in HALL]
FLIGHT = {"route": ((4, 4), (18, 4)), "mode": "pingpong"}


def test_a_drone_flies_its_round_over_walls_two_and_a_half_tiles_a_second():
    sim = play(WALLED, put("start", "start", 1, 7), put("dot", "drone", 4, 4, **FLIGHT))
    dot, cells, steps = sim.world.actor("dot"), set(), set()
    for _ in range(960):
        before = dot.x
        sim.step(STAND)
        steps.add(abs(dot.x - before))
        cells.add(dot.x // SUBTILES)
        assert dot.place == dot.schedule.pose(sim.world.tick - 1)[:2]
    assert set(range(4, 19)) <= cells
    assert max(steps) == 60


def under_a_drone(away: float, *things):
    """Return a hall where a drone hangs still, and the courier some tiles beside it."""
    dot = put("dot", "drone", 12, 4, facing_angle=0)
    sim = play(HALL, put("start", "start", 12 + away, 4), dot, *things)
    run(sim, 1, STAND)
    return sim


def test_its_lamp_lights_a_ring_and_its_parcel_shades_the_middle():
    bands = {away: under_a_drone(away).world.courier.light for away in (0, 0.5, 1.25, 2)}
    assert bands == {0: SHADOW, 0.5: SHADOW, 1.25: BEAM, 2: SHADOW}


def test_its_parcel_darkens_the_light_of_lamps_and_of_nothing_else():
    lamp = put("lamp", "lamp", 12, 2, radius_subtiles=6 * SUBTILES)
    assert under_a_drone(2, lamp).world.courier.light == LIT
    assert under_a_drone(0, lamp).world.courier.light == SHADOW
    torch = put("mo", "guard", 7, 4, facing_angle=0)
    assert under_a_drone(0, lamp, torch).world.courier.light == BEAM


def test_walking_in_its_shade_through_the_light_is_not_seen():
    """At its own pace: two and a half tiles a second is between a sneak and a walk."""
    seen = {}
    for shaded in (True, False):
        lamp = put("lamp", "lamp", 12, 2, radius_subtiles=9 * SUBTILES)
        eye = put("eye", "camera", 12, 7, facing_angle=16200, sweep_angle=0, period_ticks=480)
        dot = put("dot", "drone", 10, 4, route=((10, 4), (15, 4)), mode="pingpong")
        sim = play(HALL, put("start", "start", 10, 4), *([dot] if shaded else []), lamp, eye)
        drone = sim.world.actor("dot") if shaded else None
        for _ in range(200):
            follow = drone is not None and drone.x > sim.world.courier.x
            sim.step(EAST if follow or not shaded else STAND)
        seen[shaded] = sim.world.actor("eye").aware.peak
    assert seen[True] == 0
    assert seen[False] > 0


def test_in_its_ring_of_light_a_guard_sees_who_was_in_the_dark():
    auditor = put("vance", "auditor", 12, 7, facing_angle=16200)
    dark = under_a_drone(2, auditor)
    run(dark, 120, STAND)
    assert dark.world.tally.seen == 0
    assert run_until(under_a_drone(1.25, auditor), Seen, within_s=3, intents=STAND).light == "beam"


def test_a_dazzled_drone_hangs_dark_and_then_catches_up():
    sim = play(WALLED, put("start", "start", 6, 6), put("dot", "drone", 4, 4, **FLIGHT))
    run(sim, 30, STAND)
    sim.step(Intents(tool="dazzle"))
    dot = sim.world.actor("dot")
    place = dot.place
    run(sim, 60, STAND)
    assert dot.place == place
    sim.world.courier.x = dot.x + SUBTILES * 5 // 4
    sim.world.courier.y = dot.y
    run(sim, 1, STAND)
    assert sim.world.courier.light == SHADOW
    run(sim, 60 * 30, STAND)
    assert dot.place == dot.schedule.pose(sim.world.tick - 1)[:2]


def test_a_drone_sees_and_hears_nobody():
    mo = guard("mo", (20, 1), (22, 1))
    sim = play(HALL, put("start", "start", 6, 4), put("dot", "drone", 4, 4, **FLIGHT), mo)
    run(sim, 600, WEST)
    dot = sim.world.actor("dot")
    assert not dot.is_watcher
    assert not dot.is_person
    assert dot.aware.points == 0
    assert sim.world.tally.seen == 0
