"""The classes of objects that designers place, as ``objects:`` in ``kinds.yaml`` defines them.

The level reader checks maps against them, and Tiled's project file is written from them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from game.content.schema import ClassRow, PropertyRow, Shaper
from game.content.stats import Sheets, numbers

Value = int | float | str | bool
"""A property as a map writes it."""

SUFFIXES: Final = {"s": "_ticks", "tiles": "_subtiles", "deg": "_angle"}
"""What a number's unit adds to its name in a plan."""


@dataclass(frozen=True, slots=True)
class PropertySpec:
    """One property of a class of objects, as Tiled shows it.

    Attributes:
        name: as in Tiled.
        type: int, float, bool, string or object.
        default: what holds when the map says nothing; None if the map must say it.
        unit: s, tiles, deg or empty; a string with a unit is a list of such numbers.
        least: lower bound in human units, or None.
        most: upper bound in human units, or None.
        values: the allowed words, or empty.
        to: class of the object that a reference names, or empty.
        stat: the number of its kind that it changes, such as ``paces.calm``, or empty; the
            default is that number then.
    """

    name: str
    type: str
    default: Value | None
    unit: str = ""
    least: float | None = None
    most: float | None = None
    values: tuple[str, ...] = ()
    to: str = ""
    stat: str = ""

    @property
    def key(self) -> str:
        """The name under which a plan keeps the value: a single number's unit at its end."""
        return self.name if self.type == "string" else self.name + SUFFIXES.get(self.unit, "")


@dataclass(frozen=True, slots=True)
class ObjectClass:
    """A class of objects that designers place.

    Attributes:
        id: its word in code and data, such as ``spool_rack``.
        shape: point, rect or polyline.
        color: ``#AARRGGBB`` in Tiled.
        properties: by name, in the order Tiled shows them.
        on_floor: whether it must stand on open floor, and its route too.
        reach: ``must`` or ``may`` be reachable on foot; empty if it does not matter.
    """

    id: str
    shape: str
    color: str
    properties: Mapping[str, PropertySpec] = field(default_factory=dict)
    on_floor: bool = False
    reach: str = ""

    @property
    def tiled_name(self) -> str:
        """The class as Tiled writes it, such as ``SpoolRack``."""
        return camel_case(self.id)


def camel_case(snake: str) -> str:
    """Return ``spool_rack`` as ``SpoolRack``."""
    return "".join(part.capitalize() for part in snake.split("_"))


def made_classes(
    section: Mapping[str, object], sheets: Sheets, shaper: Shaper
) -> dict[str, ObjectClass]:
    """Return the classes of the section ``objects`` by id; problems go to the shaper.

    Args:
        section: as the file writes it.
        sheets: the sections with numbers, which classes may offer for changing.
        shaper: takes what is wrong.
    """
    rows = shaper.each(section, ClassRow, "objects")
    known = {name: value for name, (_, value) in numbers(sheets).items()}
    maker = _Maker(rows, known, shaper)
    return {name: maker.made(name, row) for name, row in rows.items()}


@dataclass(frozen=True, slots=True)
class _Maker:
    """Turns rows into classes; problems go to the shaper."""

    known: Mapping[str, ClassRow]
    numbers: Mapping[str, float]
    shaper: Shaper

    def made(self, name: str, row: ClassRow) -> ObjectClass:
        return ObjectClass(
            id=name,
            shape=row.shape,
            color=row.color,
            properties={n: self._property(name, n, p) for n, p in row.properties.items()},
            on_floor=row.on_floor,
            reach=row.reach or "",
        )

    def _property(self, kind: str, name: str, row: PropertyRow) -> PropertySpec:
        stat = f"{kind}.{row.stat}" if row.stat else ""
        fault = _fault_of_stat(row, stat, self.numbers) if stat else _fault(row, self.known)
        if fault:
            self.shaper.note("C103", ("objects", kind, "properties", name), fault)
        default = self.numbers.get(stat, 0) if stat else row.default
        return PropertySpec(
            name=name,
            type=row.type,
            default=None if row.need else default,
            unit=row.unit or "",
            least=row.least,
            most=row.most,
            values=tuple(row.values),
            to=row.to or "",
            stat=stat,
        )


def _fault_of_stat(row: PropertyRow, stat: str, known: Mapping[str, float]) -> str:
    """Return what is wrong with a property that changes a number of its kind, or nothing."""
    if stat not in known:
        return f'no number of kinds.yaml is called "{stat}"'
    if row != PropertyRow(type="float", stat=row.stat):
        return "what changes a number of its kind is a float, and says nothing else"
    return ""


def _fault(row: PropertyRow, known: Mapping[str, ClassRow]) -> str:
    """Return what is wrong with a property's definition, or nothing."""
    if row.need == (row.default is not None):
        return "a property either has a default or is needed"
    if row.default is not None and not _fits(row.default, row.type):
        return "the default is not of the property's type"
    if row.type == "float" and row.unit is None:
        return "a float needs a unit; the game counts in whole units"
    if row.type == "object" and row.to not in known:
        return 'a reference says in "to" which class it names'
    if row.default is not None and row.values and row.default not in row.values:
        return "the default is none of the values"
    return _fault_of_bounds(row)


def _fault_of_bounds(row: PropertyRow) -> str:
    """Return what is wrong with a property's bounds, or nothing."""
    if row.type not in {"int", "float"}:
        return ""
    if row.least is None or row.most is None:
        return "a number needs a least and a most"
    if row.least > row.most:
        return "the least is more than the most"
    if isinstance(row.default, int | float) and not row.least <= row.default <= row.most:
        return "the default is not within the bounds"
    return ""


def _fits(value: Value, sort: str) -> bool:
    if sort in {"bool", "string"}:
        return isinstance(value, bool if sort == "bool" else str)
    whole = isinstance(value, int) and not isinstance(value, bool)
    return whole or (sort == "float" and isinstance(value, float))
