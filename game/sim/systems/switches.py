"""Switches: doors and lamps that a hand moves, and guards who light again what they find dark."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.base.geometry import within
from game.base.grid import line_is_clear
from game.base.units import SUBTILES
from game.sim.actor import Actor
from game.sim.events import DoorMoved, LampChanged, Refused
from game.sim.fixtures import Door
from game.sim.offers import Offer
from game.sim.senses.light import BAND_NAMES, SHADOW, Lamp
from game.sim.systems.alarm import set_right
from game.sim.systems.eyes import is_blind
from game.sim.systems.sounding import make_noise
from game.sim.systems.temptations import has_key, is_out_of_reach
from game.sim.verbs import VERBS
from game.sim.world import World

TEND_EVERY: Final = 20
"""Ticks between two looks of the guards at lamps near them."""


def offers(world: World) -> Iterator[Offer]:
    """Give what the courier's hands could switch or move from here."""
    for door in world.doors:
        yield from _of_door(world, door)
    for lamp in world.lamps:
        lights = lamp.is_out or lamp.band > SHADOW
        if lamp.switch and lights and not is_out_of_reach(world, lamp.id):
            yield from _of_lamp(world, lamp)


def door_in_reach(world: World, door: Door) -> bool:
    """Return whether the courier's hands reach a door, open or closed."""
    courier, x, y = world.courier, door.placement.x, door.placement.y
    reach = SUBTILES * 3 // 2 + max(door.placement.rect[2:]) * SUBTILES // 2
    walls, columns = world.plan.opaque, world.plan.columns
    return world.is_near(x, y, reach) and line_is_clear(walls, columns, courier.x, courier.y, x, y)


def _of_door(world: World, door: Door) -> Iterator[Offer]:
    if not door_in_reach(world, door):
        return
    x, y = door.placement.x, door.placement.y
    values = door.placement.values
    below = values.get("closed_below", 0)
    refusal = ""
    if values.get("locked"):
        refusal = "It is locked."
    elif isinstance(below, int) and world.trust.value < below and not has_key(world, door.id):
        refusal = "Nobody opens for you tonight."
    label = "Close the door" if door.is_open else "Open the door"
    if not refusal or not door.is_open:
        yield Offer("move_door", door.id, label, x, y, refusal=refusal, order=bool(refusal))


def _of_lamp(world: World, lamp: Lamp) -> Iterator[Offer]:
    """Give the offer of a lamp in reach; it may hang on a wall."""
    courier, terrain = world.courier, world.terrain
    if world.is_near(lamp.x, lamp.y, world.limit("use_subtiles")) and line_is_clear(
        terrain.opaque, terrain.columns, lamp.x, lamp.y, courier.x, courier.y
    ):
        label = "Light the lamp" if lamp.is_out else "Put the lamp out"
        yield Offer("switch_lamp", lamp.id, label, lamp.x, lamp.y)


@VERBS.register("move_door")
def move_door(world: World, target: str) -> None:
    """Open or close a door: quietly by somebody who sneaks, else with a noise."""
    door = next(door for door in world.doors if door.id == target)
    if door.is_open and _is_in_doorway(world, door.placement.rect):
        world.events.append(Refused("Somebody stands in the doorway."))
        return
    door.is_open, door.moved_by = not door.is_open, "courier"
    world.relay_terrain()
    world.events.append(DoorMoved(door.id, is_open=door.is_open, by="courier"))
    if not door.is_open:
        set_right(world, f"door:{door.id}")
    name = "door_slow" if world.courier.crouched else "door_fast"
    x, y = door.placement.x, door.placement.y
    make_noise(world, "door", by="courier", x=x, y=y, radius=world.catalog.noises[name])


def _is_in_doorway(world: World, rect: tuple[int, ...]) -> bool:
    column, row, width, height = rect
    bodies = [(world.courier.x, world.courier.y), *((a.x, a.y) for a in world.actors)]
    half = SUBTILES * 3 // 10
    return any(
        column * SUBTILES - half < x < (column + width) * SUBTILES + half
        and row * SUBTILES - half < y < (row + height) * SUBTILES + half
        for x, y in bodies
    )


@VERBS.register("switch_lamp")
def switch_lamp(world: World, target: str) -> None:
    """Put a lamp out or light it again."""
    lamp = next(lamp for lamp in world.lamps if lamp.id == target)
    _turn(world, lamp, is_out=not lamp.is_out)


def tend_lamps(world: World) -> None:
    """Let guards on their feet light the lamps again that somebody put out near their way."""
    dark = [] if world.tick % TEND_EVERY else [lamp for lamp in world.lamps if lamp.is_out]
    for lamp in dark:
        if any(_tends(world, actor, lamp) for actor in world.actors):
            _turn(world, lamp, is_out=False)


def _tends(world: World, actor: Actor, lamp: Lamp) -> bool:
    terrain = world.terrain
    return (
        actor.is_guard
        and not is_out_of_reach(world, lamp.id)
        and not is_blind(world, actor)
        and within(actor.x - lamp.x, actor.y - lamp.y, world.limit("relight_subtiles"))
        and line_is_clear(terrain.opaque, terrain.columns, lamp.x, lamp.y, actor.x, actor.y)
    )


def _turn(world: World, lamp: Lamp, *, is_out: bool) -> None:
    lamp.is_out = is_out
    if not is_out:
        set_right(world, f"lamp:{lamp.id}")
    world.events.append(LampChanged(lamp.id, BAND_NAMES[lamp.gives]))
    world.relight()
