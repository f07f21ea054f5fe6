"""What is odd about the tiles and layers that say where bodies can go."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.base.problems import Place
from game.content.limits import TILE_PIXELS
from game.content.words import _
from game.level.notes import Notes
from game.level.tiled_map import (
    GID_MASK,
    Box,
    Layer,
    ObjectLayer,
    TiledMap,
    TileLayer,
    TilesetTile,
)

FLAGS: Final = ("solid", "opaque", "low", "duct", "mark", "over", "conveyor")
"""The true-or-false properties of a tile that the game reads."""

_HALF: Final = TILE_PIXELS // 2

SHAPES: Final[frozenset[Box]] = frozenset({
    (0, 0, TILE_PIXELS, TILE_PIXELS),
    (0, 0, TILE_PIXELS, _HALF),
    (0, _HALF, TILE_PIXELS, _HALF),
    (0, 0, _HALF, TILE_PIXELS),
    (_HALF, 0, _HALF, TILE_PIXELS),
})  # fmt: skip
"""Collision rectangles that block a cell: the whole tile, or a half of it."""


def blocks(tile: TilesetTile | None) -> bool:
    """Return whether a tile stops bodies: its flag decides, else its collision shape."""
    if tile is None:
        return False
    flag = tile.properties.get("solid")
    return bool(flag.value) if flag else any(shape in SHAPES for shape in tile.shapes)


def note_tiles(tiled: TiledMap, layer: TileLayer, notes: Notes) -> None:
    """Note tiles of a layer whose shape and flags disagree, or that have flags nobody reads."""
    for gid in sorted({gid & GID_MASK for gid in layer.gids}):
        tile, tileset = tiled.tile(gid), tiled.tileset_of(gid)
        if tile is None or tileset is None:
            continue
        name = _('the tile {number} of "{tileset}"').format(number=tile.id, tileset=tileset.name)
        for fault in _disagreements(tile):
            notes.add("L130", _first_place(tiled, layer, gid), tile=name, fault=fault)
        for flag, said in tile.properties.items():
            if said.type == "bool" and flag not in FLAGS:
                place, hint = _first_place(tiled, layer, gid), notes.hint(flag, FLAGS)
                notes.add("L213", place, name=flag, thing=name, hint=hint)


def _disagreements(tile: TilesetTile) -> Iterator[str]:
    if any(shape not in SHAPES for shape in tile.shapes):
        yield _("has a collision shape that is neither a full nor a half tile")
    flag = tile.properties.get("solid")
    if flag and not flag.value and any(shape in SHAPES for shape in tile.shapes):
        yield _('has a collision shape, and its flag "solid" is false')


def _first_place(tiled: TiledMap, layer: TileLayer, number: int) -> Place:
    """Return where a tile is first used on a layer, turned or not."""
    at = next(i for i, gid in enumerate(layer.gids) if gid & GID_MASK == number)
    row, column = divmod(at, layer.columns)
    return Place(str(tiled.path), layer.line, layer.name, tile=(column, row))


def note_moved(tiled: TiledMap, rules: tuple[str, ...], notes: Notes) -> None:
    """Note layers that are drawn beside where the rules have what is on them.

    Args:
        tiled: the map.
        rules: names of the tile layers that say where bodies can go.
        notes: takes the problems.
    """
    for layer in tiled.layers:
        if not layer.stays and _counts(layer, rules):
            notes.add("L115", tiled.place(layer), name=layer.name)


def _counts(layer: Layer, rules: tuple[str, ...]) -> bool:
    """Return whether the rules use what is on a layer."""
    if isinstance(layer, ObjectLayer):
        return any(thing.type for thing in layer.objects)
    return isinstance(layer, TileLayer) and layer.name in rules
