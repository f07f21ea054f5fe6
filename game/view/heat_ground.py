"""The ground under a heat map: a map's own picture made quiet, or walls drawn from its plan."""

from __future__ import annotations

from typing import Final

import pygame
from pygame import Rect, Surface

from game.sim.plan import Plan
from game.view.ground import TILE
from game.view.palette import DUSK, FOG, INK, STEEL

_DIM: Final = (104, 110, 150)


def quiet(ground: Surface, times: int) -> Surface:
    """Return a picture without its colors, darker and larger, so that marks stand out on it."""
    grey = pygame.transform.grayscale(pygame.transform.scale_by(ground, times))
    grey.fill(_DIM, special_flags=pygame.BLEND_RGB_MULT)
    return grey


def drawn_ground(plan: Plan) -> Surface:
    """Return walls, low cover and floor of a plan, drawn plainly."""
    picture = Surface((plan.columns * TILE, plan.rows * TILE))
    picture.fill(STEEL)
    for cell in range(plan.columns * plan.rows):
        row, column = divmod(cell, plan.columns)
        box = Rect(column * TILE, row * TILE, TILE, TILE)
        if plan.low[cell] or (plan.solid[cell] and not plan.opaque[cell]):
            picture.fill(FOG, box)
            pygame.draw.rect(picture, DUSK, box, 2)
        elif plan.solid[cell]:
            picture.fill(INK, box)
    return picture
