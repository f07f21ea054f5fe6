"""Safe mends: changes to a map's file that cannot alter what its designer meant.

Each works on the file's tree and says what it did; the canonical writer does the rest.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from game.base.problems import Place
from game.content.classes import ObjectClass, PropertySpec
from game.content.limits import TILE_PIXELS
from game.content.words import _, later
from game.level.canonical import Canonical, canonical_of
from game.level.canonical_tree import LAYERS
from game.level.notes import Notes
from game.level.prescan import Element
from game.level.properties import read_properties
from game.level.sandbox import Sandbox
from game.level.spelling import short_number
from game.level.templates import Templates
from game.level.tiled_map import MapObject, TiledMap

FORM: Final = "L111"
"""The code of a file that is not in canonical form; every mend brings it there."""

IN_FORM: Final = later("written in canonical form")
"""What is said of that."""

CODES: Final = ("L109", FORM, "L203", "L207", "L208", "L214")
"""The codes whose problems may go away by a safe mend."""


@dataclass(frozen=True, slots=True)
class Mend:
    """One change: the problem's code, the object's number or None, and what was done in words."""

    code: str
    object_id: int | None
    what: str


def mended(
    tiled: TiledMap, classes: Mapping[str, ObjectClass], shared: Path | None = None
) -> tuple[Canonical, list[Mend]]:
    """Return a map's canonical form after all safe mends, and what they were.

    Args:
        tiled: the map as the reader found it.
        classes: what designers place, by id.
        shared: the shipped ``levels`` folder, as for ``read_map``.

    Raises:
        Refusal: if the file or a template went away.
    """
    mender = _Mender(tiled, classes, Templates(Sandbox(tiled.path, shared)))
    found = canonical_of(tiled, mender.mend)
    left_out = [_("left out, as Tiled does: {what}").format(what=what) for what in found.dropped]
    if found.is_new and not mender.done:
        left_out.insert(0, _(IN_FORM))
    return found, [*mender.done, *(Mend(FORM, None, what) for what in left_out)]


class _Mender:
    """Mends the tree of one map."""

    def __init__(
        self, tiled: TiledMap, classes: Mapping[str, ObjectClass], templates: Templates
    ) -> None:
        self._file: Final = str(tiled.path)
        self._things: Final = {(thing.id, thing.line): thing for thing in tiled.objects}
        self._classes: Final = {kind.tiled_name: kind for kind in classes.values()}
        self._templates: Final = templates
        self.done: list[Mend] = []

    def mend(self, root: Element) -> None:
        """Change the tree of a map."""
        for row in [root, *_layers(root)]:
            self._strip(row, "name", None)
            for rows in row.all("properties"):
                self._strip_all(rows.children, None)
            for child in row.all("object"):
                self._mend_object(child)

    def _mend_object(self, row: Element) -> None:
        thing = self._things.get((int(row.get("id") or 0), row.line))
        if thing is None:
            return
        for name in ("name", "type", "class"):
            self._strip(row, name, thing.id)
        if row.get("class") and not row.get("type"):
            self._say("L109", thing.id, _('"class" is written as "type"'))
        kind = self._classes.get(thing.type.strip())
        for rows in row.all("properties"):
            self._strip_all(rows.children, thing.id)
            if kind is not None:
                self._mend_properties(row, rows, thing, kind)
        if kind is not None and kind.shape == "rect":
            self._snap(row, thing)

    def _mend_properties(
        self, row: Element, rows: Element, thing: MapObject, kind: ObjectClass
    ) -> None:
        for own in rows.children:
            spec = kind.properties.get(own.get("name"))
            if spec is not None:
                self._mend_value(own, spec, thing)
        if row.get("template"):
            self._drop_defaults(row, rows, thing, kind)

    def _mend_value(self, own: Element, spec: PropertySpec, thing: MapObject) -> None:
        """Give an empty choice its default, and a number that was typed as a text its type."""
        text = own.attributes.get("value", own.text)
        if spec.values and not text and isinstance(spec.default, str):
            own.attributes["value"] = spec.default
            what = _('"{name}" has its default, {value}').format(name=spec.name, value=spec.default)
            self._say("L203", thing.id, what)
        if own.get("type", "string") == spec.type:
            return
        retyped = Element("property", own.attributes | {"type": spec.type}, own.line)
        retyped.text = own.text
        if text and spec.type in _RETYPED and _value_of(retyped) is not None:
            own.attributes["type"] = spec.type
            what = _('"{name}" is of type {type}').format(name=spec.name, type=spec.type)
            self._say("L203", thing.id, what)

    def _drop_defaults(
        self, row: Element, rows: Element, thing: MapObject, kind: ObjectClass
    ) -> None:
        """Drop properties that say what the template, or else the class, says anyway."""
        place = Place(self._file, row.line)
        template = self._templates.find(row.get("template"), place).object
        inherited = read_properties(template, self._file, Notes())
        for own in list(rows.children):
            name, value = own.get("name"), _value_of(own)
            spec = kind.properties.get(name)
            default = inherited[name].value if name in inherited else spec and spec.default
            is_bool = isinstance(value, bool) or isinstance(default, bool)
            if value is not None and (value is default if is_bool else value == default):
                rows.children.remove(own)
                what = _('"{name}" is left to its default').format(name=name)
                self._say("L214", thing.id, what)

    def _snap(self, row: Element, thing: MapObject) -> None:
        """Move a rectangle's edges to the nearest tiles, as the game does when it reads it."""
        if thing.shape != "rect" or thing.rotation or not (thing.width and thing.height):
            return
        left, top = (round(edge / TILE_PIXELS) for edge in (thing.x, thing.y))
        right, bottom = (
            round(edge / TILE_PIXELS)
            for edge in (thing.x + thing.width, thing.y + thing.height)
        )  # fmt: skip
        wanted = (left, top, max(1, right - left), max(1, bottom - top))
        snapped = tuple(tiles * TILE_PIXELS for tiles in wanted)
        if snapped == (thing.x, thing.y, thing.width, thing.height):
            return
        row.attributes |= {"x": short_number(str(snapped[0])), "y": short_number(str(snapped[1]))}
        if snapped[2:] != (thing.width, thing.height):
            row.attributes |= {"width": str(snapped[2]), "height": str(snapped[3])}
        what = _("moved to tile ({column}, {row}), {columns} x {rows} tiles").format(
            column=left, row=top, columns=wanted[2], rows=wanted[3]
        )
        self._say("L207", thing.id, what)

    def _strip_all(self, rows: list[Element], object_id: int | None) -> None:
        for row in rows:
            self._strip(row, "name", object_id)

    def _strip(self, row: Element, name: str, object_id: int | None) -> None:
        """Take spaces away round a name."""
        text = row.get(name)
        if text != text.strip():
            row.attributes[name] = text.strip()
            what = _('no spaces round "{name}" of <{tag}>').format(name=text.strip(), tag=row.tag)
            self._say("L208", object_id, what)

    def _say(self, code: str, object_id: int | None, what: str) -> None:
        self.done.append(Mend(code, object_id, what))


_RETYPED: Final = frozenset({"int", "float", "bool"})
"""Types that a text may be given if it writes such a value."""


def _value_of(row: Element) -> object:
    """Return a property's value, None if its text writes none of its type."""
    owner = Element("object", {}, row.line)
    group = Element("properties", {}, row.line)
    owner.children, group.children = [group], [row]
    found = read_properties(owner, "", Notes()).get(row.get("name"))
    return None if found is None else found.value


def _layers(owner: Element) -> Iterator[Element]:
    """Go through all layers and groups, at any depth."""
    for row in owner.all(*LAYERS):
        yield row
        yield from _layers(row)
