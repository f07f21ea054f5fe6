"""Linking: what changes all over the depot when a cable goes live, trips or is pulled out.

Idle lamps of linked wings fade, and burn again when the link is gone; work lamps never change. The
watchers of linked wings share what they see; belts start.
"""

from __future__ import annotations

from game.sim.events import LampChanged
from game.sim.rules.cables import lanes_of, networks_of, spare_of
from game.sim.rules.conveying import switch_belts
from game.sim.rules.network_events import LanesChanged, SensorsShared, WingDimmed
from game.sim.rules.network_state import Net
from game.sim.senses.light import BAND_NAMES, DIM, SHADOW, Lamp
from game.sim.world import World


def link_changed(world: World, net: Net) -> None:
    """Work out anew what follows from the cables, and let the depot follow."""
    before, wings = (net.lanes, net.spare), linked_wings(net)
    net.networks = networks_of([hub.id for hub in net.hubs], net.cables)
    net.lanes, net.spare = lanes_of(net.networks), spare_of(net.networks, net.cables)
    if (net.lanes, net.spare) != before:
        world.events.append(LanesChanged(before[0], net.lanes, net.spare))
    for lamp in world.lamps:
        if lamp.idle and lamp.when == "always":
            _begin_fade(world, net, lamp)
    for wing in linked_wings(net):
        if wing not in wings and any(a.is_watcher and a.wing == wing for a in world.actors):
            world.events.append(SensorsShared(wing))
    switch_belts(world, net)


def linked_wings(net: Net) -> dict[str, int]:
    """Return the linked wings with the number of hubs in their network, in the hubs' order."""
    sizes = ((hub.wing, len(net.network(hub.id))) for hub in net.hubs)
    wings: dict[str, int] = {}
    for wing, size in sizes:
        if size:
            wings[wing] = max(size, wings.get(wing, 0))
    return wings


def _begin_fade(world: World, net: Net, lamp: Lamp) -> None:
    band = _wanted_band(net, lamp)
    heading_for = net.fades[lamp.id][0] if lamp.id in net.fades else lamp.band
    if band == heading_for:
        return
    if band == lamp.band:
        del net.fades[lamp.id]
    else:
        net.fades[lamp.id] = (band, world.tick + net.numbers["fade_ticks"])


def _wanted_band(net: Net, lamp: Lamp) -> int:
    size = linked_wings(net).get(lamp.wing, 0)
    if size == 0:
        return lamp.full
    return SHADOW if size >= net.numbers["dark_from"] else min(lamp.full, DIM)


def fade_lamps(world: World, net: Net) -> None:
    """Let the lamps that are due change their band."""
    due = [lamp for lamp in world.lamps if net.fades.get(lamp.id, (0, -1))[1] == world.tick]
    if not due:
        return
    dimmed: dict[str, int] = {}
    for lamp in due:
        band = net.fades.pop(lamp.id)[0]
        if band < lamp.band:
            dimmed[lamp.wing] = dimmed.get(lamp.wing, 0) + 1
        lamp.band = band
        world.events.append(LampChanged(lamp.id, BAND_NAMES[band]))
    world.events += [WingDimmed(wing, lamps) for wing, lamps in dimmed.items()]
    world.relight()
