"""Doors that a rule opens: locked ones, and those that let through one way only."""

from __future__ import annotations

from game.base.grid import Cell, center_of
from game.sim.events import DoorMoved
from game.sim.rules.properties import text
from game.sim.terrain import in_rect
from game.sim.world import World


def unlock(world: World, names: str) -> None:
    """Open the doors of these ids, parted by spaces, for the rest of the night."""
    wanted = names.split()
    shut = [door for door in world.doors if door.id in wanted and not door.is_open]
    for door in shut:
        door.is_open, door.moved_by = True, "rule"
        world.events.append(DoorMoved(door.id, is_open=True, by="rule"))
    if shut:
        world.relay_terrain()


def turnstile_bars(world: World, cell: Cell) -> bool:
    """Return whether a turnstile keeps her out of a cell: it turns one way."""
    for gate in world.plan.of_kind("turnstile"):
        if in_rect(gate.rect, cell) and not in_rect(gate.rect, world.courier.cell):
            x, y = center_of(cell)
            dx, dy = x - world.courier.x, y - world.courier.y
            along = {"south": dy, "north": -dy, "east": dx, "west": -dx}[text(gate, "way")]
            return along <= 0
    return False
