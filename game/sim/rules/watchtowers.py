"""Watchtowers: an old deed that nobody owned up to lights a lamp, and an eye beside it.

Both stand on the map as a lamp and a camera that say what must be owed; without it one stays dark
and the other away. Here the night says why it is there, when she first comes where it stands.
"""

from __future__ import annotations

from typing import Final

from game.sim.rules.local_events import WatchtowerMet
from game.sim.world import World

_TOLD: Final = "told"
"""What a watchtower's mind remembers once it was said why it burns."""


def meet_watchtowers(world: World) -> None:
    """Say why a watchtower burns, once a night, as soon as she is in its zone."""
    for placement in world.plan.of_kind("camera"):
        deed = str(placement.values.get("owed", ""))
        if not deed or not world.trust.is_owed(deed):
            continue
        tower = world.actor(placement.id)
        is_here = world.zone_at(tower.x, tower.y) == world.courier.zone
        if is_here and not tower.memory.numbers.get(_TOLD):
            tower.memory.numbers[_TOLD] = 1
            world.events.append(WatchtowerMet(tower.id, deed))
