"""The gaze: a held look pulls the camera out and pans it with the right stick."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from game.view.look import PULL_OUT, Look

PAN_SPEED: Final = 5
"""Pixels a frame that a held look moves."""

PAN_MOST: Final = 240
"""Furthest a held look moves, pixels."""

ZOOM_STEP: Final = 0.06
"""How much a held look pulls out in a frame."""


@dataclass(slots=True)
class Gaze:
    """Where the player looks: how far the camera is pulled out, and how far it is moved, pixels."""

    zoom: float = 1.0
    pan: tuple[int, int] = (0, 0)

    def follow(self, aim: tuple[float, float], *, is_held: bool) -> None:
        """Go on by one frame."""
        goal = PULL_OUT if is_held else 1.0
        step = max(-ZOOM_STEP, min(ZOOM_STEP, goal - self.zoom))
        self.zoom = round(self.zoom + step, 3)
        moved = (p + round(a * PAN_SPEED) for p, a in zip(self.pan, aim, strict=True))
        x, y = (max(-PAN_MOST, min(PAN_MOST, p)) for p in moved)
        self.pan = (x, y) if is_held else (0, 0)

    def through(self, look: Look, *, all_cones: bool) -> Look:
        """Return a look with this gaze; ``all_cones`` shows them besides what the look says."""
        cones = look.cones_always or all_cones
        return replace(look, cones_always=cones, zoom=self.zoom, pan=self.pan)
