"""``merge`` joins two people's maps, by hand and when git asks for it."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pytest

from game.cli import run
from game.tools import merge
from tests.level.merging.sides import BASE, GUARD, drawn
from tests.level.tmx import EXIT, START, map_text, project, write_clean
from tests.tools.repository import git, needs_git

WALL = map_text((START, EXIT, GUARD), drawn(("==", "##")))
MOVED = map_text((START, EXIT, replace(GUARD, at=(4, 2))))
"""Two states of the base that go together."""

HOLE = map_text((START, EXIT, GUARD), drawn(("==", "..")))
"""A state that does not go with the wall."""


def files(folder: Path, *texts: str) -> list[str]:
    """Return the paths of three states of a map."""
    names = ("base.tmx", "ours.tmx", "theirs.tmx")
    return [str(write_clean(folder, text, n)) for text, n in zip(texts, names, strict=True)]


def test_the_merged_map_takes_the_place_of_ours(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    base, ours, theirs = files(tmp_path, BASE, WALL, MOVED)
    assert run(["merge", base, ours, theirs]) == merge.MERGED
    assert capsys.readouterr().out == f"merged: {ours}\n"
    text = Path(ours).read_text()
    assert 'x="64" y="32"' in text
    assert "2,0,0,0,2,2,0,0,0,2" in text
    assert run(["fmt", "--check", ours]) == 0


def test_the_merged_map_may_go_elsewhere(tmp_path: Path) -> None:
    base, ours, theirs = files(tmp_path, BASE, WALL, MOVED)
    before, out = Path(ours).read_bytes(), tmp_path / "out.tmx"
    assert run(["merge", base, ours, theirs, "-o", str(out)]) == merge.MERGED
    assert Path(ours).read_bytes() == before
    assert out.is_file()


def test_conflicts_are_told_and_check_refuses_the_map(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    base, ours, theirs = files(tmp_path, BASE, WALL, HOLE)
    assert run(["merge", base, ours, theirs]) == merge.CONFLICTS
    told = capsys.readouterr()
    assert told.out.splitlines()[0] == (
        'conflict: layer "structure", tiles (4, 3) to (5, 3): 2: ours "tiles 1", theirs "nothing"'
    )
    assert told.err == '1 conflict: ours was kept; look at the layer "merge conflicts" in Tiled\n'
    assert run(["check", "--select", "L112", ours]) == 1
    assert 'layer "structure", tiles (4, 3)' in capsys.readouterr().out


@pytest.mark.parametrize("bad", ["<map", "", None])
def test_nothing_is_changed_if_a_map_cannot_be_read(
    tmp_path: Path, bad: str | None, capsys: pytest.CaptureFixture[str]
) -> None:
    base, ours, theirs = files(tmp_path, BASE, WALL, MOVED)
    path = Path(theirs)
    path.unlink()
    if bad is not None:
        path.write_text(bad)
    before = Path(ours).read_bytes()
    assert run(["merge", base, ours, theirs]) == merge.FAILED
    assert Path(ours).read_bytes() == before
    assert theirs in capsys.readouterr().err


def test_a_map_that_cannot_be_written_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["merge", *files(tmp_path, BASE, WALL, MOVED), "-o", str(tmp_path)]) == merge.FAILED
    assert "C301" in capsys.readouterr().err


def branches(folder: Path, ours: str, theirs: str) -> Path:
    """Return a map in a repository in which two branches changed it; ours is checked out."""
    git(folder, "init", "-b", "main")
    driver = f'"{sys.executable}" -m game merge %O %A %B --path %P'
    git(folder, "config", "merge.shadow-ledger.driver", driver)
    (folder / ".gitattributes").write_text("*.tmx merge=shadow-ledger\n")
    path = write_clean(project(folder / "my levels"), BASE, "roof.tmx")
    git(folder, "add", ".")
    git(folder, "commit", "-m", "base")
    git(folder, "checkout", "-b", "other")
    write_clean(path.parent, theirs, path.name)
    git(folder, "commit", "-am", "theirs")
    git(folder, "checkout", "main")
    write_clean(path.parent, ours, path.name)
    git(folder, "commit", "-am", "ours")
    return path


@needs_git
def test_git_merges_a_map_in_a_folder_of_its_own(tmp_path: Path) -> None:
    path = branches(tmp_path, WALL, MOVED)
    done = git(tmp_path, "merge", "other", "-m", "both")
    assert done.returncode == 0, done.stdout + done.stderr
    text = path.read_text()
    assert 'x="64" y="32"' in text
    assert "2,0,0,0,2,2,0,0,0,2" in text


@needs_git
def test_git_leaves_a_map_with_conflicts_to_people(tmp_path: Path) -> None:
    path = branches(tmp_path, WALL, HOLE)
    done = git(tmp_path, "merge", "other", "-m", "both")
    assert done.returncode == 1, done.stdout + done.stderr
    assert git(tmp_path, "diff", "--name-only", "--diff-filter=U").stdout
    assert 'type="MergeConflict"' in path.read_text()
    assert "<<<<<<<" not in path.read_text()
