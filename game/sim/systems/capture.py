"""Capture: a chaser who stays close enough ends the walk; never harm, always a rewind."""

from __future__ import annotations

from game.sim.actor import Actor, AlertState
from game.sim.events import BrokeFree, Captured
from game.sim.world import World


def capture(world: World) -> None:
    """Count how long an alarmed guard has been close, and end the walk when it is too long.

    Whoever charges needs no time: its touch is enough.
    """
    courier = world.courier
    if world.phase != "playing":
        return
    if courier.aboard or courier.merged or world.tick < courier.amnesty_until:
        courier.grip = 0
        return
    about = world.actors_about(world.limit("capture_subtiles"))
    holder = next((actor for actor in about if _holds(world, actor)), None)
    courier.grip = courier.grip + 1 if holder else 0
    if holder is None or (holder.is_guard and courier.grip < world.limit("capture_ticks")):
        return
    courier.grip = 0
    if not courier.break_used or world.assists.no_captures:
        daze = "let_go_ticks" if courier.break_used else "break_ticks"
        courier.break_used = True
        holder.blind_until = world.tick + world.limit(daze)
        world.events.append(BrokeFree(holder.id))
        return
    world.tally.captured += 1
    world.phase = "captured"
    world.events.append(Captured(holder.id, "guard" if holder.is_guard else "giant"))


def _holds(world: World, actor: Actor) -> bool:
    """Return whether somebody alarmed is near enough to take the courier's arm."""
    return (
        actor.state is AlertState.ALARMED
        and (actor.is_guard or "from_x" in actor.memory.numbers)
        and world.tick >= actor.blind_until
        and world.is_near(actor.x, actor.y, world.limit("capture_subtiles"))
    )
