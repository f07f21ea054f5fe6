"""Stories of deeds: who saw one, what each witness costs, and where trust ends."""

from __future__ import annotations

import pytest

from game.sim.intents import Intents
from game.sim.systems.deeds import do_harm
from tests.sim.worlds import STAND, play, put, run

HALL = ["#" * 20, *["#" + "." * 18 + "#"] * 8, "#" * 20]


def judged(seen_at, *, who="worker", deed_at=100, watchers=1):
    """Return the trust that a theft at tick 100 costs, given when somebody last saw her."""
    crowd = [put(f"w{n}", who, 4 + n, 8, facing_angle=5400) for n in range(watchers)]
    sim = play(HALL, put("start", "start", 3, 1), *crowd)
    run(sim, deed_at, STAND)
    do_harm(sim.world, "theft", "jar")
    for n in range(watchers):
        sim.world.sight_log[f"w{n}"] = seen_at
    sim.world.events = []
    run(sim, 60, STAND)
    assert len(sim.world.acts) == 1
    run(sim, 1, STAND)
    assert not sim.world.acts
    lines = {line.deed: line for line in sim.world.trust.ledger}
    return lines["harm_seen"].change if "harm_seen" in lines else 0


@pytest.mark.parametrize(("seen_at", "change"), [(69, 0), (70, -4), (100, -4)])
def test_a_glance_in_the_half_second_before_a_deed_makes_a_witness(seen_at, change):
    assert judged(seen_at) == change


@pytest.mark.parametrize("tick", [0, 1])
def test_a_deed_at_dusk_has_no_witness_but_who_saw_it(tick):
    sim = play(HALL, put("start", "start", 3, 1), put("pia", "worker", 18, 8, facing_angle=0))
    run(sim, tick)
    do_harm(sim.world, "theft", "jar")
    run(sim, 70)
    assert [line.deed for line in sim.world.trust.ledger] == ["theft"]


@pytest.mark.parametrize(("watchers", "change"), [(1, -4), (2, -8), (3, -12), (4, -12)])
def test_the_fourth_witness_costs_no_more(watchers, change):
    assert judged(100, watchers=watchers) == change


def test_a_rival_is_no_witness():
    assert judged(100, who="droid") == 0


@pytest.mark.parametrize(("kind", "price"), [("guard", -8), ("worker", -12)])
def test_a_watcher_costs_less_than_a_person(kind, price):
    foe = put("foe", kind, 4, 1, facing_angle=0)
    sim = play(HALL, put("start", "start", 3, 1), foe, put("other", "guard", 18, 8))
    run(sim, 1, Intents(tool="knock_down"))
    assert [line.change for line in sim.world.trust.ledger] == [price]


@pytest.mark.parametrize(("trust", "after"), [(98, 100), (50, 53)])
def test_trust_ends_at_a_hundred(trust, after):
    sim = play(HALL, put("start", "start", 3, 1),
               put("ines", "worker", 4, 1, blocks=(4, 1, 1, 1)), trust=trust)  # fmt: skip
    run(sim, 360, Intents(use=True))
    assert sim.world.trust.value == after


def test_trust_ends_at_nothing():
    sim = play(HALL, put("start", "start", 3, 1), put("pia", "worker", 4, 1), trust=5)
    run(sim, 1, Intents(tool="knock_down"))
    assert sim.world.trust.value == 0
    assert sim.world.trust.ledger[0].change == -12
