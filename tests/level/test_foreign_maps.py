"""Maps that nobody here drew: each gives a level or clear problems.

Installed packages bring some. Where there are none, the test says so; a folder of more may be named
by SHADOW_LEDGER_FOREIGN_MAPS.
"""

from __future__ import annotations

import os
import site
from pathlib import Path

import pytest

from game.level.builder import build_plan
from game.level.reader import read_map
from tests.level.tmx import kinds

MOST = 400
"""Maps read in one run."""

EXAMPLES = Path("/usr/share/doc/tiled/examples")
"""Where Debian's package of Tiled lays its examples."""


def foreign_maps() -> list[Path]:
    """Return the maps of installed packages, and of the folder that the environment names."""
    here = Path(__file__).resolve().parents[2]
    named = os.environ.get("SHADOW_LEDGER_FOREIGN_MAPS")
    folders = {*map(Path, site.getsitepackages()), EXAMPLES, *([Path(named)] if named else [])}
    found = (path for folder in folders if folder.is_dir() for path in folder.rglob("*.tmx"))
    return sorted(path for path in set(found) if not path.is_relative_to(here))[:MOST]


def test_a_strangers_map_gives_a_level_or_clear_problems() -> None:
    paths = foreign_maps()
    if not paths:
        pytest.skip(
            "no installed package brings a .tmx file, nor does SHADOW_LEDGER_FOREIGN_MAPS name any"
        )
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
