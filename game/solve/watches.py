"""Watches of one night: each is made once, and begins later where the same rounds go on."""

from __future__ import annotations

from typing import Final

from game.sim.minds.worker import REACTIONS
from game.sim.world import World
from game.solve.asking import EXACT
from game.solve.changed import Later
from game.solve.gaits import STEP_TICKS
from game.solve.watch import Watch


class Watches:
    """The watches over the worlds of one night, in which nobody is roused.

    What a rule moves by itself, such as cases on belts, discs of light and cloths, is taken to stay
    as it was when the rounds began.
    """

    def __init__(self) -> None:
        """Begin without any."""
        self._known: Final[dict[tuple[object, ...], tuple[World, Watch]]] = {}

    def over(self, world: World) -> Watch:
        """Return the watch over a world from its present tick on, which is a whole step's."""
        key = _rounds(world)
        if key not in self._known:
            self._known[key] = world, Watch.over(world, EXACT)
        begun, watch = self._known[key]
        steps, ticks = divmod(world.tick - begun.tick, STEP_TICKS)
        return Later(watch, steps) if steps or ticks else watch


def _rounds(world: World) -> tuple[object, ...]:
    """Return what is the same as long as everybody senses the same, round after round."""
    schedules = tuple(id(actor.schedule) for actor in world.actors)
    return schedules, world.terrain.solid, world.light, REACTIONS[world.trust.band]
