"""What each watcher could see: one fan of rays that its cones, its torch and its meter share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import pi
from typing import Final

import pygame

from game.base.units import TURN
from game.sim.actor import Actor, AlertState
from game.sim.kinds import Band, Beam
from game.view.camera import PIXEL
from game.view.poses import Pose
from game.view.sightlines import Outline, Ray, Walls, box_of, meets, outline, rays

RADIANS: Final = 2 * pi / TURN
"""Radians in an arc minute."""

BEAM_EDGES: Final = (-1.0, -0.86, -0.70, 0.70, 0.86, 1.0)
"""Shares of a beam's half angle at which rays are wanted for its soft edge."""

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
        bands: those that are drawn, as the rules hold them.
        found: how far sight runs, angle by angle.
    """

    actor: Actor
    x: float
    y: float
    bands: tuple[Band, ...]
    found: Sequence[Ray]

    def outline_of(self, band: Band, share: float = 1.0) -> Outline:
        """Return the polygon of a band, reaching ``share`` of its distance."""
        return outline(
            self.found,
            self.x,
            self.y,
            half=band.half_angle * RADIANS,
            reach=band.reach * share / PIXEL,
        )


def bands_of(
    actor: Actor, *, every_one: bool = False, eyes: Sequence[Band] | None = None
) -> tuple[Band, ...]:
    """Return the bands of an actor's sight that are drawn now; ``eyes`` are its own by default."""
    return tuple(
        band
        for band in (actor.kind.bands if eyes is None else eyes)
        if (every_one or band.name in ALWAYS_DRAWN) and (actor.state or not band.searching_only)
    )


def view_of(
    walls: Walls,
    actor: Actor,
    pose: Pose,
    *,
    every_band: bool = False,
    within: pygame.Rect | None = None,
    eyes: Sequence[Band] | None = None,
) -> View | None:
    """Return what an actor sees or lights from a pose; ``None`` for one without eyes and lamp.

    Args:
        walls: what stops sight just now.
        actor: the observer.
        pose: where it is drawn.
        every_band: whether contact, peripheral and back sight are wanted too.
        within: the part of the map that is shown; ``None`` is also returned if no sight reaches it.
        eyes: its bands of sight where it stands, if the level's rule changes them.
    """
    bands, beam = bands_of(actor, every_one=every_band, eyes=eyes), actor.kind.beam
    wedges: list[Band | Beam] = [*bands, beam] if beam else [*bands]
    if not wedges:
        return None
    x, y, heading = pose[0] / PIXEL, pose[1] / PIXEL, pose[2] * RADIANS
    half = max(wedge.half_angle for wedge in wedges) * RADIANS
    reach = max(wedge.reach for wedge in wedges) / PIXEL
    if within is not None and not meets(box_of(x, y, heading, half, reach), within):
        return None
    edges = [sign * band.half_angle * RADIANS for band in bands for sign in (-1, 1)]
    if beam:
        edges += [side * beam.half_angle * RADIANS for side in BEAM_EDGES]
    found = rays(walls, x, y, heading=heading, half=half, reach=reach, edges=edges)
    return View(actor, x, y, bands, found)


def is_drawn(actor: Actor, *, every_one: bool = False) -> bool:
    """Return whether an observer's cones are drawn now."""
    if actor.state is AlertState.DOWN or not actor.kind.bands:
        return False
    return every_one or actor.is_watcher or actor.aware.points >= _PERSON_NOTICES
