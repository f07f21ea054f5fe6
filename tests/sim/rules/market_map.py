"""The shipped market: its night before the first tick, its house and its beats."""

from __future__ import annotations

from collections import deque
from functools import cache

from game.base.grid import Cell
from game.sim.rules.house_parts import Beat
from game.sim.rules.personal_state import House, house_of
from game.sim.simulation import Simulation
from tests.levels import shipped_level


@cache
def night() -> Simulation:
    """Return the shipped night before its first tick."""
    level = shipped_level("3_mirror_market")
    return Simulation.start(level.plan, level.kinds.catalog)


def house() -> House:
    """Return the house's state before the first tick."""
    return house_of(night().world)


def beats() -> list[Beat]:
    """Return all beats of both wardens."""
    return [beat for warden in house().wardens for beat in warden.beats]


def way_between(start: Cell, end: Cell, *, shut: frozenset[Cell] = frozenset()) -> list[Cell]:
    """Return the cells of a shortest way on foot, doors open, both ends included."""
    plan = night().world.plan
    before: dict[Cell, Cell] = {start: start}
    edge = deque([start])
    while edge:
        cell = edge.popleft()
        if cell == end:
            break
        for step in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            new = (cell[0] + step[0], cell[1] + step[1])
            is_free = not plan.solid[new[1] * plan.columns + new[0]] and new not in shut
            if is_free and new not in before:
                before[new] = cell
                edge.append(new)
    way = [end]
    while way[-1] != start:
        way.append(before[way[-1]])
    return way[::-1]
