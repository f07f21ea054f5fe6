"""``diff`` tells two maps apart for people, for tools and as a picture."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from game.cli import run
from game.content.limits import MAP_BYTES
from game.level.png import picture_size
from game.tools import diff
from tests.level.tmx import EXIT, ROOM, START, Thing, map_text, properties, write_map
from tests.tools.repository import git, needs_git


def two(folder: Path) -> list[str]:
    """Return the paths of two maps that differ in a wall, a guard and a title."""
    drawing = ROOM.replace("...==...", "...##...")
    guard = Thing("Guard", "liu", (4, 2), id=50, values={"facing": 90.0})
    old = map_text((START, EXIT, Thing("Guard", "liu", (2, 3), id=50)))
    says = properties(secret=1, title="::x")
    new = map_text((START, guard), drawing, says)
    return [str(write_map(folder, text, name)) for text, name in ((old, "a.tmx"), (new, "b.tmx"))]


def test_equal_maps_are_told_in_a_word(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["diff", "0", "0"]) == diff.SAME
    assert capsys.readouterr().out == "the maps say the same\n"


def test_people_read_what_differs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["diff", *two(tmp_path)]) == diff.DIFFERENT
    assert capsys.readouterr().out.splitlines() == [
        'map: title none -> ":x"',
        '~ layer "structure": 2 cells',
        "    (4, 3) to (5, 3): 2",
        "    2 x tiles 2 -> tiles 1",
        '~ #50 Guard "liu" (4, 2): moved by (+2, -1) tiles; facing none -> "90.0"',
        '- #101 Exit "exit" (7, 1)',
    ]


def test_tools_read_the_same_as_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["diff", "--json", *two(tmp_path)]) == diff.DIFFERENT
    found = json.loads(capsys.readouterr().out)
    assert found["same"] is False
    assert found["layers"][0]["boxes"] == [{"box": [4, 3, 5, 3], "cells": 2}]
    assert [(o["sort"], o["id"], o["moved"]) for o in found["objects"]] == [
        ("changed", 50, [2.0, -1.0]),
        ("removed", 101, None),
    ]


def test_many_patches_are_counted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    old, new = ("\n".join(["." * 40] * 40), "\n".join([".#" * 20, "." * 40] * 20))
    texts = [
        str(write_map(tmp_path, map_text((), d), f"{n}.tmx")) for n, d in enumerate((old, new))
    ]
    assert run(["diff", *texts]) == diff.DIFFERENT
    assert f"    and {400 - diff.SHOWN} more" in capsys.readouterr().out


def test_a_picture_shows_both_side_by_side(tmp_path: Path) -> None:
    png = tmp_path / "out" / "both.png"
    assert run(["diff", *two(tmp_path), "--png", str(png)]) == diff.DIFFERENT
    assert picture_size(png) == (160 + 16 + 160, 128)


@pytest.mark.parametrize("names", [["0", "nowhere"], ["no.tmx", "0"]])
def test_a_name_without_a_map_is_one_line(
    names: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["diff", *names]) == diff.FAILED
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_a_map_that_cannot_be_read_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = write_map(tmp_path, "<map", "bad.tmx")
    assert run(["diff", "0", str(bad)]) == diff.FAILED
    assert "L003" in capsys.readouterr().err


def test_a_picture_that_cannot_be_written_is_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names = two(tmp_path)
    assert run(["diff", *names, "--png", str(tmp_path)]) == diff.FAILED
    assert len(capsys.readouterr().err.splitlines()) == 1


def kept(folder: Path) -> Path:
    """Return a map that git has kept, with a wall drawn since."""
    git(folder, "init", "-b", "main")
    write_map(folder / "ws", map_text((START, EXIT)))
    git(folder, "add", ".")
    git(folder, "commit", "-m", "first")
    drawing = ROOM.replace("...==...", "...##...")
    return write_map(folder / "ws", map_text((START, EXIT), drawing))


@needs_git
def test_a_map_is_compared_with_what_git_had(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = kept(tmp_path)
    assert run(["diff", "--since", "HEAD", str(path)]) == diff.DIFFERENT
    assert capsys.readouterr().out.startswith('~ layer "structure": 2 cells\n    (4, 3) to (5, 3)')
    git(tmp_path, "commit", "-am", "second")
    assert run(["diff", "--since", "HEAD", str(path)]) == diff.SAME
    assert run(["diff", "--since", "HEAD~1", str(path)]) == diff.DIFFERENT


@needs_git
@pytest.mark.parametrize("revision", ["nowhere", "HEAD~9", "--output=x", "HEAD:ws/room.tmx", ""])
def test_a_state_that_git_does_not_have_is_one_line(
    tmp_path: Path, revision: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["diff", f"--since={revision}", str(kept(tmp_path))]) == diff.FAILED
    (line,) = capsys.readouterr().err.splitlines()
    assert f'the map as it was at "{revision}" cannot be read' in line


def test_without_git_nothing_is_compared_with_the_past(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = write_map(tmp_path, map_text())
    monkeypatch.setenv("PATH", str(tmp_path))
    assert run(["diff", "--since", "HEAD", str(path)]) == diff.FAILED
    assert "git was not found on this computer" in capsys.readouterr().err


@needs_git
def test_a_map_that_was_too_large_then_is_not_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = kept(tmp_path)
    path.write_bytes(b" " * (MAP_BYTES + 1))
    git(tmp_path, "commit", "-am", "large")
    write_map(tmp_path / "ws", map_text())
    assert run(["diff", "--since", "HEAD", str(path)]) == diff.FAILED
    assert f"more than {MAP_BYTES} bytes" in capsys.readouterr().err


@pytest.mark.parametrize("names", [["0"], ["0", "0", "--since", "HEAD"]])
def test_two_things_are_compared_neither_less_nor_more(
    names: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["diff", *names]) == diff.FAILED
    assert "there are not two maps to compare" in capsys.readouterr().err
