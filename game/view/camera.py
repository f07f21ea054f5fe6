"""The camera: which part of the map is on the screen.

It follows the courier with ease, stays on the map, and always holds the viewport that the rules
mean by what the player can see.
"""

from __future__ import annotations

from math import exp
from typing import Final

from game.base.geometry import cosine, sine
from game.base.units import SUBTILES
from game.view.ground import TILE

WIDTH: Final = 640
"""Pixels across the logical screen."""
HEIGHT: Final = 360
"""Pixels down the logical screen."""

PIXEL: Final = SUBTILES // TILE
"""Subtiles in a pixel."""

VIEWPORT: Final = (18 * TILE, 9 * TILE)
"""Half the viewport's width and height, pixels: this much must be seen on each side of her."""

AHEAD: Final = (24, 26)
"""How far the camera looks ahead of a moving courier, pixels; less than the room it has."""

EASE_MS: Final = 240
"""Time in which two thirds of a way are made good."""

LEAP: Final = 12 * TILE
"""A way further than this is jumped: a rewind or a ride, not a walk."""


class Camera:
    """Where the screen lies on a map of a given size in pixels."""

    def __init__(self, map_size: tuple[int, int]) -> None:
        """Begin at the top left; the first ``follow`` puts it in place."""
        self._map_size = map_size
        self._spot: tuple[float, float] | None = None
        self._time_ms = 0
        self.left = 0
        self.top = 0
        self.size = (WIDTH, HEIGHT)

    def follow(  # noqa: PLR0913 - a pose, a clock and how it is looked at
        self,
        *,
        x: int,
        y: int,
        heading: int,
        moving: bool,
        time_ms: int,
        still: bool = False,
        size: tuple[int, int] = (WIDTH, HEIGHT),
        pan: tuple[int, int] = (0, 0),
    ) -> None:
        """Move towards the courier at (x, y), given in subtiles.

        Args:
            x: the courier's place.
            y: as ``x``.
            heading: where she looks.
            moving: whether the camera looks ahead of her.
            time_ms: the animations' clock.
            still: whether ease and looking ahead are switched off.
            size: pixels of the map that fit the picture; more than a screen while looking out.
            pan: how far a held look is moved, pixels.
        """
        at = (x / PIXEL, y / PIXEL)
        reach = (0, 0) if still or not moving else AHEAD
        goal = (
            at[0] + reach[0] * cosine(heading) / 16384,
            at[1] + reach[1] * sine(heading) / 16384,
        )
        self._ease(goal, time_ms, at_once=still)
        spot = self._held(at)
        self.size = size
        self.left = self._clamped(spot[0] + pan[0], 0)
        self.top = self._clamped(spot[1] + pan[1], 1)

    def _ease(self, goal: tuple[float, float], time_ms: int, *, at_once: bool) -> None:
        passed, self._time_ms = max(time_ms - self._time_ms, 0), time_ms
        spot = self._spot
        if spot is None or at_once or max(abs(goal[0] - spot[0]), abs(goal[1] - spot[1])) > LEAP:
            self._spot = goal
            return
        part = 1 - exp(-passed / EASE_MS)
        self._spot = (spot[0] + (goal[0] - spot[0]) * part, spot[1] + (goal[1] - spot[1]) * part)

    def _held(self, at: tuple[float, float]) -> tuple[float, float]:
        """Return the spot, moved so that the viewport round the courier stays on the screen."""
        assert self._spot is not None  # noqa: S101 - _ease has just set it
        room = (WIDTH // 2 - VIEWPORT[0], HEIGHT // 2 - VIEWPORT[1])
        return (
            max(at[0] - room[0], min(at[0] + room[0], self._spot[0])),
            max(at[1] - room[1], min(at[1] + room[1], self._spot[1])),
        )

    def _clamped(self, center: float, axis: int) -> int:
        """Return the left or top edge of a screen round ``center``, kept on the map."""
        side, most = self.size[axis], self._map_size[axis]
        if most <= side:
            return (most - side) // 2
        return max(0, min(most - side, round(center) - side // 2))

    def to_screen(self, x: int, y: int) -> tuple[int, int]:
        """Return the pixel of the logical screen where a place in subtiles is drawn."""
        px, py = x // PIXEL - self.left, y // PIXEL - self.top
        return px * WIDTH // self.size[0], py * HEIGHT // self.size[1]

    def to_world(self, px: int, py: int) -> tuple[int, int]:
        """Return the place in subtiles under a pixel of the logical screen."""
        return (
            (px * self.size[0] // WIDTH + self.left) * PIXEL,
            (py * self.size[1] // HEIGHT + self.top) * PIXEL,
        )

    def place(self, x: int, y: int) -> tuple[int, int]:
        """Return the pixel of the picture, before any scaling, where a place is drawn."""
        return x // PIXEL - self.left, y // PIXEL - self.top
