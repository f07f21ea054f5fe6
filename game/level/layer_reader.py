"""Reading a map's layers: what groups pass down is laid in, and the drawing order is kept."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from typing import Any, Final

from game.base.problems import Place
from game.content.codes import refusal
from game.level.images import read_image
from game.level.layers import decoded
from game.level.notes import Fields, Notes, whole_of, without_hidden
from game.level.objects import ObjectReader
from game.level.prescan import Element
from game.level.properties import read_properties
from game.level.sandbox import Sandbox
from game.level.tiled_map import WHITE, Color, ImageLayer, ObjectLayer, Point, TileLayer

KINDS: Final = ("layer", "objectgroup", "group", "imagelayer")
"""Tags of the elements that are layers."""


@dataclass(frozen=True, slots=True)
class _Inherited:
    """What groups pass down to the layers in them; the fields are those of ``Layer``."""

    groups: tuple[str, ...] = ()
    visible: bool = True
    opacity: float = 1
    offset: Point = (0, 0)
    tint: Color = WHITE
    parallax: Point = (1, 1)


LayerRow = tuple[Element, _Inherited]
"""A layer's element, and what the groups round it pass down."""


@dataclass(frozen=True, slots=True)
class LayerReader:
    """Reads the layers of one map.

    Attributes:
        file: the map's file.
        size: columns and rows of the map.
        sandbox: where references may lead.
        notes: takes what is wrong without being fatal.
        objects: reads what lies on object layers.
    """

    file: str
    size: tuple[int, int]
    sandbox: Sandbox
    notes: Notes
    objects: ObjectReader = field(repr=False)

    def layer(self, found: LayerRow) -> TileLayer | ObjectLayer | ImageLayer:
        """Return a layer; what is wrong with its content is noted, and the content left out."""
        row, above = found
        own = passed_down(row, above, self.file, self.notes)
        name = without_hidden(Fields(row, self.file, self.notes).text("name"))
        parts: dict[str, Any] = {f.name: getattr(own, f.name) for f in fields(own)}
        parts |= {"id": whole_of(row.get("id")) or 0, "name": name, "line": row.line}
        parts["properties"] = read_properties(row, self.file, self.notes)
        if row.get("mode"):
            self.notes.unusable("mode", self._place(row))
        if row.tag == "objectgroup":
            return ObjectLayer(**parts, objects=self.objects.objects(row))
        if row.tag == "imagelayer":
            return self._image_layer(row, parts)
        gids = self.notes.attempt(lambda: self._gids(row))
        return TileLayer(**parts, columns=self.size[0], rows=self.size[1], gids=gids or array("I"))

    def _image_layer(self, row: Element, parts: dict[str, Any]) -> ImageLayer:
        image = self.notes.attempt(lambda: read_image(row, self.file, self.sandbox, self.notes))
        repeats = (row.get("repeatx") == "1", row.get("repeaty") == "1")
        return ImageLayer(**parts, image=image, repeats=repeats)

    def _gids(self, row: Element) -> array[int]:
        """Return a tile layer's raw tile numbers; raises Refusal."""
        place = self._place(row)
        said = tuple(whole_of(row.get(name)) for name in ("width", "height"))
        if said != self.size:
            told = {"columns": said[0], "rows": said[1]}
            whole = {"map_columns": self.size[0], "map_rows": self.size[1]}
            raise refusal("L103", place, **told, **whole)
        data = row.first("data")
        if data is None:
            raise refusal("L008", place, reason="it is missing")
        if data.first("chunk"):
            raise refusal("L104", place)
        return decoded(data, self.size[0] * self.size[1], place)

    def _place(self, row: Element) -> Place:
        return Place(self.file, row.line, row.get("name"))


def layer_rows(
    owner: Element,
    file: str,
    notes: Notes,
    above: _Inherited = _Inherited(),
) -> Iterator[LayerRow]:
    """Go through the layers inside an element in drawing order; groups give their own."""
    for row in owner.all(*KINDS):
        if row.tag == "group":
            own = passed_down(row, above, file, notes)
            inner = _Inherited(
                (*own.groups, row.get("name")),
                own.visible, own.opacity, own.offset, own.tint, own.parallax,
            )  # fmt: skip
            yield from layer_rows(row, file, notes, inner)
        else:
            yield row, above


def count_of_groups(owner: Element) -> int:
    """Return how many groups there are, at any depth."""
    return sum(1 + count_of_groups(group) for group in owner.all("group"))


def passed_down(row: Element, above: _Inherited, file: str, notes: Notes) -> _Inherited:
    """Return what holds inside a group or for a layer: its own values on those above."""
    said = Fields(row, file, notes)
    tint = said.color("tintcolor") or WHITE
    return _Inherited(
        above.groups,
        above.visible and row.get("visible", "1") != "0",
        above.opacity * min(1, said.number("opacity", 1, least=0)),
        (above.offset[0] + said.number("offsetx"), above.offset[1] + said.number("offsety")),
        multiplied(above.tint, tint),
        (
            above.parallax[0] * said.number("parallaxx", 1),
            above.parallax[1] * said.number("parallaxy", 1),
        ),
    )


def multiplied(one: Color, other: Color) -> Color:
    """Return two tints laid over each other.

    >>> multiplied((255, 128, 0, 255), (128, 255, 9, 255))
    (128, 128, 0, 255)
    """
    red, green, blue, alpha = (round(a * b / 255) for a, b in zip(one, other, strict=True))
    return red, green, blue, alpha
