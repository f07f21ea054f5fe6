"""Rounds: which parcels the counter calls together.

The map's list is cut into tray fulls. Of each, the parcels that lanes reach from the counter's hub
at both ends go together on the tray; every other one is a round of its own, on foot.
"""

from __future__ import annotations

from collections.abc import Sequence

from game.sim.rules.network_state import Parcel


def rounds_of(
    parcels: Sequence[Parcel], network: Sequence[str], size: int
) -> list[tuple[Parcel, ...]]:
    """Return the rounds of a whole peak, in the order in which they are called.

    Args:
        parcels: in the map's order.
        network: the hubs that lanes join to the counter's hub; empty if it is not linked.
        size: parcels the tray holds.
    """
    rounds = []
    left = list(parcels)
    while left:
        batch = next_round(parcels, left, network, size)
        rounds.append(batch)
        left = [parcel for parcel in left if parcel not in batch]
    return rounds


def next_round(
    parcels: Sequence[Parcel], waiting: Sequence[Parcel], network: Sequence[str], size: int
) -> tuple[Parcel, ...]:
    """Return the parcels that are called next; empty if none waits."""
    if not waiting:
        return ()
    first = waiting[0]
    if not _rides(first, network):
        return (first,)
    begun = parcels.index(first) // size * size
    together = parcels[begun : begun + size]
    return tuple(p for p in waiting if p in together and _rides(p, network))


def _rides(parcel: Parcel, network: Sequence[str]) -> bool:
    return parcel.stop in network and parcel.end in network
