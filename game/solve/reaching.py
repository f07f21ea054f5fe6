"""Reaching: the shortest way that does every task unsensed, by sets of points step after step.

All points that can be reached with the same tasks done are one whole number, a layer; a step shifts
it and takes away what is watched. Waiting is a step, walking half a tile too, sneaking takes two.
What can be reached with more done at the same step is not looked at with less.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from game.solve.tasks import Task, Tasks
from game.solve.watch import Watch

HORIZON: Final = 1800
"""Most steps of one leg: four minutes at a walk."""

SNEAK_STEPS: Final = 2
"""Steps that half a tile takes at a sneak."""


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
    task: str = ""


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
"""Reached points by the tasks that are done, one bit a task in their order."""


class Reaching:
    """A search over one watch."""

    def __init__(self, watch: Watch, tasks: Tasks, bans: Bans, horizon: int = HORIZON) -> None:
        """Prepare a search.

        Args:
            watch: where somebody would sense her, from the first step on.
            tasks: what is to be done.
            bans: moves that are known to fail.
            horizon: most steps to look ahead.
        """
        lattice = watch.lattice
        self._watch: Final = watch
        self._tasks: Final = tasks
        self._bans: Final = bans
        self._horizon: Final = horizon
        self._all: Final = (1 << len(tasks.tasks)) - 1
        self._shifts: Final = (1, -1, lattice.width, -lattice.width)
        self._ground: Final = lattice.free & ~tasks.out
        self._free: Final = lattice.free
        self._reached: Final[list[Layers]] = []
        self.ever: int = 0
        """All points that were reached at any step."""

    def find(self, start: int) -> list[Move] | None:
        """Return the moves of the shortest way from a point, or None if none was found.

        Args:
            start: the number of the point at which the courier stands at the first step.
        """
        self._reached[:] = [{} for _ in range(self._horizon + SNEAK_STEPS)]
        self._reached[0][0] = 1 << start
        for step in range(self._horizon):
            layers = self._touched(step)
            done = layers.get(self._all, 0) & self._tasks.out
            if done:
                return self._traced(step, done.bit_length() - 1)
            if not any(layers.values()) and not any(map(bool, self._ahead(step))):
                return None
            for layer, points in layers.items():
                self.ever |= points
                self._go_on(step, layer, points)
        return None

    def _ahead(self, step: int) -> Iterator[Layers]:
        return (layers for layers in self._reached[step + 1 :] if layers)

    def _touched(self, step: int) -> Layers:
        """Do at a step what being there is enough for, and forget what more done makes idle."""
        layers = self._reached[step]
        for number, task in enumerate(self._tasks.tasks):
            if not task.hold_ticks:
                for layer in [one for one in layers if not one >> number & 1]:
                    self._put(step, layer | 1 << number, layers[layer] & task.points)
        for layer in sorted(layers, key=int.bit_count):
            for other, points in layers.items():
                if other != layer and other & layer == layer:
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
        ground = self._free if layer == self._all else self._ground
        self._put(step + 1, layer, self._stays(step, points))
        for gait, steps in (("walk", 1), ("sneak", SNEAK_STEPS)):
            watched = self._watched(gait, step)
            for shift in self._shifts:
                came = self._bans.allowed(points & ~watched, step, gait, shift)
                there = came << shift if shift > 0 else came >> -shift
                self._put(step + steps, layer, there & ground & ~watched)
        for number, task in enumerate(self._tasks.tasks):
            if task.hold_ticks and not layer >> number & 1:
                held = self._holds(step, points, task)
                self._put(step + self._hold_steps(task), layer | 1 << number, held)

    def _stays(self, step: int, points: int) -> int:
        return self._bans.allowed(points & ~self._watch.sees_sneaker(step), step, "wait")

    def _holds(self, step: int, points: int, task: Task) -> int:
        """Return the points from which a task can be held for its whole time."""
        held = self._bans.allowed(points & task.points, step, "hold")
        for later in range(step, step + self._hold_steps(task)):
            if not held:
                break
            held &= ~self._watch.sees_sneaker(later)
        return held

    def _hold_steps(self, task: Task) -> int:
        """Return the steps that a hold takes, with the tick in which the button is let go."""
        return -(-(task.hold_ticks + 2) // self._watch.step_ticks)

    def _watched(self, gait: str, step: int) -> int:
        """Return the points that no move of a gait may touch if it begins at a step."""
        watch = self._watch
        if gait == "walk":
            return watch.sees_walker(step) | watch.hears(gait, step)
        steps = range(step, step + SNEAK_STEPS)
        found = 0
        for each in steps:
            found |= watch.sees_sneaker(each) | watch.hears(gait, each)
        return found

    # -- the way back -----------------------------------------------------------------------------
    def _traced(self, step: int, point: int) -> list[Move]:
        """Return the moves that led to a point with everything done, first move first."""
        moves: list[Move] = []
        layer, last = self._all, Move(step, "wait")
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
        for number, task in enumerate(self._tasks.tasks):
            less = layer & ~(1 << number)
            touches = not task.hold_ticks and task.points >> point & 1
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
        gaits = (("walk", 1), ("sneak", SNEAK_STEPS))
        shifts = sorted(self._shifts, key=lambda shift: shift != last.shift)
        walks = [
            Move(step - steps, gait, shift, steps)
            for gait, steps in gaits
            for shift in shifts
            if step >= steps
        ]
        wait = Move(step - 1, "wait")
        for move in [wait, *walks] if last.gait == "wait" else [*walks, wait]:
            yield move, layer
        for number, task in enumerate(self._tasks.tasks):
            steps = self._hold_steps(task)
            if task.hold_ticks and layer >> number & 1 and step >= steps:
                yield Move(step - steps, "hold", 0, steps, task.id), layer & ~(1 << number)

    def _led(self, move: Move, before: int, layer: int, point: int) -> bool:
        """Return whether a move from a layer led to a point of another."""
        came = point - move.shift
        points = self._reached[move.step].get(before, 0) & (1 << came)
        if not points:
            return False
        if move.gait == "wait":
            return bool(self._stays(move.step, points))
        if move.gait == "hold":
            task = next(task for task in self._tasks.tasks if task.id == move.task)
            return bool(self._holds(move.step, points, task))
        ground = self._free if layer == self._all else self._ground
        watched = self._watched(move.gait, move.step)
        allowed = self._bans.allowed(points & ~watched, move.step, move.gait, move.shift)
        return bool(allowed) and bool((1 << point) & ground & ~watched)
