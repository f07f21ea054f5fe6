"""Cells of a map, and walking a straight line over them."""

from __future__ import annotations

from typing import Final

from game.base.units import SUBTILES

Cell = tuple[int, int]
"""A tile's (column, row)."""

_NEVER: Final = 1 << 62
"""Further than any boundary of a map."""


def cell_of(x: int, y: int) -> Cell:
    """Return the cell that holds a point given in subtiles."""
    return x // SUBTILES, y // SUBTILES


def center_of(cell: Cell) -> tuple[int, int]:
    """Return the middle of a cell in subtiles."""
    return cell[0] * SUBTILES + SUBTILES // 2, cell[1] * SUBTILES + SUBTILES // 2


def line_is_clear(blocked: bytes, columns: int, x0: int, y0: int, x1: int, y1: int) -> bool:
    """Return whether the straight line between two points meets no blocked cell.

    The walk uses whole numbers only and gives the same answer from either end. A line through the
    very corner of two cells is stopped if either of the cells beside it is blocked, which favours
    whoever hides. The cell of the first point is not tested.

    Args:
        blocked: one byte a cell, row-major; any value but zero stops the line.
        columns: cells in a row.
        x0: first point, subtiles; it and the other point must lie inside the grid.
        y0: as x0.
        x1: second point, subtiles.
        y1: as x1.
    """
    column, row = x0 // SUBTILES, y0 // SUBTILES
    dx, dy = x1 - x0, y1 - y0
    across, down = abs(dx), abs(dy)
    step_column, step_row = (1 if dx > 0 else -1), (columns if dy > 0 else -columns)
    edge_x = (column + 1) * SUBTILES - x0 if dx > 0 else x0 - column * SUBTILES
    edge_y = (row + 1) * SUBTILES - y0 if dy > 0 else y0 - row * SUBTILES
    next_x = edge_x * down if dx and dy else (0 if dx else _NEVER)
    next_y = edge_y * across if dx and dy else (0 if dy else _NEVER)
    cell = row * columns + column
    left = abs(x1 // SUBTILES - column) + abs(y1 // SUBTILES - row)
    while left > 0:
        if next_x < next_y:
            cell += step_column
            next_x += SUBTILES * down
            left -= 1
        elif next_y < next_x:
            cell += step_row
            next_y += SUBTILES * across
            left -= 1
        else:
            if blocked[cell + step_column] or blocked[cell + step_row]:
                return False
            cell += step_column + step_row
            next_x += SUBTILES * down
            next_y += SUBTILES * across
            left -= 2
        if blocked[cell]:
            return False
    return True
