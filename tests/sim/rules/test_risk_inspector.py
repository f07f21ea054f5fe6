"""Stories of the inspector: what is on her list decides whether she opens a door."""

from __future__ import annotations

import pytest

from game.sim.rules.owed_events import OwnedUp, ShenLine
from tests.sim.rules.festivals import RAILS, festival, own_up
from tests.sim.worlds import of, put, run

SHEN = put("shen", "inspector", 28, 1, facing_angle=90 * 60, sweep_angle=90 * 60,
           period_ticks=720, door="north")  # fmt: skip
NORTH = put("north", "door", 28, 14, rect=(28, 14, 1, 1), locked=True)


def inspected(*owed, **changes):
    """Return a night in which the inspector has a line and a door."""
    things = (*RAILS, SHEN, NORTH)
    return festival(*things, liabilities=owed, start=(14, 6), **changes)


def on_duty(sim):
    return any(actor.id == "shen" for actor in sim.world.actors)


def test_three_owed_bring_her_line_two_seconds_after_the_warning():
    sim = inspected("1:theft::-10", "1:theft::-10", "1:theft::-10")
    assert of(run(sim, 1), ShenLine) == [ShenLine(is_on=True, ticks=120)]
    run(sim, 118)
    assert not on_duty(sim)
    run(sim, 32)
    assert on_duty(sim)


def test_owning_up_from_three_to_two_lifts_her_line_within_a_second():
    sim = inspected("1:theft::-10", "1:theft::-10", "1:theft::-10")
    sim.world.courier.amnesty_until = 1 << 30
    run(sim, 200)
    assert on_duty(sim)
    events = own_up(sim) + run(sim, 60)
    assert of(events, OwnedUp)[0].left == 2
    assert of(events, ShenLine) == [ShenLine(is_on=False, ticks=0)]
    assert not on_duty(sim)


def test_little_trust_brings_her_line_too():
    sim = inspected(trust=39)
    run(sim, 180)
    assert on_duty(sim)
    sim = inspected(trust=40)
    run(sim, 180)
    assert not on_duty(sim)


@pytest.mark.parametrize(
    ("owed", "trust", "opens"), [((), 60, True), ((), 59, False), (("1:theft::-10",), 60, False)]
)
def test_with_nothing_owed_and_trust_she_opens_the_north_door(owed, trust, opens):
    sim = inspected(*owed, trust=trust)
    run(sim, 60)
    assert sim.world.doors[0].is_open == opens
