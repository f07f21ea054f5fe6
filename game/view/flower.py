"""The paper flower in a hand: the courier's, or that of the clockwork which cannot be seen."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

import pygame

from game.base.geometry import sine
from game.sim.rules.flower import FLOWER
from game.sim.world import World
from game.view.camera import PIXEL
from game.view.cuts import shining, silhouette
from game.view.figures import Figure
from game.view.furniture import Shelf
from game.view.ground import Picture
from game.view.moment import Moment
from game.view.poses import COURIER, Pose
from game.view.sprites import Cell

PICTURE: Final = "paper_flower"
"""Its picture among the props."""

_BESIDE: Final = 7
"""How far to the side of a body its hand is, pixels."""

_ABOVE: Final = 5
"""How far over the floor the flower's stalk ends, pixels."""

_LEAST: Final = 84
"""Least light on paper so white, 128 being full."""


def held_flowers(moment: Moment, shelf: Shelf) -> list[Figure]:
    """Return a figure for every flower in a hand that may be seen."""
    picture = shelf(PICTURE)
    if picture is None:
        return []
    holders = [name for name in _holders(moment.world) if moment.shows(name, 16)]
    return [_figure(_cell(picture), moment.poses[name]) for name in holders]


def _holders(world: World) -> Iterator[str]:
    if world.courier.item == FLOWER:
        yield COURIER
    for actor in world.actors:
        held = world.fixtures.get(actor.item)
        if held is not None and held.kind == FLOWER:
            yield actor.id


def _figure(cell: Cell, pose: Pose) -> Figure:
    """Return it in the right hand, or behind somebody who turns their back."""
    x, y, heading = pose[0] // PIXEL, pose[1] // PIXEL, pose[2]
    away = sine(heading) < -sine(1800)
    leftwards = sine(heading + 5400) < -sine(1800)
    side = -_BESIDE if leftwards else _BESIDE
    return Figure(cell, x + side, y - 1 if away else y + 1, least=_LEAST)


@lru_cache(maxsize=4)
def _cell(picture: Picture) -> Cell:
    """Return the prop's picture as a frame that stands beside a body."""
    surface = picture.frames[0]
    glow = picture.glows[0] or pygame.Surface(surface.get_size(), pygame.SRCALPHA)
    foot = surface.get_width() // 2, surface.get_height() + _ABOVE
    mask = pygame.mask.from_surface(surface)
    return Cell(surface, glow, mask, silhouette(surface), shining(glow), foot)
