"""Stories of check-ins: a pair of guards has word of each other every 48 seconds."""

from __future__ import annotations

import pytest

from game.sim.actor import AlertState
from game.sim.events import AreaAlarmed, CheckedIn, CheckMissed, Heard, StateChanged
from game.sim.intents import Intents
from game.sim.systems.checkins import MARK
from tests.sim.worlds import STAND, at, guard, of, play, put, run

SITE = [
    "#" * 40,
    *["#" + "." * 18 + "##" + "." * 18 + "#"] * 6,
    "#" + "." * 38 + "#",
    "#" * 40,
]
"""Two rooms with a passage below; what happens in one is not seen from the other."""


def pair(**changes):
    """Return two guards who look after each other, in two rooms, and the courier beside one."""
    li = guard("li", (3, 2), (9, 2), checks="mo")
    mo = guard("mo", (25, 2), (31, 2), checks="li")
    return play(SITE, put("start", "start", 36, 6), li, mo, **changes)


def knock(sim, name: str) -> None:
    """Put somebody down from here on, as a blow would."""
    actor = sim.world.actor(name)
    actor.state, actor.off_schedule = AlertState.DOWN, True
    actor.blind_until = sim.world.tick + sim.world.limit("knocked_ticks")


def test_a_pair_has_word_of_each_other_at_every_mark_and_nothing_comes_of_it():
    sim = pair()
    events = run(sim, 2 * MARK + 1, STAND)
    said = [(e.actor, e.other) for e in of(events, CheckedIn)]
    assert said == [("li", "mo"), ("mo", "li")] * 2
    assert not of(events, CheckMissed)
    assert {a.aware.points for a in sim.world.actors} == {0}
    assert not any(a.off_schedule for a in sim.world.actors)


def test_one_missed_check_is_somebody_found_down_where_they_last_answered():
    sim = pair()
    run(sim, MARK + 1, STAND)
    last = sim.world.actor("mo").place
    run(sim, MARK - 600, STAND)
    knock(sim, "mo")
    assert sim.world.actor("li").aware.points == 0
    events = run(sim, 700, STAND)
    missed = of(events, CheckMissed)
    assert [(e.actor, e.other, e.x, e.y) for e in missed] == [("li", "mo", *last)]
    assert [(e.actor, e.by) for e in of(events, Heard)] == [("li", "person")]
    assert of(events, AreaAlarmed)[0].level == 1
    assert sim.world.actor("li").memory.ghost == last
    assert sim.world.tally.seen == 0


def test_who_misses_a_friend_goes_to_look_for_him():
    sim = pair()
    run(sim, MARK - 300, STAND)
    knock(sim, "mo")
    run(sim, 60 * 20, STAND)
    assert sim.world.actor("li").x > at(19, 0)[0]


def test_somebody_who_never_answered_is_looked_for_where_the_round_begins():
    sim = pair()
    mo = sim.world.actor("mo")
    mo.blind_until = MARK + 60
    events = run(sim, MARK + 1, STAND)
    assert [(e.x, e.y) for e in of(events, CheckMissed)] == [mo.schedule.pose(0)[:2]]


def test_a_blow_that_is_over_before_the_mark_is_missed_by_nobody():
    sim = pair()
    run(sim, 60, STAND)
    knock(sim, "mo")
    events = run(sim, sim.world.limit("knocked_ticks") + 60, STAND)
    assert not of(events, CheckMissed)


def test_the_same_absence_counts_once_however_it_is_found():
    sim = pair()
    run(sim, MARK - 300, STAND)
    knock(sim, "mo")
    mo = sim.world.actor("mo")
    mo.blind_until += 10 * MARK
    run(sim, MARK + 600, STAND)
    assert sim.world.alarm_points + 3 * sim.world.alarm <= 3 + 1
    key = f"person:mo:{mo.blind_until}"
    assert key in sim.world.actor("li").memory.numbers


def test_somebody_down_asks_after_nobody():
    sim = pair()
    run(sim, MARK - 300, STAND)
    knock(sim, "mo")
    knock(sim, "li")
    events = run(sim, 400, STAND)
    assert not of(events, CheckMissed)
    assert not of(events, CheckedIn)


@pytest.mark.parametrize("name", ["", "nobody"])
def test_without_a_partner_there_is_no_check(name):
    li = guard("li", (3, 2), (9, 2), checks=name)
    sim = play(SITE, put("start", "start", 36, 6), li, guard("mo", (25, 2), (31, 2)))
    run(sim, 60, STAND)
    knock(sim, "mo")
    events = run(sim, MARK, STAND)
    assert not of(events, CheckMissed)
    assert not of(events, CheckedIn)


def test_an_auditor_checks_as_guards_do():
    vance = put("vance", "auditor", 3, 2, facing_angle=0, checks="mo")
    sim = play(SITE, put("start", "start", 36, 6), vance, guard("mo", (25, 2), (31, 2)))
    run(sim, MARK - 300, STAND)
    knock(sim, "mo")
    events = run(sim, 400, STAND)
    assert of(events, CheckMissed)[0].actor == "vance"
    assert of(events, StateChanged)[0].after == "curious"


def test_a_run_with_a_missed_check_replays_alike():
    sim = pair()
    run(sim, MARK - 120, Intents())
    twin = sim.copied()
    for one in (sim, twin):
        knock(one, "mo")
        run(one, 600, STAND)
    assert sim.digest() == twin.digest()
