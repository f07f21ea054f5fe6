"""The peak in words: what was called, when to call again, and how to try it once more."""

from __future__ import annotations

from game.content.words import _
from game.sim.rules import network_view
from game.sim.rules.network_events import OrdersCalled, ParcelDelivered, PeakEnded
from game.sim.rules.network_state import Parcel
from game.sim.rules.next_step import next_step
from game.sim.rules.parcels import counter_of
from game.sim.world import World


def parcel_words(event: OrdersCalled | ParcelDelivered | PeakEnded, world: World) -> str:
    """Return what a caption says of an event of the peak, or "" if nothing."""
    if isinstance(event, OrdersCalled):
        return called_words(world, event.parcels)
    if isinstance(event, PeakEnded):
        return _ended_words(world, event)
    step = next_step(world)
    if step is None or step.verb != "call_orders":
        return ""
    return _("That round is done. Back to the counter: call the next parcels.")


def _ended_words(world: World, event: PeakEnded) -> str:
    """Return the way to another try where parcels were left over."""
    total = len(network_view.parcels(world))
    if event.delivered >= total:
        return ""
    counter = counter_of(world)
    is_early = counter is not None and event.seconds < counter.number("limit_ticks") // 60
    why = _("You closed the counter") if is_early else _("Time is up")
    told = _(
        "{why}: {n} of {total} parcels. To try the peak again, open the pause page and choose "
        "\u201cBack to the counter\u201d."
    )
    return told.format(why=why, n=event.delivered, total=total)


def called_words(world: World, called: tuple[str, ...]) -> str:
    """Return which parcels were called, as in "Called: Cold store → Dock, Roof → Dock"."""
    labels = {hub.id: _(hub.label) for hub in network_view.hubs(world)}
    found = (parcel for parcel in network_view.parcels(world) if parcel.id in called)
    return _("Called: {parcels}").format(parcels=", ".join(_way(labels, p) for p in found))


def _way(labels: dict[str, str], parcel: Parcel) -> str:
    return f"{labels[parcel.stop]} \N{RIGHTWARDS ARROW} {labels[parcel.end]}"
