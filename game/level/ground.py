"""The ground of a plan: what each cell is, from the tile layers ``floor`` and ``structure``."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Final

from game.base.problems import Place, plain
from game.content.limits import NAME_CHARS
from game.content.words import _
from game.level.checks.tiles import blocks, note_moved, note_tiles
from game.level.notes import Notes
from game.level.tiled_map import GID_MASK, TiledMap, TileLayer, TilesetTile

DEFAULT_SURFACE: Final = "stone"
"""What a floor sounds like whose tile says nothing."""

LAYERS: Final = ("floor", "structure")
"""The tile layers that every level has."""

PICTURES: Final = "decor"
"""How the names of tile layers begin that are only looked at."""


@dataclass(frozen=True, slots=True)
class Ground:
    """The grids of a plan, one byte a cell, row-major; the fields are those of ``Plan``."""

    solid: bytes
    opaque: bytes
    low: bytes
    duct: bytes
    surfaces: bytes
    surface_names: tuple[str, ...]


def lay_ground(tiled: TiledMap, surfaces: Collection[str], notes: Notes) -> Ground | None:
    """Return what a map's cells are, or None after noting why that cannot be said.

    A cell is solid if its structure or its floor is; low cover and ducts are solid as well.

    Args:
        tiled: the map.
        surfaces: ids of the surfaces that the game knows.
        notes: takes the problems.
    """
    _check_names(tiled, notes)
    note_moved(tiled, LAYERS, notes)
    floor, structure = (tiled.tile_layer(name) for name in LAYERS)
    if floor is None or structure is None:
        return None
    low, duct = _marked(tiled, structure, "low"), _marked(tiled, structure, "duct")
    walls, water = _blocking(tiled, structure), _blocking(tiled, floor)
    solid = _any_of(low, duct, walls, water)
    _check_holes(tiled, floor, solid, notes)
    for layer in (floor, structure):
        note_tiles(tiled, layer, notes)
    numbers, names = _surfaces(tiled, floor, surfaces, notes)
    return Ground(solid, _marked(tiled, structure, "opaque"), low, duct, numbers, names)


def _check_names(tiled: TiledMap, notes: Notes) -> None:
    """Note tile layers that are missing or that no one reads; a wrong name is told once."""
    unread = {
        layer.name: layer
        for layer in tiled.tile_layers
        if layer.name not in LAYERS and not layer.name.startswith(PICTURES)
    }
    for name in LAYERS:
        if tiled.tile_layer(name) is None:
            layer = unread.pop(_meant(name, unread), None)
            place = tiled.place(layer) if layer else Place(str(tiled.path))
            hint = _('; is it "{name}"?').format(name=plain(layer.name)) if layer else ""
            notes.add("L101", place, name=name, hint=hint)
    for layer in unread.values():
        hint = notes.hint(layer.name, (*LAYERS, PICTURES))
        notes.add("L102", tiled.place(layer), name=layer.name, hint=hint)


def _meant(name: str, unread: Collection[str]) -> str:
    """Return the layer that should bear a name: the nearest, or the only one; empty if none."""
    short = [other for other in unread if len(other) <= NAME_CHARS]
    near = get_close_matches(name, short, n=1)
    return (near or (short if len(unread) == 1 else []) or [""])[0]


def _mapped(
    tiled: TiledMap, layer: TileLayer, answer: Callable[[TilesetTile | None], int]
) -> bytes:
    """Return one byte a cell, asked once for each different tile; empty cells give 0."""
    bytes_of = {gid: answer(tiled.tile(gid)) if gid & GID_MASK else 0 for gid in set(layer.gids)}
    return bytes(map(bytes_of.__getitem__, layer.gids))


def _marked(tiled: TiledMap, layer: TileLayer, name: str) -> bytes:
    return _mapped(tiled, layer, lambda tile: int(tile is not None and tile.is_marked(name)))


def _blocking(tiled: TiledMap, layer: TileLayer) -> bytes:
    return _mapped(tiled, layer, lambda tile: int(blocks(tile)))


def _any_of(*grids: bytes) -> bytes:
    return bytes(map(max, *grids))


def _check_holes(tiled: TiledMap, floor: TileLayer, solid: bytes, notes: Notes) -> None:
    """Note cells that can be walked on and have no floor; at the map's edge L108 is enough."""
    holes = [
        i
        for i, gid in enumerate(floor.gids)
        if not (gid & GID_MASK or solid[i] or _is_edge(floor, i))
    ]
    if holes:
        row, column = divmod(holes[0], floor.columns)
        place = Place(str(tiled.path), floor.line, floor.name, tile=(column, row))
        notes.add("L107", place, count=len(holes))


def _is_edge(layer: TileLayer, index: int) -> bool:
    row, column = divmod(index, layer.columns)
    return row in {0, layer.rows - 1} or column in {0, layer.columns - 1}


def _surfaces(
    tiled: TiledMap, floor: TileLayer, known: Collection[str], notes: Notes
) -> tuple[bytes, tuple[str, ...]]:
    """Return the number of each cell's surface and the surfaces' names, in the order met."""
    names = [DEFAULT_SURFACE]

    def number(tile: TilesetTile | None) -> int:
        found = tile.properties.get("surface") if tile else None
        name = DEFAULT_SURFACE if found is None else str(found.value)
        if name not in known:
            needed = f"one of {', '.join(known)}"
            notes.add(
                "L203", tiled.place(floor), name="surface", thing="a floor tile",
                value=f'"{name}"', needed=needed,
            )  # fmt: skip
            return 0
        if name not in names:
            names.append(name)
        return names.index(name)

    return _mapped(tiled, floor, number), tuple(names)
