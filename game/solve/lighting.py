"""Lighting: at which lattice points a body stands in light."""

from __future__ import annotations

import numpy as np

from game.sim.senses.light import QUARTER
from game.sim.senses.sight import BODY_POINTS, NEEDED
from game.sim.world import World
from game.solve.lattice import HALF, Lattice


def lit_points(world: World, lattice: Lattice, band: int) -> int:
    """Return the free points where three of a body's five points stand in a band or a brighter one.

    Only light that stands still is asked, as it is now.
    """
    columns = world.plan.columns * 4
    array = np.frombuffer(world.light, np.uint8).reshape(-1, columns)
    j, i = np.divmod(np.arange(lattice.width * lattice.height), lattice.width)
    lit = np.zeros(len(i), np.int8)
    for ox, oy in BODY_POINTS:
        column = np.clip((i * HALF + ox) // QUARTER, 0, columns - 1)
        row = np.clip((j * HALF + oy) // QUARTER, 0, len(array) - 1)
        lit += array[row, column] >= band
    return lattice.points(lit >= NEEDED) & lattice.free
