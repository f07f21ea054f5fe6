"""Watchtowers: an old deed that nobody owned up to lights a lamp, and opens an eye beside it.

A watchtower of the map names its deed, its lamp and its camera. Unless the deed is owed the lamp
stays dark and the camera away. The night says why it burns when she first comes where it stands.
"""

from __future__ import annotations

from typing import Final

from game.sim.plan import Placement, Plan
from game.sim.rules.local_events import WatchtowerMet
from game.sim.rules.properties import text
from game.sim.trust import Trust
from game.sim.world import World

_TOLD: Final = "told"
"""What a watchtower's eye remembers once it was said why it burns."""


def tower_of(plan: Plan, name: str) -> Placement | None:
    """Return the watchtower that a lamp or a camera belongs to, if it belongs to one."""
    towers = plan.of_kind("watchtower")
    return next((t for t in towers if name in {text(t, "lamp"), text(t, "eye")}), None)


def is_called_for(plan: Plan, trust: Trust, name: str) -> bool:
    """Return whether a lamp or a camera is there for a reason: most need none."""
    tower = tower_of(plan, name)
    return tower is None or trust.is_owed(text(tower, "deed"))


def meet_watchtowers(world: World) -> None:
    """Say why a watchtower burns, once a night, as soon as she is in its zone."""
    for tower in world.plan.of_kind("watchtower"):
        is_here = world.zone_at(tower.x, tower.y) == world.courier.zone
        for eye in world.actors if is_here else ():
            if eye.id == text(tower, "eye") and not eye.memory.numbers.get(_TOLD):
                eye.memory.numbers[_TOLD] = 1
                world.events.append(WatchtowerMet(tower.id, text(tower, "deed")))
