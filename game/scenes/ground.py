"""From a Tiled map to the ground that the stage draws."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Final

from game.level.pictures import Flips, Frame, ImageLoader, Pictures, load_pictures, loader_for
from game.level.shapes import ALIGNMENTS
from game.level.tiled_map import (
    GID_MASK,
    WHITE,
    ImageLayer,
    MapObject,
    ObjectLayer,
    TiledMap,
    TileLayer,
)
from game.level.tiled_map import Color as Tint
from game.level.tiled_map import Layer as TiledLayer
from game.view.ground import Ground, Layer, Picture, Prop
from game.view.images import Cut, load_image
from game.view.palette import INK
from game.view.turning import scaled, tinted, turned

STRUCTURE: Final = "structure"
"""The layer of walls and doors; all others lie flat."""

PROPS: Final = Path("tilesets", "props")
"""The folder of single props' pictures, inside the folder of levels."""


def ground_of(tiled: TiledMap) -> Ground:
    """Return a map's ground with its pictures loaded; pygame must have a display.

    Raises:
        Refusal: if a picture cannot be read.
    """
    looks = _Looks(tiled, load_pictures(tiled, load_image))
    floors, above = _flat_layers(tiled, looks)
    cells = tiled.columns * tiled.rows
    structure = tiled.tile_layer(STRUCTURE)
    empty = Layer(STRUCTURE, (0,) * cells)
    props = tuple(_props(tiled, looks))
    return Ground(
        columns=tiled.columns,
        rows=tiled.rows,
        floors=floors,
        structure=_tiles(structure, looks) if structure else empty,
        pictures=looks.pictures,
        props=props,
        above=above,
        background=tiled.background[:3] if tiled.background else INK,
        origin=tiled.parallax_origin,
    )


def prop_shelf(levels: Path) -> Callable[[str], Picture | None]:
    """Return what gives a shipped prop's picture by its name, each loaded when first asked for."""

    @cache
    def picture(name: str) -> Picture | None:
        path = levels / PROPS / f"{name}.png"
        if not path.is_file():
            return None
        day, glow = load_image(path)(None, (False, False, False))
        return Picture(name, (day,), (glow,))

    return picture


class _Looks:
    """The pictures of a map by key: as they are, or as a layer's tint and opacity have them."""

    def __init__(self, tiled: TiledMap, loaded: Pictures[Cut]) -> None:
        self.pictures = {gid: _picture(tiled, gid, frames) for gid, frames in loaded.items()}
        self._numbers: dict[tuple[Tint, float], int] = {(WHITE, 1): 0}

    def key(self, gid: int, layer: TiledLayer) -> int:
        """Return the key of a tile's picture as a layer shows it; 0 for an empty cell."""
        if not gid & GID_MASK:
            return 0
        look = (layer.tint, layer.opacity)
        key = gid | self._numbers.setdefault(look, len(self._numbers)) << 32
        if key not in self.pictures:
            self.pictures[key] = tinted(self.pictures[gid], *look)
        return key


def _picture(tiled: TiledMap, gid: int, frames: tuple[Frame[Cut], ...]) -> Picture:
    tile, tileset = tiled.tile(gid), tiled.tileset_of(gid)
    name = tile.properties.get("name") if tile else None
    return Picture(
        name=str(name.value) if name else str(gid & GID_MASK),
        frames=tuple(frame.image.day for frame in frames),
        glows=tuple(frame.image.glow for frame in frames),
        mark=tile is not None and tile.is_marked("mark"),
        times=tuple(frame.ms for frame in frames) if len(frames) > 1 else (),
        offset=tileset.offset if tileset else (0, 0),
    )


def _flat_layers(tiled: TiledMap, looks: _Looks) -> tuple[tuple[Layer, ...], tuple[Layer, ...]]:
    """Return the layers below the structure and those above it, in drawing order."""
    sides: tuple[list[Layer], list[Layer]] = ([], [])
    load = loader_for(tiled, load_image)
    is_above = False
    for layer in tiled.layers:
        is_above = is_above or (isinstance(layer, TileLayer) and layer.name == STRUCTURE)
        if isinstance(layer, ObjectLayer) or layer.name == STRUCTURE or not layer.visible:
            continue
        drawn = _tiles(layer, looks) if isinstance(layer, TileLayer) else _image(layer, load)
        if drawn is not None:
            sides[is_above].append(drawn)
    return tuple(sides[0]), tuple(sides[1])


def _tiles(layer: TileLayer, looks: _Looks) -> Layer:
    keys = {gid: looks.key(gid, layer) for gid in set(layer.gids)}
    offset = (round(layer.offset[0]), round(layer.offset[1]))
    grid = tuple(map(keys.__getitem__, layer.gids))
    return Layer(layer.name, grid, offset, parallax=layer.parallax)


def _image(layer: ImageLayer, load: ImageLoader[Cut]) -> Layer | None:
    if layer.image is None:
        return None
    day, glow = load(layer.image.path)(None, Flips())
    picture = tinted(Picture(layer.name, (day,), (glow,)), layer.tint, layer.opacity)
    offset = (round(layer.offset[0]), round(layer.offset[1]))
    return Layer(layer.name, (), offset, picture, layer.repeats, layer.parallax)


def _props(tiled: TiledMap, looks: _Looks) -> Iterator[Prop]:
    """Give the standing things of a map: visible tile objects that have no class."""
    for layer in tiled.layers:
        if not isinstance(layer, ObjectLayer) or not layer.visible:
            continue
        for thing in layer.objects:
            if thing.gid and thing.visible and not thing.type:
                yield _prop(tiled, thing, layer, looks.pictures[looks.key(thing.gid, layer)])


def _prop(tiled: TiledMap, thing: MapObject, layer: ObjectLayer, picture: Picture) -> Prop:
    """Return a standing thing as large and as turned as its object is."""
    tile, tileset = tiled.tile(thing.gid), tiled.tileset_of(thing.gid)
    across, down = ALIGNMENTS[tileset.alignment if tileset else "bottomleft"]
    width, height = picture.frames[0].get_size()
    picture = scaled(picture, round(thing.width) or width, round(thing.height) or height)
    width, height = picture.frames[0].get_size()
    picture, (left, top) = turned(picture, thing.rotation, (width * across, height * down))
    return Prop(
        picture=picture,
        left=round(thing.x + layer.offset[0] + picture.offset[0] - left),
        foot=round(thing.y + layer.offset[1] + picture.offset[1] - top)
        + picture.frames[0].get_height(),
        depth=tile.foot if tile else 0,
        over=tile is not None and tile.is_marked("over"),
    )
