"""Uprights in the light: each column of a standing thing takes the light of the floor before it.

It is almost free, and it is what makes a flat map look like a place.
"""

from __future__ import annotations

from typing import Final, Protocol

import pygame

from game.view.scenery import Upright

_FROM_BEHIND: Final = 0.35
"""Share of the light behind a thing that reaches round its edges."""

_FRONTS: Final = 0.74
"""Fronts of walls are a little darker than the floor before them."""


class Fall(Protocol):
    """Lets moving light fall on a standing thing."""

    def __call__(
        self,
        target: pygame.Surface,
        light: pygame.Surface,
        thing: Upright,
        /,
        *,
        place: tuple[int, int],
        shift: tuple[int, int],
    ) -> None:
        """Join light to the target; ``add_torch`` and ``add_disc`` tell how."""


def light_upright(target: pygame.Surface, floor: pygame.Surface, thing: Upright) -> None:
    """Write a standing thing's light over the floor's.

    Args:
        target: the light of everything, as large as the map.
        floor: the light of the floor alone, as large.
        thing: what stands there.
    """
    rect = thing.rect.clip(floor.get_rect())
    if not rect:
        return
    strip = _strip(floor, rect, thing.base)
    if thing.mask is None:
        strip.fill((round(_FRONTS * 255),) * 3, special_flags=pygame.BLEND_RGB_MULT)
        target.blit(strip, rect)
        return
    if 0 <= thing.back < floor.get_height():
        behind = _strip(floor, rect, thing.back)
        behind.fill((round(_FROM_BEHIND * 255),) * 3, special_flags=pygame.BLEND_RGB_MULT)
        strip.blit(behind, (0, 0), special_flags=pygame.BLEND_RGB_MAX)
    target.blit(_shaped(thing, strip, rect), rect)


def add_torch(
    target: pygame.Surface,
    torch: pygame.Surface,
    thing: Upright,
    *,
    place: tuple[int, int],
    shift: tuple[int, int],
) -> None:
    """Let a moving torch fall on a standing thing, where it is brighter than what is there.

    Args:
        target: the light of what the screen shows.
        torch: the torch's light on the floor.
        thing: what stands there.
        place: where the torch's top left corner lies on the map.
        shift: where the target's top left corner lies on the map.
    """
    row, rect = _before(torch, thing, place)
    if row is None or not any(pygame.transform.average_color(row)[:3]):
        return
    _join(target, pygame.transform.scale(row, rect.size), thing, rect, shift)


def add_disc(
    target: pygame.Surface,
    disc: pygame.Surface,
    thing: Upright,
    *,
    place: tuple[int, int],
    shift: tuple[int, int],
) -> None:
    """Let a light from above fall on a standing thing, its top row by row; as ``add_torch``."""
    box, depth = disc.get_rect(topleft=place), min(thing.depth, thing.rect.height)
    rect = thing.rect.clip(pygame.Rect(box.left, thing.rect.top, box.width, thing.rect.height))
    if not rect or thing.base - depth >= box.bottom or thing.base < box.top:
        return
    strip = pygame.Surface(rect.size)
    strip.blit(disc, (box.left - rect.left, box.top - thing.base + depth))
    if depth < rect.height:
        row = strip.subsurface((0, depth, rect.width, 1)).copy()
        front = pygame.transform.scale(row, (rect.width, rect.height - depth))
        strip.blit(front, (0, depth))
    _join(target, strip, thing, rect, shift)


def _join(
    target: pygame.Surface,
    strip: pygame.Surface,
    thing: Upright,
    rect: pygame.Rect,
    shift: tuple[int, int],
) -> None:
    """Join light on some columns of a thing to the light, cut to the thing's shape."""
    if thing.mask is not None:
        strip.blit(
            thing.mask,
            (thing.rect.left - rect.left, 0),
            special_flags=pygame.BLEND_RGB_MULT,
        )
    spot = (rect.left - shift[0], rect.top - shift[1])
    target.blit(strip, spot, special_flags=pygame.BLEND_RGB_MAX)


def add_shade(
    target: pygame.Surface,
    shade: pygame.Surface,
    thing: Upright,
    *,
    place: tuple[int, int],
    shift: tuple[int, int],
) -> None:
    """Let a moving shade, dark on white, fall on a standing thing; the rest as ``add_torch``."""
    row, rect = _before(shade, thing, place)
    if row is None:
        return
    strip = pygame.transform.scale(row, rect.size)
    if thing.mask is not None:
        shaped = _shaped(thing, strip, rect)
        strip.fill("white")
        strip.blit(shaped, (0, 0))
    spot = (rect.left - shift[0], rect.top - shift[1])
    target.blit(strip, spot, special_flags=pygame.BLEND_RGB_MULT)


def _before(
    light: pygame.Surface, thing: Upright, place: tuple[int, int]
) -> tuple[pygame.Surface | None, pygame.Rect]:
    """Return what falls on the line before a thing, if any does, and the columns it lights."""
    box = light.get_rect(topleft=place)
    rect = thing.rect.clip(pygame.Rect(box.left, thing.rect.top, box.width, thing.rect.height))
    line = thing.base - box.top
    if not rect or not 0 <= line < box.height:
        return None, rect
    return light.subsurface((rect.left - box.left, line, rect.width, 1)), rect


def _strip(floor: pygame.Surface, rect: pygame.Rect, line: int) -> pygame.Surface:
    """Return a line of the floor's light, stretched over a thing's rectangle."""
    line = max(0, min(line, floor.get_height() - 1))
    return pygame.transform.scale(floor.subsurface((rect.left, line, rect.width, 1)), rect.size)


def _shaped(thing: Upright, strip: pygame.Surface, rect: pygame.Rect) -> pygame.Surface:
    """Return a strip of light cut to a thing's shape."""
    assert thing.mask is not None  # noqa: S101 - whoever fills its rectangle needs no cutting
    shaped = pygame.Surface(rect.size, pygame.SRCALPHA)
    shaped.blit(thing.mask, (thing.rect.left - rect.left, thing.rect.top - rect.top))
    shaped.blit(strip, (0, 0), special_flags=pygame.BLEND_RGB_MULT)
    return shaped
