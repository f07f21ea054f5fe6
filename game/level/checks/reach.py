"""What the courier can walk to: doors open, grilles passable, walls not."""

from __future__ import annotations

from collections.abc import Collection

from game.base.geometry import within
from game.base.grid import Cell, center_of
from game.base.units import SUBTILES
from game.sim.plan import Placement, Plan


def reachable_cells(plan: Plan, start: Cell) -> set[Cell]:
    """Return the cells that a body of 0.3 tile can come to from a cell, itself included.

    A body narrower than a tile passes wherever two open cells share an edge, so a flood over edges
    is exact. Closed doors are not in a plan's grids; ducts are passable, since merging needs
    nothing found on the way.
    """
    found, edge = {start}, [start]
    while edge:
        column, row = edge.pop()
        for cell in (
            (column + 1, row), (column - 1, row), (column, row + 1), (column, row - 1),
        ):  # fmt: skip
            if cell not in found and is_open(plan, cell):
                found.add(cell)
                edge.append(cell)
    return found


def is_open(plan: Plan, cell: Cell) -> bool:
    """Return whether the courier may be in a cell, merged at least."""
    column, row = cell
    if not (0 <= column < plan.columns and 0 <= row < plan.rows):
        return False
    index = row * plan.columns + column
    return not plan.solid[index] or bool(plan.duct[index])


def can_be_entered(placement: Placement, reachable: Collection[Cell]) -> bool:
    """Return whether a cell of a rectangle is reachable."""
    left, top, columns, rows = placement.rect
    return any(
        (column, row) in reachable
        for row in range(top, top + rows)
        for column in range(left, left + columns)
    )


def can_be_used(placement: Placement, reachable: Collection[Cell], reach: int) -> bool:
    """Return whether some reachable cell's middle is within reach, in subtiles, of a point."""
    column, row = placement.cell
    around = reach // SUBTILES + 1
    return any(
        (c, r) in reachable and within(*_between(placement, (c, r)), reach)
        for r in range(row - around, row + around + 1)
        for c in range(column - around, column + around + 1)
    )


def _between(placement: Placement, cell: Cell) -> tuple[int, int]:
    x, y = center_of(cell)
    return x - placement.x, y - placement.y
