"""Wind-up shoes: they walk a marked line by themselves and leave plain steps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from game.base.geometry import distance
from game.base.grid import cell_of
from game.sim.fixtures import Fixture
from game.sim.offers import Offer
from game.sim.plan import Point
from game.sim.rules.house_parts import Shoes
from game.sim.rules.personal_events import ShoesWalked, ShoesWound
from game.sim.rules.personal_state import House, house_of, number_of
from game.sim.verbs import VERBS
from game.sim.world import World


def shoes_of(world: World) -> dict[str, Shoes]:
    """Return the pairs of shoes of a map, wound down."""
    return {p.id: Shoes(number_of(p, "walks")) for p in world.plan.of_kind("shoes")}


def offers_of_shoes(world: World, house: House, fixture: Fixture) -> Iterator[Offer]:
    """Give a pair of shoes that rests."""
    pair = house.shoes[fixture.id]
    if pair.since < 0:
        refusal = "" if pair.left else "The spring is broken."
        hold = world.numbers["wind_ticks"]
        yield Offer("wind_shoes", fixture.id, "Wind the shoes: they leave your steps",
                    fixture.x, fixture.y, hold=hold, refusal=refusal)  # fmt: skip


@VERBS.register("wind_shoes")
def wind_shoes(world: World, target: str) -> None:
    """Let a pair of shoes set out."""
    pair = house_of(world).shoes[target]
    pair.left -= 1
    pair.since, pair.steps, pair.cell = world.tick, 0, (-1, -1)
    world.events.append(ShoesWound(target, pair.left))


def walk_shoes(world: World, house: House) -> None:
    """Let wound shoes walk on, to the far end of their line; next time they come back."""
    for name, pair in house.shoes.items():
        if pair.since < 0:
            continue
        route = world.placement(name).route
        way = route if pair.forth else route[::-1]
        gone = (world.tick - pair.since) * world.numbers["shoes_speed"]
        x, y = point_along(way, gone)
        fixture = world.fixtures[name]
        fixture.x, fixture.y = x, y
        if cell_of(x, y) != pair.cell:
            pair.cell = cell_of(x, y)
            pair.steps += house.floor.count(pair.cell, house.numbers)
        if (x, y) == way[-1]:
            pair.since, pair.forth = -1, not pair.forth
            world.events.append(ShoesWalked(name, pair.steps))


def point_along(way: Sequence[Point], gone: int) -> Point:
    """Return the point a length along a polyline, or its end; lengths in subtiles."""
    for (ax, ay), (bx, by) in pairwise(way):
        length = distance(bx - ax, by - ay)
        if gone < length:
            return ax + (bx - ax) * gone // length, ay + (by - ay) * gone // length
        gone -= length
    return way[-1]
