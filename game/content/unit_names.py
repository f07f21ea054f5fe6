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


def whole_number_name(name: str) -> tuple[str, Callable[[units.Number], int]]:
    """Return a number's name in code and its conversion, by the ending that names its unit.

    >>> whole_number_name("green_s")[0], whole_number_name("decoys")[0]
    ('green_ticks', 'decoys')
    """
    for ending, suffix, convert in _ENDINGS:
        if name.endswith(ending):
            return name.removesuffix(ending) + suffix, convert
    return name, plainly
