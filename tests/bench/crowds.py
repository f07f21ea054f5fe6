"""Worlds for measuring the simulation: the first night with as many foes as are asked for."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from game.base.grid import Cell, center_of
from game.level.shelf import Level
from game.sim.kinds import Catalog
from game.sim.plan import Placement, Plan
from game.sim.simulation import Simulation

APART = 14
"""Tiles between the courier's start and the nearest foe that is added."""

LEGS = (4, 9)
"""Shortest and longest leg of an added round, tiles."""

KINDS = ("guard", "guard", "guard", "worker", "camera")
"""Kinds that are added, in turn."""


def night_with(level: Level, foes: int) -> Simulation:
    """Return a level's simulation with so many foes and people in all; more than it has already."""
    plan, catalog = level.plan, level.kinds.catalog
    chance = Random(foes)  # noqa: S311 - the same crowd each time
    there = len(plan.of_kind(*catalog.kinds))
    added = [_foe(plan, catalog, chance, number) for number in range(foes - there)]
    return Simulation.start(replace(plan, placements=(*plan.placements, *added)), catalog)


def _foe(plan: Plan, catalog: Catalog, chance: Random, number: int) -> Placement:
    kind = catalog.kinds[KINDS[number % len(KINDS)]]
    leg = _leg(plan, chance)
    x, y = center_of(leg[0])
    values: dict[str, int | str] = {"facing_angle": chance.randrange(21_600), "mode": "pingpong"}
    if kind.id == "camera":
        return Placement(
            f"added_{number}", kind.id, x, y, values | {"sweep_angle": 4800, "period_ticks": 480}
        )
    return Placement(f"added_{number}", kind.id, x, y, values, tuple(map(center_of, leg)))


def _leg(plan: Plan, chance: Random) -> tuple[Cell, Cell]:
    """Return both ends of a straight open way, away from the start."""
    start = plan.of_kind("start")[0].cell
    while True:
        column, row = chance.randrange(plan.columns), chance.randrange(plan.rows)
        length = chance.randint(*LEGS)
        across = chance.random() < 1 / 2
        way = [(column + i, row) if across else (column, row + i) for i in range(length)]
        is_far = abs(column - start[0]) + abs(row - start[1]) > APART
        if is_far and all(_is_open(plan, cell) for cell in way):
            return way[0], way[-1]


def _is_open(plan: Plan, cell: Cell) -> bool:
    column, row = cell
    inside = column < plan.columns and row < plan.rows
    return inside and not plan.solid[row * plan.columns + column]
