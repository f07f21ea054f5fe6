"""The report: counts with their reasons, of the effective timeline only."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.lesson.report import Report, snake_case
from game.lesson.sentences import sentences
from game.sim.events import (
    Cited,
    Glinted,
    KindMet,
    LevelEnded,
    LineBroken,
    Recovered,
    Rewound,
    Robbed,
    Seen,
    Spotted,
    Touched,
)
from game.sim.rules.rule import PlainRule
from tests.sim.worlds import play

ENDED = LevelEnded(
    outcome="completed", seen=0, heard=0, touched=0, cited=0, captured=0, harmed=0, priced=0,
    liabilities=0, max_awareness=20, ticks=600, trust=61, rewinds=0,
)  # fmt: skip
SEEN = Seen("guard_1", "sight", "lit", "walk", 40)


def world(*, par_ticks=600):
    world = play(["######", "#@.>.#", "###X##"]).world
    world.plan = replace(world.plan, par_ticks=par_ticks)
    return world


def facts_of(*events, ended=ENDED, **values):
    report = Report(55)
    report.note((*events, ended), 600)
    return report, report.facts(world(**values))


def test_a_clean_fast_night_earns_every_medal():
    assert facts_of()[1].medals == ("ghost", "clean_hands", "steward", "swift")


@pytest.mark.parametrize(
    ("change", "lost"),
    [
        ({"seen": 1}, "ghost"),
        ({"cited": 1}, "ghost"),
        ({"priced": 1}, "clean_hands"),
        ({"liabilities": 1}, "clean_hands"),
        ({"trust": 55}, "steward"),
        ({"ticks": 601}, "swift"),
    ],
)
def test_each_medal_hangs_on_its_own_count(change, lost):
    medals = facts_of(ended=replace(ENDED, **change))[1].medals
    assert lost not in medals
    assert len(medals) == 3


def test_who_only_waited_for_the_end_was_not_swift(monkeypatch):
    monkeypatch.setattr(PlainRule, "is_won", lambda *_: False)
    assert facts_of()[1].medals == ("ghost", "clean_hands", "steward")


def test_a_night_that_was_left_earns_nothing():
    assert facts_of(ended=replace(ENDED, outcome="left"))[1].medals == ()


def test_a_rewind_takes_back_what_came_after_it():
    report = Report(55)
    report.note((SEEN,), 100)
    report.note((SEEN,), 200)
    report.note((Rewound(60),), 140)
    assert [tick for tick, _event in report.all(Seen)] == [100]


@pytest.mark.parametrize(
    ("kind", "events", "answer", "is_good"),
    [
        ("regulator", (), "line avoided", True),
        ("regulator", (Touched("r"), LineBroken("r", "cover")), "took cover", True),
        ("regulator", (Cited("r", licensed=False),), "wrote you down", False),
        ("droid", (), "not noticed", False),
        ("guard", (), "saw nothing", True),
        ("worker", (), "left in peace", True),
    ],
)
def test_whom_you_met_is_told_with_how_it_was_answered(kind, events, answer, is_good):
    met = facts_of(KindMet(kind), *events)[1].met
    assert [(m.kind, m.answer, m.is_good) for m in met] == [(kind, answer, is_good)]


def test_sentences_are_said_only_where_there_is_something_to_say():
    report, facts = facts_of()
    assert sentences(report, facts) == ["Nobody saw you.", "Nobody was hurt."]


def test_the_line_is_told_with_every_answer_to_it():
    report, facts = facts_of(
        Touched("r"), LineBroken("r", "papers"), Touched("r"), LineBroken("r", "cover"),
        Touched("r"), Cited("r", licensed=False),
    )  # fmt: skip
    assert (
        "The line touched you 3 times; you answered 1 with papers, 1 with cover, 1 not at all."
        in sentences(report, facts)
    )


def test_the_shimmer_is_told_with_its_seconds():
    report = Report(55)
    for tick, event in (
        (60, Glinted("d", 0, 0)), (300, Robbed("d", "spool")), (420, Spotted("d", "eyes")),
        (540, Recovered("spool", "caught")),
    ):  # fmt: skip
        report.note((event,), tick)
    report.note((ENDED,), 600)
    told = sentences(report, report.facts(world()))
    assert "The shimmer showed itself for 6 s before you saw it." in told
    assert "It carried your load for 4 s." in told


def test_events_are_named_in_snake_case():
    assert [snake_case(name) for name in ("Seen", "PeakStarted")] == ["seen", "peak_started"]
