"""The peak in words: what was called, when to call again, what tripped, and how it ended."""

from __future__ import annotations

from game.content.words import _, plural
from game.sim.rules import network_view
from game.sim.rules.network_events import (
    CableTripped,
    OrdersCalled,
    ParcelDelivered,
    PeakEnded,
)
from game.sim.rules.network_state import Parcel
from game.sim.rules.next_step import next_step
from game.sim.rules.parcels import counter_of
from game.sim.world import World


def parcel_words(
    event: OrdersCalled | ParcelDelivered | PeakEnded | CableTripped, world: World
) -> str:
    """Return what a caption says of an event of the peak, or "" if nothing."""
    if isinstance(event, OrdersCalled):
        return called_words(world, event.parcels)
    if isinstance(event, PeakEnded):
        return _ended_words(world, event)
    if isinstance(event, CableTripped):
        return _tripped_words(world, event)
    step = next_step(world)
    if step is None or step.verb != "call_orders":
        return ""
    return _("That round is done. Back to the counter: call the next parcels.")


def _ended_words(world: World, event: PeakEnded) -> str:
    """Return the time that all took, or the way to another try where parcels were left over."""
    total = len(network_view.parcels(world))
    if event.delivered >= total:
        minutes, seconds = divmod(event.seconds, 60)
        told = _("All {total} parcels are delivered, in {minutes}:{seconds:02}.")
        return told.format(total=total, minutes=minutes, seconds=seconds)
    counter = counter_of(world)
    is_early = counter is not None and event.seconds < counter.number("limit_ticks") // 60
    why = _("You closed the counter") if is_early else _("Time is up")
    told = _(
        "{why}: {n} of {total} parcels. To try the peak again, open the pause page and choose "
        "\u201cBack to the counter\u201d."
    )
    return told.format(why=why, n=event.delivered, total=total)


def _tripped_words(world: World, event: CableTripped) -> str:
    """Return which cable tripped and what that leaves; it can be reset, but need not be."""
    labels = _labels(world)
    a, b = next((c.a, c.b) for c in network_view.cables(world) if c.id == event.cable)
    if event.after == event.before:
        told = _("The cable {a} \u2013 {b} tripped, and all {n} lanes stay: you have a spare way.")
        return told.format(a=labels[a], b=labels[b], n=event.after)
    told = plural(
        "The cable {a} \u2013 {b} tripped: {n} lane is left. Reset it at either end.",
        "The cable {a} \u2013 {b} tripped: {n} lanes are left. Reset it at either end.",
        event.after,
    )
    return told.format(a=labels[a], b=labels[b], n=event.after)


def _labels(world: World) -> dict[str, str]:
    """Return what the hubs are called, by id."""
    return {hub.id: _(hub.label) for hub in network_view.hubs(world)}


def called_words(world: World, called: tuple[str, ...]) -> str:
    """Return which parcels were called, as in "Called: Cold store → Dock, Roof → Dock"."""
    labels = _labels(world)
    found = (parcel for parcel in network_view.parcels(world) if parcel.id in called)
    return _("Called: {parcels}").format(parcels=", ".join(_way(labels, p) for p in found))


def _way(labels: dict[str, str], parcel: Parcel) -> str:
    return f"{labels[parcel.stop]} \N{RIGHTWARDS ARROW} {labels[parcel.end]}"
