"""Levels, paths, folders and patterns become maps, each once."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.base.problems import Problem
from game.content.locations import find_locations
from game.tools.findings.maps import folders_of, maps_of

PLACES = find_locations()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "automap").mkdir()
    for name in ("b.tmx", "a.tmx", "notes.txt", "automap/rules.tmx"):
        (tmp_path / name).write_text("<map/>")
    return tmp_path


def names(*words: str) -> list[str]:
    return [p.name if isinstance(p, Path) else p.code for p in maps_of(words, PLACES)]


def test_a_folder_means_its_maps_in_order_and_not_those_below(folder: Path) -> None:
    """Rules for Tiled's automapping are maps as well, in a folder of their own."""
    assert names(str(folder)) == ["a.tmx", "b.tmx"]


def test_a_pattern_that_no_shell_looked_up_is_looked_up(folder: Path) -> None:
    assert names(str(folder / "*")) == ["a.tmx", "b.tmx"]
    assert names(str(folder / "b*.tmx")) == ["b.tmx"]
    assert names(str(folder / "**" / "*.tmx")) == ["a.tmx", "rules.tmx", "b.tmx"]


def test_a_map_that_is_named_twice_is_meant_once(folder: Path) -> None:
    assert names(str(folder / "b.tmx"), str(folder)) == ["b.tmx", "a.tmx"]


def test_what_means_nothing_is_a_problem(folder: Path) -> None:
    assert names(str(folder / "z*.tmx")) == ["L001"]
    assert names(str(folder / "z.tmx")) == ["L001"]
    (folder / "empty").mkdir()
    assert names(str(folder / "empty")) == ["L001"]
    assert names("9_nowhere") == ["L901"]


def test_a_file_whose_name_is_a_pattern_means_itself(folder: Path) -> None:
    (folder / "[ab].tmx").write_text("<map/>")
    assert names(str(folder / "[ab].tmx")) == ["[ab].tmx"]


def test_no_words_mean_all_shipped_levels() -> None:
    found = names()
    assert found[0] == "practice_yard.tmx"
    assert len(found) == 6


def test_a_path_is_told_from_the_working_folder(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    found = [*maps_of([str(folder)], PLACES)]
    assert not any(isinstance(path, Problem) for path in found)
    assert found == [Path("a.tmx"), Path("b.tmx")]


def test_folders_in_which_new_maps_count_are_known(folder: Path) -> None:
    words = [str(folder), str(folder / "automap" / "*.tmx"), "1", str(folder / "a.tmx")]
    assert folders_of(words) == {folder, folder / "automap"}
