"""The cast: actors who come on duty and go home while the night runs."""

from __future__ import annotations

from game.base.grid import line_is_clear
from game.base.units import SUBTILES
from game.sim.actor import Actor
from game.sim.world import World


def come_on(world: World, actor: Actor) -> None:
    """Put a copy of an actor on duty, where its schedule has it now."""
    twin = actor.copied()
    twin.x, twin.y, twin.heading = twin.schedule.pose(world.tick)
    twin.index = len(world.actors)
    world.actors.append(twin)


def go_off(world: World, name: str) -> None:
    """Take an actor off duty; those after it move up, so that an index stays a place."""
    world.actors = [actor for actor in world.actors if actor.id != name]
    for index, actor in enumerate(world.actors):
        actor.index = index
    world.sight_log.pop(name, None)
    world.marks.pop(name, None)


def is_on(world: World, name: str) -> bool:
    """Return whether an actor is on duty."""
    return any(actor.id == name for actor in world.actors)


def is_out_of_sight(world: World, place: tuple[int, int], reach: int) -> bool:
    """Return whether a place is neither near the courier nor in plain view of her."""
    x, y = place
    courier, limits, terrain = world.courier, world.catalog.limits, world.terrain
    if world.is_near(x, y, reach):
        return False
    in_view = (
        abs(x - courier.x) <= limits["viewport_columns"] * SUBTILES
        and abs(y - courier.y) <= limits["viewport_rows"] * SUBTILES
    )
    clear = in_view and line_is_clear(terrain.opaque, terrain.columns, courier.x, courier.y, x, y)
    return not clear
