"""Passages: the doorways of a floor, found by their shape and by what they join."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from game.solve.lattice import Lattice

WIDEST: Final = 3
"""Points across the widest doorway: three fit between walls that stand two tiles apart."""

BYPASS: Final = 8
"""Points round a passage within which there must be no other way between its two ends."""


@dataclass(frozen=True, slots=True)
class Doorway:
    """A narrow passage.

    Attributes:
        points: the points that lie in it.
        middle: the number of a point in its middle.
    """

    points: int
    middle: int


def doorways_of(lattice: Lattice) -> tuple[Doorway, ...]:
    """Return the doorways of a floor, from the top left to the bottom right.

    A passage is a doorway if whoever may not pass it has to go a long way round; the gap between a
    crate and a wall is none.
    """
    narrow = (
        part
        for stride in (1, lattice.width)
        for part in _parts(lattice, _narrow(lattice, stride), lattice.free)
    )
    found = [part for part in narrow if _parts_ground(lattice, part)]
    return tuple(Doorway(p, _middle(lattice, p)) for p in sorted(found, key=lambda p: p & -p))


def _narrow(lattice: Lattice, stride: int) -> int:
    """Return the points that stand between two walls near each other, along one axis."""
    free, found = lattice.free, 0
    solid = ~free
    for across in range(1, WIDEST + 1):
        run = free & solid << stride
        for further in range(1, across):
            run &= free >> stride * further
        run &= solid >> stride * across
        for further in range(across):
            found |= run << stride * further
    return found


def _parts(lattice: Lattice, points: int, ground: int) -> Iterator[int]:
    """Give the connected parts of some points of a ground."""
    left = points & ground
    while left:
        part = _grown(lattice, left & -left, left)
        left &= ~part
        yield part


def _grown(lattice: Lattice, seed: int, ground: int) -> int:
    """Return all points of a ground that can be walked to from a seed."""
    part, before = seed & ground, 0
    while part != before:
        before, part = part, lattice.spread(part) & ground
    return part


def _parts_ground(lattice: Lattice, passage: int) -> bool:
    """Return whether a passage joins two pieces of ground that nothing else near it joins."""
    near = passage
    for _ in range(BYPASS):
        near = _squarely(lattice, near)
    sides = lattice.spread(passage) & lattice.free & ~passage
    ground = near & lattice.free & ~passage
    first = _grown(lattice, sides & -sides, ground)
    return bool(sides & ~first)


def _squarely(lattice: Lattice, points: int) -> int:
    """Return a set of points with all their neighbours, corners too."""
    wide = points | points << 1 | points >> 1
    return wide | wide << lattice.width | wide >> lattice.width


def _middle(lattice: Lattice, passage: int) -> int:
    """Return the number of the point of a passage that is nearest to its middle."""
    numbers = [int(n) for n in lattice.truths(passage).nonzero()[0]]
    across = sum(n % lattice.width for n in numbers) / len(numbers)
    down = sum(n // lattice.width for n in numbers) / len(numbers)
    return min(
        numbers, key=lambda n: (n % lattice.width - across) ** 2 + (n // lattice.width - down) ** 2
    )
