"""How the world is looked at just now: what a player has set, and the clock of the animations."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

PULL_OUT: Final = 1.6
"""How much more of the world a held look shows."""


@dataclass(frozen=True, slots=True)
class Footfall:
    """One dot of the trail that shows a way.

    Attributes:
        x: subtiles.
        y: as ``x``.
        number: which one of its way it is.
        rests: whether whoever goes the way stays here a while.
    """

    x: int
    y: int
    number: int
    rests: bool = False


@dataclass(frozen=True, slots=True)
class Look:
    """Settings and held keys that change the picture, never the world.

    Attributes:
        time_ms: the animations' clock; whoever draws hands it in.
        reduce_motion: lights change at once, nothing sways, the camera does not glide.
        reduce_flash: nothing blinks.
        high_contrast: cones and rings are drawn stronger and the dark is a little lighter.
        cones_always: all bands of all senses are drawn, not only the near cones.
        strong_shimmer: cloaked droids wear a dotted outline.
        zoom: 1.0, or up to ``PULL_OUT`` while the look key is held.
        pan: how far the held look has been moved, in pixels of the world.
        trail: the dots of the way that the route hint shows, the next one first.
    """

    time_ms: int = 0
    reduce_motion: bool = False
    reduce_flash: bool = False
    high_contrast: bool = False
    cones_always: bool = False
    strong_shimmer: bool = False
    zoom: float = 1.0
    pan: tuple[int, int] = (0, 0)
    trail: tuple[Footfall, ...] = ()

    def phase(self, period_ms: int, steps: int) -> int:
        """Return which of ``steps`` equal parts of a repeating period runs now."""
        return self.time_ms % period_ms * steps // period_ms

    def blinks(self, period_ms: int = 800) -> bool:
        """Return whether something that blinks is on now; without flashes it always is.

        Periods below 700 ms would blink more than three times in two seconds and are refused.
        """
        return self.reduce_flash or self.time_ms % max(period_ms, 700) * 2 < max(period_ms, 700)
