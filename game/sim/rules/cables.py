"""Cables as a graph: which hubs they join, how many lanes that opens, what each cable carries.

Pure functions of a few values; nothing here knows a world. Hubs are always given in the map's
order, so every answer has one order too. Lengths are in tenths of a tile.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import combinations
from typing import Final

from game.base.grid import Cell

CARRIED: Final = "carried"
"""State of a cable with one end on its spool."""
LIVE: Final = "live"
"""State of a cable that joins two hubs."""
TRIPPED: Final = "tripped"
"""State of a cable that must be reset before it joins its hubs again."""

Networks = tuple[tuple[str, ...], ...]
"""Groups of two or more hubs that live cables join."""


@dataclass(frozen=True, slots=True)
class Cable:
    """One cable.

    Attributes:
        id: its number in the order of laying, from 1.
        a: the hub its first end is plugged into.
        b: the hub of its other end; "" while that end is on the spool.
        spool: fixture id of the spool it comes from.
        way: cells from a's mouth to the other end, both included.
        length: tenths of a tile.
        state: ``carried``, ``live`` or ``tripped``.
    """

    id: int
    a: str
    b: str
    spool: str
    way: tuple[Cell, ...]
    length: int
    state: str

    def joins(self, hub: str) -> bool:
        """Return whether one of its ends is plugged into a hub."""
        return hub in (self.a, self.b)

    def other(self, hub: str) -> str:
        """Return the hub at the end that is not at ``hub``; "" if that end is on the spool."""
        return self.b if hub == self.a else self.a

    def way_from(self, hub: str) -> tuple[Cell, ...]:
        """Return its cells beginning at one of its hubs."""
        return self.way if hub == self.a else self.way[::-1]


def live(cables: Iterable[Cable]) -> tuple[Cable, ...]:
    """Return the cables that join two hubs now."""
    return tuple(cable for cable in cables if cable.state == LIVE)


def networks_of(hubs: Sequence[str], cables: Iterable[Cable]) -> Networks:
    """Return the groups of hubs that live cables join, in the order of the hubs."""
    group = {hub: hub for hub in hubs}
    for cable in live(cables):
        old, new = group[cable.b], group[cable.a]
        group = {hub: new if of == old else of for hub, of in group.items()}
    joined = {name: tuple(h for h in hubs if group[h] == name) for name in group.values()}
    return tuple(sorted((g for g in joined.values() if len(g) > 1), key=lambda g: hubs.index(g[0])))


def lanes_of(networks: Networks) -> int:
    """Return how many pairs of hubs can reach each other.

    >>> lanes_of((("a", "b", "c"), ("d", "e")))
    4
    """
    return sum(len(network) * (len(network) - 1) // 2 for network in networks)


def spare_of(networks: Networks, cables: Iterable[Cable]) -> int:
    """Return how many live cables could go without parting any network."""
    return len(live(cables)) - sum(len(network) - 1 for network in networks)


def network_of(networks: Networks, hub: str) -> tuple[str, ...]:
    """Return the network a hub belongs to; empty if it is not linked."""
    return next((network for network in networks if hub in network), ())


def shortest_ride(cables: Iterable[Cable], start: str, end: str) -> tuple[Cable, ...]:
    """Return the live cables of the shortest ride; empty if there is none.

    Among rides of the same length the one with the lower numbers is taken.
    """
    links = live(cables)
    queue: list[tuple[int, tuple[int, ...], str]] = [(0, (), start)]
    reached: set[str] = set()
    while queue:
        length, ridden, hub = heappop(queue)
        if hub == end:
            by_id = {cable.id: cable for cable in links}
            return tuple(by_id[number] for number in ridden)
        if hub in reached:
            continue
        reached.add(hub)
        for cable in links:
            if cable.joins(hub):
                heappush(queue, (length + cable.length, (*ridden, cable.id), cable.other(hub)))
    return ()


def rides_from(cables: Iterable[Cable], start: str) -> dict[str, int]:
    """Return the hubs one can ride to and how far each is, tenths of a tile; ``start`` is 0."""
    links = live(cables)
    queue, lengths = [(0, start)], dict[str, int]()
    while queue:
        length, hub = heappop(queue)
        if hub in lengths:
            continue
        lengths[hub] = length
        for cable in links:
            if cable.joins(hub) and cable.other(hub) not in lengths:
                heappush(queue, (length + cable.length, cable.other(hub)))
    return lengths


def length_of(ride: Iterable[Cable]) -> int:
    """Return the length of a ride, tenths of a tile."""
    return sum(cable.length for cable in ride)


def cells_of_ride(start: str, ride: Iterable[Cable]) -> tuple[Cell, ...]:
    """Return the cells of a ride from the mouth of its first hub to that of its last."""
    cells: tuple[Cell, ...] = ()
    hub = start
    for cable in ride:
        cells += cable.way_from(hub)[1 if cells else 0 :]
        hub = cable.other(hub)
    return cells


def loads_of(hubs: Sequence[str], cables: Iterable[Cable]) -> dict[int, int]:
    """Return for each live cable how many pairs of hubs ride over it by their shortest way."""
    links = live(cables)
    loads = {cable.id: 0 for cable in links}
    for start, end in combinations(hubs, 2):
        for cable in shortest_ride(links, start, end):
            loads[cable.id] += 1
    return loads


def busiest(hubs: Sequence[str], cables: Iterable[Cable]) -> tuple[int, int]:
    """Return the number and the load of the live cable with the greatest load; (0, 0) without one.

    Among equals the lowest number.
    """
    loads = loads_of(hubs, cables)
    return max(loads.items(), key=lambda item: (item[1], -item[0]), default=(0, 0))
