"""An itinerary may wait for somebody: it holds the button until what it asked for has happened."""

from __future__ import annotations

import pytest

from game.sim.rules.personal_events import SignalAsked
from game.solve.itinerary import Step, read_itinerary
from game.solve.rehearsal import NoWay, Rehearsal
from tests.sim.rules.personal_worlds import customer, house, market
from tests.sim.worlds import put, run

ASK = "go ask_ada\nhold SignalAsked 122\nhold SignalAsked 122"


def test_a_rehearsal_asks_whoever_stands_there() -> None:
    rehearsal = Rehearsal(market(*customer("ada", 8, 4), start=(4, 4)))
    rehearsal.walk(read_itinerary(ASK))
    assert house(rehearsal.simulation).answers["ada"].signals == 2


def test_a_rehearsal_starts_later_where_nobody_stands_yet() -> None:
    people = [
        put("ada", "worker", 20, 8, route=((20, 8), (8, 8)), pauses=(0, 360)),
        put("ask_ada", "customer", 8, 8, who="ada", table="west", salon="paper"),
    ]
    sim = market(*people, start=(6, 8))
    rehearsal = Rehearsal(sim)
    rehearsal.walk(read_itinerary(ASK))
    assert house(rehearsal.simulation).answers["ada"].signals == 2
    assert rehearsal.world.tick > 300


def test_a_hold_that_brings_nothing_says_so() -> None:
    sim = market(start=(4, 4))
    run(sim, 1)
    with pytest.raises(NoWay, match="SignalAsked did not happen"):
        Rehearsal(sim).walk([Step("hold", (SignalAsked.__name__, "10"), 3)])
