"""Object templates (.tx): what an object on a map leaves unsaid, its template says."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from game.base.problems import Place
from game.content.codes import refusal
from game.content.limits import TEMPLATE_BYTES, TEMPLATES
from game.level.notes import whole_of
from game.level.prescan import Element
from game.level.sandbox import Sandbox

SHAPES: Final = ("point", "ellipse", "polygon", "polyline", "text", "capsule")
"""Tags of the elements that give an object another shape than a rectangle."""


@dataclass(frozen=True, slots=True)
class Template:
    """A read template: its object, its file, and the tileset that a tile object's number counts in.

    ``tileset`` is None if the template has none.
    """

    object: Element
    path: Path
    tileset: Path | None = None
    first_gid: int = 1


class Templates:
    """The templates of one map, each read once."""

    def __init__(self, sandbox: Sandbox) -> None:
        """Begin with none read."""
        self._sandbox: Final = sandbox
        self._read: dict[tuple[str, str], Template] = {}

    def find(self, reference: str, place: Place) -> Template:
        """Return the template that an object names.

        Raises:
            Refusal: if it cannot be used, or the map uses too many.
        """
        key = place.file, reference
        if key not in self._read:
            path = self._sandbox.resolve(reference, place, (".tx",))
            if len(self._read) >= TEMPLATES:
                count = len(self._read) + 1
                raise refusal("L011", place, count=count, things="templates", most=TEMPLATES)
            self._read[key] = self._template(path, reference)
        return self._read[key]

    def _template(self, path: Path, reference: str) -> Template:
        root = self._sandbox.scanned(path, most=TEMPLATE_BYTES)
        found = root.first("object")
        reason = ""
        if root.tag != "template" or found is None:
            reason = "it holds no template"
        elif found.get("template"):
            reason = "it uses another template"
        if reason or found is None:
            place = Place(str(path), root.line)
            raise refusal("L012", place, sort="template", reference=reference, reason=reason)
        return self._with_tileset(found, path, root.first("tileset"))

    def _with_tileset(self, found: Element, path: Path, tileset: Element | None) -> Template:
        if tileset is None:
            return Template(found, path)
        place = Place(str(path), tileset.line)
        source = self._sandbox.resolve(tileset.get("source"), place, (".tsx",))
        return Template(found, path, source, whole_of(tileset.get("firstgid"), least=1) or 1)


def merged(instance: Element, template: Element) -> Element:
    """Return an object with its template laid in, attribute by attribute, property by property.

    What the instance says wins; its line stays, so that messages lead to the map.
    """
    attributes = template.attributes | instance.attributes
    if {"type", "class"} & instance.attributes.keys():  # two versions' words for one thing
        for word in {"type", "class"} - instance.attributes.keys():
            attributes.pop(word, None)
    attributes.pop("template", None)
    if "id" not in instance.attributes:
        attributes.pop("id", None)
    whole = Element(instance.tag, attributes, instance.line)
    whole.children = [_merged_properties(instance, template), *_shape(instance, template)]
    return whole


def _merged_properties(instance: Element, template: Element) -> Element:
    rows = {
        row.get("name"): row
        for owner in (template, instance)
        for group in owner.all("properties")
        for row in group.all("property")
    }
    properties = Element("properties", {}, instance.line)
    properties.children = list(rows.values())
    return properties


def _shape(instance: Element, template: Element) -> list[Element]:
    own = list(instance.all(*SHAPES))
    return own or list(template.all(*SHAPES))
