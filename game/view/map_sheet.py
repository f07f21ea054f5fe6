"""The sheet a briefing map is drawn on: tiles to paper, and the strokes of a draughtsman's pen.

Everything is drawn several times too large and shrunk once at the end, so that lines are soft.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import pygame
from pygame import Rect, Surface

from game.base.units import SUBTILES, TURN
from game.sim.plan import Plan
from game.view.palette import Color
from game.view.shapes import Point

FINE: Final = 3
"""How many times too large the sheet is."""


@dataclass(frozen=True, slots=True)
class MapSheet:
    """A drawing in progress.

    Attributes:
        surface: what is drawn on, ``FINE`` times the finished size.
        tile: side of a tile on it.
        left: where column 0 begins on it.
        top: where row 0 begins on it.
        unit: the measure of pens and signs: a tile, but never so large that a sign shouts.
        plan: the level it shows.
    """

    surface: Surface
    tile: float
    left: float
    top: float
    unit: float
    plan: Plan

    @property
    def area(self) -> Rect:
        """The rectangle that the level fills."""
        wide, high = self.plan.columns * self.tile, self.plan.rows * self.tile
        return Rect(round(self.left), round(self.top), round(wide), round(high))

    def corner(self, column: float, row: float) -> Point:
        """Return the top left corner of a tile on the sheet."""
        return self.left + column * self.tile, self.top + row * self.tile

    def spot(self, x: float, y: float) -> Point:
        """Return a place in subtiles on the sheet."""
        return self.corner(x / SUBTILES, y / SUBTILES)

    def cell(self, column: int, row: int, columns: int = 1, rows: int = 1) -> Rect:
        """Return the rectangle of some tiles on the sheet, without gaps to its neighbours."""
        x, y = (round(part) for part in self.corner(column, row))
        right, bottom = (round(part) for part in self.corner(column + columns, row + rows))
        return Rect(x, y, right - x, bottom - y)

    def nib(self, units: float) -> int:
        """Return a pen's width in units as pixels, at least one."""
        return max(1, round(self.unit * units))

    # -- strokes ----------------------------------------------------------------------------------
    def stroke(self, color: Color, points: Sequence[Point], units: float) -> None:
        """Draw a line through some points with round ends, some units wide."""
        wide = self.nib(units)
        for start, end in pairwise(points):
            pygame.draw.line(self.surface, color, start, end, wide)
        for point in points:
            pygame.draw.circle(self.surface, color, point, wide / 2)

    def dashes(
        self, color: Color, points: Sequence[Point], units: float, *, dash: float, gap: float
    ) -> None:
        """Draw a broken line through some points; width, dash and gap are in units."""
        for start, end in _broken(points, dash * self.unit, gap * self.unit):
            self.stroke(color, (start, end), units)

    def arrowheads(self, color: Color, points: Sequence[Point], side: float) -> None:
        """Draw an arrow head in the middle of each stretch of a line; ``side`` is in units."""
        for (ax, ay), (bx, by) in pairwise(points):
            length = math.hypot(bx - ax, by - ay)
            if length < self.unit * 3:
                continue
            dx, dy = (bx - ax) / length * side * self.unit, (by - ay) / length * side * self.unit
            x, y = (ax + bx) / 2, (ay + by) / 2
            head = [(x + dx, y + dy), (x - dx - dy * 0.8, y - dy + dx * 0.8),
                    (x - dx + dy * 0.8, y - dy - dx * 0.8)]  # fmt: skip
            pygame.draw.polygon(self.surface, color, head)

    def fan(self, x: int, y: int, *, heading: int, half: int, reach: int) -> list[Point]:
        """Return the outline of what a sweep can see from a place, cut by what stops sight."""
        outline = [self.spot(x, y)]
        steps = max(half * 2 // 60, 2)
        for step in range(steps + 1):
            angle = (heading - half + 2 * half * step / steps) * 2 * math.pi / TURN
            outline.append(self.spot(*self._sight_end(x, y, angle, reach)))
        return outline

    def _sight_end(self, x: int, y: int, angle: float, reach: int) -> Point:
        """Return how far one line sees; what it begins in does not stop it."""
        plan, on_perch = self.plan, True
        dx, dy = math.cos(angle), math.sin(angle)
        for far in range(0, reach, SUBTILES // 6):
            column, row = int((x + dx * far) // SUBTILES), int((y + dy * far) // SUBTILES)
            if not (0 <= column < plan.columns and 0 <= row < plan.rows):
                return x + dx * far, y + dy * far
            stops = plan.opaque[row * plan.columns + column]
            on_perch = on_perch and bool(stops) and far < _PERCH
            if stops and not on_perch:
                return x + dx * far, y + dy * far
        return x + dx * reach, y + dy * reach

    # -- groups of tiles --------------------------------------------------------------------------
    def edges(self, kind: Sequence[bool]) -> Iterator[tuple[Point, Point]]:
        """Yield the border between tiles that are of a kind and tiles that are not."""
        plan = self.plan
        for row in range(plan.rows):
            for column in range(plan.columns):
                if not kind[row * plan.columns + column]:
                    continue
                for dc, dr, ax, ay, bx, by in _SIDES:
                    c, r = column + dc, row + dr
                    inside = 0 <= c < plan.columns and 0 <= r < plan.rows
                    if inside and not kind[r * plan.columns + c]:
                        yield self.corner(column + ax, row + ay), self.corner(column + bx, row + by)


_PERCH: Final = 2 * SUBTILES
"""A watcher on a wall or a stack of crates sees out of so much of it."""

_SIDES: Final = (
    (0, -1, 0, 0, 1, 0), (1, 0, 1, 0, 1, 1), (0, 1, 1, 1, 0, 1), (-1, 0, 0, 1, 0, 0),
)  # fmt: skip
"""For each neighbour: its shift, and the two ends of the side towards it."""


def _broken(points: Sequence[Point], dash: float, gap: float) -> Iterator[tuple[Point, Point]]:
    """Yield the dashes along a line; a dash goes round no corner."""
    rest = 0.0
    for (ax, ay), (bx, by) in pairwise(points):
        length = math.hypot(bx - ax, by - ay)
        at = rest
        while at < length:
            end = min(at + dash, length)
            one, two = at / length, end / length
            yield (
                (ax + (bx - ax) * one, ay + (by - ay) * one),
                (ax + (bx - ax) * two, ay + (by - ay) * two),
            )
            at += dash + gap
        rest = max(at - length, 0.0)


def islands(plan: Plan, kind: Sequence[bool]) -> list[list[int]]:
    """Return the connected groups of tiles of a kind, as indices into the plan's grids."""
    seen: set[int] = set()
    groups = []
    for first, is_kind in enumerate(kind):
        if not is_kind or first in seen:
            continue
        group, waiting = [], [first]
        seen.add(first)
        while waiting:
            at = waiting.pop()
            group.append(at)
            for other in _beside(plan, at):
                if kind[other] and other not in seen:
                    seen.add(other)
                    waiting.append(other)
        groups.append(group)
    return groups


def _beside(plan: Plan, at: int) -> Iterator[int]:
    row, column = divmod(at, plan.columns)
    if column:
        yield at - 1
    if column + 1 < plan.columns:
        yield at + 1
    if row:
        yield at - plan.columns
    if row + 1 < plan.rows:
        yield at + plan.columns
