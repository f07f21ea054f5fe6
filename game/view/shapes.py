"""Shapes that widgets share: soft edges, panels, fading bars, hatching, dots.

pygame's own polygons have hard stairs. ``smooth`` paints a shape four times as large and shrinks
it; what comes out is kept by whoever asked, so its price is paid once.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Final, Protocol

import pygame
from pygame import Surface

from game.view.inks import VEIL
from game.view.palette import JADE, MINT, SLATE, Color

_FINE: Final = 4
"""How many times larger a smooth shape is painted."""

Point = tuple[float, float]
"""A place on a picture."""


class Scaled(Protocol):
    """What shapes ask of a ``Ui``."""

    def px(self, units: float) -> int:
        """Return units as surface pixels."""


def clear(size: tuple[int, int]) -> Surface:
    """Return an empty picture of at least one pixel."""
    return Surface((max(size[0], 1), max(size[1], 1)), pygame.SRCALPHA)


def trimmed(picture: Surface) -> Surface:
    """Return a picture without the empty columns at its sides; it keeps its height."""
    drawn = picture.get_bounding_rect()
    return picture.subsurface((drawn.x, 0, drawn.width, picture.get_height())).copy()


def smooth(size: tuple[int, int], paint: Callable[[Surface, float], None]) -> Surface:
    """Return a picture with soft edges.

    Args:
        size: of the finished picture, pixels.
        paint: paints on a larger surface; the second argument is how many times larger it is.
    """
    large = clear((size[0] * _FINE, size[1] * _FINE))
    paint(large, _FINE)
    return pygame.transform.smoothscale(large, (max(size[0], 1), max(size[1], 1)))


def box(size: tuple[int, int], color: Color, alpha: int, *, radius: int = 0) -> Surface:
    """Return a filled rectangle with soft round corners."""
    if not radius:
        picture = clear(size)
        picture.fill((*color, alpha))
        return picture

    def paint(large: Surface, fine: float) -> None:
        pygame.draw.rect(
            large, (*color, alpha), large.get_rect(), border_radius=round(radius * fine)
        )

    return smooth(size, paint)


def panel(ui: Scaled, size: tuple[int, int], *, border: Color = SLATE, alpha: int = 214) -> Surface:
    """Return a dark panel with a thin border, to stand over the night picture."""
    picture = clear(size)
    picture.fill((*VEIL, alpha))
    pygame.draw.rect(picture, border, picture.get_rect(), max(1, ui.px(2)))
    return picture


def fading_bar(size: tuple[int, int], color: Color, *, strongest: int) -> Surface:
    """Return a bar that fades from left to right."""
    ramp = clear((64, 1))
    for x in range(64):
        ramp.set_at((x, 0), (*color, round(strongest * (1 - x / 64))))
    return pygame.transform.smoothscale(ramp, (max(size[0], 1), max(size[1], 1)))


def falling_shade(size: tuple[int, int], *, strongest: int, upside_down: bool = False) -> Surface:
    """Return a shade that fades downwards, or upwards, to nothing."""
    ramp = clear((1, 64))
    for y in range(64):
        ramp.set_at((0, y), (*VEIL, round(strongest * (1 - y / 63) ** 1.1)))
    if upside_down:
        ramp = pygame.transform.flip(ramp, flip_x=False, flip_y=True)
    return pygame.transform.smoothscale(ramp, (max(size[0], 1), max(size[1], 1)))


def soft_box(size: tuple[int, int], *, alpha: int) -> Surface:
    """Return a dark patch that fades out towards its edges."""
    steps = 8
    ramp = clear((2 * steps + 1, 2 * steps + 1))
    for y in range(2 * steps + 1):
        for x in range(2 * steps + 1):
            near = [1 - (abs(n - steps) / steps) ** 3 for n in (x, y)]
            ramp.set_at((x, y), (*VEIL, round(alpha * near[0] * near[1])))
    return pygame.transform.smoothscale(ramp, (max(size[0], 1), max(size[1], 1)))


def focus_bar(ui: Scaled, size: tuple[int, int]) -> Surface:
    """Return the bar behind what has the focus: a mint edge and a fading jade field."""
    picture = fading_bar(size, JADE, strongest=130)
    picture.fill(MINT, (0, 0, ui.px(4), size[1]))
    return picture


def hatch(size: tuple[int, int], color: Color, *, alpha: int, gap: int, width: int) -> Surface:
    """Return slanted lines on a clear picture."""

    def paint(large: Surface, fine: float) -> None:
        tall = large.get_height()
        for x in range(-tall, large.get_width(), max(round(gap * fine), 1)):
            line = ((x, tall), (x + tall, 0))
            pygame.draw.line(large, (*color, alpha), *line, max(round(width * fine), 1))

    return smooth(size, paint)


def dotted_line(
    surface: Surface, color: Color, start: Point, end: Point, *, dot: int, step: int
) -> None:
    """Draw square dots along a line; ``dot`` is a dot's side, ``step`` from one to the next."""
    length = math.dist(start, end)
    for at in range(0, int(length), max(step, 1)):
        part = at / length
        x = start[0] + (end[0] - start[0]) * part
        y = start[1] + (end[1] - start[1]) * part
        surface.fill(color, (round(x), round(y), dot, dot))


def ring(side: int, part: float, *, color: Color, width: float, back: Color = SLATE) -> Surface:
    """Return a ring that fills clockwise from the top; ``part`` is 0 to 1."""

    def paint(large: Surface, fine: float) -> None:
        reach = side * fine / 2
        for tint, share in ((back, 1.0), (color, part)):
            edge = _arc(reach, reach - width * fine, share)
            if edge:
                pygame.draw.polygon(large, tint, edge)

    return smooth((side, side), paint)


def _arc(outer: float, inner: float, share: float) -> list[Point]:
    """Return the outline of the first ``share`` of a ring, clockwise from the top."""
    steps = round(share * 72)
    if not steps:
        return []
    angles = [-math.pi / 2 + 2 * math.pi * share * i / steps for i in range(steps + 1)]

    def point(reach: float, angle: float) -> Point:
        return outer + reach * math.cos(angle), outer + reach * math.sin(angle)

    return [point(outer, a) for a in angles] + [point(inner, a) for a in reversed(angles)]
