"""Beginning elsewhere: a level that is tried out from the place of one of its objects."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from game.base.grid import Cell, center_of
from game.base.problems import Place, Problem
from game.content.codes import problem
from game.content.limits import TILE_PIXELS
from game.level.shelf import Level
from game.level.tiled_map import MapObject
from game.sim.plan import Placement, Plan


def begun_at(level: Level, number: int) -> Level | Problem:
    """Return a level whose night begins at one of its objects, or why it cannot.

    Its digest is another, so that no run of it passes for one of the level's.

    Args:
        level: the level as it is drawn.
        number: the object's number, as Tiled shows it.
    """
    found = next((thing for thing in level.tiled.objects if thing.id == number), None)
    if found is None:
        return problem("L904", Place(str(level.tiled.path)), number=number)
    place = center_of(nearest_free(level.plan, _cell(found)))
    placements = tuple(_moved(p, *place) if p.kind == "start" else p for p in level.plan.placements)
    digest = hashlib.sha256(f"{level.plan.digest} {place}".encode()).hexdigest()
    return replace(level, plan=replace(level.plan, placements=placements, digest=digest))


def nearest_free(plan: Plan, cell: Cell) -> Cell:
    """Return the cell nearest to one that a body can stand on; itself if all are solid."""
    free = (
        (column, row)
        for row in range(plan.rows)
        for column in range(plan.columns)
        if not plan.solid[row * plan.columns + column]
    )
    return min(free, key=lambda at: (at[0] - cell[0]) ** 2 + (at[1] - cell[1]) ** 2, default=cell)


def _cell(thing: MapObject) -> Cell:
    """Return the cell of an object's middle; a route's is where it begins."""
    if thing.points:
        right, down = thing.points[0]
    else:  # a picture stands on its place, a shape hangs from it
        right, down = thing.width / 2, thing.height / (-2 if thing.gid else 2)
    return int((thing.x + right) // TILE_PIXELS), int((thing.y + down) // TILE_PIXELS)


def _moved(start: Placement, x: int, y: int) -> Placement:
    return replace(start, x=x, y=y)
