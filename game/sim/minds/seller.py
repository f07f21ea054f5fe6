"""The seller: a worker who keeps to the stall, whatever happens in the street."""

from __future__ import annotations

from game.sim.actor import Actor
from game.sim.minds.mind import MINDS, Deed, Situation
from game.sim.minds.worker import at_work


@MINDS.register("seller")
def seller(actor: Actor, situation: Situation) -> Deed:
    """Decide for a seller: frightened, she stands by her goods and looks."""
    return at_work(actor, situation, flees=False)
