"""Tiles are cut and turned by their numbers; nothing of a stranger's file reaches pytmx."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.base.problems import Refusal
from game.level.pictures import Cutter, Flips, Frame, Rect, load_pictures
from game.level.reader import read_map
from game.level.tiled_map import (
    FLIPPED_ACROSS,
    FLIPPED_DIAGONALLY,
    FLIPPED_DOWN,
    TiledMap,
)
from tests.level.tmx import EXIT, START, Thing, map_text, png, read, write_map

Cut = tuple[str, Rect | None, Flips]


def cutter(path: Path) -> Cutter[Cut]:
    """Return, in place of a drawing library, what it would have been asked for."""
    return lambda rect, flips: (path.name, rect, flips)


def tiled(folder: Path, *, tiles: str = "", objects: tuple[Thing, ...] = ()) -> TiledMap:
    layer = (
        f'<layer id="9" name="decor" width="10" height="8"><data encoding="csv">'
        f"{','.join([tiles or '0', *['0'] * 79])}</data></layer>"
    )
    result = read(folder, map_text((START, EXIT, *objects), layers=layer))
    assert result.tiled is not None, result.problems
    return result.tiled


def test_each_tile_in_use_is_cut_from_its_place(tmp_path: Path) -> None:
    pictures = load_pictures(tiled(tmp_path), cutter)
    assert sorted(pictures) == [1, 2, 3, 5, 6]
    assert pictures[1] == (Frame(("tiles.png", (0, 0, 16, 16), Flips())),)
    assert pictures[6] == (Frame(("tiles.png", (16, 16, 16, 16), Flips())),)


@pytest.mark.parametrize(
    ("bits", "flips"),
    [
        (FLIPPED_ACROSS, Flips(across=True)),
        (FLIPPED_DOWN, Flips(down=True)),
        (FLIPPED_DIAGONALLY, Flips(diagonally=True)),
        (FLIPPED_ACROSS | FLIPPED_DOWN, Flips(across=True, down=True)),
    ],
)
def test_a_turned_tile_is_a_picture_of_its_own(tmp_path: Path, bits: int, flips: Flips) -> None:
    pictures = load_pictures(tiled(tmp_path, tiles=str(bits | 4)), cutter)
    assert pictures[bits | 4] == (Frame(("tiles.png", (48, 0, 16, 16), flips)),)


def test_an_animated_tile_has_frames_with_their_times(tmp_path: Path) -> None:
    turned = FLIPPED_ACROSS | 7
    frames = load_pictures(tiled(tmp_path, tiles=str(turned)), cutter)[turned]
    assert [frame.ms for frame in frames] == [100, 150]
    assert [frame.image[1] for frame in frames] == [(32, 16, 16, 16), (48, 16, 16, 16)]
    assert all(frame.image[2].across for frame in frames)


def test_objects_pictures_are_loaded_too(tmp_path: Path) -> None:
    crate = Thing("", "", (3, 5), (1, 1), more='gid="4"')
    assert 4 in load_pictures(tiled(tmp_path, objects=(crate,)), cutter)


def test_a_collections_pictures_are_whole_and_turned(tmp_path: Path) -> None:
    path = write_map(tmp_path, "")
    (tmp_path / "tilesets" / "props.tsx").write_text(
        '<tileset name="props" tilewidth="64" tileheight="32">'
        '<tile id="3"><image source="tiles.png"/></tile></tileset>'
    )
    gid = FLIPPED_ACROSS | 103
    crate = Thing("", "", (3, 5), (1, 1), more=f'gid="{gid}"')
    path.write_text(
        map_text((START, EXIT, crate)).replace(
            "<layer", '<tileset firstgid="100" source="tilesets/props.tsx"/><layer', 1
        )
    )
    found = read_map(path).tiled
    assert found is not None
    assert load_pictures(found, cutter)[gid] == (Frame(("tiles.png", None, Flips(across=True))),)


def test_each_file_is_loaded_once(tmp_path: Path) -> None:
    loaded: list[Path] = []

    def load(path: Path) -> Cutter[Cut]:
        loaded.append(path)
        return cutter(path)

    load_pictures(tiled(tmp_path, tiles=str(FLIPPED_DOWN | 2)), load)
    assert len(loaded) == 1


def test_margins_and_spacing_are_left_out(tmp_path: Path) -> None:
    path = write_map(tmp_path, map_text())
    tileset = tmp_path / "tilesets" / "tiles.tsx"
    text = tileset.read_text().replace('columns="4"', 'columns="4" margin="2" spacing="1"')
    tileset.write_text(text)
    (tmp_path / "tilesets" / "tiles.png").write_bytes(png(2 + 4 * 17, 2 + 2 * 17))
    found = read_map(path).tiled
    assert found is not None
    pictures = load_pictures(found, cutter)
    assert pictures[6][0].image[1] == (2 + 17, 2 + 17, 16, 16)


def test_a_picture_that_grew_after_reading_is_not_unpacked(tmp_path: Path) -> None:
    found = tiled(tmp_path)
    (tmp_path / "tilesets" / "tiles.png").write_bytes(
        png(1, 1).replace(b"\0\0\0\x01\0\0\0\x01", b"\0\0\x75\x30\0\0\x75\x30")
    )
    with pytest.raises(Refusal, match="30000 x 30000"):
        load_pictures(found, cutter)
