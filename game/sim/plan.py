"""A plan: a checked level that is not yet alive.

``level/`` makes plans from Tiled maps; tests make them from ASCII; ``to_plain`` and ``from_plain``
carry one through JSON, so that ``base`` and ``sim`` alone can run a level anywhere.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any

from game.base.units import SUBTILES

Value = int | str | bool | tuple[int, ...]
"""A checked property: lengths in subtiles, times in ticks, angles in arc minutes."""

Point = tuple[int, int]
"""A place in subtiles."""


@dataclass(frozen=True, slots=True)
class Placement:
    """Something a designer put on a map.

    Attributes:
        id: its name, unique on the map.
        kind: its class in snake_case, such as ``guard`` or ``spool_rack``.
        x: place in subtiles.
        y: place in subtiles.
        values: checked properties, defaults laid in.
        route: corners of its patrol route, subtiles; empty if it stands.
        rect: (column, row, columns, rows) in tiles, for zones and doors; empty otherwise.
        stats: numbers of its kind's sheet that are only its own, by the way to them.
    """

    id: str
    kind: str
    x: int
    y: int
    values: Mapping[str, Value] = field(default_factory=dict)
    route: tuple[Point, ...] = ()
    rect: tuple[int, ...] = ()
    stats: Mapping[str, int] = field(default_factory=dict)

    @property
    def cell(self) -> tuple[int, int]:
        """The tile it stands on."""
        return self.x // SUBTILES, self.y // SUBTILES


@dataclass(frozen=True, slots=True)
class Plan:
    """A level: its ground and everything placed on it.

    The grids hold one byte a cell, row-major, ``columns`` x ``rows``; non-zero means yes.

    Attributes:
        id: the map file's stem.
        title: English title.
        secret: 0 for the yard, else 1 to 5.
        rule: the registered rule that gives the level its twist, or ``none``.
        par_ticks: the Swift limit.
        columns: width in tiles, 8 to 256.
        rows: height in tiles, 8 to 256.
        solid: cells no body enters.
        opaque: cells no sight passes.
        low: cells of low cover (also solid).
        duct: cells only a merged courier enters (also solid).
        surfaces: index into ``surface_names``.
        surface_names: ids of the surfaces used.
        placements: in the map's order.
        walk: ids in the order a first visit takes them.
        digest: hash of the map's normalised content, hexadecimal.
        stats: numbers of the catalog that this level changes, by the way to them.
        by_id: the placements by id; the first of several with the same.
    """

    id: str
    title: str
    secret: int
    rule: str
    par_ticks: int
    columns: int
    rows: int
    solid: bytes
    opaque: bytes
    low: bytes
    duct: bytes
    surfaces: bytes
    surface_names: tuple[str, ...]
    placements: tuple[Placement, ...]
    walk: tuple[str, ...] = ()
    digest: str = ""
    stats: Mapping[str, int] = field(default_factory=dict)
    by_id: Mapping[str, Placement] = field(init=False, repr=False, compare=False)
    _by_kind: Mapping[str, tuple[Placement, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Index the placements once: rules ask for them every tick."""
        by_kind: dict[str, tuple[Placement, ...]] = {}
        for placement in self.placements:
            by_kind[placement.kind] = (*by_kind.get(placement.kind, ()), placement)
        object.__setattr__(self, "by_id", {p.id: p for p in reversed(self.placements)})
        object.__setattr__(self, "_by_kind", by_kind)

    def of_kind(self, kind: str, *others: str) -> tuple[Placement, ...]:
        """Return the placements of the given kinds, in the map's order."""
        if not others:
            return self._by_kind.get(kind, ())
        return tuple(p for p in self.placements if p.kind == kind or p.kind in others)


_GRIDS = ("solid", "opaque", "low", "duct", "surfaces")


def to_plain(plan: Plan) -> dict[str, Any]:
    """Return a plan as values that JSON can carry; grids become hexadecimal.

    ``stats`` stand only where there are any, so that a level that changes no number keeps its
    digest.
    """
    plain = _fields(plan)
    plain["placements"] = [_fields(placement) for placement in plan.placements]
    for name in _GRIDS:
        plain[name] = getattr(plan, name).hex()
    return plain


def _fields(owner: Plan | Placement) -> dict[str, Any]:
    """Return what an owner was made from, by name, without empty ``stats``; nothing is copied."""
    said = {each.name: getattr(owner, each.name) for each in fields(owner) if each.init}
    if not said["stats"]:
        del said["stats"]
    return said


def from_plain(plain: Mapping[str, Any]) -> Plan:
    """Return the plan that ``to_plain`` wrote; what it wrote is trusted."""
    values = dict(plain)
    for name in _GRIDS:
        values[name] = bytes.fromhex(values[name])
    values["surface_names"] = tuple(values["surface_names"])
    values["walk"] = tuple(values["walk"])
    values["placements"] = tuple(_placement(p) for p in values["placements"])
    return Plan(**values)


def _placement(plain: Mapping[str, Any]) -> Placement:
    return Placement(
        id=plain["id"],
        kind=plain["kind"],
        x=plain["x"],
        y=plain["y"],
        values={k: tuple(v) if isinstance(v, list) else v for k, v in plain["values"].items()},
        route=tuple((x, y) for x, y in plain["route"]),
        rect=tuple(plain["rect"]),
        stats=plain.get("stats", {}),
    )
