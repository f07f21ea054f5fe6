"""Where to go: the objective's diamond, its ring on the floor, and the way to it."""

from __future__ import annotations

from collections.abc import Sequence
from math import atan2, cos, sin
from typing import Final

import pygame

from game.sim.fixtures import Fixture
from game.sim.rules import ecosystem_view, network_view
from game.sim.rules.next_step import next_step
from game.sim.world import World
from game.view.bubbles import diamond
from game.view.camera import PIXEL
from game.view.look import Look
from game.view.palette import faded
from game.view.strokes import chevron, ring

_HOVER: Final = 30
"""How high the diamond hangs over its place, pixels."""

_OVAL: Final = (0.28, 0.32)
"""How far from the picture's middle chevrons stand, as shares of its width and height."""


def open_goals(world: World) -> list[tuple[int, int]]:
    """Return the places still to be reached, subtiles, the next one first."""
    if ecosystem_view.has_market(world):
        return ecosystem_view.next_places(world)
    step = next_step(world) if network_view.has_network(world) else None
    if step is not None:
        next_place = (step.x, step.y)
        return [next_place, *(place for place in _later(world) if place != next_place)]
    found = [f for name in world.plan.walk if (f := world.fixtures.get(name)) and _is_open(f)]
    found += [f for f in world.fixtures.values() if _is_open(f) and f not in found]
    if found or not world.rule.allows_exit(world):
        return [(fixture.x, fixture.y) for fixture in found]
    return [(p.x, p.y) for p in world.plan.of_kind("exit")]


def _later(world: World) -> list[tuple[int, int]]:
    """Return the hubs that are not linked, or in the peak those where parcels wait or belong."""
    hubs = network_view.hubs(world)
    if not network_view.parcels(world):
        return [(hub.x, hub.y) for hub in hubs if not hub.is_linked]
    return [(hub.x, hub.y) for hub in hubs if any(network_view.errands(world, hub.id))]


def _is_open(fixture: Fixture) -> bool:
    """Return whether a fixture is still to be reached."""
    is_asked = fixture.kind == "objective" and not fixture.placement.values.get("optional")
    return is_asked and not fixture.hidden and not fixture.done


def draw_rings(
    overlay: pygame.Surface, places: Sequence[tuple[int, int]], look: Look, shift: tuple[int, int]
) -> None:
    """Draw the dashed rings on the floor: strong round the next goal, faint round later ones."""
    turn = 0.0 if look.reduce_motion else look.time_ms / 4000
    for number, (x, y) in enumerate(places):
        spot = (x // PIXEL - shift[0], y // PIXEL - shift[1])
        if number:
            ring(overlay, faded("azure", 120), spot, 13, dash=2, gap=6, flat=0.5)
            continue
        ring(overlay, faded("sky", 220), spot, 15, dash=5, gap=4, flat=0.5, start=turn % 6.28)
        ring(overlay, faded("azure", 150), spot, 20, dash=3, gap=5, flat=0.5, start=-turn % 6.28)


def draw_diamond(
    surface: pygame.Surface, place: tuple[int, int], look: Look, shift: tuple[int, int]
) -> None:
    """Draw a diamond over the next goal, or chevrons towards it if it is not in the picture."""
    rise = 0 if look.reduce_motion else (0, 1, 2, 2, 1, 0, -1, -1)[look.phase(1600, 8)]
    spot = (place[0] // PIXEL - shift[0], place[1] // PIXEL - shift[1])
    if surface.get_rect().inflate(-10, -10).collidepoint(spot):
        surface.blit(diamond(), (spot[0] - 6, spot[1] - _HOVER - rise))
    else:
        _point_to(surface, spot)


def _point_to(surface: pygame.Surface, spot: tuple[int, int]) -> None:
    """Draw chevrons towards a place off the picture, on an oval clear of the HUD's corners."""
    frame = surface.get_rect()
    angle = atan2(spot[1] - frame.centery, spot[0] - frame.centerx)
    tip = (
        frame.centerx + _OVAL[0] * frame.width * cos(angle),
        frame.centery + _OVAL[1] * frame.height * sin(angle),
    )
    for step in range(2):
        at = (tip[0] - 6 * step * cos(angle), tip[1] - 6 * step * sin(angle))
        chevron(surface, faded("sky", 255 - 90 * step), at, angle, 5)
    shape = diamond()
    back = (tip[0] - 20 * cos(angle) - 6, tip[1] - 20 * sin(angle) - 5)
    surface.blit(shape, back)
