"""Reading a Tiled map: bytes in, a typed map and a list of problems out; nothing is raised.

What the game makes of the map is the builder's matter; this module only says what the file says,
and refuses what no map may say.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Final

from game.base.problems import Place, Problem
from game.content.codes import refusal
from game.content.limits import (
    LAYERS,
    MAP_BYTES,
    MAP_SIDE_LEAST,
    MAP_SIDE_MOST,
    OBJECTS,
    TILE_PIXELS,
    TILESETS,
)
from game.level.known_tilesets import known_tileset
from game.level.layer_reader import LayerReader, count_of_groups, layer_rows
from game.level.merging.markers import MERGE_CONFLICT
from game.level.notes import Fields, Notes, whole_of
from game.level.objects import ObjectReader
from game.level.prescan import Element
from game.level.properties import read_properties
from game.level.sandbox import Sandbox
from game.level.tiled_map import GID_MASK, TiledMap, Tileset

TILED: Final = (1, 10)
"""The first version of Tiled that writes all that the game's own maps hold."""


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


def read_map(path: Path, shared: Path | None = None, *, source: Path | None = None) -> ReadResult:
    """Return the map of a file with everything that is wrong with it.

    Args:
        path: a ``.tmx`` file.
        shared: the shipped ``levels`` folder, whose tilesets and templates stand in for missing
            ones; None to use only the map's own project.
        source: the file that holds the map if it only belongs at ``path``, as a version control
            hands over another state of it.
    """
    notes = Notes()
    reader = _MapReader((path, source or path), Sandbox(path, shared), notes)
    tiled = notes.attempt(reader.map)
    return ReadResult(None if notes.has_errors else tiled, notes.problems, tiled)


class _MapReader:
    """Reads one map file; what is not fatal goes to the notes."""

    def __init__(self, files: tuple[Path, Path], sandbox: Sandbox, notes: Notes) -> None:
        path, self._source = files
        self._path = path
        self._file = str(path)
        self._sandbox = sandbox
        self._notes = notes

    def map(self) -> TiledMap:
        """Return the map; raises Refusal if nothing can be made of it."""
        root = self._sandbox.scanned(self._source, most=MAP_BYTES)
        if root.tag != "map":
            raise refusal("L003", self._place(root), reason="it is no map")
        columns, rows = self._size(root)
        self._check_frame(root)
        tilesets = self._tilesets(root)
        rows_of_layers = list(layer_rows(root, self._file, self._notes))
        self._count(root, len(rows_of_layers) + count_of_groups(root), "layers", LAYERS)
        objects = sum(1 for row, _ in rows_of_layers for _ in row.all("object"))
        self._count(root, objects, "objects", OBJECTS)
        objects_reader = ObjectReader(self._file, self._sandbox, self._notes, tilesets)
        layers = LayerReader(
            self._file, (columns, rows), self._sandbox, self._notes, objects_reader
        )
        fields = Fields(root, self._file, self._notes)
        tiled = TiledMap(
            self._path,
            columns,
            rows,
            read_properties(root, self._file, self._notes),
            tilesets,
            tuple(map(layers.layer, rows_of_layers)),
            fields.color("backgroundcolor"),
            (fields.number("parallaxoriginx"), fields.number("parallaxoriginy")),
        )
        self._check_merged(tiled)
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
        self._check_version(root)
        if root.get("infinite", "0") != "0":
            raise refusal("L104", self._place(root))
        said = {"renderorder": "right-down"} | root.attributes
        side = str(TILE_PIXELS)
        for name, needed in {
            "orientation": "orthogonal",
            "tilewidth": side,
            "tileheight": side,
            "renderorder": "right-down",
        }.items():
            value = said.get(name, "")
            if value != needed:
                told = {"what": f'"{name}"', "value": value[:20], "needed": needed}
                self._notes.add("L105", self._place(root), **told)

    def _check_version(self, root: Element) -> None:
        """Note that an older Tiled made the map: it drops what newer ones wrote."""
        said = root.get("tiledversion") or root.get("version")
        parts = tuple(whole_of(part) for part in said.split(".")[:2])
        if None not in parts and parts < TILED:
            version = ".".join(map(str, parts))
            self._notes.add("L114", self._place(root), version=version, least="1.10")

    def _tilesets(self, root: Element) -> tuple[Tileset, ...]:
        rows = list(root.all("tileset"))
        self._count(root, len(rows), "tilesets", TILESETS)
        found = [self._notes.attempt(partial(self._tileset, row)) for row in rows]
        return tuple(sorted((t for t in found if t is not None), key=lambda t: t.first_gid))

    def _tileset(self, row: Element) -> Tileset:
        """Return a tileset of its own file; raises Refusal, also for an embedded one."""
        first_gid = Fields(row, self._file, self._notes).whole("firstgid", 1, least=1, most=1 << 28)
        if not row.get("source"):
            raise refusal("L106", self._place(row), name=row.get("name"))
        path = self._sandbox.resolve(row.get("source"), self._place(row), (".tsx",))
        return known_tileset(path, self._sandbox, self._notes, first_gid=first_gid)

    def _check_gids(self, tiled: TiledMap) -> None:
        """Note tile numbers that name no tile: once a layer, at the first such cell."""
        for layer in tiled.tile_layers:
            bad = {g for g in set(layer.gids) if g & GID_MASK and tiled.tileset_of(g) is None}
            if bad:
                first = next(i for i, gid in enumerate(layer.gids) if gid in bad)
                row, column = divmod(first, layer.columns)
                place = Place(self._file, layer.line, layer.name, tile=(column, row))
                self._notes.add("L010", place, gid=layer.gids[first] & GID_MASK)
        for thing in tiled.objects:
            if thing.gid and tiled.tileset_of(thing.gid) is None:
                self._notes.add("L010", tiled.place(thing), gid=thing.gid & GID_MASK)

    def _check_merged(self, tiled: TiledMap) -> None:
        """Note the markers of a merge that nobody has finished."""
        for thing in tiled.objects:
            if thing.type == MERGE_CONFLICT:
                said = thing.properties.get("where")
                what = str(said.value) if said is not None else thing.name
                self._notes.add("L112", tiled.place(thing), what=what)

    def _count(self, root: Element, count: int, things: str, most: int) -> None:
        """Refuse more of something than a map may have."""
        if count > most:
            raise refusal("L011", self._place(root), count=count, things=things, most=most)

    def _place(self, row: Element) -> Place:
        return Place(self._file, row.line)
