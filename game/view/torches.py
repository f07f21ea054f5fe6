"""Light that moves, worked out anew in every frame: torches, roaming lamps and open boxes.

A torch is three nested wedges, which make a soft edge. Lamps and boxes are discs that no wall cuts:
each shines steadily from the tick in which the rules light it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

import pygame

from game.sim.kinds import Beam
from game.sim.senses.light import LIT
from game.view import lamp_marks
from game.view.camera import PIXEL
from game.view.ground import TILE
from game.view.moment import Moment
from game.view.palette import Color
from game.view.pools import falloff_of_disc, falloff_of_torch
from game.view.poses import disc_name, glow_name
from game.view.scenery import Scenery, Upright
from game.view.sightlines import Outline, outline
from game.view.uprights import Fall, add_disc, add_shade, add_torch
from game.view.views import RADIANS, View

CALM: Final = (1.02, 0.94, 0.68)
"""A torch in a quiet hand."""

ROUSED: Final = (1.10, 0.86, 0.46)
"""A torch in the hand of somebody curious or worse."""

_SHADED: Final = (92, 92, 110)
"""Light that is left under a load that hangs from above."""

_SHARES: Final = (1.0, 0.86, 0.70)
"""Shares of a beam's width that its wedges take, outermost first."""

_STRENGTHS: Final = (118, 196, 255)
"""How strong each wedge is, of 255."""

_HUE: Final = "lamp"
"""Hue of open boxes and of lights that are carried: that of most lamps."""

_HUES: Final = {"eye": "cold", "witness": "warm"}
"""Hues of the lamps of a hall, by what they are; ``lamp_marks`` tells them apart by shape."""


class Torches:
    """Throws moving light into the light of what the screen shows."""

    def __init__(self, scenery: Scenery) -> None:
        """Remember what the beams fall on."""
        self._scenery = scenery
        self._thrown: list[tuple[pygame.Surface, pygame.Rect, Fall]] = []
        self._shades: list[tuple[pygame.Surface, pygame.Rect]] = []

    def draw(self, light: pygame.Surface, moment: Moment) -> None:
        """Join beams and glows to the light; the rules let nothing shade a glow."""
        for view in moment.views:
            if view.actor.kind.beam:
                self.throw(light, view, view.actor.kind.beam, shift=moment.shift)
        for number, (_, _, radius, band) in enumerate(moment.world.glows):
            disc = falloff_of_disc(radius / PIXEL, _HUE, is_lit=band >= LIT)
            self._throw_disc(light, disc, moment, glow_name(number))

    def draw_lamps(self, light: pygame.Surface, moment: Moment) -> None:
        """Begin a picture: join lit discs to its light, before what hangs above shades them."""
        self._thrown.clear()
        for number, lamp in enumerate(lamp_marks.lights_of(moment.world)):
            radius = moment.world.discs[number][2] / PIXEL
            disc = falloff_of_disc(radius, _HUES.get(lamp.of, _HUE), is_lit=True)
            self._throw_disc(light, disc, moment, disc_name(number))

    def _throw_disc(
        self, light: pygame.Surface, disc: pygame.Surface, moment: Moment, name: str
    ) -> None:
        """Join the disc of a moving light to the light, round where its pose is drawn."""
        x, y, _ = moment.poses[name]
        box = disc.get_rect(center=(round(x / PIXEL), round(y / PIXEL)))
        if box.colliderect(pygame.Rect(moment.shift, light.get_size()).inflate(0, 2 * TILE)):
            self._lay(light, disc, box, shift=moment.shift, fall=add_disc)

    def throw(
        self, light: pygame.Surface, view: View, beam: Beam, *, shift: tuple[int, int]
    ) -> None:
        """Join one beam to the light; ``shift`` is the light's top left corner on the map."""
        wedges = [_wedge(view, beam, share) for share in _SHARES]
        box = _box_of(view, beam, wedges[0])
        box = box.clip(pygame.Rect(shift, light.get_size()).inflate(0, 2 * TILE))
        if box:
            self._lay(light, _torch(view, beam, wedges, box), box, shift=shift)

    def _lay(
        self,
        light: pygame.Surface,
        torch: pygame.Surface,
        box: pygame.Rect,
        *,
        shift: tuple[int, int],
        fall: Fall = add_torch,
    ) -> None:
        """Let moving light fall on a rectangle of the map, on its floor and on what stands there.

        Args:
            light: the light of what the screen shows.
            torch: what falls into the rectangle, as if all were floor.
            box: the rectangle.
            shift: the light's top left corner on the map.
            fall: lets it fall on a standing thing.
        """
        self._thrown.append((torch, box, fall))
        things = self._scenery.uprights
        near = box.collidelistall(self._scenery.boxes)
        floor = torch.copy()
        corner = (-box.left, -box.top)
        floor.blit(self._scenery.cover, corner, special_flags=pygame.BLEND_RGB_SUB)
        spot = (box.left - shift[0], box.top - shift[1])
        light.blit(floor, spot, special_flags=pygame.BLEND_RGB_MAX)
        for number in near:
            fall(light, torch, things[number], place=box.topleft, shift=shift)

    # -- shade ------------------------------------------------------------------------------------
    def shade_loads(self, light: pygame.Surface, moment: Moment) -> None:
        """Darken the floor that the loads of flying things hang over, and what stands on it."""
        self._shades.clear()
        for actor in moment.world.actors:
            if "shade_subtiles" in actor.kind.numbers and moment.shows(actor.id, 2 * TILE):
                shade = _disc(actor.kind.numbers["shade_subtiles"] // PIXEL, _SHADED)
                x, y = moment.feet(actor.id)
                box = shade.get_rect(center=(x + moment.shift[0], y + moment.shift[1]))
                self._lay_shade(light, shade, box, shift=moment.shift)

    def _lay_shade(
        self,
        light: pygame.Surface,
        shade: pygame.Surface,
        box: pygame.Rect,
        *,
        shift: tuple[int, int],
    ) -> None:
        """Darken a rectangle of the map, the rest as ``_lay``."""
        self._shades.append((shade, box))
        floor = shade.copy()
        corner = (-box.left, -box.top)
        floor.blit(self._scenery.cover, corner, special_flags=pygame.BLEND_RGB_MAX)
        spot = (box.left - shift[0], box.top - shift[1])
        light.blit(floor, spot, special_flags=pygame.BLEND_RGB_MULT)
        for thing in self._scenery.faces + self._scenery.props:
            if box.top <= thing.base < box.bottom:
                add_shade(light, shade, thing, place=box.topleft, shift=shift)

    # -- on what moves ----------------------------------------------------------------------------
    def fall_on(self, light: pygame.Surface, thing: Upright, shift: tuple[int, int]) -> None:
        """Let this picture's moving shade and light fall on a thing that is no scenery."""
        for shade, box in self._shades:
            if box.top <= thing.base < box.bottom:
                add_shade(light, shade, thing, place=box.topleft, shift=shift)
        for torch, box, fall in self._thrown:
            fall(light, torch, thing, place=box.topleft, shift=shift)

    def at(self, x: int, y: int) -> Color:
        """Return the moving light of this picture round a pixel of the map, as if it were floor."""
        red = green = blue = 0
        for torch, box, _fall in self._thrown:
            spot = pygame.Rect(x - 4 - box.left, y - 2 - box.top, 8, 4).clip(torch.get_rect())
            if spot:
                found = pygame.transform.average_color(torch, spot)
                red, green, blue = max(red, found[0]), max(green, found[1]), max(blue, found[2])
        return red, green, blue


@lru_cache(maxsize=4)
def _disc(radius: int, inner: Color) -> pygame.Surface:
    """Return a disc on white."""
    disc = pygame.Surface((2 * radius + 1, 2 * radius + 1))
    disc.fill((255, 255, 255))
    pygame.draw.circle(disc, inner, (radius, radius), radius)
    return disc


def _box_of(view: View, beam: Beam, widest: Outline) -> pygame.Rect:
    """Return the rectangle of the map that a beam with this widest wedge reaches."""
    across, down = [x for x, _ in widest], [y for _, y in widest]
    left, top = int(min(across)), int(min(down))
    box = pygame.Rect(left, top, int(max(across)) - left + 2, int(max(down)) - top + 2)
    radius = beam.reach // PIXEL
    return box.clip(pygame.Rect(int(view.x) - radius, int(view.y) - radius, 2 * radius, 2 * radius))


def _wedge(view: View, beam: Beam, share: float) -> Outline:
    """Return the outline of a beam narrowed to a share of its width."""
    half = beam.half_angle * RADIANS * share
    reach = beam.reach / PIXEL
    return outline(view.found, view.x, view.y, half=half, reach=reach)


def _torch(view: View, beam: Beam, wedges: Sequence[Outline], box: pygame.Rect) -> pygame.Surface:
    """Return what a beam throws into a rectangle of the map, as if all were floor."""
    radius, hue = beam.reach // PIXEL, ROUSED if view.actor.state else CALM
    torch = pygame.Surface(box.size)
    left, top = box.topleft
    for wedge, value in zip(wedges, _STRENGTHS, strict=True):
        moved = [(px - left, py - top) for px, py in wedge]
        if len(moved) > 2:
            pygame.draw.polygon(torch, (value,) * 3, moved)
    corner = (int(view.x) - radius - box.left, int(view.y) - radius - box.top)
    torch.blit(falloff_of_torch(radius, hue), corner, special_flags=pygame.BLEND_RGB_MULT)
    shade = view.actor.kind.numbers.get("shade_subtiles", 0) // PIXEL
    if shade:
        spot = (int(view.x) - box.left, int(view.y) - box.top)
        pygame.draw.circle(torch, (0, 0, 0), spot, shade)
    return torch
