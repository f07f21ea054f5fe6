"""Stored proofs: the one that begins most like a night is taken, and only one that fits."""

from __future__ import annotations

import shutil
from dataclasses import replace

import pytest

from game.content.locations import find_locations
from game.lesson.proofs import proof_file, proof_for
from game.lesson.run_file import write_run
from tests.levels import committed_run, shipped_level, shown_run

LEVELS = find_locations().levels
HARBOURS, FESTIVAL = "4_three_harbours", "5_festival_of_lights"


def proof_of(level: str, trust: int, *, owes: bool = False):
    plan = shipped_level(level).plan
    return proof_for(LEVELS / f"{level}.tmx", plan, trust=trust, owes=owes)


@pytest.mark.parametrize(
    ("trust", "name"), [(0, ".t20"), (25, ".t20"), (55, ""), (60, ""), (88, ".t90"), (100, ".t90")]
)
def test_the_proof_with_the_nearest_trust_is_taken(trust, name):
    assert proof_of(HARBOURS, trust) == shown_run(HARBOURS + name)


def test_whoever_owes_something_is_shown_the_way_of_somebody_who_owes():
    assert proof_of(FESTIVAL, 20, owes=True) == shown_run(f"{FESTIVAL}.owed")


def test_the_wide_run_is_shown_where_a_beginning_has_two(tmp_path):
    level, plan = tmp_path / "practice_yard.tmx", shipped_level("practice_yard").plan
    usual = proof_file(level)
    usual.parent.mkdir()
    shutil.copy(proof_file(LEVELS / level.name), usual)
    run = committed_run("practice_yard")
    wide = replace(run, intents=(*run.intents, *run.intents[-1:]))
    write_run(usual.with_suffix(".wide.run"), wide)
    assert proof_for(level, plan, trust=55, owes=False) == wide
    write_run(usual.with_suffix(".wide.run"), replace(wide, header=replace(wide.header, map="old")))
    assert proof_for(level, plan, trust=55, owes=False) == run


def test_a_level_with_one_proof_has_it_for_everybody(tmp_path):
    level = tmp_path / "practice_yard.tmx"
    proof_file(level).parent.mkdir()
    shutil.copy(proof_file(LEVELS / level.name), proof_file(level))
    plan = shipped_level("practice_yard").plan
    for trust in (0, 55, 100):
        found = proof_for(level, plan, trust=trust, owes=trust == 0)
        assert found == committed_run("practice_yard")


def test_a_proof_of_another_map_or_one_that_cannot_be_read_is_none(tmp_path):
    level = tmp_path / "practice_yard.tmx"
    plan = shipped_level("practice_yard").plan
    assert proof_for(level, plan, trust=55, owes=False) is None
    proof_file(level).parent.mkdir()
    proof_file(level).write_text("nothing of use\n", encoding="ascii")
    assert proof_for(level, plan, trust=55, owes=False) is None
    shutil.copy(proof_file(LEVELS / level.name), proof_file(level))
    assert proof_for(level, plan, trust=55, owes=False) is not None
    assert proof_for(level, replace(plan, digest="other"), trust=55, owes=False) is None
