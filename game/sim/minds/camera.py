"""The camera: it turns, it fills, it pings; it never follows."""

from __future__ import annotations

from game.base.units import POINT
from game.sim.actor import Actor
from game.sim.minds.mind import MINDS, Deed, Situation

FULL = 100 * POINT
"""Awareness at which a camera pings."""

REARMED = 10 * POINT
"""Awareness below which it can ping again."""


@MINDS.register("camera")
def camera(actor: Actor, situation: Situation) -> Deed:  # noqa: ARG001 - a mind's signature
    """Decide for a camera."""
    numbers = actor.memory.numbers
    if actor.aware.points < REARMED:
        numbers.pop("pinged", None)
    if actor.aware.points >= FULL and not numbers.get("pinged"):
        numbers["pinged"] = 1
        return Deed(follow_schedule=True, tell="ping")
    return Deed(follow_schedule=True)
