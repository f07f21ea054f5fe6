"""What a level is made of is found by its references; a change counts once, when it is over."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from game.content.locations import find_locations
from game.level.watching import Watcher, files_of, stamp
from tests.level.tmx import map_text, write_map

TEMPLATE = '<template><object name="sign" type="Sign"><point/></object></template>'
OBJECT = '<object id="50" template="templates/sign.tx" x="32" y="32"/>'


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "sign.tx").write_text(TEMPLATE)
    text = map_text().replace("</objectgroup>", f"{OBJECT}</objectgroup>")
    return write_map(tmp_path, text)


def names(found: frozenset[Path]) -> set[str]:
    return {path.name for path in found}


def test_a_map_its_tileset_its_template_and_their_pictures_are_found(path: Path) -> None:
    assert names(files_of(path)) == {"room.tmx", "tiles.tsx", "tiles.png", "sign.tx"}


def test_a_shipped_level_knows_its_files() -> None:
    levels = find_locations().levels
    found = files_of(levels / "1_night_depot.tmx", levels)
    assert {"structure.tsx", "guard.tx", "structure.png"} <= names(found)
    assert all(file.is_file() for file in found)


def test_a_file_that_is_not_there_yet_is_waited_for_where_it_belongs(path: Path) -> None:
    template = path.parent / "templates" / "sign.tx"
    template.unlink()
    assert template in files_of(path)


def test_a_reference_that_leads_out_is_not_followed(path: Path, tmp_path: Path) -> None:
    secret = tmp_path.parent / "secret.tsx"
    path.write_text(path.read_text().replace("tilesets/tiles.tsx", f"../{secret.name}"))
    assert names(files_of(path)) == {"room.tmx", "sign.tx"}


def test_a_broken_map_is_still_watched_itself(path: Path) -> None:
    path.write_text("<map><half")
    assert files_of(path) == {path}
    path.unlink()
    assert files_of(path) == {path}


def test_files_that_name_each_other_are_found_once(path: Path) -> None:
    template = path.parent / "templates" / "sign.tx"
    template.write_text('<template><tileset source="../templates/sign.tx"/></template>')
    assert "sign.tx" in names(files_of(path))


# -- waiting --------------------------------------------------------------------------------------
def save(path: Path, text: str, *, at: int) -> None:
    """Save as Tiled does: under another name first."""
    other = path.with_name(f"{path.name}.Xa81")
    other.write_text(text)
    os.utime(other, ns=(at, at))
    other.replace(path)


def test_a_saved_file_is_told_once_and_only_when_it_is_quiet(path: Path) -> None:
    watcher = Watcher(lambda: [path])
    assert not watcher.has_changed(0)
    save(path, "one", at=1)
    assert not watcher.has_changed(0.25)
    save(path, "two!", at=2)
    assert not watcher.has_changed(0.41)
    assert watcher.has_changed(0.57)
    assert not watcher.has_changed(0.83)
    assert not watcher.has_changed(9)


def test_files_are_looked_at_ten_times_a_second_at_most(path: Path) -> None:
    watcher = Watcher(lambda: [path])
    assert not watcher.has_changed(0)
    save(path, "one", at=1)
    assert not any(watcher.has_changed(n / 100) for n in range(10))
    assert not watcher.has_changed(0.1)
    assert watcher.has_changed(0.21)


def test_a_file_that_comes_back_as_it_was_has_not_changed(path: Path) -> None:
    watcher = Watcher(lambda: [path])
    before, text = path.stat().st_mtime_ns, path.read_text()
    save(path, "half", at=before)
    assert not watcher.has_changed(0.25)
    save(path, text, at=before)
    assert not any(watcher.has_changed(n / 4) for n in range(2, 9))


def test_a_file_that_is_gone_for_a_moment_is_one_change(path: Path) -> None:
    watcher = Watcher(lambda: [path])
    path.unlink()
    assert stamp(path) is None
    assert not watcher.has_changed(0.25)
    path.write_text("new")
    assert not watcher.has_changed(0.41)
    assert watcher.has_changed(0.57)


def test_after_a_change_the_files_are_asked_for_again(path: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.tsx"
    files = [path]
    watcher = Watcher(lambda: files)
    save(path, "names another", at=1)
    files.append(other)
    watcher.has_changed(0.25)
    assert watcher.has_changed(0.5)
    save(other, "<tileset/>", at=2)
    watcher.has_changed(0.75)
    assert watcher.has_changed(1)
