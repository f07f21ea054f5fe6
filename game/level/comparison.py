"""What differs between two maps, as values: cells by layer, objects by number, properties.

Templates are laid in before, so that only what matters differs; where tilesets begin to count does
not.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from game.content.limits import TILE_PIXELS
from game.level.tiled_map import (
    FLIPPED_ACROSS,
    FLIPPED_DIAGONALLY,
    FLIPPED_DOWN,
    GID_MASK,
    Layer,
    MapObject,
    Properties,
    TiledMap,
    TileLayer,
)

Cell = tuple[int, int]
"""(column, row)."""

Box = tuple[int, int, int, int]
"""(left, top, right, bottom) in tiles, all inside."""

EMPTY: Final = "nothing"
"""The name of an empty cell."""

_TURNS: Final = {
    FLIPPED_ACROSS: "mirrored",
    FLIPPED_DOWN: "upside down",
    FLIPPED_DIAGONALLY: "turned",
}


@dataclass(frozen=True, slots=True)
class Change:
    """One value that is not the same: its name, and it before and after; None where it is not."""

    name: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class LayerChange:
    """Cells of one tile layer that are not the same.

    Attributes:
        layer: its name, with its groups before it.
        sort: ``added``, ``removed`` or ``changed``.
        boxes: the patches of cells that touch, each as its bounding box and its count.
        tiles: how many cells went from one tile to another, by their names, most first.
        changes: what else differs: visible, opacity, offset and properties.
    """

    layer: str
    sort: str
    boxes: tuple[tuple[Box, int], ...] = ()
    tiles: tuple[tuple[str, str, int], ...] = ()
    changes: tuple[Change, ...] = ()

    @property
    def count(self) -> int:
        """How many cells differ."""
        return sum(count for _, count in self.boxes)


@dataclass(frozen=True, slots=True)
class ObjectChange:
    """One object that is not the same.

    Attributes:
        sort: ``added``, ``removed`` or ``changed``.
        thing: the object, as it is afterwards if it still is there.
        at: its tile.
        moved: by how many tiles, across and down; None if it did not move.
        changes: what else differs.
    """

    sort: str
    thing: MapObject
    at: Cell
    moved: tuple[float, float] | None = None
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything that differs between two maps."""

    map: tuple[Change, ...] = ()
    layers: tuple[LayerChange, ...] = ()
    objects: tuple[ObjectChange, ...] = ()

    @property
    def is_same(self) -> bool:
        """Whether nothing differs."""
        return not (self.map or self.layers or self.objects)


def compared(before: TiledMap, after: TiledMap) -> Comparison:
    """Return what differs between two maps."""
    frames = [
        {"size": f"{m.columns} x {m.rows}", "background": str(m.background)}
        for m in (before, after)
    ]
    changes = [*_changes(*frames), *_changed_properties(before.properties, after.properties)]
    old, new = _layers(before), _layers(after)
    names = [*new, *(name for name in old if name not in new)]
    layers = [_layer_change(n, (before, old.get(n)), (after, new.get(n))) for n in names]
    found = tuple(layer for layer in layers if layer is not None)
    return Comparison(tuple(changes), found, tuple(_objects(before, after)))


def _layers(tiled: TiledMap) -> dict[str, Layer]:
    """Return a map's layers by their names, with their groups before them."""
    return {"/".join((*layer.groups, layer.name)): layer for layer in tiled.layers}


def _layer_change(
    name: str, before: tuple[TiledMap, Layer | None], after: tuple[TiledMap, Layer | None]
) -> LayerChange | None:
    """Return what differs in one layer; a layer that is not there counts as empty."""
    old, new = _named_cells(*before), _named_cells(*after)
    cells = [cell for cell in old.keys() | new.keys() if old.get(cell) != new.get(cell)]
    sort = "added" if before[1] is None else "removed" if after[1] is None else "changed"
    says = [_state(layer) for _, layer in (before, after)]
    changes = tuple(_changes(*says)) if sort == "changed" else ()
    if sort == "changed" and not cells and not changes:
        return None
    told = Counter((old.get(cell, EMPTY), new.get(cell, EMPTY)) for cell in cells)
    tiles = sorted(((a, b, count) for (a, b), count in told.items()), key=lambda t: (-t[2], t))
    return LayerChange(name, sort, tuple(patches(set(cells))), tuple(tiles), changes)


def _state(layer: Layer | None) -> dict[str, str]:
    """Return what a layer says of itself, in words."""
    if layer is None:
        return {}
    words = {n: str(p.value) for n, p in layer.properties.items()}
    shown = {"visible": str(layer.visible).lower(), "opacity": f"{layer.opacity:g}"}
    return {**shown, "offset": "{:g}, {:g}".format(*layer.offset), **words}


def _named_cells(tiled: TiledMap, layer: Layer | None) -> dict[Cell, str]:
    """Return the names of a tile layer's tiles by cell, without the empty ones."""
    if not isinstance(layer, TileLayer):
        return {}
    names = {gid: tile_name(tiled, gid) for gid in set(layer.gids)}
    return {
        (i % layer.columns, i // layer.columns): names[gid]
        for i, gid in enumerate(layer.gids)
        if gid
    }


def tile_name(tiled: TiledMap, gid: int) -> str:
    """Return a tile's own name, else its tileset's with its number, and how it is turned."""
    tileset, tile = tiled.tileset_of(gid), tiled.tile(gid)
    if tileset is None:
        return EMPTY
    said = tile.properties.get("name") if tile else None
    name = str(said.value) if said else f"{tileset.name} {(gid & GID_MASK) - tileset.first_gid}"
    turned = [word for bit, word in _TURNS.items() if gid & bit]
    return " ".join([name, *(turned and [f"({', '.join(turned)})"])])


def patches(cells: set[Cell]) -> Iterator[tuple[Box, int]]:
    """Give the bounding box and the count of each patch of cells that touch, in reading order."""
    for start in sorted(cells, key=lambda cell: (cell[1], cell[0])):
        if start not in cells:
            continue
        cells.discard(start)
        patch, waiting = [start], [start]
        while waiting:
            x, y = waiting.pop()
            near = {(x + i, y + j) for i in (-1, 0, 1) for j in (-1, 0, 1)} & cells
            cells -= near
            patch += near
            waiting += near
        across, down = [x for x, _ in patch], [y for _, y in patch]
        yield (min(across), min(down), max(across), max(down)), len(patch)


def _objects(before: TiledMap, after: TiledMap) -> Iterator[ObjectChange]:
    """Give the objects that differ, by rising number."""
    old, new = ({thing.id: thing for thing in m.objects} for m in (before, after))
    for number in sorted(old.keys() | new.keys()):
        was, thing = old.get(number), new.get(number)
        if was is None and thing is not None:
            yield ObjectChange("added", thing, _tile(thing))
        elif thing is None and was is not None:
            yield ObjectChange("removed", was, _tile(was))
        elif was is not None and thing is not None:
            change = _object_change((before, was), (after, thing))
            if change.moved or change.changes:
                yield change


def _object_change(
    before: tuple[TiledMap, MapObject], after: tuple[TiledMap, MapObject]
) -> ObjectChange:
    was, thing = before[1], after[1]
    way = ((thing.x - was.x) / TILE_PIXELS, (thing.y - was.y) / TILE_PIXELS)
    changes = [
        *_changes(_words(*before), _words(*after)),
        *_changed_properties(was.properties, thing.properties),
    ]
    return ObjectChange("changed", thing, _tile(thing), way if any(way) else None, tuple(changes))


def _words(tiled: TiledMap, thing: MapObject) -> dict[str, str]:
    """Return what an object is, in words, without where it is and its properties."""
    corners = " ".join(f"{x:g},{y:g}" for x, y in thing.points)
    return {
        "name": thing.name,
        "class": thing.type,
        "layer": thing.layer,
        "shape": thing.shape,
        "size": f"{thing.width:g} x {thing.height:g}",
        "turned": f"{thing.rotation:g}",
        "visible": str(thing.visible).lower(),
        "tile": tile_name(tiled, thing.gid) if thing.gid else "",
        "corners": corners,
    }


def _tile(thing: MapObject) -> Cell:
    return int(thing.x // TILE_PIXELS), int(thing.y // TILE_PIXELS)


def _changed_properties(before: Properties, after: Properties) -> Iterator[Change]:
    said = [{name: _value(p.value) for name, p in group.items()} for group in (before, after)]
    return _changes(*said)


def _value(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _changes(before: Mapping[str, str], after: Mapping[str, str]) -> Iterator[Change]:
    """Give the words that differ, in order, the new ones' first."""
    for name in [*after, *(name for name in before if name not in after)]:
        if before.get(name) != after.get(name):
            yield Change(name, before.get(name), after.get(name))
