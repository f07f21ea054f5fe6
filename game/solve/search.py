"""Search: the shortest way over the lattice that is never watched, step by step.

All points reachable at a step are one whole number; a step shifts it and takes away what is
watched. Waiting is a step too. The way is traced back through the kept sets.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.sim.plan import Point
from game.solve.danger import Danger
from game.solve.width import STEADY, Width


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
    width: Width = STEADY,
) -> Way | None:
    """Return the shortest way to any goal point that is watched at no sense tick, or None.

    Args:
        danger: what is watched, from the present tick on.
        start: where the courier stands; must be a lattice point.
        goals: set of points, any of which will do.
        step_ticks: ticks a half tile takes in the leg's gait.
        hold_ticks: how long the goal must stay unwatched after arriving.
        width: what the way must bear besides: how late it may be, how long it rests and takes.
    """
    lattice = danger.lattice
    reached = [lattice.bit(start)]
    for step in range(width.most_steps):
        tick = danger.start + step * step_ticks
        arrived = reached[-1] & goals
        if arrived:
            arrived &= ~danger.between(tick, tick + hold_ticks + step_ticks + width.late)
            if arrived:
                return _traced(danger, reached, arrived, step_ticks, width.late)
        watched = danger.between(tick, tick + step_ticks + width.late)
        stay = reached[-1] & ~watched
        moved = lattice.spread(stay) if step >= width.rest else stay
        further = moved & lattice.free & ~watched
        if not further:
            return None
        reached.append(further)
    return None


def _traced(
    danger: Danger, reached: list[int], arrived: int, step_ticks: int, late_ticks: int
) -> Way:
    """Walk back through the reached sets, keeping to the last direction where possible.

    Where hands may be late, all waiting is done where nobody looks for as long as the way takes, if
    it leads over such a point: a wait there can be overstayed.
    """
    lattice = danger.lattice
    point = (arrived & -arrived).bit_length() - 1
    points, last = [point], 0
    calm = ~danger.between(danger.start, danger.start + len(reached) * step_ticks)
    for step in range(len(reached) - 2, -1, -1):
        watched = danger.between(
            danger.start + step * step_ticks, danger.start + (step + 1) * step_ticks + late_ticks
        )
        came = reached[step] & ~watched
        waits = (0,) if late_ticks and calm >> point & 1 else ()
        for move in (*waits, last, 0, 1, -1, lattice.width, -lattice.width):
            if came >> (point - move) & 1:
                point, last = point - move, move
                break
        points.append(point)
    return Way(tuple(lattice.place(p) for p in reversed(points)), step_ticks)
