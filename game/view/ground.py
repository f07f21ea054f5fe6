"""The ground as the stage wants it: grids of keys, a picture for each key, and standing props.

A level's Tiled map becomes a ``Ground`` in ``scenes/ground.py``; tests compose one by hand. Nothing
here knows Tiled.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Final

import pygame

from game.view.palette import INK, Color

TILE: Final = 16
"""Pixels on a side of a tile."""

FRAME_MS: Final = 180
"""How long a frame stands whose tile does not say it: of water, of a belt."""


@dataclass(frozen=True, slots=True)
class Picture:
    """What a tile or a prop looks like by day, and the pixels of it that shine.

    Attributes:
        name: the tileset's word for it.
        frames: one surface with alpha for each frame of its animation, at least one.
        glows: the shining pixels of each frame, or ``None`` where nothing shines.
        mark: whether it only marks a cell and is never drawn.
        times: how long each frame stands, milliseconds; empty for ``FRAME_MS`` each.
        offset: pixels that it is moved by wherever it lies.
    """

    name: str
    frames: tuple[pygame.Surface, ...]
    glows: tuple[pygame.Surface | None, ...] = (None,)
    mark: bool = False
    times: tuple[int, ...] = ()
    offset: tuple[int, int] = (0, 0)

    @property
    def runs(self) -> bool:
        """Whether it is a belt, which stands still where no machine hums."""
        return self.name.startswith("belt")

    @property
    def is_full(self) -> bool:
        """Whether it covers its cell and nothing else, in every frame."""
        sizes = {frame.get_size() for frame in self.frames}
        masks = (pygame.mask.from_surface(frame, 254) for frame in self.frames)
        is_cell = sizes == {(TILE, TILE)} and self.offset == (0, 0)
        return is_cell and all(mask.count() == TILE * TILE for mask in masks)

    def index_at(self, time_ms: int) -> int:
        """Return which frame stands at a time."""
        if not self.times:
            return time_ms // FRAME_MS % len(self.frames)
        ends = tuple(accumulate(self.times))
        return bisect_right(ends, time_ms % ends[-1])

    @property
    def flows(self) -> bool:
        """Whether it is open water."""
        return self.name.startswith("water")

    def frame(self, time_ms: int) -> pygame.Surface:
        """Return the frame that stands at a time."""
        return self.frames[self.index_at(time_ms)]


@dataclass(frozen=True, slots=True)
class Layer:
    """A grid of keys, or one picture.

    Attributes:
        name: as the map has it.
        keys: row-major; 0 is an empty cell. Empty if the layer is a picture.
        offset: pixels that it is moved by.
        picture: what lies there in place of keys, its top left corner at the offset.
        repeats: whether the picture is repeated across and down.
        parallax: how far it moves when the view moves by one; 1 for what lies on the ground.
    """

    name: str
    keys: tuple[int, ...]
    offset: tuple[int, int] = (0, 0)
    picture: Picture | None = None
    repeats: tuple[bool, bool] = (False, False)
    parallax: tuple[float, float] = (1, 1)

    @property
    def floats(self) -> bool:
        """Whether it moves otherwise than the ground does."""
        return self.parallax != (1, 1)


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
        above: layers over the structure, lowest first.
        background: what is seen where nothing lies.
        origin: where the view's middle is when floating layers lie where they were drawn, pixels.
    """

    columns: int
    rows: int
    floors: tuple[Layer, ...]
    structure: Layer
    pictures: Mapping[int, Picture]
    props: tuple[Prop, ...] = field(default=())
    above: tuple[Layer, ...] = ()
    background: Color = INK
    origin: tuple[float, float] = (0, 0)

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
        layers = [self.pictures.get(layer.keys[at]) for layer in self.floors if layer.keys]
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
