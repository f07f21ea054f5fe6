"""Where to go: the objective's diamond, its ring on the floor, and the way to it."""

from __future__ import annotations

from collections.abc import Iterable
from math import atan2, cos, sin
from typing import Final

import pygame

from game.sim.world import World
from game.view.bubbles import diamond
from game.view.camera import PIXEL
from game.view.look import Look
from game.view.palette import faded
from game.view.strokes import chevron, ring

_HOVER: Final = 30
"""How high the diamond hangs over its place, pixels."""

_EDGE: Final = 16
"""How far from the screen's edge a chevron stands, pixels."""


def open_goals(world: World) -> list[tuple[int, int]]:
    """Return the places still to be reached, subtiles; when all are, the way out."""
    places = [
        (fixture.x, fixture.y)
        for fixture in world.fixtures.values()
        if fixture.kind == "objective" and not fixture.done and not fixture.hidden
        and not fixture.placement.values.get("optional")
    ]  # fmt: skip
    if places or not world.rule.allows_exit(world):
        return places
    return [(p.x, p.y) for p in world.plan.of_kind("exit")]


def draw_rings(
    overlay: pygame.Surface, places: Iterable[tuple[int, int]], look: Look, shift: tuple[int, int]
) -> None:
    """Draw the dashed rings on the floor round every goal."""
    turn = 0.0 if look.reduce_motion else look.time_ms / 4000
    for x, y in places:
        spot = (x // PIXEL - shift[0], y // PIXEL - shift[1])
        ring(overlay, faded("sky", 220), spot, 15, dash=5, gap=4, flat=0.5, start=turn % 6.28)
        ring(overlay, faded("azure", 150), spot, 20, dash=3, gap=5, flat=0.5, start=-turn % 6.28)


def draw_diamonds(
    surface: pygame.Surface, places: Iterable[tuple[int, int]], look: Look, shift: tuple[int, int]
) -> None:
    """Draw a diamond over each goal in the picture, and a chevron towards the nearest outside."""
    frame, shape = surface.get_rect(), diamond()
    rise = 0 if look.reduce_motion else (0, 1, 2, 2, 1, 0, -1, -1)[look.phase(1600, 8)]
    outside = []
    for x, y in places:
        spot = (x // PIXEL - shift[0], y // PIXEL - shift[1])
        if frame.inflate(-10, -10).collidepoint(spot):
            surface.blit(shape, (spot[0] - 6, spot[1] - _HOVER - rise))
        else:
            outside.append(spot)
    if outside:
        middle = frame.center
        _point_to(
            surface, min(outside, key=lambda s: abs(s[0] - middle[0]) + abs(s[1] - middle[1]))
        )


def _point_to(surface: pygame.Surface, spot: tuple[int, int]) -> None:
    frame = surface.get_rect()
    inner = frame.inflate(-2 * _EDGE, -2 * _EDGE)
    angle = atan2(spot[1] - frame.centery, spot[0] - frame.centerx)
    tip = (
        max(inner.left, min(inner.right, spot[0])),
        max(inner.top, min(inner.bottom, spot[1])),
    )
    for step in range(2):
        at = (tip[0] - 6 * step * cos(angle), tip[1] - 6 * step * sin(angle))
        chevron(surface, faded("sky", 255 - 90 * step), at, angle, 5)
    shape = diamond()
    back = (tip[0] - 20 * cos(angle) - 6, tip[1] - 20 * sin(angle) - 5)
    surface.blit(shape, back)
