"""Windows: for how long each point of a way could be stood at without losing the night.

The way is kept to the order in which it does things. Forward sets say where the courier can be by
then, backward sets from where she can still finish; a point's window lasts while it is in both.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from game.base.units import TICKS_PER_SECOND
from game.sim.plan import Point
from game.solve.asking import Asking, length
from game.solve.gaits import PLAIN, STEP_TICKS
from game.solve.moves import Move
from game.solve.watch import Watch

TIGHT_S: Final = 0.5
"""Windows shorter than so many seconds are tight."""

LEAST_SPARE: Final = 15
"""Steps over the shortest way that one may take at least, however short it is: two seconds."""

SHOWN: Final = 8
"""How many of the tightest windows are kept with their places."""


Window = tuple[float, Point]
"""For how many seconds a place could be stood at, and the place."""


@dataclass(frozen=True, slots=True)
class Windows:
    """The windows of a way, in seconds.

    Attributes:
        least: the shortest.
        tenth: a tenth of them are no longer than this.
        tight: the share of them that are shorter than ``TIGHT_S``.
        tightest: the shortest ones, the worst first, with where they are.
    """

    least: float
    tenth: float
    tight: float
    tightest: tuple[tuple[float, Point], ...]


@dataclass(frozen=True, slots=True)
class Act:
    """A part of a way: somewhere to come to, and how long to stay busy there.

    Attributes:
        points: where it can be done.
        steps: how long it takes.
        watch: who watches until then.
        ground: where one may walk until then.
    """

    points: int
    steps: int
    watch: Watch
    ground: int


def windows_of(asking: Asking, moves: Sequence[Move]) -> list[Window]:
    """Return the windows of a way that may take a quarter longer than it does, one a move."""
    last = max(length(moves) * 5 // 4, length(moves) + LEAST_SPARE)
    acts, parts = _acts(asking, moves)
    both = _Sets(acts, last).both(asking.first)
    second = TICKS_PER_SECOND / STEP_TICKS
    return [
        (
            _around([bool(sets >> point & 1) for sets in both[part]], move.step) / second,
            asking.lattice.place(point),
        )
        for move, point, part in zip(moves, asking.points(moves), parts, strict=False)
    ]


def told(windows: Sequence[Window]) -> Windows:
    """Return what is to be said of some windows; one place is named once."""
    lengths = sorted(seconds for seconds, _ in windows) or [0.0]
    worst: dict[Point, float] = {}
    for seconds, place in sorted(windows, key=lambda window: window[0]):
        worst.setdefault(place, seconds)
    return Windows(
        least=lengths[0],
        tenth=lengths[len(lengths) // 10],
        tight=sum(seconds < TIGHT_S for seconds in lengths) / len(lengths),
        tightest=tuple((s, p) for p, s in list(worst.items())[:SHOWN]),
    )


def _around(truths: Sequence[bool], step: int) -> int:
    """Return for how many steps in a row something holds around a step, that step included."""
    first, beyond = step, step + 1
    while first > 0 and truths[first - 1]:
        first -= 1
    while beyond < len(truths) and truths[beyond]:
        beyond += 1
    return beyond - first


def _acts(asking: Asking, moves: Sequence[Move]) -> tuple[list[Act], list[int]]:
    """Return what a way does in its order, and for each move the number of the act it leads to."""
    tasks, watch = asking.tasks, asking.watch
    doors = {door.id: 1 << bit for bit, door in enumerate(tasks.doors)}
    acts, parts, opened = [], [], 0
    left = [task for task in tasks.wanted if not task.ticks]
    for move, point in zip(moves, asking.points(moves), strict=False):
        for task in [task for task in left if task.points >> point & 1]:
            left.remove(task)
            acts.append(Act(task.points, 0, watch, watch.lattice.free & ~tasks.shut))
        parts.append(len(acts))
        if move.task is not None:
            ground = watch.lattice.free & ~tasks.shut
            acts.append(Act(move.task.points, move.steps, watch, ground))
            opened |= doors.get(move.task.id, 0)
            watch = asking.stages.watch(opened)
    acts += [Act(task.points, 0, watch, watch.lattice.free & ~tasks.shut) for task in left]
    return [*acts, Act(tasks.goal, 0, watch, watch.lattice.free)], parts


class _Sets:
    """Forward and backward sets of one order of acts: a set a step for each act still ahead."""

    def __init__(self, acts: Sequence[Act], last: int) -> None:
        self._acts: Final = acts
        self._last: Final = last
        width = acts[0].watch.lattice.width
        self._shifts: Final = (1, -1, width, -width)

    def both(self, first: int) -> list[list[int]]:
        """Return by act and step where one may be by then and can still finish in time."""
        there, back = self._forward(first), self._backward()
        return [
            [a & b for a, b in zip(*sets, strict=True)] for sets in zip(there, back, strict=True)
        ]

    def _forward(self, first: int) -> list[list[int]]:
        reached = [[0] * (self._last + 1) for _ in self._acts]
        reached[0][0] = 1 << first
        for step in range(self._last + 1):
            for part, act in enumerate(self._acts):
                points = reached[part][step]
                if not points:
                    continue
                done, end = points & act.points, step + act.steps
                if done and part + 1 < len(self._acts) and end <= self._last:
                    reached[part + 1][end] |= done & self._unseen(step, act)
                for later, ground, shift in self._edges(step, act):
                    reached[part][later] |= _moved(points & ground, shift) & ground
        return reached

    def _backward(self) -> list[list[int]]:
        good = [[0] * (self._last + 1) for _ in self._acts]
        for step in range(self._last, -1, -1):
            for part in range(len(self._acts) - 1, -1, -1):
                act, end = self._acts[part], step + self._acts[part].steps
                if part + 1 == len(self._acts):
                    found = act.points
                elif end <= self._last:
                    found = good[part + 1][end] & self._unseen(step, act)
                else:
                    found = 0
                for later, ground, shift in self._edges(step, act):
                    found |= _moved(good[part][later] & ground, -shift) & ground
                good[part][step] = found
        return good

    def _edges(self, step: int, act: Act) -> Iterator[tuple[int, int, int]]:
        """Give for each move from a step when it ends, where it may be made, and its shift."""
        for gait in PLAIN:
            if step + gait.steps <= self._last:
                ground = act.ground & ~act.watch.blocks(gait, step)
                for shift in self._shifts if gait.moves else (0,):
                    yield step + gait.steps, ground, shift

    def _unseen(self, step: int, act: Act) -> int:
        """Return the points where an act can be done from a step on, unseen all the time."""
        points = act.points
        for later in range(step, step + act.steps):
            points &= ~act.watch.sees_sneaker(later)
        return points


def _moved(points: int, shift: int) -> int:
    return points << shift if shift > 0 else points >> -shift
