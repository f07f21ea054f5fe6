"""Proof walks: the shipped proof shows its way through every room, or nothing is shown at all."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from game.base.units import SUBTILES
from game.content.locations import find_locations
from game.lesson.proof_walks import Step, proof_walks
from game.level.shelf import Level
from tests.levels import shipped_level

PLACES = find_locations()
PROOF = PLACES.levels / "proofs" / "practice_yard.run"


@pytest.fixture(scope="module")
def yard() -> Level:
    return shipped_level("practice_yard")


def test_every_room_of_the_yard_is_walked_inside_its_own_zone(yard):
    walks = proof_walks(PROOF, yard.plan, yard.kinds.catalog)
    rooms = {zone.id: zone.rect for zone in yard.plan.of_kind("zone")}
    assert walks.keys() == rooms.keys()
    for room, walk in walks.items():
        left, top, columns, rows = (side * SUBTILES for side in rooms[room])
        inside = [left <= s.x < left + columns and top <= s.y < top + rows for s in walk]
        assert sum(inside) > len(walk) // 2, room
        assert {step.gait for step in walk} & {"walk", "sneak", "run", "merged"}


def test_a_walk_has_a_step_for_every_tick_and_never_leaps(yard):
    for walk in proof_walks(PROOF, yard.plan, yard.kinds.catalog).values():
        assert all(isinstance(step, Step) for step in walk)
        leaps = [max(abs(b.x - a.x), abs(b.y - a.y)) for a, b in pairwise(walk)]
        assert max(leaps) < SUBTILES // 4


def test_a_proof_of_another_map_shows_nothing(yard):
    assert proof_walks(PROOF, replace(yard.plan, digest="other"), yard.kinds.catalog) == {}


def test_a_missing_or_broken_proof_shows_nothing(yard, tmp_path):
    broken = tmp_path / "broken.run"
    broken.write_text("nothing of use\n", encoding="ascii")
    for proof in (tmp_path / "missing.run", broken):
        assert proof_walks(proof, yard.plan, yard.kinds.catalog) == {}


def test_a_proof_that_goes_another_way_now_shows_nothing(yard, tmp_path):
    changed = tmp_path / "changed.run"
    lines = PROOF.read_text("ascii").splitlines()
    at = next(n for n, line in enumerate(lines) if line.startswith("=3 "))
    lines[at] = "=3 00000000"
    changed.write_text("\n".join(lines) + "\n", encoding="ascii")
    assert proof_walks(changed, yard.plan, yard.kinds.catalog) == {}
