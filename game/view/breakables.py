"""Breakables: low cover that a giant's charge can smash, drawn as long as it stands.

They are painted anew in every picture instead of into the scenery; a level without a giant has
none. Where part of a prop was smashed, the columns of it that still stand are drawn.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

import pygame

from game.base.grid import Cell
from game.sim.plan import Plan
from game.sim.world import World
from game.view.ground import TILE, Picture, Prop


@dataclass(frozen=True, slots=True)
class Breakable:
    """A prop over low cover, with the cells it stands on."""

    prop: Prop
    cells: tuple[Cell, ...]


def breakables_of(props: Iterable[Prop], plan: Plan) -> tuple[Breakable, ...]:
    """Return the props that may be smashed in a level, in the order of the map."""
    if not plan.of_kind("giant"):
        return ()
    standing = (Breakable(p, _footprint(p)) for p in props if p.depth and not p.over)
    return tuple(b for b in standing if any(_is_low(plan, cell) for cell in b.cells))


def still_standing(found: Iterable[Breakable], world: World) -> Iterator[Prop]:
    """Give what is left of each breakable."""
    smashed = set(world.terrain.smashed)
    for breakable in found:
        gone = {column for column, row in breakable.cells if (column, row) in smashed}
        if gone:
            yield from _rest(breakable, gone)
        else:
            yield breakable.prop


def _footprint(prop: Prop) -> tuple[Cell, ...]:
    columns = range(prop.rect.left // TILE, (prop.rect.right - 1) // TILE + 1)
    rows = range((prop.foot - prop.depth) // TILE, (prop.foot - 1) // TILE + 1)
    return tuple((column, row) for row in rows for column in columns)


def _is_low(plan: Plan, cell: Cell) -> bool:
    column, row = cell
    inside = 0 <= column < plan.columns and 0 <= row < plan.rows
    return inside and bool(plan.low[row * plan.columns + column])


def _rest(breakable: Breakable, gone: set[int]) -> Iterator[Prop]:
    """Give the columns of a prop that are not gone."""
    prop = breakable.prop
    for column in sorted({column for column, _ in breakable.cells} - gone):
        left = max(column * TILE, prop.rect.left)
        wide = min((column + 1) * TILE, prop.rect.right) - left
        picture = _column(prop.picture, left - prop.rect.left, wide)
        yield replace(prop, picture=picture, left=left)


@lru_cache(maxsize=256)
def _column(picture: Picture, left: int, wide: int) -> Picture:
    """Return an upright strip of a picture."""

    def cut(surface: pygame.Surface) -> pygame.Surface:
        return surface.subsurface((left, 0, wide, surface.get_height()))

    return replace(
        picture,
        frames=tuple(cut(frame) for frame in picture.frames),
        glows=tuple(glow and cut(glow) for glow in picture.glows),
    )
