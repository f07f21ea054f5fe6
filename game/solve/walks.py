"""Walks: the parts of a run in which the courier only goes from one thing she does to the next.

A level with a rule of its own asks for deals, rides and holds that no search knows. Between them
she walks, and of a walk the search can say as much as of a whole level.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from game.base.geometry import within
from game.base.units import SUBTILES
from game.sim.events import Event, ObjectiveDone
from game.sim.intents import Intents
from game.sim.plan import Point
from game.sim.world import World
from game.solve.gaits import STEP_TICKS

LEAST: Final = 4 * SUBTILES
"""Walks that lead no further than this say nothing: she only turns to the next thing to do."""


@dataclass(frozen=True, slots=True)
class Walk:
    """A part of a run in which nothing is done but to go and to wait.

    Attributes:
        world: the world when it begins, at a whole step of the night; only to be read.
        end: where it ends.
        ticks: how long it takes.
    """

    world: World
    end: Point
    ticks: int


@dataclass(slots=True)
class Walks:
    """Notes the walks of a run while it is played."""

    found: list[Walk] = field(default_factory=list)
    begun: World | None = None

    def before(self, world: World, intents: Intents) -> None:
        """Look at a world before its tick: a walk may begin, or be over."""
        if is_busy(world, intents):
            self.end(world)
        elif self.begun is None and world.tick % STEP_TICKS == 0:
            self.begun = world.copied()

    def after(self, world: World, events: Sequence[Event]) -> None:
        """Look at what a tick has brought: what is done by being there ends a walk."""
        if any(isinstance(event, ObjectiveDone) for event in events):
            self.end(world)

    def end(self, world: World) -> None:
        """End the walk that goes on, if one does, and keep it if it leads anywhere."""
        begun, self.begun = self.begun, None
        if begun is None:
            return
        x, y = world.courier.x, world.courier.y
        if not within(x - begun.courier.x, y - begun.courier.y, LEAST):
            self.found.append(Walk(begun, (x, y), world.tick - begun.tick))


def is_busy(world: World, intents: Intents) -> bool:
    """Return whether the courier does something else than to go, or is carried."""
    asked = intents.use or intents.tool or intents.choice or intents.papers or intents.merge
    return bool(asked) or world.courier.aboard
