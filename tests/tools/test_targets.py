"""Targets: what a digit, a name or a path on the command line means."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from game.base.problems import Problem, Refusal
from game.tools.targets import Night, Target, find_target, load_night, run_of_target
from tests.tools.nights import LEVEL, locations, recorded, run_file


def test_a_run_brings_its_level(tmp_path: Path) -> None:
    target = find_target(run_file(tmp_path), locations())
    assert isinstance(target, Target)
    assert (target.map.stem, target.run) == (LEVEL, recorded())


def test_a_level_brings_its_proof_if_there_is_one(tmp_path: Path) -> None:
    levels = tmp_path / "levels"
    levels.mkdir()
    (levels / "1_small.tmx").write_text("<map/>")
    there = replace(locations(), levels=levels)
    assert find_target("1", there) == Target(levels / "1_small.tmx")
    (levels / "proofs").mkdir()
    (levels / "proofs" / "1_small.run").write_text(Path(run_file(tmp_path)).read_text())
    assert find_target("1_small", there) == Target(levels / "1_small.tmx", recorded())


def test_a_level_without_a_run_says_so() -> None:
    with pytest.raises(Refusal, match="no run shows a way"):
        run_of_target(Target(Path("1_small.tmx")))


def test_a_run_of_an_unknown_level_says_so(tmp_path: Path) -> None:
    run = replace(recorded(), header=replace(recorded().header, level="atlantis"))
    file = run_file(tmp_path, run)
    found = find_target(file, locations())
    assert isinstance(found, Problem)
    assert "atlantis" in found.what
    assert found.place.file == file


def test_a_night_is_a_level_with_a_run(tmp_path: Path) -> None:
    night = load_night(run_file(tmp_path), locations())
    assert isinstance(night, Night)
    assert night.level.plan.id == night.run.header.level == LEVEL
