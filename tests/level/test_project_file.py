"""What Tiled offers designers is written from ``kinds.yaml``, and lies fresh on the disk."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from shutil import copytree, ignore_patterns

import pytest

from game.content.limits import TEMPLATES
from game.content.locations import find_locations
from game.level.project_file import (
    OBJECT_TYPES,
    PROJECT,
    PROJECT_18,
    project_files,
    read_stills,
    type_ids,
)
from game.level.reader import read_map
from game.tools import types
from tests.level.tmx import kinds, map_text, write_map

LEVELS = find_locations().levels


def files(known: dict[str, int] | None = None) -> dict[str, str]:
    return project_files(kinds().classes.values(), read_stills(LEVELS), known or {})


def types_of(project: str) -> dict[str, dict[str, object]]:
    return {row["name"]: row for row in json.loads(project)["propertyTypes"]}


def test_the_files_on_the_disk_are_fresh(capsys: pytest.CaptureFixture[str]) -> None:
    assert types.run(LEVELS, check=True) == 0
    assert capsys.readouterr().out == ""


def test_every_class_is_offered_with_its_members_and_defaults() -> None:
    offered = types_of(files()[PROJECT])
    for kind in kinds().classes.values():
        members = offered[kind.tiled_name]["members"]
        assert isinstance(members, list)
        assert [member["name"] for member in members] == list(kind.properties)
    guard = offered["Guard"]["members"]
    assert isinstance(guard, list)
    mode = next(member for member in guard if member["name"] == "mode")
    assert mode == {
        "name": "mode", "propertyType": "Mode", "type": "string", "value": "pingpong",
    }  # fmt: skip
    assert offered["Mode"]["values"] == ["loop", "pingpong"]


def test_types_keep_their_numbers_when_new_ones_come() -> None:
    """Tiled orders types by number, and a map of a year ago must not see them move."""
    ids = type_ids(files({"Guard": 3, "Gone": 40})[PROJECT])
    assert ids["Guard"] == 3
    assert "Gone" not in ids
    assert len(set(ids.values())) == len(ids)
    assert ids["Sign"] > 40


def test_a_class_put_in_front_of_all_others_gets_the_number_behind_them() -> None:
    classes, stills = list(kinds().classes.values()), read_stills(LEVELS)
    before = type_ids(project_files(classes, stills, {})[PROJECT])
    first = replace(classes[0], id="aardvark")
    after = type_ids(project_files([first, *classes], stills, before)[PROJECT])
    assert after == {**before, "Aardvark": max(before.values()) + 1}


def test_tiled_1_8_gets_a_project_of_its_own_with_flat_object_types() -> None:
    """It knows no class as an object's default, and a newer one must not read what it needs."""
    written = files()
    old, new = json.loads(written[PROJECT_18]), json.loads(written[PROJECT])
    assert old["objectTypesFile"] == OBJECT_TYPES
    assert "objectTypesFile" not in new
    assert {row["type"] for row in old["propertyTypes"]} == {"enum"}
    assert old["commands"] == new["commands"]
    types_ = {row["name"]: row for row in json.loads(written[OBJECT_TYPES])}
    assert set(types_) == {kind.tiled_name for kind in kinds().classes.values()}
    mode = next(row for row in types_["Guard"]["properties"] if row["name"] == "mode")
    assert mode == {"name": "mode", "type": "string", "value": "pingpong"}
    assert all(len(row["color"]) == 7 for row in types_.values())


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"propertyTypes": [{"id": "x", "name": "y"}]}'])
def test_a_project_that_is_none_has_no_numbers(text: str) -> None:
    assert type_ids(text) == {}


def test_commands_run_verbs_that_the_game_has() -> None:
    from game.verbs import VERBS  # noqa: PLC0415 - only this test needs the command line

    for command in json.loads(files()[PROJECT])["commands"]:
        assert command["arguments"].split()[0] in VERBS
        assert command["saveBeforeExecute"] is True


def test_every_class_has_a_template_that_reads_back(tmp_path: Path) -> None:
    copytree(LEVELS / "tilesets", tmp_path / "tilesets")
    copytree(LEVELS / "templates", tmp_path / "templates")
    (tmp_path / PROJECT).write_text("{}")
    classes = kinds().classes
    names = list(classes)
    found = [
        kind
        for start in range(0, len(names), TEMPLATES)
        for kind in classes_of(tmp_path, names[start : start + TEMPLATES])
    ]
    assert found == [kind.tiled_name for kind in classes.values()]


def classes_of(folder: Path, names: list[str]) -> list[str]:
    """Return the classes that the templates of some names give to objects on a map."""
    rows = "".join(
        f'<object id="{number}" name="a{number}" template="templates/{name}.tx" x="32" y="32"/>'
        for number, name in enumerate(names, 1)
    )
    path = folder / "room.tmx"
    text = map_text((), layers=f'<objectgroup id="9" name="all">{rows}</objectgroup>')
    floors = '<tileset firstgid="1" source="tilesets/floors.tsx"/>'
    actors = '<tileset firstgid="5000" source="tilesets/actors.tsx"/>'
    path.write_text(
        text.replace('<tileset firstgid="1" source="tilesets/tiles.tsx"/>', floors + actors)
    )
    result = read_map(path)
    assert result.tiled is not None, result.problems
    return [thing.type for thing in result.tiled.objects]


def test_a_map_may_use_so_many_templates_and_no_more(tmp_path: Path) -> None:
    for number in range(TEMPLATES + 1):
        (tmp_path / f"t{number}.tx").write_text('<template><object type="Sign"/></template>')
    told = []
    for count in (TEMPLATES, TEMPLATES + 1):
        rows = "".join(f'<object id="{i + 1}" template="t{i}.tx"/>' for i in range(count))
        path = write_map(tmp_path, map_text((), layers=f"<objectgroup>{rows}</objectgroup>"))
        told.append([p.code for p in read_map(path).problems])
    assert told == [[], ["L011"]]


def test_stale_files_are_told_and_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    levels = tmp_path / "levels"
    copytree(LEVELS, levels, ignore=ignore_patterns("*.tmx"))
    (levels / "templates" / "guard.tx").write_text("old")
    assert types.run(levels, check=True) == 1
    assert "templates/guard.tx" in capsys.readouterr().out
    assert types.run(levels) == 0
    assert types.run(levels, check=True) == 0
    assert not list(levels.rglob("*.bak"))


def test_a_broken_kinds_file_stops_the_writing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "kinds.yaml").write_text("a: [")
    assert types.run(tmp_path) == 2
    assert "C101" in capsys.readouterr().out
