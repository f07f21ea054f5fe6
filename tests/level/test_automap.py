"""The rules for Tiled's automapping draw walls and quays just as the shipped maps have them."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from game.content.locations import find_locations, levels_by_digit
from game.level.tiled_map import TiledMap
from tests.level.automapping import Grid, Rule, automapped, grid, layers_of, rules_of, tiled_map

LEVELS = find_locations().levels
FOLDER = LEVELS / "automap"
SORTS = ("input", "inputnot", "output")
STYLES = "brick|plaster|panel|corrugated"
FACE = re.compile(rf"({STYLES})_(hi|lo|one)(_w|_e|_we|_2)?")
MAPS = list(levels_by_digit(LEVELS).values())


def listed() -> list[str]:
    lines = (FOLDER / "rules.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


@cache
def shipped(path: Path) -> TiledMap:
    """Return a shipped map, read once."""
    return tiled_map(path)


def rule_map(name: str) -> TiledMap:
    return shipped(FOLDER / name)


@cache
def rules(target: str) -> list[list[Rule]]:
    """Return the rules for one layer, map by map."""
    maps = (rule_map(name) for name in listed())
    return [rules_of(m) for m in maps if {t for _, t, _ in layers_of(m)} == {target}]


def after(lies: Grid, target: str) -> Grid:
    for found in rules(target):
        lies = automapped(lies, found)
    return lies


def layer(path: Path, name: str) -> Grid:
    tiled = shipped(path)
    found = tiled.tile_layer(name)
    assert found is not None
    return grid(tiled, found)


def differences(one: Grid, other: Grid) -> list[tuple[int, int, str, str]]:
    return [
        (x, y, a, b)
        for y, rows in enumerate(zip(one, other, strict=True))
        for x, (a, b) in enumerate(zip(*rows, strict=True))
        if a != b
    ]


def replaced(lies: Grid, pattern: str, new: str) -> Grid:
    return [[re.sub(pattern, new, name) for name in row] for row in lies]


def test_every_rule_map_is_listed_once() -> None:
    assert sorted(listed()) == sorted(path.name for path in FOLDER.glob("*.tmx"))


@pytest.mark.parametrize("name", listed())
def test_a_rule_map_is_of_the_new_sort_and_names_layers_that_levels_have(name: str) -> None:
    """A layer of regions would bring back the ways of Tiled 1.8, where ours mean something else."""
    known = {found.name for path in MAPS for found in shipped(path).tile_layers}
    for sort, target, _ in layers_of(rule_map(name)):
        assert sort in SORTS
        assert target in known
    assert "regions" not in (FOLDER / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", listed())
def test_every_rule_looks_at_something_and_paints_something(name: str) -> None:
    for rule in rules_of(rule_map(name)):
        assert rule.wants
        assert rule.gives
        assert "empty" not in rule.gives.values()


@pytest.mark.parametrize("target", ["structure", "floor"])
@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_the_rules_leave_a_finished_map_as_it_is(path: Path, target: str) -> None:
    lies = layer(path, target)
    assert differences(lies, after(lies, target)) == []


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_the_rules_draw_feet_and_ends_of_faces_as_the_maps_have_them(path: Path) -> None:
    whole = replaced(layer(path, "structure"), rf"^({STYLES})_(hi|lo)_2$", r"\1_\2")
    begun = replaced(whole, rf"^({STYLES})_(hi|one)_(w|e|we)$", r"\1_\2")
    begun = replaced(begun, rf"^(?:[a-z_]+_)?(?:{STYLES})_lo(?:_w|_e|_we)?$", "")
    assert begun != whole
    assert differences(whole, after(begun, "structure")) == []


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_the_rules_draw_kerbs_and_quay_walls_as_the_maps_have_them(path: Path) -> None:
    whole = replaced(layer(path, "floor"), r"^quay_(face|tyre|ladder|ring)$", "quay_face")
    whole = replaced(whole, r"^quay_hazard$", "quay_s")
    begun = replaced(whole, r"^quay_[nsew]+$", "cobble.0")
    begun = replaced(begun, r"^quay_face$", "water_calm")
    assert differences(whole, after(begun, "floor")) == []


def test_a_wall_top_open_to_the_south_gets_a_face_of_brick() -> None:
    top = ["", "top.4", "top.68", "top.64", ""]
    begun = [top, *([""] * 5 for _ in range(3))]
    assert after(begun, "structure") == [
        top,
        ["", "brick_hi_w", "brick_hi", "brick_hi_e", ""],
        ["", "brick_lo_w", "brick_lo", "brick_lo_e", ""],
        [""] * 5,
    ]


def test_a_face_that_was_begun_in_another_style_is_finished_in_it() -> None:
    begun = [["top.4", "top.64"], ["panel_hi", "poster_panel_hi"], ["", ""], ["", "tall"]]
    finished = after(begun, "structure")
    assert finished[2] == ["panel_lo", "poster_panel_lo"]


def test_what_stands_beneath_a_wall_top_is_never_painted_over() -> None:
    begun = [["top.0"], [""], ["tall"]]
    assert after(begun, "structure") == begun
