"""Floating layers: those that move slower or faster than the ground when the view moves.

Those below the structure in the map's order are seen only where nothing lies on the ground; those
above it lie over everything that stands. They take the light of the ground that they hide.
"""

from __future__ import annotations

from collections.abc import Iterable

import pygame

from game.view.ground import Ground, Layer
from game.view.laying import Laying
from game.view.moment import Moment


class Floating:
    """The floating layers of one ground."""

    def __init__(self, ground: Ground) -> None:
        """Take up the layers that float, below the structure and above it."""
        self._ground = ground
        self._below, self._above = (
            [Laying(ground, layer) for layer in layers if layer.floats]
            for layers in (ground.floors, ground.above)
        )

    def draw_below(self, frame: pygame.Surface, moment: Moment) -> None:
        """Draw what is seen through the holes of the ground, which is painted over it."""
        if self._below:
            frame.fill(self._ground.background)
            self._draw(frame, moment, self._below)

    def draw_over(self, frame: pygame.Surface, moment: Moment) -> None:
        """Draw what lies over everything."""
        self._draw(frame, moment, self._above)

    def _draw(self, frame: pygame.Surface, moment: Moment, layings: Iterable[Laying]) -> None:
        """Draw layers where the view has them; with reduced motion they lie still."""
        for laying in layings:
            left, top = self._moved(laying.layer, moment)
            area = frame.get_rect().move(-left, -top)
            frame.blits(
                (picture.frame(moment.look.time_ms), (x + left, y + top))
                for picture, (x, y) in laying.within(area)
            )

    def _moved(self, layer: Layer, moment: Moment) -> tuple[int, int]:
        """Return where a layer's own origin lies on the picture, pixels."""
        still = moment.look.reduce_motion
        left, top = (
            round((corner + side / 2 - origin) * (0 if still else 1 - factor)) - corner
            for corner, side, origin, factor in zip(
                moment.shift, moment.size, self._ground.origin, layer.parallax, strict=True
            )
        )
        return left, top
