"""The network in the picture: cables in the floor, cases on belts, the forecast's ghosts, rides.

Everything is read from the rule of levels that have a network; elsewhere nothing is drawn.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

import pygame

from game.sim.rules import network_view
from game.sim.rules.cables import CARRIED, LIVE, Cable
from game.sim.rules.network_state import net_of
from game.sim.world import World
from game.view.camera import PIXEL
from game.view.furniture import Shelf
from game.view.ground import TILE, Prop
from game.view.moment import Moment
from game.view.palette import COLORS, MIST, STEEL, faded
from game.view.parcel_marks import box_mark, flag_mark
from game.view.poses import COURIER
from game.view.shimmer import draw_outline
from game.view.sprites import Sprites
from game.view.strokes import Point, dashed_line, polyline, ring

_CASE: Final = "crate_tower"
"""The prop that stands for a tall case on a belt."""

_PULSE_MS: Final = 90
"""How long a spark of light takes from cell to cell of a live cable."""

_SPARKS: Final = 12
"""Cells between two sparks on a cable."""

_ASIDE: Final = 13
"""How far beside a hub's middle the marks of its parcels hang, pixels."""

_ABOVE: Final = 22
"""How high over it."""

_EYES: Final = ((-3, -4), (2, -4))
"""Where her eyes shine under a lid, from the middle of the mouth."""


# -- on the floor ---------------------------------------------------------------------------------
def draw_cables(overlay: pygame.Surface, moment: Moment) -> None:
    """Draw every cable in its gutter: live ones with running sparks, tripped ones broken."""
    if not network_view.has_network(moment.world):
        return
    time_ms = 0 if moment.look.reduce_motion else moment.look.time_ms
    left, top = TILE // 2 - moment.shift[0], TILE // 2 - moment.shift[1]
    for cable in network_view.cables(moment.world):
        points = [(x * TILE + left, y * TILE + top) for x, y in cable.way]
        if len(points) > 1:
            _draw_cable(overlay, cable, points, time_ms)


def _draw_cable(
    overlay: pygame.Surface, cable: Cable, points: Sequence[Point], time_ms: int
) -> None:
    if cable.state == CARRIED:
        dashed_line(overlay, faded("azure", 200), points, dash=6, gap=3)
    elif cable.state == LIVE:
        polyline(overlay, faded("ink", 130), points, width=4)
        polyline(overlay, faded("azure", 190), points, width=2)
        first = time_ms // _PULSE_MS % _SPARKS
        for x, y in points[first::_SPARKS]:
            overlay.fill(faded("ice", 240), (x - 1, y - 1, 3, 3))
    else:
        dashed_line(overlay, faded("vermil", 210), points, dash=4, gap=6)


# -- among the props ------------------------------------------------------------------------------
def cases(world: World, shelf: Shelf) -> Iterator[Prop]:
    """Give the cases that stand on running belts now."""
    picture = shelf(_CASE)
    if picture is None or not network_view.has_network(world):
        return
    width = picture.frames[0].get_width()
    for x, y in network_view.case_places(world):
        yield Prop(picture, x // PIXEL - width // 2, y // PIXEL + TILE // 2)


def fading_lamps(world: World) -> dict[str, int]:
    """Return the bands that a linked wing's lamps are fading to, by id."""
    if not network_view.has_network(world):
        return {}
    return {number: band for number, (band, _) in net_of(world).fades.items()}


# -- over everything ------------------------------------------------------------------------------
def draw_forecast(frame: pygame.Surface, moment: Moment, sprites: Sprites) -> None:
    """Draw where the board says that each guard of a linked wing will be; faint where it errs."""
    if not network_view.has_network(moment.world):
        return
    sheet = sprites["guard"]
    for ghost in network_view.ghosts(moment.world):
        cell = sheet.cell(sheet.row(ghost.heading), "walk", moment.look.time_ms)
        place = (
            ghost.x // PIXEL - moment.shift[0] - cell.foot[0],
            ghost.y // PIXEL - moment.shift[1] - cell.foot[1],
        )
        if frame.get_rect().colliderect((place, cell.surface.get_size())):
            errs = ghost.is_missed and not ghost.has_learnt
            draw_outline(frame, cell.mask, place, STEEL if errs else MIST)


def draw_errands(frame: pygame.Surface, moment: Moment) -> None:
    """Draw over each hub a box if a parcel waits there, a flag if one under way belongs there."""
    world = moment.world
    if not network_view.has_network(world) or not network_view.parcels(world):
        return
    rise = 0 if moment.look.reduce_motion else (0, 1, 1, 0)[moment.look.phase(1200, 4)]
    for hub in network_view.hubs(world):
        x, y = hub.x // PIXEL - moment.shift[0], hub.y // PIXEL - moment.shift[1]
        for mark, lean in zip(_errand_marks(world, hub.id), (-1, 1), strict=True):
            if mark is not None:
                frame.blit(mark, mark.get_rect(midbottom=(x + lean * _ASIDE, y - _ABOVE - rise)))


def _errand_marks(world: World, hub: str) -> tuple[pygame.Surface | None, pygame.Surface | None]:
    fetch, bring = network_view.errands(world, hub)
    return box_mark() if fetch else None, flag_mark() if bring else None


def draw_ride(frame: pygame.Surface, moment: Moment) -> None:
    """Draw the courier while nobody sees her: a light under the floor, or eyes under a lid."""
    if not moment.world.courier.aboard:
        return
    x, y = moment.feet(COURIER)
    ring(frame, (*COLORS["sky"], 255), (x, y), 7, dash=3, gap=3, flat=0.6)
    for dx, dy in _EYES:
        frame.fill(COLORS["mint"], (x + dx, y + dy, 2, 1))
