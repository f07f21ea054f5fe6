"""Clearance: how much further somebody would have had to sense to notice the courier.

It is measured on a night that is played, so it can be said of any run, whoever made it. Walls and
lamps stay as they are; only eyes and carried lights reach further, as a ``Margin`` has it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import atan2, cos, hypot, inf, pi, sin
from typing import Final

from game.base.units import SUBTILES, TURN
from game.sim.actor import Actor
from game.sim.senses.light import DIM, LIT
from game.sim.senses.sight import body_is_visible
from game.sim.systems.eyes import courier_can_be_sensed, is_blind
from game.sim.systems.perception import is_welcome
from game.sim.world import World

FURTHEST: Final = 2 * SUBTILES
"""Nobody is asked who would have to sense further than this beyond the rule."""

_MINUTE: Final = 2 * pi / TURN


@dataclass(frozen=True, slots=True)
class Shave:
    """How near somebody came to noticing the courier.

    Attributes:
        room: subtiles by which they would have had to sense further.
        actor: who.
        tick: when.
    """

    room: int = FURTHEST
    actor: str = ""
    tick: int = 0


NOBODY: Final = Shave()
"""Nobody came near."""


def closer(before: Shave, world: World) -> Shave:
    """Return the closest shave so far, the world's present taken in."""
    courier = world.courier
    if not courier_can_be_sensed(world):
        return before
    for actor in world.actors:
        if actor.is_watcher and not is_blind(world, actor) and not is_welcome(world, actor):
            room = min(_rooms(world, actor, courier.x - actor.x, courier.y - actor.y))
            if room < before.room and _sees_through(world, actor):
                before = Shave(int(room), actor.id, world.tick)
    return before


def _rooms(world: World, actor: Actor, dx: int, dy: int) -> Iterator[float]:
    """Give how much further each way of sensing would have to reach to a place beside an actor."""
    yield inf
    kind, courier, light = actor.kind, world.courier, world.courier.light
    if kind.id == "regulator":
        numbers = kind.numbers
        if world.is_roofed(courier.x, courier.y):
            return
        yield _beyond(dx, dy, actor.heading, numbers["reach_subtiles"], numbers["half_angle"])
        return
    lamp = 0.0
    if light < (LIT if actor.only_light else DIM):
        beam = kind.beam
        lamp = _beyond(dx, dy, actor.heading, beam.reach, beam.half_angle) if beam else inf
    for band in world.rule.senses_at(world, actor).bands if kind.bands else ():
        if not band.searching_only:
            reach = _beyond(dx, dy, actor.heading, band.reach, band.half_angle)
            yield reach if band.name == "contact" else max(reach, lamp)


def _beyond(dx: int, dy: int, heading: int, reach: int, half_angle: int) -> float:
    """Return how far a place lies outside a wedge, subtiles; 0 inside."""
    far = hypot(dx, dy)
    off = abs((atan2(dy, dx) - heading * _MINUTE + pi) % (2 * pi) - pi) - half_angle * _MINUTE
    if off <= 0:
        return max(0.0, far - reach)
    if off >= pi / 2:
        return far
    along, aside = far * cos(off), far * sin(off)
    return hypot(max(0.0, along - reach), aside)


def _sees_through(world: World, actor: Actor) -> bool:
    terrain, courier = world.terrain, world.courier
    return body_is_visible(terrain.opaque, terrain.columns, actor.x, actor.y, courier.x, courier.y)
