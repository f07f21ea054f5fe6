"""The visitor: somebody who strolls, and who walks away from trouble."""

from __future__ import annotations

from game.sim.actor import Actor
from game.sim.minds.mind import MINDS, Deed, Situation
from game.sim.minds.worker import at_work


@MINDS.register("visitor")
def visitor(actor: Actor, situation: Situation) -> Deed:
    """Decide for a visitor: frightened, away to the far end of the stroll."""
    return at_work(actor, situation, flees=True)
