"""Whoever walks a route must fit through it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from game.base.grid import Cell
from game.base.units import SUBTILES
from game.sim.plan import Placement, Plan, Point

BODY: Final = 432
"""Half a walking body's width, subtiles (0.3 tile)."""


def blocked_cell(plan: Plan, walker: Placement) -> Cell | None:
    """Return the first wall that a walker's route runs a body into, or None if it is clear."""
    under: tuple[Cell, ...] = ()
    for start, end in legs(walker.route, closed=walker.values.get("mode") == "loop"):
        for x, y in _steps(start, end):
            before, under = under, _touched(x, y)
            if under == before:
                continue
            for cell in under:
                if _is_wall(plan, cell):
                    return cell
    return None


def _is_wall(plan: Plan, cell: Cell) -> bool:
    """Return whether a cell stops a body; so does everything outside the map."""
    column, row = cell
    inside = 0 <= column < plan.columns and 0 <= row < plan.rows
    return not inside or bool(plan.solid[row * plan.columns + column])


def legs(route: tuple[Point, ...], *, closed: bool) -> Iterator[tuple[Point, Point]]:
    """Go through the straight parts of a route, the way back to its beginning last."""
    yield from pairwise(route)
    if closed and len(route) > 2:
        yield route[-1], route[0]


def _steps(start: Point, end: Point) -> Iterator[Point]:
    """Go along a leg in steps of at most a quarter of a body, both ends included."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    count = max(abs(dx), abs(dy)) // (BODY // 2) + 1
    for i in range(count + 1):
        yield start[0] + dx * i // count, start[1] + dy * i // count


def _touched(x: int, y: int) -> tuple[Cell, Cell, Cell, Cell]:
    """Return the cells under the corners of a body."""
    left, right = (x - BODY) // SUBTILES, (x + BODY) // SUBTILES
    upper, lower = (y - BODY) // SUBTILES, (y + BODY) // SUBTILES
    return (left, upper), (right, upper), (left, lower), (right, lower)
