"""Turning: pictures as a map wants them: tinted, paler, larger, turned."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from math import cos, radians, sin

import pygame

from game.view.ground import Picture


def tinted(picture: Picture, tint: tuple[int, int, int, int], opacity: float) -> Picture:
    """Return a picture with its colours and alpha multiplied, as Tiled shows a tinted layer.

    Args:
        picture: the picture.
        tint: red, green, blue and alpha, 0 to 255.
        opacity: 0 to 1.
    """
    factor = (*tint[:3], round(tint[3] * opacity))
    if factor == (255, 255, 255, 255):
        return picture

    def change(surface: pygame.Surface) -> pygame.Surface:
        surface = surface.copy()
        surface.fill(factor, special_flags=pygame.BLEND_RGBA_MULT)
        return surface

    return _changed(picture, change)


def scaled(picture: Picture, width: int, height: int) -> Picture:
    """Return a picture in another size, its pixels kept sharp."""
    if picture.frames[0].get_size() == (width, height):
        return picture
    return _changed(picture, lambda surface: pygame.transform.scale(surface, (width, height)))


def turned(
    picture: Picture, degrees: float, pivot: tuple[float, float]
) -> tuple[Picture, tuple[float, float]]:
    """Return a picture turned clockwise, and where the pivot lies on it then.

    Args:
        picture: the picture.
        degrees: clockwise, as in Tiled.
        pivot: the point that stays where it is, pixels from its top left corner.
    """
    if not degrees % 360:
        return picture, pivot
    width, height = picture.frames[0].get_size()
    found = _changed(picture, lambda surface: pygame.transform.rotate(surface, -degrees))
    x, y = pivot[0] - width / 2, pivot[1] - height / 2
    c, s = cos(radians(degrees)), sin(radians(degrees))
    across, down = found.frames[0].get_size()
    return found, (across / 2 + x * c - y * s, down / 2 + x * s + y * c)


def _changed(picture: Picture, change: Callable[[pygame.Surface], pygame.Surface]) -> Picture:
    """Return a picture with every frame and every glow changed alike."""
    return replace(
        picture,
        frames=tuple(map(change, picture.frames)),
        glows=tuple(glow and change(glow) for glow in picture.glows),
    )
