"""Three-way merging of plain values: one, many by name, and the order of things."""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

from game.content.words import _
from game.level.prescan import Element

V = TypeVar("V")
K = TypeVar("K", bound=Hashable)

Clash = Callable[[str, V | None, V | None], None]
"""What is told of a value that both sides changed: its name, ours and theirs; None if not there."""

SHOWN: Final = 200
"""Most characters of a value that a conflict shows."""

_TOGETHER: Final = {"x": "place", "y": "place", "width": "size", "height": "size"}
"""Attributes that mean something only with their other half, and the name of both."""

Attributes = tuple[tuple[str, str], ...]
"""Attributes that are merged as one value, each with its text."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """Something that both sides changed, each in another way.

    Attributes:
        where: what it is, in words.
        ours: what our side says, which is kept.
        theirs: what the other side says.
        at: its place on the map, pixels.
    """

    where: str
    ours: str
    theirs: str
    at: tuple[float, float] = (0, 0)


@dataclass(frozen=True, slots=True)
class Said:
    """An element as a value that can be compared."""

    tag: str
    attributes: Attributes
    text: str
    inner: tuple[Said, ...]

    @classmethod
    def of(cls, row: Element) -> Said:
        """Return what an element says; where it stands does not matter."""
        inner = tuple(map(cls.of, row.children))
        return cls(row.tag, tuple(sorted(row.attributes.items())), row.text, inner)

    def element(self) -> Element:
        """Return an element that says this."""
        made = Element(self.tag, dict(self.attributes), 0)
        made.text = self.text
        made.children = [said.element() for said in self.inner]
        return made

    def __str__(self) -> str:
        """Return it in words: a property's value, a shape's corners."""
        if self.tag == "property":
            return dict(self.attributes).get("value", self.text)
        own = " ".join(text for _, text in self.attributes)
        return " ".join(part for part in (self.tag, own, self.text.strip()) if part)


def shown(value: object) -> str:
    """Return a value as a conflict shows it."""
    if value is None or value == ():
        return _("none")
    parts = value if isinstance(value, tuple) else (value,)
    words = ", ".join(str(p[1]) if isinstance(p, tuple) else str(p) for p in parts)
    return words[:SHOWN]


def chosen(base: V, ours: V, theirs: V) -> tuple[V, bool]:
    """Return the value that a merge takes, and whether both sides changed it differently."""
    if theirs in (ours, base):
        return ours, False
    return (theirs, False) if ours == base else (ours, True)


def merged_values(
    base: Mapping[str, V], ours: Mapping[str, V], theirs: Mapping[str, V], clash: Clash[V]
) -> dict[str, V]:
    """Return values by name, each merged by itself; what is not there is a value as well."""
    found = {}
    for name in [*ours, *(name for name in theirs if name not in ours)]:
        mine, other = ours.get(name), theirs.get(name)
        value, is_clash = chosen(base.get(name), mine, other)
        if is_clash:
            clash(name, mine, other)
        if value is not None:
            found[name] = value
    return found


def kept(
    base: Mapping[K, V],
    ours: Mapping[K, V],
    theirs: Mapping[K, V],
    is_same: Callable[[V, V], bool],
    clash: Callable[[K], None],
) -> list[K]:
    """Return which things a merged map has.

    What one side took away goes, unless the other side changed it: then it stays, and is told.

    Args:
        base: each thing by what it is known by, as both sides began with it.
        ours: the same on our side.
        theirs: the same on the other side.
        is_same: whether two versions of a thing say the same.
        clash: is told each thing that one side took away and the other changed.
    """
    found = [key for key in ours if key in theirs]
    for one, other in ((ours, theirs), (theirs, ours)):
        for key in (key for key in one if key not in other):
            if key in base and is_same(base[key], one[key]):
                continue
            found.append(key)
            if key in base:
                clash(key)
    return found


def stand_ins(base: V | None, ours: V | None, theirs: V | None, nothing: V) -> tuple[V, V, V]:
    """Return three versions of a thing that one side has at least.

    A side that took it away or never had it changes nothing more about it. What both sides added
    began as ``nothing``.
    """
    if base is None and ours is not None and theirs is not None:
        base = nothing
    first = next(own for own in (base, ours, theirs) if own is not None)
    found = [first if own is None else own for own in (base, ours, theirs)]
    return found[0], found[1], found[2]


def merged_order(
    base: Sequence[K], ours: Sequence[K], theirs: Sequence[K], among: Collection[K]
) -> list[K]:
    """Return the things of ``among`` in the order of the side that moved them, ours if both did.

    What only the other side has follows what it follows there.
    """
    mine, other = ([key for key in row if key in among] for row in (ours, theirs))
    common = set(mine) & set(other)
    orders = [[key for key in row if key in common] for row in (base, mine, other)]
    moved_by_them = orders[0] == orders[1] != orders[2]
    spine, added = (other, mine) if moved_by_them else (mine, other)
    return _woven(spine, added)


def _woven(spine: list[K], added: list[K]) -> list[K]:
    """Return one row with what only another row has put in behind what it follows there."""
    shared = set(spine) & set(added)
    followers: dict[K | None, list[K]] = {None: []}
    last: K | None = None
    for key in added:
        if key in shared:
            last = key
            followers[key] = []
        else:
            followers[last].append(key)
    woven, waiting = [], followers[None]
    for key in spine:
        if key in shared:
            woven += waiting
            waiting = followers[key]
        woven.append(key)
    return woven + waiting


def attributes_of(row: Element, without: Collection[str] = ()) -> dict[str, Attributes]:
    """Return an element's attributes by name; a place and a size are one value each."""
    found: dict[str, Attributes] = {}
    for name, text in sorted(row.attributes.items()):
        if name not in without:
            group = _TOGETHER.get(name, name)
            found[group] = (*found.get(group, ()), (name, text))
    return found


def properties_of(row: Element) -> dict[str, Said]:
    """Return an element's custom properties by name."""
    rows = (own for group in row.all("properties") for own in group.all("property"))
    return {own.get("name"): Said.of(own) for own in rows}


def with_properties(said: Mapping[str, Said]) -> list[Element]:
    """Return the element that holds properties; none if there are none."""
    if not said:
        return []
    group = Element("properties", {}, 0)
    group.children = [own.element() for own in said.values()]
    return [group]


def others_of(row: Element, without: Collection[str]) -> tuple[Said, ...]:
    """Return the children that are merged as one value: all that ``without`` does not name."""
    return tuple(Said.of(child) for child in row.children if child.tag not in without)
