"""The map of a new level, in canonical form: a small room that checks clean and can be won."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from game.content.classes import ObjectClass
from game.content.limits import TILE_PIXELS
from game.content.words import _, later
from game.level.canonical import written
from game.level.canonical_tree import CanonicalTree
from game.level.first_room import Room, layer_text
from game.level.first_things import LAYERS, RULES, Thing, Value, things_of
from game.level.notes import Notes
from game.level.prescan import Element
from game.level.sandbox import Sandbox
from game.level.spelling import long_number, short_number
from game.level.tiled_map import Tileset
from game.level.tilesets import read_tileset_file

TILESETS: Final = ("structure", "floors", "decor", "marks", "actors", "props")
"""The shipped tilesets, in the order in which maps use them."""

LEAST: Final = (20, 16)
"""Fewest columns and rows of a new level."""

MOST: Final = (128, 96)
"""Most columns and rows of a level that others may play."""

BOX: Final = "crate_pair"
"""The thing that stands on low cover, two cells wide."""

VERSIONS: Final = {"version": "1.10", "tiledversion": "1.10.2"}
"""The Tiled whose files the game's own are."""


SHORT: Final = later("L509: a first level may be short")
"""What a new level asks the check to leave alone."""

WALKS: Final[Mapping[int, str]] = {
    2: "go seal\nuse 120\ngo money\nuse 180\ngo exit\n",
}
"""Itineraries of the new levels whose rule asks for more than the solver knows, by secret."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What a new level is to be: its title, its size in tiles and its secret, 1 to 5."""

    title: str
    columns: int
    rows: int
    secret: int


def first_level(wish: Wish, classes: Mapping[str, ObjectClass], levels: Path) -> str:
    """Return the text of a new level's map.

    Args:
        wish: what it is to be.
        classes: what designers place, by id.
        levels: the shipped folder, for its tilesets.

    Raises:
        Refusal: if a shipped tileset cannot be read.
    """
    tilesets = _tilesets(levels)
    names = _names(tilesets)
    room = Room(wish.columns, wish.rows)
    size = {"width": str(wish.columns), "height": str(wish.rows)}
    side = str(TILE_PIXELS)
    frame = {**VERSIONS, "orientation": "orthogonal", **size, "tilewidth": side}
    root = _element("map", frame | {"tileheight": side})
    says: dict[str, Value] = {
        "lint_ignore": _(SHORT), "par_s": 120, "rule": RULES[wish.secret],
        "secret": wish.secret, "title": wish.title,
    }  # fmt: skip
    root.children = [
        _properties(says, {"par_s": "int", "secret": "int"}),
        *(_element("tileset", {"firstgid": str(t.first_gid), "source": f"tilesets/{t.name}.tsx"})
          for t in tilesets),
        _tile_layer("floor", size, layer_text(room, names, floor=True)),
        _tile_layer("structure", size, layer_text(room, names, floor=False)),
        _props(room, names[BOX]),
        *_object_layers(things_of(room, wish.secret), classes),
    ]  # fmt: skip
    return written(CanonicalTree(root, tilesets, wish.title).tree())


def _tilesets(levels: Path) -> tuple[Tileset, ...]:
    """Return the shipped tilesets as a map counts their tiles; raises Refusal."""
    found: list[Tileset] = []
    first = 1
    for name in TILESETS:
        path = levels / "tilesets" / f"{name}.tsx"
        found.append(read_tileset_file(path, Sandbox(levels / "x.tmx"), Notes(), first_gid=first))
        first += found[-1].count
    return tuple(found)


def _names(tilesets: Iterable[Tileset]) -> dict[str, int]:
    """Return the number of each tile that has a name."""
    return {
        str(tile.properties["name"].value): tileset.first_gid + tile.id
        for tileset in tilesets
        for tile in tileset.tiles.values()
        if "name" in tile.properties
    }


def _tile_layer(name: str, size: dict[str, str], numbers: str) -> Element:
    layer = _element("layer", {"name": name, **size})
    data = _element("data", {"encoding": "csv"})
    data.text = numbers
    layer.children = [data]
    return layer


def _props(room: Room, box: int) -> Element:
    """Return the layer of standing things: a box on each piece of cover."""
    layer = _element("objectgroup", {"name": "props"})
    for column, row in room.cover:
        place = {"x": str(column * TILE_PIXELS), "y": str((row + 1) * TILE_PIXELS)}
        layer.children.append(_element("object", {"gid": str(box), **place}))
    return layer


def _object_layers(things: list[Thing], classes: Mapping[str, ObjectClass]) -> Iterable[Element]:
    """Give the object layers; objects get their numbers here, as they refer to each other."""
    ids = {thing.name: number for number, thing in enumerate(things, 100)}
    for name in LAYERS:
        layer = _element("objectgroup", {"name": name})
        layer.children = [_object(t, classes[t.kind], ids) for t in things if t.layer == name]
        yield layer


def _object(thing: Thing, kind: ObjectClass, ids: Mapping[str, int]) -> Element:
    x, y = (_pixels(part) for part in thing.at)
    says = {"id": str(ids[thing.name]), "template": f"templates/{kind.id}.tx", "name": thing.name}
    made = _element("object", {**says, "x": x, "y": y})
    if thing.size:
        made.attributes |= zip(("width", "height"), map(_pixels, thing.size), strict=True)
    types = {spec.name: spec.type for spec in kind.properties.values()}
    values = {n: ids[str(v)] if types[n] == "object" else v for n, v in thing.values.items()}
    if values:
        made.children.append(_properties(values, types))
    if thing.corners:
        left, top = thing.at
        points = " ".join(f"{_pixels(c - left)},{_pixels(r - top)}" for c, r in thing.corners)
        made.children.append(_element("polyline", {"points": points}))
    return made


def _properties(values: Mapping[str, Value], types: Mapping[str, str]) -> Element:
    group = _element("properties", {})
    for name, value in values.items():
        sort = types.get(name, "string")
        text = str(value).lower() if sort == "bool" else str(value)
        text = long_number(text) if sort == "float" else text
        row = _element("property", {"name": name, "type": sort, "value": text})
        group.children.append(row)
    return group


def _pixels(tiles: float) -> str:
    return short_number(str(tiles * TILE_PIXELS))


def _element(tag: str, attributes: dict[str, str]) -> Element:
    return Element(tag, attributes, 0)
