"""The shipped market: its night before the first tick, its house and its beats."""

from __future__ import annotations

from functools import cache

from game.content.locations import find_locations
from game.level.shelf import Level, load_level
from game.sim.rules.house_parts import Beat
from game.sim.rules.personal_state import House, house_of
from game.sim.simulation import Simulation


@cache
def night() -> Simulation:
    """Return the shipped night before its first tick."""
    level = load_level("3_mirror_market", find_locations())
    assert isinstance(level, Level), level
    return Simulation.start(level.plan, level.kinds.catalog)


def house() -> House:
    """Return the house's state before the first tick."""
    return house_of(night().world)


def beats() -> list[Beat]:
    """Return all beats of both wardens."""
    return [beat for warden in house().wardens for beat in warden.beats]
