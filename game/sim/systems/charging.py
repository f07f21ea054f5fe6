"""Charging: a body that goes straight breaks the low cover in its way and stops at all else."""

from __future__ import annotations

from collections.abc import Iterator

from game.base.geometry import heading_of, turned
from game.base.grid import Cell, cell_of, center_of
from game.sim.actor import Actor
from game.sim.events import Smashed
from game.sim.plan import Point
from game.sim.systems.sounding import make_noise
from game.sim.world import World


def charge(world: World, actor: Actor, step: Point) -> None:
    """Let an actor go one step, through crates but through nothing else that is solid.

    What its body touches already does not stop it: a round may graze a corner.
    """
    actor.off_schedule = True
    course = heading_of(step[0] - actor.x, step[1] - actor.y)
    actor.heading = turned(actor.heading, course, actor.kind.turn)
    terrain = world.terrain
    touched = set(_cells_under(actor, actor.place))
    ahead = [cell for cell in _cells_under(actor, step) if cell not in touched]
    solid = [cell for cell in ahead if terrain.solid[terrain.index(cell)]]
    if all(terrain.breaks(cell) for cell in solid):
        actor.x, actor.y = step
        for cell in solid:
            _smash(world, actor, cell)


def _cells_under(actor: Actor, place: Point) -> Iterator[Cell]:
    """Give the cells that an actor's body would cover at a place, each once."""
    half = actor.kind.radius
    left, top = cell_of(place[0] - half, place[1] - half)
    right, bottom = cell_of(place[0] + half - 1, place[1] + half - 1)
    for row in range(top, bottom + 1):
        for column in range(left, right + 1):
            yield column, row


def _smash(world: World, actor: Actor, cell: Cell) -> None:
    """Break low cover for the rest of the night, with a noise."""
    world.terrain.smashed += (cell,)
    world.relay_terrain()
    x, y = center_of(cell)
    world.events.append(Smashed(actor.id, x, y))
    make_noise(world, "smash", by=actor.id, x=x, y=y, radius=world.catalog.noises["smash"])
