"""``kinds.yaml`` becomes whole numbers, and its faults are told in a designer's words."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.base.problems import Problem
from game.content.catalog import Kinds, load_catalog, load_kinds, object_classes
from game.content.documents import read_document
from game.content.locations import find_locations
from game.content.plain import baked
from game.sim.kinds import Catalog

SHIPPED = find_locations().kinds


def catalog() -> Catalog:
    found = load_catalog(SHIPPED)
    assert isinstance(found, Catalog), found
    return found


def faults(folder: Path, old: str, new: str) -> list[Problem]:
    """Return the problems of the shipped file with one text replaced."""
    text = SHIPPED.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} must stand once in the file"
    path = folder / "kinds.yaml"
    path.write_text(text.replace(old, new), encoding="utf-8")
    found = load_kinds(path)
    assert isinstance(found, list), "the change was accepted"
    return found


def test_a_guard_walks_and_sees_in_whole_units() -> None:
    guard = catalog().kinds["guard"]
    assert (guard.radius, guard.turn, guard.paces["chase"]) == (432, 240, 111)
    assert guard.bands[0].sneak_reach_behind == 864
    assert (guard.beam.reach, guard.beam.half_angle) == (10_080, 1200)


@pytest.mark.parametrize(
    ("name", "value"),
    [("paint_ticks", 54), ("reach_subtiles", 31_680), ("half_angle", 180), ("track_speed", 108)],
)
def test_the_ending_of_a_name_says_its_unit(name: str, value: int) -> None:
    assert catalog().kinds["regulator"].numbers[name] == value


def test_degrees_a_second_become_arc_minutes_a_tick() -> None:
    assert catalog().kinds["regulator"].numbers["track_turn"] == 20


def test_carrying_sounds_like_walking() -> None:
    assert all(s.loudness["carry"] == s.loudness["walk"] for s in catalog().surfaces.values())


def test_every_number_of_the_catalog_is_whole() -> None:
    found = catalog()
    tables = [found.noises, found.prices, found.factors, found.limits]
    tables += [kind.numbers for kind in found.kinds.values()]
    assert all(type(value) is int for table in tables for value in table.values())


def test_classes_know_their_names_in_tiled_and_in_plans() -> None:
    classes = object_classes(SHIPPED)
    assert not isinstance(classes, list)
    assert classes["spool_rack"].tiled_name == "SpoolRack"
    lamp, guard = classes["lamp"].properties, classes["guard"].properties
    assert (lamp["radius"].key, guard["phase"].key) == ("radius_subtiles", "phase_ticks")
    assert (guard["pauses"].key, guard["route"].to) == ("pauses", "route")


def test_baked_json_says_what_the_yaml_says(tmp_path: Path) -> None:
    for path in (SHIPPED, SHIPPED.with_name("upgrades.yaml")):
        document = read_document(path)
        assert not isinstance(document, Problem)
        (tmp_path / f"{path.stem}.json").write_bytes(baked(document.value))
    from_json, from_yaml = load_kinds(tmp_path / "kinds.yaml"), load_kinds(SHIPPED)
    assert isinstance(from_json, Kinds)
    assert from_json == from_yaml


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("  bump: 5\n", "  bump: loud\n", "noises → bump: a number is needed here, not a text"),
        ("  bump: 5\n", "  bump: 900\n", "noises → bump: the most is 64 tiles"),
        ("  crowd_tiles: 2\n", "  crowd_tiles: 2.00001\n", "is not a whole number of 1/1440"),
        ("    mind: droid\n", "", '"mind" is missing'),
        ("    mind: droid\n", "    mind: droid\n    smell: 3\n", 'nobody knows "smell" here'),
        ("    mind: droid\n", "    mind: DROID\n", "small letters, digits and _ are needed"),
        (
            "speed: {type: int, default: 30,",
            "speed: {type: int, default: fast,",
            "the default is not of the property's type",
        ),
    ],
)
def test_a_fault_is_told_with_its_trail_in_plain_words(
    tmp_path: Path, old: str, new: str, said: str
) -> None:
    assert said in str(faults(tmp_path, old, new)[0])


def test_a_fault_names_its_line(tmp_path: Path) -> None:
    line = SHIPPED.read_text(encoding="utf-8").split("  bump: 5")[0].count("\n") + 1
    assert faults(tmp_path, "  bump: 5\n", "  bump: loud\n")[0].place.line == line


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    found = faults(tmp_path, "  bump: 5\n  dropped: 6\n", "  bump: loud\n  dropped: -1\n")
    assert [problem.code for problem in found] == ["C103", "C103"]
