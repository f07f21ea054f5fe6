"""Check-ins: guards who look after each other have word of each other every 48 seconds.

``checks`` on a guard names the other. Whoever does not answer is looked for where they last did, as
if they had been found lying there.
"""

from __future__ import annotations

from typing import Final

from game.base.units import POINT, TICKS_PER_SECOND
from game.sim.actor import Actor
from game.sim.events import CheckedIn, CheckMissed
from game.sim.plan import Point
from game.sim.systems.alarm import EVIDENCE_POINTS
from game.sim.systems.area import raise_area
from game.sim.systems.eyes import is_blind
from game.sim.systems.noticing import gain
from game.sim.world import World

MARK: Final = 48 * TICKS_PER_SECOND
"""Ticks between two check-ins: the mark at which all schedules begin again."""


def check_in(world: World) -> None:
    """At each mark, let guards ask after those they look after."""
    if not world.tick or world.tick % MARK:
        return
    for actor in world.actors:
        name = world.placement(actor.id).values.get("checks", "")
        other = next((a for a in world.actors if name and a.id == name), None)
        if other is not None and actor.is_guard and not is_blind(world, actor):
            _ask_after(world, actor, other)


def _ask_after(world: World, actor: Actor, other: Actor) -> None:
    numbers = actor.memory.numbers
    if not is_blind(world, other):
        numbers["check_x"], numbers["check_y"] = other.place
        world.events.append(CheckedIn(actor.id, other.id))
        return
    key = f"person:{other.id}:{other.blind_until}"
    place = _last_known(actor, other)
    world.events.append(CheckMissed(actor.id, other.id, *place))
    if key in numbers:
        return
    numbers[key] = world.tick
    points = world.limit("evidence_person") * POINT
    gain(world, actor, points, cap=points, by="person", place=place)
    raise_area(world, EVIDENCE_POINTS["person"])


def _last_known(actor: Actor, other: Actor) -> Point:
    """Return where somebody last answered, or else where their round begins."""
    x, y, _ = other.schedule.pose(0)
    numbers = actor.memory.numbers
    return numbers.get("check_x", x), numbers.get("check_y", y)
