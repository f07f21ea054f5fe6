"""The pictures of a map's tiles: cut by pytmx, loaded by whoever can draw.

pytmx never sees a stranger's file. It gets a tree made here from the checked map: the sheets' sizes
and one row of the tile numbers in use. Animations and single pictures follow our own model, since
pytmx does not turn the latter. This is the only module that knows pytmx, and it imports it late.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Generic, NamedTuple, TypeVar
from xml.etree import ElementTree as ET  # only builds a tree here; nothing is parsed

from game.base.problems import Place
from game.content.codes import refusal
from game.content.limits import PICTURES_PIXELS, TILE_PIXELS
from game.level.png import picture_size
from game.level.tiled_map import (
    FLIPPED_ACROSS,
    FLIPPED_DIAGONALLY,
    FLIPPED_DOWN,
    GID_MASK,
    TiledMap,
    Tileset,
)

I = TypeVar("I")  # noqa: E741 - the image type of whoever draws


class Flips(NamedTuple):
    """How a tile is turned: rows and columns exchanged first, then mirrored."""

    across: bool = False
    down: bool = False
    diagonally: bool = False


Rect = tuple[int, int, int, int]
"""(left, top, width, height) in pixels."""

Cutter = Callable[[Rect | None, Flips], I]
"""Gives a part of one loaded picture, or all of it for None, turned."""

ImageLoader = Callable[[Path], Cutter[I]]
"""Loads one picture whose header was checked."""


@dataclass(frozen=True, slots=True)
class Frame(Generic[I]):
    """One frame of a tile: its image, and how long it stands in milliseconds (0: for ever)."""

    image: I
    ms: int = 0


Pictures = dict[int, tuple[Frame[I], ...]]
"""Frames by raw tile number, flip bits included; one frame where nothing moves."""


def load_pictures(tiled: TiledMap, load_image: ImageLoader[I]) -> Pictures[I]:
    """Return the pictures of all tile numbers that a map uses.

    Args:
        tiled: a map whose tile numbers all name tiles.
        load_image: called once for each picture file.

    Raises:
        Refusal: if the pictures are too large or cannot be read; whatever the loader raises.
    """
    sequences = {gid: _sequence(tiled, gid) for gid in sorted(_used(tiled))}
    wanted = {gid for frames in sequences.values() for gid, _ in frames}
    _check_room(tiled, wanted)
    images = _images(tiled, wanted, loader_for(tiled, load_image))
    return {
        gid: tuple(Frame(images[frame], ms) for frame, ms in frames)
        for gid, frames in sequences.items()
    }


def _used(tiled: TiledMap) -> set[int]:
    """Return the raw numbers of all tiles in layers and tile objects."""
    in_layers = {gid for layer in tiled.tile_layers for gid in layer.gids if gid & GID_MASK}
    return in_layers | {thing.gid for thing in tiled.objects if thing.gid}


def _sequence(tiled: TiledMap, gid: int) -> tuple[tuple[int, int], ...]:
    """Return (raw tile number, milliseconds) for each frame of a tile, turned as the tile is."""
    tile, tileset = tiled.tile(gid), tiled.tileset_of(gid)
    if tile is None or tileset is None or not tile.animation:
        return ((gid, 0),)
    flips = gid & ~GID_MASK
    frames = tuple(
        (flips | (tileset.first_gid + frame), ms)
        for frame, ms in tile.animation
        if tileset.holds(frame)
    )
    return frames or ((gid, 0),)


def _check_room(tiled: TiledMap, gids: Iterable[int]) -> None:
    """Refuse tiles that need too much room when they are cut, each turn being a new picture."""
    pixels = sum(_area(tiled, gid) for gid in gids)
    if pixels > PICTURES_PIXELS:
        place = Place(str(tiled.path))
        raise refusal("L011", place, count=pixels, things="pixels", most=PICTURES_PIXELS)


def _area(tiled: TiledMap, gid: int) -> int:
    """Return how many pixels a tile has."""
    tile, tileset = tiled.tile(gid), tiled.tileset_of(gid)
    if tile is not None and tile.image is not None:
        return tile.image.width * tile.image.height
    return tileset.tile_width * tileset.tile_height if tileset else 0


def loader_for(tiled: TiledMap, load_image: ImageLoader[I]) -> ImageLoader[I]:
    """Return a loader that asks each file for its size just before it is unpacked, each once.

    It raises Refusal if a picture cannot be used, or all together are too large.
    """
    pixels = 0

    @cache
    def load(path: Path) -> Cutter[I]:
        nonlocal pixels
        width, height = picture_size(path)
        pixels += width * height
        if pixels > PICTURES_PIXELS:
            place = Place(str(tiled.path))
            raise refusal("L011", place, count=pixels, things="pixels", most=PICTURES_PIXELS)
        return load_image(path)

    return load


def _images(tiled: TiledMap, gids: Iterable[int], load: ImageLoader[I]) -> dict[int, I]:
    """Return an image for each raw tile number."""
    images: dict[int, I] = {}
    of_sheets = []
    for gid in sorted(gids):
        tile = tiled.tile(gid)
        if tile is not None and tile.image is not None:
            images[gid] = load(tile.image.path)(None, _flips(gid))
        else:
            of_sheets.append(gid)
    return images | _cut_sheets(tiled, of_sheets, load)


def _flips(gid: int) -> Flips:
    return Flips(
        bool(gid & FLIPPED_ACROSS), bool(gid & FLIPPED_DOWN), bool(gid & FLIPPED_DIAGONALLY)
    )


def _cut_sheets(tiled: TiledMap, gids: list[int], load: ImageLoader[I]) -> dict[int, I]:
    """Have pytmx cut and turn the tiles of sheets."""
    if not gids:
        return {}
    import pytmx  # noqa: PLC0415 - late: reading and checking must not pay for it

    def image_loader(path: str, _color: object, **_more: object) -> Callable[..., I]:
        cut = load(Path(path))
        return lambda rect, flags: cut(
            rect,
            Flips(flags.flipped_horizontally, flags.flipped_vertically, flags.flipped_diagonally),
        )

    whole = pytmx.TiledMap(image_loader=image_loader, load_all=False)
    whole.filename = str(tiled.path)
    whole.parse_xml(_tree(tiled, gids))
    row = whole.layers[0].data[0]
    return {gid: whole.images[number] for gid, number in zip(gids, row, strict=True)}


def _tree(tiled: TiledMap, gids: list[int]) -> ET.Element:
    """Return a map of one row that holds the given tile numbers and nothing else."""
    sizes = {"tilewidth": str(TILE_PIXELS), "tileheight": str(TILE_PIXELS)}
    palette = {"width": str(len(gids)), "height": "1"}
    root = ET.Element("map", {"version": "1.10", "orientation": "orthogonal"} | sizes | palette)
    used = {owner.first_gid for owner in map(tiled.tileset_of, gids) if owner}
    for tileset in tiled.tilesets:
        if tileset.first_gid in used and tileset.image is not None:
            _add_sheet(root, tileset)
    layer = ET.SubElement(root, "layer", {"id": "1", "name": "palette"} | palette)
    ET.SubElement(layer, "data", {"encoding": "csv"}).text = ",".join(map(str, gids))
    return root


def _add_sheet(root: ET.Element, tileset: Tileset) -> None:
    """Add a sheet, as large as its whole tiles: pytmx would else count a part of one."""
    if tileset.image is None:
        return
    across, down = tileset.tile_width + tileset.spacing, tileset.tile_height + tileset.spacing
    numbers = {
        "firstgid": tileset.first_gid,
        "tilewidth": tileset.tile_width,
        "tileheight": tileset.tile_height,
        "spacing": tileset.spacing,
        "margin": tileset.margin,
    }
    size = {
        "width": tileset.columns * across - tileset.spacing,
        "height": tileset.count // max(1, tileset.columns) * down - tileset.spacing,
    }
    element = ET.SubElement(root, "tileset", {k: str(v) for k, v in numbers.items()})
    source = {"source": str(tileset.image.path.resolve())}
    ET.SubElement(element, "image", source | {k: str(v) for k, v in size.items()})
