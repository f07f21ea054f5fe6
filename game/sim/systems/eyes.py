"""Eyes: whether somebody can sense anything at all just now."""

from __future__ import annotations

from game.sim.actor import Actor, AlertState
from game.sim.world import World


def is_blind(world: World, actor: Actor) -> bool:
    """Return whether an actor is dazzled, broken or down."""
    return actor.state is AlertState.DOWN or world.tick < actor.blind_until


def courier_can_be_sensed(world: World) -> bool:
    """Return whether any eye could find the courier now."""
    courier = world.courier
    return not (courier.merged or courier.aboard or world.tick < courier.amnesty_until)
