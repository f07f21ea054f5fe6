"""The ground as the stage wants it: grids of keys, a picture for each key, and standing props.

A level's Tiled map becomes a ``Ground`` in ``scenes/ground.py``; tests compose one by hand. Nothing
here knows Tiled.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

import pygame

TILE: Final = 16
"""Pixels on a side of a tile."""

FRAME_MS: Final = 180
"""How long a frame of water or a belt stands."""


@dataclass(frozen=True, slots=True)
class Picture:
    """What a tile or a prop looks like by day, and the pixels of it that shine.

    Attributes:
        name: the tileset's word for it.
        frames: one surface with alpha for each frame of its animation, at least one.
        glows: the shining pixels of each frame, or ``None`` where nothing shines.
        mark: whether it only marks a cell and is never drawn.
    """

    name: str
    frames: tuple[pygame.Surface, ...]
    glows: tuple[pygame.Surface | None, ...] = (None,)
    mark: bool = False

    @property
    def flows(self) -> bool:
        """Whether it is open water."""
        return self.name.startswith("water")

    def frame(self, time_ms: int) -> pygame.Surface:
        """Return the frame that stands at a time."""
        return self.frames[time_ms // FRAME_MS % len(self.frames)]


@dataclass(frozen=True, slots=True)
class Layer:
    """A grid of keys, row-major; 0 is an empty cell."""

    name: str
    keys: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Prop:
    """A standing thing.

    Attributes:
        picture: how it looks; its bottom edge stands on the floor.
        left: left edge, pixels of the map.
        foot: bottom edge, pixels of the map.
        depth: height of its footprint, pixels; 0 for what lies flat.
        over: whether it hangs above everyone.
        rect: where its picture lies on the map, pixels.
    """

    picture: Picture
    left: int
    foot: int
    depth: int = TILE
    over: bool = False
    rect: pygame.Rect = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Work out where the picture lies."""
        width, height = self.picture.frames[0].get_size()
        object.__setattr__(self, "rect", pygame.Rect(self.left, self.foot - height, width, height))


@dataclass(frozen=True, slots=True)
class Ground:
    """A level's ground.

    Attributes:
        columns: width in tiles.
        rows: height in tiles.
        floors: the floor layer and the decor above it, lowest first.
        structure: walls and doors; marks are skipped.
        pictures: a picture for every key in the layers.
        props: standing things, in any order.
    """

    columns: int
    rows: int
    floors: tuple[Layer, ...]
    structure: Layer
    pictures: Mapping[int, Picture]
    props: tuple[Prop, ...] = field(default=())

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels."""
        return self.columns * TILE, self.rows * TILE

    def structure_at(self, column: int, row: int) -> Picture | None:
        """Return what stands in a cell; ``None`` for nothing, a mark, or off the map."""
        if not (0 <= column < self.columns and 0 <= row < self.rows):
            return None
        picture = self.pictures.get(self.structure.keys[row * self.columns + column])
        return None if picture is None or picture.mark else picture

    def is_water(self, column: int, row: int) -> bool:
        """Return whether open water is seen in a cell; off the map there is none."""
        if not (0 <= column < self.columns and 0 <= row < self.rows):
            return False
        at = row * self.columns + column
        layers = [self.pictures.get(layer.keys[at]) for layer in self.floors]
        seen = [picture for picture in layers if picture is not None and not picture.mark]
        return bool(seen) and seen[-1].flows

    def shores(self, column: int, row: int) -> Iterator[tuple[int, int]]:
        """Give the edges of the water straight north and south of a cell, before any wall.

        Yields:
            The edge's line in pixels, and -1 if the water lies north of it or 1 if south.
        """
        for away in (-1, 1):
            at = row + away
            while 0 <= at < self.rows and self.structure_at(column, at) is None:
                if self.is_water(column, at):
                    yield (at + (away < 0)) * TILE, away
                    break
                at += away
