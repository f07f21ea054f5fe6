"""Stories of strikes and grips: the rival's theft and the chaser's hold, to the tick."""

from __future__ import annotations

import pytest

from game.sim.actor import AlertState
from game.sim.events import (
    BrokeFree,
    Captured,
    Glinted,
    Recovered,
    Robbed,
    Spotted,
    Taken,
)
from game.sim.minds.mind import Deed
from game.sim.systems.capture import capture
from game.sim.systems.rivalry import rival
from tests.sim.worlds import at, of, play, put

YARD = ["#" * 40, *["#" + "." * 38 + "#"] * 8, "#" * 40]
TILE = 1440


# -- the rival ------------------------------------------------------------------------------------
def robbery(column=5, **values):
    """Return a yard where a droid stands behind somebody who carries a spool."""
    spool, nest = put("spool", "spool", 1, 1), put("nest", "nest", 30, 2, of="shimmer")
    droid = put("shimmer", "droid", column, 4, steals="spool", facing_angle=0, **values)
    sim = play(YARD, put("start", "start", 4, 4, facing_angle=10800), spool, droid, nest)
    sim.world.courier.item, sim.world.courier.item_id = "spool", "spool"
    sim.world.fixtures["spool"].hidden = True
    return sim, sim.world.actor("shimmer")


def does(sim, word=""):
    """Let the droid do one thing; returns what happens."""
    sim.world.events = []
    rival(sim.world, {0: Deed(tell=word)})
    return sim.world.events


@pytest.mark.parametrize(("away", "robs"), [(2 * TILE, True), (2 * TILE + 1, False)])
def test_a_strike_reaches_two_tiles(away, robs):
    sim, shimmer = robbery()
    shimmer.x = sim.world.courier.x + away
    assert bool(of(does(sim, "strike"), Robbed)) == robs
    assert (shimmer.item, sim.world.courier.item) == (("spool", "") if robs else ("", "spool"))


@pytest.mark.parametrize("name", ["aboard", "merged", "amnesty_until"])
def test_a_strike_misses_who_cannot_be_sensed(name):
    sim, _ = robbery()
    setattr(sim.world.courier, name, 1)
    assert not of(does(sim, "strike"), Robbed)


def test_a_strike_takes_nothing_from_empty_hands():
    sim, shimmer = robbery()
    sim.world.courier.item = sim.world.courier.item_id = ""
    assert not of(does(sim, "strike"), Robbed)
    assert shimmer.item == ""


@pytest.mark.parametrize(("held", "away", "caught"), [
    (59, TILE, False), (60, TILE, True), (60, TILE + 1, False)])  # fmt: skip
def test_a_thief_is_caught_within_a_tile_after_a_second(held, away, caught):
    sim, shimmer = robbery()
    does(sim, "strike")
    shimmer.x = sim.world.courier.x + away
    sim.world.tick = held
    events = does(sim)
    assert [(e.item, e.by) for e in of(events, Recovered)] == [("spool", "caught")] * caught
    assert [(e.item, e.source) for e in of(events, Taken)] == [("spool", "shimmer")] * caught
    assert sim.world.courier.item_id == ("spool" if caught else "")
    assert (shimmer.item == "") == caught


def test_full_hands_catch_no_thief():
    sim, shimmer = robbery()
    does(sim, "strike")
    sim.world.courier.item, sim.world.tick = "parcel", 60
    assert not of(does(sim), Recovered)
    assert shimmer.item == "spool"


@pytest.mark.parametrize(("held", "stashed"), [(1199, False), (1200, True)])
def test_after_twenty_seconds_a_thief_has_it_at_its_nest(held, stashed):
    sim, shimmer = robbery()
    does(sim, "strike")
    shimmer.x, sim.world.tick = at(20, 4)[0], held
    does(sim)
    spool = sim.world.fixtures["spool"]
    assert spool.hidden != stashed
    assert (shimmer.item == "") == stashed
    if stashed:
        assert (spool.x, spool.y) == at(30, 2)


def test_a_thief_without_a_nest_leaves_it_where_it_is():
    sim, shimmer = robbery()
    shimmer.item = "spool"
    object.__setattr__(sim.world.plan, "_by_kind", {})
    does(sim, "stash")
    assert (sim.world.fixtures["spool"].x, sim.world.fixtures["spool"].y) == (shimmer.x, shimmer.y)


@pytest.mark.parametrize(
    ("column", "heading", "aboard", "seen"),
    [
        (10, 0, False, True),
        (11, 0, False, False),
        (10, 44 * 60, False, True),
        (10, 46 * 60, False, False),
        (10, 10800, False, False),
        (10, 0, True, False),
    ],
)
def test_attention_within_six_tiles_and_45_degrees_spots_in_72_ticks(column, heading, aboard, seen):
    sim, shimmer = robbery(column)
    sim.world.courier.heading, sim.world.courier.aboard = heading, aboard
    spotted = [n for n in range(1, 80) if of(does(sim), Spotted)]
    assert spotted == ([72] if seen else [])
    assert shimmer.cloaked != seen


def test_a_look_away_begins_attention_anew():
    sim, shimmer = robbery(8)
    sim.world.courier.heading = 0
    for _ in range(71):
        does(sim)
    sim.world.courier.heading = 10800
    does(sim)
    sim.world.courier.heading = 0
    assert not [n for n in range(71) if of(does(sim), Spotted)]
    assert shimmer.cloaked
    assert of(does(sim), Spotted)
    assert not shimmer.cloaked


def test_a_wall_hides_a_droid_from_attention_and_a_glint_tells_of_it():
    sim, shimmer = robbery(8)
    sim.world.courier.heading = 0
    sim.world.terrain.opaque = bytes(4 * 40 + 6) + b"\x01" + bytes(400 - 4 * 40 - 7)
    assert not [n for n in range(80) if of(does(sim), Spotted)]
    shimmer.memory.numbers["glint"] = sim.world.tick
    assert [(e.actor, e.x, e.y) for e in of(does(sim), Glinted)] == [("shimmer", *at(8, 4))]


# -- the chaser -----------------------------------------------------------------------------------
def chased(*, away=1008, ticks=36, **changes):
    """Let an alarmed guard stay near the courier for some ticks; returns what happens."""
    sim = play(YARD, put("start", "start", 10, 4), put("liu", "guard", 11, 4, facing_angle=10800))
    world, liu = sim.world, sim.world.actor("liu")
    liu.state, liu.x = AlertState.ALARMED, world.courier.x + away
    for name, value in changes.items():
        setattr(liu if hasattr(liu, name) else world.courier, name, value)
    world.events = []
    for _ in range(ticks):
        capture(world)
    return world


def test_a_chaser_must_stay_within_seven_tenths_of_a_tile_for_36_ticks():
    assert not chased(ticks=35).events
    assert of(chased().events, BrokeFree)
    assert not chased(away=1009).events


def test_the_second_grip_holds():
    world = chased(break_used=True)
    assert [(e.actor, e.by) for e in of(world.events, Captured)] == [("liu", "guard")]
    assert (world.phase, world.tally.captured, world.courier.grip) == ("captured", 1, 0)


def test_a_break_dazes_the_chaser_for_two_seconds():
    world = chased()
    assert world.actor("liu").blind_until == 120
    assert world.courier.break_used
    assert world.phase == "playing"
    capture(world)
    assert world.courier.grip == 0


@pytest.mark.parametrize("name", ["aboard", "merged", "amnesty_until"])
def test_nobody_grips_what_cannot_be_sensed(name):
    world = chased(ticks=35)
    assert world.courier.grip == 35
    setattr(world.courier, name, 1)
    capture(world)
    assert world.courier.grip == 0


def test_a_guard_who_is_dazzled_or_only_searches_grips_nobody():
    assert chased(blind_until=1).courier.grip == 0
    assert chased(state=AlertState.SEARCHING).courier.grip == 0
