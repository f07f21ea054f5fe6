"""What the courier can walk to: doors open, grilles passable, walls not."""

from __future__ import annotations

from typing import Final

from game.base.geometry import within
from game.base.grid import Cell, center_of
from game.base.units import SUBTILES
from game.sim.plan import Placement, Plan

_OPEN: Final = 1
_FOUND: Final = 2
_ONLY_FOUND: Final = bytes.maketrans(b"\1\2", b"\0\1")


def reachable_cells(plan: Plan, start: Cell) -> bytes:
    """Return one byte a cell, row-major: 1 where a body of 0.3 tile can come to from a cell.

    A body narrower than a tile passes wherever two open cells share an edge, so a flood over edges
    is exact. Closed doors are not in a plan's grids; ducts are passable, since merging needs
    nothing found on the way.
    """
    wide = plan.columns + 2
    cells = _framed(plan)
    edge = [(start[1] + 1) * wide + start[0] + 1]
    cells[edge[0]] = _FOUND
    while edge:
        here = edge.pop()
        for cell in (here + 1, here - 1, here + wide, here - wide):
            if cells[cell] == _OPEN:
                cells[cell] = _FOUND
                edge.append(cell)
    firsts = range(wide + 1, len(cells) - wide, wide)
    return b"".join(cells[i : i + plan.columns] for i in firsts).translate(_ONLY_FOUND)


def _framed(plan: Plan) -> bytearray:
    """Return whether the courier may be in each cell, merged at least; a closed frame round all."""
    pairs = zip(plan.solid, plan.duct, strict=True)
    cells = bytes(not solid or duct > 0 for solid, duct in pairs)
    rows = (cells[i : i + plan.columns] for i in range(0, len(cells), plan.columns))
    frame = bytes(plan.columns + 2)
    return bytearray(frame + b"".join(b"\0" + row + b"\0" for row in rows) + frame)


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
