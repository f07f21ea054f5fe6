"""The dog: it sleeps, wakes at what it hears, barks, and sleeps again."""

from __future__ import annotations

from game.base.units import POINT
from game.sim.actor import Actor
from game.sim.minds.mind import MINDS, Deed, Situation

WOKEN_AT = 35 * POINT
"""Awareness at which a dog barks."""


@MINDS.register("dog")
def dog(actor: Actor, situation: Situation) -> Deed:
    """Decide for a sleeping dog."""
    numbers = actor.memory.numbers
    if actor.aware.points >= WOKEN_AT and situation.tick >= numbers.get("again", 0):
        numbers["again"] = situation.tick + actor.kind.numbers["sleep_ticks"]
        return Deed(follow_schedule=True, say=f"{actor.id}.bark", tell="bark")
    if situation.tick >= numbers.get("again", 0):
        actor.aware.points = min(actor.aware.points, WOKEN_AT - POINT)
    return Deed(follow_schedule=True)
