"""Where a regulator's line can touch, solid cover is never far: asked of every shipped map."""

from __future__ import annotations

import pytest

from game.base.geometry import in_wedge, within
from game.base.grid import Cell, center_of, line_is_clear
from game.content.locations import find_locations
from game.sim.actor import Actor
from game.sim.senses.paths import distances
from game.sim.simulation import Header, Simulation
from game.sim.world import World
from tests.levels import shipped_level

LEVELS = sorted(path.stem for path in find_locations().levels.glob("[1-9]_*.tmx"))
MOST = 4
"""Tiles from any place that a line can touch to the nearest floor that it cannot."""


def night(name: str, trust: int) -> World:
    """Return a shipped night at its first tick."""
    level = shipped_level(name)
    return Simulation.start(level.plan, level.kinds.catalog, Header(trust=trust)).world


def touched_by(world: World, actor: Actor) -> set[Cell]:
    """Return the floor whose middle a regulator's line meets somewhere in its sweep."""
    kind, terrain = actor.kind.numbers, world.terrain
    headings = {heading for _, _, heading in actor.schedule.poses}
    found = set()
    cells = ((c, r) for r in range(terrain.rows) for c in range(terrain.columns))
    for cell in cells:
        x, y = center_of(cell)
        dx, dy = x - actor.x, y - actor.y
        if (
            not terrain.solid[terrain.index(cell)]
            and within(dx, dy, kind["reach_subtiles"])
            and not world.is_roofed(x, y)
            and line_is_clear(terrain.opaque, terrain.columns, actor.x, actor.y, x, y)
            and any(in_wedge(dx, dy, heading, kind["half_angle"]) for heading in headings)
        ):
            found.add(cell)
    return found


def to_edge(cell: Cell, other: Cell) -> int:
    """Return the square of how far it is from a cell's middle to another's edge, half tiles."""
    across, down = (max(2 * abs(a - b) - 1, 0) for a, b in zip(cell, other, strict=True))
    return across * across + down * down


@pytest.mark.parametrize("trust", [55, 10])
@pytest.mark.parametrize("name", LEVELS)
def test_solid_cover_is_never_more_than_four_tiles_from_where_a_line_touches(name, trust):
    """Round cover there may be a way about; the eye finds it within four tiles of any place."""
    world = night(name, trust)
    for actor in world.actors:
        if actor.kind.id == "regulator":
            touched = touched_by(world, actor)
            cover = set(distances(world.terrain, min(touched))) - touched
            for cell in touched:
                near = min(to_edge(cell, other) for other in cover)
                assert near <= (2 * MOST) ** 2, (actor.id, cell)
