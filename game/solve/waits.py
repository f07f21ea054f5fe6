"""Waits: where a way makes the courier stand still for long, and cannot be had otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from game.base.units import SUBTILES, TICKS_PER_SECOND
from game.sim.plan import Point
from game.solve.asking import Asking, length
from game.solve.gaits import HOLD, PLAIN, STEP_TICKS, WAIT
from game.solve.moves import Bans, Move
from game.solve.trail import Trail

LONG_S: Final = 6
"""A wait of more seconds is long; a way that takes at most so many more is as good."""

ELSEWHERE: Final = 4 * SUBTILES
"""Whoever is further than this from where another waits does something else."""


@dataclass(frozen=True, slots=True)
class Wait:
    """A long wait: where, and for how many seconds."""

    place: Point
    seconds: float


def forced_waits(asking: Asking, shortest: Sequence[Move]) -> tuple[Wait, ...]:
    """Return the long waits of the shortest way that no way nearly as short does without."""
    points = asking.points(shortest)
    second = TICKS_PER_SECOND / STEP_TICKS
    found = []
    for first, count in _stands(shortest):
        place = asking.lattice.place(points[first])
        middle = shortest[first].step + count // 2
        if count > LONG_S * second and _is_forced(asking, shortest, place, middle):
            found.append(Wait(place, count / second))
    return tuple(found)


def long_rests(trail: Trail) -> tuple[Wait, ...]:
    """Return the long waits of a run, forced or not."""
    found = (Wait(rest.place, rest.ticks / TICKS_PER_SECOND) for rest in trail.rests)
    return tuple(wait for wait in found if wait.seconds > LONG_S)


def _is_forced(asking: Asking, shortest: Sequence[Move], place: Point, middle: int) -> bool:
    """Return whether every way that is nearly as short waits as long, or is here by then."""
    spare = LONG_S * TICKS_PER_SECOND // STEP_TICKS
    other = asking.way(bans=_away(asking, place, middle), horizon=length(shortest) + spare)
    return other is None or any(count > spare for _, count in _stands(other))


def _away(asking: Asking, place: Point, middle: int) -> Bans:
    """Return bans that keep the courier from being near a place at a step."""
    near = sum(1 << number for number, _ in asking.lattice.around(place, ELSEWHERE))
    width, bans = asking.lattice.width, Bans()
    for gait in (*PLAIN, HOLD):
        for step in range(middle - gait.steps + 1, middle + 1):
            for shift in (0, 1, -1, width, -width):
                bans.points[step, gait.name, shift] = near
    return bans


def _stands(moves: Sequence[Move]) -> Iterator[tuple[int, int]]:
    """Give for each wait of a way the number of its first move, and its steps."""
    first = None
    for number, move in enumerate((*moves, Move(0, HOLD, 0))):
        if move.gait == WAIT:
            first = number if first is None else first
        elif first is not None:
            yield first, number - first
            first = None
