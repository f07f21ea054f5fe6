"""Exact outlines of what is in sight of a point, cut by the walls that the rules know.

The drawing of cones, beams and pools of light starts here. Lengths are pixels of the map, angles
radians, 0 east and growing clockwise on the screen; walls are whole cells, as for the senses.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from math import atan2, ceil, cos, floor, pi, sin
from typing import Final

import pygame

from game.view.ground import TILE

Outline = list[tuple[float, float]]
"""Corners of a polygon, pixels of the map."""

Box = tuple[float, float, float, float]
"""Left, top, right and bottom, pixels of the map."""

Ray = tuple[float, float, float, float]
"""An angle relative to the middle of a view, how far sight runs along it, and the direction's own
cosine and sine."""

_BESIDE: Final = 1e-4
"""Radians to each side of a corner at which a ray is cast past it."""

_ARC: Final = pi / 30
"""Most radians between two rays, so that a round edge looks round."""

_ENDLESS: Final = 1e30


class Walls:
    """The opaque cells of one moment, with their corners found once; equal where the cells are."""

    def __init__(self, opaque: bytes, columns: int) -> None:
        """Lay a border of wall round the map, so that no ray leaves it."""
        rows = len(opaque) // columns
        self.width = columns + 2
        edge = b"\1" * self.width
        lines = [opaque[r * columns : (r + 1) * columns] for r in range(rows)]
        self.cells = edge + b"".join(b"\1" + line + b"\1" for line in lines) + edge
        self._corners = [self._corners_along(row) for row in range(rows + 1)]

    def __eq__(self, other: object) -> bool:
        """Return whether the same cells stop sight."""
        return isinstance(other, Walls) and (self.width, self.cells) == (other.width, other.cells)

    def __hash__(self) -> int:
        """Return a hash of the cells."""
        return hash((self.width, self.cells))

    def _corners_along(self, row: int) -> list[int]:
        """Return the columns of the grid points on a line between rows where a wall turns."""
        above = self.cells[row * self.width : (row + 1) * self.width]
        below = self.cells[(row + 1) * self.width : (row + 2) * self.width]
        if above == below and above.count(0) in {0, len(above) - 2}:
            return []
        return [
            column
            for column in range(self.width - 1)
            if (above[column] != above[column + 1] or below[column] != below[column + 1])
            and (above[column] != below[column] or above[column + 1] != below[column + 1])
        ]

    def corners(self, box: Box) -> list[tuple[float, float]]:
        """Return the walls' corners in a box, pixels of the map."""
        left, top, right, bottom = (side / TILE for side in box)
        found: list[tuple[float, float]] = []
        for row in range(max(ceil(top), 0), min(int(bottom), len(self._corners) - 1) + 1):
            line = self._corners[row]
            columns = line[bisect_left(line, left) : bisect_right(line, right)]
            found += [(column * TILE, row * TILE) for column in columns]
        return found

    def distance(self, x: float, y: float, dx: float, dy: float, reach: float) -> float:
        """Return how far a ray runs before it meets a wall, at most ``reach``.

        The cell it starts in never stops it: a lamp may hang on a wall. ``dx`` and ``dy`` are the
        cosine and the sine of its direction.
        """
        column, row = int(x // TILE), int(y // TILE)
        step_x, step_y = TILE / abs(dx or 1 / _ENDLESS), TILE / abs(dy or 1 / _ENDLESS)
        next_x = ((column + 1) * TILE - x) / dx if dx > 0 else (x - column * TILE) * step_x / TILE
        next_y = ((row + 1) * TILE - y) / dy if dy > 0 else (y - row * TILE) * step_y / TILE
        across, down = (1 if dx > 0 else -1), (self.width if dy > 0 else -self.width)
        cells, at = self.cells, (row + 1) * self.width + column + 1
        while True:
            if next_x < next_y:
                run, at, next_x = next_x, at + across, next_x + step_x
            else:
                run, at, next_y = next_y, at + down, next_y + step_y
            if run >= reach:
                return reach
            if cells[at]:
                return run


def rays(  # noqa: PLR0913 - a pose and how much of it is asked for
    walls: Walls,
    x: float,
    y: float,
    *,
    heading: float,
    half: float,
    reach: float,
    edges: Sequence[float] = (),
) -> list[Ray]:
    """Return how far sight runs within ``half`` of a heading, angle by angle.

    Args:
        walls: what stops sight.
        x: where sight begins.
        y: as ``x``.
        heading: the middle of the view.
        half: how far it opens to each side, at most half a turn.
        reach: how far it goes where nothing stands.
        edges: further relative angles at which a ray is wanted.
    """
    count = max(2, ceil(2 * half / _ARC))
    angles = [half * (2 * i / count - 1) for i in range(count + 1)]
    angles += [edge for edge in edges if -half < edge < half]
    for cx, cy in walls.corners(box_of(x, y, heading, half, reach)):
        dx, dy = cx - x, cy - y
        if dx * dx + dy * dy <= reach * reach:
            angle = (atan2(dy, dx) - heading + pi) % (2 * pi) - pi
            angles += [a for a in (angle - _BESIDE, angle + _BESIDE) if -half < a < half]
    angles.sort()
    found = []
    for angle in angles:
        dx, dy = cos(heading + angle), sin(heading + angle)
        found.append((angle, walls.distance(x, y, dx, dy, reach), dx, dy))
    return found


def box_of(x: float, y: float, heading: float, half: float, reach: float) -> Box:
    """Return the smallest box round a view."""
    first, last = heading - half, heading + half
    quarters = range(ceil(first / (pi / 2)), floor(last / (pi / 2)) + 1)
    angles = [first, last, *(k * pi / 2 for k in quarters)]
    across, down = [0.0, *map(cos, angles)], [0.0, *map(sin, angles)]
    return (
        x + reach * min(across),
        y + reach * min(down),
        x + reach * max(across),
        y + reach * max(down),
    )


def meets(box: Box, area: pygame.Rect) -> bool:
    """Return whether a box and a rectangle have any pixel in common."""
    left, top, right, bottom = box
    return left < area.right and right > area.left and top < area.bottom and bottom > area.top


def outline(found: Sequence[Ray], x: float, y: float, *, half: float, reach: float) -> Outline:
    """Return the polygon of those rays that lie within ``half``, none longer than ``reach``.

    A view of less than a whole turn begins at its own point.
    """
    points: Outline = [] if half >= pi else [(x, y)]
    most = half + 1e-9
    for angle, length, dx, dy in found:
        if -most <= angle <= most:
            run = length if length < reach else reach  # noqa: FURB136 - min() is the slower half
            points.append((x + run * dx, y + run * dy))
    return points


def holds(polygon: Outline, x: float, y: float) -> bool:
    """Return whether a point lies inside a polygon."""
    inside = False
    ax, ay = polygon[-1]
    for bx, by in polygon:
        if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
            inside = not inside
        ax, ay = bx, by
    return inside
