"""Cloths over the market's lanes: overhead shade, drawn from the stall it belongs to outwards.

A cloth is laid bay by bay. Near the courier, and over anybody else, only its ropes, seams and hem
are drawn, so that it hides nobody. How it hangs tells its keeper's patience: taut, sagging or
flapping. The shade below is the light's affair; this is only the picture.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from math import hypot, pi, sin
from typing import Final

import pygame

from game.sim.rules import ecosystem_view
from game.sim.rules.ecosystem_view import ClothView
from game.sim.world import World
from game.view.camera import PIXEL
from game.view.ground import TILE, Ground, Picture
from game.view.kept import Kept
from game.view.lights import LightMap
from game.view.moment import Moment
from game.view.palette import Color
from game.view.poses import COURIER

RAISED: Final = 12
"""How high a cloth hangs over its floor, pixels of the picture."""

BAY: Final = TILE
"""Width of a bay, pixels."""

CLEAR_WITHIN: Final = 4 * TILE
"""Round the courier a cloth is open as far as this, pixels."""

WHOLE_BEYOND: Final = 6 * TILE
"""From here on it is whole again, pixels."""

_STEPS: Final = 4
"""Steps between open and whole."""

_WHOLE: Final = 224
"""Alpha of a whole cloth: a lamp below still shows."""

_OPEN: Final = 190
"""Alpha of the ropes and seams of an open one."""

_THIN: Final = 96
"""Alpha of a roll that passes over somebody."""

_LEAST: Final = (54, 60, 92)
"""Least light on a cloth, 128 being full: the moon's."""

_SHADES: Final = 16
"""Light on a cloth is kept in steps of this size."""

_SPAN: Final = 4 * TILE
"""A cloth sags between ropes this far apart, pixels."""

_SAGS: Final = {"taut": 1, "sagging": 4, "flapping": 3}
"""How deep a cloth of each look sags, pixels."""

_FLAP_MS: Final = 1200
"""How long a loose cloth takes to rise and fall."""

_KEPT: Final = 400
"""Most pictures of bays that are kept."""

_ANCHORS: Final = {"w": 0.0, "m": 0.5, "e": 1.0}
"""Where along its cloth a stall stands, by its side of the market: there the cloth stays put."""


@dataclass(frozen=True, slots=True)
class _Stall:
    """The pictures of a stall's cloth, and where along the cloth the stall stands."""

    whole: Picture
    open: Picture
    rolled: Picture
    anchor: float


class Cloths:
    """The cloths of one level."""

    def __init__(
        self,
        ground: Ground,
        world: World,
        lights: LightMap,
        shelf: Callable[[str], Picture | None],
    ) -> None:
        """Find the colors of every stall's cloth by the stall that is drawn there."""
        self._lights = lights
        self._stalls = dict(_stalls(ground, world, shelf))
        self._bays: Kept[tuple[str, int, Color], pygame.Surface] = Kept(_KEPT)

    def draw(self, frame: pygame.Surface, moment: Moment, bodies: Sequence[pygame.Rect]) -> None:
        """Draw every cloth over a lit picture; ``bodies`` on the map stay visible underneath."""
        if not self._stalls:
            return
        shown = pygame.Rect(moment.shift, moment.size)
        for cloth in ecosystem_view.cloths(moment.world):
            if shown.colliderect(_rect_of(cloth)) and cloth.stall in self._stalls:
                self._draw(frame, moment, cloth, bodies)

    def _draw(
        self,
        frame: pygame.Surface,
        moment: Moment,
        cloth: ClothView,
        bodies: Sequence[pygame.Rect],
    ) -> None:
        stall, rect = self._stalls[cloth.stall], _rect_of(cloth)
        shown = pygame.Rect(moment.shift, moment.size)
        left, right = _reach(rect, stall.anchor, cloth.out)
        for x in range(rect.left, rect.right, BAY):
            box = pygame.Rect(x, rect.top + _sag(cloth, x - rect.left, moment), BAY, rect.height)
            if not left <= box.centerx <= right or not shown.colliderect(box):
                continue
            step = 0 if box.collidelist(bodies) >= 0 else _step(box, moment)
            picture = self._bay(stall, step, self._tint(box))
            frame.blit(picture, (box.left - shown.left, box.top - shown.top))
        for end in {left, right} - {rect.left, rect.right}:
            self._draw_roll(frame, stall, pygame.Rect(round(end), *rect[1:]), bodies, shown)

    def _draw_roll(
        self,
        frame: pygame.Surface,
        stall: _Stall,
        box: pygame.Rect,
        bodies: Sequence[pygame.Rect],
        shown: pygame.Rect,
    ) -> None:
        """Draw the moving end of a cloth at the left edge of a box, thin over a body."""
        roll = _tinted(stall.rolled.frames[0], self._tint(box))
        place = roll.get_rect(midtop=box.topleft)
        if place.collidelist(bodies) >= 0:
            roll.fill((255, 255, 255, _THIN), special_flags=pygame.BLEND_RGBA_MULT)
        frame.blit(roll, place.move(-shown.left, -shown.top))

    def _tint(self, box: pygame.Rect) -> Color:
        """Return the light on a bay: that of the floor before its hem, in steps."""
        below = min(box.bottom + TILE, self._lights.floor.get_height() - 4)
        found = self._lights.at(box.left + BAY // 2, below)
        red, green, blue = (
            max(a * 9 // 16, b) // _SHADES * _SHADES for a, b in zip(found, _LEAST, strict=True)
        )
        return red, green, blue

    def _bay(self, stall: _Stall, step: int, tint: Color) -> pygame.Surface:
        return self._bays.get((stall.whole.name, step, tint), lambda: _painted(stall, step, tint))


def _stalls(
    ground: Ground, world: World, shelf: Callable[[str], Picture | None]
) -> Iterator[tuple[str, _Stall]]:
    """Give each stall of the market that has one drawn on its floor's edge, by its id."""
    if not ecosystem_view.has_market(world):
        return
    drawn = [prop for prop in ground.props if prop.picture.name.startswith("stall_")]
    sides = {stall.id: stall.side for stall in ecosystem_view.stalls(world)}
    for placement in world.plan.of_kind("stall"):
        floor = pygame.Rect(*(n * TILE for n in placement.rect))
        near = [prop for prop in drawn if floor.inflate(0, TILE).colliderect(prop.rect)]
        kind = near[0].picture.name.removeprefix("stall_") if near else ""
        whole, open_, rolled = (shelf(f"cloth_{kind}{end}") for end in ("", "_open", "_rolled"))
        if whole and open_ and rolled:
            yield placement.id, _Stall(whole, open_, rolled, _ANCHORS[sides[placement.id]])


def _rect_of(cloth: ClothView) -> pygame.Rect:
    """Return the pixels of the map that a cloth's picture covers, its hem left out."""
    left, top, across, down = (n * TILE for n in cloth.floor)
    return pygame.Rect(left, top - RAISED, across, down)


def _reach(rect: pygame.Rect, anchor: float, out: int) -> tuple[float, float]:
    """Return the left and right end of a cloth that is ``out`` thousandths unrolled."""
    at, share = rect.left + anchor * rect.width, out / 1000
    return at + (rect.left - at) * share, at + (rect.right - at) * share


def _sag(cloth: ClothView, away: int, moment: Moment) -> int:
    """Return how far a bay hangs below the ropes' line, pixels."""
    look = "flapping" if cloth.creaks else cloth.look
    deep = _SAGS.get(look, 1) * abs(sin(pi * (away + BAY / 2) / _SPAN))
    if look == "flapping" and not moment.look.reduce_motion:
        deep += 2 * sin(2 * pi * (moment.look.time_ms / _FLAP_MS + away / _SPAN))
    return round(deep)


def _step(box: pygame.Rect, moment: Moment) -> int:
    """Return how whole a bay is: 0 within reach of the courier, ``_STEPS`` further off."""
    x, y = moment.poses[COURIER][0] // PIXEL, moment.poses[COURIER][1] // PIXEL
    away = hypot(max(box.left - x, x - box.right, 0), max(box.top - y, y - RAISED - box.bottom, 0))
    part = (away - CLEAR_WITHIN) / (WHOLE_BEYOND - CLEAR_WITHIN)
    return round(_STEPS * max(0.0, min(part, 1.0)))


def _painted(stall: _Stall, step: int, tint: Color) -> pygame.Surface:
    """Return a bay as the night shows it: the open cloth, and over it the whole one, so far."""
    bay = _tinted(stall.open.frames[0], tint)
    bay.fill((255, 255, 255, _OPEN), special_flags=pygame.BLEND_RGBA_MULT)
    if step:
        whole = _tinted(stall.whole.frames[0], tint)
        alpha = _WHOLE * step // _STEPS
        whole.fill((255, 255, 255, alpha), special_flags=pygame.BLEND_RGBA_MULT)
        bay.blit(whole, (0, 0))
    return bay


def _tinted(surface: pygame.Surface, tint: Color) -> pygame.Surface:
    """Return a picture in a light of which 128 leaves it as it is."""
    lit = surface.copy()
    doubled = tuple(min(255, 2 * part) for part in tint)
    lit.fill((*doubled, 255), special_flags=pygame.BLEND_RGBA_MULT)
    return lit
