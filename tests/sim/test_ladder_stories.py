"""Stories of the guard's ladder, each rung in its time: doubt, search, chase, and the way back."""

from __future__ import annotations

from itertools import pairwise

import pytest

from game.base.geometry import distance
from game.sim.actor import AlertState
from game.sim.events import Barked, Seen, Shouted, StateChanged
from game.sim.intents import Intents
from game.sim.systems.deeds import do_harm
from game.sim.systems.sounding import make_noise
from tests.sim.worlds import STAND, at, guard, of, play, put, run, run_until

YARD = ["#" * 30, *["#" + "." * 28 + "#"] * 12, "#" * 30]
LAMPS = [put(f"lamp{c}", "lamp", c, 6, radius_subtiles=9 * 1440) for c in (6, 14)]


def yard(*things, column=28, row=12, **changes):
    """Return a yard with the courier far in a corner."""
    return play(YARD, put("start", "start", column, row), *things, **changes)


def post(name, column, row=6, *, facing=270):
    return put(name, "guard", column, row, facing_angle=facing * 60)


def rouse(sim, name, points, place, *, by_sight=True):
    """Let somebody be so sure that the courier is at a place."""
    actor = sim.world.actor(name)
    actor.aware.points = points
    actor.aware.grace_until = sim.world.tick + 60
    actor.memory.ghost, actor.memory.by_sight = place, by_sight
    return actor


def tick_of(sim, state, *, most_s):
    """Step until somebody comes into a state; returns the tick at which it began."""
    for _ in range(int(most_s * 60)):
        if any(e.after == state for e in of(list(sim.step(STAND)), StateChanged)):
            return sim.world.tick
    raise AssertionError(f"nobody is {state} within {most_s} s")


# -- curious --------------------------------------------------------------------------------------
def test_a_curious_guard_stops_looks_walks_there_sweeps_and_reports():
    """0.6 s still with his head to the place, at 2.75 tiles a second to it, a look to each side."""
    sim = yard(post("liu", 4))
    liu, place = rouse(sim, "liu", 40_000, at(12, 6), by_sight=False), at(12, 6)
    begun = tick_of(sim, "curious", most_s=1)
    poses = []
    while liu.state is AlertState.CURIOUS and len(poses) < 1000:
        poses.append((liu.place, liu.heading))
        sim.step(STAND)
    still = [pose for pose in poses if pose[0] == at(4, 6)]
    assert len(still) == 36
    assert still[-1][1] == 0
    walked = [p for p in poses[36:] if p[0] != poses[-1][0]]
    steps = {b[0][0] - a[0][0] for a, b in pairwise(walked)}
    assert max(steps) == 66
    swept = {heading for where, heading in poses if where == poses[-1][0]}
    assert {60 * 60, 300 * 60} <= swept
    assert distance(poses[-1][0][0] - place[0], poses[-1][0][1] - place[1]) <= 1008
    assert sim.world.tick - begun < 12 * 60


def test_doubt_ends_after_twelve_seconds_at_most():
    rows = [*YARD[:6], "#....#" + "." * 23 + "#", *YARD[7:]]
    sim = play(rows, put("start", "start", 28, 12), post("liu", 2))
    rouse(sim, "liu", 40_000, at(27, 2))
    begun = tick_of(sim, "curious", most_s=1)
    assert tick_of(sim, "returning", most_s=13) - begun == 12 * 60


def test_of_two_who_wonder_one_goes_and_one_covers():
    sim = yard(post("liu", 4), post("mo", 4, 9))
    for name in ("liu", "mo"):
        rouse(sim, name, 40_000, at(12, 6), by_sight=False)
    run(sim, 240)
    assert sim.world.actor("liu").x > at(9, 6)[0]
    assert sim.world.actor("mo").place == at(4, 9)
    assert 330 * 60 < sim.world.actor("mo").heading < 350 * 60


def test_a_coin_leads_a_guard_away_for_curious_time_and_no_longer():
    """He is back on his beat with nothing worse than a question: the lure is no alarm."""
    sim = yard(guard("liu", (4, 2), (10, 2)))
    make_noise(sim.world, "decoy", by="decoy", x=at(6, 4)[0], y=at(6, 4)[1], radius=7000, lure=True)
    begun = tick_of(sim, "curious", most_s=2)
    back = tick_of(sim, "returning", most_s=13)
    assert back - begun <= 12 * 60
    events = run(sim, 60 * 60)
    assert {e.after for e in of(events, StateChanged)} == {"calm"}
    assert (
        sim.world.actor("liu").place == sim.world.actor("liu").schedule.pose(sim.world.tick - 1)[:2]
    )
    assert (sim.world.tally.seen, sim.world.tally.heard) == (0, 1)


def test_a_second_coin_to_a_guard_who_wonders_keeps_him_no_longer():
    """Two noises make a search at most; lures in a row never hold him for ever in one doubt."""
    sim = yard(post("liu", 4, 2))
    make_noise(sim.world, "decoy", by="decoy", x=at(6, 4)[0], y=at(6, 4)[1], radius=7000, lure=True)
    begun = tick_of(sim, "curious", most_s=2)
    run(sim, 120)
    make_noise(sim.world, "decoy", by="decoy", x=at(6, 5)[0], y=at(6, 5)[1], radius=7000, lure=True)
    assert tick_of(sim, "searching", most_s=2) - begun < 12 * 60
    assert tick_of(sim, "returning", most_s=19)


# -- searching ------------------------------------------------------------------------------------
@pytest.mark.parametrize(("alarmed_once", "seconds"), [(False, 18), (True, 24)])
def test_a_search_lasts_eighteen_seconds_and_longer_after_an_alarm(alarmed_once, seconds):
    sim = yard(post("liu", 4))
    rouse(sim, "liu", 70_000, at(12, 6)).memory.alarmed_once = alarmed_once
    begun = tick_of(sim, "searching", most_s=1)
    assert tick_of(sim, "returning", most_s=30) - begun == seconds * 60


def test_a_search_begins_at_the_ghost_and_goes_on_where_nobody_looked():
    rows = [row[:12] + "#" + row[13:] if r != 3 else row for r, row in enumerate(YARD)]
    sim = play(rows, put("start", "start", 28, 12), post("liu", 4))
    rouse(sim, "liu", 70_000, at(14, 9))
    run(sim, 60 * 12)
    liu = sim.world.actor("liu")
    assert liu.x > at(12, 0)[0]
    assert liu.state is AlertState.SEARCHING


# -- alarmed --------------------------------------------------------------------------------------
def test_an_alarm_is_half_a_second_of_shout_and_then_the_chase():
    sim = play(YARD, put("start", "start", 10, 6), post("liu", 5, facing=0), *LAMPS)
    liu = sim.world.actor("liu")
    run_until(sim, Shouted, within_s=4, intents=STAND)
    place, poses = liu.place, []
    for _ in range(60):
        sim.step(STAND)
        poses.append(liu.place)
    assert poses[:29] == [place] * 29
    chase = {b[0] - a[0] for a, b in pairwise(poses[31:])}
    assert max(chase) == 111


def test_the_chase_goes_to_the_ghost_alone_from_eight_tenths_of_a_second_on():
    """And three seconds unseen are a search again, the long one."""
    rows = [row[:20] + "#" + row[21:] for row in YARD]
    sim = play(rows, put("start", "start", 10, 6), post("liu", 5, facing=0), *LAMPS)
    liu = sim.world.actor("liu")
    run_until(sim, Shouted, within_s=4, intents=STAND)
    lost = sim.world.sight_log["liu"]
    knows = []
    sim.world.courier.x = at(24, 0)[0]
    for _ in range(300):
        if liu.state is not AlertState.ALARMED:
            break
        sim.world.courier.x += 1
        here = sim.world.courier.x, sim.world.courier.y
        sim.step(STAND)
        if liu.memory.ghost == here:
            knows.append(sim.world.tick - 1 - lost)
    assert 45 <= max(knows) < 48
    assert 180 <= sim.world.tick - lost <= 184
    begun = sim.world.tick
    assert tick_of(sim, "returning", most_s=30) - begun == 24 * 60


# -- harm seen ------------------------------------------------------------------------------------
def thief(facing):
    """Return a yard where a guard looks one way while somebody stands before him for a while."""
    jar = put("jar", "temptation", 11, 6, deed="theft", label="jar")
    sim = play(YARD, put("start", "start", 11, 6), post("liu", 4, facing=facing), jar, *LAMPS)
    run(sim, 24, STAND)
    return sim


def test_a_guard_who_sees_harm_done_is_certain_at_once():
    sim, honest = thief(0), thief(0)
    liu = sim.world.actor("liu")
    assert 0 < liu.aware.points < 35_000
    do_harm(sim.world, "theft", "jar")
    assert liu.aware.points == 100_000
    states = [e.after for e in of(run(sim, 4, STAND), StateChanged)]
    assert states == ["curious", "searching", "alarmed"]
    assert not of(run(honest, 4, STAND), StateChanged)


def test_harm_behind_a_guard_s_back_is_for_others_to_find():
    sim = thief(180)
    do_harm(sim.world, "theft", "jar")
    assert sim.world.actor("liu").aware.points == 0


def test_harm_seen_in_the_first_third_of_a_second_is_still_forgiven_that_long():
    """The floor of a first sight holds for harm too."""
    jar = put("jar", "temptation", 11, 6, deed="theft", label="jar")
    sim = play(YARD, put("start", "start", 11, 6), post("liu", 4, facing=0), jar, *LAMPS)
    run(sim, 2, STAND)
    do_harm(sim.world, "theft", "jar")
    liu = sim.world.actor("liu")
    assert liu.aware.points == 99_000
    certain = next(sim.world.tick for _ in range(40) if sim.step(STAND) is not None
                   and liu.aware.points == 100_000)  # fmt: skip
    assert certain >= 21


# -- the way back ---------------------------------------------------------------------------------
@pytest.mark.parametrize(("by_sight", "line"), [(True, "guard.lost"), (False, "guard.returning")])
def test_whoever_gives_up_says_why_and_stays_wary_for_the_level(by_sight, line):
    sim = yard(post("liu", 4))
    liu = rouse(sim, "liu", 40_000, at(8, 6), by_sight=by_sight)
    events = run(sim, 60 * 40)
    assert [e.line for e in of(events, Barked)] == ["guard.curious", line]
    assert liu.state is AlertState.CALM
    assert liu.memory.wary


def test_nobody_is_certain_without_a_doubt_first():
    """However sure somebody is made, he is curious and then searching before he is alarmed."""
    sim = yard(post("liu", 4))
    rouse(sim, "liu", 100_000, at(12, 6))
    steps = [e.after for e in of(run(sim, 5), StateChanged)]
    assert steps == ["curious", "searching", "alarmed"]


def test_whoever_lay_there_gets_up_searching():
    sim = play(YARD, put("start", "start", 5, 6), post("liu", 6), *LAMPS)
    run(sim, 1, Intents(tool="knock_down"))
    sim.world.courier.x, sim.world.courier.y = at(28, 12)
    run(sim, 40 * 60 + 2)
    assert sim.world.actor("liu").state is AlertState.SEARCHING
    assert not of(run(sim, 60), Seen)
