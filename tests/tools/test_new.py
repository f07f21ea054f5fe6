"""``new`` makes levels that check clean, play, and are never written over others."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from game.cli import run
from game.content.locations import find_locations
from game.content.texts import LevelTexts, load_texts
from game.level.shelf import Level, checked_level
from game.tools import new
from tests.level.tiled import exported, needs_tiled, unversioned
from tests.level.tmx import kinds

PLACES = find_locations()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a workshop that all tests share, each with levels of its own name."""
    made = tmp_path_factory.mktemp("new") / "ws"
    assert run(["new", "--project", str(made)]) == new.DONE
    return made


@pytest.fixture
def workshop(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the workshop, which one works in."""
    monkeypatch.chdir(folder)
    return folder


def level_of(path: Path) -> Level:
    found = checked_level(path, kinds(), PLACES)
    assert isinstance(found, Level), "\n".join(map(str, found))
    return found


def test_a_workshop_has_all_that_drawing_needs(workshop: Path) -> None:
    names = {path.name for path in workshop.iterdir()}
    assert {".gitignore", "shadow_ledger.tiled-project", "tilesets", "templates"} <= names
    assert (workshop / ".gitattributes").read_text() == "*.tmx merge=shadow-ledger\n"
    assert (workshop / ".gitignore").read_text().startswith("*.tiled-session\n")
    assert run(["check", new.FIRST]) == 0


def test_a_workshop_does_without_the_shipped_tilesets(workshop: Path) -> None:
    found = level_of(workshop / f"{new.FIRST}.tmx")
    paths = [tileset.path for tileset in found.tiled.tilesets]
    assert all(path is not None and path.is_relative_to(workshop) for path in paths)


def test_a_new_level_has_texts_that_can_be_read(workshop: Path) -> None:
    assert run(["new", "old_bell", "--size", "24x16"]) == new.DONE
    texts = load_texts(workshop, "old_bell")
    assert isinstance(texts, LevelTexts), texts
    assert texts.title == "Old Bell"
    plan = level_of(workshop / "old_bell.tmx").plan
    assert (plan.title, plan.columns, plan.rows, plan.secret) == ("Old Bell", 24, 16, 1)


@pytest.mark.parametrize("secret", ["1", "2", "3", "4", "5"])
def test_a_new_level_brings_its_proof_along(
    workshop: Path, secret: str, capsys: pytest.CaptureFixture[str]
) -> None:
    name = f"shown_{secret}"
    assert run(["new", name, "--secret", secret]) == new.DONE
    assert (workshop / "proofs" / f"{name}.run").is_file()
    capsys.readouterr()
    assert run(["prove", name]) == 0
    assert "stored proof, played again" in capsys.readouterr().out
    assert run(["check", name]) == 0
    assert f"{name}.tmx: clean" in capsys.readouterr().out


@needs_tiled
def test_tiled_writes_a_new_level_as_it_is(workshop: Path, tmp_path: Path) -> None:
    path = workshop / f"{new.FIRST}.tmx"
    theirs = exported(path, tmp_path).read_text(encoding="utf-8")
    assert unversioned(theirs) == unversioned(path.read_text(encoding="utf-8"))


def test_a_level_can_begin_as_a_copy(workshop: Path) -> None:
    assert run(["new", "copy", "--from", "1"]) == new.DONE
    copy, original = level_of(workshop / "copy.tmx"), level_of(PLACES.levels / "1_night_depot.tmx")
    assert copy.plan.placements == original.plan.placements
    assert (workshop / "text" / "copy.yaml").is_file()
    assert run(["new", "again", "--from", "copy"]) == new.DONE


def test_nothing_is_written_over(workshop: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = workshop / f"{new.FIRST}.tmx"
    before = path.read_bytes()
    capsys.readouterr()
    assert run(["new", new.FIRST]) == new.FAILED
    assert run(["new", "--project", str(workshop)]) == new.FAILED
    (workshop / "text" / "other.yaml").write_text("mine")
    assert run(["new", "other"]) == new.FAILED
    assert len(capsys.readouterr().err.splitlines()) == 3
    assert path.read_bytes() == before
    assert not (workshop / "other.tmx").exists()


@pytest.mark.parametrize(
    "words",
    [
        [], ["Big"], ["a b"], ["../x"], ["7"], ["con"], ["1_night_depot"], ["x" * 41], ["x\x1b[m"],
        ["x", "--size", "4x4"], ["x", "--size", "129x40"], ["x", "--size", "big"],
        ["x", "--size", "-4x40"], ["x", "--secret", "6"], ["x", "--secret", "0"],
        ["x", "--from", "nowhere"], ["x", "--from", "1", "--size", "40x24"],
        ["x", "--from", "1", "--secret", "2"],
    ],
)  # fmt: skip
def test_a_bad_wish_is_one_line(
    words: list[str], workshop: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = sorted(workshop.rglob("*"))
    capsys.readouterr()
    assert run(["new", *words]) == new.FAILED
    assert len(capsys.readouterr().err.splitlines()) == 1
    assert sorted(workshop.rglob("*")) == before


def test_a_copy_of_a_broken_map_is_refused(
    workshop: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (workshop / "bad.tmx").write_text("<map")
    assert run(["new", "x", "--from", "bad"]) == new.FAILED
    assert "L003" in capsys.readouterr().err
    assert not (workshop / "x.tmx").exists()


def test_outside_a_project_the_way_into_one_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["new", "mine"]) == new.FAILED
    assert "new --project DIR" in capsys.readouterr().err


def test_a_disk_that_refuses_is_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("")
    assert run(["new", "--project", str(tmp_path / "file" / "ws")]) == new.FAILED
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_a_workshop_may_be_moved(workshop: Path, tmp_path: Path) -> None:
    moved = tmp_path / "elsewhere"
    shutil.copytree(workshop, moved)
    assert level_of(moved / f"{new.FIRST}.tmx").warnings == ()


def test_a_copy_of_the_package_makes_workshops_too(tmp_path: Path) -> None:
    """An installed wheel has its levels under game/_shipped, baked ones among them."""
    levels = tmp_path / "game" / "_shipped" / "levels"
    shutil.copytree(PLACES.levels, levels)
    (levels / "kinds.json").write_text("{}")
    new.make_workshop(tmp_path / "ws", levels)
    assert (tmp_path / "ws" / "templates" / "guard.tx").is_file()
    assert not list((tmp_path / "ws").glob("*.yaml"))
