"""A textbook's A*, state by state from a heap, over the very graph that the solver searches."""

from __future__ import annotations

from collections.abc import Iterator
from heapq import heappop, heappush

from game.solve.gaits import PLAIN, STEP_TICKS
from game.solve.lattice import Lattice
from game.solve.stages import Stages
from game.solve.tasks import Tasks

State = tuple[int, int, int]
"""Step, number of the point, and what is done, one bit a task."""


class Textbook:
    """An A* search without powers or doors; it finds ways as long as the solver's."""

    def __init__(self, stages: Stages, tasks: Tasks, horizon: int) -> None:
        """Prepare a search; its arguments are those of ``game.solve.reaching.Reaching``."""
        self._watch = stages.watch()
        self._tasks = tasks
        self._horizon = horizon
        lattice = self._watch.lattice
        self._shifts = (1, -1, lattice.width, -lattice.width)
        self._left = _steps_to(lattice, tasks.goal)
        self.states = 0

    def find(self, start: int) -> int | None:
        """Return the steps of the shortest way from a point, or None if there is none."""
        first = 0, start, 0
        queue, known = [(self._left[start], first)], {first}
        whole = (1 << len(self._tasks.wanted)) - 1
        while queue:
            _, state = heappop(queue)
            self.states += 1
            step, point, done = state
            if done == whole and self._tasks.goal >> point & 1:
                return step
            for after in self._after(state, whole):
                if after not in known and after[0] < self._horizon:
                    known.add(after)
                    heappush(queue, (after[0] + self._left[after[1]], after))
        return None

    def _after(self, state: State, whole: int) -> Iterator[State]:
        """Give the states that one move leads to."""
        step, point, done = state
        free = self._watch.lattice.free
        ground = free if done == whole else free & ~self._tasks.shut
        for gait in PLAIN:
            blocked = self._watch.blocks(gait, step)
            if blocked >> point & 1:
                continue
            for shift in self._shifts if gait.moves else (0,):
                there = point + shift
                if ground >> there & 1 and not blocked >> there & 1:
                    yield self._touched(step + gait.steps, there, done)
        for number, task in enumerate(self._tasks.wanted):
            steps = -(-(task.ticks + 2) // STEP_TICKS)
            if task.ticks and not done >> number & 1 and task.points >> point & 1:
                held = range(step, step + steps)
                if not any(self._watch.sees_sneaker(each) >> point & 1 for each in held):
                    yield self._touched(step + steps, point, done | 1 << number)

    def _touched(self, step: int, point: int, done: int) -> State:
        for number, task in enumerate(self._tasks.wanted):
            if not task.ticks and task.points >> point & 1:
                done |= 1 << number
        return step, point, done


def _steps_to(lattice: Lattice, goal: int) -> dict[int, int]:
    """Return for each free point the steps to the nearest goal, whoever watches."""
    found: dict[int, int] = {}
    front, seen, steps = goal & lattice.free, 0, 0
    while front:
        found |= dict.fromkeys((n for n in range(front.bit_length()) if front >> n & 1), steps)
        seen |= front
        front, steps = lattice.spread(front) & lattice.free & ~seen, steps + 1
    return found
