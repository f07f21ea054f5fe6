"""Cuts: the shape of a picture as a surface, to stamp, to tint or to take away."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

import pygame

SHINE: Final = 150
"""Light of a pixel that shines by itself, 128 being full."""


def silhouette(surface: pygame.Surface, value: int = 255) -> pygame.Surface:
    """Return a grey copy of where a picture is, clear elsewhere."""
    mask = pygame.mask.from_surface(surface)
    return mask.to_surface(setcolor=(value, value, value, 255), unsetcolor=(0, 0, 0, 0))


def shining(glow: pygame.Surface) -> pygame.Surface:
    """Return the light of shining pixels on black, to be joined by the brighter."""
    stamp = pygame.Surface(glow.get_size())
    stamp.blit(silhouette(glow, SHINE), (0, 0))
    return stamp


@lru_cache(maxsize=512)
def kept_silhouette(surface: pygame.Surface) -> pygame.Surface:
    """Return the silhouette of a picture that is never drawn into, made once."""
    return silhouette(surface)


@lru_cache(maxsize=256)
def kept_shining(glow: pygame.Surface) -> pygame.Surface:
    """Return the light of a glow that is never drawn into, made once."""
    return shining(glow)


@lru_cache(maxsize=256)
def tinted_silhouette(surface: pygame.Surface, color: tuple[int, int, int]) -> pygame.Surface:
    """Return the silhouette in a color of a picture that is never drawn into."""
    shape = kept_silhouette(surface).copy()
    shape.fill(color, special_flags=pygame.BLEND_RGB_MULT)
    return shape


def erase(target: pygame.Surface, shape: pygame.Surface, place: tuple[int, int]) -> None:
    """Clear the pixels of a surface with alpha that a white shape covers."""
    target.blit(shape, place, special_flags=pygame.BLEND_RGBA_SUB)
