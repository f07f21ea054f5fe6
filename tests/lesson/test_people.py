"""People met: by name if they had to do with her, by kind if they only stood about."""

from __future__ import annotations

import pytest

from game.lesson.people import whom_met
from game.lesson.report import Report
from game.sim.events import Asked, Barked, Helped, KindMet, KnockedDown
from tests.sim.worlds import play, put

ROOM = ["########", "#@....X#", "########"]


def met(*events, said=()):
    """Return who is told after these events, with how they were answered."""
    sami = put("sami", "worker", 3, 1, label="Sami", look="sami")
    guard = put("guard", "guard", 5, 1)
    world = play(ROOM, sami, guard).world
    report = Report(55)
    report.note(events, 60)
    found = whom_met(report, report.facts(world), world, said)
    return [(one.name, one.answer, one.look) for one in found]


@pytest.mark.parametrize("event", [Asked("sami"), Barked("sami", "sami.neutral")])
def test_who_spoke_to_her_stands_there_by_name(event):
    assert met(event) == [("Sami", "spoke to you", "sami")]


def test_who_spoke_in_the_story_stands_there_too():
    assert met(said={"Sami"}) == [("Sami", "spoke to you", "sami")]


def test_a_name_stands_in_the_place_of_its_kind():
    told = met(KindMet("guard"), KindMet("worker"), Helped("sami"))
    assert [one[:2] for one in told] == [("Guard", "saw nothing"), ("Sami", "helped")]


def test_nobody_who_only_stood_about_is_named():
    assert met(KindMet("worker")) == [("Night shift", "left in peace", "")]


def test_a_watchers_call_is_no_talk():
    assert met(Barked("guard", "guard.curious")) == []


def test_a_blow_weighs_more_than_a_word():
    assert met(Asked("sami"), KnockedDown("sami"))[0][1] == "knocked down"
