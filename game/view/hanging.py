"""What hangs above everyone: crowns of trees, signs, lanterns that breathe, strings that light up.

A string of unlit lanterns beside a lamp of the peak burns while that lamp does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import pi, sin
from typing import Final

import pygame

from game.sim.senses.light import Lamp
from game.view.camera import PIXEL
from game.view.ground import TILE, Picture, Prop
from game.view.kept import Kept
from game.view.lights import LightMap
from game.view.moment import Moment

BREATH_MS: Final = 1430
"""How long a lantern's breath takes: 0.7 a second."""

BREATH: Final = 0.04
"""How much brighter and darker than usual a lantern gets."""

_STEPS: Final = 8
"""Pictures of one breath."""

_THIN: Final = 96
"""Alpha of what hangs over somebody, so that nobody is hidden by it."""

_LEAST: Final = 40
"""Least light on hanging things, 128 being full."""

_UNLIT: Final = "_unlit"
"""The end of the names of lanterns that wait for the peak."""

_NEAR: Final = 4 * TILE
"""Furthest a string hangs from the lamp it stands for, pixels."""


@dataclass(frozen=True, slots=True)
class _Thing:
    """A hanging prop, and the index of the peak's lamp that it burns with, or -1."""

    prop: Prop
    lamp: int
    lit: Picture | None = None


class Hanging:
    """The hanging props of one level."""

    def __init__(
        self,
        props: Iterable[Prop],
        lamps: Sequence[Lamp],
        lights: LightMap,
        shelf: Callable[[str], Picture | None],
    ) -> None:
        """Find the lamp behind each unlit string; pictures are tinted when first drawn."""
        self._lights = lights
        self._things = [_thing(prop, lamps, shelf) for prop in props]
        most = 4 * _STEPS * max(len(self._things), 1)
        self._pictures: Kept[tuple[int, bool, bool, int], pygame.Surface] = Kept(most)

    def draw(self, frame: pygame.Surface, moment: Moment, bodies: Sequence[pygame.Rect]) -> None:
        """Draw everything over a lit picture; ``bodies`` on the map stay visible underneath."""
        shift, shown = moment.shift, pygame.Rect(moment.shift, moment.size)
        for number, thing in enumerate(self._things):
            rect = thing.prop.rect
            if shown.colliderect(rect):
                covers = rect.inflate(-8, -8).collidelist(bodies) >= 0
                picture = self._picture(number, moment, is_thin=covers)
                frame.blit(picture, (rect.left - shift[0], rect.top - shift[1]))

    def _picture(self, number: int, moment: Moment, *, is_thin: bool) -> pygame.Surface:
        thing = self._things[number]
        is_lit = thing.lamp >= 0 and moment.world.lamps[thing.lamp].gives > 0
        picture = thing.lit if is_lit and thing.lit else thing.prop.picture
        step = 0
        if picture.glows[0] is not None and not moment.look.reduce_motion:
            step = (moment.look.phase(BREATH_MS, _STEPS) + number * 3) % _STEPS
        return self._pictures.get(
            (number, is_lit, is_thin, step),
            lambda: self._tinted(thing.prop, picture, step, is_thin=is_thin),
        )

    def _tinted(self, prop: Prop, picture: Picture, step: int, *, is_thin: bool) -> pygame.Surface:
        """Return a picture as the night shows it at one step of its breath."""
        surface = picture.frames[0].copy()
        below = min(prop.foot + 24, self._lights.floor.get_height() - 4)
        light = self._lights.at(prop.rect.centerx, below)
        tint = tuple(min(255, 2 * max(part, _LEAST)) for part in light)
        surface.fill((*tint, 255), special_flags=pygame.BLEND_RGBA_MULT)
        if picture.glows[0] is not None:
            glow = picture.glows[0].copy()
            share = (1 + BREATH * sin(2 * pi * step / _STEPS)) / (1 + BREATH)
            glow.fill((*(round(255 * share),) * 3, 255), special_flags=pygame.BLEND_RGBA_MULT)
            surface.blit(glow, (0, 0))
        if is_thin:
            surface.fill((255, 255, 255, _THIN), special_flags=pygame.BLEND_RGBA_MULT)
        return surface


def _thing(prop: Prop, lamps: Sequence[Lamp], shelf: Callable[[str], Picture | None]) -> _Thing:
    if not prop.picture.name.endswith(_UNLIT):
        return _Thing(prop, -1)
    x, y = prop.rect.centerx, prop.foot
    spots = [
        (abs(lamp.x // PIXEL - x) + abs(lamp.y // PIXEL - y), number)
        for number, lamp in enumerate(lamps)
        if lamp.when == "peak"
    ]
    away, number = min(spots, default=(_NEAR + 1, -1))
    if away > 2 * _NEAR:
        return _Thing(prop, -1)
    return _Thing(prop, number, shelf(prop.picture.name.removesuffix(_UNLIT)))
