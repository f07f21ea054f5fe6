"""Nests: where few people trust the courier, one more regulator is sent for, and says so."""

from __future__ import annotations

from typing import Final

from game.base.units import TURN
from game.sim.actor import Actor
from game.sim.plan import Placement
from game.sim.rules.personal_events import RegulatorPosted
from game.sim.rules.personal_state import House, number_of
from game.sim.schedule import sweeping
from game.sim.world import World

KIND: Final = "regulator"
"""The kind that takes up a nest."""


def post_regulator(world: World, house: House) -> None:
    """Let a regulator take up the first nest, once, as soon as the courier is shunned."""
    if house.posted or world.trust.band != "shunned":
        return
    house.posted = True
    for nest in world.plan.of_kind("watch_nest")[:1]:
        world.actors.append(_regulator(world, nest))
        world.events.append(RegulatorPosted(nest.id))


def _regulator(world: World, nest: Placement) -> Actor:
    kind = world.catalog.kinds[KIND]
    schedule = sweeping(
        nest.x,
        nest.y,
        heading=number_of(nest, "facing_angle"),
        sweep=number_of(nest, "sweep_angle"),
        period=number_of(nest, "period_ticks"),
        rest=kind.numbers["rest_ticks"],
    )
    x, y, heading = schedule.pose(world.tick)
    return Actor(len(world.actors), nest.id, kind, schedule, x, y, heading % TURN)
