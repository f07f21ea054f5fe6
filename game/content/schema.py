"""The shape of ``kinds.yaml``, and reading a content file into such shapes.

The structs say what may stand where and within which bounds, in human units; ``catalog`` turns them
into the simulation's units. Messages are worded for whoever edits the file.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated, Any, Final, Literal, TypeVar

import msgspec
from msgspec import Meta, Struct, inspect

from game.base.problems import Place, Problem
from game.content.codes import problem
from game.content.plain import Document, Trail

T = TypeVar("T")

Name = Annotated[str, Meta(pattern=r"^[a-z][a-z0-9_]{0,39}$")]
"""An id: small letters, digits and _."""

Tiles = Annotated[float, Meta(ge=0, le=64, description="tiles")]
"""A length."""

Speed = Annotated[float, Meta(ge=0, le=24, description="tiles/s")]
"""How fast something moves."""

Degrees = Annotated[float, Meta(ge=0, le=180, description="degrees")]
"""Half the width of a wedge."""

Factor = Annotated[float, Meta(ge=0, le=10, description="times")]
"""A factor; 1 changes nothing."""

Points = Annotated[int, Meta(ge=0, le=100, description="points")]
"""Points of awareness."""

Count = Annotated[float, Meta(ge=0, le=10_000)]
"""A number without a unit."""

Price = Annotated[int, Meta(ge=-100, le=100, description="points of trust")]
"""A change of trust."""

Bound = Annotated[float, Meta(ge=-10_000, le=10_000, description="of the property's unit")]
"""An end of a property's range."""


_AMOUNTS: Final = (
    ("_tiles_s", Speed),
    ("_deg_s", Annotated[float, Meta(ge=0, le=3600, description="degrees a second")]),
    ("_tiles", Tiles),
    ("_deg", Annotated[float, Meta(ge=0, le=360, description="degrees")]),
    ("_s", Annotated[float, Meta(ge=0, le=3600, description="seconds")]),
)
"""What a number may be, by the ending of its name."""


def amount(name: str) -> Any:  # noqa: ANN401 - a type that only msgspec reads
    """Return the shape of a number whose unit stands at the end of its name."""
    return next((shape for ending, shape in _AMOUNTS if name.endswith(ending)), Count)


class GaitRow(Struct, frozen=True, forbid_unknown_fields=True):
    """A way of moving."""

    speed: Speed
    stride: Annotated[int, Meta(ge=0, le=600, description="ticks")]
    motion: Factor


class SurfaceRow(Struct, frozen=True, forbid_unknown_fields=True):
    """How far a footstep is heard."""

    sneak: Tiles
    walk: Tiles
    run: Tiles


class BandRow(Struct, frozen=True, forbid_unknown_fields=True):
    """One band of sight."""

    name: Literal["contact", "near", "far", "peripheral", "back"]
    reach: Tiles
    half_angle: Degrees
    rate: Annotated[int, Meta(ge=0, le=10_000, description="points a second")]
    cap: Points
    searching_only: bool = False
    sneak_reach_behind: Tiles = 0


class BeamRow(Struct, frozen=True, forbid_unknown_fields=True):
    """A carried light."""

    reach: Tiles
    half_angle: Degrees


Pace = Literal["calm", "curious", "searching", "chase"]
"""The name of one of a kind's speeds."""


class KindRow(Struct, frozen=True, forbid_unknown_fields=True):
    """A kind of actor; its paces and numbers are read one by one."""

    group: Literal["watcher", "person", "rival", "animal", "thing"]
    mind: Name
    radius: Annotated[float, Meta(ge=0, le=2, description="tiles")] = 0
    turn: Annotated[float, Meta(ge=0, le=3600, description="degrees a second")] = 0
    paces: dict[Pace, Any] = {}
    hears: bool = False
    beam: BeamRow | None = None
    bands: list[BandRow] = []
    numbers: dict[Name, Any] = {}


class PropertyRow(Struct, frozen=True, forbid_unknown_fields=True):
    """A property of a class of objects."""

    type: Literal["int", "float", "bool", "string", "object"]
    default: bool | int | float | str | None = None
    need: bool = False
    unit: Literal["s", "tiles", "deg"] | None = None
    least: Bound | None = None
    most: Bound | None = None
    values: list[str] = []
    to: Name | None = None
    stat: str | None = None


class ClassRow(Struct, frozen=True, forbid_unknown_fields=True):
    """A class of objects."""

    shape: Literal["point", "rect", "polyline"]
    color: Annotated[str, Meta(pattern=r"^#[0-9a-f]{8}$")]
    properties: dict[Name, PropertyRow]
    on_floor: bool = False
    reach: Literal["must", "may"] | None = None


class Sections(Struct, frozen=True, forbid_unknown_fields=True):
    """The sections of ``kinds.yaml``; their entries are read one by one."""

    gaits: dict[Name, Any]
    surfaces: dict[Name, Any]
    noises: dict[Name, Any]
    prices: dict[Name, Any]
    factors: dict[Name, Any]
    limits: dict[Name, Any]
    rules: dict[Name, dict[Name, Any]]
    kinds: dict[Name, Any]
    objects: dict[Name, Any]


class Shaper:
    """Puts the plain values of one file into typed shapes and collects what does not fit."""

    def __init__(self, file: str, document: Document) -> None:
        """Begin with a read file and no problems."""
        self._file: Final = file
        self._document: Final = document
        self.problems: list[Problem] = []

    def shaped(self, value: object, shape: type[T], trail: Trail = ()) -> T | None:
        """Return a value in its shape, or None after noting the problem."""
        try:
            return msgspec.convert(value, shape)
        except msgspec.ValidationError as error:
            reason, inner, is_bound = _reworded(str(error))
            unit = unit_at(shape, inner) if is_bound else ""
            self.note("C103", (*trail, *inner), f"{reason} {unit}".rstrip())
        return None

    def each(self, values: Mapping[Any, object], shape: type[T], *trail: str) -> dict[str, T]:
        """Return the entries of the map at a trail that fit their shape."""
        shaped = {k: self.shaped(v, shape, (*trail, k)) for k, v in values.items()}
        return {k: v for k, v in shaped.items() if v is not None}

    def note(self, code: str, trail: Trail, reason: str) -> None:
        """Collect one problem at a value."""
        place = Place(file=self._file, line=self._document.line(trail))
        named = " \N{RIGHTWARDS ARROW} ".join(trail) or "the file"
        self.problems.append(problem(code, place, trail=named, reason=reason))


_AT: Final = re.compile(r" - at `(?:key in )?\$?(?P<trail>[^`]*)`$")
_BOUND: Final = re.compile(r"Expected `(int|float)` (?P<sign>[<>]=) (?P<bound>[-0-9.e+]+)")
_WORDINGS: Final = (
    (re.compile(r"Expected `(.+)`, got `(.+)`"), "{0} is needed here, not {1}"),
    (re.compile(r"Object missing required field `(.+)`"), '"{0}" is missing'),
    (re.compile(r"Object contains unknown field `(.+)`"), 'nobody knows "{0}" here'),
    (re.compile(r"Invalid enum value '?([^']*)'?"), '"{0}" is none of the words for this'),
    (re.compile(r"Expected `str` matching regex (.+)"), "small letters, digits and _ are needed"),
)
_SORTS: Final = {
    "int": "a whole number", "float": "a number", "str": "a text", "bool": "true or false",
    "object": "a map", "array": "a list", "null": "nothing",
}  # fmt: skip


def _reworded(message: str) -> tuple[str, Trail, bool]:
    """Return msgspec's message in plain words, the trail it names, and whether it tells a bound."""
    found = _AT.search(message)
    trail = tuple(re.findall(r"[a-z_0-9]+", found["trail"])) if found else ()
    bare = message[: found.start()] if found else message
    bound = _BOUND.fullmatch(bare)
    if bound:
        side = "least" if bound["sign"] == ">=" else "most"
        return f"the {side} is {float(bound['bound']):g}", trail, True
    for pattern, wording in _WORDINGS:
        match = pattern.fullmatch(bare)
        if match:
            return wording.format(*(_sorts(part) for part in match.groups())), trail, False
    return bare, trail, False


def _sorts(text: str) -> str:
    """Return ``int | null`` and its like as words; other text as it is."""
    return " or ".join(_SORTS.get(part, part) for part in text.split(" | "))


def unit_at(shape: object, trail: Trail) -> str:
    """Return the unit of the number at a trail inside a shape; nothing if there is none.

    >>> unit_at(BandRow, ("half_angle",))
    'degrees'
    """
    found: inspect.Type | None = inspect.type_info(shape)
    for name in trail:
        if isinstance(found, inspect.StructType):
            found = next((field.type for field in found.fields if field.name == name), None)
        elif isinstance(found, inspect.ListType):
            found = found.item_type
        if isinstance(found, inspect.UnionType):
            found = found.types[0]
    schema = found.extra_json_schema if isinstance(found, inspect.Metadata) else None
    return str((schema or {}).get("description", ""))
