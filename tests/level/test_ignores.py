"""A map may ask for silence, for a reason; a wish without one, or without effect, is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.content.locations import find_locations
from game.level.ignores import Sifted, sifted
from game.level.shelf import examined
from tests.level.tmx import EXIT, START, Thing, kinds, map_text, properties, write_map

SIGN = Thing("Sign", "sign", (2, 3), values={"texd": "x"})
"""Something with an L213."""


def sift(folder: Path, wish: str | int, *things: Thing) -> Sifted:
    text = map_text((START, EXIT, *things), says=properties(lint_ignore=wish))
    seen = examined(write_map(folder, text), kinds(), find_locations())
    assert seen.tiled is not None
    return sifted(seen.tiled, seen.problems, whole=seen.level is not None)


def codes(found: Sifted) -> list[str]:
    return [problem.code for problem in found.kept]


def test_a_problem_is_left_out_for_a_reason(tmp_path: Path) -> None:
    found = sift(tmp_path, " L213 : made by a script ; ", SIGN)
    assert codes(found) == []
    assert [problem.code for problem in found.silenced] == ["L213"]


def test_without_a_reason_it_is_told_and_so_is_the_wish(tmp_path: Path) -> None:
    assert codes(sift(tmp_path, "L213", SIGN)) == ["L213", "L902"]
    assert codes(sift(tmp_path, "L213:  ;", SIGN)) == ["L213", "L902"]


def test_a_wish_without_effect_is_told(tmp_path: Path) -> None:
    found = sift(tmp_path, "L213: a; L207: b", SIGN)
    assert codes(found) == ["L905"]
    assert "L207" in found.kept[0].what
    assert found.kept[0].place.line is not None


def test_a_wish_for_what_only_a_proof_finds_is_no_wish_without_effect(tmp_path: Path) -> None:
    assert codes(sift(tmp_path, "L502: tutorial room; L806: as hard as it is meant")) == []


def test_with_errors_no_wish_is_called_idle(tmp_path: Path) -> None:
    """A check that errors kept from running might have found what it is for."""
    assert codes(sift(tmp_path, "L404: later", Thing("Gaurd", "liu", (2, 3)))) == ["L201"]


@pytest.mark.parametrize("code", ["L011", "L001"])
def test_errors_of_safety_are_never_left_out(tmp_path: Path, code: str) -> None:
    lamps = [Thing("Guard", f"g{n}", (2, 3)) for n in range(65)]
    assert codes(sift(tmp_path, f"{code}: please", *lamps)) == ["L011", "L902"]


def test_an_unknown_code_is_met_with_the_nearest_one(tmp_path: Path) -> None:
    found = sift(tmp_path, "L2133: made by a script", SIGN)
    assert codes(found) == ["L213", "L903"]
    assert 'did you mean "L213"?' in found.kept[1].what


def test_a_wish_that_is_no_text_is_told(tmp_path: Path) -> None:
    assert codes(sift(tmp_path, 213, SIGN)) == ["L213", "L203"]
