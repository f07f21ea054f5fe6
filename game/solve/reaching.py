"""Reaching: the shortest way that does every task unsensed, by sets of points step after step.

All points that can be reached with the same things done are one whole number, a layer; a step
shifts it and takes away what is watched. What can be reached with more done, or with more energy
left, is not looked at with less.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce
from operator import or_
from typing import Final

from game.solve.gaits import HOLD, PLAIN, SHADOWY, STEP_TICKS, UNIT, WAIT, Gait
from game.solve.layers import Layer, Layers, News, arrivals
from game.solve.moves import Bans, Move
from game.solve.stages import Stages
from game.solve.tasks import Task, Tasks
from game.solve.watch import Watch

HORIZON: Final = 9000
"""Most steps that are looked ahead: twenty minutes."""


class Reaching:
    """A search over one night."""

    def __init__(
        self,
        stages: Stages,
        tasks: Tasks,
        bans: Bans,
        horizon: int = HORIZON,
        idle: int = HORIZON,
    ) -> None:
        """Prepare a search.

        Args:
            stages: where somebody would sense her, from the first step on.
            tasks: what is to be done.
            bans: moves that are known to fail.
            horizon: most steps to look ahead.
            idle: steps after which it ends if nothing was reached that had not been before.
        """
        width = stages.watch().lattice.width
        self._stages: Final = stages
        self._tasks: Final = tasks
        self._bans: Final = bans
        self._horizon: Final = horizon
        self._idle: Final = idle
        self._gaits: Final = (*PLAIN, *SHADOWY) if stages.energy else PLAIN
        self._count: Final = len(tasks.wanted)
        self._wanted: Final = (1 << self._count) - 1
        self._full: Final = stages.energy // UNIT
        self._longest: Final = max([2, *(_steps_of(task) for task in tasks.all)]) + 2
        self._shifts: Final = (1, -1, width, -width)
        self._reached: Final[list[Layers]] = []

    @property
    def never_done(self) -> tuple[str, ...]:
        """The tasks that were done in no layer, in their order."""
        done = reduce(or_, (layer.done for layers in self._reached for layer in layers), 0)
        return tuple(t.id for n, t in enumerate(self._tasks.wanted) if not done >> n & 1)

    @property
    def everywhere(self) -> int:
        """All points that were reached, at whatever step."""
        return reduce(or_, (p for layers in self._reached for p in layers.values()), 0)

    def arrivals(self) -> list[tuple[int, Layer, int]]:
        """Return the first moments of all reached points, as ``arrivals`` says."""
        return arrivals(self._reached)

    def is_reached(self, step: int, layer: Layer, point: int) -> bool:
        """Return whether a point was reached at a step in a layer."""
        return bool(step < len(self._reached) and self._reached[step].get(layer, 0) >> point & 1)

    def way_to(self, step: int, layer: Layer, point: int) -> list[Move]:
        """Return the moves that led to a point that was reached at a step in a layer."""
        return self._traced(step, layer, point)

    def find(self, start: int) -> list[Move] | None:
        """Return the moves of the shortest way from a point, or None if none was found.

        Args:
            start: the number of the point at which the courier stands at the first step.
        """
        self._reached[:] = [{} for _ in range(self._horizon + self._longest)]
        self._reached[0][Layer(0, self._full)] = 1 << start
        news = News(self._idle)
        for step in range(self._horizon):
            self._stages.breathe()
            layers = self._touched(step)
            for layer, points in layers.items():
                done = points & self._tasks.goal if self._is_all_done(layer) else 0
                if done:
                    return self._traced(step, layer, done.bit_length() - 1)
            if self._is_settled(step) or news.are_old(step, layers):
                return None
            for layer, points in list(layers.items()):
                if points:
                    self._go_on(step, layer, points)
        return None

    # -- one step ---------------------------------------------------------------------------------
    def _go_on(self, step: int, layer: Layer, points: int) -> None:
        """Put down where the points of a layer lead to."""
        for gait in self._gaits:
            after = self._after(gait, layer)
            if after is not None:
                room, there = self._room(gait, step, layer), 0
                for shift in self._shifts if gait.moves else (0,):
                    there |= self._moved(gait, step, points, shift, room)
                self._put(step + gait.steps, after, there)
        if layer.merged:
            return
        for number, task in enumerate(self._tasks.all):
            if task.ticks and points & task.points and self._tasks.may_follow(number, layer.done):
                after = layer._replace(done=layer.done | 1 << number)
                self._put(step + _steps_of(task), after, self._held(step, layer, points, task))

    def _after(self, gait: Gait, layer: Layer) -> Layer | None:
        """Return the layer that a gait leads to, or None if it cannot begin in this one."""
        energy = layer.energy - gait.cost
        if gait.begins_merged != layer.merged or energy < 0:
            return None
        return Layer(layer.done, min(energy, self._full), gait.ends_merged)

    def _room(self, gait: Gait, step: int, layer: Layer) -> tuple[int, int]:
        """Return where a move of a gait may begin, and where it may end: watched nowhere."""
        unwatched = ~self._watch(layer).blocks(gait, step)
        return unwatched, self._ground(layer, gait) & unwatched

    def _moved(self, gait: Gait, step: int, points: int, shift: int, room: tuple[int, int]) -> int:
        """Return where a move of a gait leads from some points, with room as ``_room`` says."""
        begins, ends = room
        came = self._bans.allowed(points & begins, step, gait, shift)
        there = came << shift if shift > 0 else came >> -shift
        return there & ends

    def _held(self, step: int, layer: Layer, points: int, task: Task) -> int:
        """Return the points from which a task can be held for its whole time."""
        points &= self._tasks.in_hand(task, layer.done)
        held = self._bans.allowed(points, step, HOLD)
        for later in range(step, step + _steps_of(task)):
            if not held:
                break
            held &= ~self._watch(layer).sees_sneaker(later)
        return held

    def _ground(self, layer: Layer, gait: Gait) -> int:
        """Return the points where a move may end."""
        watch = self._watch(layer)
        ground = watch.ducts | watch.lattice.free if gait.ends_merged else watch.lattice.free
        return ground if self._is_all_done(layer) else ground & ~self._tasks.shut

    def _watch(self, layer: Layer) -> Watch:
        """Return the watch while a layer's doors are open."""
        return self._stages.watch(layer.done >> self._count)

    def _put(self, step: int, layer: Layer, points: int) -> None:
        if points:
            layers = self._reached[step]
            layers[layer] = layers.get(layer, 0) | points

    def _is_all_done(self, layer: Layer) -> bool:
        return layer.done & self._wanted == self._wanted

    def _touched(self, step: int) -> Layers:
        """Do at a step what being there is enough for, and forget what more makes idle."""
        layers = self._reached[step]
        for number, task in enumerate(self._tasks.wanted):
            if not task.ticks:
                for layer in list(layers):
                    if self._tasks.may_follow(number, layer.done):
                        more = layer._replace(done=layer.done | 1 << number)
                        self._put(step, more, layers[layer] & task.points)
        self._forget(layers)
        return layers

    def _forget(self, layers: Layers) -> None:
        """Take out of each layer what is reached with more done and no less energy too."""
        better: dict[tuple[int, bool], int] = {}
        for layer in sorted(layers, key=lambda one: (-one.energy, -one.done.bit_count())):
            more = (
                points
                for (done, merged), points in better.items()
                if merged == layer.merged and self._is_more(done, layer.done)
            )
            left = layers[layer] & ~reduce(or_, more, 0)
            if left:
                layers[layer] = left
                key = layer.done, layer.merged
                better[key] = better.get(key, 0) | left
            else:
                del layers[layer]

    def _is_more(self, done: int, other: int) -> bool:
        """Return whether at least as much is done, behind the same doors."""
        return done & other == other and done >> self._count == other >> self._count

    def _is_settled(self, step: int) -> bool:
        """Return whether nothing new will be reached: everything is as it was a period before.

        A ban holds for one step alone, so nothing is settled while there are any.
        """
        if not any(self._reached[step : step + self._longest]):
            return True
        period, reached = self._stages.period, self._reached
        if step < period + self._longest or self._bans.points:
            return False
        past = range(step - self._longest + 1, step + 1)
        return all(reached[at] == reached[at - period] for at in past)

    # -- the way back -----------------------------------------------------------------------------
    def _traced(self, step: int, layer: Layer, point: int) -> list[Move]:
        """Return the moves that led to a point in a layer, first move first."""
        moves: list[Move] = []
        last = Move(step, WAIT, 1)
        while step:
            layer = self._untouched(step, layer, point)
            last, layer = next(self._leading(step, layer, point, last))
            moves.append(last)
            point -= last.shift
            step = last.step
        return moves[::-1]

    def _untouched(self, step: int, layer: Layer, point: int) -> Layer:
        """Return a layer without what was only done by being at a point at a step."""
        for number, task in enumerate(self._tasks.wanted):
            less = layer._replace(done=layer.done & ~(1 << number))
            touches = not task.ticks and task.points >> point & 1
            if less != layer and touches:
                still = Move(step, WAIT, 1)
                if step == 0 or next(self._leading(step, less, point, still), None):
                    return self._untouched(step, less, point)
        return layer

    def _leading(
        self, step: int, layer: Layer, point: int, last: Move
    ) -> Iterator[tuple[Move, Layer]]:
        """Give the moves that led to a point, each with the layer it began in.

        Going on as after it comes first, so that ways are straight.
        """
        for gait in sorted(self._gaits, key=lambda gait: gait != last.gait):
            begun = step - gait.steps
            for before in self._reached[begun] if begun >= 0 else ():
                if self._after(gait, before) == layer:
                    yield from self._came(Move(begun, gait, gait.steps), before, point, last)
        for number, task in enumerate(self._tasks.all):
            begun = step - _steps_of(task)
            before = layer._replace(done=layer.done & ~(1 << number))
            if task.ticks and before != layer and begun >= 0 and not layer.merged:
                here = self._reached[begun].get(before, 0) & 1 << point
                if here and self._held(begun, before, here, task):
                    yield Move(begun, HOLD, _steps_of(task), 0, task), before

    def _came(
        self, move: Move, before: Layer, point: int, last: Move
    ) -> Iterator[tuple[Move, Layer]]:
        """Give a move to a point in each direction in which it leads there."""
        shifts = sorted(self._shifts, key=lambda shift: shift != last.shift)
        room = self._room(move.gait, move.step, before)
        for shift in shifts if move.gait.moves else (0,):
            here = self._reached[move.step][before] & 1 << (point - shift)
            if here and self._moved(move.gait, move.step, here, shift, room) >> point & 1:
                yield Move(move.step, move.gait, move.steps, shift), before


def _steps_of(task: Task) -> int:
    """Return the steps that a task is held for, with the tick in which the button is let go."""
    return -(-(task.ticks + 2) // STEP_TICKS)
