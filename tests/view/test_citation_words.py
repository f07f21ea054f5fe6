"""A citation says why it came, what it does, and what would have held it off."""

from __future__ import annotations

import pytest

from game.sim.events import Cited
from game.view.citation_words import citation_words, why_cited
from game.view.hud.state import HudState
from tests.sim.worlds import of, play, put, run

MARKED = (
    "You are marked: guards near learn this place for 10 s. "
    "Cited again within 20 s, you are walked out."
)
YARD = ["#" * 24, *["#" + "." * 22 + "#"] * 6, "#" * 24]


def cited(*things):
    """Return a yard in which the courier has just been cited."""
    quan = put("quan", "regulator", 1, 3, facing_angle=0, sweep_angle=0, period_ticks=720)
    sim = play(YARD, put("start", "start", 12, 3), quan, *things)
    events = run(sim, 90)
    assert of(events, Cited)
    return sim, of(events, Cited)[0]


def test_a_citation_says_what_the_mark_does_and_where_papers_are_to_be_had():
    sim, event = cited(put("window", "papers", 20, 5, label="Night window"))
    assert list(citation_words(event, sim.world)) == [
        "Cover breaks the line, and so do papers (Night window).",
        MARKED,
    ]


def test_no_desk_is_named_that_would_give_her_nothing():
    closed = put("window", "papers", 20, 5, label="Night window", needs_trust=90)
    for sim, event in (cited(closed), cited()):
        assert next(citation_words(event, sim.world)).endswith("so do papers.")


def test_the_second_citation_leaves_the_words_to_the_page_that_opens():
    sim, event = cited()
    sim.world.phase = "captured"
    assert not list(citation_words(event, sim.world))


@pytest.mark.parametrize(
    ("green", "gait", "said"),
    [
        (False, "walk", "You did not hold your papers up in time."),
        (True, "run", "You were running; papers hold only at a walk."),
        (True, "walk", "Papers do not hold while somebody is alarmed."),
    ],
)
def test_whoever_has_papers_reads_why_they_did_not_hold(green, gait, said):
    world = cited()[0].world
    her = world.courier
    her.has_papers, her.gait = True, gait
    her.green_until = world.tick + 60 if green else 0
    assert why_cited(world) == said
    her.unsealed = True
    assert why_cited(world) == "No papers cover what you carry."


def test_the_display_says_it_as_a_caption():
    sim, event = cited()
    hud = HudState()
    hud.note((event,), sim.world)
    assert hud.captions.shown.text == "Cover breaks the line, and so do papers."
    assert [said.text for _came, said in hud.captions.waiting] == [MARKED]
