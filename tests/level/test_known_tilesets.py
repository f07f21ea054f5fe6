"""A tileset is read once, and again as soon as one of its files was saved."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from game.level import known_tilesets
from game.level.known_tilesets import KnownTilesets
from game.level.reader import read_map
from tests.level.tmx import TILES, map_text, png, write_map


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Return the list of tilesets that are really read from now on."""
    found: list[Path] = []
    real = known_tilesets.read_tileset_file

    def counted(path: Path, *rest: object) -> object:
        found.append(path)
        return real(path, *rest)

    monkeypatch.setattr(known_tilesets, "read_tileset_file", counted)
    return found


def save(path: Path, data: bytes) -> None:
    path.write_bytes(data)
    later = path.stat().st_mtime_ns + 1_000_000
    os.utime(path, ns=(later, later))


def test_a_known_tileset_is_not_read_again_and_the_map_is_the_same(
    tmp_path: Path, reads: list[Path]
) -> None:
    path, known = write_map(tmp_path, map_text()), KnownTilesets()
    first, second = (read_map(path, None, known) for _ in range(2))
    assert len(reads) == 1
    assert first == second == read_map(path)


@pytest.mark.parametrize("name", ["tiles.tsx", "tiles.png"])
def test_a_saved_file_is_read_again(tmp_path: Path, reads: list[Path], name: str) -> None:
    path, known = write_map(tmp_path, map_text()), KnownTilesets()
    read_map(path, None, known)
    save(tmp_path / "tilesets" / name, (tmp_path / "tilesets" / name).read_bytes())
    read_map(path, None, known)
    assert len(reads) == 2


def test_what_changed_is_seen(tmp_path: Path) -> None:
    path, known = write_map(tmp_path, map_text()), KnownTilesets()
    read_map(path, None, known)
    save(tmp_path / "tilesets" / "tiles.png", png(16, 16))
    assert [p.code for p in read_map(path, None, known).problems] == ["L012"]


def test_a_faulty_tileset_is_told_each_time(tmp_path: Path) -> None:
    path, known = write_map(tmp_path, map_text()), KnownTilesets()
    faulty = TILES.replace('value="stone"', 'type="list" value="stone"')
    (tmp_path / "tilesets" / "tiles.tsx").write_text(faulty)
    told = [[p.code for p in read_map(path, None, known).problems] for _ in range(2)]
    assert told == [["L113"], ["L113"]]


def test_each_map_counts_its_tiles_itself(tmp_path: Path) -> None:
    known = KnownTilesets()
    one = read_map(write_map(tmp_path, map_text()), None, known).partly
    text = map_text().replace('firstgid="1"', 'firstgid="101"')
    other = read_map(write_map(tmp_path, text, "other.tmx"), None, known).partly
    assert one is not None
    assert other is not None
    assert (one.tilesets[0].first_gid, other.tilesets[0].first_gid) == (1, 101)


def test_a_tileset_is_not_known_to_maps_of_another_project(
    tmp_path: Path, reads: list[Path]
) -> None:
    """What one project may refer to, another may not."""
    known = KnownTilesets()
    shared = write_map(tmp_path / "shared", map_text()).parent
    read_map(shared / "room.tmx", None, known)
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "own.tiled-project").write_text("{}")
    (tmp_path / "own" / "room.tmx").write_text(map_text())
    read_map(tmp_path / "own" / "room.tmx", shared, known)
    assert len(reads) == 2
