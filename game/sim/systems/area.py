"""The area: what evidence and shouts add up to, and what the place then does.

Three points raise the area's alarm one step. At 1 its posts face inward for half a minute; at 2 the
reserves come out of their marked doors; at 3 every way out is held for a minute.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from game.base.units import SUBTILES
from game.sim.actor import Actor
from game.sim.events import AreaAlarmed, DoorMoved
from game.sim.plan import Point
from game.sim.terrain import in_rect
from game.sim.world import World

MOST_ALARM: Final = 3
"""The highest alarm of an area."""


def raise_area(world: World, points: int) -> None:
    """Count points towards the area's alarm and let the place answer each step it rises."""
    world.alarm_points += points
    step = world.limit("alarm_step")
    while world.alarm_points >= step and world.alarm < MOST_ALARM:
        world.alarm_points -= step
        world.alarm += 1
        world.events.append(AreaAlarmed(world.alarm))
        _ANSWERS[world.alarm](world)


def inward_of(world: World, actor: Actor) -> Point | None:
    """Return the place a post faces while the area is warned; None for anybody else, or later."""
    if world.tick >= world.inward_until or not actor.schedule.is_standing:
        return None
    for zone in world.plan.of_kind("zone"):
        if in_rect(zone.rect, (actor.x // SUBTILES, actor.y // SUBTILES)):
            return zone.x, zone.y
    return world.plan.columns * SUBTILES // 2, world.plan.rows * SUBTILES // 2


def _turn_posts(world: World) -> None:
    world.inward_until = world.tick + world.limit("inward_ticks")


def _call_reserves(world: World) -> None:
    """Let the reserves out of their doors, to take up their rounds, and wary from the start."""
    for actor in world.reserves:
        actor.index = len(world.actors)
        actor.off_schedule = actor.memory.wary = True
        world.actors.append(actor)
    world.reserves = []
    rooms = {placement.values.get("reserve") for placement in world.plan.placements}
    for door in world.doors:
        if not door.is_open and door.placement.rect in rooms:
            door.is_open, door.moved_by = True, "rule"
            world.events.append(DoorMoved(door.id, is_open=True, by="rule"))
    world.relay_terrain()


def _hold_exits(world: World) -> None:
    world.held_until = world.tick + world.limit("exits_held_ticks")


_ANSWERS: Final[Mapping[int, Callable[[World], None]]] = {
    1: _turn_posts,
    2: _call_reserves,
    3: _hold_exits,
}
