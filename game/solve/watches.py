"""Watches of one night: each is made once, and begins later where the same rounds go on."""

from __future__ import annotations

from typing import Final

from game.sim.minds.worker import REACTIONS
from game.sim.senses.light import DIM, LIT
from game.sim.world import World
from game.solve.asking import EXACT
from game.solve.changed import Later
from game.solve.gaits import STEP_TICKS
from game.solve.lighting import lit_points
from game.solve.watch import Watch


class Watches:
    """The watches over the worlds of one night, in which nobody is roused.

    What a rule moves by itself, such as cases on belts, discs of light and cloths, is taken to stay
    as it was when the rounds began.
    """

    def __init__(self) -> None:
        """Begin without any."""
        self._known: Final[dict[tuple[object, ...], tuple[World, Watch]]] = {}
        self._lit: Final[dict[tuple[object, ...], Watch]] = {}

    def over(self, world: World) -> Watch:
        """Return the watch over a world from its present tick on, which is a whole step's."""
        key = _rounds(world)
        if key not in self._known:
            self._known[key] = world, Watch.over(world, EXACT)
        begun, watch = self._known[key]
        if world.light != begun.light:
            watch = self._in_its_light(world, (*key, world.light), watch)
        steps = (world.tick - begun.tick) // STEP_TICKS
        return Later(watch, steps) if steps else watch

    def _in_its_light(self, world: World, key: tuple[object, ...], watch: Watch) -> Watch:
        """Return the same rounds in the light of a world."""
        if key not in self._lit:
            lattice = watch.lattice
            lit = {band: lit_points(world, lattice, band) for band in (DIM, LIT)}
            self._lit[key] = Watch(lattice, watch.rounds, lit, watch.ducts)
        return self._lit[key]


def _rounds(world: World) -> tuple[object, ...]:
    """Return what is the same as long as everybody goes the same rounds over the same ground."""
    schedules = tuple(id(actor.schedule) for actor in world.actors)
    return schedules, world.terrain.solid, REACTIONS[world.trust.band]
