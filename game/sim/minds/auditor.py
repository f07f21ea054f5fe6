"""The auditor: the guard's ladder with keener eyes, and no patience for lures.

What half light is to him and how little a lure holds him are numbers of his kind; he carries no
torch, so real shadow hides from him too.
"""

from __future__ import annotations

from game.sim.actor import Actor, AlertState
from game.sim.minds.guard import guard
from game.sim.minds.mind import MINDS, Deed, Situation


@MINDS.register("auditor")
def auditor(actor: Actor, situation: Situation) -> Deed:
    """Decide for an auditor: as a guard, but a lure holds him only a moment."""
    memory = actor.memory
    deed = guard(actor, situation)
    if deed.state is AlertState.CURIOUS and memory.numbers.get("lured") == memory.ghost_tick:
        memory.until = min(memory.until, memory.since + actor.kind.numbers["lure_ticks"])
    return deed
