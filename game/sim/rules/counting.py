"""Counting: what the courier leaves on the floor, tile by tile, and what touchpoints take of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.base.grid import Cell, cell_of, line_is_clear
from game.sim.actor import Actor
from game.sim.events import Footprint, Thrown
from game.sim.offers import Offer
from game.sim.rules.personal_events import BoxUnticked, DecoyCounted, FootprintNamed, Greeted
from game.sim.rules.personal_state import House, number_of
from game.sim.systems.temptations import ADDRESS_BOOK
from game.sim.terrain import in_rect
from game.sim.verbs import VERBS
from game.sim.world import World

OFF: Final = 1 << 30
"""Tick until which a touchpoint is blind whose box was unticked: longer than any night."""


# -- each tick ------------------------------------------------------------------------------------
def count_steps(world: World, house: House) -> None:
    """Count the tile the courier came onto, if she left a print on it."""
    courier = world.courier
    cell = courier.cell
    if cell == house.cell:
        return
    house.cell, house.printed = cell, False
    if courier.merged or courier.aboard:
        return
    _greet(world, house, cell)
    house.printed = house.floor.count(cell, house.numbers)
    if not house.printed:
        house.floor.clean += 1
        return
    house.floor.counted += 1
    room = world.zone_at(courier.x, courier.y)
    house.guesses.steps[room] = house.guesses.steps.get(room, 0) + 1


def name_footprints(world: World, house: House) -> None:
    """Write a name beside the step that a touchpoint took in this tick."""
    for event in tuple(world.events):
        if isinstance(event, Footprint):
            instead = "plain" if house.printed else ""
            house.printed = False
            name_step(world, house, event.touchpoint, instead=instead)


def count_decoys(world: World, house: House) -> None:
    """Count the decoys that landed in this tick."""
    for event in tuple(world.events):
        if isinstance(event, Thrown) and event.landed and event.tool == "decoy":
            cell = cell_of(event.x, event.y)
            if house.floor.count(cell, house.numbers, "decoy"):
                world.events.append(DecoyCounted(event.x, event.y))


def name_step(world: World, house: House, by: str, *, instead: str = "") -> None:
    """Write a step down with a name where the courier stands.

    Args:
        world: where it happens.
        house: who writes.
        by: a touchpoint, or who was scraped.
        instead: weight of the step there that it takes the place of, or "".
    """
    if house.floor.count(world.courier.cell, house.numbers, "named", instead=instead):
        house.floor.named += 1
        world.events.append(FootprintNamed(by))


def _greet(world: World, house: House, cell: Cell) -> None:
    """Greet whoever comes in for the first time; a name that is known warms the floor at once."""
    greetings = world.plan.of_kind("greeting")
    if house.greeted >= 0 or not any(in_rect(greeting.rect, cell) for greeting in greetings):
        return
    house.greeted = world.tick
    known_by = ADDRESS_BOOK if world.trust.is_owed(ADDRESS_BOOK) else ""
    if known_by:
        house.floor.count(cell, house.numbers, "known")
    world.events.append(Greeted(known_by))


# -- the boxes ------------------------------------------------------------------------------------
def offers_of_boxes(world: World) -> Iterator[Offer]:
    """Give the boxes in reach that are still ticked; each hangs on a post before its arch."""
    for placement in world.plan.of_kind("touchpoint"):
        touchpoint = world.actor(placement.id)
        if touchpoint.blind_until < OFF and _is_at_post(world, touchpoint):
            yield Offer(
                "untick", touchpoint.id, "Untick the box", touchpoint.x, touchpoint.y,
                hold=number_of(placement, "hold_ticks"),
            )  # fmt: skip


def _is_at_post(world: World, touchpoint: Actor) -> bool:
    courier, terrain, (x, y) = world.courier, world.terrain, touchpoint.place
    return world.is_near(x, y, world.numbers["post_subtiles"]) and line_is_clear(
        terrain.opaque, terrain.columns, courier.x, courier.y, x, y
    )


@VERBS.register("untick")
def untick(world: World, target: str) -> None:
    """Untick the box of a touchpoint: it takes no footprint any more this night."""
    world.actor(target).blind_until = OFF
    world.events.append(BoxUnticked(target))
