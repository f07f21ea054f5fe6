"""What people call an actor, in the reader's language."""

from __future__ import annotations

from game.content.words import _
from game.sim.world import World


def name_of(world: World, actor: str) -> str:
    """Return the label that the map gives an actor; failing that, its id in words."""
    for placement in world.plan.placements:
        if placement.id == actor and placement.values.get("label"):
            return _(str(placement.values["label"]))
    return actor.replace("_", " ").title()
