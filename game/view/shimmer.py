"""The shimmer: a hidden droid bends what is behind it, glints, and keeps its shadow.

The picture is bent by index tables made once, so a droid costs a few microseconds a frame. It
never changes brightness as a whole; an assist gives it a dotted outline as well.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

import numpy as np
import pygame

from game.sim.actor import Actor
from game.view.look import Look
from game.view.palette import ICE, PINK, SKY
from game.view.sprites import Sheet
from game.view.strokes import brackets

PHASES: Final = 24
"""Steps of one wobble."""

PERIOD_MS: Final = 1400
"""How long a wobble takes."""

GLINT_TICKS: Final = 26
"""How long a glint is seen."""

_BEND: Final = 2.4
"""Furthest that a pixel is moved while the droid moves, pixels."""

Indices = np.ndarray[tuple[int, ...], np.dtype[np.intp]]


@lru_cache(maxsize=4)
def bends(width: int, height: int, strength: float) -> tuple[Indices, ...]:
    """Return for each phase where every pixel of a picture of that size is fetched from."""
    yy, xx = np.mgrid[0:height, 0:width].astype(float)
    dx, dy = (xx - width / 2) / (width / 2), (yy - height / 2) / (height / 2)
    away = np.hypot(dx, dy)
    hold = np.clip(1.15 - away, 0, 1) ** 0.5 * (away < 1)
    tables = []
    for phase in range(PHASES):
        wave = np.sin(away * 7 - phase * 2 * np.pi / PHASES)
        ripple = np.sin(yy * 0.55 + phase * 2 * np.pi / PHASES)
        fx = np.clip(np.rint(xx + strength * hold * (wave * dx * 1.2 + ripple)), 0, width - 1)
        fy = np.clip(np.rint(yy + strength * hold * wave * dy * 0.7), 0, height - 1)
        tables.append((fx * height + fy).astype(np.intp))
    return tuple(tables)


def bend(surface: pygame.Surface, box: pygame.Rect, *, phase: int, strength: float) -> None:
    """Bend what a part of a picture shows; nothing happens where it leaves the picture."""
    if not surface.get_rect().contains(box) or strength <= 0:
        return
    pixels = pygame.surfarray.pixels2d(surface)
    part = pixels[box.left : box.right, box.top : box.bottom]
    table = bends(box.width, box.height, strength)[phase % PHASES]
    part[...] = part.reshape(-1)[table].T
    del pixels


def glint_of(actor: Actor, tick: int) -> float:
    """Return how bright a still droid's glint is at a tick, 0 to 1."""
    since = tick - actor.memory.numbers.get("glint", -GLINT_TICKS)
    return max(0.0, 1 - since / GLINT_TICKS)


def draw_hidden(  # noqa: PLR0913 - a body, a place and a moment
    surface: pygame.Surface,
    sheets: tuple[Sheet, Sheet],
    actor: Actor,
    feet: tuple[int, int],
    *,
    glinting: float,
    moving: bool,
    look: Look,
) -> None:
    """Draw a cloaked droid.

    Args:
        surface: the lit picture; it is bent in place.
        sheets: the droid's own sheet, for its shape, and the sheet of its glints.
        actor: the droid.
        feet: where it stands on the picture.
        glinting: how bright its glint is, 0 to 1.
        moving: whether it moves: then it wobbles, else it only glints.
        look: how it is looked at.
    """
    body, glints = sheets
    cell = body.cell(body.row(actor.heading), "idle", look.time_ms)
    left, top = feet[0] - cell.foot[0], feet[1] - cell.foot[1]
    box = pygame.Rect((left, top), cell.surface.get_size()).inflate(4, 4)
    strength = _BEND if moving else 1.0
    bend(
        surface,
        box,
        phase=0 if look.reduce_motion else look.phase(PERIOD_MS, PHASES),
        strength=strength,
    )
    if moving or glinting > 0:
        sparkle = glints.cell(glints.row(actor.heading), "idle", look.time_ms * 2)
        part = 0.55 if moving else glinting
        _stamp(surface, sparkle.surface, (left, top), int(230 * part))
        if not moving:
            _star(surface, (feet[0] + 3, feet[1] - 22), round(4 * part))
    if look.strong_shimmer:
        draw_outline(surface, cell.mask, (left, top), SKY)


def draw_outline(
    surface: pygame.Surface, mask: pygame.Mask, place: tuple[int, int], color: tuple[int, int, int]
) -> None:
    """Draw the dotted outline of a shape: two pixels on, two off."""
    area = surface.get_rect()
    for at, (x, y) in enumerate(mask.outline()):
        spot = (place[0] + x, place[1] + y)
        if at % 4 < 2 and area.collidepoint(spot):
            surface.set_at(spot, color)


def draw_whine(
    surface: pygame.Surface, feet: tuple[int, int], *, ticks: int, most: int, look: Look
) -> None:
    """Draw the brackets that close round the courier while a droid winds up to strike."""
    part = min(ticks / most, 1.0)
    half = round(30 - 17 * part)
    strong = 255 if look.blinks() else 190
    brackets(surface, (*PINK, strong), (feet[0], feet[1] - 12), half, 8)


def _stamp(
    surface: pygame.Surface, picture: pygame.Surface, place: tuple[int, int], alpha: int
) -> None:
    faint = picture.copy()
    faint.fill((255, 255, 255, max(0, min(alpha, 255))), special_flags=pygame.BLEND_RGBA_MULT)
    surface.blit(faint, place)


def _star(surface: pygame.Surface, at: tuple[int, int], arm: int) -> None:
    """Draw a glint of crossed pixels."""
    if arm > 0:
        pygame.draw.line(surface, SKY, (at[0] - arm, at[1]), (at[0] + arm, at[1]))
        pygame.draw.line(surface, SKY, (at[0], at[1] - arm), (at[0], at[1] + arm))
        surface.fill(ICE, (at[0], at[1], 1, 1))
