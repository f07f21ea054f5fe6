"""Parcels: called at the counter, scanned at their stop, handed over at their end.

The counter calls them round by round. The tray belongs to the network: it comes to every hub that
is joined to the one it is at. Hands hold one parcel.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from game.base.grid import Cell
from game.base.units import SUBTILES
from game.sim.fixtures import Fixture
from game.sim.offers import Offer
from game.sim.rules.network_events import OrdersCalled, ParcelDelivered, ParcelScanned
from game.sim.rules.network_state import PARCEL, Net, Parcel, net_of
from game.sim.rules.rounds import next_round
from game.sim.senses.paths import nearest_free
from game.sim.verbs import VERBS
from game.sim.world import World

UNDER_WAY: Final = ("called", "tray", "out")
"""States of a parcel that must be delivered before the counter calls the next."""


# -- where things are -----------------------------------------------------------------------------
def counter_of(world: World) -> Fixture | None:
    """Return the counter at which the peak begins, if the map has one."""
    return world.fixtures.get(net_of(world).counter)


def counter_cell(net: Net, counter: Fixture) -> Cell:
    """Return the cell one stands on at the counter."""
    return nearest_free(net.ways.ground, counter.placement.cell)


def home_of(net: Net, counter: Fixture) -> str:
    """Return the hub at the counter: the nearest on foot; "" where there is none."""
    cell = counter_cell(net, counter)
    nearest = min(net.hubs, key=lambda hub: net.ways.length(hub.mouth, cell), default=None)
    return nearest.id if nearest else ""


def parcels_of(net: Net, counter: Fixture) -> tuple[Parcel, ...]:
    """Return the parcels that a counter lists as ``stop>end``, between hubs of the map."""
    known = [hub.id for hub in net.hubs]
    pairs = [pair.partition(">") for pair in counter.text("parcels").split()]
    listed = [(stop, end) for stop, _, end in pairs if stop in known and end in known]
    return tuple(Parcel(f"parcel_{i}", *pair) for i, pair in enumerate(listed, start=1))


def tray_comes_to(net: Net, hub: str) -> bool:
    """Return whether the tray can be used at a hub."""
    return hub == net.peak.tray_at or net.peak.tray_at in net.network(hub)


def on_tray(net: Net) -> list[Parcel]:
    """Return the parcels on the tray."""
    return [parcel for parcel in net.peak.parcels if parcel.state == "tray"]


def tray_size(counter: Fixture) -> int:
    """Return how many parcels the tray holds."""
    return max(counter.number("tray"), 1)


def callable_now(net: Net, counter: Fixture) -> tuple[Parcel, ...]:
    """Return the parcels that the counter would call now: none while some are under way."""
    parcels = net.peak.parcels
    if any(p.state in UNDER_WAY for p in parcels):
        return ()
    home = home_of(net, counter)
    network = net.network(home) if tray_comes_to(net, home) else ()
    waiting = [p for p in parcels if p.state == "waiting"]
    return next_round(parcels, waiting, network, tray_size(counter))


# -- offers ---------------------------------------------------------------------------------------
def offers_of_parcels(world: World, net: Net, hub: Fixture) -> Iterator[Offer]:
    """Give what can be done with parcels at a hub, the most useful first."""
    if not net.peak.runs:
        return
    place, numbers = (hub.x, hub.y), net.numbers
    if _to_hand_over(world, net, hub.id):
        hold = numbers["hand_over_ticks"]
        yield Offer("hand_over", hub.id, "Hand the parcel over", *place, hold=hold)
    parcel = _to_scan(net, hub.id)
    if parcel and _room_for_one(world, net, hub.id):
        name = net.hub(parcel.end).label
        hold = numbers["scan_ticks"]
        yield Offer("scan", hub.id, "Scan the parcel for {name}", *place, hold=hold, name=name)
    parcel = _to_unload(world, net, hub.id)
    if parcel:
        name = net.hub(parcel.end).label
        hold = numbers["unload_ticks"]
        yield Offer("unload", hub.id, "Carry the parcel for {name}", *place, hold=hold, name=name)


def _to_hand_over(world: World, net: Net, hub: str) -> Parcel | None:
    """Return the parcel that would be handed over at a hub: the one in hands, else off the tray."""
    held = world.courier.item_id
    own = [p for p in net.peak.parcels if p.id == held and p.end == hub]
    if tray_comes_to(net, hub):
        own += [p for p in on_tray(net) if p.end == hub]
    return own[0] if own else None


def _to_scan(net: Net, hub: str) -> Parcel | None:
    called = (p for p in net.peak.parcels if p.state == "called" and p.stop == hub)
    return next(called, None)


def _to_unload(world: World, net: Net, hub: str) -> Parcel | None:
    """Return the parcel that must go on by hand, because no lane leads from here to its end."""
    if world.courier.item or not tray_comes_to(net, hub):
        return None
    return next((p for p in on_tray(net) if p.end not in net.network(hub)), None)


def _has_room_on_tray(world: World, net: Net, hub: str) -> bool:
    counter = counter_of(world)
    size = tray_size(counter) if counter else 1
    is_here = bool(net.network(hub)) and tray_comes_to(net, hub)
    return is_here and len(on_tray(net)) < size


def _room_for_one(world: World, net: Net, hub: str) -> bool:
    return not world.courier.item or _has_room_on_tray(world, net, hub)


# -- verbs ----------------------------------------------------------------------------------------
@VERBS.register("call_orders")
def call_orders(world: World, target: str) -> None:
    """Have the counter call the next parcels."""
    net = net_of(world)
    called = callable_now(net, world.fixtures[target])
    for parcel in called:
        _set_state(net, parcel, "called")
    world.events.append(OrdersCalled(tuple(parcel.id for parcel in called)))


@VERBS.register("scan")
def scan(world: World, target: str) -> None:
    """Scan a parcel where it waits; it goes on the tray, or into the hands."""
    net = net_of(world)
    parcel = _to_scan(net, target)
    if parcel is None:
        return
    if _has_room_on_tray(world, net, target):
        net.peak.tray_at = target
        _set_state(net, parcel, "tray")
    else:
        _into_hands(world, net, parcel)
    world.events.append(ParcelScanned(parcel.id, parcel.stop, parcel.end))


@VERBS.register("unload")
def unload(world: World, target: str) -> None:
    """Take a parcel off the tray to carry it on by hand."""
    net = net_of(world)
    parcel = _to_unload(world, net, target)
    if parcel is not None:
        _into_hands(world, net, parcel)


@VERBS.register("hand_over")
def hand_over(world: World, target: str) -> None:
    """Hand a parcel over where it belongs."""
    net, courier = net_of(world), world.courier
    parcel = _to_hand_over(world, net, target)
    if parcel is None:
        return
    if parcel.id == courier.item_id:
        courier.item, courier.item_id = "", ""
    else:
        net.peak.tray_at = target
    _set_state(net, parcel, "delivered")
    peak = net.peak
    tiles = ((peak.ride + 5) // 10, (peak.foot + SUBTILES // 2) // SUBTILES)
    world.events.append(ParcelDelivered(peak.delivered, *tiles))
    peak.ride = peak.foot = 0


def _into_hands(world: World, net: Net, parcel: Parcel) -> None:
    world.courier.item, world.courier.item_id = PARCEL, parcel.id
    _set_state(net, parcel, "out")


def _set_state(net: Net, parcel: Parcel, state: str) -> None:
    changed = replace(parcel, state=state)
    net.peak.parcels = tuple(changed if p.id == parcel.id else p for p in net.peak.parcels)
