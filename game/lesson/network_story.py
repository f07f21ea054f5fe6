"""What happened in the network, in sentences with the night's own numbers."""

from __future__ import annotations

from collections.abc import Iterator

from game.base.units import TICKS_PER_SECOND
from game.content.words import _, plural
from game.lesson.report import Report
from game.sim.rules import network_view as net
from game.sim.rules.network_events import (
    CableTripped,
    ForecastMissed,
    ForecastRead,
    HubLinked,
    LanesChanged,
    ParcelDelivered,
    PeakEnded,
    PeakStarted,
    Ride,
)
from game.sim.senses.light import LIT
from game.sim.world import World


def network_sentences(report: Report, world: World) -> list[str]:
    """Return what happened in the network; nothing for a level without one."""
    if not net.has_network(world):
        return []
    return [
        *_peak(report, world), *_links(report), *_trip(report, world), *_forecast(report),
        *_lamps(world),
    ]  # fmt: skip


def _peak(report: Report, world: World) -> Iterator[str]:
    """Tell cables and lanes, and how the peak went against doing it by hand."""
    yield _laid(report)
    ended, estimate = report.all(PeakEnded), net.estimate(world)
    if not ended:
        return
    peak, count = ended[-1][1], len(net.parcels(world))
    by_hand = estimate.by_hand // TICKS_PER_SECOND if estimate else 0
    if peak.delivered < count:
        yield _closed(peak, count, _foot_share(report))
        if by_hand:
            yield _("By hand alone the peak needs {n} s at best.").format(n=by_hand)
        yield from _missing(world)
    elif by_hand:
        told = _(
            "By hand the peak needs {hand_s} s at best; you took {peak_s} s for {n} of {all} "
            "parcels, {foot_share} % of the way on foot."
        )
        share = _foot_share(report)
        yield told.format(hand_s=by_hand, peak_s=peak.seconds, n=count, all=count, foot_share=share)


def _laid(report: Report) -> str:
    """Return how many cables she laid and how many lanes they opened at most."""
    most = max((event.after for _tick, event in report.all(LanesChanged)), default=0)
    cables = report.count(HubLinked)
    if not cables:
        return _("You laid no cable, and no lane opened.")
    laid = plural("You laid one cable", "You laid {n} cables", cables).format(n=cables)
    if not most:
        return _("{laid}, and no lane opened.").format(laid=laid)
    opened = plural("opened one lane", "opened {n} lanes", most).format(n=most)
    return _("{laid} and {opened}.").format(laid=laid, opened=opened)


def _closed(peak: PeakEnded, count: int, foot_share: int) -> str:
    """Return with how much undone the counter closed; the way's share only if one was walked."""
    if not peak.delivered:
        told = plural(
            "The counter closed after {s} s; its one parcel never left.",
            "The counter closed after {s} s with none of {all} parcels out.",
            count,
        )
        return told.format(s=peak.seconds, all=count)
    told = _(
        "The counter closed after {s} s with {n} of {all} parcels out, {foot_share} % of their "
        "way on foot."
    )
    return told.format(s=peak.seconds, n=peak.delivered, all=count, foot_share=foot_share)


def _missing(world: World) -> Iterator[str]:
    """Name the places that waited for parcels in vain, and how many each."""
    ends = [parcel.end for parcel in net.parcels(world) if parcel.state != "delivered"]
    if not ends:
        return
    labels = {hub.id: _(hub.label) for hub in net.hubs(world)}
    named = (f"{labels[end]} {ends.count(end)}" for end in dict.fromkeys(ends))
    told = plural(
        "One parcel never came; somebody waited at: {places}.",
        "{n} parcels never came; somebody waited at: {places}.",
        len(ends),
    )
    yield told.format(n=len(ends), places=", ".join(named))


def _foot_share(report: Report) -> int:
    """Return how much of the peak's way was walked, in hundredths."""
    parcels = [event for _tick, event in report.all(ParcelDelivered)]
    foot = sum(parcel.foot_tiles for parcel in parcels)
    return 100 * foot // max(1, foot + sum(parcel.ride_tiles for parcel in parcels))


def _links(report: Report) -> Iterator[str]:
    """Tell that a later cable took less time than the first, if it did."""
    links = report.all(HubLinked)
    if len(links) < 2 or links[-1][1].seconds >= links[0][1].seconds:
        return
    between = [e.tiles for tick, e in report.all(Ride) if links[0][0] <= tick <= links[-1][0]]
    told = _("Cable 1 took you {first} s, cable {n} only {last} s.")
    if sum(between):
        told = plural(
            "Cable 1 took you {first} s, cable {n} only {last} s: you rode one tile between.",
            "Cable 1 took you {first} s, cable {n} only {last} s: you rode {tiles} tiles between.",
            sum(between),
        )
    yield told.format(
        first=links[0][1].seconds, n=len(links), last=links[-1][1].seconds, tiles=sum(between)
    )


def _trip(report: Report, world: World) -> Iterator[str]:
    """Tell which cable carried most, and what became of the lanes when it tripped."""
    labels = {hub.id: _(hub.label) for hub in net.hubs(world)}
    links = {event.cable: event for _tick, event in report.all(HubLinked)}
    for _tick, event in report.all(CableTripped):
        link = links.get(event.cable)
        if link is None:
            continue
        told = plural(
            "{a} to {b} carried your only pair.",
            "{a} to {b} carried {load} of your {pairs} pairs.",
            event.before,
        )
        yield f"{told} {_cost(event)}".format(
            a=labels[link.a], b=labels[link.b], load=event.load, pairs=event.before
        )


def _cost(event: CableTripped) -> str:
    """Return what became of the lanes when a cable tripped."""
    if event.after == event.before:
        told = plural(
            "When it tripped, your one lane stayed: you had paid for a spare way.",
            "When it tripped, all {after} lanes stayed: you had paid for a spare way.",
            event.after,
        )
    elif not event.after:
        told = _("When it tripped, no lane was left: nothing else led there.")
    else:
        told = plural(
            "When it tripped, {before} lanes became one; nothing else led there.",
            "When it tripped, {before} lanes became {after}; nothing else led there.",
            event.after,
        )
    return told.format(before=event.before, after=event.after)


def _forecast(report: Report) -> Iterator[str]:
    """Tell how long the forecast was right, and how wrong it was then."""
    reads, starts = report.all(ForecastRead), report.all(PeakStarted)
    if not reads:
        return
    misses = report.all(ForecastMissed)
    end = starts[-1][0] if starts else misses[0][0] if misses else 0
    if end <= reads[0][0]:
        return
    seconds = (end - reads[0][0]) // TICKS_PER_SECOND
    if misses:
        error = max(event.tiles for _tick, event in misses)
        told = plural(
            "The forecast was exact for {n} s and off by one tile at the peak.",
            "The forecast was exact for {n} s and off by {tiles} tiles at the peak.",
            error,
        )
        yield told.format(n=seconds, tiles=error)
    else:
        yield _("The forecast was exact for {n} s.").format(n=seconds)


def _lamps(world: World) -> Iterator[str]:
    """Tell the lamps over empty floor, at dusk and at dawn, and those somebody works by."""
    always = [lamp for lamp in world.lamps if lamp.when == "always"]
    idle = [lamp for lamp in always if lamp.idle]
    if not idle:
        return
    burning = sum(lamp.band >= LIT for lamp in idle)
    told = _("Lamps over empty floor: {before} at dusk, {after} at dawn.")
    yield told.format(before=len(idle), after=burning)
    work = len(always) - len(idle)
    if work:
        told = plural(
            "One lamp stayed lit, because somebody worked there.",
            "{n} lamps stayed lit, because somebody worked there.",
            work,
        )
        yield told.format(n=work)
