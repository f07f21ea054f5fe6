"""Reading a Tiled map: bytes in, a typed map and a list of problems out; nothing is raised.

What the game makes of the map is the builder's matter; this module only says what the file says,
and refuses what no map may say.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from game.base.problems import Place, Problem, Refusal
from game.content.codes import refusal
from game.content.files import read_bytes
from game.content.limits import (
    LAYERS,
    MAP_BYTES,
    MAP_SIDE_LEAST,
    MAP_SIDE_MOST,
    OBJECTS,
    TILE_PIXELS,
    TILESETS,
)
from game.level.known_tilesets import KnownTilesets
from game.level.layers import decoded
from game.level.notes import Fields, Notes, whole_of
from game.level.objects import ObjectReader
from game.level.prescan import Element, scan
from game.level.properties import read_properties
from game.level.sandbox import Sandbox
from game.level.tiled_map import (
    GID_MASK,
    Layer,
    ObjectLayer,
    TiledMap,
    TileLayer,
    Tileset,
)
from game.level.tilesets import read_tileset


@dataclass(frozen=True, slots=True)
class ReadResult:
    """What reading a map gives.

    Attributes:
        tiled: the map, or None if it cannot be used.
        problems: all that were met.
        partly: the map as far as it could be read, for showing where a fault lies: layers may be
            empty and tile numbers may name no tile. None if nothing could be made of the file.
    """

    tiled: TiledMap | None
    problems: list[Problem] = field(default_factory=list)
    partly: TiledMap | None = None


def read_map(
    path: Path, shared: Path | None = None, known: KnownTilesets | None = None
) -> ReadResult:
    """Return the map of a file with everything that is wrong with it.

    Args:
        path: a ``.tmx`` file.
        shared: the shipped ``levels`` folder, whose tilesets and templates stand in for missing
            ones; None to use only the map's own project.
        known: the tilesets of maps that were read before.
    """
    notes = Notes()
    reader = _MapReader(path, Sandbox(path, shared), notes, known or KnownTilesets())
    tiled = notes.attempt(reader.map)
    return ReadResult(None if notes.has_errors else tiled, notes.problems, tiled)


@dataclass(frozen=True, slots=True)
class _Inherited:
    """What groups pass down to the layers in them."""

    groups: tuple[str, ...] = ()
    visible: bool = True
    opacity: float = 1
    offset: tuple[float, float] = (0, 0)


class _MapReader:
    """Reads one map file; what is not fatal goes to the notes."""

    def __init__(self, path: Path, sandbox: Sandbox, notes: Notes, known: KnownTilesets) -> None:
        self._path = path
        self._file = str(path)
        self._sandbox = sandbox
        self._notes = notes
        self._known = known

    def map(self) -> TiledMap:
        """Return the map; raises Refusal if nothing can be made of it."""
        data = read_bytes(self._path, most=MAP_BYTES)
        if isinstance(data, Problem):
            raise Refusal(data)
        root = scan(data, self._file)
        if root.tag != "map":
            raise refusal("L003", self._place(root), reason="it is no map")
        columns, rows = self._size(root)
        self._check_frame(root)
        tilesets = self._tilesets(root)
        rows_of_layers = list(self._layer_rows(root, _Inherited()))
        self._count(root, len(rows_of_layers) + _groups(root), "layers", LAYERS)
        objects = sum(1 for row, _ in rows_of_layers for _ in row.all("object"))
        self._count(root, objects, "objects", OBJECTS)
        reader = ObjectReader(self._file, self._sandbox, self._notes, tilesets)
        tiled = TiledMap(
            self._path,
            columns,
            rows,
            read_properties(root, self._file, self._notes),
            tilesets,
            tuple(
                self._layer(row, above, (columns, rows), reader) for row, above in rows_of_layers
            ),
            root.get("backgroundcolor")[:9],
        )
        if len(tilesets) == sum(1 for _ in root.all("tileset")):
            self._check_gids(tiled)
        return tiled

    def _size(self, root: Element) -> tuple[int, int]:
        """Return columns and rows; raises Refusal, since nothing else makes sense without."""
        size = []
        for name in ("width", "height"):
            value = whole_of(root.get(name), least=MAP_SIDE_LEAST, most=MAP_SIDE_MOST)
            if value is None:
                values = {"value": root.get(name)[:20] or "missing", "least": MAP_SIDE_LEAST}
                what = f"the map's {name} in tiles"
                raise refusal("L007", self._place(root), what=what, most=MAP_SIDE_MOST, **values)
            size.append(value)
        return size[0], size[1]

    def _check_frame(self, root: Element) -> None:
        """Note what makes the map another sort than the game plays."""
        if root.get("infinite", "0") != "0":
            raise refusal("L104", self._place(root))
        needs = {"orientation": "orthogonal"} | dict.fromkeys(
            ("tilewidth", "tileheight"), str(TILE_PIXELS)
        )
        for name, needed in needs.items():
            if root.get(name) != needed:
                self._notes.add(
                    "L105",
                    self._place(root),
                    what=f'"{name}"',
                    value=root.get(name)[:20],
                    needed=needed,
                )

    def _tilesets(self, root: Element) -> tuple[Tileset, ...]:
        rows = list(root.all("tileset"))
        self._count(root, len(rows), "tilesets", TILESETS)
        found = [self._notes.attempt(partial(self._tileset, row)) for row in rows]
        return tuple(sorted((t for t in found if t is not None), key=lambda t: t.first_gid))

    def _tileset(self, row: Element) -> Tileset:
        return read_tileset(row, self._file, self._sandbox, self._notes, self._known.find)

    def _layer_rows(
        self, owner: Element, above: _Inherited
    ) -> Iterator[tuple[Element, _Inherited]]:
        """Go through the layers in drawing order with what their groups pass down."""
        for row in owner.all("layer", "objectgroup", "group", "imagelayer"):
            if row.tag == "group":
                own = self._passed_down(row, above)
                inner = _Inherited(
                    (*own.groups, row.get("name")), own.visible, own.opacity, own.offset
                )
                yield from self._layer_rows(row, inner)
            elif row.tag == "imagelayer":
                self._notes.add("L113", self._place(row), feature="an image layer")
            else:
                yield row, above

    def _passed_down(self, row: Element, above: _Inherited) -> _Inherited:
        """Return what holds inside a group or for a layer: its own values on those above."""
        fields = Fields(row, self._file, self._notes)
        return _Inherited(
            above.groups,
            above.visible and row.get("visible", "1") != "0",
            above.opacity * min(1, fields.number("opacity", 1, least=0)),
            (
                above.offset[0] + fields.number("offsetx"),
                above.offset[1] + fields.number("offsety"),
            ),
        )

    def _layer(
        self, row: Element, above: _Inherited, size: tuple[int, int], reader: ObjectReader
    ) -> TileLayer | ObjectLayer:
        state = self._passed_down(row, above)
        fields = Fields(row, self._file, self._notes)
        shared = Layer(
            whole_of(row.get("id")) or 0,
            fields.text("name"),
            row.line,
            state.groups,
            state.visible,
            state.opacity,
            state.offset,
            read_properties(row, self._file, self._notes),
        )
        parts = {name: getattr(shared, name) for name in Layer.__dataclass_fields__}
        if row.tag == "objectgroup":
            return ObjectLayer(**parts, objects=reader.objects(row))
        gids = self._notes.attempt(lambda: self._gids(row, size))
        return TileLayer(**parts, columns=size[0], rows=size[1], gids=gids or array("I"))

    def _gids(self, row: Element, size: tuple[int, int]) -> array[int]:
        place = self._place(row, row.get("name"))
        said = tuple(whole_of(row.get(name)) for name in ("width", "height"))
        if said != size:
            raise refusal(
                "L103",
                place,
                columns=said[0],
                rows=said[1],
                map_columns=size[0],
                map_rows=size[1],
            )
        data = row.first("data")
        if data is None:
            raise refusal("L008", place, reason="it is missing")
        if data.first("chunk"):
            raise refusal("L104", place)
        return decoded(data, size[0] * size[1], place)

    def _check_gids(self, tiled: TiledMap) -> None:
        """Note tile numbers that name no tile: once a layer, at the first such cell."""
        for layer in tiled.tile_layers:
            bad = {g for g in set(layer.gids) if g & GID_MASK and tiled.tileset_of(g) is None}
            first = next((i for i, gid in enumerate(layer.gids) if gid in bad), None)
            if first is not None:
                row, column = divmod(first, layer.columns)
                place = Place(self._file, layer.line, layer.name, tile=(column, row))
                self._notes.add("L010", place, gid=layer.gids[first] & GID_MASK)
        for thing in tiled.objects:
            if thing.gid and tiled.tileset_of(thing.gid) is None:
                self._notes.add("L010", tiled.place(thing), gid=thing.gid & GID_MASK)

    def _count(self, root: Element, count: int, things: str, most: int) -> None:
        """Refuse more of something than a map may have."""
        if count > most:
            raise refusal("L011", self._place(root), count=count, things=things, most=most)

    def _place(self, row: Element, layer: str | None = None) -> Place:
        return Place(self._file, row.line, layer)


def _groups(owner: Element) -> int:
    """Return how many groups there are, at any depth."""
    return sum(1 + _groups(group) for group in owner.all("group"))
