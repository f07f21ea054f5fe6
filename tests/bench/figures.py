"""One figure of the bench, how it is read, and how often."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from statistics import median

REPEATS = 9
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


@dataclass(frozen=True)
class Gauge:
    """Something that can be measured again and again.

    Attributes:
        sample: measures once.
        unit: what a sample counts.
        goal: what the median is held against.
        against: what that is, in words.
    """

    sample: Callable[[], float]
    unit: str
    goal: float
    against: str


def read_in_turn(gauges: Mapping[str, Gauge]) -> dict[str, Measure]:
    """Return the medians of gauges, all read once a round: a slow moment hits each of them alike.

    A round before the first is thrown away.
    """
    rounds = [[gauge.sample() for gauge in gauges.values()] for _ in range(REPEATS + 1)][1:]
    medians = [median(values) for values in zip(*rounds, strict=True)]
    return {
        name: Measure(round(value, 1), gauge.unit, round(value / gauge.goal, 2), gauge.against)
        for (name, gauge), value in zip(gauges.items(), medians, strict=True)
    }
