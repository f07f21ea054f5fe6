"""Strokes for the marks on the floor: dashes, rings, arcs, brackets, each over an ink keyline.

All draw into a surface with alpha that the stage lays over the lit picture.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from math import ceil, cos, hypot, pi, sin
from typing import Final

import pygame

from game.view.palette import INK, Rgba

Point = tuple[float, float]
"""A pixel, not yet rounded."""

Dash = tuple[Point, Point]
"""The ends of one dash."""

KEYLINE: Final = 120
"""Alpha of the ink beside a line."""

_STRONG: Final = 150
"""Alpha from which a dashed line gets a keyline."""


def polyline(
    surface: pygame.Surface, color: Rgba, points: Sequence[Point], *, width: int = 1
) -> None:
    """Draw a plain line through points."""
    pygame.draw.lines(surface, color, closed=False, points=points, width=width)


def closed_line(surface: pygame.Surface, color: Rgba, points: Sequence[Point]) -> None:
    """Draw the edge of a polygon over a keyline."""
    around = [*points, points[0]]
    polyline(surface, (*INK, color[3] * KEYLINE // 255), around, width=3)
    polyline(surface, color, around)


def dashed_line(
    surface: pygame.Surface,
    color: Rgba,
    points: Sequence[Point],
    *,
    dash: float = 3,
    gap: float = 3,
) -> None:
    """Draw a line through points in dashes of ``dash`` pixels with gaps of ``gap``.

    Strong lines get a keyline; faint ones are faint on purpose.
    """
    _draw_dashes(surface, color, list(_dashes(points, dash, gap, surface.get_rect())))


def _draw_dashes(
    surface: pygame.Surface, color: Rgba, dashes: Sequence[Dash], origin: Point = (0, 0)
) -> None:
    line, (x, y) = pygame.draw.line, origin
    if color[3] >= _STRONG:
        under = (*INK, color[3] * KEYLINE // 255)
        for (ax, ay), (bx, by) in dashes:
            line(surface, under, (x + ax + 1, y + ay + 1), (x + bx + 1, y + by + 1))
    for (ax, ay), (bx, by) in dashes:
        line(surface, color, (x + ax, y + ay), (x + bx, y + by))


def _dashes(
    points: Sequence[Point], dash: float, gap: float, area: pygame.Rect | None = None
) -> Iterator[Dash]:
    """Give the dashes along a line; what is left of one runs on round a corner.

    Stretches of the line that lie outside an area are left out.
    """
    run, period = 0.0, dash + gap
    for (ax, ay), (bx, by) in pairwise(points):
        length = hypot(bx - ax, by - ay)
        if length and (area is None or area.clipline(ax, ay, bx, by)):
            dx, dy = (bx - ax) / length, (by - ay) / length
            start = -(run % period)
            while start < length:
                begin, end = max(start, 0.0), min(start + dash, length)
                if begin < end:
                    yield (ax + dx * begin, ay + dy * begin), (ax + dx * end, ay + dy * end)
                start += period
        run += length


@lru_cache(maxsize=256)
def circle(radius: int, flat: float = 1.0, start: float = 0.0, part: float = 1.0) -> list[Point]:
    """Return points along a circle round (0, 0), or along ``part`` of it from angle ``start``."""
    count = max(8, ceil(radius * part))
    return [
        (
            radius * cos(start + 2 * pi * part * i / count),
            radius * flat * sin(start + 2 * pi * part * i / count),
        )
        for i in range(count + 1)
    ]


@lru_cache(maxsize=256)
def _ring_dashes(
    radius: int, flat: float, start: float, part: float, dash: float, gap: float
) -> list[Dash]:
    """Return the dashes along a circle round (0, 0), or along a part of it."""
    return list(_dashes(circle(radius, flat, start, part), dash, gap))


def ring(  # noqa: PLR0913 - a place, a size and how the line looks
    surface: pygame.Surface,
    color: Rgba,
    center: Point,
    radius: float,
    *,
    dash: float = 4,
    gap: float = 3,
    flat: float = 1.0,
    start: float = 0.0,
    part: float = 1.0,
) -> None:
    """Draw a dashed ring, or a part of one; ``flat`` presses it to lie on the floor."""
    if radius < 1 or color[3] < 4:
        return
    shape = round(radius), flat, round(start, 2), round(part, 2)
    if not surface.get_rect().inflate(2 * radius + 4, 2 * radius + 4).collidepoint(center):
        return
    if gap:
        dashes = _ring_dashes(*shape, dash, gap)
        _draw_dashes(surface, color, dashes, center)
    else:
        x, y = center
        points = [(x + dx, y + dy) for dx, dy in circle(*shape)]
        polyline(surface, (*INK, color[3] * KEYLINE // 255), points, width=3)
        polyline(surface, color, points)


def brackets(surface: pygame.Surface, color: Rgba, center: Point, half: int, arm: int = 5) -> None:
    """Draw the four corners of a square of 2 x ``half`` pixels."""
    cx, cy = round(center[0]), round(center[1])
    for shift, ink in ((1, (*INK, color[3])), (0, color)):
        for sx in (-1, 1):
            for sy in (-1, 1):
                x, y = cx + sx * half + shift, cy + sy * half + shift
                pygame.draw.line(surface, ink, (x, y), (x - sx * arm, y), 2)
                pygame.draw.line(surface, ink, (x, y), (x, y - sy * arm), 2)


def chevron(surface: pygame.Surface, color: Rgba, tip: Point, angle: float, size: int = 6) -> None:
    """Draw an arrow head that points along an angle in radians."""
    ends = [
        (tip[0] - size * cos(angle + turn), tip[1] - size * sin(angle + turn))
        for turn in (-0.7, 0.7)
    ]
    corners = [ends[0], tip, ends[1]]
    polyline(surface, (*INK, color[3]), corners, width=4)
    polyline(surface, color, corners, width=2)
