"""Hearing: how far a noise runs through the rooms.

Sound spreads over the grid: 1 for an open cell, 1.4 on the diagonal, 4 more into a closed door
however deep it is, 6 more through a wall one cell thick; thicker walls stop it. It slips diagonally
past no corner of a wall or a closed door, so that no wide door is heard through for nothing. Costs
are thousandths of a tile.
"""

from __future__ import annotations

from typing import Final

from game.base.grid import Cell
from game.sim.terrain import Steps, Terrain

STRAIGHT: Final = 1000
"""Cost of a step to a side."""
DIAGONAL: Final = 1400
"""Cost of a step across a corner."""
DOOR: Final = 4000
"""What a closed door adds."""
WALL: Final = 6000
"""What a thin wall adds."""
GRAIN: Final = 200
"""What all these costs are multiples of: cells are taken in rounds of it, which needs no heap."""


def spread(terrain: Terrain, start: Cell, radius: int) -> dict[Cell, int]:
    """Return the cells a noise reaches with the cost of reaching each.

    Args:
        terrain: doors and walls as they are now.
        start: the cell it was made in.
        radius: loudness, thousandths of a tile.
    """
    costs = {start: 0}
    rounds: list[list[Cell]] = [[] for _ in range(radius // GRAIN + 1)]
    rounds[0].append(start)
    known = terrain.sound_steps
    for number, cells in enumerate(rounds):
        cost = number * GRAIN
        for cell in cells:
            if costs[cell] < cost:
                continue
            steps = known.get(cell)
            if steps is None:
                steps = known[cell] = _steps(terrain, cell)
            for further, step in steps:
                total = cost + step
                if total <= radius and total < costs.get(further, radius + 1):
                    costs[further] = total
                    rounds[total // GRAIN].append(further)
    return costs


def _steps(terrain: Terrain, cell: Cell) -> Steps:
    """Return where sound goes on from a cell, and at what cost."""
    walls, closed = terrain.plan.opaque, terrain.closed
    columns, rows = terrain.columns, terrain.rows
    column, row = cell
    door = 0 if closed[row * columns + column] else DOOR
    steps = []
    for dc, dr in ((1, 0), (-1, 0), (0, 1), (0, -1)):
        c, r = column + dc, row + dr
        if not (0 <= c < columns and 0 <= r < rows):
            continue
        at = r * columns + c
        if not walls[at] or closed[at]:
            steps.append(((c, r), STRAIGHT + door * closed[at]))
            continue
        beyond = at + dr * columns + dc
        if terrain.contains((c + dc, r + dr)) and not walls[beyond]:
            steps.append(((c + dc, r + dr), 2 * STRAIGHT + WALL + door * closed[beyond]))
    for dc, dr in ((1, 1), (1, -1), (-1, 1), (-1, -1)):
        c, r = column + dc, row + dr
        if not (0 <= c < columns and 0 <= r < rows):
            continue
        corner = (r * columns + c, row * columns + c, r * columns + column)
        if not any(walls[at] or closed[at] for at in corner):
            steps.append(((c, r), DIAGONAL))
    return tuple(steps)
