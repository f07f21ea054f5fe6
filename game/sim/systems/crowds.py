"""Crowds: people who stand close together hide the courier, and mind being run through."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.sim.actor import AlertState
from game.sim.offers import Offer
from game.sim.systems.deeds import write_line
from game.sim.world import World

CROWD: Final = 3
"""How many people near the courier make a crowd."""

MOST_PUSHES: Final = 3
"""How often running through a crowd costs trust in one night."""


def is_in_crowd(world: World) -> bool:
    """Return whether the courier stands among at least three people."""
    return _people_near(world, world.limit("crowd_subtiles")) >= CROWD


def push_through(world: World) -> None:
    """Let whoever begins to run in a crowd, or runs into one, pay for it once."""
    courier, tally = world.courier, world.tally
    pushes = courier.gait == "run" and not courier.aboard and is_in_crowd(world)
    if pushes and not courier.pushes and tally.pushes < MOST_PUSHES:
        tally.pushes += 1
        write_line(world, "crowd_run", world.catalog.prices["crowd_run"], "")
    courier.pushes = pushes


def offers(world: World) -> Iterator[Offer]:
    """Give the price of running while a crowd is near; nobody needs a button for it but to run."""
    courier, price = world.courier, world.catalog.prices["crowd_run"]
    near = _people_near(world, world.limit("crowd_subtiles") * 2) >= CROWD
    if near and world.tally.pushes < MOST_PUSHES and world.plan.secret:
        yield Offer(
            "crowd_run", "", "Run through the crowd", courier.x, courier.y,
            button="run", price=price,
        )  # fmt: skip


def _people_near(world: World, reach: int) -> int:
    """Return how many people on their feet are within reach of the courier."""
    near = (a for a in world.actors if a.is_person and world.is_near(a.x, a.y, reach))
    return sum(a.state is not AlertState.DOWN for a in near)
