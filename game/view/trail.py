"""The trail: dots on the floor that show the next stretch of the level's own way.

Its signs differ from every other dotted line by shape: round dots, an arrow head on every fourth,
and two bars where the way rests a while. A glimmer runs along it, unless less motion is wanted.
"""

from __future__ import annotations

from itertools import pairwise
from math import atan2
from typing import Final

import pygame

from game.view.camera import PIXEL
from game.view.look import Footfall, Look
from game.view.palette import INK, Rgba, faded
from game.view.strokes import chevron

_STRONG, _FAINT = 215, 90
"""Alpha of the next dot and of the last one."""

_HEAD_EVERY: Final = 4
"""Of so many dots one is an arrow head."""

_GLIMMER_MS: Final = 1600
"""How long the glimmer takes from one to the next place where it is seen."""

_GLIMMER: Final = 8
"""Dots between two places where the glimmer is."""

_KEYLINE: Final = 0.6
"""Alpha of the ink round a dot, as a share of the dot's own."""


def draw_trail(overlay: pygame.Surface, look: Look, shift: tuple[int, int]) -> None:
    """Draw the trail of a look, which may be empty.

    Args:
        overlay: the clear picture that lies over the floor.
        look: holds the trail and the animations' clock.
        shift: the picture's top left corner on the map, pixels.
    """
    room = overlay.get_rect().inflate(16, 16)
    dots = look.trail
    for index, (dot, after) in enumerate(pairwise((*dots, *dots[-1:]))):
        spot = _spot(dot, shift)
        if not room.collidepoint(spot):
            continue
        ink = faded("paper", _alpha(look, dot, index / len(dots)))
        if dot.rests:
            _draw_bars(overlay, ink, spot)
        elif dot.number % _HEAD_EVERY == 0 and after is not dot:
            ahead = _spot(after, shift)
            chevron(overlay, ink, spot, atan2(ahead[1] - spot[1], ahead[0] - spot[0]), 5)
        else:
            _draw_dot(overlay, ink, spot)


def _spot(dot: Footfall, shift: tuple[int, int]) -> tuple[int, int]:
    return dot.x // PIXEL - shift[0], dot.y // PIXEL - shift[1]


def _alpha(look: Look, dot: Footfall, part: float) -> float:
    """Return how strong a dot is; those further on are fainter."""
    alpha = _STRONG + (_FAINT - _STRONG) * part
    if look.high_contrast:
        return 255
    if not look.reduce_motion and dot.number % _GLIMMER == look.phase(_GLIMMER_MS, _GLIMMER):
        return alpha * 1.3
    return alpha


def _draw_dot(overlay: pygame.Surface, ink: Rgba, spot: tuple[int, int]) -> None:
    pygame.draw.circle(overlay, (*INK, round(ink[3] * _KEYLINE)), spot, 3)
    pygame.draw.circle(overlay, ink, spot, 2)


def _draw_bars(overlay: pygame.Surface, ink: Rgba, spot: tuple[int, int]) -> None:
    """Draw two bars side by side: wait here."""
    bar = pygame.Rect(0, 0, 3, 9)
    for left in (-4, 2):
        bar.topleft = spot[0] + left, spot[1] - 4
        pygame.draw.rect(overlay, (*INK, round(ink[3] * _KEYLINE)), bar.inflate(2, 2))
        pygame.draw.rect(overlay, ink, bar)
