"""Sentences: what the ledger and the debrief say of old deeds."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from game.lesson.report import Report
from game.lesson.sentences import deed_words, line_words, sentences
from game.sim.events import LineBroken, Robbed, Touched
from game.sim.trust import LedgerLine, Liability
from game.view.hud.trust_corner import DEEDS
from tests.sim.worlds import catalog, play

PIA = Liability(0, "knock_down", -12, "pia", level=1)
OUT = LedgerLine(60, "surfaced", -18, "pia", "", past=PIA)


def test_an_old_deed_is_named_with_its_night():
    assert line_words(OUT, "Pia") == "came out, from night 1: knocked Pia down"


def deeds_of_the_ledger() -> set[str]:
    """Return the deeds that a ledger's lines can name: the catalog's prices, and what has none."""
    words = {
        re.sub(r"^(knock_down|scraped)_.*|^lost_[24]_(asked|unasked)$", _shortened, name)
        for name in catalog().prices
    }
    return words | {"owned_up", "named"}


def _shortened(found: re.Match[str]) -> str:
    return found[1] or f"lost_{found[2]}"


def test_no_line_of_the_ledger_is_a_bare_word():
    """Where a deed has no sentence, its id stands there: nobody should have to read that."""
    assert [d for d in deeds_of_the_ledger() if deed_words(d) == d.replace("_", " ")] == ["helped"]


def test_the_corner_tells_every_change_of_trust_in_words():
    hidden = {"chain", "staked_unasked"}
    assert deeds_of_the_ledger() - hidden - DEEDS.keys() == set()


def test_any_other_line_says_its_deed():
    assert line_words(replace(OUT, deed="helped", past=None), "Pia") == "helped Pia"


def test_the_debrief_counts_what_came_out():
    report = Report(55)
    facts = replace(report.facts(play(["#####", "#@.X#", "#####"]).world), ledger=(OUT, OUT))
    assert "2 old deeds came out." in sentences(report, facts)
    assert not [s for s in sentences(report, replace(facts, ledger=())) if "came out" in s]


@pytest.mark.parametrize(
    ("rewinds", "cut", "said"),
    [
        (1, 0, "Time went back once."),
        (1, 1, "Time went back once and undid one sighting."),
        (4, 6, "Time went back 4 times and undid 6 sightings."),
    ],
)
def test_rewinds_say_what_they_undid_if_they_undid_anything(rewinds, cut, said):
    report = Report(55)
    facts = replace(report.facts(play(["#####", "#@.X#", "#####"]).world), rewinds=rewinds, cut=cut)
    assert said in sentences(report, facts)


def test_only_answers_that_were_given_to_the_line_are_told():
    report = Report(55)
    facts = report.facts(play(["#####", "#@.X#", "#####"]).world)
    report.note((Touched("r"), LineBroken("r", "papers")), 60)
    assert "The line touched you once; you answered 1 with papers." in sentences(report, facts)


def test_a_load_that_never_came_back_was_not_carried_for_no_time():
    report = Report(55)
    facts = report.facts(play(["#####", "#@.X#", "#####"]).world)
    report.note((Robbed("d", "spool"),), 60)
    assert "It took your load, and you did not get it back." in sentences(report, facts)
