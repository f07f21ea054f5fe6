"""Pressure: how much of the time each point of the floor is watched."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Final

import numpy as np
from numpy.typing import NDArray

from game.solve.lattice import Lattice
from game.solve.watch import Watch

MOST_STEPS: Final = 720
"""Steps of one watch that are looked at: two rounds of the longest family."""


@dataclass(frozen=True, slots=True)
class Pressure:
    """How a floor is watched.

    Attributes:
        lattice: the points of the floor.
        floor: those that are counted.
        heat: the share of the time each point is watched, one element a point; 0 beside the floor.
        watched: the share of the floor that is watched, on average.
        never: the share of the floor that is never watched.
        shelter: points where somebody who keeps low is never seen.
    """

    lattice: Lattice
    floor: int
    heat: NDArray[np.float32]
    watched: float
    never: float
    shelter: int


def pressure_of(watches: Sequence[tuple[Watch, int]], floor: int) -> Pressure:
    """Return how a floor is watched.

    Args:
        watches: the watches of a night, one after the other, each with how long it lasts; one is
            enough if nothing changes. All are over the same points.
        floor: the points that count.
    """
    lattice = watches[0][0].lattice
    heat = np.zeros(lattice.width * lattice.height, np.float64)
    seen_low = 0
    for watch, lasts in watches:
        steps = range(min(watch.period, MOST_STEPS))
        counts = np.zeros(heat.size, np.int32)
        for step in steps:
            counts += lattice.truths(watch.sees_walker(step))
        heat += counts * (lasts / len(steps))
        seen_low |= reduce(or_, map(watch.sees_sneaker, steps))
    counted = lattice.truths(floor)
    heat = np.where(counted, heat / sum(lasts for _, lasts in watches), 0)
    on_floor = heat[counted]
    return Pressure(
        lattice,
        floor,
        heat.astype(np.float32),
        watched=float(on_floor.mean()) if on_floor.size else 0.0,
        never=float((on_floor == 0).mean()) if on_floor.size else 1.0,
        shelter=floor & ~seen_low,
    )
