"""Fright: people who see harm or hear an alarm turn away from it for a while.

Where they go is for their minds to say; here they are only told what frightened them, and where.
"""

from __future__ import annotations

from collections.abc import Iterable

from game.sim.actor import Actor
from game.sim.events import Frightened
from game.sim.plan import Point
from game.sim.systems.eyes import is_blind
from game.sim.world import World


def frighten(world: World, actor: Actor, place: Point) -> None:
    """Frighten somebody, unless they already are or know nothing of fright."""
    ticks, numbers = actor.kind.numbers.get("fright_ticks", 0), actor.memory.numbers
    if not ticks or is_blind(world, actor) or "scared" in numbers:
        return
    numbers["scared"] = world.tick + ticks
    numbers["scare_x"], numbers["scare_y"] = place
    world.events.append(Frightened(actor.id, *place))


def frighten_people(world: World, names: Iterable[str], target: str) -> None:
    """Frighten those who saw harm done; ``target`` is whom or what it was done to."""
    known = set(names)
    for actor in world.actors if known else ():
        if actor.id in known and actor.is_person:
            frighten(world, actor, _place_of(world, target))


def _place_of(world: World, target: str) -> Point:
    """Return where harm was done: its target's place, or the courier's if it has none."""
    for actor in world.actors:
        if actor.id == target:
            return actor.place
    thing = world.plan.by_id.get(target)
    return (thing.x, thing.y) if thing else (world.courier.x, world.courier.y)
