"""Claims of a night: those that were looked at, in words, and those that were passed by."""

from __future__ import annotations

import pytest

from game.content.facts import Evidence, load_facts
from game.lesson.claims import claims_of, source_words, speaker_words, verdict_words
from tests.house import ROOT
from tests.sim.worlds import play, put

FACTS = ("s1-02-stations-number", "s1-03-who-owns-it")


@pytest.fixture(scope="module")
def facts():
    """Return what is known about the depot's claims."""
    found = load_facts(ROOT / "levels", "1_night_depot")
    assert isinstance(found, dict)
    return found


@pytest.fixture
def world():
    """Return a room with two known claims and one that nobody has checked."""
    claims = [put(f"claim_{i}", "claim", 1 + i, 1, fact=fact) for i, fact in enumerate(FACTS)]
    return play(["#####", "#@..#", "#####"], *claims, put("rumour", "claim", 3, 1, fact="?")).world


def evidence(**values):
    usual = dict.fromkeys(Evidence.__struct_fields__, "")
    return Evidence(**{**usual, "publisher": "China Daily", "as_of": "2013-05-29", **values})


def test_only_claims_that_were_looked_at_are_shown_and_the_rest_is_counted(world, facts):
    world.tally.claims.append("claim_1")
    claims = claims_of(world, facts)
    assert [fact.id for fact in claims.found] == [FACTS[1]]
    assert claims.missed == 1


def test_a_claim_without_a_fact_is_left_out_of_account(world, facts):
    world.tally.claims.append("rumour")
    assert claims_of(world, facts).found == ()
    assert claims_of(world, {}).missed == 0


def test_every_verdict_has_its_sentence(facts):
    told = {fact.verdict: verdict_words(fact) for fact in facts.values()}
    assert told["wrong"].startswith("Wrong")
    assert told["unverifiable"].startswith("Cannot be checked")


def test_a_source_gives_figure_date_and_publisher():
    stations = evidence(value="100000", unit="stations")
    assert source_words(stations) == "100 000 stations · 2013-05-29 · China Daily"


def test_a_year_is_no_figure():
    assert source_words(evidence(value="2013", unit="year")) == "2013-05-29 · China Daily"


def test_a_claim_speaks_by_its_look():
    assert speaker_words("crests") == "Painted on the doors of a lorry:"
    assert speaker_words("") == speaker_words("poster")
