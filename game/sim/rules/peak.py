"""The peak: twelve parcels in eight minutes, and the cable everything leans on.

It begins and ends at the counter. A minute in, or at the fifth delivery, the busiest cable trips
and wants to be reset at either end.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from game.base.geometry import distance
from game.base.units import TICKS_PER_SECOND
from game.sim.events import LampChanged
from game.sim.fixtures import Fixture
from game.sim.offers import Offer
from game.sim.rules.cables import LIVE, TRIPPED, Cable, busiest
from game.sim.rules.forecast import change_rounds
from game.sim.rules.linking import link_changed
from game.sim.rules.network_events import CableReset, CableTripped, PeakEnded, PeakStarted, Ride
from game.sim.rules.network_state import PARCEL, SPOOL, Net, net_of, thing
from game.sim.rules.parcels import (
    call_orders,
    callable_now,
    counter_of,
    home_of,
    parcels_of,
    tray_comes_to,
)
from game.sim.senses.light import BAND_NAMES, SHADOW
from game.sim.systems.deeds import write_line
from game.sim.systems.objectives import finish, mark_checkpoint
from game.sim.verbs import VERBS
from game.sim.world import World


# -- offers ---------------------------------------------------------------------------------------
def offers_of_counter(world: World, net: Net, counter: Fixture) -> Iterator[Offer]:
    """Give what the counter offers: the peak's beginning, its next parcels, or its early end.

    What is rarely meant wants a long hold: a peak with hubs that no lane joins, and giving up.
    """
    place, hold, sure = (
        (counter.x, counter.y),
        counter.number("hold_ticks"),
        net.numbers["sure_ticks"],
    )
    if net.peak.begun < 0:
        is_early = len(net.hubs) > max(map(len, net.networks), default=0)
        refusal = "Lay the cable or set the spool down first" if _holds_spool(world) else ""
        label = "Start the peak early" if is_early else "Start the peak"
        yield Offer(
            "start_peak", counter.id, label, *place, hold=sure if is_early else hold,
            refusal=refusal,
        )  # fmt: skip
    elif net.peak.runs and callable_now(net, counter):
        yield Offer("call_orders", counter.id, "Call the next parcels", *place, hold=hold)
    elif net.peak.runs:
        yield Offer("end_peak", counter.id, "Close the counter early", *place, hold=sure, order=1)


def _holds_spool(world: World) -> bool:
    return world.courier.item == SPOOL


def offers_of_tripped(net: Net, hub: Fixture) -> Iterator[Offer]:
    """Give the reset of a tripped cable at either of its ends."""
    for cable in _tripped_at(net, hub.id):
        name = net.hub(cable.other(hub.id)).label
        yield Offer(
            "reset", hub.id, "Reset the cable to {name}", hub.x, hub.y,
            hold=net.numbers["reset_ticks"], name=name,
        )  # fmt: skip


def _tripped_at(net: Net, hub: str) -> list[Cable]:
    return [c for c in net.cables if c.state == TRIPPED and c.joins(hub)]


# -- verbs ----------------------------------------------------------------------------------------
@VERBS.register("start_peak")
def start_peak(world: World, target: str) -> None:
    """Start the peak: the first parcels are called, lanterns light, rounds will change."""
    net, counter = net_of(world), world.fixtures[target]
    peak, courier = net.peak, world.courier
    peak.begun, peak.last = world.tick, (courier.x, courier.y)
    peak.parcels, peak.tray_at = parcels_of(net, counter), home_of(net, counter)
    peak.ride = peak.foot = 0
    for parcel in peak.parcels:
        world.fixtures[parcel.id] = thing(parcel.id, PARCEL, *net.hub(parcel.stop).place)
    world.events.append(PeakStarted(net.lanes, net.spare))
    change_rounds(world, net)
    _light_festival(world, lit=True)
    call_orders(world, target)


@VERBS.register("end_peak")
def end_peak(world: World, target: str) -> None:
    """Close the counter before its time: what was not delivered stays where it is."""
    _end(world, net_of(world), world.fixtures[target])


@VERBS.register("reset")
def reset(world: World, target: str) -> None:
    """Make a tripped cable live again."""
    net = net_of(world)
    for cable in _tripped_at(net, target)[:1]:
        net.replace_cable(replace(cable, state=LIVE))
        world.events.append(CableReset(cable.id))
        link_changed(world, net)


# -- while it runs --------------------------------------------------------------------------------
def run_peak(world: World, net: Net) -> None:
    """Keep the peak's books for a tick: ways, the tray, the trip and the end."""
    peak, courier = net.peak, world.courier
    if courier.hands.verb == "start_peak" and courier.hands.ticks == 1:
        mark_checkpoint(world, courier.hands.target)
    if not peak.runs:
        return
    x, y = peak.last
    if (x, y) != (courier.x, courier.y):
        peak.last = (courier.x, courier.y)
        peak.foot += 0 if courier.aboard else distance(courier.x - x, courier.y - y)
    for event in world.events:
        if isinstance(event, Ride) and tray_comes_to(net, event.start):
            peak.tray_at = event.end
    _trip(world, net)
    _end_if_due(world, net)


def _trip(world: World, net: Net) -> None:
    peak, numbers = net.peak, net.numbers
    trip_at = numbers["trip_at"]
    is_late = world.tick - peak.begun >= numbers["trip_after_ticks"]
    is_due = is_late or peak.delivered >= trip_at
    if peak.tripped or not is_due or len(peak.parcels) <= trip_at:
        return
    peak.tripped = True
    number, load = busiest([hub.id for hub in net.hubs], net.cables)
    if number:
        before = net.lanes
        net.replace_cable(replace(net.cable(number), state=TRIPPED))
        link_changed(world, net)
        world.events.append(CableTripped(number, load, before, net.lanes))


def _end_if_due(world: World, net: Net) -> None:
    counter, peak = counter_of(world), net.peak
    if counter is None:
        return
    limit = counter.number("limit_ticks")
    is_over = bool(limit) and world.tick - peak.begun >= limit
    if peak.is_won or is_over:
        _end(world, net, counter)


def _end(world: World, net: Net, counter: Fixture) -> None:
    """End the peak, won or not; the way out opens either way."""
    peak = net.peak
    peak.ended = world.tick
    _clear_away(world, net)
    _light_festival(world, lit=False)
    seconds = (world.tick - peak.begun) // TICKS_PER_SECOND
    world.events.append(PeakEnded(peak.delivered, seconds))
    if peak.is_won:
        write_line(world, "delivered", world.catalog.prices["delivered"], counter.id)
    finish(world, counter)


def _clear_away(world: World, net: Net) -> None:
    """Take what was not delivered out of the hands and off the floor."""
    for parcel in net.peak.parcels:
        world.fixtures[parcel.id].hidden = True
    if world.courier.item == PARCEL:
        world.courier.item, world.courier.item_id = "", ""


def _light_festival(world: World, *, lit: bool) -> None:
    lanterns = [lamp for lamp in world.lamps if lamp.when == "peak"]
    for lamp in lanterns:
        lamp.band = lamp.full if lit else SHADOW
        world.events.append(LampChanged(lamp.id, BAND_NAMES[lamp.band]))
    if lanterns:
        world.relight()
