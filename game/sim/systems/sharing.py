"""Sharing: what the courier found out becomes everybody's, once a finding.

Findings are the droids she spotted and the forecasts she read; a board or a lectern is where people
read them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.base.grid import line_is_clear
from game.sim.events import FindingShared
from game.sim.offers import Offer
from game.sim.plan import Placement
from game.sim.systems.deeds import write_line
from game.sim.verbs import VERBS
from game.sim.world import World

PLACES: Final = ("board", "lectern")
"""Sorts of fixture where findings can be shared."""

SHARE_ORDER: Final = 1
"""Sharing comes after what a place is there for."""


def findings(world: World) -> tuple[str, ...]:
    """Return what the courier found out tonight: ``droid:`` or ``forecast:`` and an id."""
    read = (f.id for f in world.fixtures.values() if f.kind == "board" and f.done)
    return (*(f"droid:{name}" for name in world.tally.spotted), *(f"forecast:{b}" for b in read))


def unshared(world: World) -> tuple[str, ...]:
    """Return the findings that are still the courier's alone."""
    return tuple(found for found in findings(world) if found not in world.tally.shared)


def offers(world: World) -> Iterator[Offer]:
    """Give what can be shared at a place in reach."""
    if not unshared(world):
        return
    for place in world.plan.of_kind(*PLACES):
        if _is_in_reach(world, place):
            yield Offer(
                "share",
                place.id,
                "Share what you found",
                place.x,
                place.y,
                hold=world.limit("share_ticks"),
                price=world.catalog.prices["shared"] if world.plan.secret else 0,
                order=SHARE_ORDER,
            )


def _is_in_reach(world: World, place: Placement) -> bool:
    terrain, courier = world.terrain, world.courier
    return world.is_near(place.x, place.y, world.limit("use_subtiles")) and line_is_clear(
        terrain.opaque, terrain.columns, courier.x, courier.y, place.x, place.y
    )


@VERBS.register("share")
def share(world: World, target: str) -> None:
    """Put the next finding up for all to read."""
    found = unshared(world)[0]
    world.tally.shared.append(found)
    write_line(world, "shared", world.catalog.prices["shared"], target)
    world.events.append(FindingShared(found, target))
