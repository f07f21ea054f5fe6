"""Names of numbers: the ending says the unit, in data files and in code."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from game.base import units


def plainly(value: units.Number) -> int:
    """Return a number as it is; degrees a second are arc minutes a tick already."""
    return units.whole(value, 1)


_ENDINGS: Final[tuple[tuple[str, str, Callable[[units.Number], int]], ...]] = (
    ("_tiles_s", "_speed", units.speed),
    ("_deg_s", "_turn", plainly),
    ("_tiles", "_subtiles", units.subtiles),
    ("_deg", "_angle", units.angle),
    ("_s", "_ticks", units.ticks),
)
"""Endings of names: as data writes them, as code reads them, and the way between."""

_MOST: Final = {"_tiles_s": 24, "_deg_s": 3600, "_tiles": 64, "_deg": 360, "_s": 3600}
"""The most that a number may be, by its name's ending."""

MOST_PLAIN: Final = 10_000
"""The most that a number without such an ending may be."""


def most_of(name: str) -> int:
    """Return the most that a number may be, in the unit that its name ends with.

    >>> most_of("knock_tiles"), most_of("decoys")
    (64, 10000)
    """
    return next((most for ending, most in _MOST.items() if name.endswith(ending)), MOST_PLAIN)


def whole_number_name(name: str) -> tuple[str, Callable[[units.Number], int]]:
    """Return a number's name in code and its conversion, by the ending that names its unit.

    >>> whole_number_name("green_s")[0], whole_number_name("decoys")[0]
    ('green_ticks', 'decoys')
    """
    for ending, suffix, convert in _ENDINGS:
        if name.endswith(ending):
            return name.removesuffix(ending) + suffix, convert
    return name, plainly
