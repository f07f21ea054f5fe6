"""The estimate: how long the peak would take at best, by hand and over the lanes there are.

Rounds from the counter and back, as the counter calls them, with nobody in the way. Each round
takes its quickest order, each leg the quicker of feet and lanes. All times are in ticks.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
from typing import Final

from game.base.grid import Cell
from game.base.units import SUBTILES, TICKS_PER_SECOND
from game.sim.rules.cables import Cable, Networks, length_of, network_of, shortest_ride
from game.sim.rules.network_state import Net, Parcel
from game.sim.rules.rounds import rounds_of
from game.sim.rules.ways import FAR

Legs = dict[tuple[str, str], int]
"""Ticks from one place to another."""

HERE: Final = ""
"""The name of the counter among the hubs' names."""

HALF_MINUTE: Final = 30 * TICKS_PER_SECOND
"""What estimates are rounded up to."""


@dataclass(frozen=True, slots=True)
class Pace:
    """What a peak costs besides its ways.

    Attributes:
        free: subtiles a tick with free hands.
        laden: subtiles a tick with a parcel.
        handling: ticks of scanning and handing over one parcel.
        call: ticks of calling the next parcels at the counter.
        tray: parcels the tray holds.
    """

    free: int
    laden: int
    handling: int
    call: int
    tray: int


def peak_ticks(
    net: Net, counter: Cell, home: str, parcels: Sequence[Parcel], pace: Pace, *, by_hand: bool
) -> int:
    """Return how long the parcels take at best.

    Args:
        net: hubs, ways and cables.
        counter: the cell one stands on at the counter.
        home: the hub at the counter, where the tray is.
        parcels: in the order in which they are called.
        pace: what the acts cost.
        by_hand: whether the cables are left out of account.
    """
    cables, networks = ((), ()) if by_hand else (net.cables, net.networks)
    free, laden = (
        legs_of(net, counter, cables, networks, speed=speed) for speed in (pace.free, pace.laden)
    )
    rounds = rounds_of(parcels, network_of(networks, home), pace.tray)
    total = len(parcels) * pace.handling + max(len(rounds) - 1, 0) * pace.call
    for i, batch in enumerate(rounds, start=1):
        total += _quickest(batch, free, laden, homeward=i < len(rounds))
    return total


def legs_of(
    net: Net, counter: Cell, cables: Sequence[Cable], networks: Networks, *, speed: int
) -> Legs:
    """Return the quickest way between any two hubs and the counter, feet and lanes mixed."""
    places = {HERE: counter} | {hub.id: hub.mouth for hub in net.hubs}
    legs = {}
    for one, other in product(places, places):
        tenths = net.ways.length(places[one], places[other])
        legs[one, other] = FAR if tenths == FAR else tenths * SUBTILES // 10 // speed
        if one and other and one != other and other in network_of(networks, one):
            tiles = length_of(shortest_ride(cables, one, other))
            ride = tiles * net.numbers["tile_ticks"] // 10
            in_and_out = net.numbers["board_ticks"] + net.numbers["leave_ticks"]
            legs[one, other] = min(legs[one, other], ride + in_and_out)
    for by, one, other in product(places, places, places):
        legs[one, other] = min(legs[one, other], legs[one, by] + legs[by, other])
    return legs


def _quickest(batch: Sequence[Parcel], free: Legs, laden: Legs, *, homeward: bool) -> int:
    """Return the ticks of the quickest round from the counter that brings a few parcels home."""

    def rest(at: str, waiting: tuple[Parcel, ...], loaded: tuple[Parcel, ...]) -> int:
        if not waiting and not loaded:
            return free[at, HERE] if homeward else 0
        legs = laden if loaded else free
        ways = [
            legs[at, p.end] + rest(p.end, waiting, tuple(q for q in loaded if q is not p))
            for p in loaded
        ]
        ways += [
            legs[at, p.stop] + rest(p.stop, tuple(q for q in waiting if q is not p), (*loaded, p))
            for p in waiting
        ]
        return min(ways)

    return rest(HERE, tuple(batch), ())


def half_minutes(ticks: int) -> int:
    """Return a time in half minutes, rounded up.

    >>> half_minutes(481 * 60), half_minutes(480 * 60)
    (17, 16)
    """
    return -(-ticks // HALF_MINUTE)
