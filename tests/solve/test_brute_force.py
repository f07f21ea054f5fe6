"""Verdicts on boards made by chance agree with a search of the simulation itself."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings

from game.sim.plan import Plan
from game.solve.proving import IMPOSSIBLE, PROVEN, Prover
from tests.sim.worlds import catalog
from tests.solve.boards import boards, brute_force
from tests.solve.test_verdicts import assert_accepted

SEED = 1
"""Which boards are made."""


def compared(examples: int, most_states: int) -> Counter[str]:
    """Compare so many boards; returns how often each verdict met what the search found.

    Boards on which the solver found nothing are counted apart where the search does: nights
    without a head turned in steps of half a tile, those for which she slides along walls, and those
    in which somebody turns a head but does not see her.
    """
    counted: Counter[str] = Counter()

    @seed(SEED)
    @settings(
        max_examples=examples,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(boards())
    def compare(plan):
        proof = Prover(plan, catalog()).prove()
        if proof.verdict == PROVEN:
            assert_accepted(plan, proof)
            counted[PROVEN] += 1
            return
        found = brute_force(plan, most_states)
        if proof.verdict == IMPOSSIBLE:
            assert not found.way
        way = _best_way(plan, most_states) if found.way else ""
        counted[proof.verdict + way] += 1

    compare()
    return counted


def _best_way(plan: Plan, most_states: int) -> str:
    """Return what the most careful night is like that a search finds."""
    if brute_force(plan, most_states, clean=True, in_steps=True).way:
        return ", but in steps"
    if brute_force(plan, most_states, clean=True).way:
        return ", but along walls"
    return ", but noticed"


def test_verdicts_on_a_few_boards_are_borne_out():
    counted = compared(15, 50)
    assert {PROVEN, IMPOSSIBLE} <= {*counted}
    assert not counted["NOT_FOUND, but in steps"]


@pytest.mark.slow
def test_verdicts_on_many_boards_are_borne_out():
    """A glance of a tenth of a second is forgiven; the solver counts on no forgiveness."""
    counted = compared(300, 600)
    assert counted[PROVEN] > 100
    assert counted["NOT_FOUND, but in steps"] <= counted[PROVEN] // 8, counted
