"""Laying: which pictures of a layer lie in a part of the map, and where."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

import pygame

from game.view.ground import TILE, Ground, Layer, Picture

Laid = tuple[Picture, tuple[int, int]]
"""A picture and where its top left corner lies, pixels."""

_CELL: Final = (TILE, TILE)


class Laying:
    """One layer of a ground, ready to be asked for its pictures.

    Attributes:
        layer: the layer.
        reach: pixels beside its cell that a picture of it may be seen, at most.
    """

    def __init__(self, ground: Ground, layer: Layer) -> None:
        """Take up a layer of a ground."""
        self.layer = layer
        self._ground = ground
        self.reach = _reach(layer, ground.pictures)

    def within(self, area: pygame.Rect) -> Iterator[Laid]:
        """Give the pictures that lie in a part of the map, or near it, in drawing order."""
        if self.layer.picture is not None:
            yield from _repeated(self.layer, self.layer.picture, area)
            return
        across, down = self.layer.offset
        columns = self._ground.columns
        box = area.move(-across, -down).inflate(2 * self.reach, 2 * self.reach)
        for column, row in cells_in(box, self._ground):
            picture = self._ground.pictures.get(self.layer.keys[row * columns + column])
            if picture is not None and not picture.mark:
                left, top = place_of(picture, column, row)
                yield picture, (left + across, top + down)


def place_of(picture: Picture, column: int, row: int) -> tuple[int, int]:
    """Return where a picture of a cell lies: its lower left corner in the cell's, as in Tiled."""
    top = (row + 1) * TILE - picture.frames[0].get_height()
    return column * TILE + picture.offset[0], top + picture.offset[1]


def cells_in(area: pygame.Rect, ground: Ground) -> Iterator[tuple[int, int]]:
    """Go through the cells that a part of the map touches, row by row."""
    for row in range(max(area.top // TILE, 0), min(-(-area.bottom // TILE), ground.rows)):
        for column in range(max(area.left // TILE, 0), min(-(-area.right // TILE), ground.columns)):
            yield column, row


def _reach(layer: Layer, pictures: Mapping[int, Picture]) -> int:
    """Return how many pixels beside its cell a layer's picture may be seen, at most."""
    used = [picture for picture in map(pictures.get, set(layer.keys)) if picture is not None]
    return max(
        (
            max(*picture.frames[0].get_size()) + max(map(abs, picture.offset))
            for picture in used
            if picture.frames[0].get_size() != _CELL or picture.offset != (0, 0)
        ),
        default=0,
    )


def _repeated(layer: Layer, picture: Picture, area: pygame.Rect) -> Iterator[Laid]:
    """Give one picture once, or as often as it is repeated within an area."""
    sides = zip(
        layer.offset,
        picture.frames[0].get_size(),
        layer.repeats,
        (area.left, area.top),
        (area.right, area.bottom),
        strict=True,
    )
    lefts, tops = (
        range(first + (low - first) // side * side, high, side) if repeats else (first,)
        for first, side, repeats, low, high in sides
    )
    for top in tops:
        for left in lefts:
            yield picture, (left, top)
