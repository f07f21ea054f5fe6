"""Atmosphere: what hangs over the lit picture: lanterns, crowns of trees, bloom, steam, moths."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

import numpy as np
import pygame

from game.view.ground import Prop
from game.view.lights import LightMap, bloom
from game.view.look import Look
from game.view.particles import Particles, draw_moths, draw_steam
from game.view.scenery import Scenery

_THIN: Final = 96
"""Alpha of what hangs over somebody, so that nobody is hidden by it."""

_EDGE_DARK: Final = 0.34
"""How much darker the corners of the picture are than its middle."""

_LEAST: Final = 40
"""Least light on hanging things, 128 being full."""

_LAMPS: Final = ("lamp_post", "quay_mast")
"""Props that moths circle, round the top of their picture."""

_STEAMING: Final = ("stall_noodle", "stall_tea", "cooler")
"""Props that steam."""


class Atmosphere:
    """Draws the air of one level."""

    def __init__(self, scenery: Scenery, lights: LightMap) -> None:
        """Bake the bloom and tint what hangs."""
        self.particles = Particles()
        self._bloom = bloom(scenery)
        self._hanging = [(p.rect, *_tinted(p, lights)) for p in scenery.over]
        self._moths = _tops(scenery.ground.props, _LAMPS, 8)
        self._steam = _tops(scenery.ground.props, _STEAMING, 26)

    def draw(
        self,
        frame: pygame.Surface,
        look: Look,
        shift: tuple[int, int],
        bodies: Sequence[pygame.Rect],
    ) -> None:
        """Draw the air over a lit picture; ``bodies`` on the map stay visible under crowns."""
        view = pygame.Rect(shift, frame.get_size())
        for rect, thick, thin in self._hanging:
            if view.colliderect(rect):
                covers = rect.inflate(-8, -8).collidelist(list(bodies)) >= 0
                frame.blit(thin if covers else thick, (rect.left - shift[0], rect.top - shift[1]))
        frame.blit(self._bloom, (-shift[0], -shift[1]), special_flags=pygame.BLEND_RGB_ADD)
        if not look.reduce_motion:
            draw_steam(frame, _within(self._steam, view), look.time_ms, shift)
            draw_moths(frame, _within(self._moths, view), look.time_ms, shift)
        self.particles.draw(frame, look.time_ms, shift)
        darken_corners(frame)


def _tinted(prop: Prop, lights: LightMap) -> tuple[pygame.Surface, pygame.Surface]:
    """Return a hanging prop as the night shows it, thick and thin."""
    picture = prop.picture.frames[0].copy()
    light = lights.at(prop.rect.centerx, min(prop.foot + 24, lights.floor.get_height() - 4))
    picture.fill((*(min(255, 2 * max(part, _LEAST)) for part in light), 255),
                 special_flags=pygame.BLEND_RGBA_MULT)  # fmt: skip
    if prop.picture.glows[0] is not None:
        picture.blit(prop.picture.glows[0], (0, 0))
    thin = picture.copy()
    thin.fill((255, 255, 255, _THIN), special_flags=pygame.BLEND_RGBA_MULT)
    return picture, thin


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
