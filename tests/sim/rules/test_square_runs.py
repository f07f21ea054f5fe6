"""The square's committed runs: unseen and unharmful with every name, and the story they tell."""

from __future__ import annotations

from itertools import pairwise

import pytest

from game.sim.events import CheckpointReached, DoorMoved, Event, LevelEnded, TrustChanged
from game.sim.rules.byway_events import RunnerStopped
from game.sim.rules.ecosystem_events import (
    AvenueCrossed,
    EscrowReleased,
    RoofMet,
    SettlementPaid,
    StallOpened,
)
from tests.sim.rules.committed import events_under, played
from tests.sim.rules.square_map import LEVEL
from tests.sim.worlds import of

BEGINNINGS = {"": 55, ".t20": 20, ".t90": 90}
"""Endings of the committed runs' names, and the trust each begins with."""


def replayed(beginning: str = "") -> list[Event]:
    """Return all events of a committed run, by the ending of its name."""
    return played(f"{LEVEL}{beginning}").events


# -- with the usual name --------------------------------------------------------------------------
def test_the_run_keeps_both_promises_stops_the_runner_and_is_unseen_and_unharmful() -> None:
    events = replayed()
    ended = of(events, LevelEnded)[0]
    assert ended.outcome == "completed"
    assert (ended.seen, ended.heard, ended.touched, ended.cited) == (0, 0, 0, 0)
    assert (ended.priced, ended.liabilities, ended.harmed, ended.captured) == (0, 0, 0, 0)
    assert [kept.promise for kept in of(events, EscrowReleased)] == [1, 2]
    assert of(events, RunnerStopped) == [RunnerStopped("pip", "sato")]


def test_in_the_run_one_nod_meets_one_roof_and_the_second_three() -> None:
    events = replayed()
    nods = [i for i, event in enumerate(events) if isinstance(event, EscrowReleased)]
    runner = next(i for i, event in enumerate(events) if isinstance(event, RunnerStopped))
    assert of(events[: nods[1]], RoofMet) == [RoofMet("abacus", 4)]
    assert len(of(events[nods[1] : runner], RoofMet)) == 3
    assert [event.open for event in of(events, StallOpened)] == [5, 6, 7, 8, 9, 10]


def test_the_run_comes_home_over_both_avenues_and_is_paid_for_ten_stalls() -> None:
    events = replayed()
    crossed = of(events, AvenueCrossed)
    assert {crossing.avenue for crossing in crossed} == {"abacus", "bell"}
    assert [(c.avenue, c.roof, c.touched) for c in crossed[-2:]] == [
        ("bell", "whole", False),
        ("abacus", "whole", False),
    ]
    assert of(events, SettlementPaid) == [SettlementPaid(110, 10, 10, 0)]
    names = [point.checkpoint for point in of(events, CheckpointReached)]
    assert {"nod_1", "nod_2", "papers", "jars", "settlement"} <= set(names)


# -- by name --------------------------------------------------------------------------------------
@pytest.mark.parametrize("beginning", BEGINNINGS)
def test_the_square_is_proven_with_every_name(beginning: str) -> None:
    assert played(f"{LEVEL}{beginning}").header.trust == BEGINNINGS[beginning]
    events = replayed(beginning)
    ended = of(events, LevelEnded)[0]
    assert (ended.outcome, ended.seen, ended.cited, ended.captured) == ("completed", 0, 0, 0)
    assert (ended.priced, ended.liabilities) == (0, 0)
    assert [kept.promise for kept in of(events, EscrowReleased)] == [1, 2]


@pytest.mark.parametrize("seed", [2, 3, 4])
@pytest.mark.parametrize(
    "beginning", ["", *(pytest.param(name, marks=pytest.mark.slow) for name in (".t20", ".t90"))]
)
def test_a_run_goes_the_same_way_under_three_other_seeds(beginning: str, seed: int) -> None:
    assert events_under(seed, f"{LEVEL}{beginning}") == replayed(beginning)


@pytest.mark.parametrize("beginning", BEGINNINGS)
def test_no_two_saves_of_a_run_are_more_than_ninety_seconds_apart(beginning: str) -> None:
    told = played(f"{LEVEL}{beginning}").told
    saves = [0, *(tick for tick, event in told if isinstance(event, CheckpointReached))]
    assert max(later - save for save, later in pairwise(saves)) <= 90 * 60


def test_a_bad_name_is_mended_by_two_errands_and_opens_the_bank_s_side_door() -> None:
    events = replayed(".t20")
    errands = [change.target for change in of(events, TrustChanged) if change.deed == "errand"]
    assert errands == ["halloran", "dao"]
    assert [moved.door for moved in of(events, DoorMoved)] == ["bank_side"]
