"""The lookout: what everybody would see on their undisturbed rounds, by the senses of the game.

Nothing is played: whoever is not roused is where their schedule says, so a look at a few places for
a whole period costs little. Who takes their way through a night is the matter of ``danger``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from game.base.geometry import within
from game.base.grid import Cell, center_of
from game.base.units import POINT, SUBTILES, TURN
from game.sim.actor import Actor
from game.sim.plan import Point
from game.sim.senses.light import BEAM
from game.sim.senses.sight import MOST_REACH, body_in_wedge, body_is_visible
from game.sim.systems.noticing import SURE_AT
from game.sim.systems.perception import (
    SENSE_EVERY,
    SENSES_A_SECOND,
    fill,
    is_welcome,
    light_on_courier,
    sighting,
)
from game.sim.systems.regulation import line_touches
from game.sim.world import World

MOST_LOOKS: Final = 200
"""Pairs of a place and a watcher near it that are looked at; maps of strangers may have many."""

_STRIDE: Final = 12


@dataclass(frozen=True, slots=True)
class Sighting:
    """Somebody who would see whoever waits at a place, and on which tick."""

    actor: str
    tick: int


class Lookout:
    """Looks at places with the eyes of a level's watchers; it has a world of its own."""

    def __init__(self, world: World) -> None:
        """Begin with the first tick of a night."""
        self._world: Final = world.copied()
        self._posed_at = -1
        self._looks = 0
        self._walks: Final = [(a, _places(a)) for a in self._world.actors if a.is_watcher]

    def first_sightings(self, places: Sequence[Point], ticks: int) -> list[Sighting | None]:
        """Return for each place who first sees a courier that stands still there, if anybody does.

        Seen is what the game calls so: awareness reaches its mark by sight, or a regulator's line
        touches her.

        Args:
            places: where she stands, subtiles.
            ticks: for how long from the night's beginning.
        """
        return [self._earliest(place, ticks) for place in places]

    def _earliest(self, place: Point, ticks: int) -> Sighting | None:
        """Return the first sighting of a place by anybody."""
        if self._looks >= MOST_LOOKS:
            return None
        near = [actor for actor, walk in self._walks if _comes_near(actor, walk, place)]
        self._looks += len(near)
        seen = (self._first(actor, place, ticks) for actor in near)
        return min((s for s in seen if s), key=lambda s: s.tick, default=None)

    def _first(self, actor: Actor, place: Point, ticks: int) -> Sighting | None:
        """Return when one watcher first sees her at a place."""
        self._stand_at(place)
        world, points, exposure = self._world, 0, 0
        for tick in range(actor.index % SENSE_EVERY, ticks, SENSE_EVERY):
            world.tick = tick
            actor.x, actor.y, actor.heading = actor.schedule.pose(tick)
            if not actor.kind.bands:
                if line_touches(world, actor):
                    return Sighting(actor.id, tick)
                continue
            gained = self._gain(actor)
            exposure = exposure + 1 if gained else 0
            if not gained:
                points = max(0, points - world.limit("decay_low") * POINT // SENSES_A_SECOND)
            elif exposure * SENSE_EVERY > world.limit("exposure_ticks"):
                points += gained
            if points >= SURE_AT:
                return Sighting(actor.id, tick)
        return None

    def _gain(self, actor: Actor) -> int:
        """Return what a sense of one watcher adds now, thousandths; 0 if it does not see her."""
        world = self._world
        world.courier.light = BEAM
        if sighting(world, actor) is None or is_welcome(world, actor):
            return 0
        self._pose_all()
        world.courier.light = light_on_courier(world)
        band = sighting(world, actor)
        return fill(world, actor, band) if band else 0

    def _pose_all(self) -> None:
        """Put everybody where they are on this tick: what they carry lights each other's sight."""
        world = self._world
        if self._posed_at != world.tick:
            self._posed_at = world.tick
            for actor in world.actors:
                actor.x, actor.y, actor.heading = actor.schedule.pose(world.tick)

    def _stand_at(self, place: Point) -> None:
        world, courier = self._world, self._world.courier
        courier.x, courier.y = place
        courier.zone = world.zone_at(*place)
        self._posed_at = -1


def _places(actor: Actor) -> frozenset[Point]:
    """Return where a watcher is on its round, to half a tile or so."""
    return frozenset((x, y) for x, y, _ in actor.schedule.poses[::_STRIDE])


def _comes_near(actor: Actor, walk: frozenset[Point], place: Point) -> bool:
    """Return whether a watcher is ever near enough to a place to see it."""
    reach = max(MOST_REACH, actor.kind.numbers.get("reach_subtiles", 0)) + SUBTILES
    return any(within(x - place[0], y - place[1], reach) for x, y in walk)


@dataclass(frozen=True, slots=True)
class Sweep:
    """What turns to and fro in one place: where, which way, how far to each side and how long."""

    x: int
    y: int
    facing: int
    half_angle: int
    reach: int


def swept_cells(world: World, sweep: Sweep) -> frozenset[Cell]:
    """Return the cells with room for a body that a sweep passes over, walls and cloths asked."""
    terrain, half = world.terrain, min(sweep.half_angle, TURN // 2)
    found = set()
    for cell in _about(world, sweep):
        x, y = center_of(cell)
        dx, dy = x - sweep.x, y - sweep.y
        if (
            not terrain.solid[terrain.index(cell)]
            and within(dx, dy, sweep.reach)
            and body_in_wedge(dx, dy, sweep.facing % TURN, half)
            and not world.is_roofed(x, y)
            and body_is_visible(terrain.opaque, terrain.columns, sweep.x, sweep.y, x, y)
        ):
            found.add(cell)
    return frozenset(found)


def _about(world: World, sweep: Sweep) -> Iterable[Cell]:
    """Go through the cells of the square that a sweep can reach."""
    tiles = sweep.reach // SUBTILES + 1
    column, row = sweep.x // SUBTILES, sweep.y // SUBTILES
    columns = range(max(0, column - tiles), min(world.plan.columns, column + tiles + 1))
    rows = range(max(0, row - tiles), min(world.plan.rows, row + tiles + 1))
    return ((c, r) for r in rows for c in columns)
