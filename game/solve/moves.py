"""Moves: the parts of a way that a search finds, and those that the simulation refused."""

from __future__ import annotations

from dataclasses import dataclass, field

from game.sim.intents import Intents
from game.solve.gaits import Gait
from game.solve.tasks import Task


@dataclass(frozen=True, slots=True)
class Move:
    """One part of a way.

    Attributes:
        step: the step it begins at.
        gait: how it goes.
        steps: how long it takes.
        shift: by how much the point's number changes: 0, one to a side or a row's width.
        task: what is held for, if it holds.
        act: what is asked for in its first tick, if it uses a tool.
    """

    step: int
    gait: Gait
    steps: int
    shift: int = 0
    task: Task | None = None
    act: Intents | None = None


@dataclass(slots=True)
class Bans:
    """Moves that the real simulation refused: points from which one may not be made at its step."""

    points: dict[tuple[int, str, int], int] = field(default_factory=dict)

    def add(self, move: Move, point: int) -> None:
        """Ban a move from a point."""
        key = move.step, move.gait.name, move.shift
        self.points[key] = self.points.get(key, 0) | 1 << point

    def allowed(self, points: int, step: int, gait: Gait, shift: int = 0) -> int:
        """Return those of some points from which a move may be made."""
        return points & ~self.points.get((step, gait.name, shift), 0) if self.points else points
