"""Reading custom properties: Tiled's flat types, bounded, as checked values."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from game.base.problems import Place
from game.content.limits import COORDINATE_MOST, INTEGER_MOST, NAME_CHARS, PROPERTIES, STRING_CHARS
from game.level.notes import Notes, has_hidden, number_of, whole_of
from game.level.prescan import Element
from game.level.tiled_map import Property

Scalar = str | int | float | bool
"""A property's value."""


def read_properties(owner: Element, file: str, notes: Notes) -> dict[str, Property]:
    """Return the custom properties of an element by name; faulty ones are noted and left out."""
    if not owner.children:
        return {}
    rows = [row for group in owner.all("properties") for row in group.all("property")]
    if len(rows) > PROPERTIES:
        place = Place(file=file, line=owner.line)
        notes.add("L011", place, count=len(rows), things="properties on one thing", most=PROPERTIES)
        return {}
    found = {}
    for row in rows:
        value = _value(row, Place(file=file, line=row.line), notes)
        if value is not None:
            found[row.get("name")] = Property(row.get("type", "string"), value, row.line)
    return found


def _value(row: Element, place: Place, notes: Notes) -> Scalar | None:
    """Return one property's value, or None after noting what is wrong with it."""
    name, sort = row.get("name"), row.get("type", "string")
    text = row.attributes.get("value", row.text)
    for what, kept, most in (("name", name, NAME_CHARS), ("text", text, STRING_CHARS)):
        if len(kept) > most:
            things = f"characters in a property's {what}"
            notes.add("L011", place, count=len(kept), things=things, most=most)
            return None
    if not name.isprintable() or has_hidden(text):
        notes.add("L014", place, what="a property")
        return None
    if sort not in _READERS:
        notes.unusable(sort if sort in {"class", "list"} else "property", place)
        return None
    value = _READERS[sort](text)
    if value is None:
        most = COORDINATE_MOST if sort == "float" else INTEGER_MOST
        notes.add("L009", place, what=f'"{name}"', value=text[:40], least=-most, most=most)
    return value


def _truth(text: str) -> bool | None:
    return {"true": True, "1": True, "false": False, "0": False, "": False}.get(text)


def _whole_or_zero(text: str) -> int | None:
    return whole_of(text) if text else 0


_READERS: Final[dict[str, Callable[[str], Scalar | None]]] = {
    "string": str,
    "color": str,
    "file": str,
    "bool": _truth,
    "float": number_of,
    "int": whole_of,
    "object": _whole_or_zero,
}
"""How a text becomes a value, by Tiled's type; None means it is not such a value."""
