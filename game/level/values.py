"""Checking one property of one object against its class, and turning it into whole units."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Final

from game.base import units
from game.base.problems import Place, Refusal
from game.content.classes import PropertySpec
from game.content.codes import refusal
from game.content.limits import PAUSE_SECONDS
from game.level.notes import number_of
from game.level.tiled_map import Property
from game.sim.plan import Value

Scalar = int | float | str | bool
"""A property as a map or a default writes it."""

SORTS: Final = {
    "int": "a whole number",
    "float": "a number",
    "bool": "true or false",
    "string": "a text",
    "object": "an object",
}
"""What a property must be, in words, by its type."""

_CONVERSIONS: Final[dict[str, Callable[[units.Number], int]]] = {
    "s": units.ticks,
    "tiles": units.subtiles,
    "deg": units.angle,
}
_UNITS: Final = {"s": "seconds", "tiles": "tiles in 1440ths", "deg": "degrees in 60ths"}


def checked(spec: PropertySpec, found: Property | None, thing: str, place: Place) -> Scalar:
    """Return a property's value, the default if the map says nothing.

    Args:
        spec: what the class says of it.
        found: what the map says, or None.
        thing: the object in words, for messages.
        place: where it is.

    Raises:
        Refusal: L202, L203 or L309.
    """
    if found is None:
        if spec.default is None:
            raise refusal("L202", place, thing=thing, name=spec.name, kind=SORTS[spec.type])
        return spec.default
    value = found.value
    if not _fits(value, spec.type):
        raise wrong(spec, thing, place, value, SORTS[spec.type])
    if spec.values and value not in spec.values:
        raise wrong(spec, thing, place, value, f"one of {', '.join(spec.values)}")
    if not isinstance(value, str | bool) and not _within(value, spec):
        raise refusal(
            "L309", place, name=spec.name, thing=thing, value=value,
            least=_bound(spec.least), most=_bound(spec.most),
        )  # fmt: skip
    return value


def in_units(spec: PropertySpec, value: Scalar, thing: str, place: Place) -> Value:
    """Return a checked value in the simulation's units; a text with a unit becomes a list.

    Raises:
        Refusal: L203 if it does not come out whole, or the list cannot be read.
    """
    if isinstance(value, bool):
        return value
    if isinstance(value, str):
        return _ticks_of(spec, value, thing, place) if spec.unit else value
    try:
        return _CONVERSIONS[spec.unit](value) if spec.unit else units.whole(value, 1)
    except units.NotWhole as error:
        needed = f"{_UNITS.get(spec.unit, 'a whole number')}, such as {error.nearest}"
        raise wrong(spec, thing, place, value, needed) from None


def wrong(spec: PropertySpec, thing: str, place: Place, value: object, needed: str) -> Refusal:
    """Return the refusal that says what a property is and what it must be."""
    shown = f'"{value}"' if isinstance(value, str) else value
    return refusal("L203", place, name=spec.name, thing=thing, value=shown, needed=needed)


def _ticks_of(spec: PropertySpec, text: str, thing: str, place: Place) -> tuple[int, ...]:
    """Return seconds between spaces as ticks."""
    seconds = [number_of(part, most=PAUSE_SECONDS) for part in text.split()]
    if any(s is None or s < 0 for s in seconds):
        needed = f'seconds from 0 to {PAUSE_SECONDS} with spaces between, such as "0.2 0 1"'
        raise wrong(spec, thing, place, text, needed)
    return tuple(units.ticks(s) for s in seconds if s is not None)


def _fits(value: Scalar, sort: str) -> bool:
    if sort in {"bool", "string"}:
        return isinstance(value, bool if sort == "bool" else str)
    whole = isinstance(value, int) and not isinstance(value, bool)
    return whole or (sort == "float" and isinstance(value, float))


def _within(value: float, spec: PropertySpec) -> bool:
    above = spec.least is None or Decimal(str(value)) >= Decimal(str(spec.least))
    return above and (spec.most is None or Decimal(str(value)) <= Decimal(str(spec.most)))


def _bound(value: float | None) -> str:
    return "any" if value is None else f"{value:g}"
