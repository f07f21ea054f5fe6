"""Straightening: a way that walks in circles to let time go by stands still instead.

A search does not care how time goes by. People do: whoever stands can look, and make up for being
late.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from operator import or_
from typing import Final

from game.solve.gaits import PLAIN, WAIT
from game.solve.moves import Bans, Move
from game.solve.stages import Stages
from game.solve.tasks import Tasks


def straightened(
    moves: Sequence[Move], first: int, stages: Stages, tasks: Tasks, bans: Bans
) -> list[Move]:
    """Return a way that does the same at the same time, without circles where one can stand.

    Args:
        moves: the way.
        first: the number of the point at which it starts.
        stages: who must not see her.
        tasks: what is done by being somewhere is still done.
        bans: moves that may not be made.
    """
    return _Straightener(moves, first, stages, tasks, bans).way()


class _Straightener:
    """Goes along one way."""

    def __init__(
        self, moves: Sequence[Move], first: int, stages: Stages, tasks: Tasks, bans: Bans
    ) -> None:
        self._moves: Final = moves
        self._stages: Final = stages
        self._bans: Final = bans
        self._doors: Final = {door.id: 1 << bit for bit, door in enumerate(tasks.doors)}
        touched = (task.points for task in tasks.wanted if not task.ticks)
        self._marks: Final = reduce(or_, touched, 0)
        self._points: Final = [first]
        for move in moves:
            self._points.append(self._points[-1] + move.shift)
        self._last: Final = {point: number for number, point in enumerate(self._points)}
        self._opened = 0

    def way(self) -> list[Move]:
        """Return the way without its circles."""
        found: list[Move] = []
        at = 0
        while at < len(self._moves):
            move, end = self._moves[at], self._back_again(at)
            if end > at:
                beyond = self._moves[end - 1].step + self._moves[end - 1].steps
                found += [Move(step, WAIT, 1) for step in range(move.step, beyond)]
            else:
                found.append(move)
                self._opened |= self._doors.get(move.task.id, 0) if move.task else 0
            at = max(end, at + 1)
        return found

    def _back_again(self, at: int) -> int:
        """Return the number of the last move that begins where one does; one could wait for it.

        It is the number of the move itself if there is none.
        """
        here, found = self._points[at], at
        for number in range(at, self._last[here]):
            move = self._moves[number]
            there = self._points[number + 1]
            is_idle = move.gait in PLAIN and not self._marks >> there & 1
            if not is_idle or not self._can_wait(here, move):
                break
            if there == here:
                found = number + 1
        return found

    def _can_wait(self, point: int, move: Move) -> bool:
        """Return whether one can stand at a point unseen while a move is made elsewhere."""
        watch, here = self._stages.watch(self._opened), 1 << point
        return all(
            self._bans.allowed(here & ~watch.blocks(WAIT, step), step, WAIT)
            for step in range(move.step, move.step + move.steps)
        )
