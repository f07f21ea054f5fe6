"""Levels are found by digit, stem or path; the player's data goes where it is told to."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pytest
from platformdirs import PlatformDirs

from game.base.problems import Problem
from game.content.locations import (
    APP,
    Locations,
    find_level,
    find_locations,
    find_workshop,
    levels_by_digit,
)


@pytest.fixture
def places(tmp_path: Path) -> Locations:
    levels, packs = tmp_path / "levels", tmp_path / "packs" / "0a1b"
    levels.mkdir()
    packs.mkdir(parents=True)
    for path in (levels / "practice_yard", levels / "2_square_of_promises", packs / "my_roof"):
        path.with_suffix(".tmx").write_text("")
    return replace(find_locations(tmp_path), levels=levels)


def test_a_data_folder_holds_everything_of_the_players(tmp_path: Path) -> None:
    places = find_locations(tmp_path)
    own = (places.saves, places.logs, places.packs, places.runtime)
    assert {p.parent for p in own} == {tmp_path}


def test_assets_and_levels_lie_in_the_checkout() -> None:
    assert find_locations().kinds.is_file()
    assert (find_locations().assets / "fonts").is_dir()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere no variable names the folder")
def test_the_runtime_folder_is_this_users_and_its_absence_is_nobodys_trouble(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tmp_path.chmod(0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    assert find_locations().runtime == tmp_path / APP
    monkeypatch.delenv("XDG_RUNTIME_DIR")
    assert find_locations().runtime.name == APP

    def refuse(_dirs: PlatformDirs) -> Path:
        raise PermissionError

    monkeypatch.setattr(PlatformDirs, "user_runtime_path", property(refuse))
    assert find_locations().runtime.parent == PlatformDirs(APP, appauthor=False).user_cache_path


def test_finding_places_makes_no_folder(tmp_path: Path) -> None:
    find_locations(tmp_path / "new")
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("0", "practice_yard"),
        ("2", "2_square_of_promises"),
        ("practice_yard", "practice_yard"),
        ("my_roof", "my_roof"),
    ],
)
def test_a_level_is_found_by_digit_or_stem(places: Locations, name: str, stem: str) -> None:
    found = find_level(name, places)
    assert isinstance(found, Path)
    assert found.stem == stem


def test_a_level_is_found_by_path(places: Locations) -> None:
    path = places.levels / "practice_yard.tmx"
    assert find_level(str(path), places) == path


@pytest.mark.parametrize(
    ("name", "hint"),
    [("practise_yard", 'did you mean "practice_yard"?'), ("9", "9"), ("x.tmx", "x")],
)
def test_an_unknown_level_is_told_with_the_nearest_name(
    places: Locations, name: str, hint: str
) -> None:
    found = find_level(name, places)
    assert isinstance(found, Problem)
    assert hint in found.what


def test_digits_come_in_order(places: Locations) -> None:
    assert list(levels_by_digit(places.levels)) == ["0", "2"]


def test_what_is_no_ordinary_file_is_told_and_not_opened(places: Locations) -> None:
    folder = places.levels / "folder.tmx"
    folder.mkdir()
    for name, said in (
        (str(folder), "not a regular file"),
        (str(places.levels / "none.tmx"), "there is no"),
        (f"{'y' * 300}.tmx", "cannot be read"),
    ):
        found = find_level(name, places)
        assert isinstance(found, Problem)
        assert said in found.what


def test_the_workshop_is_the_nearest_project_upwards_or_the_levels_within(tmp_path: Path) -> None:
    assert find_workshop(tmp_path) is None
    for project in ("ws", "house/levels"):
        (tmp_path / project / "inner").mkdir(parents=True)
        (tmp_path / project / "x.tiled-project").write_text("")
    assert find_workshop(tmp_path / "ws" / "inner") == tmp_path / "ws"
    assert find_workshop(tmp_path / "house") == tmp_path / "house" / "levels"
    assert find_workshop(tmp_path / "house" / "levels") == tmp_path / "house" / "levels"


def test_a_level_of_the_workshop_one_works_in_is_found_by_stem(
    places: Locations, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "ws" / "mine.tmx"
    own.parent.mkdir()
    own.write_text("")
    own.with_name("x.tiled-project").write_text("")
    assert isinstance(find_level("mine", places), Problem)
    monkeypatch.chdir(own.parent)
    assert find_level("mine", places) == own
    assert isinstance(find_level("../ws/mine", places), Problem)
