"""Capture: a chaser who stays close enough ends the walk; never harm, always a rewind."""

from __future__ import annotations

from game.sim.actor import AlertState
from game.sim.events import BrokeFree, Captured
from game.sim.world import World

BREAK_TICKS = 120
"""How long the one free break leaves a chaser dazed."""


def capture(world: World) -> None:
    """Count how long an alarmed guard has been close, and end the walk when it is too long."""
    courier = world.courier
    if world.phase != "playing":
        return
    if courier.aboard or courier.merged or world.tick < courier.amnesty_until:
        courier.grip = 0
        return
    reach = world.limit("capture_subtiles")
    holder = next(
        (
            actor
            for actor in world.actors
            if actor.kind.mind == "guard"
            and actor.state is AlertState.ALARMED
            and world.tick >= actor.blind_until
            and world.is_near(actor.x, actor.y, reach)
        ),
        None,
    )
    courier.grip = courier.grip + 1 if holder else 0
    if holder is None or courier.grip < world.limit("capture_ticks"):
        return
    courier.grip = 0
    if not courier.break_used or world.assists.no_captures:
        courier.break_used = True
        holder.blind_until = world.tick + BREAK_TICKS
        world.events.append(BrokeFree(holder.id))
        return
    world.tally.captured += 1
    world.phase = "captured"
    world.events.append(Captured(holder.id, "guard"))
