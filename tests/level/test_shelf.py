"""One door to the levels, and none of it needs a screen."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

from game.content.locations import Locations, find_locations
from game.level.shelf import Level, load_level
from tests.level.tmx import map_text, project, write_clean, write_map

SHIPPED = find_locations()


def places(folder: Path) -> Locations:
    """Return locations whose packs are in a folder and whose levels are the shipped ones."""
    return replace(SHIPPED, packs=folder / "packs")


def test_a_level_comes_with_its_map_and_its_kinds(tmp_path: Path) -> None:
    path = write_map(tmp_path, map_text())
    found = load_level(path, places(tmp_path))
    assert isinstance(found, Level), found
    assert (found.plan.id, found.tiled.path, found.warnings) == ("room", path, ())
    assert found.kinds.catalog.kinds


def test_warnings_do_not_keep_a_level_from_play(tmp_path: Path) -> None:
    layer = '<layer id="9" name="stuff" width="10" height="8"><data encoding="csv">'
    text = map_text(layers=f"{layer}{','.join(['0'] * 80)}</data></layer>")
    found = load_level(write_map(tmp_path, text), places(tmp_path))
    assert isinstance(found, Level)
    assert [problem.code for problem in found.warnings] == ["L102"]


def test_a_pack_needs_no_tilesets_of_its_own(tmp_path: Path) -> None:
    shared = project(tmp_path / "shipped")
    folder = tmp_path / "packs" / "0a1b"
    folder.mkdir(parents=True)
    (folder / "roof.tmx").write_text(map_text())
    (shared / "kinds.yaml").write_bytes(SHIPPED.kinds.read_bytes())
    found = load_level("roof", replace(places(tmp_path), levels=shared))
    assert isinstance(found, Level), found


def test_problems_come_in_place_of_a_level(tmp_path: Path) -> None:
    for name, code in (("nowhere", "L901"), (str(write_map(tmp_path, "x")), "L003")):
        found = load_level(name, places(tmp_path))
        assert isinstance(found, list)
        assert [problem.code for problem in found] == [code]


def test_reading_and_checking_load_no_drawing_library(tmp_path: Path) -> None:
    """The browser leg and the checks in a build server have no screen, pygame or pytmx."""
    path = write_clean(tmp_path, map_text())
    program = (
        "import sys\n"
        "from game.content.locations import find_locations\n"
        "from game.tools import check\n"
        "import game.level.pictures\n"
        f"code = check.run([{str(path)!r}], find_locations())\n"
        "heavy = {'pygame', 'pytmx', 'numpy', 'rich'} & set(sys.modules)\n"
        "sys.exit(f'{code} {sorted(heavy)}' if code or heavy else 0)\n"
    )
    root = str(SHIPPED.levels.parent)
    done = subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-c", program], cwd=root, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "clean" in done.stdout
