"""Seeking: when somebody does something new, the search goes on from what the world has become."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.sim.actor import AlertState
from game.sim.simulation import Simulation
from game.solve import seeking
from game.solve.expecting import expected, is_as_expected
from game.solve.proving import NOT_FOUND, PROVEN, Prover
from tests.sim.worlds import catalog, guard, plan_of, put
from tests.solve.test_proving import HALL, LAMPS, door

WALLED = [row[:12] + "#" + row[13:] if 0 < n != 4 else row for n, row in enumerate(HALL)]
"""A hall with a wall across it, and a doorway in the wall."""

START, WAY_OUT = put("start", "start", 1, 7), put("out", "exit", 1, 1, rect=(1, 1, 1, 1))
SAFE = put("safe", "objective", 18, 2, hold_ticks=300)
ROUND = guard("liu", (3, 2), (10, 2), (10, 6), (3, 6))


@pytest.fixture
def watchful():
    """Return numbers with which an open door alone makes a guard go and look."""
    usual = catalog()
    return replace(usual, limits={**usual.limits, "evidence_door": 50})


def plan():
    return plan_of(WALLED, START, WAY_OUT, *LAMPS, ROUND, door("gate", 12, 4), SAFE)


def test_a_guard_who_comes_to_look_at_an_open_door_is_reckoned_with(watchful):
    proof = Prover(plan(), watchful).prove()
    assert proof.verdict == PROVEN
    again = Simulation.start(plan(), watchful)
    ladder = set()
    for intents in proof.shortest.simulation.log:
        again.step(intents)
        ladder.add(again.world.actor("liu").state)
    assert {AlertState.CURIOUS, AlertState.RETURNING} & ladder
    assert (again.world.outcome, again.world.tally.seen) == ("completed", 0)


def test_held_still_he_is_not_found_a_way_past(watchful, monkeypatch):
    monkeypatch.setattr(seeking, "MOST_EPOCHS", 0)
    monkeypatch.setattr(seeking, "ROUNDS", 4)
    monkeypatch.setattr(seeking, "LOOSE_ROUNDS", 4)
    assert Prover(plan(), watchful).prove().verdict == NOT_FOUND


def test_on_an_undisturbed_night_everybody_is_as_expected():
    night = Simulation.start(plan(), catalog())
    ahead = expected(night.world)
    for _ in range(200):
        night.step()
        assert is_as_expected(night.world, ahead)
    night.world.actor("liu").heading += 60
    assert not is_as_expected(night.world, ahead)
