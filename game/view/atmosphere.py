"""Atmosphere: the air over the lit picture: bloom, steam, moths, dust, dark corners."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

import numpy as np
import pygame

from game.view.ground import Prop
from game.view.lights import bloom
from game.view.look import Look
from game.view.particles import Particles, draw_moths, draw_steam
from game.view.scenery import Scenery

_EDGE_DARK: Final = 0.34
"""How much darker the corners of the picture are than its middle."""

_LAMPS: Final = ("lamp_post", "quay_mast")
"""Props that moths circle, round the top of their picture."""

_STEAMING: Final = ("stall_noodle", "stall_tea", "cooler")
"""Props that steam."""


class Atmosphere:
    """Draws the air of one level."""

    def __init__(self, scenery: Scenery) -> None:
        """Bake the bloom and find what steams."""
        self.particles = Particles()
        self._bloom = bloom(scenery)
        self._moths = _tops(scenery.ground.props, _LAMPS, 8)
        self._steam = _tops(scenery.ground.props, _STEAMING, 26)

    def draw(
        self,
        frame: pygame.Surface,
        look: Look,
        shift: tuple[int, int],
    ) -> None:
        """Draw the air over a lit picture."""
        view = pygame.Rect(shift, frame.get_size())
        frame.blit(self._bloom, (-shift[0], -shift[1]), special_flags=pygame.BLEND_RGB_ADD)
        if not look.reduce_motion:
            draw_steam(frame, _within(self._steam, view), look.time_ms, shift)
            draw_moths(frame, _within(self._moths, view), look.time_ms, shift)
        self.particles.draw(frame, look.time_ms, shift)
        darken_corners(frame)


def _tops(props: Sequence[Prop], names: tuple[str, ...], below: int) -> list[tuple[int, int]]:
    """Return a point ``below`` pixels under the top of every prop with one of the names."""
    return [(p.rect.centerx, p.rect.top + below) for p in props if p.picture.name.startswith(names)]


def _within(places: Sequence[tuple[int, int]], view: pygame.Rect) -> list[tuple[int, int]]:
    return [place for place in places if view.inflate(40, 60).collidepoint(place)]


@lru_cache(maxsize=8)
def dark_corner(size: tuple[int, int], right: int, lower: int) -> pygame.Surface:
    """Return what darkens one corner of a picture of a size, to be multiplied in.

    ``right`` and ``lower`` are 0 or 1 and name the corner.
    """
    width, height = size[0] // 4, size[1] // 4
    yy, xx = np.mgrid[0:height, 0:width]
    away = np.hypot(1 - xx / width, 1 - yy / height)
    shade = 1 - _EDGE_DARK * np.clip(away - 0.25, 0, 1)
    shade = np.maximum(shade, 0.0)[:: 1 - 2 * lower, :: 1 - 2 * right]
    values = np.repeat((shade * 255).astype(np.uint8)[..., None], 3, 2)
    return pygame.surfarray.make_surface(values.swapaxes(0, 1)).convert()


def darken_corners(frame: pygame.Surface) -> None:
    """Darken the corners of a picture a little, so that the eye stays with its middle."""
    size = frame.get_size()
    for right in (0, 1):
        for lower in (0, 1):
            corner = dark_corner(size, right, lower)
            place = (
                right * (size[0] - corner.get_width()),
                lower * (size[1] - corner.get_height()),
            )
            frame.blit(corner, place, special_flags=pygame.BLEND_RGB_MULT)
