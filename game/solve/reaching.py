"""Reaching: the shortest way that does every task unsensed, by sets of points step after step.

All points that can be reached with the same tasks done are one whole number, a layer; a step shifts
it and takes away what is watched. Waiting is a step, walking half a tile too, sneaking takes two.
What can be reached with more done at the same step is not looked at with less.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import reduce
from operator import or_
from typing import Final

from game.solve.stages import Stages
from game.solve.tasks import Task, Tasks
from game.solve.watch import Watch

HORIZON: Final = 9000
"""Most steps that are looked ahead: twenty minutes."""

SNEAK_STEPS: Final = 2
"""Steps that half a tile takes at a sneak."""

GAIT_STEPS: Final = (("walk", 1), ("sneak", SNEAK_STEPS))
"""The gaits of a way, and the steps that half a tile takes in each."""


@dataclass(frozen=True, slots=True)
class Move:
    """One part of a way.

    Attributes:
        step: the step it begins at.
        gait: ``walk``, ``sneak``, ``wait`` or ``hold``.
        shift: by how many bits the point changes: 0, one to a side or a row's width.
        steps: how long it takes.
        task: what is held for, if it holds.
    """

    step: int
    gait: str
    shift: int = 0
    steps: int = 1
    task: Task | None = None


@dataclass(slots=True)
class Bans:
    """Moves that the real simulation refused: points from which one may not be made at its step."""

    points: dict[tuple[int, str, int], int] = field(default_factory=dict)

    def add(self, move: Move, point: int) -> None:
        """Ban a move from a point."""
        key = move.step, move.gait, move.shift
        self.points[key] = self.points.get(key, 0) | 1 << point

    def allowed(self, points: int, step: int, gait: str, shift: int = 0) -> int:
        """Return those of some points from which a move may be made."""
        return points & ~self.points.get((step, gait, shift), 0)


Layers = dict[int, int]
"""Reached points by what is done: one bit a task in their order, then one an opened door."""


class Reaching:
    """A search over one leg."""

    def __init__(self, stages: Stages, tasks: Tasks, bans: Bans, horizon: int = HORIZON) -> None:
        """Prepare a search.

        Args:
            stages: where somebody would sense her, from the leg's first step on.
            tasks: what is to be done.
            bans: moves that are known to fail.
            horizon: most steps to look ahead.
        """
        width = stages.watch().lattice.width
        self._stages: Final = stages
        self._tasks: Final = tasks
        self._bans: Final = bans
        self._horizon: Final = horizon
        self._count: Final = len(tasks.wanted)
        self._wanted: Final = (1 << self._count) - 1
        holds = map(self._hold_steps, tasks.all)
        self._longest: Final = max(holds, default=SNEAK_STEPS) + SNEAK_STEPS
        self._shifts: Final = (1, -1, width, -width)
        self._reached: Final[list[Layers]] = []

    @property
    def ever(self) -> int:
        """All points that were reached at any step."""
        return reduce(or_, (p for layers in self._reached for p in layers.values()), 0)

    def find(self, start: int) -> list[Move] | None:
        """Return the moves of the shortest way from a point, or None if none was found.

        Args:
            start: the number of the point at which the courier stands at the first step.
        """
        self._reached[:] = [{} for _ in range(self._horizon + SNEAK_STEPS)]
        self._reached[0][0] = 1 << start
        for step in range(self._horizon):
            layers = self._touched(step)
            for layer, points in layers.items():
                done = points & self._tasks.goal if self._is_all_done(layer) else 0
                if done:
                    return self._traced(step, layer, done.bit_length() - 1)
            if self._is_settled(step):
                return None
            for layer, points in layers.items():
                self._go_on(step, layer, points)
        return None

    def _is_settled(self, step: int) -> bool:
        """Return whether nothing new will be reached: everything is as it was a period before.

        A ban holds for one step alone, so nothing is settled while there are any.
        """
        period = self._stages.period
        if step % period or step < period or self._bans.points:
            return not any(self._reached[step : step + self._longest])
        span = range(step, min(step + self._longest, len(self._reached)))
        return all(self._reached[at] == self._reached[at - period] for at in span)

    def _is_all_done(self, layer: int) -> bool:
        return layer & self._wanted == self._wanted

    def _watch(self, layer: int) -> Watch:
        """Return the watch while a layer's doors are open."""
        return self._stages.watch(layer >> self._count)

    def _ground(self, layer: int) -> int:
        """Return the points where she may stand in a layer."""
        free = self._watch(layer).lattice.free
        return free if self._is_all_done(layer) else free & ~self._tasks.shut

    def _touched(self, step: int) -> Layers:
        """Do at a step what being there is enough for, and forget what more done makes idle."""
        layers = self._reached[step]
        for number, task in enumerate(self._tasks.wanted):
            if not task.ticks:
                for layer in [one for one in layers if self._tasks.may_follow(number, one)]:
                    self._put(step, layer | 1 << number, layers[layer] & task.points)
        for layer in layers:
            for other, points in layers.items():
                is_more = other != layer and other & layer == layer
                if is_more and other >> self._count == layer >> self._count:
                    layers[layer] &= ~points
        return layers

    def _put(self, step: int, layer: int, points: int) -> None:
        if points and step < len(self._reached):
            layers = self._reached[step]
            layers[layer] = layers.get(layer, 0) | points

    def _go_on(self, step: int, layer: int, points: int) -> None:
        """Put down where the points of a layer lead to."""
        if not points:
            return
        ground = self._ground(layer)
        self._put(step + 1, layer, self._stays(step, layer, points))
        for gait, steps in GAIT_STEPS:
            watched = self._watched(gait, step, layer)
            for shift in self._shifts:
                came = self._bans.allowed(points & ~watched, step, gait, shift)
                there = came << shift if shift > 0 else came >> -shift
                self._put(step + steps, layer, there & ground & ~watched)
        for number, task in enumerate(self._tasks.all):
            if task.ticks and points & task.points and self._tasks.may_follow(number, layer):
                held = self._holds(step, layer, points, task)
                self._put(step + self._hold_steps(task), layer | 1 << number, held)

    def _stays(self, step: int, layer: int, points: int) -> int:
        watched = self._watch(layer).sees_sneaker(step)
        return self._bans.allowed(points & ~watched, step, "wait")

    def _holds(self, step: int, layer: int, points: int, task: Task) -> int:
        """Return the points from which a task can be held for its whole time."""
        held = self._bans.allowed(points & task.points, step, "hold")
        for later in range(step, step + self._hold_steps(task)):
            if not held:
                break
            held &= ~self._watch(layer).sees_sneaker(later)
        return held

    def _hold_steps(self, task: Task) -> int:
        """Return the steps that a hold takes, with the tick in which the button is let go."""
        return -(-(task.ticks + 2) // self._stages.step_ticks)

    def _watched(self, gait: str, step: int, layer: int) -> int:
        """Return the points that no move of a gait may touch if it begins at a step."""
        watch = self._watch(layer)
        if gait == "walk":
            return watch.sees_walker(step) | watch.hears(gait, step)
        first, last = step, step + SNEAK_STEPS - 1
        return (
            watch.sees_sneaker(first)
            | watch.sees_sneaker(last)
            | watch.hears(gait, first)
            | watch.hears(gait, last)
        )

    # -- the way back -----------------------------------------------------------------------------
    def _traced(self, step: int, layer: int, point: int) -> list[Move]:
        """Return the moves that led to a point in a layer, first move first."""
        moves: list[Move] = []
        last = Move(step, "wait")
        while step:
            layer = self._untouched(step, layer, point)
            last, layer = next(
                (move, before)
                for move, before in self._before(step, layer, last)
                if self._led(move, before, layer, point)
            )
            moves.append(last)
            point -= last.shift
            step = last.step
        return moves[::-1]

    def _untouched(self, step: int, layer: int, point: int) -> int:
        """Return a layer without what was only done by being at a point at a step."""
        for number, task in enumerate(self._tasks.wanted):
            less = layer & ~(1 << number)
            touches = not task.ticks and task.points >> point & 1
            if less != layer and touches and self._came(step, less, point):
                return self._untouched(step, less, point)
        return layer

    def _came(self, step: int, layer: int, point: int) -> bool:
        """Return whether a point was reached in a layer by any move."""
        still = Move(step, "wait")
        return step == 0 or any(
            self._led(move, before, layer, point)
            for move, before in self._before(step, layer, still)
        )

    def _before(self, step: int, layer: int, last: Move) -> Iterator[tuple[Move, int]]:
        """Give the moves that may have led to a step and a layer, going on as before first."""
        shifts = sorted(self._shifts, key=lambda shift: shift != last.shift)
        walks = [
            Move(step - steps, gait, shift, steps)
            for gait, steps in GAIT_STEPS
            for shift in shifts
            if step >= steps
        ]
        wait = Move(step - 1, "wait")
        for move in [wait, *walks] if last.gait == "wait" else [*walks, wait]:
            yield move, layer
        for number, task in enumerate(self._tasks.all):
            steps = self._hold_steps(task)
            if task.ticks and layer >> number & 1 and step >= steps:
                yield Move(step - steps, "hold", 0, steps, task), layer & ~(1 << number)

    def _led(self, move: Move, before: int, layer: int, point: int) -> bool:
        """Return whether a move from a layer led to a point of another."""
        points = self._reached[move.step].get(before, 0) & 1 << (point - move.shift)
        if not points:
            return False
        if move.gait == "wait":
            return bool(self._stays(move.step, before, points))
        if move.task is not None:
            return bool(self._holds(move.step, before, points, move.task))
        watched = self._watched(move.gait, move.step, before)
        allowed = self._bans.allowed(points & ~watched, move.step, move.gait, move.shift)
        return bool(allowed) and bool(1 << point & self._ground(layer) & ~watched)
