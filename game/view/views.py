"""What each watcher could see: one fan of rays that its cones, its torch and its meter share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import pi
from typing import Final

from game.base.units import TURN
from game.sim.actor import Actor, AlertState
from game.sim.kinds import Band
from game.view.camera import PIXEL
from game.view.poses import Pose
from game.view.sightlines import Outline, Ray, Walls, outline, rays

RADIANS: Final = 2 * pi / TURN
"""Radians in an arc minute."""

ALWAYS_DRAWN: Final = ("near", "far")
"""Bands of sight that are drawn unasked; the rest only while all cones are asked for."""


_PERSON_NOTICES: Final = 10_000
"""Awareness, in thousandths, from which somebody who is no watcher shows what they see."""


@dataclass(frozen=True, slots=True)
class View:
    """One actor's sight from its drawn pose.

    Attributes:
        actor: whose it is.
        x: pixels of the map.
        y: as ``x``.
        heading: radians.
        bands: those that are drawn, as the rules hold them.
        found: how far sight runs, angle by angle.
    """

    actor: Actor
    x: float
    y: float
    heading: float
    bands: tuple[Band, ...]
    found: Sequence[Ray]

    def outline_of(self, band: Band, share: float = 1.0) -> Outline:
        """Return the polygon of a band, reaching ``share`` of its distance."""
        return outline(
            self.found,
            self.x,
            self.y,
            heading=self.heading,
            half=band.half_angle * RADIANS,
            reach=band.reach * share / PIXEL,
        )


def view_of(walls: Walls, actor: Actor, pose: Pose, *, every_band: bool = False) -> View | None:
    """Return what an actor sees from a pose; ``None`` for one without eyes.

    Args:
        walls: what stops sight just now.
        actor: the observer.
        pose: where it is drawn.
        every_band: whether contact, peripheral and back sight are wanted too.
    """
    bands = tuple(b for b in actor.kind.bands if every_band or b.name in ALWAYS_DRAWN)
    if not actor.state:
        bands = tuple(b for b in bands if not b.searching_only)
    if not bands:
        return None
    x, y, heading = pose[0] / PIXEL, pose[1] / PIXEL, pose[2] * RADIANS
    beam = actor.kind.beam
    edges = [sign * b.half_angle * RADIANS for b in bands for sign in (-1, 1)]
    if beam:
        edges += [sign * beam.half_angle * share * RADIANS
                  for sign in (-1, 1) for share in (0.70, 0.86, 1.0)]  # fmt: skip
    found = rays(
        walls,
        x,
        y,
        heading=heading,
        half=max(b.half_angle for b in bands) * RADIANS,
        reach=max(b.reach for b in bands) / PIXEL,
        edges=edges,
    )
    return View(actor, x, y, heading, bands, found)


def is_drawn(actor: Actor, *, every_one: bool = False) -> bool:
    """Return whether an observer's cones are drawn now."""
    if actor.state is AlertState.DOWN:
        return False
    return every_one or actor.is_watcher or actor.aware.points >= _PERSON_NOTICES
