"""What the courier can walk to: doors open, grilles passable, walls not."""

from __future__ import annotations

from game.base.geometry import within
from game.base.grid import Cell, center_of
from game.base.units import SUBTILES
from game.sim.plan import Placement, Plan


def reachable_cells(plan: Plan, start: Cell) -> bytes:
    """Return one byte a cell, row-major: 1 where a body of 0.3 tile can come to from a cell.

    A body narrower than a tile passes wherever two open cells share an edge, so a flood over edges
    is exact. Closed doors are not in a plan's grids; ducts are passable, since merging needs
    nothing found on the way.
    """
    found = bytearray(plan.columns * plan.rows)
    found[start[1] * plan.columns + start[0]] = 1
    edge = [start]
    while edge:
        column, row = edge.pop()
        for cell in (
            (column + 1, row), (column - 1, row), (column, row + 1), (column, row - 1),
        ):  # fmt: skip
            if is_open(plan, cell) and not found[cell[1] * plan.columns + cell[0]]:
                found[cell[1] * plan.columns + cell[0]] = 1
                edge.append(cell)
    return bytes(found)


def is_open(plan: Plan, cell: Cell) -> bool:
    """Return whether the courier may be in a cell, merged at least."""
    column, row = cell
    if not (0 <= column < plan.columns and 0 <= row < plan.rows):
        return False
    index = row * plan.columns + column
    return not plan.solid[index] or bool(plan.duct[index])


def can_be_entered(plan: Plan, placement: Placement, reachable: bytes) -> bool:
    """Return whether a cell of a rectangle is reachable."""
    left, top, columns, rows = placement.rect
    firsts = (row * plan.columns + left for row in range(top, top + rows))
    return any(1 in reachable[first : first + columns] for first in firsts)


def can_be_used(plan: Plan, placement: Placement, reachable: bytes, reach: int) -> bool:
    """Return whether some reachable cell's middle is within reach, in subtiles, of a point."""
    column, row = placement.cell
    around = reach // SUBTILES + 1
    return any(
        reachable[r * plan.columns + c] and within(*_between(placement, (c, r)), reach)
        for r in range(max(0, row - around), min(plan.rows, row + around + 1))
        for c in range(max(0, column - around), min(plan.columns, column + around + 1))
    )


def _between(placement: Placement, cell: Cell) -> tuple[int, int]:
    x, y = center_of(cell)
    return x - placement.x, y - placement.y
