"""What is in a side of a merge, by what it is known by: layers, objects, and what holds what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Hashable, Iterator
from dataclasses import dataclass, field
from typing import Final

from game.level.canonical_tree import LAYERS
from game.level.merging.sides import Side, inside
from game.level.merging.values import Said
from game.level.notes import whole_of
from game.level.prescan import Element

Key = tuple[Hashable, ...]
"""What a layer or an object is known by on all sides."""

MAP: Final[Key] = ()
"""The key of the map itself, which holds the outermost layers."""


@dataclass(slots=True)
class Index:
    """Everything in one side.

    Attributes:
        layers: the layers, groups included.
        objects: the objects.
        homes: what each layer and object lies in.
        order: what lies in the map, and in each layer, in order.
    """

    layers: dict[Key, Element] = field(default_factory=dict)
    objects: dict[Key, Element] = field(default_factory=dict)
    homes: dict[Key, Key] = field(default_factory=dict)
    order: dict[Key, list[Key]] = field(default_factory=dict)


def index_of(side: Side, known: Collection[Key] | None = None) -> Index:
    """Return what is in a side.

    Args:
        side: the side.
        known: keys of the layers that both sides began with: a layer is one of them if it has its
            number, else it is new and known by its name. None for what they began with itself.
    """
    found = Index()
    seen: Counter[Key] = Counter()

    def unique(*parts: Hashable) -> Key:
        seen[parts] += 1
        return (*parts, seen[parts])

    def enter(owner: Element, home: Key) -> None:
        order = found.order.setdefault(home, [])
        for row in owner.all(*LAYERS, "object"):
            if row.tag == "object":
                key = unique("object", row.get("id"))
                found.objects[key] = row
            else:
                key = unique(row.tag, row.get("id"))
                if known is not None and key not in known:
                    key = unique("new", row.tag, home, row.get("name"))
                found.layers[key] = row
                enter(row, key)
            found.homes[key] = home
            order.append(key)

    enter(side.root, MAP)
    return found


def part_new_objects(base: Side, ours: Side, theirs: Side) -> None:
    """Give new objects of the other side numbers of their own where ours took the same.

    What refers to them on that side follows. An object that both sides added alike is one object.
    """
    known = {row.get("id") for row in _objects(base)}
    mine = {row.get("id"): row for row in _objects(ours) if row.get("id") not in known}
    following = _next_object(base, ours, theirs)
    fresh: dict[str, str] = {}
    for row in _objects(theirs):
        own = mine.get(row.get("id"))
        if own is not None and not _is_one(own, row, has_base=bool(base.root.children)):
            fresh[row.get("id")] = str(following)
            following += 1
    for row in _objects(theirs):
        row.attributes["id"] = fresh.get(row.get("id"), row.get("id"))
    _refer(theirs.root, fresh)


def _objects(side: Side) -> Iterator[Element]:
    return (row for row in inside(side.root) if row.tag == "object")


def _next_object(*sides: Side) -> int:
    said = [whole_of(side.root.get("nextobjectid")) or 1 for side in sides]
    used = [whole_of(row.get("id")) or 0 for side in sides for row in _objects(side)]
    return max(*said, *(number + 1 for number in used), 1)


def _is_one(mine: Element, other: Element, *, has_base: bool) -> bool:
    """Return whether two new objects of one number are the same object."""
    if has_base:
        return Said.of(mine) == Said.of(other)
    return all(mine.get(name) == other.get(name) for name in ("type", "name", "template"))


def _refer(row: Element, fresh: dict[str, str]) -> None:
    """Let object references lead to the objects' new numbers."""
    if row.tag == "property" and row.get("type") == "object":
        row.attributes["value"] = fresh.get(row.get("value"), row.get("value"))
    for child in row.children:
        _refer(child, fresh)
