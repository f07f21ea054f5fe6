"""A merge of maps that mean harm ends in a map or in problems, as reading them does."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from game.level.merging.merge import Merged, merged_maps
from game.level.reader import read_map
from tests.hostile.cases import CASES, GOOD, a_third_quickly
from tests.hostile.test_mutated_maps import mutated
from tests.hostile.traps import lay_traps


def merge(folder: Path, *sides: str | bytes) -> Merged | None:
    """Return the merge of three maps, None if one was refused; anything else fails."""
    files = []
    for number, data in enumerate(sides):
        files.append(folder / f"{number}.tmx")
        files[-1].write_bytes(data if isinstance(data, bytes) else data.encode())
    found = merged_maps((files[0], files[1], files[2]), files[1])
    if isinstance(found, Merged):
        return found
    assert found
    assert all(problem.code != "L999" for problem in found)
    return None


@pytest.mark.parametrize("case", a_third_quickly(CASES))
def test_a_hostile_side_is_refused_or_merged(tmp_path: Path, case: str) -> None:
    folder = lay_traps(tmp_path)
    found = merge(folder, GOOD, GOOD, CASES[case][1])
    if found is not None:
        path = folder / "merged.tmx"
        path.write_text(found.text, encoding="utf-8")
        assert read_map(path).partly is not None


def test_mutated_maps_are_refused_or_merged(tmp_path: Path) -> None:
    chance = random.Random(7)  # noqa: S311 - a test that repeats itself
    folder = lay_traps(tmp_path)
    merged = [merge(folder, *(mutated(chance, GOOD.encode()) for _ in range(3))) for _ in range(60)]
    assert None in merged
