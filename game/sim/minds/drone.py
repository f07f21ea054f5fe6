"""The courier drone: it flies its round over walls and roofs and minds nobody.

Its lamp lights and its parcel shades (``systems/perception.py``); what it carries is not for her.
"""

from __future__ import annotations

from game.sim.actor import Actor
from game.sim.minds.mind import MINDS, Deed, Situation


@MINDS.register("drone")
def drone(actor: Actor, situation: Situation) -> Deed:  # noqa: ARG001 - a mind's signature
    """Decide for a courier drone."""
    return Deed(follow_schedule=True)
