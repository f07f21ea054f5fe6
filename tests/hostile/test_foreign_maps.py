"""Maps that nobody here wrote: each that this computer has ends in a level or in clear problems."""

from __future__ import annotations

import site
import sys
from itertools import islice
from pathlib import Path

import pytest

from game.content.locations import find_locations
from game.level.shelf import examined
from tests.level.tmx import kinds

FOLDERS = (*site.getsitepackages(), Path(sys.prefix) / "share", "/usr/share/doc/tiled/examples")
"""Where libraries and Tiled itself keep their examples."""

MOST = 200


def foreign_maps() -> list[Path]:
    found = (path for folder in FOLDERS for path in sorted(Path(folder).rglob("*.tmx")))
    return list(islice((path for path in found if "shadow_ledger" not in path.parts), MOST))


@pytest.mark.parametrize("path", foreign_maps() or [None], ids=lambda path: path and path.stem)
def test_a_foreign_map_is_a_level_or_a_list_of_problems_with_places(path):
    if path is None:
        pytest.skip("no library here brings a .tmx file, and Tiled's examples are not installed")
    found = examined(path, kinds(), find_locations())
    assert found.level is not None or found.problems
    for problem in found.problems:
        assert problem.code.startswith("L")
        assert problem.what
        assert problem.place.file
