"""Counting: what the courier leaves on the floor, tile by tile, and arches that take her name."""

from __future__ import annotations

from collections.abc import Iterator

from game.base.geometry import within
from game.base.grid import Cell, cell_of, center_of, line_is_clear
from game.sim.events import Thrown
from game.sim.fixtures import Fixture
from game.sim.offers import Offer
from game.sim.rules.personal_events import BoxUnticked, DecoyCounted, FootprintNamed, Greeted
from game.sim.rules.personal_state import House, house_of
from game.sim.systems.temptations import ADDRESS_BOOK
from game.sim.terrain import in_rect
from game.sim.trust import OWNED
from game.sim.verbs import VERBS
from game.sim.world import World


# -- each tick ------------------------------------------------------------------------------------
def count_steps(world: World, house: House) -> None:
    """Count the tile the courier came onto, if she left a print on it."""
    courier = world.courier
    cell = courier.cell
    if cell == house.cell:
        return
    house.cell = cell
    if courier.merged or courier.aboard:
        return
    _greet(world, house, cell)
    named = _named_by(world, house, cell)
    if not house.floor.count(cell, house.numbers, "named" if named else "plain"):
        house.floor.clean += 1
        return
    house.floor.counted += 1
    room = world.zone_at(courier.x, courier.y)
    house.guesses.steps[room] = house.guesses.steps.get(room, 0) + 1
    if named:
        house.floor.named += 1
        world.events.append(FootprintNamed(named))


def count_decoys(world: World, house: House) -> None:
    """Count the decoys that landed in this tick."""
    for event in tuple(world.events):
        if isinstance(event, Thrown) and event.landed and event.tool == "decoy":
            cell = cell_of(event.x, event.y)
            if house.floor.count(cell, house.numbers, "decoy"):
                world.events.append(DecoyCounted(event.x, event.y))


def name_step(world: World, house: House, by: str) -> None:
    """Write a step down with a name where the courier stands."""
    if house.floor.count(world.courier.cell, house.numbers, "named"):
        house.floor.named += 1
        world.events.append(FootprintNamed(by))


def _greet(world: World, house: House, cell: Cell) -> None:
    if house.greeted < 0:
        greetings = world.plan.of_kind("greeting")
        if any(in_rect(greeting.rect, cell) for greeting in greetings):
            house.greeted = world.tick
            by_name = _knows_her_name(world)
            world.events.append(Greeted(by_name))
            if by_name:
                house.floor.warm(cell, house.numbers["threshold"])


def _knows_her_name(world: World) -> bool:
    """Return whether everybody's names were left with an office, and nobody owned up to it."""
    carried = world.trust.carried
    return any(old.deed == ADDRESS_BOOK and old.state != OWNED for old in carried)


def _named_by(world: World, house: House, cell: Cell) -> str:
    """Return the touchpoint whose disc a tile newly leads into, or ""."""
    x, y = center_of(cell)
    inside = tuple(
        p.id
        for p in world.plan.of_kind("touchpoint_arch")
        if within(p.x - x, p.y - y, world.numbers["disc_subtiles"])
    )
    fresh = (name for name in inside if name not in house.within and name not in house.unticked)
    named = next(fresh, "")
    house.within = inside
    return named


# -- the boxes ------------------------------------------------------------------------------------
def offers_of_boxes(world: World, house: House) -> Iterator[Offer]:
    """Give the boxes in reach that are still ticked; each hangs on a post before its arch."""
    for placement in world.plan.of_kind("touchpoint_arch"):
        arch = world.fixtures[placement.id]
        if arch.id not in house.unticked and _is_at_post(world, arch):
            yield Offer(
                "untick", arch.id, "Untick the box", arch.x, arch.y,
                hold=arch.number("hold_ticks"),
            )  # fmt: skip


def _is_at_post(world: World, arch: Fixture) -> bool:
    courier, terrain = world.courier, world.terrain
    return world.is_near(arch.x, arch.y, world.numbers["post_subtiles"]) and line_is_clear(
        terrain.opaque, terrain.columns, courier.x, courier.y, arch.x, arch.y
    )


@VERBS.register("untick")
def untick(world: World, target: str) -> None:
    """Untick the box of an arch: it counts plain steps for the night."""
    house = house_of(world)
    house.unticked = (*house.unticked, target)
    world.events.append(BoxUnticked(target))
