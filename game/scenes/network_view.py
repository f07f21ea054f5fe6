"""What the HUD's network panel shows, read from the rule of levels that have a network."""

from __future__ import annotations

from game.sim.world import World
from game.view.hud.network_panel import NetworkView


def network_of(world: World) -> NetworkView | None:
    """Return the panel's view of a world, or None where no network is played."""
    return None
