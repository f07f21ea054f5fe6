"""Stories of what follows her: the regulator's line that sweeps and tracks, and the rival."""

from __future__ import annotations

from itertools import pairwise

import pytest

from game.base.geometry import distance, turn_between
from game.base.units import DEGREE
from game.sim.events import Cited, Locked, Touched
from game.sim.intents import Intents
from game.sim.passing import Trace
from tests.sim.worlds import EAST, SOUTH, STAND, at, of, play, put, run

YARD = ["#" * 60, *["#" + "." * 58 + "#"] * 30, "#" * 60]
PAPERS = Intents(papers=True)


# -- the regulator --------------------------------------------------------------------------------
def regulated(column, row, **values):
    """Return a wide yard with a line that rests on the east, and the courier."""
    pose = {"facing_angle": 0, "sweep_angle": 0, "period_ticks": 720} | values
    return play(YARD, put("start", "start", column, row), put("quan", "regulator", 2, 15, **pose))


def test_a_line_sweeps_ninety_degrees_in_five_seconds_and_rests_one_at_each_end():
    sim = regulated(58, 1, sweep_angle=90 * DEGREE)
    headings = []
    for _ in range(720):
        sim.step(STAND)
        headings.append(turn_between(0, sim.world.actor("quan").heading))
    assert (min(headings), max(headings)) == (-45 * DEGREE, 45 * DEGREE)
    for end in (-45 * DEGREE, 45 * DEGREE):
        assert 60 <= headings.count(end) <= 61
    moves = [abs(b - a) for a, b in pairwise(headings) if a != b]
    assert set(moves) == {18}
    assert len(moves) == 600


@pytest.mark.parametrize(
    ("column", "turn"),
    [
        (5, 20),  # near, a third of a degree a tick: 20 degrees a second
        (22, 12),  # 20 tiles off, 4.5 tiles a second sideways: 108 subtiles a tick
    ],
)
def test_a_line_tracks_no_faster_than_its_turn_and_its_sideways_speed(column, turn):
    sim = regulated(column, 15)
    assert of(run(sim, 3), Touched)
    quan = sim.world.actor("quan")
    sim.world.courier.y = at(0, 18)[1]
    sim.step(STAND)
    assert turn_between(0, quan.heading) == turn
    away = distance(sim.world.courier.x - quan.x, sim.world.courier.y - quan.y)
    assert turn * away / 3438 <= 108 + away / 3438


def test_a_walker_is_followed_and_a_runner_outruns_the_line():
    cited = {}
    for name, gait in (("walks", "walk"), ("runs", "run")):
        sim = regulated(20, 15)
        run(sim, 3)
        events = run(sim, 120, Intents(direction=16, gait=gait))
        cited[name] = bool(of(events, Cited))
    assert cited == {"walks": True, "runs": False}


@pytest.mark.parametrize("since", [20, 70])
def test_presenting_papers_freezes_paint_and_lock_alike(since):
    """At 20 ticks the line paints, at 70 it has locked: neither goes on while papers are shown."""
    sim = regulated(20, 15)
    sim.world.courier.has_papers = True
    assert bool(of(run(sim, since), Locked)) == (since == 70)
    numbers = sim.world.actor("quan").memory.numbers
    before = numbers.get("paint"), numbers.get("lock")
    for _ in range(59):
        assert not of(list(sim.step(PAPERS)), Cited)
        assert (numbers.get("paint"), numbers.get("lock")) == before


def test_a_citation_tells_the_guards_her_ghost_for_ten_seconds():
    liu = put("liu", "guard", 30, 28, facing_angle=5400)
    quan = put("quan", "regulator", 2, 15, facing_angle=0, sweep_angle=0, period_ticks=720)
    sim = play(YARD, put("start", "start", 20, 15), quan, liu)
    events = run(sim, 100)
    assert of(events, Cited)
    run(sim, 60)
    assert sim.world.actor("liu").memory.ghost == at(20, 15)
    assert sim.world.courier.marked_until - sim.world.courier.cited_tick == 600


# -- the rival ------------------------------------------------------------------------------------
def rival(column, *, item="spool"):
    """Return a yard where a droid is behind somebody who may carry what it is after."""
    spool = put("spool", "spool", 1, 1)
    droid = put("shimmer", "droid", column, 15, steals="spool", facing_angle=0)
    sim = play(YARD, put("start", "start", 12, 15), spool, droid)
    sim.world.courier.item, sim.world.courier.item_id = item, item
    sim.world.fixtures["spool"].hidden = bool(item)
    return sim, sim.world.actor("shimmer")


def gaps(sim, shimmer, ticks, intents):
    """Return how far behind the droid is, tile by tile of time."""
    found = []
    for _ in range(ticks):
        sim.step(intents)
        courier = sim.world.courier
        found.append(distance(shimmer.x - courier.x, shimmer.y - courier.y))
    return found


def test_a_rival_follows_three_to_six_tiles_behind_until_it_has_shown_itself_enough():
    sim, shimmer = rival(8)
    found = []
    for intents in (EAST, SOUTH, EAST):
        found += gaps(sim, shimmer, 90, intents)
        if shimmer.memory.numbers.get("wobble", 0) >= 240:
            break
    assert min(found) >= 3 * 1440 - 90
    assert max(found) <= 6 * 1440


def test_a_rival_leaves_alone_whoever_carries_nothing_it_wants():
    sim, shimmer = rival(8, item="")
    place = shimmer.place
    run(sim, 120, EAST)
    assert shimmer.place == place


@pytest.mark.parametrize(("ago", "follows"), [(600, True), (601, False)])
def test_out_of_sight_a_rival_follows_a_trail_of_ten_seconds(ago, follows):
    sim, shimmer = rival(8)
    world = sim.world
    world.courier.x = at(50, 0)[0]
    world.tick, world.traces = 2000, (Trace(2000 - ago, *at(14, 15)),)
    before = shimmer.x
    sim.step(STAND)
    assert (shimmer.x > before) == follows


def test_two_tiles_of_way_undo_the_whine():
    """Two tiles of way, and the brackets open again."""
    sim, shimmer = rival(11)
    numbers = shimmer.memory.numbers
    numbers.update(glints=3, close=90)
    run(sim, 2, STAND)
    assert numbers.get("whine", 0) > 0
    sim.world.courier.x += 2 * 1440
    sim.step(STAND)
    assert numbers.get("whine", 0) == 0
