"""A Tiled map as typed values, in Tiled's words; numbers are bounded, references resolved."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from game.base.problems import Place

FLIPPED_ACROSS: Final = 0x8000_0000
"""Bit of a tile number: drawn mirrored left to right."""

FLIPPED_DOWN: Final = 0x4000_0000
"""Bit of a tile number: drawn mirrored top to bottom."""

FLIPPED_DIAGONALLY: Final = 0x2000_0000
"""Bit of a tile number: rows and columns exchanged before the other flips."""

GID_MASK: Final = 0x0FFF_FFFF
"""The bits of a tile number that name the tile."""

Point = tuple[float, float]
"""A place in pixels."""
Box = tuple[float, float, float, float]
"""(left, top, width, height) in pixels."""

Color = tuple[int, int, int, int]
"""Red, green, blue and alpha, 0 to 255."""

WHITE: Final[Color] = (255, 255, 255, 255)
"""The tint that changes nothing."""


@dataclass(frozen=True, slots=True)
class Property:
    """A custom property: Tiled's type, the checked value and where it stands."""

    type: str
    value: str | int | float | bool
    line: int = 0


Properties = Mapping[str, Property]
"""Custom properties by name."""


@dataclass(frozen=True, slots=True)
class Image:
    """A tileset's picture: a file that exists and whose header was checked; size in pixels."""

    path: Path
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class TilesetTile:
    """What a tileset says about one of its tiles.

    Attributes:
        id: its number in the tileset.
        type: its class, or empty.
        properties: by name.
        animation: (tile number in the tileset, milliseconds) a frame; empty if it stands still.
        image: its own picture in an image collection.
        shapes: its collision rectangles; None in place of each that is no upright rectangle.
    """

    id: int
    type: str = ""
    properties: Properties = field(default_factory=dict)
    animation: tuple[tuple[int, int], ...] = ()
    image: Image | None = None
    shapes: tuple[Box | None, ...] = ()

    @property
    def foot(self) -> int:
        """Height of the body it stands with, pixels: of its first collision rectangle."""
        first = self.shapes[0] if self.shapes else None
        return int(first[3]) if first else 0

    def is_marked(self, name: str) -> bool:
        """Return whether a true-or-false property is there and true."""
        found = self.properties.get(name)
        return found is not None and found.value is True


@dataclass(frozen=True, slots=True)
class Tileset:
    """A set of tiles.

    Attributes:
        first_gid: the map's number of its tile 0.
        name: as Tiled shows it.
        path: its file.
        tile_width: pixels.
        tile_height: pixels.
        count: one more than its highest tile number.
        columns: tiles in a row of the picture; 0 for an image collection.
        spacing: pixels between tiles.
        margin: pixels round the tiles.
        image: the one picture, or None for an image collection.
        tiles: what is said about single tiles, by number.
        alignment: Tiled's objectalignment; ``bottomleft`` if unspecified.
        offset: pixels that drawn tiles are moved by.
    """

    first_gid: int
    name: str
    path: Path
    tile_width: int
    tile_height: int
    count: int
    columns: int = 0
    spacing: int = 0
    margin: int = 0
    image: Image | None = None
    tiles: Mapping[int, TilesetTile] = field(default_factory=dict)
    alignment: str = "bottomleft"
    offset: tuple[int, int] = (0, 0)

    def holds(self, tile_id: int) -> bool:
        """Return whether a number names one of its tiles; collections may have gaps."""
        if self.image is None:
            return tile_id in self.tiles
        return 0 <= tile_id < self.count


@dataclass(frozen=True, slots=True)
class Layer:
    """What layers share, with what their groups pass down already laid in.

    Attributes:
        id: Tiled's number.
        name: as Tiled shows it.
        line: its line in the file.
        groups: names of the groups round it, outermost first.
        visible: whether it and all groups round it are shown.
        opacity: 0 to 1.
        offset: pixels.
        tint: what its pictures' colours are multiplied with.
        parallax: how far it moves when the view moves by one, across and down; 1 for the ground.
        properties: its own.
    """

    id: int
    name: str
    line: int
    groups: tuple[str, ...] = ()
    visible: bool = True
    opacity: float = 1
    offset: Point = (0, 0)
    tint: Color = WHITE
    parallax: Point = (1, 1)
    properties: Properties = field(default_factory=dict)

    @property
    def stays(self) -> bool:
        """Whether it lies where its numbers say: neither moved nor with a parallax of its own."""
        return self.offset == (0, 0) and self.parallax == (1, 1)


@dataclass(frozen=True, slots=True)
class ImageLayer(Layer):
    """One picture, its top left corner at the offset; repeated across or down without end."""

    image: Image | None = None
    repeats: tuple[bool, bool] = (False, False)


@dataclass(frozen=True, slots=True)
class TileLayer(Layer):
    """A grid of tiles: raw tile numbers with their flip bits, row-major, 0 for empty."""

    columns: int = 0
    rows: int = 0
    gids: array[int] = field(default_factory=lambda: array("I"))


@dataclass(frozen=True, slots=True)
class MapObject:
    """An object, its template laid in.

    Attributes:
        id: Tiled's number.
        name: as the designer wrote it.
        type: its class as Tiled writes it, such as ``SpoolRack``.
        shape: point, rect, ellipse, polygon, polyline, text, capsule or tile.
        x: pixels, as y; a tile object's lower left corner unless its tileset aligns it otherwise.
        y: pixels.
        width: pixels, as height.
        height: pixels.
        rotation: degrees clockwise.
        visible: whether it is shown.
        gid: raw tile number of a tile object, else 0.
        points: corners of a polygon or polyline, pixels from (x, y).
        properties: by name, its tile's and its template's laid in.
        line: its line in the file.
        layer: its layer's name.
    """

    id: int
    name: str
    type: str
    shape: str
    x: float
    y: float
    width: float = 0
    height: float = 0
    rotation: float = 0
    visible: bool = True
    gid: int = 0
    points: tuple[Point, ...] = ()
    properties: Properties = field(default_factory=dict)
    line: int = 0
    layer: str = ""


@dataclass(frozen=True, slots=True)
class ObjectLayer(Layer):
    """A layer of objects, in the file's order."""

    objects: tuple[MapObject, ...] = ()


@dataclass(frozen=True, slots=True)
class TiledMap:
    """A whole map.

    Attributes:
        path: its file.
        columns: width in tiles.
        rows: height in tiles.
        properties: the map's own.
        tilesets: by rising first number.
        layers: tile, object and image layers in drawing order, groups flattened.
        background: what lies behind all layers, or None.
        parallax_origin: where the view's middle is when no layer is moved by its parallax.
    """

    path: Path
    columns: int
    rows: int
    properties: Properties
    tilesets: tuple[Tileset, ...]
    layers: tuple[TileLayer | ObjectLayer | ImageLayer, ...]
    background: Color | None = None
    parallax_origin: Point = (0, 0)

    @property
    def tile_layers(self) -> tuple[TileLayer, ...]:
        """The tile layers in drawing order."""
        return tuple(layer for layer in self.layers if isinstance(layer, TileLayer))

    @property
    def objects(self) -> Iterator[MapObject]:
        """All objects of all layers in the file's order."""
        for layer in self.layers:
            if isinstance(layer, ObjectLayer):
                yield from layer.objects

    def tile_layer(self, name: str) -> TileLayer | None:
        """Return the first tile layer of a name."""
        return next((layer for layer in self.tile_layers if layer.name == name), None)

    def tileset_of(self, gid: int) -> Tileset | None:
        """Return the tileset that a tile number, flipped or not, belongs to."""
        return owner_of(self.tilesets, gid)

    def tile(self, gid: int) -> TilesetTile | None:
        """Return what is said about a tile: as ``tile_of``."""
        return tile_of(self.tilesets, gid)

    def place(self, thing: MapObject | Layer) -> Place:
        """Return where an object or layer is, for messages."""
        if isinstance(thing, Layer):
            return Place(str(self.path), thing.line, thing.name)
        tile = (int(thing.x // 16), int(thing.y // 16))
        at = Place(str(self.path), thing.line, thing.layer, thing.id, tile)
        return replace(at, object_name=thing.name, object_type=thing.type)


def owner_of(tilesets: Iterable[Tileset], gid: int) -> Tileset | None:
    """Return the tileset that a tile number belongs to; they stand by rising first number."""
    number = gid & GID_MASK
    owner = None
    for tileset in tilesets:
        if tileset.first_gid <= number:
            owner = tileset
    return owner if owner and owner.holds(number - owner.first_gid) else None


def tile_of(tilesets: Iterable[Tileset], gid: int) -> TilesetTile | None:
    """Return what is said about a tile; None if nothing is, or the number names no tile."""
    owner = owner_of(tilesets, gid)
    return owner.tiles.get((gid & GID_MASK) - owner.first_gid) if owner else None
