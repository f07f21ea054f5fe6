"""Ways through the map: whole-number A* and distance fields, ties always broken alike."""

from __future__ import annotations

from collections.abc import Iterable
from heapq import heappop, heappush
from typing import Final

from game.base.grid import Cell
from game.sim.terrain import Steps, Terrain

STRAIGHT: Final = 10
"""Cost of a step to a side."""
DIAGONAL: Final = 14
"""Cost of a step across a corner; both cells beside it must be free."""


def neighbors(terrain: Terrain, cell: Cell) -> Steps:
    """Return the free cells round a cell of the map with the cost of stepping there."""
    steps = terrain.foot_steps.get(cell)
    if steps is None:
        steps = terrain.foot_steps[cell] = _neighbors(terrain, cell)
    return steps


def _neighbors(terrain: Terrain, cell: Cell) -> Steps:
    barred, columns = terrain.barred, terrain.columns
    (column, row), at = cell, terrain.index(cell)
    east = column + 1 < columns and not barred[at + 1]
    south = row + 1 < terrain.rows and not barred[at + columns]
    west = column > 0 and not barred[at - 1]
    north = row > 0 and not barred[at - columns]
    around = (
        (east, 1, 0, STRAIGHT),
        (south, 0, 1, STRAIGHT),
        (west, -1, 0, STRAIGHT),
        (north, 0, -1, STRAIGHT),
        (south and east and not barred[at + columns + 1], 1, 1, DIAGONAL),
        (south and west and not barred[at + columns - 1], -1, 1, DIAGONAL),
        (north and west and not barred[at - columns - 1], -1, -1, DIAGONAL),
        (north and east and not barred[at - columns + 1], 1, -1, DIAGONAL),
    )
    return tuple(((column + dc, row + dr), cost) for free, dc, dr, cost in around if free)


def find_way(terrain: Terrain, start: Cell, goal: Cell) -> tuple[Cell, ...]:
    """Return the cells of a shortest way after ``start`` up to ``goal``; empty if there is none."""
    if start == goal or not terrain.contains(goal) or terrain.barred[terrain.index(goal)]:
        return ()
    costs, came = {start: 0}, {start: start}
    queue = [(_least(start, goal), 0, start)]
    while queue:
        _, cost, cell = heappop(queue)
        if cell == goal:
            return _traced(came, start, goal)
        if cost > costs[cell]:
            continue
        for further, step in neighbors(terrain, cell):
            total = cost + step
            if total < costs.get(further, total + 1):
                costs[further], came[further] = total, cell
                heappush(queue, (total + _least(further, goal), total, further))
    return ()


def distances(terrain: Terrain, start: Cell, goals: Iterable[Cell] = ()) -> dict[Cell, int]:
    """Return the cost of the way from a cell to every cell that can be come to.

    Where ``goals`` are given, only they matter: the search ends when the last of them is reached,
    and what lies further is missing.
    """
    costs = {start: 0}
    queue = [(0, start)]
    left = set(goals)
    ends = bool(left)
    while queue:
        cost, cell = heappop(queue)
        if cost > costs[cell]:
            continue
        left.discard(cell)
        if ends and not left:
            break
        for further, step in neighbors(terrain, cell):
            total = cost + step
            if total < costs.get(further, total + 1):
                costs[further] = total
                heappush(queue, (total, further))
    return costs


def nearest_free(terrain: Terrain, cell: Cell) -> Cell:
    """Return the free cell nearest to a cell, in reading order among equals."""
    if terrain.contains(cell) and not terrain.barred[terrain.index(cell)]:
        return cell
    free = (
        (c, r)
        for r in range(cell[1] - 6, cell[1] + 7)
        for c in range(cell[0] - 6, cell[0] + 7)
        if terrain.contains((c, r)) and not terrain.barred[terrain.index((c, r))]
    )
    return min(free, key=lambda f: (f[0] - cell[0]) ** 2 + (f[1] - cell[1]) ** 2, default=cell)


def _least(cell: Cell, goal: Cell) -> int:
    across, down = abs(cell[0] - goal[0]), abs(cell[1] - goal[1])
    return STRAIGHT * max(across, down) + (DIAGONAL - STRAIGHT) * min(across, down)


def _traced(came: dict[Cell, Cell], start: Cell, goal: Cell) -> tuple[Cell, ...]:
    way = [goal]
    while came[way[-1]] != start:
        way.append(came[way[-1]])
    return tuple(reversed(way))
