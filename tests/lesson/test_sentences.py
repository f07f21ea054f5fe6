"""Sentences: what the ledger and the debrief say of old deeds."""

from __future__ import annotations

from dataclasses import replace

from game.lesson.report import Report
from game.lesson.sentences import line_words, sentences
from game.sim.trust import LedgerLine, Liability
from tests.sim.worlds import play

PIA = Liability(0, "knock_down", -12, "pia", level=1)
OUT = LedgerLine(60, "surfaced", -18, "pia", "", past=PIA)


def test_an_old_deed_is_named_with_its_night():
    assert line_words(OUT, "Pia") == "came out, from night 1: knocked Pia down"


def test_any_other_line_says_its_deed():
    assert line_words(replace(OUT, deed="helped", past=None), "Pia") == "helped Pia"


def test_the_debrief_counts_what_came_out():
    report = Report(55)
    facts = replace(report.facts(play(["#####", "#@.X#", "#####"]).world), ledger=(OUT, OUT))
    assert "2 old deeds came out." in sentences(report, facts)
    assert not [s for s in sentences(report, replace(facts, ledger=())) if "came out" in s]
