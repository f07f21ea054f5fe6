"""Stats: the single whole numbers inside stat sheets, by the way to them.

A plan carries those that its map changes, such as ``kinds.guard.paces.calm``, and a placement those
that are only its own, such as ``paces.calm``. How far a map may go is ``content``'s matter.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from game.sim.kinds import Catalog, Kind

Sheet = TypeVar("Sheet", Catalog, Kind)


def with_stats(sheet: Sheet, stats: Mapping[str, int]) -> Sheet:
    """Return a sheet with some of its numbers changed, by the ways to them."""
    for way, number in stats.items():
        sheet = _with(sheet, way.split("."), number)
    return sheet


def changed_stats(before: Sheet, after: Sheet) -> dict[str, int]:
    """Return what leads from a sheet to another of the same shape: the numbers that differ."""
    known = dict(_stats(before, ()))
    return {way: number for way, number in _stats(after, ()) if known[way] != number}


def _with(part: Any, way: Sequence[str], number: int) -> Any:  # noqa: ANN401 - parts of a sheet are of many types
    """Return a part of a sheet with the number at the end of a way changed."""
    if not way:
        return number
    name, rest = way[0], way[1:]
    if isinstance(part, Mapping):
        return {**part, name: _with(part[name], rest, number)}
    if isinstance(part, tuple):
        place = int(name)
        return (*part[:place], _with(part[place], rest, number), *part[place + 1 :])
    return replace(part, **{name: _with(getattr(part, name), rest, number)})


def _stats(part: object, way: tuple[str, ...]) -> Iterator[tuple[str, int]]:
    """Give every number in a part of a sheet with the way to it, but none that follows from it."""
    if isinstance(part, Mapping):
        for name, inner in part.items():
            yield from _stats(inner, (*way, name))
    elif isinstance(part, tuple):
        for place, inner in enumerate(part):
            yield from _stats(inner, (*way, str(place)))
    elif is_dataclass(part):
        for inner in (field for field in fields(part) if field.init):
            yield from _stats(getattr(part, inner.name), (*way, inner.name))
    elif isinstance(part, int) and not isinstance(part, bool):
        yield ".".join(way), part
