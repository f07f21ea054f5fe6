"""Mirrors and puddles: what is cloaked in the room shows in the glass.

A mirror hangs on a face that looks south; before it lies a strip as wide as itself. Whoever faces
the glass spots what stands in the strip twice as fast. A puddle only shows it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.base.geometry import in_wedge, within
from game.base.grid import line_is_clear
from game.base.units import SUBTILES
from game.sim.actor import Actor
from game.sim.plan import Placement
from game.sim.rules.creep import ALL_SHUT
from game.sim.rules.personal_state import House, number_of
from game.sim.senses.light import DIM, band_at
from game.sim.systems.tools import spot
from game.sim.world import World

DEPTH: Final = 5
"""How deep a mirror's strip is, in tiles."""

FASTER: Final = 2
"""How many times faster a glass finds a droid out."""


def look_in_mirrors(world: World, house: House) -> None:
    """Count how long the courier has faced a glass that shows a cloaked droid."""
    for actor in world.actors:
        if actor.kind.group != "rival":
            continue
        looks = _may_show(world, actor) and any(
            _faces(world, mirror) for mirror in showing(world, house, actor)
        )
        ticks = house.spotting.get(actor.id, 0) + 1 if looks else 0
        if ticks * FASTER >= actor.kind.numbers["spot_ticks"]:
            ticks = 0
            spot(world, actor, "mirror")
            actor.cloaked = False
        if ticks:
            house.spotting[actor.id] = ticks
        else:
            house.spotting.pop(actor.id, None)


def _may_show(world: World, actor: Actor) -> bool:
    """Return whether an actor is cloaked, and near enough that a glass could show it to her."""
    reach = world.numbers["glass_subtiles"] + DEPTH * SUBTILES
    return actor.cloaked and world.is_near(actor.x, actor.y, reach)


def showing(world: World, house: House, actor: Actor) -> Iterator[Placement]:
    """Give the mirrors that show an actor now: it stands before them, in some light."""
    if band_at(world.light, world.plan.columns, actor.x, actor.y) < DIM:
        return
    for mirror in world.plan.of_kind("mirror"):
        if not is_blind_glass(house, mirror) and _is_before(mirror, actor):
            yield mirror


def puddles_showing(world: World, actor: Actor) -> Iterator[Placement]:
    """Give the puddles that show an actor now, even in the dark."""
    reach = world.numbers["puddle_subtiles"]
    for puddle in world.plan.of_kind("puddle"):
        if within(actor.x - puddle.x, actor.y - puddle.y, reach):
            yield puddle


def is_blind_glass(house: House, mirror: Placement) -> bool:
    """Return whether a mirror shows nothing, because its salon has shut itself."""
    salon = house.salons.get(str(mirror.values.get("salon", "")))
    return salon is not None and salon.creep >= ALL_SHUT


def _is_before(mirror: Placement, actor: Actor) -> bool:
    column, row = mirror.cell
    width = number_of(mirror, "width")
    return (
        column * SUBTILES <= actor.x < (column + width) * SUBTILES
        and (row + 1) * SUBTILES <= actor.y < (row + 1 + DEPTH) * SUBTILES
    )


def _faces(world: World, mirror: Placement) -> bool:
    """Return whether the courier faces a glass near by: its middle, just before the wall."""
    courier, terrain, numbers = world.courier, world.terrain, world.numbers
    column, row = mirror.cell
    x = column * SUBTILES + number_of(mirror, "width") * SUBTILES // 2
    y = (row + 1) * SUBTILES
    dx, dy = x - courier.x, y - courier.y
    return (
        within(dx, dy, numbers["glass_subtiles"])
        and in_wedge(dx, dy, courier.heading, numbers["glass_angle"])
        and line_is_clear(terrain.opaque, terrain.columns, courier.x, courier.y, x, y)
    )
