"""A tileset is read once, and again as soon as one of its files was saved."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from game.level import known_tilesets, sandbox
from game.level.known_tilesets import MOST, forget
from game.level.reader import read_map
from game.level.sandbox import Cost
from tests.level.tmx import TILES, map_text, png, write_map


@pytest.fixture(autouse=True)
def nothing_known() -> Iterator[None]:
    """Begin as a process does, and leave nothing."""
    forget()
    yield
    forget()


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Return the list of tilesets that are really read from now on."""
    found: list[Path] = []
    real = known_tilesets.read_tileset_file

    def counted(path: Path, *rest: Any, **more: Any) -> object:
        found.append(path)
        return real(path, *rest, **more)

    monkeypatch.setattr(known_tilesets, "read_tileset_file", counted)
    return found


def save(path: Path, data: bytes) -> None:
    path.write_bytes(data)
    later = path.stat().st_mtime_ns + 1_000_000
    os.utime(path, ns=(later, later))


def test_a_known_tileset_is_not_read_again_and_the_map_is_the_same(
    tmp_path: Path, reads: list[Path]
) -> None:
    path = write_map(tmp_path, map_text())
    first, second = (read_map(path) for _ in range(2))
    assert len(reads) == 1
    forget()
    assert first == second == read_map(path)


@pytest.mark.parametrize("name", ["tiles.tsx", "tiles.png"])
def test_a_saved_file_is_read_again(tmp_path: Path, reads: list[Path], name: str) -> None:
    path = write_map(tmp_path, map_text())
    read_map(path)
    save(tmp_path / "tilesets" / name, (tmp_path / "tilesets" / name).read_bytes())
    read_map(path)
    assert len(reads) == 2


def test_what_changed_is_seen(tmp_path: Path) -> None:
    path = write_map(tmp_path, map_text())
    read_map(path)
    save(tmp_path / "tilesets" / "tiles.png", png(16, 16))
    assert [p.code for p in read_map(path).problems] == ["L012"]


def test_a_faulty_tileset_is_told_each_time(tmp_path: Path) -> None:
    path = write_map(tmp_path, map_text())
    faulty = TILES.replace('value="stone"', 'type="list" value="stone"')
    (tmp_path / "tilesets" / "tiles.tsx").write_text(faulty)
    told = [[p.code for p in read_map(path).problems] for _ in range(2)]
    assert told == [["L113"], ["L113"]]


def test_each_map_counts_its_tiles_itself(tmp_path: Path) -> None:
    one = read_map(write_map(tmp_path, map_text())).partly
    text = map_text().replace('firstgid="1"', 'firstgid="101"')
    other = read_map(write_map(tmp_path, text, "other.tmx")).partly
    assert one is not None
    assert other is not None
    assert (one.tilesets[0].first_gid, other.tilesets[0].first_gid) == (1, 101)


def test_a_tileset_is_not_known_to_maps_of_another_project(
    tmp_path: Path, reads: list[Path]
) -> None:
    """What one project may refer to, another may not."""
    shared = write_map(tmp_path / "shared", map_text()).parent
    read_map(shared / "room.tmx")
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "own.tiled-project").write_text("{}")
    (tmp_path / "own" / "room.tmx").write_text(map_text())
    read_map(tmp_path / "own" / "room.tmx", shared)
    assert len(reads) == 2


def test_what_was_read_before_does_not_change_what_a_map_may_cost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_map(tmp_path, map_text())
    assert read_map(path).tiled is not None
    monkeypatch.setattr(sandbox, "WHOLE", Cost(1 << 20, 18, 8))
    told = [[p.code for p in read_map(path).problems] for _ in range(2)]
    forget()
    assert told == [[p.code for p in read_map(path).problems]] * 2 == [["L005"]] * 2


def test_the_tileset_that_was_asked_for_longest_ago_is_let_go(
    tmp_path: Path, reads: list[Path]
) -> None:
    maps = [write_map(tmp_path / str(n), map_text()) for n in range(MOST + 1)]
    for path in (*maps[:MOST], maps[0], maps[MOST]):
        read_map(path)
    reads.clear()
    for path in (maps[0], maps[MOST], maps[1]):
        read_map(path)
    assert [path.parent.parent for path in reads] == [maps[1].parent]
