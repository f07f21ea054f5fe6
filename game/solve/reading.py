"""Reading: for how long one can look at what a level teaches before somebody comes by."""

from __future__ import annotations

from functools import reduce
from operator import or_
from typing import Final

import numpy as np
from numpy.typing import NDArray

from game.base.geometry import within
from game.base.grid import line_is_clear
from game.base.units import TICKS_PER_SECOND
from game.sim.plan import Placement
from game.sim.world import World
from game.solve.gaits import STEP_TICKS
from game.solve.lattice import Lattice
from game.solve.pressure import MOST_STEPS
from game.solve.watch import Watch

LESSONS: Final = ("claim", "sign")
"""Kinds of placement that are read where they stand."""


def reading_times(world: World, watch: Watch, floor: int) -> dict[str, float]:
    """Return by name for how many seconds each lesson can be read unseen at best, without a break.

    What nobody can stand at is left out.

    Args:
        world: the level.
        watch: who watches.
        floor: the points that can be stood at.
    """
    lessons = world.plan.of_kind(*LESSONS)
    spots = {p.id: _spots(world, watch.lattice, p) & floor for p in lessons}
    numbers = np.flatnonzero(watch.lattice.truths(reduce(or_, spots.values(), 0)))
    if not numbers.size:
        return {}
    longest = dict(zip(numbers.tolist(), _calm(watch, numbers).tolist(), strict=True))
    second = TICKS_PER_SECOND / STEP_TICKS
    return {
        name: max(longest[n] for n in numbers.tolist() if spot >> n & 1) / second
        for name, spot in spots.items()
        if spot
    }


def _spots(world: World, lattice: Lattice, lesson: Placement) -> int:
    """Return the points from which a lesson is in reach."""
    place, reach = (lesson.x, lesson.y), world.limit("use_subtiles")
    terrain = world.terrain
    found = 0
    for number, (x, y) in lattice.around(place, reach):
        if within(x - place[0], y - place[1], reach) and line_is_clear(
            terrain.opaque, terrain.columns, x, y, *place
        ):
            found |= 1 << number
    return found


def _calm(watch: Watch, numbers: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return for some points the most steps in a row in which nobody sees who keeps low there."""
    longest = np.zeros(len(numbers), np.int64)
    row = np.zeros(len(numbers), np.int64)
    for step in range(max(2 * min(watch.period, MOST_STEPS), MOST_STEPS)):
        seen = watch.lattice.truths(watch.sees_sneaker(step))[numbers]
        row = np.where(seen, 0, row + 1)
        longest = np.maximum(longest, row)
    return longest
