"""The shipped festival: its map, and nights on it."""

from __future__ import annotations

from typing import Any

from game.base.geometry import in_wedge, within
from game.level.shelf import Level
from game.sim.actor import Actor
from game.sim.senses.light import DIM, band_at
from game.sim.senses.sight import band_holding, body_in_wedge, body_is_visible
from game.sim.simulation import Header, Simulation
from game.sim.world import World
from tests.levels import shipped_level
from tests.sim.worlds import at

FESTIVAL = "5_festival_of_lights"
OWED = (
    "1:knock_down:mei:-8",
    "1:theft::-10",
    "1:chain::-6",
    "1:skim:sister_dao:-3",
    "1:scraped::-3",
    "1:bribe::-6",
    "1:sabotage:saba:-10",
    "1:applause:anan:-6",
    "1:staked_unasked:qiao:-6",
)
"""Nine liabilities of earlier nights."""


def level() -> Level:
    """Return the festival's map."""
    return shipped_level(FESTIVAL)


def night(**changes: Any) -> Simulation:
    """Return a night at the festival."""
    return Simulation.start(level().plan, level().kinds.catalog, Header(**changes))


def stand(sim: Simulation, column: float, row: float) -> None:
    """Put the courier on a tile."""
    sim.world.courier.x, sim.world.courier.y = at(column, row)


def senses(world: World, actor: Actor, x: int, y: int) -> bool:
    """Return whether a watcher would see her at a place now: by its line, or by a band of sight."""
    dx, dy = x - actor.x, y - actor.y
    kind, opaque, columns = actor.kind, world.terrain.opaque, world.plan.columns
    if kind.id == "regulator":
        far = kind.numbers["reach_subtiles"]
        held = within(dx, dy, far) and body_in_wedge(
            dx, dy, actor.heading, kind.numbers["half_angle"]
        )
        return held and body_is_visible(opaque, columns, actor.x, actor.y, x, y)
    band = band_holding(kind.bands, dx, dy, actor.heading, searching=False, sneaking=False)
    if band is None:
        return False
    lit = band.name == "contact" or band_at(world.light, columns, x, y) >= DIM
    beam = kind.beam
    in_beam = (
        beam is not None
        and within(dx, dy, beam.reach)
        and in_wedge(dx, dy, actor.heading, beam.half_angle)
    )
    return (lit or in_beam) and body_is_visible(opaque, columns, actor.x, actor.y, x, y)
