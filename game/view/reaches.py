"""Reaches: circles of the rules on the floor, such as a touchpoint's disc or a giant's company."""

from __future__ import annotations

from typing import Final

import pygame

from game.sim.actor import Actor
from game.sim.systems.partnership import is_partner
from game.view.camera import PIXEL
from game.view.moment import Moment
from game.view.palette import faded
from game.view.strokes import ring

_AURA: Final = 70
_DISC: Final = 150
_TRODDEN: Final = 255


def draw_reaches(overlay: pygame.Surface, moment: Moment) -> None:
    """Draw every disc and aura near the picture, as wide as the rules hold them."""
    for actor in moment.world.actors:
        if moment.world.tick < actor.blind_until:
            continue
        if "disc_subtiles" in actor.kind.numbers:
            _draw_disc(overlay, moment, actor)
        elif "aura_subtiles" in actor.kind.numbers and not is_partner(actor):
            radius = actor.kind.numbers["aura_subtiles"] / PIXEL
            ring(overlay, faded("gold", _AURA), moment.feet(actor.id), radius, dash=2, gap=10)


def _draw_disc(overlay: pygame.Surface, moment: Moment, actor: Actor) -> None:
    """Draw a touchpoint: dashed while it waits, whole and bright while somebody stands on it."""
    feet, radius = moment.feet(actor.id), actor.kind.numbers["disc_subtiles"] / PIXEL
    is_trodden = bool(actor.memory.numbers.get("holds"))
    color = faded("azure", _TRODDEN if is_trodden else _DISC)
    ring(overlay, color, feet, radius, dash=4, gap=0 if is_trodden else 3)
    ring(overlay, color, feet, radius / 3, dash=2, gap=2)
