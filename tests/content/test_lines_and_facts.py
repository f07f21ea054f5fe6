"""What people say and what claims say: read, bounded, and there for everybody who speaks."""

from __future__ import annotations

import pytest

from game.content.facts import load_facts
from game.content.lines import load_lines
from game.content.locations import find_locations
from game.sim.trust import BANDS
from tests.levels import shipped_level

LEVELS = find_locations().levels
MAPS = ("practice_yard", "1_night_depot", "2_square_of_promises")
PEOPLE = ("worker", "seller", "visitor")


def test_everybody_who_may_speak_has_a_line_for_every_band():
    lines = load_lines(LEVELS)
    assert isinstance(lines, dict), lines
    for name in MAPS:
        level = shipped_level(name)
        for person in (p for kind in PEOPLE for p in level.plan.of_kind(kind)):
            assert {f"{person.id}.{band}" for _, band in BANDS} <= set(lines)


@pytest.mark.parametrize("name", MAPS)
def test_every_claim_of_a_map_has_its_fact_with_dated_sources(name):
    level = shipped_level(name)
    facts = load_facts(LEVELS, name)
    assert isinstance(facts, dict), facts
    for claim in level.plan.of_kind("claim"):
        fact = facts[str(claim.values["fact"])]
        assert fact.caveat
        assert all(e.publisher and e.as_of and e.url.startswith("http") for e in fact.evidence)


def test_a_line_that_is_no_text_is_told_with_its_place(tmp_path):
    (tmp_path / "text").mkdir()
    (tmp_path / "text" / "lines.yaml").write_text("liu.caught: 5\n")
    problems = load_lines(tmp_path)
    assert isinstance(problems, list)
    assert problems[0].place.line == 1
