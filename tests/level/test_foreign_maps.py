"""Maps that nobody here drew: each gives a level or clear problems.

Installed packages bring some. Where there are none, the test says so; a folder of more may be named
by SHADOW_LEDGER_FOREIGN_MAPS.
"""

from __future__ import annotations

import os
import site
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.level.builder import build_plan
from game.level.reader import read_map
from tests.level.tmx import kinds

MOST = 400
"""Maps read in one run."""


def foreign_maps() -> list[Path]:
    """Return the maps of installed packages, and of the folder that the environment names."""
    named = os.environ.get("SHADOW_LEDGER_FOREIGN_MAPS")
    folders = [*site.getsitepackages(), *([named] if named else []), *sys.path]
    return sorted(set(_below(folders)))[:MOST]


def _below(folders: list[str]) -> Iterator[Path]:
    here = Path(__file__).resolve().parents[2]
    for folder in map(Path, folders):
        if (folder.is_dir() and folder.name in {"site-packages", "dist-packages"}) or (
            str(folder) == os.environ.get("SHADOW_LEDGER_FOREIGN_MAPS")
        ):
            yield from (p for p in folder.rglob("*.tmx") if not p.is_relative_to(here))


def test_a_strangers_map_gives_a_level_or_clear_problems() -> None:
    paths = foreign_maps()
    if not paths:
        pytest.skip("no installed package brings a .tmx file")
    for path in paths:
        result = read_map(path)
        built = build_plan(result.tiled, kinds()) if result.tiled else None
        problems = [*result.problems, *(built.problems if built else [])]
        assert problems or (built and built.plan), path
        for problem in problems:
            assert problem.what, path
            assert problem.mend, path
            assert problem.place.file, path
            assert str(problem).replace("\n", "").isprintable(), path
