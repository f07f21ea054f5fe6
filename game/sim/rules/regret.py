"""Regret: a line of the ledger that an undo takes back as if it had never been written."""

from __future__ import annotations

from game.sim.events import TrustChanged
from game.sim.systems.deeds import HIGHEST, write_line
from game.sim.world import World


def written(world: World, deed: str, change: int, target: str) -> int:
    """Write a line and return by how much trust really moved: less at the ends of its scale."""
    before = world.trust.value
    write_line(world, deed, change, target)
    return world.trust.value - before


def take_back(world: World, deed: str, tick: int, given: int, target: str) -> None:
    """Strike out the line of a deed and give back what it moved.

    Args:
        world: where it was written.
        deed: the deed of the line.
        tick: when it was written.
        given: what ``written`` returned then.
        target: the target of the line.
    """
    trust = world.trust
    mine = [li for li in trust.ledger if (li.tick, li.deed, li.target) == (tick, deed, target)]
    if not mine:
        return
    trust.ledger.remove(mine[-1])
    before = trust.value
    trust.value = min(max(before - given, 0), HIGHEST)
    world.events.append(TrustChanged(deed, -given, before, trust.value, target))
