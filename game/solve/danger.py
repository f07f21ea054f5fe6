"""Danger: which lattice points somebody would see, touch or hear a walker at, tick by tick.

The future is played once in a copy of the world from which the courier is hidden: while nobody is
roused, foes do not depend on her. Each pose's masks are kept, because beats repeat.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from game.base.geometry import in_wedge, within
from game.base.grid import cell_of
from game.base.units import POINT, SUBTILES
from game.sim.actor import Actor, AlertState
from game.sim.intents import IDLE
from game.sim.kinds import Band, Beam
from game.sim.minds.worker import REACTIONS
from game.sim.senses.hearing import spread
from game.sim.senses.light import DIM
from game.sim.senses.sight import (
    band_holding,
    body_in_wedge,
    body_is_visible,
)
from game.sim.simulation import run_tick
from game.sim.systems.perception import SENSE_EVERY
from game.sim.world import World
from game.solve.lattice import Lattice
from game.solve.lighting import lit_points
from game.solve.margin import Margin

Holds = Callable[[int, int], bool]
"""Says whether a shape round a foe holds a point at (dx, dy)."""

PEOPLE_HEAR: Final = POINT // 2
"""The part of a footstep's radius in which one step is enough for somebody at work."""

LOUDEST_WALK: Final = 9 * SUBTILES
"""No walking step is heard further than this, not even in fog."""


@dataclass(slots=True)
class Danger:
    """The watched points of one night from one moment on.

    Attributes:
        lattice: the points.
        margin: how much wider than the rule foes sense.
        future: the copy of the world that is played ahead, without the courier.
        start: tick of the first kept mask.
        masks: watched points a tick, from ``start`` on; a tick's mask is what is sensed on it.
        seen: kept masks by what they depend on.
        lit: points in dim light or better; all of them for a walker who glows.
        lit_of: the light array that ``lit`` was worked out from.
        glows: whether what the walker carries lights her up.
        met: the id of somebody whom the walker goes to see, and who may see her; else empty.
    """

    lattice: Lattice
    margin: Margin
    future: World
    start: int
    masks: list[int] = field(default_factory=list)
    seen: dict[tuple[object, ...], int] = field(default_factory=dict)
    lit: int = 0
    lit_of: bytes = b""
    glows: bool = False
    met: str = ""

    @classmethod
    def ahead_of(
        cls, world: World, margin: Margin, kept: dict[tuple[object, ...], int], met: str = ""
    ) -> Danger:
        """Return the danger from a world's present on; ``kept`` carries masks between legs."""
        future = world.copied()
        future.courier.aboard, future.courier.item = True, ""
        glows = world.courier.unsealed
        lattice = Lattice.of(world.terrain)
        return cls(lattice, margin, future, world.tick, seen=kept, glows=glows, met=met)

    def between(self, first: int, last: int) -> int:
        """Return the points watched on any tick from ``first`` up to, not including, ``last``."""
        while self.start + len(self.masks) < last:
            self._play_on()
        found = 0
        for mask in self.masks[first - self.start : last - self.start]:
            found |= mask
        return found

    def _play_on(self) -> None:
        world = self.future
        world.phase = "playing"
        tick = world.tick
        run_tick(world, IDLE)
        if world.light is not self.lit_of:
            self.lit = self.lattice.free if self.glows else lit_points(world, self.lattice, DIM)
            self.lit_of = world.light
        beams = self._discs(world.discs)
        for actor in world.actors:
            if actor.kind.beam is not None and not _is_out(world, actor):
                beams |= self._beam(world, actor, actor.kind.beam)
        mask = self._discs(world.rule.eyes(world))
        for actor in world.actors[tick % SENSE_EVERY :: SENSE_EVERY]:
            if self._minds(world, actor) and not _is_out(world, actor):
                mask |= self._watched_by(world, actor, beams)
        self.masks.append(mask)

    def _minds(self, world: World, actor: Actor) -> bool:
        return actor.is_watcher or (actor.id != self.met and _calls(world, actor))

    def _discs(self, discs: Sequence[tuple[int, int, int]]) -> int:
        """Return the points in lit discs that come and go: there one is seen like in a beam."""
        reaches = ((x, y, radius + self.margin.reach) for x, y, radius in discs)
        return sum(
            1 << index
            for index in {
                index
                for x, y, reach in reaches
                for index, place in self.lattice.around((x, y), reach)
                if within(place[0] - x, place[1] - y, reach)
            }
        )

    # -- one foe ----------------------------------------------------------------------------------
    def _watched_by(self, world: World, actor: Actor, beams: int) -> int:
        if actor.kind.id == "regulator":
            return self._line(world, actor)
        close = self._band(world, actor, contact=True)
        return (
            close
            | (self._band(world, actor, contact=False) & (self.lit | beams))
            | (self._earshot(world, actor) if actor.kind.hears and not actor.deaf else 0)
        )

    def _band(self, world: World, actor: Actor, *, contact: bool) -> int:
        pose = actor.id, actor.x, actor.y, actor.heading
        key = ("band", *pose, contact, world.terrain.opaque, self.margin)
        if key not in self.seen:
            eyes = world.rule.senses_at(world, actor).bands
            bands = tuple(self._widened(b) for b in eyes if (b.name == "contact") == contact)
            reach = max((b.reach for b in bands), default=0)
            self.seen[key] = self._points(
                world,
                actor,
                reach,
                lambda dx, dy: (
                    band_holding(bands, dx, dy, actor.heading, searching=False, sneaking=False)
                    is not None
                ),
            )
        return self.seen[key]

    def _widened(self, band: Band) -> Band:
        margin = self.margin
        return replace(
            band, reach=band.reach + margin.reach, half_angle=band.half_angle + margin.angle
        )

    def _beam(self, world: World, actor: Actor, beam: Beam) -> int:
        pose = actor.id, actor.x, actor.y, actor.heading
        key = ("beam", *pose, world.terrain.opaque, self.margin)
        if key not in self.seen:
            half = beam.half_angle + self.margin.angle
            self.seen[key] = self._points(
                world,
                actor,
                beam.reach + self.margin.reach,
                lambda dx, dy: (
                    within(dx, dy, beam.reach + self.margin.reach)
                    and in_wedge(dx, dy, actor.heading, half)
                ),
            )
        return self.seen[key]

    def _line(self, world: World, actor: Actor) -> int:
        key = ("line", actor.id, actor.heading, world.terrain.opaque, world.canopy, self.margin)
        if key not in self.seen:
            numbers = actor.kind.numbers
            reach = numbers["reach_subtiles"] + self.margin.reach
            half = numbers["half_angle"] + self.margin.angle // 3
            self.seen[key] = self._points(
                world,
                actor,
                reach,
                lambda dx, dy: (
                    within(dx, dy, reach)
                    and body_in_wedge(dx, dy, actor.heading, half)
                    and not world.is_roofed(actor.x + dx, actor.y + dy)
                ),
            )
        return self.seen[key]

    def _earshot(self, world: World, actor: Actor) -> int:
        cell = cell_of(actor.x, actor.y)
        swell = world.rule.loudness(world, "footstep", actor.x, actor.y, POINT)
        part = PEOPLE_HEAR if actor.is_person else POINT
        key = ("ears", cell, swell, part, world.terrain.closed)
        if key not in self.seen:
            costs = spread(world.terrain, cell, LOUDEST_WALK * POINT // SUBTILES)
            surfaces = world.catalog.surfaces
            found = 0
            for index, place in self.lattice.around((actor.x, actor.y), LOUDEST_WALK):
                step = surfaces[world.terrain.surface_at(*place)].loudness["walk"]
                loud = world.rule.loudness(world, "footstep", *place, step) * part // POINT
                if costs.get(cell_of(*place), loud + 1) <= loud:
                    found |= 1 << index
            self.seen[key] = found
        return self.seen[key]

    def _points(self, world: World, actor: Actor, reach: int, holds: Holds) -> int:
        """Return the free points in reach that a shape holds and the actor has in plain sight."""
        terrain = world.terrain
        found = 0
        for index, (x, y) in self.lattice.around((actor.x, actor.y), reach):
            if holds(x - actor.x, y - actor.y) and body_is_visible(
                terrain.opaque, terrain.columns, actor.x, actor.y, x, y
            ):
                found |= 1 << index
        return found


def _calls(world: World, actor: Actor) -> bool:
    """Return whether somebody would call or ring for a guard who is near enough to come."""
    calls = actor.is_person and REACTIONS[world.trust.band] in {"call", "bell"}
    return calls and any(
        other.is_guard
        and within(other.x - actor.x, other.y - actor.y, world.limit("call_subtiles"))
        for other in world.actors
    )


def _is_out(world: World, actor: Actor) -> bool:
    return actor.state is AlertState.DOWN or world.tick < actor.blind_until
