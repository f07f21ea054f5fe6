"""Rivalry: spotting a hidden droid, its strike, and getting back what it took."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from game.base.geometry import in_wedge, within
from game.base.grid import line_is_clear
from game.base.units import SUBTILES
from game.sim.actor import Actor
from game.sim.events import Glinted, Recovered, Robbed, Taken
from game.sim.minds.mind import Deed
from game.sim.systems.eyes import eye_of
from game.sim.systems.tools import spot
from game.sim.world import World

CATCH: Final = SUBTILES
"""How near the courier must come to take back what a fleeing droid holds."""


def rival(world: World, deeds: Mapping[int, Deed]) -> None:
    """Let attention spot droids, droids strike and flee, and the courier catch them."""
    for actor in world.actors:
        if actor.kind.group != "rival":
            continue
        tells = deeds[actor.index].tell if actor.index in deeds else ""
        _watch_for(world, actor)
        if actor.memory.numbers.get("glint") == world.tick:
            world.events.append(Glinted(actor.id, actor.x, actor.y))
        if tells == "strike":
            _strike(world, actor)
        elif tells == "stash":
            _stash(world, actor)
        elif actor.item:
            _chase(world, actor)


def _watch_for(world: World, actor: Actor) -> None:
    """Count how long the courier has looked the droid's way from near by, or round a corner."""
    courier, kind, terrain = world.courier, actor.kind.numbers, world.terrain
    numbers = actor.memory.numbers
    actor.cloaked = numbers.get("outlined_until", 0) <= world.tick
    x, y = eye = eye_of(world)
    dx, dy = actor.x - x, actor.y - y
    is_round_a_corner = eye != (courier.x, courier.y)
    looks = (
        actor.cloaked
        and not courier.aboard
        and within(dx, dy, kind["spot_subtiles"])
        and in_wedge(
            dx,
            dy,
            courier.heading,
            world.limit("peek_angle") if is_round_a_corner else kind["spot_angle"],
        )
        and line_is_clear(terrain.opaque, terrain.columns, x, y, actor.x, actor.y)
    )
    numbers["spot"] = numbers.get("spot", 0) + 1 if looks else 0
    if numbers["spot"] >= kind["spot_ticks"]:
        numbers["spot"] = 0
        spot(world, actor, "eyes")
        actor.cloaked = False


def _strike(world: World, actor: Actor) -> None:
    courier = world.courier
    safe = courier.aboard or courier.merged or world.tick < courier.amnesty_until
    prey = world.rule.loot(world) or courier.item_id
    if (
        safe
        or not prey
        or not world.is_near(actor.x, actor.y, actor.kind.numbers["close_subtiles"])
    ):
        return
    actor.item = prey
    actor.memory.numbers["robbed"] = world.tick
    world.events.append(Robbed(actor.id, world.fixtures[prey].kind))
    if prey == courier.item_id:
        courier.item, courier.item_id = "", ""


def _chase(world: World, actor: Actor) -> None:
    kind = actor.kind.numbers
    held = world.tick - actor.memory.numbers["robbed"]
    caught = held >= kind["slips_ticks"] and world.is_near(actor.x, actor.y, CATCH)
    if caught and not world.courier.item:
        fixture = world.fixtures[actor.item]
        fixture.hidden = True
        world.courier.item, world.courier.item_id = fixture.kind, fixture.id
        actor.item = ""
        world.events.append(Recovered(fixture.kind, "caught"))
        world.events.append(Taken(fixture.kind, actor.id))
        return
    if held >= kind["holds_ticks"]:
        _stash(world, actor)


def _stash(world: World, actor: Actor) -> None:
    """Leave the stolen thing at the droid's nest, where it can be fetched."""
    fixture = world.fixtures.get(actor.item)
    if fixture is None:
        return
    nest = next((p for p in world.plan.of_kind("nest") if p.values.get("of") == actor.id), None)
    fixture.x, fixture.y = (nest.x, nest.y) if nest else (actor.x, actor.y)
    fixture.hidden = False
    actor.item = ""
