"""Where Tiled is installed, it opens everything that ``types`` and the drawing scripts write."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from game.content.locations import find_locations
from game.level.project_file import PROJECT, PROJECT_18
from tests.level.tiled import TILED, environment, needs_tiled, told
from tests.level.tmx import kinds

LEVELS = find_locations().levels
TILESETS = sorted(path.name for path in (LEVELS / "tilesets").glob("*.tsx"))
CLASSES = {kind.tiled_name: set(kind.properties) for kind in kinds().classes.values()}
CHATTER = ("propagateSizeHints", "Host www.mapeditor.org")
"""What Tiled says without a window, and without a net for its news."""

ASK = """
    var names = %s;
    tiled.assetOpened.connect(function () {
        var answers = {}, i, thing;
        for (i = 0; i < names.length; i += 1) {
            thing = new MapObject("it");
            thing.type = names[i];
            answers[names[i]] = {members: Object.keys(thing.resolvedProperties()), known: true};
            try {
                tiled.propertyValue(names[i], {});
            } catch (error) {
                answers[names[i]].known = false;
            }
        }
        tell(answers);
    });
"""


@pytest.fixture
def levels(tmp_path: Path) -> Path:
    """Return a copy of the shipped levels, into which Tiled may write what it likes."""
    copy = tmp_path / "levels"
    shutil.copytree(LEVELS, copy, ignore=shutil.ignore_patterns("proofs", "text", "facts"))
    return copy


def opened(levels: Path, project: str, names: list[str]) -> dict[str, dict[str, object]]:
    """Return what Tiled knows of some types with a project open; it must not complain.

    A project is only opened by name where a session says so.
    """
    session = (levels / project).with_suffix(".tiled-session")
    session.write_text(json.dumps({"project": project}), encoding="utf-8")
    home = levels.parent / "home"
    home.mkdir()
    arguments = [str(levels / project), str(levels / "practice_yard.tmx")]
    answers, said = told(home, ASK % json.dumps(names), arguments=arguments)
    assert isinstance(answers, dict), answers
    assert [line for line in said.splitlines() if not any(c in line for c in CHATTER)] == []
    return answers


@needs_tiled
def test_tiled_opens_the_project_and_knows_every_type_of_it(levels: Path) -> None:
    rows = json.loads((levels / PROJECT).read_text(encoding="utf-8"))["propertyTypes"]
    answers = opened(levels, PROJECT, [row["name"] for row in rows])
    assert [name for name, answer in answers.items() if not answer["known"]] == []


@needs_tiled
def test_tiled_1_8_knows_the_defaults_of_every_class_by_its_own_project(levels: Path) -> None:
    answers = opened(levels, PROJECT_18, list(CLASSES))
    found = {name: set(answer["members"]) for name, answer in answers.items()}  # type: ignore[call-overload]
    assert found == CLASSES


@needs_tiled
def test_tiled_opens_every_template(levels: Path) -> None:
    """A template that it cannot read would stay a reference, without a word."""
    rows = "".join(
        f'<object id="{number}" template="templates/{name}.tx" x="32" y="32"/>'
        for number, name in enumerate(kinds().classes, 1)
    )
    (levels / "all.tmx").write_text(
        '<map version="1.10" orientation="orthogonal" width="8" height="8" tilewidth="16" '
        f'tileheight="16" infinite="0"><objectgroup id="1" name="a">{rows}</objectgroup></map>'
    )
    exported(levels, "--export-map", "--detach-templates", "all.tmx", "out.tmx")
    things = ET.parse(levels / "out.tmx").getroot().findall(".//object")  # noqa: S314 - our own map
    assert [thing.get("template") for thing in things] == [None] * len(CLASSES)
    assert [thing.get("type") for thing in things] == list(CLASSES)


@needs_tiled
@pytest.mark.parametrize("name", TILESETS)
def test_terrain_sets_come_through_tiled_unchanged(levels: Path, name: str) -> None:
    exported(levels, "--export-tileset", f"tilesets/{name}", "tilesets/out.tsx")
    ours, theirs = (terrains(levels / "tilesets" / file) for file in (name, "out.tsx"))
    assert ours == theirs
    assert bool(ours) == (name in {"floors.tsx", "structure.tsx"})


def test_designers_have_a_brush_for_each_floor_that_needs_one() -> None:
    root = ET.parse(LEVELS / "tilesets" / "floors.tsx").getroot()  # noqa: S314 - our own file
    sets = {row.get("name"): row for row in root.iter("wangset")}
    assert set(sets) == {"carpet_red", "carpet_blue", "quay", "materials"}
    materials = {row.get("name") for row in sets["materials"].findall("wangcolor")}
    assert {"cobble", "planks", "asphalt", "grass", "water"} <= materials


def exported(levels: Path, *arguments: str) -> None:
    """Let Tiled write a file again; it must not complain."""
    done = subprocess.run(  # noqa: S603 - a program of this machine on our own files
        [str(TILED), *arguments], env=environment(levels.parent), cwd=levels, check=True,
        capture_output=True, timeout=60, text=True,
    )  # fmt: skip
    assert done.stderr == ""


def terrains(path: Path) -> list[tuple[str, dict[str, str]]]:
    """Return every element of a tileset's terrain sets, in order; tiles of one set by number."""
    root = ET.parse(path).getroot()  # noqa: S314 - our own file
    return [
        row
        for terrain in root.iter("wangset")
        for row in (
            (terrain.tag, terrain.attrib),
            *((color.tag, color.attrib) for color in terrain.findall("wangcolor")),
            *sorted(
                ((tile.tag, tile.attrib) for tile in terrain.findall("wangtile")),
                key=lambda row: int(row[1]["tileid"]),
            ),
        )
    ]
