"""Asking: one level's search, asked again and again with something changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from game.sim.plan import Point
from game.sim.world import World
from game.solve.doorways import needed_doors
from game.solve.lattice import HALF
from game.solve.margin import Margin
from game.solve.moves import Bans, Move
from game.solve.reaching import HORIZON, Reaching
from game.solve.stages import Stages
from game.solve.straightening import straightened
from game.solve.tasks import Tasks
from game.solve.watch import Watch

EXACT: Final = Margin(0, 0)
"""Foes sense as the rule says, no further."""

Change = Callable[[Watch], Watch]
"""Makes another watch of one."""


class Asking:
    """What a search over one world starts from; she has no powers in it.

    Attributes:
        stages: where foes sense the courier, exactly.
        watch: the same while all doors are as they are.
        lattice: its points.
        tasks: what is to be done.
        first: the number of the point at which she starts.
    """

    def __init__(self, stages: Stages, tasks: Tasks, first: int) -> None:
        """Prepare to ask."""
        self.stages: Final = stages
        self.watch: Final = stages.watch()
        self.lattice: Final = self.watch.lattice
        self.tasks: Final = tasks
        self.first: Final = first

    @classmethod
    def of(cls, world: World, watch: Watch, *, every_door: bool = False) -> Asking:
        """Return what asks about all that is left of a night.

        Args:
            world: nobody in it is roused; it is only read.
            watch: who watches over it.
            every_door: whether doors are thought of that need not be opened.
        """
        tasks = Tasks.of(world, watch.lattice)
        doors = tasks.doors if every_door else needed_doors(world, tasks)
        stages = _Begun(world, watch, [door.id for door in doors])
        return cls(stages, replace(tasks, doors=doors), _number(world, watch))

    @classmethod
    def between(cls, world: World, watch: Watch, end: Point) -> Asking:
        """Return what asks about a walk from where she stands to a place, doors left alone.

        Args:
            world: nobody in it is roused; it is only read.
            watch: who watches over it.
            end: where the walk ends.
        """
        near = sum(1 << number for number, _ in watch.lattice.around(end, HALF))
        return cls(_Begun(world, watch, ()), Tasks((), (), near, 0), _number(world, watch))

    @property
    def opened(self) -> Watch:
        """The watch while all doors that she can open are open."""
        return self.stages.watch((1 << len(self.tasks.doors)) - 1)

    def way(
        self, change: Change | None = None, bans: Bans | None = None, horizon: int = HORIZON
    ) -> list[Move] | None:
        """Return the shortest way, or None if there is none.

        Args:
            change: makes the watches that are searched over, if not the level's own.
            bans: moves that may not be made.
            horizon: most steps the way may take.
        """
        stages = _Changed(self.stages, change) if change else self.stages
        bans = bans or Bans()
        found = Reaching(stages, self.tasks, bans, horizon + 1).find(self.first)
        return found and straightened(found, self.first, stages, self.tasks, bans)

    def points(self, moves: Sequence[Move]) -> list[int]:
        """Return the numbers of the points at which the moves of a way begin, and of its end."""
        points = [self.first]
        for move in moves:
            points.append(points[-1] + move.shift)
        return points


def _number(world: World, watch: Watch) -> int:
    """Return the number of the point at which she stands."""
    return watch.lattice.number((world.courier.x, world.courier.y))


class _Begun(Stages):
    """Stages whose first watch is known."""

    def __init__(self, world: World, first: Watch, doors: Sequence[str]) -> None:
        super().__init__(world, EXACT, doors)
        self._known[0] = first


class _Changed(Stages):
    """Stages whose watches are changed."""

    def __init__(self, stages: Stages, change: Change) -> None:
        self._stages: Final = stages
        self._change: Final = change
        self.energy = stages.energy
        self.breathe = stages.breathe
        self._known = {}

    def _made(self, opened: int) -> Watch:
        return self._change(self._stages.watch(opened))


def length(moves: Sequence[Move]) -> int:
    """Return how many steps a way takes."""
    return moves[-1].step + moves[-1].steps if moves else 0
