"""Stories of peeking: eyes go round a corner, the body stays where it is."""

from __future__ import annotations

import pytest

from game.base.units import SUBTILES
from game.sim.events import NoiseMade, Seen, Spotted
from game.sim.intents import Intents, from_words, to_words
from game.sim.systems.eyes import eye_of
from game.sim.systems.thinking import situation_of
from tests.sim.worlds import STAND, at, catalog, guard, of, play, put, run

CORNER = [
    "#" * 20,
    *["#........#.........#"] * 5,
    "#..................#",
    "#" * 20,
]
"""A wall that ends one tile before the south side: its end is a corner to look round."""

PEEK_EAST = Intents(direction=0, peek=True)
HERE = put("start", "start", 9, 6)
"""Under the wall's end."""

DROID = {"facing_angle": 0, "steals": "parcel"}


def test_the_body_stays_and_turns_and_makes_no_sound():
    sim = play(CORNER, HERE)
    x, y = sim.world.courier.x, sim.world.courier.y
    events = run(sim, 60, Intents(direction=48, gait="run", peek=True))
    courier = sim.world.courier
    assert (courier.x, courier.y, courier.gait) == (x, y, "still")
    assert courier.heading == 48 * 21_600 // 64
    assert not of(events, NoiseMade)


def test_the_eye_is_two_tiles_past_the_corner():
    sim = play(CORNER, HERE)
    run(sim, 1, PEEK_EAST)
    assert eye_of(sim.world) == (at(11, 6)[0], at(11, 6)[1])
    run(sim, 1, STAND)
    assert eye_of(sim.world) == at(9, 6)


@pytest.mark.parametrize(("column", "row"), [(4, 3), (3, 6)])
def test_where_there_is_no_corner_there_is_no_more_to_see(column, row):
    """In the open, and along a wall that goes on."""
    sim = play(CORNER, put("start", "start", column, row))
    run(sim, 1, PEEK_EAST)
    assert eye_of(sim.world) == at(column, row)


@pytest.mark.parametrize("side", [-1, 1])
@pytest.mark.parametrize("direction", [0, 16, 32, 48])
@pytest.mark.parametrize(("ahead", "goes"), [(0, True), (1, True), (2, False)])
def test_a_corner_is_a_wall_on_either_side_of_her_way(ahead, goes, direction, side):
    """Whichever way she looks, beside her or beside her next step; not beside the eye itself."""
    dx, dy = {0: (1, 0), 16: (0, 1), 32: (-1, 0), 48: (0, -1)}[direction]
    pillar = 9 + ahead * dx - side * dy, 6 + ahead * dy + side * dx
    rows = ["".join("#" if (c, r) == pillar else "." for c in range(19)) for r in range(13)]
    sim = play(rows, HERE)
    run(sim, 1, Intents(direction=direction, peek=True))
    assert eye_of(sim.world) == (at(9 + 2 * dx, 6 + 2 * dy) if goes else at(9, 6))


def test_a_wall_ahead_stops_the_eye():
    rows = ["#" * 8, "#..#...#", "#.@#...#", "#......#", "#" * 8]
    sim = play(rows)
    run(sim, 1, PEEK_EAST)
    x, _y = eye_of(sim.world)
    assert x < 3 * SUBTILES


def test_a_shadow_and_a_rider_have_no_corner_to_look_round():
    sim = play(CORNER, HERE)
    run(sim, 2, Intents(merge=True))
    run(sim, 1, Intents(direction=0, merge=True, peek=True))
    assert eye_of(sim.world) == (sim.world.courier.x, sim.world.courier.y)


def test_what_lies_round_the_corner_counts_as_watched():
    """The rival's signs count only where they can be seen: from the eye they can."""
    droid = put("moth", "droid", 12, 2, **DROID)
    sim = play(CORNER, put("start", "start", 8, 6), droid)
    sim.world.courier.item = "parcel"
    watched = []
    for intents in (STAND, PEEK_EAST):
        run(sim, 1, intents)
        moth = sim.world.actor("moth")
        watched.append(situation_of(sim.world, moth, "neutral").watched)
    assert watched == [False, True]


def test_a_droid_round_the_corner_is_spotted_without_a_step():
    droid = put("moth", "droid", 12, 2, **DROID)
    plain, peeking = (play(CORNER, put("start", "start", 8, 6), droid) for _ in range(2))
    assert not of(run(plain, 90, STAND), Spotted)
    events = run(peeking, 90, PEEK_EAST)
    assert [e.by for e in of(events, Spotted)] == ["eyes"]
    assert peeking.world.courier.cell == (8, 6)


def test_whoever_stands_round_the_corner_does_not_see_the_eye():
    lamp = put("lamp", "lamp", 11, 3, radius_subtiles=8 * SUBTILES)
    liu = guard("liu", (12, 1), facing_angle=5400)
    sim = play(CORNER, put("start", "start", 8, 6), lamp, liu)
    run(sim, 1, PEEK_EAST)
    assert eye_of(sim.world) == at(10, 6)
    assert not of(run(sim, 240, PEEK_EAST), Seen)
    assert sim.world.actor("liu").aware.peak == 0


def test_a_run_carries_the_peek_in_its_words():
    assert to_words(PEEK_EAST) == "d0 peek"
    assert from_words("d0 peek") == PEEK_EAST
    assert catalog().limits["peek_subtiles"] == 2 * SUBTILES
