"""A moment: what one picture is drawn from, handed from hand to hand while it is made."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.sim.world import World
from game.view.camera import PIXEL
from game.view.line import Line
from game.view.look import Look
from game.view.poses import Pose
from game.view.views import View


@dataclass(frozen=True, slots=True)
class Moment:
    """One picture's world, clock and poses.

    Attributes:
        world: what is drawn; never changed.
        look: how it is looked at.
        shift: the picture's top left corner on the map, pixels.
        size: the picture's width and height.
        poses: where everybody is drawn, by id.
        moving: ids of those who moved since the last tick.
        views: the sight of every observer that may reach into the picture.
        lines: the regulators' lines.
        goals: the places still to be reached, subtiles, the next one first.
    """

    world: World
    look: Look
    shift: tuple[int, int]
    size: tuple[int, int]
    poses: dict[str, Pose]
    moving: frozenset[str]
    views: Sequence[View] = ()
    lines: Sequence[Line] = ()
    goals: Sequence[tuple[int, int]] = ()

    def feet(self, name: str) -> tuple[int, int]:
        """Return where somebody's feet stand on the picture."""
        x, y, _ = self.poses[name]
        return x // PIXEL - self.shift[0], y // PIXEL - self.shift[1]

    def shows(self, name: str, margin: int = 0) -> bool:
        """Return whether somebody's feet are in the picture, or within ``margin`` of it."""
        x, y = self.feet(name)
        return -margin <= x < self.size[0] + margin and -margin <= y < self.size[1] + margin
