"""Carried light, worked out anew in every frame: one outline, three nested wedges for a soft edge."""

from __future__ import annotations

from math import pi
from typing import Final

import pygame

from game.base.units import TURN
from game.sim.kinds import Beam
from game.view.camera import PIXEL
from game.view.pools import falloff_of_torch
from game.view.scenery import Scenery
from game.view.sightlines import outline
from game.view.uprights import add_torch
from game.view.views import View

CALM: Final = (1.02, 0.94, 0.68)
"""A torch in a quiet hand."""

ROUSED: Final = (1.10, 0.86, 0.46)
"""A torch in the hand of somebody curious or worse."""

_WEDGES: Final = ((1.0, 118), (0.86, 196), (0.70, 255))
"""Shares of the beam's width, outermost first, and their strength."""


class Torches:
    """Throws beams into the light of what the screen shows."""

    def __init__(self, scenery: Scenery) -> None:
        """Remember what the beams fall on."""
        self._scenery = scenery

    def throw(
        self, light: pygame.Surface, view: View, beam: Beam, *, shift: tuple[int, int]
    ) -> None:
        """Join one beam to the light; ``shift`` is the light's top left corner on the map."""
        radius = beam.reach // PIXEL
        left, top = int(view.x) - radius, int(view.y) - radius
        torch = self._torch(view, beam, (left, top))
        things = self._scenery.faces + self._scenery.props
        box = torch.get_rect(topleft=(left, top))
        near = box.collidelistall([thing.rect for thing in things])
        floor = torch.copy()
        floor.blit(self._scenery.floor, (-left, -top), special_flags=pygame.BLEND_RGB_MULT)
        spot = (left - shift[0], top - shift[1])
        light.blit(floor, spot, special_flags=pygame.BLEND_RGB_MAX)
        for number in near:
            if top <= things[number].base < top + 2 * radius:
                add_torch(light, torch, things[number], place=(left, top), shift=shift)

    @staticmethod
    def _torch(view: View, beam: Beam, corner: tuple[int, int]) -> pygame.Surface:
        """Return the beam as if all were floor."""
        radius, half = beam.reach // PIXEL, beam.half_angle * 2 * pi / TURN
        hue = ROUSED if view.actor.state else CALM
        wedge = pygame.Surface((2 * radius, 2 * radius))
        for share, value in _WEDGES:
            points = outline(
                view.found, view.x, view.y, heading=view.heading, half=half * share, reach=radius
            )
            moved = [(px - corner[0], py - corner[1]) for px, py in points]
            if len(moved) > 2:
                pygame.draw.polygon(wedge, (value,) * 3, moved)
        wedge.blit(falloff_of_torch(radius, hue), (0, 0), special_flags=pygame.BLEND_RGB_MULT)
        return wedge
