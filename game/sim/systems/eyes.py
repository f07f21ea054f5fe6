"""Eyes: whether somebody can sense anything at all just now, and from where the courier looks."""

from __future__ import annotations

from game.base.geometry import vector
from game.base.grid import cell_of
from game.base.units import SUBTILES, TURN
from game.sim.actor import Actor, AlertState
from game.sim.plan import Point
from game.sim.senses.sight import reach_along
from game.sim.world import World


def is_blind(world: World, actor: Actor) -> bool:
    """Return whether an actor is dazzled, broken or down."""
    return actor.state is AlertState.DOWN or world.tick < actor.blind_until


def courier_can_be_sensed(world: World) -> bool:
    """Return whether any eye could find the courier now."""
    courier = world.courier
    return not (courier.merged or courier.aboard or world.tick < courier.amnesty_until)


def is_peeking(world: World) -> bool:
    """Return whether the courier wants to look round a corner, and has a body to do it with."""
    courier = world.courier
    return world.intents.peek and not (courier.merged or courier.aboard)


def eye_of(world: World) -> Point:
    """Return from where the courier looks: her body, or two tiles ahead while she peeks.

    Only at a corner is there more to see: a wall beside her way, and none beside its end.
    """
    courier, terrain = world.courier, world.terrain
    body = courier.x, courier.y
    if not is_peeking(world):
        return body
    reach = reach_along(
        terrain.opaque,
        terrain.columns,
        x=courier.x,
        y=courier.y,
        heading=courier.heading,
        reach=world.limit("peek_subtiles"),
    )
    dx, dy = vector(courier.heading, reach)
    eye = courier.x + dx, courier.y + dy
    way = (body, (courier.x + dx // 2, courier.y + dy // 2))
    for side in (courier.heading + TURN // 4, courier.heading - TURN // 4):
        if any(_is_wall(world, at, side) for at in way) and not _is_wall(world, eye, side):
            return eye
    return body


def _is_wall(world: World, place: Point, heading: int) -> bool:
    """Return whether sight stops a tile beside a place."""
    dx, dy = vector(heading % TURN, SUBTILES)
    cell, terrain = cell_of(place[0] + dx, place[1] + dy), world.terrain
    return not terrain.contains(cell) or bool(terrain.opaque[terrain.index(cell)])
