"""Marks over the picture of a map that a designer reads: rounds, a way, doorways, places."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

import pygame
from pygame import Rect, Surface

from game.view.palette import AZURE, GOLD, INK, MINT, PAPER, SKY, WINE, Color
from game.view.shapes import Point

WAY: Final = SKY
"""The color of a way through."""

ROUND: Final = PAPER
"""The color of somebody's round."""

TIGHT: Final = WINE
"""The color of a place that must be passed in time."""

_ARROW_EVERY: Final = 56
_CROWDED: Final = 36
_DASH: Final = 7
_DOT: Final = 9


def draw_round(picture: Surface, points: Sequence[Point]) -> None:
    """Draw a round as a thin broken line with arrow heads."""
    for start, end in pairwise(points):
        _dashed(picture, start, end)
    _arrows(picture, points, ROUND, side=5)


def draw_watcher(picture: Surface, at: Point, heading: float | None) -> None:
    """Draw where somebody begins: an eye, with a beak where they look if they stand there."""
    x, y = at
    if heading is not None:
        dx, dy = math.cos(heading), math.sin(heading)
        beak = [(x + dx * 17, y + dy * 17), (x - dy * 7, y + dx * 7), (x + dy * 7, y - dx * 7)]
        pygame.draw.polygon(picture, INK, beak)
        pygame.draw.polygon(picture, ROUND, beak, 2)
    pygame.draw.circle(picture, INK, at, 9)
    pygame.draw.circle(picture, ROUND, at, 9, 2)
    pygame.draw.circle(picture, ROUND, at, 3)


def draw_way(picture: Surface, points: Sequence[Point]) -> None:
    """Draw a way through as a thick line with arrow heads."""
    if len(points) > 1:
        for color, wide in ((INK, 9), (WAY, 5)):
            pygame.draw.lines(picture, color, False, points, wide)  # noqa: FBT003 - as pygame asks
            for point in points:
                pygame.draw.circle(picture, color, point, wide / 2)
    _arrows(picture, points, WAY, side=9)


def draw_short_way(picture: Surface, points: Sequence[Point]) -> None:
    """Draw a way that is only for comparison: a line of dots."""
    for start, end in pairwise(points):
        length = math.hypot(end[0] - start[0], end[1] - start[1])
        for far in range(0, round(length), _DOT):
            x = round(start[0] + (end[0] - start[0]) * far / length)
            y = round(start[1] + (end[1] - start[1]) * far / length)
            pygame.draw.rect(picture, INK, (x - 3, y - 3, 6, 6))
            pygame.draw.rect(picture, WAY, (x - 2, y - 2, 4, 4))


def draw_ends(picture: Surface, start: Point, end: Point) -> None:
    """Draw where a way begins, a disc, and where it ends, a flag of squares."""
    pygame.draw.circle(picture, INK, start, 13)
    pygame.draw.circle(picture, MINT, start, 10)
    pygame.draw.polygon(picture, INK, [(start[0] - 3, start[1] - 6), (start[0] + 6, start[1]),
                                       (start[0] - 3, start[1] + 6)])  # fmt: skip
    area = Rect(0, 0, 20, 20)
    area.center = round(end[0]), round(end[1])
    pygame.draw.rect(picture, INK, area.inflate(6, 6))
    for column in range(4):
        for row in range(4):
            color = PAPER if (column + row) % 2 else INK
            pygame.draw.rect(picture, color, (area.x + column * 5, area.y + row * 5, 5, 5))


def draw_goal(picture: Surface, at: Point) -> None:
    """Draw what is to be done on the way: a diamond."""
    x, y = at
    for color, side in ((INK, 13), (GOLD, 10), (INK, 4)):
        diamond = [(x, y - side), (x + side, y), (x, y + side), (x - side, y)]
        pygame.draw.polygon(picture, color, diamond)


def draw_rest(picture: Surface, at: Point) -> None:
    """Draw where somebody waits: two bars in a ring."""
    x, y = round(at[0]), round(at[1])
    pygame.draw.circle(picture, INK, (x, y), 11)
    pygame.draw.circle(picture, WAY, (x, y), 10, 2)
    for left in (x - 4, x + 2):
        pygame.draw.rect(picture, WAY, (left, y - 4, 3, 9))


def draw_doorway(picture: Surface, area: Rect, *, is_critical: bool) -> None:
    """Frame a doorway: with corners only, or whole and twice if every way needs it."""
    frame = area.inflate(8, 8)
    if is_critical:
        for inches, color, wide in ((8, INK, 9), (6, AZURE, 5), (0, PAPER, 1)):
            pygame.draw.rect(picture, color, frame.inflate(inches, inches), wide)
        return
    arm = min(9, frame.width // 3, frame.height // 3)
    for x, toward in ((frame.left, 1), (frame.right - 1, -1)):
        for y, down in ((frame.top, 1), (frame.bottom - 1, -1)):
            for color, wide in ((INK, 5), (AZURE, 3)):
                pygame.draw.line(picture, color, (x, y), (x + toward * arm, y), wide)
                pygame.draw.line(picture, color, (x, y), (x, y + down * arm), wide)


def draw_tight(picture: Surface, at: Point) -> None:
    """Draw where a window is short: an hourglass in a disc."""
    x, y = round(at[0]), round(at[1])
    pygame.draw.circle(picture, INK, (x, y), 15)
    pygame.draw.circle(picture, PAPER, (x, y), 13)
    for tip in (-1, 1):
        glass = [(x, y), (x - 6, y + tip * 8), (x + 6, y + tip * 8)]
        pygame.draw.polygon(picture, TIGHT, glass)


def _dashed(picture: Surface, start: Point, end: Point) -> None:
    length = math.hypot(end[0] - start[0], end[1] - start[1])
    count = max(1, round(length / _DASH))
    for number in range(0, count, 2):
        a, b = number / count, min(1, (number + 1) / count)
        first, last = (
            (start[0] + (end[0] - start[0]) * part, start[1] + (end[1] - start[1]) * part)
            for part in (a, b)
        )
        pygame.draw.line(picture, INK, first, last, 4)
        pygame.draw.line(picture, ROUND, first, last, 2)


def _arrows(picture: Surface, points: Sequence[Point], color: Color, *, side: int) -> None:
    """Draw arrow heads along a line, evenly far from each other and nowhere two on one spot."""
    left, drawn = _ARROW_EVERY / 2, set[tuple[int, int]]()
    for (ax, ay), (bx, by) in pairwise(points):
        length = math.hypot(bx - ax, by - ay)
        while length and left <= length:
            dx, dy = (bx - ax) / length, (by - ay) / length
            x, y = ax + dx * left, ay + dy * left
            spot = round(x / _CROWDED), round(y / _CROWDED)
            if spot not in drawn:
                _head(picture, (x, y), (dx * side, dy * side), color)
                drawn.add(spot)
            left += _ARROW_EVERY
        left -= length


def _head(picture: Surface, at: Point, ahead: Point, color: Color) -> None:
    (x, y), (dx, dy) = at, ahead
    head = [(x + dx, y + dy), (x - dx - dy, y - dy + dx), (x - dx + dy, y - dy - dx)]
    pygame.draw.polygon(picture, color, head)
    pygame.draw.polygon(picture, INK, head, 1)


def thinned(points: Iterable[Point]) -> list[Point]:
    """Return a line without the points at which it does not turn."""
    found: list[Point] = []
    for point in points:
        if found and point == found[-1]:
            continue
        if len(found) > 1 and _is_straight(found[-2], found[-1], point):
            found[-1] = point
        else:
            found.append(point)
    return found


def _is_straight(a: Point, b: Point, c: Point) -> bool:
    ahead = (b[0] - a[0]) * (c[0] - b[0]) + (b[1] - a[1]) * (c[1] - b[1])
    return ahead > 0 and (b[0] - a[0]) * (c[1] - b[1]) == (b[1] - a[1]) * (c[0] - b[0])
