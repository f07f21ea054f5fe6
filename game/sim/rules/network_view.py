"""What screens show of the network: plain values read from a world, nothing changed.

Every function takes a world whose rule is ``network`` (``has_network`` says so). Places are in
subtiles, lengths in tiles unless their name says tenths, times in ticks.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from game.base.units import SUBTILES
from game.sim.plan import Point
from game.sim.rules.cables import Cable
from game.sim.rules.conveying import moving_belts
from game.sim.rules.estimate import Pace, half_minutes, peak_ticks
from game.sim.rules.forecast import error_of, forecast_guards, ghost_of
from game.sim.rules.lanes import Answer, answers_at, lid_refusal
from game.sim.rules.linking import linked_wings
from game.sim.rules.network_state import CHOOSING, LOOKING, Parcel, net_of
from game.sim.rules.parcels import (
    counter_cell,
    counter_of,
    home_of,
    parcels_of,
    tray_size,
)
from game.sim.world import World

DRUM_FROM: Final = 720
"""Tenths of a tile of cable at which the drum begins to tick."""


@dataclass(frozen=True, slots=True)
class HubView:
    """A hub: its id, its label, the middle of its mouth, and whether it is linked."""

    id: str
    label: str
    x: int
    y: int
    is_linked: bool


@dataclass(frozen=True, slots=True)
class DrumView:
    """The spool in the courier's hands.

    Attributes:
        paid_out: tenths of a tile of cable behind it; 0 while no end is plugged in.
        left: tenths of a tile left on it.
        ticks: whether it is nearly empty, so that the drum ticks.
        ends: whether there is less than a tile left: here her feet stop.
    """

    paid_out: int
    left: int
    ticks: bool
    ends: bool


@dataclass(frozen=True, slots=True)
class GhostView:
    """A guard's ghost: whose, and the pose the board says it will have soon.

    ``error`` is how many whole tiles the guard is off its ghost now; ``is_missed`` whether the
    board has been wrong about it, ``has_learnt`` whether it keeps to the new round since.
    """

    guard: str
    x: int
    y: int
    heading: int
    error: int
    is_missed: bool
    has_learnt: bool


@dataclass(frozen=True, slots=True)
class LaneView:
    """What the courier does at a lane.

    Attributes:
        phase: choosing, boarding, riding, looking or leaving; "" if nothing.
        hub: where she is, or set out from; "" if nowhere.
        end: where she rides to.
        since: tick at which the phase began.
        answers: what can be chosen now.
        lid: English msgid of why the lid here stays shut, or "".
    """

    phase: str = ""
    hub: str = ""
    end: str = ""
    since: int = 0
    answers: tuple[Answer, ...] = ()
    lid: str = ""


@dataclass(frozen=True, slots=True)
class EstimateView:
    """How long the peak takes at best, in ticks, and the same in half minutes rounded up."""

    by_hand: int
    lanes: int
    limit: int

    @property
    def halves(self) -> tuple[int, int, int]:
        """By hand, over the lanes, and the limit, in half minutes."""
        return half_minutes(self.by_hand), half_minutes(self.lanes), half_minutes(self.limit)


def has_network(world: World) -> bool:
    """Return whether a world is played with the rule ``network``."""
    return net_of.is_kept(world)


# -- the network ----------------------------------------------------------------------------------
def hubs(world: World) -> tuple[HubView, ...]:
    """Return the hubs in the map's order; choice 1 is the first."""
    net = net_of(world)
    return tuple(HubView(h.id, h.label, *h.place, bool(net.network(h.id))) for h in net.hubs)


def is_linked(world: World, hub: str) -> bool:
    """Return whether a hub is linked."""
    return bool(net_of(world).network(hub))


def cables(world: World) -> tuple[Cable, ...]:
    """Return all cables in the order of laying, with their ends, cells and state."""
    return net_of(world).cables


def carried_cable(world: World) -> Cable | None:
    """Return the cable that pays out behind the courier, if one does."""
    return net_of(world).cable_on(world.courier.item_id) if world.courier.item_id else None


def drum(world: World) -> DrumView | None:
    """Return how much cable is left on the spool in the courier's hands; None without one."""
    if world.courier.item != "spool":
        return None
    cable = carried_cable(world)
    out = cable.length if cable else 0
    longest = world.numbers["longest"]
    return DrumView(out, max(longest - out, 0), out >= DRUM_FROM, out > longest - 10)


def lanes(world: World) -> int:
    """Return the number of lanes."""
    return net_of(world).lanes


def spare(world: World) -> int:
    """Return how many live cables could go without a lane lost."""
    return net_of(world).spare


def shared_watchers(world: World) -> tuple[str, ...]:
    """Return the ids of the watchers whose cones show through walls, in the actors' order."""
    wings = linked_wings(net_of(world))
    return tuple(a.id for a in world.actors if a.is_watcher and a.wing in wings)


def case_places(world: World) -> tuple[Point, ...]:
    """Return the middles of the tall cases on moving belts, for drawing them between cells."""
    belts = moving_belts(world, net_of(world))
    return tuple(place for belt in belts for place in belt.middles_at(world.tick - 1))


# -- lanes ----------------------------------------------------------------------------------------
def lane(world: World) -> LaneView:
    """Return what the courier does at a lane; an empty view if nothing."""
    net = net_of(world)
    journey = net.journey
    if journey is None:
        return LaneView()
    asks = journey.phase in {CHOOSING, LOOKING}
    return LaneView(
        journey.phase,
        journey.hub,
        journey.end,
        journey.since,
        answers_at(world, net, journey.hub) if asks else (),
        lid_refusal(world, net, net.hub(journey.hub)) if journey.phase == CHOOSING else "",
    )


# -- the forecast ---------------------------------------------------------------------------------
def ghosts(world: World) -> tuple[GhostView, ...]:
    """Return the ghosts of the guards in linked wings; none before the board was read.

    Guards stand where the last tick put them, so that is the tick ghosts run ahead of.
    """
    net, shown = net_of(world), world.tick - 1
    return tuple(
        GhostView(
            guard.id,
            *ghost_of(world, net, guard, shown),
            error_of(net, guard, shown) // SUBTILES,
            guard.id in net.forecast.missed,
            guard.id in net.forecast.learnt,
        )
        for guard in forecast_guards(world, net)
    )


def is_read(world: World) -> bool:
    """Return whether the courier has read the board."""
    return net_of(world).forecast.read


def is_cracked(world: World) -> bool:
    """Return whether the board has been wrong."""
    return bool(net_of(world).forecast.missed)


# -- the peak -------------------------------------------------------------------------------------
def parcels(world: World) -> tuple[Parcel, ...]:
    """Return the parcels in the map's order with their state; none before the peak."""
    return net_of(world).peak.parcels


def errands(world: World, hub: str) -> tuple[int, int]:
    """Return how many called parcels wait at a hub, and how many under way belong there."""
    all_of = net_of(world).peak.parcels if net_of(world).peak.runs else ()
    fetch = sum(parcel.state == "called" and parcel.stop == hub for parcel in all_of)
    bring = sum(parcel.state in ("tray", "out") and parcel.end == hub for parcel in all_of)
    return fetch, bring


def carried_to(world: World) -> tuple[tuple[str, int], ...]:
    """Return the hubs that the parcels in hands and on the tray belong to, and how many to each."""
    hands, peak = world.courier.item_id, net_of(world).peak
    ends = [p.end for p in peak.parcels if p.state == "tray" or (p.id == hands and peak.runs)]
    return tuple((hub, ends.count(hub)) for hub in dict.fromkeys(ends))


def tray_at(world: World) -> str:
    """Return the hub the tray is at; the counter's hub before the peak, "" without a counter."""
    net, counter = net_of(world), counter_of(world)
    return net.peak.tray_at or (home_of(net, counter) if counter else "")


def ticks_left(world: World) -> int | None:
    """Return the ticks left of the peak; None unless it runs."""
    peak, counter = net_of(world).peak, counter_of(world)
    if not peak.runs or counter is None:
        return None
    return max(counter.number("limit_ticks") - (world.tick - peak.begun), 0)


def estimate(world: World) -> EstimateView | None:
    """Return how long the peak takes at best; None without a counter. Takes a few milliseconds."""
    counter, net, gaits = counter_of(world), net_of(world), world.catalog.gaits
    if counter is None:
        return None
    free, laden, call = gaits["walk"].speed, gaits["carry"].speed, counter.number("hold_ticks")
    by_hands = net.numbers["scan_ticks"] + net.numbers["hand_over_ticks"]
    pace = Pace(free, laden, by_hands, call, tray_size(counter))
    by_hand, over_lanes = (
        peak_ticks(
            net, counter_cell(net, counter), home_of(net, counter), parcels_of(net, counter), pace,
            by_hand=by_hand,
        )
        for by_hand in (True, False)
    )  # fmt: skip
    return EstimateView(by_hand, over_lanes, counter.number("limit_ticks"))
