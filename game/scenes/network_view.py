"""What the HUD's network panel shows, read from the rule of levels that have a network."""

from __future__ import annotations

from game.base.units import TICKS_PER_SECOND
from game.content.words import _
from game.sim.rules import network_view as net
from game.sim.world import World
from game.view.hud.network_state import NetworkView, spots_of
from game.view.step_words import step_words


def network_of(world: World) -> NetworkView | None:
    """Return the panel's view of a world, or None where no network is played."""
    if not net.has_network(world):
        return None
    hubs, left, parcels = net.hubs(world), net.ticks_left(world), net.parcels(world)
    return NetworkView(
        hubs=tuple((h.id, _sign(world, h.id), h.is_linked) for h in hubs),
        cables=tuple((cable.a, cable.b, cable.state) for cable in net.cables(world)),
        lanes=net.lanes(world),
        spare=net.spare(world),
        parcels_done=sum(parcel.state == "delivered" for parcel in parcels),
        parcels_total=0 if left is None else len(parcels),
        seconds_left=None if left is None else left // TICKS_PER_SECOND,
        errands=tuple(net.errands(world, hub.id) for hub in hubs),
        step=step_words(world),
        spots=spots_of(world.plan),
        names=tuple(_(hub.label) for hub in hubs),
    )


def _sign(world: World, hub: str) -> str:
    return world.fixtures[hub].text("sign")
