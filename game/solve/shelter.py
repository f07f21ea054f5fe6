"""Shelter: how far a way goes without a place near by where one can wait unseen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from game.base.geometry import distance
from game.base.units import SUBTILES
from game.sim.plan import Point
from game.solve.lattice import HALF, Lattice

NEAR: Final = 8
"""Tiles from which a shelter can be walked to in time."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a way: where it begins, and its length in tiles."""

    place: Point
    tiles: float


def unsheltered(lattice: Lattice, shelter: int, places: Sequence[Point]) -> Stretch | None:
    """Return the longest stretch of a way without shelter near; None if it is near everywhere.

    Args:
        lattice: the points.
        shelter: those where one can wait unseen all night.
        places: the way, place after place.
    """
    near = shelter
    for _ in range(NEAR * SUBTILES // HALF):
        near |= lattice.spread(near) & lattice.free
    longest, begun, length = None, places[0], 0
    for before, place in pairwise(places):
        if near >> lattice.number(place) & 1:
            begun, length = place, 0
            continue
        length += distance(place[0] - before[0], place[1] - before[1])
        if length and (longest is None or length > longest.tiles * SUBTILES):
            longest = Stretch(begun, length / SUBTILES)
    return longest
