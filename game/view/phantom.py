"""The phantom: a pale courier of cold light that walks ahead of whoever needs to see how.

She is no body of the world: she casts no shadow, nobody sees her, and the floor shines through her.
She fades towards her feet, so that nobody takes her for a person. The designer's ghost is a phantom
of another pattern: an outline filled with dots, as if drawn on paper.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import pygame

from game.view.bodies import Bodies, Scene, make_rim
from game.view.camera import PIXEL
from game.view.figures import Figure
from game.view.moment import Moment
from game.view.palette import AZURE, PAPER, SKY
from game.view.poses import Pose
from game.view.sprites import Cell, Sheet

_STANDS: Final = {"still": "idle"}
"""The animation of a gait that is not called like it."""

_HEAD, _FEET = 200, 60
"""Alpha of a whole phantom's body at its top and at its feet, 0 to 255."""

_EDGE, _FAR_EDGE = 230, 110
"""Alpha of its bright edge and of the other one."""

_DOTS, _EVERY = 3, 4
"""Pixels from one row of a dotted phantom's dots to the next, and from dot to dot."""

_LINE, _VEILED = 240, 130
"""Alpha of its outline, and of the grey body its dots lie on."""

_HALO: Final = 26
"""How far its light reaches, pixels."""

_HALO_LIGHT: Final = 0.34
"""Share of its color that the middle of its light adds to the picture."""


@dataclass(frozen=True, slots=True)
class Phantom:
    """A pale courier.

    Attributes:
        pose: where she stands and looks, subtiles and arc minutes.
        gait: still, walk, sneak, run or merged.
        strength: how much of her is there, 0 to 1.
        is_dotted: whether she is an outline filled with dots, not cold light.
    """

    pose: Pose
    gait: str
    strength: float = 1.0
    is_dotted: bool = False

    def figure(self, sheet: Sheet, time_ms: int) -> Figure:
        """Return her body among the frames of the courier's sheet."""
        x, y, heading = self.pose
        name = _STANDS.get(self.gait, self.gait)
        return Figure(sheet.cell(sheet.row(heading), name, time_ms), x // PIXEL, y // PIXEL)


def draw_phantoms(
    frame: pygame.Surface,
    moment: Moment,
    phantoms: Sequence[Phantom],
    *,
    sheet: Sheet,
    bodies: Bodies,
    scene: Scene,
) -> None:
    """Draw phantoms into a lit picture, behind what stands before them.

    Args:
        frame: the lit picture.
        moment: where it lies on the map, and the animations' clock.
        phantoms: the faintest first.
        sheet: the courier's.
        bodies: knows what stands on the map.
        scene: what else may stand before them just now.
    """
    shift = moment.shift
    for phantom in phantoms:
        figure = phantom.figure(sheet, moment.look.time_ms)
        body = bodies.cut(figure, scene.props)
        paint = dotted if phantom.is_dotted else paled
        whole = body is figure.cell.surface
        pale = _whole(figure.cell, paint) if whole else paint(body)
        left, top = figure.place[0] - shift[0] - 1, figure.place[1] - shift[1] - 1
        if not phantom.is_dotted:
            halo = _halo(round(phantom.strength * 8))
            middle = (figure.x - shift[0], figure.y - shift[1] - _HALO // 2)
            frame.blit(halo, halo.get_rect(center=middle), special_flags=pygame.BLEND_RGB_ADD)
        frame.blit(_faint(pale, phantom.strength), (left, top))


@lru_cache(maxsize=128)
def _whole(cell: Cell, paint: Callable[[pygame.Surface], pygame.Surface]) -> pygame.Surface:
    return paint(cell.surface)


def paled(body: pygame.Surface) -> pygame.Surface:
    """Return a body made of cold light, one pixel larger on each side."""
    veil = pygame.transform.grayscale(body)
    veil.fill((120, 120, 120, 0), special_flags=pygame.BLEND_RGBA_ADD)
    veil.blit(_ramp(body.get_size()), (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
    pale = make_rim(body, SKY, _EDGE, _FAR_EDGE)
    pale.blit(veil, (1, 1))
    return pale


def dotted(body: pygame.Surface) -> pygame.Surface:
    """Return a body as an outline filled with dots, one pixel larger on each side.

    The dots lie on the body, not on the floor: they go where it goes.
    """
    width, height = body.get_size()
    mask = pygame.mask.from_surface(body)
    drawn = pygame.Surface((width + 2, height + 2), pygame.SRCALPHA)
    veil = pygame.transform.grayscale(body)
    veil.fill((255, 255, 255, _VEILED), special_flags=pygame.BLEND_RGBA_MULT)
    drawn.blit(veil, (1, 1))
    for row, y in enumerate(range(0, height, _DOTS)):
        for x in range(row % 2 * _EVERY // 2, width, _EVERY):
            if mask.get_at((x, y)):
                drawn.set_at((x + 1, y + 1), PAPER)
    drawn.blit(make_rim(body, PAPER, _LINE, _LINE), (0, 0))
    return drawn


@lru_cache(maxsize=4)
def _ramp(size: tuple[int, int]) -> pygame.Surface:
    """Return what makes a grey body pale: sky at its top, a fading azure at its feet."""
    width, height = size
    ramp = pygame.Surface(size, pygame.SRCALPHA)
    ends = tuple(zip((*SKY, _HEAD), (*AZURE, _FEET), strict=True))
    for y in range(height):
        part = y / max(height - 1, 1)
        ramp.fill([round(a + (b - a) * part) for a, b in ends], (0, y, width, 1))
    return ramp


@lru_cache(maxsize=9)
def _halo(eighths: int) -> pygame.Surface:
    """Return the soft light round a phantom, on black."""
    face = pygame.Surface((2 * _HALO, 2 * _HALO))
    for radius in range(_HALO, 0, -2):
        share = (1 - radius / _HALO) ** 2 * _HALO_LIGHT * eighths / 8
        color = [round(part * share) for part in SKY]
        pygame.draw.circle(face, color, (_HALO, _HALO), radius)
    return face


def _faint(picture: pygame.Surface, strength: float) -> pygame.Surface:
    faint = picture.copy()
    faint.fill((255, 255, 255, round(255 * strength)), special_flags=pygame.BLEND_RGBA_MULT)
    return faint
