"""Merging one element with what it says of itself: attributes, properties and other children."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from itertools import chain
from typing import TypeVar

from game.content.words import _
from game.level.merging.values import (
    Conflict,
    Said,
    attributes_of,
    chosen,
    merged_values,
    others_of,
    properties_of,
    shown,
    with_properties,
)
from game.level.notes import number_of
from game.level.prescan import Element

Three = tuple[Element, Element, Element]
"""An element as both sides began with it, as we have it and as they have it."""

V = TypeVar("V")


@dataclass(slots=True)
class Conflicts:
    """What both sides changed, as it is met."""

    found: list[Conflict] = field(default_factory=list)

    def add(self, where: str, ours: object, theirs: object, row: Element) -> None:
        """Note a conflict about an object, a layer or the map."""
        x, y = (number_of(row.get(name)) or 0 for name in ("x", "y"))
        self.found.append(Conflict(where, shown(ours), shown(theirs), (x, y)))


def name_of(row: Element) -> str:
    """Return what a conflict calls an element."""
    if row.tag == "map":
        return _("map")
    if row.tag != "object":
        return _('layer "{name}"').format(name=row.get("name"))
    words = " ".join(word for word in (row.get("type"), f'"{row.get("name")}"') if word)
    return _("object #{id} {words}").format(id=row.get("id"), words=words)


def merged_thing(
    three: Three,
    conflicts: Conflicts,
    *,
    without: Collection[str],
    quiet: Collection[str] = (),
    inner: Collection[str] = (),
) -> Element:
    """Return an element with its attributes, properties and other children merged.

    Args:
        three: the element on all sides.
        conflicts: takes what both sides changed.
        without: attributes to be left out: somebody else says them.
        quiet: attributes and children whose conflicts do not matter.
        inner: tags of children to be left out.
    """
    own = three[1]
    start = name_of(own)

    def clash(name: str, mine: object, other: object) -> None:
        if name not in quiet:
            conflicts.add(f"{start}: {name}", mine, other, own)

    said = [attributes_of(version, without) for version in three]
    attributes = merged_values(said[0], said[1], said[2], clash)
    properties = [properties_of(version) for version in three]
    whole = Element(own.tag, dict(chain.from_iterable(attributes.values())), 0)
    whole.children = with_properties(
        merged_values(properties[0], properties[1], properties[2], clash)
    )
    tags = sorted({c.tag for version in three for c in version.children} - {"properties", *inner})
    for tag in tags if own.tag != "object" else [""]:
        versions = [_children(version, tag) for version in three]
        found, is_clash = chosen(versions[0], versions[1], versions[2])
        if is_clash:
            clash(tag or _("shape"), versions[1], versions[2])
        whole.children += [child.element() for child in found]
    return whole


def _children(row: Element, tag: str) -> tuple[Said, ...]:
    """Return the children of a tag as one value; all but the properties for no tag."""
    others = others_of(row, ("properties",))
    return tuple(said for said in others if not tag or said.tag == tag)


def same_thing(one: Element, other: Element) -> bool:
    """Return whether two versions of an object or a layer say the same."""
    if one.tag != "group":
        return Said.of(one) == Said.of(other)
    said = [(attributes_of(row), properties_of(row)) for row in (one, other)]
    return said[0] == said[1]
