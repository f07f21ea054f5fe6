"""Corridors: where a cone fills the whole way, there must be somewhere to step out of it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Final

from game.base.geometry import QUARTER, SINES
from game.base.grid import Cell, cell_of, center_of
from game.base.units import SUBTILES
from game.level.checks.cover import COVER_TILES, has_cover
from game.level.checks.routes import legs
from game.level.checks.subject import Round, Subject
from game.sim.senses.sight import body_is_visible

MOST_LOOKS: Final = 100
"""Most cells of one round that are looked at: its corridors are long before that."""

_FAR: Final = "far"


def check_corridors(subject: Subject) -> None:
    """Note rounds through a corridor that their cone fills, without cover in it."""
    for found in subject.foes:
        band = next((b for b in found.kind.bands if b.name == _FAR), None)
        if band is None:
            continue
        half = COVER_TILES * SINES[band.half_angle] // SINES[band.half_angle + QUARTER]
        narrow = islice(_corridor(subject, found, half), MOST_LOOKS)
        tile = next((cell for cell in narrow if not _has_cover(subject, cell)), None)
        if tile is not None:
            subject.note("L311", found.placement, tile, tiles=COVER_TILES)


def _corridor(subject: Subject, found: Round, half: int) -> Iterator[Cell]:
    """Go through the cells of a round between two walls not further than ``half`` tiles each."""
    route = found.placement.route
    seen: set[Cell] = set()
    for start, end in legs(route, closed=found.placement.values.get("mode") == "loop"):
        sideways = (0, 1) if abs(end[0] - start[0]) >= abs(end[1] - start[1]) else (1, 0)
        for cell in _cells(start, end):
            if cell not in seen and _is_narrow(subject, cell, sideways, half):
                yield cell
            seen.add(cell)


def _cells(start: tuple[int, int], end: tuple[int, int]) -> Iterator[Cell]:
    """Go through the cells of a leg, both ends included."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    count = max(abs(dx), abs(dy)) // SUBTILES + 1
    for i in range(count + 1):
        yield cell_of(start[0] + dx * i // count, start[1] + dy * i // count)


def _is_narrow(subject: Subject, cell: Cell, sideways: tuple[int, int], half: int) -> bool:
    """Return whether walls that stop sight stand within ``half`` tiles on both sides."""
    plan = subject.plan
    for sign in (1, -1):
        for step in range(1, half + 1):
            column, row = (at + way * sign * step for at, way in zip(cell, sideways, strict=True))
            outside = not (0 <= column < plan.columns and 0 <= row < plan.rows)
            if outside or plan.opaque[row * plan.columns + column]:
                break
        else:
            return False
    return True


def _has_cover(subject: Subject, cell: Cell) -> bool:
    """Return whether a place out of sight of a cell can be come to from it in a few tiles."""
    terrain, eye = subject.world.terrain, center_of(cell)
    blocked, columns = terrain.veiled, terrain.columns
    return has_cover(
        subject.plan,
        cell,
        lambda at: not body_is_visible(blocked, columns, *eye, *center_of(at)),
    )
