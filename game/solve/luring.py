"""Luring: which coins, whistles and flashes would help against who is in the way for good.

Only the few moments and places count from which they would hear or be dazzled.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import reduce
from itertools import chain, zip_longest
from typing import Final

from game.base.geometry import distance, within
from game.base.grid import Cell, cell_of, line_is_clear
from game.base.units import SUBTILES
from game.sim.actor import Actor
from game.sim.intents import Intents
from game.sim.plan import Point
from game.sim.senses.hearing import spread
from game.sim.systems.sounding import listens
from game.solve.gaits import STEP_TICKS
from game.solve.lattice import HALF
from game.solve.layers import Layer
from game.solve.ploy import Ploy
from game.solve.reaching import Reaching
from game.solve.seeking import Seeker
from game.solve.stages import Stages

SPOTS: Final = 4
"""From how many places something is thrown at one foe."""

LANDINGS: Final = 10
"""To how many places something is thrown from each."""

MOMENTS: Final = 3
"""At how many moments of a round, of somebody who has one."""

APART: Final = 2 * SUBTILES
"""How far places are apart that are worth trying both."""

NEAREST: Final = 3
"""How many foes are thought of where several are in the way together."""


class Luring:
    """Chooses lures at one moment of a night."""

    def __init__(
        self, seeker: Seeker, stages: Stages, search: Reaching, culprits: Sequence[str]
    ) -> None:
        """Prepare to choose.

        Args:
            seeker: has found no way.
            stages: where others sense the courier.
            search: what was reached while they do.
            culprits: who is in the way, each alone; none if several are together.
        """
        self._seeker: Final = seeker
        self._stages: Final = stages
        self._search: Final = search
        self._culprits: Final = tuple(culprits)
        self._world: Final = seeker.start.world

    def ploys(self) -> Iterator[Ploy]:
        """Give the lures that are worth trying, the best one of each spot first."""
        foes = self._foes()
        each = (*map(self._flashes_at, foes), *chain.from_iterable(map(self._lures_of, foes)))
        mixed = chain.from_iterable(zip_longest(*each))
        return (ploy for ploy in mixed if ploy is not None)

    def _foes(self) -> list[Actor]:
        """Return who might be led away: those in the way, or those nearest to where it ends."""
        actors = self._world.actors
        if self._culprits:
            return [actor for actor in actors if actor.id in self._culprits]
        x, y = self._choke(tuple(actor.id for actor in actors))
        return sorted(actors, key=lambda a: distance(a.x - x, a.y - y))[:NEAREST]

    def _choke(self, foes: Sequence[str]) -> Point:
        """Return the first place of the way without some foes that is not reached with them."""
        lattice, seeker = self._seeker.lattice, self._seeker
        stages: Stages = reduce(lambda left, foe: left.without(foe), foes, self._stages)
        point = seeker.first
        for move in seeker.searched(stages)[1] or ():
            if not self._search.everywhere >> point & 1:
                break
            point += move.shift
        return lattice.place(point)

    def _lures_of(self, foe: Actor) -> Iterator[Iterator[Ploy]]:
        """Give for each spot and moment the lures that a foe would mind from there."""
        choke = self._choke([foe.id])
        for step, layer, point in self._spots(choke):
            for moment in self._moments(step, layer, point, foe):
                place = self._seeker.lattice.place(point)
                acts = self._acts(foe, place, choke, self._world.tick + moment * STEP_TICKS)
                yield (Ploy(moment, layer, point, act) for act in acts)

    def _flashes_at(self, foe: Actor) -> Iterator[Ploy]:
        """Give flashes that would blind a foe for a moment."""
        world, lattice = self._world, self._seeker.lattice
        for step, layer, point in self._spots(foe.place) if world.courier.dazzles else ():
            where = foe.schedule.pose(world.tick + step * STEP_TICKS)[:2]
            if self._is_in_view(lattice.place(point), where, world.limit("dazzle_subtiles")):
                yield Ploy(step, layer, point, Intents(gait="sneak", tool="dazzle"))

    def _spots(self, middle: Point) -> list[tuple[int, Layer, int]]:
        """Return moments and points from which to lure: those nearest to a place."""
        lattice, found = self._seeker.lattice, list[tuple[int, Layer, int]]()
        arrivals = [
            (number, step, layer)
            for step, layer, points in self._search.arrivals()
            for number in map(int, lattice.truths(points).nonzero()[0])
        ]
        arrivals.sort(key=lambda one: _apart(lattice.place(one[0]), middle))
        for number, step, layer in arrivals:
            place = lattice.place(number)
            if all(_apart(place, lattice.place(other)) >= APART for *_, other in found):
                found.append((step, layer, number))
            if len(found) == SPOTS:
                break
        return found

    def _moments(self, step: int, layer: Layer, point: int, foe: Actor) -> Iterator[int]:
        """Give the steps at which a lure is tried: one, or some over the round of a foe."""
        yield step
        if not foe.schedule.is_standing:
            each = foe.schedule.period // STEP_TICKS // MOMENTS
            for later in range(1, MOMENTS):
                if self._search.is_reached(step + later * each, layer, point):
                    yield step + later * each

    def _acts(self, foe: Actor, place: Point, choke: Point, tick: int) -> Iterator[Intents]:
        """Give what would help against a foe: coins that land far off first, then the rest.

        Only what is heard in the inner half of its reach makes anybody go and look.
        """
        world, terrain = self._world, self._world.terrain
        noises, courier = world.catalog.noises, world.courier
        where = foe.schedule.pose(tick)[:2]
        heard = spread(terrain, cell_of(*where), noises["decoy"] // 2) if listens(foe) else {}
        if courier.decoys and not courier.item:
            yield from (
                Intents(gait="sneak", tool="decoy", aim_x=x, aim_y=y)
                for x, y in _scattered(self._landings(place, heard), choke)
            )
        if heard.get(cell_of(*place), noises["whistle"]) <= noises["whistle"] // 2:
            yield Intents(gait="sneak", tool="whistle")

    def _landings(self, place: Point, cells: Iterable[Cell]) -> list[Point]:
        """Return the middles of those cells into which a coin can be thrown from a place."""
        terrain, reach = self._world.terrain, self._world.limit("decoy_subtiles")
        return [
            middle
            for middle in map(_middle, cells)
            if not terrain.solid[terrain.index(cell_of(*middle))]
            and self._is_in_view(place, middle, reach)
        ]

    def _is_in_view(self, one: Point, other: Point, reach: int) -> bool:
        """Return whether two places are near each other, and nothing stands between them."""
        terrain = self._world.terrain
        return within(other[0] - one[0], other[1] - one[1], reach) and line_is_clear(
            terrain.opaque, terrain.columns, *one, *other
        )


def _scattered(places: Sequence[Point], choke: Point) -> list[Point]:
    """Return a few places far from where the way ends and from each other."""
    found: list[Point] = []
    for _ in range(min(LANDINGS, len(places))):
        far = [choke, *found]
        best = max(places, key=lambda place: min(_apart(place, other) for other in far))
        if best in found:
            break
        found.append(best)
    return found


def _apart(one: Point, other: Point) -> int:
    return distance(one[0] - other[0], one[1] - other[1])


def _middle(cell: Cell) -> Point:
    return cell[0] * SUBTILES + HALF, cell[1] * SUBTILES + HALF
