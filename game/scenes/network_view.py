"""What the HUD's network panel shows, read from the rule of levels that have a network."""

from __future__ import annotations

from game.base.units import TICKS_PER_SECOND
from game.sim.rules.network import Network
from game.sim.rules.network_state import Net
from game.sim.rules.parcels import counter_of
from game.sim.world import World
from game.view.hud.network_panel import NetworkView, spots_of


def net_in(world: World) -> Net | None:
    """Return the state of a world's network, or None where none is played."""
    return world.rule.net if isinstance(world.rule, Network) else None


def network_of(world: World) -> NetworkView | None:
    """Return the panel's view of a world, or None where no network is played."""
    net = net_in(world)
    if net is None:
        return None
    peak = net.peak
    return NetworkView(
        hubs=tuple((hub.id, _sign(world, hub.id), bool(net.network(hub.id))) for hub in net.hubs),
        cables=tuple((cable.a, cable.b, cable.state) for cable in net.cables),
        lanes=net.lanes,
        spare=net.spare,
        parcels_done=peak.delivered,
        parcels_total=len(peak.parcels) if peak.runs else 0,
        seconds_left=_seconds_left(world, net) if peak.runs else None,
        spots=spots_of(world.plan),
    )


def _sign(world: World, hub: str) -> str:
    return world.fixtures[hub].text("sign")


def _seconds_left(world: World, net: Net) -> int | None:
    """Return the seconds left of a peak with a limit."""
    counter = counter_of(world)
    limit = counter.number("limit_ticks") if counter else 0
    return max(0, net.peak.begun + limit - world.tick) // TICKS_PER_SECOND if limit else None
