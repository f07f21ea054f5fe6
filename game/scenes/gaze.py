"""The gaze: a held look pulls the camera out and pans it; a peek leans it round a corner."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from game.input.actions import Action
from game.input.controller import Controller
from game.sim.systems.eyes import eye_of
from game.sim.world import World
from game.view.camera import PIXEL
from game.view.look import PULL_OUT, Look

PAN_SPEED: Final = 5
"""Pixels a frame that a held look moves."""

PAN_MOST: Final = 240
"""Furthest a held look moves, pixels."""

ZOOM_STEP: Final = 0.06
"""How much a held look pulls out in a frame."""


@dataclass(slots=True)
class Gaze:
    """Where the player looks.

    ``zoom`` is how far the camera is pulled out, ``pan`` how far it is moved, and ``lean`` how far
    she leans round a corner, both in pixels of the world.
    """

    zoom: float = 1.0
    pan: tuple[int, int] = (0, 0)
    lean: tuple[int, int] = (0, 0)

    def follow(self, aim: tuple[float, float], *, is_held: bool) -> None:
        """Go on by one frame."""
        goal = PULL_OUT if is_held else 1.0
        step = max(-ZOOM_STEP, min(ZOOM_STEP, goal - self.zoom))
        self.zoom = round(self.zoom + step, 3)
        moved = (p + round(a * PAN_SPEED) for p, a in zip(self.pan, aim, strict=True))
        x, y = (max(-PAN_MOST, min(PAN_MOST, p)) for p in moved)
        self.pan = (x, y) if is_held else (0, 0)

    def through(self, look: Look, world: World, controller: Controller) -> Look:
        """Return a look with this gaze, which leans with her round a corner.

        Args:
            look: what a player has set.
            world: read only.
            controller: says whether all cones are wanted besides what the look says.
        """
        cones = look.cones_always or controller.wants(Action.SHOW_CONES)
        courier, eye = world.courier, eye_of(world)
        goal = (eye[0] - courier.x) // PIXEL, (eye[1] - courier.y) // PIXEL
        x, y = (_nearer(at, to) for at, to in zip(self.lean, goal, strict=True))
        self.lean = goal if look.reduce_motion else (x, y)
        pan = self.pan[0] + self.lean[0], self.pan[1] + self.lean[1]
        return replace(look, cones_always=cones, zoom=self.zoom, pan=pan)


def _nearer(at: int, goal: int) -> int:
    return at + max(-PAN_SPEED, min(PAN_SPEED, goal - at))
