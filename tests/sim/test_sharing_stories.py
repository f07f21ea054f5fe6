"""Stories of sharing: what she found out is put up for everybody, once a finding."""

from __future__ import annotations

import pytest

from game.sim.events import FindingShared, TrustChanged
from game.sim.simulation import Simulation
from game.sim.systems.interaction import offers
from game.sim.systems.sharing import unshared
from tests.levels import shipped_level
from tests.sim.worlds import STAND, USE, at, of, play, put, run

ROOM = ["#" * 12, *["#" + "." * 10 + "#"] * 4, "#" * 12]
START = put("start", "start", 4, 2)
LECTERN = put("desk", "lectern", 5, 2)
DROIDS = [put(f"moth_{n}", "droid", 9, n, steals="parcel") for n in (1, 3)]


def night(*things):
    """Return a night with a lectern in reach and two droids that were found out."""
    sim = play(ROOM, START, *things, *DROIDS)
    sim.world.tally.spotted += ["moth_1", "moth_3"]
    return sim


def shares(events):
    """Return what was shared, and what each brought."""
    brought = [e.change for e in of(events, TrustChanged) if e.deed == "shared"]
    return list(zip([e.finding for e in of(events, FindingShared)], brought, strict=True))


@pytest.mark.parametrize("place", [LECTERN, put("wall", "board", 5, 2, hold_ticks=60)])
def test_a_finding_is_shared_at_a_board_or_a_lectern_for_three(place):
    sim = night(place)
    offer = next(o for o in offers(sim.world) if o.verb == "share")
    assert (offer.price, offer.hold) == (3, 60)
    assert shares(run(sim, 61, USE)) == [("droid:moth_1", 3)]


def test_whatever_else_is_in_reach_comes_before_sharing_however_near_that_is():
    sim = night(LECTERN, put("window", "papers", 5, 3))
    assert [o.verb for o in offers(sim.world)] == ["fetch_papers", "share"]


def test_each_finding_once_and_then_nothing_more_is_on_offer():
    sim = night(LECTERN)
    events = []
    for _ in range(4):
        events += run(sim, 61, USE) + run(sim, 2, STAND)
    assert shares(events) == [("droid:moth_1", 3), ("droid:moth_3", 3)]
    assert not [o for o in offers(sim.world) if o.verb == "share"]
    assert sim.world.trust.value == 61


def test_without_a_finding_there_is_nothing_to_share():
    sim = play(ROOM, START, LECTERN)
    assert not [o for o in offers(sim.world) if o.verb == "share"]


def test_nothing_is_shared_from_across_the_room_or_through_a_wall():
    far = night(put("desk", "lectern", 9, 2))
    rows = ["#" * 12, "#....#.....#", *["#....#.....#"] * 3, "#" * 12]
    walled = play(rows, START, put("desk", "lectern", 6, 2))
    walled.world.tally.spotted.append("moth_1")
    for sim in (far, walled):
        assert not [o for o in offers(sim.world) if o.verb == "share"]


def test_a_rewind_takes_back_what_was_shared():
    sim = night(LECTERN)
    run(sim, 120)
    run(sim, 61, USE)
    sim.rewind_to("")
    assert not sim.world.tally.shared


def test_the_depots_forecast_is_a_finding_and_its_board_the_place():
    level = shipped_level("1_night_depot")
    sim = Simulation.start(level.plan, level.kinds.catalog)
    board = next(f for f in sim.world.fixtures.values() if f.kind == "board")
    courier = sim.world.courier
    courier.x, courier.y = at(board.x // 1440, board.y // 1440 + 1)
    courier.amnesty_until = 1 << 20
    assert not unshared(sim.world)
    run(sim, board.number("hold_ticks") + 1, USE)
    run(sim, 2, STAND)
    assert unshared(sim.world) == (f"forecast:{board.id}",)
    assert shares(run(sim, 61, USE)) == [(f"forecast:{board.id}", 3)]
