"""Luring: where somebody is in the way for good, a noise leads them off it, and the search goes on.

A search branches only here: at the few moments and places from which a coin or a whistle would be
heard by who is in the way. What they then do is read from the real simulation. A lure is heard, not
seen, so a night with one still counts as unseen. (The idea of branching only where a distraction is
set off is Borodovski's and Verbrugge's, AIIDE 2016.)
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import chain, zip_longest
from typing import Final

from game.base.geometry import distance, within
from game.base.grid import cell_of, line_is_clear
from game.base.units import SUBTILES
from game.sim.actor import Actor
from game.sim.intents import Intents
from game.sim.plan import Point
from game.sim.senses.hearing import spread
from game.sim.systems.sounding import listens
from game.solve.gaits import ACT, STEP_TICKS
from game.solve.lattice import HALF
from game.solve.layers import Layer
from game.solve.moves import Move
from game.solve.seeking import MARGINS, Attempt, Seeker, joined
from game.solve.stages import Stages
from game.solve.witness import walk

MOST: Final = (40, 12)
"""Most lures that are tried first, and after each of those that led furthest."""

SPOTS: Final = 4
"""From how many places something is thrown at one foe."""

LANDINGS: Final = 10
"""To how many places something is thrown from each."""

MOMENTS: Final = 3
"""At how many moments of a round, of somebody who has one."""

APART: Final = 2 * SUBTILES
"""How far places are apart that are worth trying both."""

BRANCHES: Final = 8
"""How many of the lures that led furthest are followed by another."""


NEAREST: Final = 3
"""How many foes are thought of where several are in the way together."""


@dataclass(frozen=True, slots=True)
class Lure:
    """Something to do at a moment, at a place that the search has reached.

    Attributes:
        step: when.
        layer: what is done by then.
        point: the number of the point at which the courier is.
        act: what she asks for.
    """

    step: int
    layer: Layer
    point: int
    act: Intents


class Luring:
    """Tries lures from one moment of a night on."""

    def __init__(self, seeker: Seeker, culprits: Sequence[str], depth: int = 0) -> None:
        """Prepare to lure.

        Args:
            seeker: has found no way.
            culprits: who is in the way, each alone; none if several are together.
            depth: how many lures were before.
        """
        self._seeker: Final = seeker
        self._culprits: Final = tuple(culprits)
        self._depth: Final = depth
        self._world: Final = seeker.start.world
        self._stages: Final = seeker.stages(MARGINS[1])
        self._search: Final = seeker.searched(self._stages)[0]

    def attempts(self) -> Iterator[Attempt]:
        """Give ways to the end of the night that the simulation accepts, as they are found."""
        further: list[tuple[int, tuple[Move, ...], Seeker]] = []
        for lure in self._lures():
            if self._seeker.is_over:
                return
            begun = self._begun(lure)
            if begun is None:
                continue
            moves, later = begun
            search, way = later.searched(later.stages(MARGINS[-1]))
            if way is not None:
                yield from (joined(moves, found) for found in _accepted(later))
            further.append((search.everywhere.bit_count(), moves, later))
        if self._depth + 1 < len(MOST):
            further.sort(key=lambda one: -one[0])
            for _, moves, later in further[:BRANCHES]:
                deeper = Luring(later, (), self._depth + 1)
                yield from (joined(moves, found) for found in deeper.attempts())

    def _begun(self, lure: Lure) -> tuple[tuple[Move, ...], Seeker] | None:
        """Play the way to a lure and the lure; returns the moves, and who seeks on from there.

        Returns None if somebody sees her before, or if nobody minds the lure.
        """
        seeker = self._seeker
        act = Move(lure.step, ACT, 1, act=lure.act)
        moves = (*self._search.way_to(lure.step, lure.layer, lure.point), act)
        night = seeker.start.copied()
        if walk(night, moves, seeker.lattice) is not None:
            return None
        later = seeker.onward(night)
        return (moves, later) if later.is_stirred else None

    # -- which lures ------------------------------------------------------------------------------
    def _lures(self) -> Iterator[Lure]:
        """Give the lures that are worth trying, each spot's best one first."""
        each = [self._lures_of(foe) for foe in self._foes()]
        mixed = chain.from_iterable(zip_longest(*chain.from_iterable(each)))
        for number, lure in enumerate(lure for lure in mixed if lure is not None):
            if number >= MOST[self._depth]:
                return
            yield lure

    def _foes(self) -> list[Actor]:
        """Return who might be led away: those in the way, or those nearest to where it ends."""
        actors = [actor for actor in self._world.actors if listens(actor)]
        if self._culprits:
            return [actor for actor in actors if actor.id in self._culprits]
        x, y = self._choke(tuple(actor.id for actor in self._world.actors))
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

    def _lures_of(self, foe: Actor) -> Iterator[Iterator[Lure]]:
        """Give for each spot and moment the lures that a foe would hear from there."""
        choke = self._choke([foe.id])
        for step, layer, point in self._spots(choke):
            for moment in self._moments(step, layer, point, foe):
                place = self._seeker.lattice.place(point)
                acts = self._acts(foe, place, choke, self._world.tick + moment * STEP_TICKS)
                yield (Lure(moment, layer, point, act) for act in acts)

    def _spots(self, choke: Point) -> list[tuple[int, Layer, int]]:
        """Return moments and points from which to lure: those nearest to where the way ends."""
        lattice, found = self._seeker.lattice, list[tuple[int, Layer, int]]()
        arrivals = [
            (number, step, layer)
            for step, layer, points in self._search.arrivals()
            for number in map(int, lattice.truths(points).nonzero()[0])
        ]
        arrivals.sort(key=lambda one: _apart(lattice.place(one[0]), choke))
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
        """Give what would draw a foe away: coins that land far off first, then a whistle.

        Only what is heard in the inner half of its reach makes anybody go and look.
        """
        world, terrain = self._world, self._world.terrain
        noises = world.catalog.noises
        heard = spread(terrain, cell_of(*foe.schedule.pose(tick)[:2]), noises["decoy"] // 2)
        if world.courier.decoys and not world.courier.item:
            reach = world.limit("decoy_subtiles")
            landings = [
                middle
                for middle in map(_middle, heard)
                if within(middle[0] - place[0], middle[1] - place[1], reach)
                and not terrain.solid[terrain.index(cell_of(*middle))]
                and line_is_clear(terrain.opaque, terrain.columns, *place, *middle)
            ]
            for x, y in _scattered(landings, choke):
                yield Intents(gait="sneak", tool="decoy", aim_x=x, aim_y=y)
        if heard.get(cell_of(*place), noises["whistle"]) <= noises["whistle"] // 2:
            yield Intents(gait="sneak", tool="whistle")


def _accepted(seeker: Seeker) -> Iterator[Attempt]:
    found = (seeker.attempt(margin) for margin in MARGINS)
    return (attempt for attempt in found if attempt.moves is not None)


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


def _middle(cell: Point) -> Point:
    return cell[0] * SUBTILES + HALF, cell[1] * SUBTILES + HALF
