"""Reading a map's objects: template laid in, shape told, numbers finite, points counted."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial
from typing import Final

from game.base.problems import Place
from game.content.codes import refusal
from game.content.limits import INTEGER_MOST, NAME_CHARS, POINTS
from game.level.notes import (
    Fields,
    Notes,
    has_hidden,
    number_of,
    whole_of,
    without_hidden,
)
from game.level.prescan import Element
from game.level.properties import read_properties
from game.level.sandbox import Sandbox
from game.level.templates import SHAPES, Template, Templates, merged
from game.level.tiled_map import (
    GID_MASK,
    MapObject,
    Point,
    Property,
    Tileset,
    TilesetTile,
    tile_of,
)

_GID: Final = re.compile(r"[0-9]{1,10}", re.ASCII)


class ObjectReader:
    """Reads the objects of one map."""

    def __init__(
        self, file: str, sandbox: Sandbox, notes: Notes, tilesets: tuple[Tileset, ...]
    ) -> None:
        """Prepare for a map's objects; ``tilesets`` are the map's own."""
        self._file: Final = file
        self._notes: Final = notes
        self._tilesets: Final = tilesets
        self._templates: Final = Templates(sandbox)

    def objects(self, layer: Element) -> tuple[MapObject, ...]:
        """Return a layer's objects in order; those that cannot be read are noted and left out."""
        found = (self._notes.attempt(partial(self._object, r, layer)) for r in layer.all("object"))
        return tuple(thing for thing in found if thing is not None)

    def _object(self, row: Element, layer: Element) -> MapObject:
        place = Place(self._file, row.line, layer.get("name"), whole_of(row.get("id")))
        gid = _gid(row.get("gid"), place)
        if row.get("template"):
            template = self._templates.find(row.get("template"), place)
            gid = gid or self._gid_of(template, place)
            row = merged(row, template.object)
        tile = tile_of(self._tilesets, gid)
        self._refuse_features(row, place)
        shape = next((c for c in row.children if c.tag in SHAPES), None)
        fields = Fields(row, self._file, self._notes)
        return MapObject(
            id=fields.whole("id", 0, least=1, most=INTEGER_MOST),
            name=self._word(row.get("name"), place, "the object's name"),
            type=self._type(row, place) or (tile.type[:NAME_CHARS] if tile else ""),
            shape="tile" if gid else shape.tag if shape else "rect",
            x=fields.number("x"),
            y=fields.number("y"),
            width=fields.number("width", least=0),
            height=fields.number("height", least=0),
            rotation=fields.number("rotation"),
            visible=row.get("visible", "1") != "0",
            gid=gid,
            points=_points(shape, place) if shape else (),
            properties=_inherited(tile) | read_properties(row, self._file, self._notes),
            line=row.line,
            layer=without_hidden(layer.get("name")),
        )

    def _refuse_features(self, row: Element, place: Place) -> None:
        """Note what newer versions of Tiled give objects, and the game does not read."""
        if row.first("capsule"):
            self._notes.unusable("capsule", place)
        if row.get("opacity", "1") != "1":
            self._notes.unusable("opacity", place)

    def _type(self, row: Element, place: Place) -> str:
        """Return the class; Tiled 1.9 wrote it to another attribute than all other versions."""
        if row.get("class") and not row.get("type"):
            self._notes.add("L109", place, thing="object")
        return self._word(row.get("type") or row.get("class"), place, "the object's class")

    def _word(self, text: str, place: Place, what: str) -> str:
        if has_hidden(text) or "\n" in text:
            self._notes.add("L014", place, what=what)
        if len(text) > NAME_CHARS:
            self._notes.add(
                "L011", place, count=len(text), things=f"characters in {what}", most=NAME_CHARS
            )
        return without_hidden(text[:NAME_CHARS])

    def _gid_of(self, template: Template, place: Place) -> int:
        """Return a template's tile number as the map counts it, 0 if it is no tile object."""
        raw = _gid(template.object.get("gid"), Place(str(template.path), template.object.line))
        if not raw:
            return 0
        for tileset in self._tilesets:
            if tileset.path == template.tileset:
                number = (raw & GID_MASK) - template.first_gid + tileset.first_gid
                return (raw & ~GID_MASK) | (number & GID_MASK)
        name = template.path.name
        reason = "the map does not use the tileset that it needs"
        raise refusal("L012", place, sort="template", reference=name, reason=reason)


def _inherited(tile: TilesetTile | None) -> dict[str, Property]:
    """Return what a tile object takes from its tile; it has no line on the map."""
    said = tile.properties if tile else {}
    return {name: replace(found, line=0) for name, found in said.items()}


def _gid(text: str, place: Place) -> int:
    """Return a raw tile number with its flip bits, 0 for none; raises Refusal."""
    if not text:
        return 0
    number = int(text) if _GID.fullmatch(text) else -1
    if 0 <= number < 1 << 32:
        return number
    raise refusal("L009", place, what='"gid"', value=text[:40], least=0, most=(1 << 32) - 1)


def _points(shape: Element, place: Place) -> tuple[Point, ...]:
    """Return the corners of a polygon or polyline; raises Refusal."""
    pairs = shape.get("points").split(" ", POINTS + 1) if shape.get("points") else []
    if len(pairs) > POINTS:
        raise refusal("L011", place, count=f"more than {POINTS}", things="corners", most=POINTS)
    return tuple(_point(pair, place) for pair in pairs)


def _point(pair: str, place: Place) -> Point:
    x, comma, y = pair.partition(",")
    point = number_of(x), number_of(y)
    if not comma or point[0] is None or point[1] is None:
        raise refusal("L009", place, what="a corner", value=pair[:40], least="-1e6", most="1e6")
    return point[0], point[1]
