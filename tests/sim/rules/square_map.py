"""The shipped square: its night with some stalls open, for stories of the map and of its runs."""

from __future__ import annotations

from game.level.shelf import Level
from game.sim.rules.awnings import hang_at_once
from game.sim.rules.ecosystem_state import market_of
from game.sim.simulation import Header, Simulation
from tests.levels import shipped_level
from tests.sim.rules.ecosystem_worlds import AT_FIRST

LEVEL = "2_square_of_promises"


def level() -> Level:
    """Return the shipped level."""
    return shipped_level(LEVEL)


def night(opened: tuple[str, ...] = AT_FIRST, *, trust: int = 55) -> Simulation:
    """Return the shipped night with just these stalls open."""
    sim = Simulation.start(level().plan, level().kinds.catalog, Header(trust=trust))
    state = market_of(sim.world)
    for stall in state.stalls.values():
        stall.is_open = stall.id.removeprefix("stall_") in opened
    hang_at_once(sim.world, state)
    return sim
