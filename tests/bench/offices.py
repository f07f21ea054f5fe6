"""Offices: maps from a fixed generator, on which the solver is measured.

Rooms of eight by eight tiles with doorways two wide, a crate on every fortieth tile, a lamp a room,
walks of at least twelve tiles. What a seed gives never changes, so that figures can be compared.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Final

from game.base.grid import Cell
from game.base.units import SUBTILES
from game.sim.plan import Placement, Plan
from game.sim.senses.paths import find_way
from game.sim.terrain import Terrain
from tests.sim.worlds import plan_of, put

ROOM: Final = 8
"""Side of a room with one of its walls, tiles."""

CRATE_EVERY: Final = 40
"""Floor tiles for each crate."""

WALK: Final = 12
"""Least length of a walk, tiles."""

LAMP: Final = 4 * SUBTILES
"""How far the lamp in the middle of each room reaches: nearly to its walls."""

GOALS: Final = 3
"""Objectives of an office."""

HOLD: Final = 60
"""How long each objective is held for, ticks."""


def office(columns: int, rows: int, seed: int, *, guards: int, lines: int, droids: int) -> Plan:
    """Return an office.

    Args:
        columns: width in tiles, a multiple of eight.
        rows: height in tiles, a multiple of eight.
        seed: which office.
        guards: foes that walk, each with a route of its own.
        lines: regulators, each in a room and sweeping it.
        droids: rivals, which take nothing from a courier who carries nothing.
    """
    rng = random.Random(seed)  # noqa: S311 - maps, no secrets
    drawn = _rooms(columns, rows, rng)
    text = ["".join(row) for row in drawn]
    floor = [(c, r) for r, row in enumerate(drawn) for c, sign in enumerate(row) if sign == "."]
    start, way_out = (3, 3), (columns - 5, rows - 5)
    spots = [cell for cell in floor if _steps(cell, start) > WALK]
    bare = plan_of(text)
    walks = _walks(Terrain.of(bare), spots, rng)
    placed: list[Placement] = [put("start", "start", *start)]
    placed.append(put("exit", "exit", *way_out, rect=(*way_out, 2, 2)))
    for index, cell in enumerate(rng.sample(spots, GOALS)):
        placed.append(put(f"goal_{index}", "objective", *cell, hold_ticks=HOLD))
    for column in range(4, columns - 1, ROOM):
        for row in range(4, rows - 1, ROOM):
            lamp = put(f"lamp_{column}_{row}", "lamp", column, row, radius_subtiles=LAMP)
            placed.append(lamp)
    for index in range(guards):
        route = next(walks)
        placed.append(put(f"guard_{index}", "guard", *route[0], route=route))
    for index in range(droids):
        route = next(walks)
        placed.append(put(f"droid_{index}", "droid", *route[0], route=route))
    for index, cell in enumerate(rng.sample(spots, lines)):
        facing = rng.randrange(360) * 60
        sweep = {"facing_angle": facing, "sweep_angle": 90 * 60, "period_ticks": 12 * 60}
        placed.append(put(f"line_{index}", "regulator", *cell, **sweep))
    return plan_of(text, *placed, id=f"office_{columns}x{rows}_{seed}")


def _rooms(columns: int, rows: int, rng: random.Random) -> list[list[str]]:
    """Draw walls, doorways and crates."""
    width, height = columns // ROOM * ROOM, rows // ROOM * ROOM
    drawn = [["."] * columns for _ in range(rows)]
    for row in range(rows):
        for column in range(columns):
            at_edge = column in {0, columns - 1} or row in {0, rows - 1}
            if at_edge or (column % ROOM == 0 and column < width) or (row % ROOM == 0 < height):
                drawn[row][column] = "#"
    for column in range(0, columns, ROOM):
        for row in range(0, rows, ROOM):
            gap = rng.randrange(1, ROOM - 3)
            if column:
                drawn[row + gap][column] = drawn[row + gap + 1][column] = "."
            if row:
                drawn[row][column + gap] = drawn[row][column + gap + 1] = "."
    floor = [(c, r) for r in range(rows) for c in range(columns) if drawn[r][c] == "."]
    open_floor = [cell for cell in floor if _in_room(cell) and _steps(cell, (3, 3)) > 1]
    for column, row in rng.sample(open_floor, len(floor) // CRATE_EVERY):
        drawn[row][column] = "#"
    for column, row in ((columns - 5, rows - 5), (columns - 4, rows - 5)):
        drawn[row][column] = drawn[row + 1][column] = "."
    return drawn


def _in_room(cell: Cell) -> bool:
    """Return whether a cell lies at least a tile inside its room: no crate bars a doorway."""
    return all(2 <= value % ROOM <= ROOM - 2 for value in cell)


def _walks(terrain: Terrain, floor: list[Cell], rng: random.Random) -> Iterator[tuple[Cell, ...]]:
    """Give routes between far places, by the corners of the shortest way."""
    while True:
        way = find_way(terrain, *rng.sample(floor, 2))
        if WALK <= len(way) <= 2 * WALK:
            yield tuple(_corners(list(way)))


def _corners(way: list[Cell]) -> Iterator[Cell]:
    """Give the first and last cell of a way and those at which it turns."""
    yield way[0]
    for before, cell, after in zip(way, way[1:], way[2:], strict=False):
        if (cell[0] - before[0], cell[1] - before[1]) != (after[0] - cell[0], after[1] - cell[1]):
            yield cell
    yield way[-1]


def _steps(one: Cell, other: Cell) -> int:
    return abs(one[0] - other[0]) + abs(one[1] - other[1])
