"""Search: the shortest way over the lattice that is never watched, step by step.

All points reachable at a step are one whole number; a step shifts it and takes away what is
watched. Waiting is a step too. The way is traced back through the kept sets.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.sim.plan import Point
from game.solve.danger import Danger


@dataclass(frozen=True, slots=True)
class Way:
    """A found way: places step by step, the first being the start; a repeated place is a wait."""

    places: tuple[Point, ...]
    step_ticks: int


def find_unwatched_way(
    danger: Danger,
    start: Point,
    goals: int,
    *,
    step_ticks: int,
    hold_ticks: int = 0,
    most_steps: int = 450,
) -> Way | None:
    """Return the shortest way to any goal point that is watched at no sense tick, or None.

    Args:
        danger: what is watched, from the present tick on.
        start: where the courier stands; must be a lattice point.
        goals: set of points, any of which will do.
        step_ticks: ticks a half tile takes in the leg's gait.
        hold_ticks: how long the goal must stay unwatched after arriving.
        most_steps: how far ahead to look.
    """
    lattice = danger.lattice
    reached = [lattice.bit(start)]
    for step in range(most_steps):
        tick = danger.start + step * step_ticks
        arrived = reached[-1] & goals
        if arrived:
            arrived &= ~danger.between(tick, tick + hold_ticks + step_ticks)
            if arrived:
                return _traced(danger, reached, arrived, step_ticks)
        watched = danger.between(tick, tick + step_ticks)
        stay = reached[-1] & ~watched
        further = lattice.spread(stay) & lattice.free & ~watched
        if not further:
            return None
        reached.append(further)
    return None


def _traced(danger: Danger, reached: list[int], arrived: int, step_ticks: int) -> Way:
    """Walk back through the reached sets, keeping to the last direction where possible."""
    lattice = danger.lattice
    point = (arrived & -arrived).bit_length() - 1
    points, last = [point], 0
    for step in range(len(reached) - 2, -1, -1):
        watched = danger.between(
            danger.start + step * step_ticks, danger.start + (step + 1) * step_ticks
        )
        came = reached[step] & ~watched
        for move in (last, 0, 1, -1, lattice.width, -lattice.width):
            if came >> (point - move) & 1:
                point, last = point - move, move
                break
        points.append(point)
    return Way(tuple(lattice.place(p) for p in reversed(points)), step_ticks)
