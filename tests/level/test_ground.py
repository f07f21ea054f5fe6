"""The ground of a map: its two layers, what lies in their cells, and what is missing there."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.level.builder import build_plan
from game.level.reader import read_map
from tests.level.tmx import build, codes, kinds, map_text


@pytest.mark.parametrize("name", ["structures", "Walls"])
def test_a_layer_with_a_wrong_name_is_told_once_where_it_is(tmp_path: Path, name: str) -> None:
    (problem,) = build(tmp_path, map_text().replace('"structure"', f'"{name}"')).problems
    assert (problem.code, problem.place.layer) == ("L101", name)
    assert problem.what == f'the tile layer "structure" is missing; is it "{name}"?'


def test_holes_in_the_floor_are_counted_and_shown(tmp_path: Path) -> None:
    text = map_text().replace("1,1,1,1,1,1,1,1,1,1,\n1,1,1", "1,1,1,1,1,1,1,1,1,1,\n1,0,0", 1)
    (problem,) = build(tmp_path, text).problems
    assert (problem.code, problem.place.tile) == ("L107", (1, 1))
    assert "floor: 2;" in problem.what


def test_a_hole_in_the_wall_round_the_map_is_no_hole_in_the_floor_as_well(tmp_path: Path) -> None:
    text = map_text().replace("2,2,2,2", "0,2,2,2", 1).replace("1,1,1,1", "0,1,1,1", 1)
    assert codes(build(tmp_path, text)) == []


def test_an_unknown_surface_is_told(tmp_path: Path) -> None:
    text = map_text()
    result = build(tmp_path, text)
    tiles = tmp_path / "tilesets" / "tiles.tsx"
    tiles.write_text(tiles.read_text().replace("carpet", "carpit"))
    tiled = read_map(tmp_path / "room.tmx").tiled
    assert tiled is not None
    assert result.problems == []
    assert codes(build_plan(tiled, kinds())) == ["L203"]
