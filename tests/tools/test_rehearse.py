"""Rehearsing: what an itinerary may say before the first step."""

from __future__ import annotations

from game.sim.simulation import Header
from game.solve.itinerary import read_itinerary
from game.tools.rehearse import beginning


def test_an_itinerary_that_says_nothing_begins_like_any_night():
    assert beginning(read_itinerary("go door\nuse 30")) == Header()


def test_an_itinerary_may_say_trust_and_what_is_owed():
    steps = read_itinerary("begin trust 20\nbegin owed 1:theft::-10 1:chain::-6  # two\ngo door")
    assert beginning(steps) == Header(trust=20, liabilities=("1:theft::-10", "1:chain::-6"))


def test_an_itinerary_may_say_who_works_with_her():
    steps = read_itinerary("begin partners bao\ngo door")
    assert beginning(steps) == Header(partners=("bao",))
