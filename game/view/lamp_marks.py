"""Marks of moving lamps: which of them is an eye, which hangs still, and whom one follows.

All three light her alike; shape tells them apart. An eye has an open eye hung over its disc, a
whole edge and a cone of light between; a guard's patterns tell how sure its accuser is. A witness
lamp has a shut eye and a double edge; a carried light a lantern and a line to who carries it.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

import pygame

from game.sim.actor import AlertState
from game.sim.rules import risk_view
from game.sim.rules.risk_view import LightView
from game.sim.systems.noticing import FULL, SURE_AT
from game.sim.world import World
from game.view.bubbles import picture
from game.view.camera import PIXEL
from game.view.cones import HATCHED, STATE_COLORS, hatching
from game.view.moment import Moment
from game.view.palette import COLORS, Color, faded
from game.view.poses import disc_name
from game.view.strokes import Point, circle, closed_line, dashed_line, ring

HANGS: Final = 58
"""How high over the middle of its disc a lamp's sign hangs, pixels."""

_EDGE: Final = 200
_FAINT: Final = 110
"""Alpha of an eye's edge, and of the quieter marks."""

_CALM_FILL: Final = 14
_ROUSED_FILL: Final = 34
"""Alpha of an eye's disc."""

_METER: Final = 92
"""Alpha of the part of the disc that is as sure as its accuser."""

_OPEN_EYE: Final = """
......kkk......
......kmk......
...kkkkmkkkk...
..kmmmmmmmmmk..
.kmmgggkgggmmk.
kmgggkkmkkgggmk
kmgggkmmmkgggmk
kmgggkkmkkgggmk
.kmmgggkgggmmk.
..kmmmmmmmmmk..
...kkkkkkkkk..."""

_SHUT_EYE: Final = """
......kkk......
......kgk......
...kkkkgkkkk...
..kgggggggggk..
.kgggggggggggk.
kggmgggggggmggk
kgggmmgggmmgggk
kgmggmmmmmggmgk
.kgggmgggmgggk.
..kgggggggggk..
...kkkkkkkkk..."""

_LANTERN: Final = """
...kkk...
..kgkgk..
.kkkkkkk.
kmgggggmk
kmgggggmk
kmgggggmk
.kkkkkkk.
...kmk...
...kmk...
....k...."""

_PLAIN: Final = LightView("")
"""A disc of which nothing is known but its light."""


def lights_of(world: World) -> tuple[LightView, ...]:
    """Return what each of the world's discs is, in their order."""
    if risk_view.has_festival(world):
        return risk_view.lights(world)
    return (_PLAIN,) * len(world.discs)


def state_of(lamp: LightView) -> AlertState:
    """Return the state whose pattern tells how sure an eye's accuser is."""
    if lamp.points >= FULL:
        return AlertState.ALARMED
    return AlertState.CURIOUS if lamp.points >= SURE_AT else AlertState.CALM


def draw_discs(overlay: pygame.Surface, moment: Moment) -> None:
    """Draw the edges of all lamps on the floor, just as wide as the rules hold them."""
    for number, lamp in enumerate(lights_of(moment.world)):
        radius = moment.world.discs[number][2] / PIXEL
        middle = moment.feet(disc_name(number))
        if not _is_near(middle, radius, moment):
            continue
        if lamp.of == "eye":
            _draw_eye(overlay, middle, radius, lamp, strong=2 if moment.look.high_contrast else 1)
        elif lamp.of == "witness":
            ring(overlay, faded("cream", _FAINT), middle, radius, dash=6, gap=2)
            ring(overlay, faded("cream", _FAINT), middle, radius - 4, dash=6, gap=2)
        elif lamp.of == "carried":
            ring(overlay, faded("gold", _FAINT), middle, radius, dash=1, gap=4)
            line = faded("gold", _FAINT)
            dashed_line(overlay, line, [middle, moment.feet(lamp.bearer)], dash=2, gap=3)


def draw_signs(frame: pygame.Surface, moment: Moment) -> None:
    """Hang every lamp's sign over the middle of its disc."""
    for number, lamp in enumerate(lights_of(moment.world)):
        x, y = moment.feet(disc_name(number))
        radius = moment.world.discs[number][2] / PIXEL
        if not lamp.of or not _is_near((x, y), radius + HANGS, moment):
            continue
        sign = _sign(lamp)
        high = 0 if lamp.of == "carried" else HANGS
        if lamp.of == "eye":
            _draw_cone(frame, (x, y), radius, COLORS[STATE_COLORS[state_of(lamp)]])
        frame.blit(sign, sign.get_rect(center=(x, y - high)))


def _sign(lamp: LightView) -> pygame.Surface:
    if lamp.of == "carried":
        return picture(_LANTERN, "gold", "orange", 0)
    if lamp.of == "witness":
        return picture(_SHUT_EYE, "sand", "umber", 0)
    return picture(_OPEN_EYE, "paper", STATE_COLORS[state_of(lamp)], 0)


def _draw_eye(
    overlay: pygame.Surface, middle: Point, radius: float, lamp: LightView, *, strong: int
) -> None:
    """Draw an eye's disc in its state's pattern, as full as its accuser is sure."""
    state = state_of(lamp)
    color = COLORS[STATE_COLORS[state]]
    fill = (_ROUSED_FILL if state else _CALM_FILL) * strong
    disc = _disc(round(radius), color, fill, is_hatched=state in HATCHED)
    overlay.blit(disc, disc.get_rect(center=middle))
    sure = round(radius * min(lamp.points / FULL, 1.0))
    if sure:
        meter = _disc(sure, color, _METER)
        overlay.blit(meter, meter.get_rect(center=middle))
    edge = [(middle[0] + x, middle[1] + y) for x, y in circle(round(radius))]
    closed_line(overlay, (*color, min(255, _EDGE * strong)), edge)


def _draw_cone(frame: pygame.Surface, middle: tuple[int, int], radius: float, color: Color) -> None:
    """Draw the edges of the light that falls from an eye to the sides of its disc."""
    x, y = middle
    for side in (-1, 1):
        line = [(x + side * 5, y - HANGS + 5), (x + side * radius * 0.9, y - radius * 0.42)]
        dashed_line(frame, (*color, 255), line, dash=2, gap=6)


@lru_cache(maxsize=128)
def _disc(radius: int, color: Color, alpha: int, *, is_hatched: bool = False) -> pygame.Surface:
    """Return a clear disc in a color, with slanted lines if it is hatched."""
    side = 2 * radius + 1
    disc = pygame.Surface((side, side), pygame.SRCALPHA)
    pygame.draw.circle(disc, (*color, alpha), (radius, radius), radius)
    if is_hatched:
        lines = pygame.Surface((side, side), pygame.SRCALPHA)
        pygame.draw.circle(lines, (*color, 78), (radius, radius), radius)
        lines.blit(hatching((side, side)), (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
        disc.blit(lines, (0, 0))
    return disc


def _is_near(middle: tuple[int, int], reach: float, moment: Moment) -> bool:
    """Return whether anything within reach of a place on the picture may be seen."""
    box = pygame.Rect(0, 0, 2 * reach, 2 * reach)
    box.center = middle
    return box.colliderect(pygame.Rect((0, 0), moment.size))
