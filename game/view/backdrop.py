"""What lies behind menus: the harbour of the title, and the frozen picture behind a pause."""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

import pygame
from pygame import Rect, Surface

from game.view.inks import VEIL
from game.view.palette import CARD, CLAY, CREAM, SAND, WOOD
from game.view.shapes import clear
from game.view.ui import Ui

_SCENE: Final = (320, 180)
"""The title's picture, pixels; it is enlarged by twice ``k``."""

_BREATH: Final = 0.04
_BREATH_HZ: Final = 0.7
_LANTERN: Final = (148, 148)
_MOON_ROAD: Final = Rect(196, 120, 62, 36)
_GLINTS: Final = 14
_GLINT_MS: Final = 180
_SHADE_UNITS: Final = 760
_SHADE: Final = 205
_BLUR: Final = 5
_DIM: Final = (70, 66, 96)


@dataclass(slots=True)
class Backdrop:
    """The harbour at night: a still picture, its lights, and what moves a little.

    Attributes:
        scene: the picture.
        glow: only what shines in it.
        road: the pixels of the moon's road on the water, where glints may show.
    """

    scene: Surface
    glow: Surface
    road: tuple[tuple[int, int], ...]

    @classmethod
    def open(cls, folder: Path) -> Self:
        """Read ``title.png`` and ``title_glow.png`` of a folder."""
        scene = pygame.image.load(folder / "title.png")
        return cls(scene, pygame.image.load(folder / "title_glow.png"), _road_of(scene))

    def draw(self, surface: Surface, ui: Ui) -> None:
        """Draw the harbour over the whole surface, its lights breathing, the water glinting."""
        times = ui.k * 2
        base = ui.picture("harbour", lambda: self._lit(times))
        surface.blit(base, (0, 0))
        if ui.look.reduce_motion:
            return
        self._breathe(surface, ui, times)
        self._glint(surface, ui.look.time_ms, times)

    def _lit(self, times: int) -> Surface:
        """Return the picture with a soft bloom round everything that shines."""
        lit = Surface(_SCENE)
        lit.blit(self.scene, (0, 0))
        shine = Surface(_SCENE)
        shine.blit(self.glow, (0, 0))
        for radius, share in ((2, 90), (6, 110), (14, 120)):
            bloom = pygame.transform.gaussian_blur(shine, radius)
            bloom.fill((share, share, share), special_flags=pygame.BLEND_RGB_MULT)
            lit.blit(bloom, (0, 0), special_flags=pygame.BLEND_RGB_ADD)
        lit.blit(self.glow, (0, 0))
        large = pygame.transform.scale_by(lit, times)
        large.blit(_vignette(large.get_size()), (0, 0))
        return large

    def _breathe(self, surface: Surface, ui: Ui, times: int) -> None:
        """Brighten and dim the halo of the lantern on the roof by a few parts in a hundred."""
        wave = math.sin(2 * math.pi * _BREATH_HZ * ui.look.time_ms / 1000)
        step = round((1 + wave) * 4)
        halo = ui.picture(("halo", step), lambda: _halo(22 * times, step))
        place = halo.get_rect(center=(_LANTERN[0] * times, _LANTERN[1] * times))
        surface.blit(halo, place, special_flags=pygame.BLEND_RGB_ADD)

    def _glint(self, surface: Surface, time_ms: int, times: int) -> None:
        """Draw short bright strokes on the moon's road; each moves on after four beats."""
        beat = time_ms // _GLINT_MS
        for index in range(_GLINTS if self.road else 0):
            age = (beat + index) % 4
            if age == 3:
                continue
            seed = index * 7919 + (beat + index) // 4 * 104_729
            x, y = self.road[seed % len(self.road)]
            tint = CREAM if index % 3 else SAND
            surface.fill(tint, (x * times, y * times, (1 + age % 2) * times, times))


def _road_of(scene: Surface) -> tuple[tuple[int, int], ...]:
    """Return the pixels of the water that the moon lights, by their warm colors."""
    warm = (WOOD, CLAY, CARD, SAND)
    return tuple(
        (x, y)
        for y in range(_MOON_ROAD.top, _MOON_ROAD.bottom)
        for x in range(_MOON_ROAD.left, _MOON_ROAD.right)
        if scene.get_at((x, y))[:3] in warm and scene.get_at((x + 1, y))[:3] in warm
    )


def _halo(side: int, step: int) -> Surface:
    """Return a warm round light on black, to be added; ``step`` 0 to 8 is its strength."""
    small = Surface((32, 32))
    for radius in range(15, 0, -1):
        part = (1 - radius / 15) ** 2 * (0.22 + _BREATH * step / 2)
        pygame.draw.circle(small, [round(tint * part) for tint in (255, 150, 60)], (16, 16), radius)
    return pygame.transform.smoothscale(small, (side, side))


def _vignette(size: tuple[int, int]) -> Surface:
    """Return a shade that is clear in the middle and dark towards the corners."""
    small = clear((64, 36))
    for y in range(36):
        for x in range(64):
            far = math.hypot((x - 31.5) / 32, (y - 17.5) / 18)
            small.set_at((x, y), (*VEIL, round(max(far - 0.75, 0) * 210)))
    return pygame.transform.smoothscale(small, size)


def left_shade(surface: Surface, ui: Ui) -> None:
    """Darken the left of the surface, so that a menu stands clear of the picture."""
    wide = min(ui.px(_SHADE_UNITS), surface.get_width())

    def paint() -> Surface:
        ramp = clear((128, 1))
        for x in range(128):
            ramp.set_at((x, 0), (*VEIL, round(_SHADE * (1 - x / 128) ** 1.1)))
        return pygame.transform.smoothscale(ramp, (wide, surface.get_height()))

    surface.blit(ui.picture(("left shade", wide), paint), (0, 0))


def frosted(picture: Surface) -> Surface:
    """Return a picture blurred and darkened, to lie behind a pause, a debrief or a card."""
    small = pygame.transform.smoothscale_by(picture, 0.25)
    soft = pygame.transform.gaussian_blur(small, _BLUR)
    soft.fill(_DIM, special_flags=pygame.BLEND_RGB_MULT)
    return pygame.transform.smoothscale(soft, picture.get_size())
