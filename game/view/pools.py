"""Pools of light: the soft picture that one lamp throws on the floor.

A pool's steps lie where the rule's bands lie: bright to three quarters of the radius, a dim rim to
the end. Values count 128 as full light, so that a pool may brighten up to twice.
"""

from __future__ import annotations

from functools import lru_cache
from math import ceil, cos, pi, sin, sqrt
from typing import Final

import numpy as np
import pygame

from game.view.ground import TILE
from game.view.sightlines import Walls, outline, rays

Field = np.ndarray[tuple[int, ...], np.dtype[np.float64]]
"""A number for each pixel."""

FULL: Final = 128
"""The value that leaves a color as it is."""

HUES: Final = {
    "lamp": (1.22, 0.99, 0.68),
    "warm": (1.20, 0.83, 0.55),
    "red": (1.24, 0.58, 0.42),
    "cold": (0.86, 0.98, 1.12),
    "cyan": (0.92, 1.12, 1.20),
    "pink": (1.06, 0.50, 0.76),
}
"""Red, green and blue of a lamp at full light, by the map's word. All are bright: what exposes may
not look safe."""

LEVELS: Final = 8
"""Steps between out and dim, and again between dim and lit, while a lamp fades."""

_SAMPLES: Final = 14
"""Outlines laid over each other for one soft edge."""

_SPREAD: Final = 5.0
"""Half the width of a lamp's burning part, pixels: how soft its shadows are."""

_GOLDEN: Final = 2.399963
"""The golden angle, which spreads points over a disc most evenly."""

_STEPS_LIT: Final = ((0.40, 1.42), (0.75, 1.10), (1.0, 0.62))
"""How far each step of a lit pool reaches, in radii, and its strength."""

_STEPS_DIM: Final = ((0.40, 0.66), (0.75, 0.62), (1.0, 0.54))
"""As ``_STEPS_LIT``, for a pool that is dim throughout."""

_STEPS_DISC: Final = ((0.40, 1.42), (0.75, 1.10), (2.0, 0.86))
"""As ``_STEPS_LIT``, for a moving disc, which is lit to its end and cut there."""

_STEPS_DIM_DISC: Final = ((0.40, 0.66), (0.75, 0.62), (2.0, 0.54))
"""As ``_STEPS_DISC``, for half light."""

_BLUR: Final = 0.13
"""Half the width of the slope between two steps, in radii."""

_RIM_BLUR: Final = 0.065
"""As ``_BLUR``, for the end of the pool, where the shadow line runs."""


class Pool:
    """Where one lamp's light falls, however strong it burns.

    Attributes:
        rect: what it reaches, pixels of the map.
    """

    def __init__(self, walls: Walls, x: int, y: int, *, radius: int, hue: str) -> None:
        """Work out the soft shadows of a lamp at (x, y), all in pixels."""
        self.rect = pygame.Rect(x - radius, y - radius, 2 * radius, 2 * radius)
        self._hue = HUES.get(hue, HUES["lamp"])
        self._reached = _soft_outline(walls, x, y, radius)

    def light(self, level: int) -> pygame.Surface:
        """Return what falls on the floor: ``level`` 0 is out, 8 dim, 16 lit."""
        lit = falloff(self.rect.width // 2, self._hue, level).copy()
        lit.blit(self._reached, (0, 0), special_flags=pygame.BLEND_RGB_MULT)
        return lit


@lru_cache(maxsize=128)
def _soft_outline(walls: Walls, x: int, y: int, radius: int) -> pygame.Surface:
    """Return the share of a lamp's burning part that each pixel sees, 0 to 255.

    It is never drawn into: a night begun anew asks for the same ones again.
    """
    side = 2 * radius
    total, one = pygame.Surface((side, side)), pygame.Surface((side, side))
    share = 255 // _SAMPLES
    total.fill((255 - share * _SAMPLES,) * 3)
    for number in range(_SAMPLES):
        away, angle = _SPREAD * sqrt((number + 0.5) / _SAMPLES), number * _GOLDEN
        sx = _kept_in_cell(x, away * cos(angle))
        sy = _kept_in_cell(y, away * sin(angle))
        found = rays(walls, sx, sy, heading=0.0, half=pi, reach=radius + _SPREAD)
        points = outline(found, sx, sy, half=pi, reach=radius + _SPREAD)
        one.fill((0, 0, 0))
        moved = [(px - x + radius, py - y + radius) for px, py in points]
        pygame.draw.polygon(one, (share,) * 3, moved)
        total.blit(one, (0, 0), special_flags=pygame.BLEND_RGB_ADD)
    return total


def _kept_in_cell(middle: int, offset: float) -> float:
    """Return a jittered coordinate that stays in the lamp's own cell, whose walls it ignores."""
    start = middle // TILE * TILE
    return max(start + 0.5, min(start + TILE - 0.5, middle + offset))


@lru_cache(maxsize=256)
def falloff(radius: int, hue: tuple[float, float, float], level: int) -> pygame.Surface:
    """Return a round pool without shadows, 2 x ``radius`` pixels on a side."""
    dim, lit = _strengths(radius)
    part = level / LEVELS
    strength = dim * part if part <= 1 else dim * (2 - part) + lit * (part - 1)
    values = np.clip(strength[..., None] * np.array(hue) * FULL, 0, 255).astype(np.uint8)
    return pygame.surfarray.make_surface(values.swapaxes(0, 1)).convert()


@lru_cache(maxsize=8)
def _strengths(radius: int) -> tuple[Field, Field]:
    """Return how strongly each pixel is lit under a dim lamp, and under a lit one."""
    yy, xx = np.mgrid[-radius:radius, -radius:radius] + 0.5
    away = np.hypot(xx, yy) / radius
    return _stepped(away, _STEPS_DIM), _stepped(away, _STEPS_LIT)


def _stepped(away: Field, steps: tuple[tuple[float, float], ...]) -> Field:
    """Return the strength at each distance: flat steps with a short slope between them."""
    strength = np.zeros_like(away)
    for (reach, value), (_, further) in zip(steps, (*steps[1:], (0.0, 0.0)), strict=True):
        blur = _BLUR if further else _RIM_BLUR
        edge = reach if further else reach - blur
        inside = np.clip((edge + blur - away) / (2 * blur), 0, 1)
        strength += (value - further) * inside * inside * (3 - 2 * inside)
    return strength


@lru_cache(maxsize=16)
def falloff_of_disc(radius: float, hue: str, *, is_lit: bool) -> pygame.Surface:
    """Return a moving disc of light: one band to its end, as the rule is, and a sharp edge.

    Args:
        radius: pixels; the middle of the picture is the middle of the disc.
        hue: a key of ``HUES``.
        is_lit: whether it gives full light rather than dim.
    """
    half = ceil(radius) + 1
    yy, xx = np.mgrid[-half:half, -half:half] + 0.5
    away = np.hypot(xx, yy)
    strength = _stepped(away / radius, _STEPS_DISC if is_lit else _STEPS_DIM_DISC)
    strength *= np.clip(radius + 0.5 - away, 0, 1)
    values = np.clip(strength[..., None] * np.array(HUES[hue]) * FULL, 0, 255).astype(np.uint8)
    return pygame.surfarray.make_surface(values.swapaxes(0, 1)).convert()


@lru_cache(maxsize=8)
def falloff_of_torch(radius: int, hue: tuple[float, float, float]) -> pygame.Surface:
    """Return a torch's light by distance, without its wedge: bright to the end, as the rule is."""
    yy, xx = np.mgrid[-radius:radius, -radius:radius] + 0.5
    away = np.clip(np.hypot(xx, yy) / radius, 0, 1)
    strength = 0.62 + 0.62 * (1 - away) ** 1.2
    values = np.clip(strength[..., None] * np.array(hue) * FULL, 0, 255).astype(np.uint8)
    return pygame.surfarray.make_surface(values.swapaxes(0, 1)).convert()
