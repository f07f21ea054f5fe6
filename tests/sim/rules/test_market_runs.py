"""The market's committed runs: unseen and unharmful with every name, and the lesson they meet."""

from __future__ import annotations

import pytest

from game.sim.events import DoorMoved, LevelEnded, PapersFetched, Refused
from game.sim.rules.personal_events import (
    BeatChanged,
    ConsentGiven,
    FileLifted,
    OptOutDone,
    SignalAsked,
    TableTuned,
)
from tests.sim.rules.committed import events_under, played
from tests.sim.worlds import of

MARKET = "3_mirror_market"

RUNS = {"": 55, ".t20": 20, ".t90": 90}
"""What the names of the committed runs end with, and the trust they begin with."""


@pytest.mark.parametrize(("name", "trust"), RUNS.items())
def test_a_run_begun_with_much_or_little_trust_is_unseen_and_unharmful(
    name: str, trust: int
) -> None:
    night = played(f"{MARKET}{name}")
    assert night.header.trust == trust
    end = night.ended
    assert end.outcome == "completed"
    assert (end.seen, end.cited, end.captured) == (0, 0, 0)
    assert (end.priced, end.liabilities) == (0, 0)


@pytest.mark.parametrize(
    "name", [pytest.param(n, marks=pytest.mark.slow) if n else n for n in RUNS]
)
def test_a_run_does_not_hang_on_its_seed(name: str) -> None:
    ended = of(events_under(7, f"{MARKET}{name}"), LevelEnded)
    assert ended == [played(f"{MARKET}{name}").ended]


def test_the_wary_answer_after_the_notice_and_open_no_gate() -> None:
    events = played(f"{MARKET}.t20").events
    told = [type(e) for e in events if isinstance(e, PapersFetched | SignalAsked)]
    assert told == [PapersFetched, *[SignalAsked] * 16]
    assert of(events, Refused) == [Refused("Nobody opens for you tonight.")]
    assert "gate_garden" not in {event.door for event in of(events, DoorMoved)}


def test_the_beloved_are_answered_without_a_paper_and_a_boy_with_his_aunt_s_yes() -> None:
    events = played(f"{MARKET}.t90").events
    assert not of(events, PapersFetched)
    consent = events.index(ConsentGiven("aunt_deng", "deng"))
    assert consent < events.index(SignalAsked("deng", "want"))
    assert len(of(events, SignalAsked)) == 16


def test_the_run_meets_the_whole_lesson_with_the_wardens_learning() -> None:
    events = played(MARKET).events
    assert len(of(events, SignalAsked)) == 16
    assert [done.table for done in of(events, TableTuned)] == ["table_west", "table_east"]
    assert [event.opened for event in of(events, FileLifted)] == [("path_w",)]
    assert of(events, BeatChanged)
    assert not all(change.met for change in of(events, BeatChanged))
    assert of(events, OptOutDone)
