"""The touchpoint: a disc in the floor that takes one footprint of whoever steps on it.

It sees nothing and tells nobody where she is; what is made of the footprint is the level's rule.
"""

from __future__ import annotations

from game.sim.actor import Actor
from game.sim.minds.mind import MINDS, Deed, Situation


@MINDS.register("touchpoint")
def touchpoint(actor: Actor, situation: Situation) -> Deed:
    """Decide for a touchpoint: one footprint each time somebody comes onto the disc."""
    numbers = actor.memory.numbers
    if situation.sees is None:
        numbers.pop("holds", None)
        return Deed(follow_schedule=True)
    is_new = "holds" not in numbers
    numbers["holds"] = 1
    return Deed(follow_schedule=True, tell="footprint" if is_new else "")
