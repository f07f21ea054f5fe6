"""Unwatched ways on small maps: found where they are, and never where somebody looks."""

from __future__ import annotations

from itertools import pairwise

import pytest

from game.solve.danger import Danger
from game.solve.itinerary import read_itinerary
from game.solve.lattice import HALF, Lattice
from game.solve.margin import Margin
from game.solve.rehearsal import NoWay, Rehearsal
from game.solve.search import find_unwatched_way
from tests.sim.worlds import at, guard, play, put

HALL = ["#" * 22, *["#" + "." * 20 + "#"] * 7, "#" * 22]
LAMPS = [put(f"lamp{c}", "lamp", c, 4, radius_subtiles=12 * 1440) for c in (5, 11, 17)]


def way_to(sim, column, row, *, step_ticks=8):
    danger = Danger.ahead_of(sim.world, Margin(), {})
    start = (sim.world.courier.x, sim.world.courier.y)
    goal = danger.lattice.bit(at(column, row))
    return find_unwatched_way(danger, start, goal, step_ticks=step_ticks)


def test_bodies_fit_two_wide_but_not_through_one_point():
    lattice = Lattice.of(
        play(
            ["#####", "#...#", "#.#.#", "#...#", "#####"], put("start", "start", 1, 1)
        ).world.terrain
    )
    assert lattice.free >> (3 * lattice.width + 3) & 1
    assert not lattice.free >> (2 * lattice.width + 2) & 1
    assert lattice.place(3 * lattice.width + 3) == (3 * HALF, 3 * HALF)


def test_an_empty_hall_is_crossed_straight():
    way = way_to(play(HALL, put("start", "start", 1, 4)), 20, 4)
    assert len(way.places) == 19 * 2 + 1


def test_a_watched_hall_is_not_crossed():
    liu = put("liu", "guard", 11, 1, facing_angle=5400)
    mo = put("mo", "guard", 11, 7, facing_angle=16200)
    assert way_to(play(HALL, put("start", "start", 1, 4), liu, mo, *LAMPS), 20, 4) is None


def test_a_beat_is_waited_out():
    """The straight way is 39 points; a guard who walks across it costs a detour and four waits."""
    beat = guard("liu", (9, 1), (9, 7))
    way = way_to(play(HALL, put("start", "start", 1, 4), beat, *LAMPS), 20, 4)
    assert len(way.places) > 39
    assert sum(a == b for a, b in pairwise(way.places)) >= 1


def test_a_rehearsed_way_leaves_no_trace():
    beat = guard("liu", (8, 2), (13, 2), (13, 6), (8, 6), mode="loop")
    sim = play(
        HALL, put("start", "start", 1, 1), beat, put("out", "exit", 20, 7, rect=(20, 7, 1, 1))
    )
    Rehearsal(sim).walk(read_itinerary("go 20,1\nwait 30 # a breath\ngo out"))
    assert sim.world.outcome == "completed"
    tally = sim.world.tally
    assert (tally.seen, tally.heard, tally.touched) == (0, 0, 0)


def test_an_impossible_leg_says_which_line():
    rows = ["#########", "#...#...#", "#########"]
    sim = play(rows, put("start", "start", 1, 1))
    with pytest.raises(NoWay, match="line 2: 6,1 cannot be reached on foot"):
        Rehearsal(sim).walk(read_itinerary("wait 5\ngo 6,1"))
