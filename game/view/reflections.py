"""Reflections: broken streaks of lamplight on the water nearest to each lamp.

They are pictures only: water is solid, and the rules' light knows nothing of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import pi, sin
from typing import Final

import pygame

from game.view.cuts import erase, kept_silhouette
from game.view.ground import TILE, Ground
from game.view.kept import Kept
from game.view.lights import LightMap
from game.view.moment import Moment
from game.view.pools import FULL, HUES, LEVELS

SWAY_MS: Final = 2800
"""How long a streak takes to sway once; its lines breathe no faster."""

LONGEST: Final = 44
"""How far a streak runs out on the water, pixels."""

_PHASES: Final = 8
"""Pictures of one sway."""

_HALF: Final = 18
"""Half the width of a streak's picture, pixels."""

_BEYOND: Final = 2 * TILE
"""How far past the end of its pool a lamp still glints, pixels."""

_LEAST_HEAD: Final = 4
"""Narrowest shining part of a lamp's picture that glints, pixels."""

_LINES: Final = ((-0.5, 1.3, 0.46), (0.1, 1.0, 0.7), (0.45, 0.7, 0.96), (0.7, 0.35, 1.25))
"""The lines of a wave, dim to bright: how high it must rise, share of its width, strength."""


@dataclass(frozen=True, slots=True)
class _Streak:
    """Where one head of a lamp glints: north of it (``away`` -1) or south (1).

    ``open`` is white where the water is open, black where something floats or stands before it.
    """

    lamp: int
    rect: pygame.Rect
    away: int
    open: pygame.Surface


class Reflections:
    """The lamps that one level's water shows."""

    def __init__(self, ground: Ground, lights: LightMap) -> None:
        """Find the water nearest to each lamp; ``ground`` holds what never moves."""
        self._lights = lights
        self._streaks = list(_streaks(ground, lights))
        most = 4 * _PHASES * max(len(self._streaks), 1)
        self._pictures: Kept[tuple[int, int, int], pygame.Surface] = Kept(most)

    def draw(self, frame: pygame.Surface, light: pygame.Surface, moment: Moment) -> None:
        """Draw the streaks into a picture before it is lit, and into its light."""
        (left, top), shown = moment.shift, pygame.Rect(moment.shift, moment.size)
        phase = 0 if moment.look.reduce_motion else moment.look.phase(SWAY_MS, _PHASES)
        for number, streak in enumerate(self._streaks):
            level = self._lights.levels[streak.lamp]
            if level and shown.colliderect(streak.rect):
                picture = self._picture(number, (phase + 3 * number) % _PHASES, level)
                place = (streak.rect.left - left, streak.rect.top - top)
                for target in (frame, light):
                    target.blit(picture, place, special_flags=pygame.BLEND_RGB_MAX)

    def _picture(self, number: int, phase: int, level: int) -> pygame.Surface:
        """Return a streak on black; it is its own light, so its dim lines all but vanish."""
        streak = self._streaks[number]
        hue, burning = HUES.get(self._lights.hues[streak.lamp], HUES["lamp"]), level / (2 * LEVELS)
        return self._pictures.get(
            (number, phase, level), lambda: _painted(streak, hue, phase, burning)
        )


def _painted(
    streak: _Streak, hue: tuple[float, float, float], phase: int, burning: float
) -> pygame.Surface:
    picture = pygame.Surface(streak.rect.size)
    for row, left, width, strength in _lines(2 * pi * phase / _PHASES, streak.rect.left):
        color = [min(255, round(part * FULL * strength * burning)) for part in hue]
        line = row if streak.away > 0 else LONGEST - 1 - row
        picture.fill(color, (left, line, width, 1))
    picture.blit(streak.open, (0, 0), special_flags=pygame.BLEND_RGB_MULT)
    return picture


def _lines(turn: float, seed: int) -> Iterator[tuple[int, int, int, float]]:
    """Give the lines of a streak from the shore outwards: row, left end, width and strength."""
    for row in range(LONGEST):
        sway, wave = sin(row * 0.55 + turn), row + seed
        middle = _HALF + 2.4 * sin(wave * 1.9) + 1.6 * sway
        half = 3 + 6 * sin(pi * row / LONGEST) + 2 * sin(wave * 2.9) + sway
        crest = sin(wave * 1.25 + 0.8 * sin(wave * 0.37)) + 0.25 * sway
        fade = 1 - 0.75 * row / LONGEST
        for least, share, strength in _LINES:
            if crest > least and half * share >= 1:
                yield row, round(middle - half * share), round(2 * half * share), strength * fade


# -- where they lie -------------------------------------------------------------------------------
def _streaks(ground: Ground, lights: LightMap) -> Iterator[_Streak]:
    for number, pool in enumerate(lights.pools):
        x, y = pool.rect.center
        shores = [(abs(line - y), line, away) for line, away in ground.shores(x // TILE, y // TILE)]
        if not shores or min(shores)[0] > pool.rect.height // 2 + _BEYOND:
            continue
        _, line, away = min(shores)
        for head in _heads(ground, x, y):
            rect = pygame.Rect(head - _HALF, min(line, line + away * LONGEST), 2 * _HALF, LONGEST)
            yield _Streak(number, rect, away, _open_water(ground, rect))


def _heads(ground: Ground, x: int, y: int) -> list[int]:
    """Return where the shining parts of a lamp hang, pixels from the left of the map."""
    for prop in ground.props:
        glow = prop.picture.glows[0]
        if glow and prop.depth and prop.rect.inflate(TILE, TILE).collidepoint(x, y):
            parts = pygame.mask.from_surface(glow).get_bounding_rects()
            heads = [prop.left + part.centerx for part in parts if part.width >= _LEAST_HEAD]
            return heads or [x]
    return [x]


def _open_water(ground: Ground, rect: pygame.Rect) -> pygame.Surface:
    """Return white where a part of the map shows water, black elsewhere."""
    water = pygame.Surface(rect.size)
    for top in range(rect.top // TILE * TILE, rect.bottom, TILE):
        for left in range(rect.left // TILE * TILE, rect.right, TILE):
            if ground.is_water(left // TILE, top // TILE):
                water.fill("white", (left - rect.left, top - rect.top, TILE, TILE))
    for prop in ground.props:
        if not prop.over and rect.colliderect(prop.rect):
            shape = kept_silhouette(prop.picture.frames[0])
            erase(water, shape, (prop.rect.left - rect.left, prop.rect.top - rect.top))
    return water
