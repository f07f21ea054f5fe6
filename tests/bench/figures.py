"""One figure of the bench, and how often things are measured."""

from __future__ import annotations

from dataclasses import dataclass

REPEATS = 7
"""How often each thing is measured; the median counts."""


@dataclass(frozen=True)
class Measure:
    """One figure.

    Attributes:
        value: the median.
        unit: what it counts.
        ratio: value divided by what it is held against.
        against: what that is.
    """

    value: float
    unit: str
    ratio: float
    against: str
