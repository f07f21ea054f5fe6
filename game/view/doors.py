"""Doors that are not part of the walls' tiles: gates a designer placed, and leaves drawn here.

A door made of wall tiles belongs to the scenery. One that has none would not be seen: a gate's
picture follows its door, and where there is not even that, a wooden leaf closes the way.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

import pygame

from game.sim.fixtures import Door
from game.sim.terrain import in_rect
from game.sim.world import World
from game.view.furniture import Shelf
from game.view.ground import TILE, Ground, Picture, Prop
from game.view.palette import BRICK, CLAY, GOLD, INK, UMBER, WOOD

_GATE: Final = "gate"
_OPEN_GATE: Final = "gate_open"
"""Pictures of a gate."""

_HEIGHT: Final = 27
"""How high a leaf is, pixels; a wall's front is 32."""

_THICK: Final = 6
"""How thick a leaf is where it is seen edge-on, pixels."""

_PLANK: Final = 5
"""Width of a plank, pixels."""


@dataclass(frozen=True, slots=True)
class _Leaf:
    """What stands for a door: its picture closed, and open if it shows then at all."""

    door: str
    closed: Prop
    opened: Prop | None


class Doors:
    """The doors of a level that the scenery does not paint."""

    def __init__(self, gates: Iterable[Prop], ground: Ground, world: World, shelf: Shelf) -> None:
        """Give every door without wall tiles a picture."""
        self._leaves: list[_Leaf] = []
        standing = list(gates)
        for door in world.doors:
            gate = next((prop for prop in standing if _stands_in(prop, door)), None)
            if gate is not None:
                self._leaves.append(_gate(door, gate, shelf))
            elif not any(ground.structure_at(*cell) for cell in door.cells):
                self._leaves.append(_Leaf(door.id, _wooden(door, ground), None))

    def now(self, world: World) -> Iterator[Prop]:
        """Give the doors that are seen now."""
        is_open = {door.id: door.is_open for door in world.doors}
        for leaf in self._leaves:
            prop = leaf.opened if is_open[leaf.door] else leaf.closed
            if prop is not None:
                yield prop


def is_gate(prop: Prop) -> bool:
    """Return whether a prop is the picture of a door."""
    return prop.picture.name in {_GATE, _OPEN_GATE}


def _stands_in(prop: Prop, door: Door) -> bool:
    column, row = prop.rect.centerx // TILE, (prop.foot - 1) // TILE
    left, top, width, height = door.placement.rect
    return in_rect((left, top - 1, width, height + 2), (column, row))


def _gate(door: Door, gate: Prop, shelf: Shelf) -> _Leaf:
    closed, opened = shelf(_GATE) or gate.picture, shelf(_OPEN_GATE)
    return _Leaf(
        door.id,
        replace(gate, picture=closed),
        None if opened is None else replace(gate, picture=opened),
    )


def _wooden(door: Door, ground: Ground) -> Prop:
    """Return the leaf of a door: seen from the front between side walls, else edge-on."""
    column, row, width, height = door.placement.rect
    sides = (column - 1, column + width)
    if all(ground.structure_at(side, row) for side in sides):
        return Prop(front_leaf(width * TILE), column * TILE, (row + height) * TILE)
    left = column * TILE + (width * TILE - _THICK) // 2
    return Prop(side_leaf(height * TILE), left, (row + height) * TILE, height * TILE)


@lru_cache(maxsize=8)
def front_leaf(width: int) -> Picture:
    """Return a leaf of upright planks with two bars and a handle."""
    surface = pygame.Surface((width, _HEIGHT), pygame.SRCALPHA)
    surface.fill(WOOD)
    for x in range(_PLANK, width, _PLANK):
        surface.fill(BRICK, (x, 2, 1, _HEIGHT - 3))
    for y in (5, _HEIGHT - 8):
        surface.fill(CLAY, (1, y, width - 2, 1))
        surface.fill(UMBER, (1, y + 1, width - 2, 2))
    surface.fill(CLAY, (1, 1, width - 2, 1))
    surface.fill(UMBER, (1, _HEIGHT - 3, width - 2, 2))
    surface.fill(INK, (width // 2, 1, 1, _HEIGHT - 2))
    surface.fill(GOLD, (width // 2 - 3, _HEIGHT // 2, 2, 3))
    pygame.draw.rect(surface, INK, surface.get_rect(), 1)
    return Picture("leaf_front", (surface,))


@lru_cache(maxsize=8)
def side_leaf(length: int) -> Picture:
    """Return a leaf seen edge-on: its top edge in the light, its foot in shade."""
    rise = _HEIGHT - TILE
    surface = pygame.Surface((_THICK, length + rise), pygame.SRCALPHA)
    surface.fill(WOOD)
    surface.fill(CLAY, (1, 1, 2, length))
    surface.fill(BRICK, (_THICK - 2, 1, 1, length))
    surface.fill(BRICK, (1, length, _THICK - 2, rise))
    surface.fill(UMBER, (1, length + rise - 4, _THICK - 2, 3))
    surface.fill(INK, (1, length, _THICK - 2, 1))
    surface.fill(GOLD, (2, length // 2, 2, 4))
    pygame.draw.rect(surface, INK, surface.get_rect(), 1)
    return Picture("leaf_side", (surface,))
