"""Surprise: which of the painted ways out the house least expects the courier to take.

All in whole numbers, so that every machine opens the same door. Logarithms are 1024 times those to
base 2, rounded, worked out exactly from the length of a power.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

THOUSAND: Final = 1000
"""The surprise of a way that nobody ever trod."""

_TWICE: Final = 2048


@cache
def log_of(n: int) -> int:
    """Return 1024 times the binary logarithm of a number of at least 1, rounded.

    ``n ** 2048`` has as many binary digits as its logarithm says, plus one; that is twice the
    wanted number, rounded down; halved, it is rounded to the nearest: none lies half-way.

    >>> log_of(1), log_of(2), log_of(3), log_of(4096)
    (0, 1024, 1623, 12288)
    """
    power: int = n**_TWICE
    return power.bit_length() // 2


@dataclass(frozen=True, slots=True)
class Way:
    """A painted way out.

    Attributes:
        id: its name on the map.
        exit: the exit it leads to.
        gate: the door before that exit, or "".
        blocks: numbers of the blocks it passes.
    """

    id: str
    exit: str
    gate: str
    blocks: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the file says once it is lifted.

    Attributes:
        steps: the steps it was judged by (N).
        surprises: thousandths, in the order of the ways.
        opened: ids of the ways that open.
        bolts: bolts on each of them.
    """

    steps: int
    surprises: tuple[int, ...]
    opened: tuple[str, ...]
    bolts: int


def surprise_of(way: Way, trace: Mapping[int, int], steps: int, known: int) -> int:
    """Return the mean surprise of a way's blocks, in thousandths.

    Args:
        way: the way.
        trace: steps by block.
        steps: their sum.
        known: how many blocks the house counts.
    """
    most = log_of(max(steps + known, 2))
    mean = sum(log_of(trace.get(block, 0) + 1) for block in way.blocks) // max(len(way.blocks), 1)
    return THOUSAND * (most - mean) // most


def judge(
    ways: Sequence[Way],
    trace: Mapping[int, int],
    steps: int,
    known: int,
    numbers: Mapping[str, int],
) -> Verdict:
    """Return which ways open: the least expected one, or all if the house knows too little.

    Ties go to the way with more blocks, then to the earlier one on the map.
    """
    surprises = tuple(surprise_of(way, trace, steps, known) for way in ways)
    if steps < numbers["least_steps"] or not ways:
        return Verdict(steps, surprises, tuple(way.id for way in ways), 0)
    best = max(range(len(ways)), key=lambda at: (surprises[at], len(ways[at].blocks), -at))
    bolts = (surprises[best] < numbers["bolt_below"]) + (surprises[best] < numbers["bolts_below"])
    return Verdict(steps, surprises, (ways[best].id,), bolts)
