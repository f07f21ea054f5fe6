"""Dust, steam, sparks and moths: few, cheap, and never in the way.

What an event sets off is kept for a moment; what drifts all night (steam over a noodle stall, moths
round a lamp) is worked out from the clock alone. Chance here is the picture's own and seeded.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, pi, sin
from random import Random
from typing import Final

import pygame

from game.view.palette import COLORS, CREAM, GOLD, ICE, MIST, SAND

MOST: Final = 160
"""Most particles that an event may leave alive at once."""

_STEAM_MS: Final = 2600
"""How long a puff of steam rises."""

_PUFFS: Final = 5
"""Puffs in a column of steam."""

_MOTHS: Final = 2
"""Moths round a lamp."""


@dataclass(slots=True)
class _Mote:
    """One particle: place and speed in pixels and pixels a second, color and life in ms."""

    x: float
    y: float
    dx: float
    dy: float
    color: tuple[int, int, int]
    born: int
    life: int


class Particles:
    """The particles of the last moments."""

    def __init__(self, seed: int = 11) -> None:
        """Begin with clear air."""
        self._chance = Random(seed)  # noqa: S311 - dust needs no secrets
        self._motes: list[_Mote] = []

    def dust(self, x: int, y: int, time_ms: int, *, count: int = 3) -> None:
        """Raise dust at a foot, pixels of the map."""
        self._burst(x, y, time_ms, count=count, speed=9, rise=5, color=SAND, life=420)

    def sparks(self, x: int, y: int, time_ms: int, *, color: str = "gold", count: int = 14) -> None:
        """Throw sparks from a place, pixels of the map."""
        self._burst(x, y, time_ms, count=count, speed=46, rise=26, color=COLORS[color], life=520)

    def _burst(  # noqa: PLR0913 - a burst has this many sides
        self,
        x: int,
        y: int,
        time_ms: int,
        *,
        count: int,
        speed: float,
        rise: float,
        color: tuple[int, int, int],
        life: int,
    ) -> None:
        chance = self._chance
        for _ in range(min(count, MOST - len(self._motes))):
            angle = chance.uniform(0, 2 * pi)
            pace = speed * chance.uniform(0.4, 1.0)
            self._motes.append(
                _Mote(
                    x,
                    y - 1,
                    pace * cos(angle),
                    pace * sin(angle) * 0.5 - rise * chance.uniform(0.3, 1.0),
                    color,
                    time_ms,
                    int(life * chance.uniform(0.6, 1.2)),
                )
            )

    def draw(self, surface: pygame.Surface, time_ms: int, shift: tuple[int, int]) -> None:
        """Draw every particle that still lives."""
        self._motes = [m for m in self._motes if 0 <= time_ms - m.born < m.life]
        area = surface.get_rect()
        for mote in self._motes:
            age = (time_ms - mote.born) / 1000
            spot = (
                int(mote.x + mote.dx * age) - shift[0],
                int(mote.y + mote.dy * age + 40 * age * age) - shift[1],
            )
            if area.collidepoint(spot):
                surface.set_at(spot, mote.color)


def draw_steam(
    surface: pygame.Surface, places: Sequence[tuple[int, int]], time_ms: int, shift: tuple[int, int]
) -> None:
    """Draw steam that rises from places on the map, pixels."""
    for number, (x, y) in enumerate(places):
        for puff in range(_PUFFS):
            part = (time_ms / _STEAM_MS + puff / _PUFFS + number * 0.37) % 1
            sway = 3 * sin(part * 6 + number + puff)
            spot = (round(x + sway) - shift[0], round(y - 22 * part) - shift[1])
            radius = 1 + round(3 * part)
            tint = tuple(int(v * 0.22 * (1 - part)) for v in MIST)
            box = pygame.Rect(0, 0, 2 * radius, 2 * radius)
            box.center = spot
            surface.fill(tint, box, special_flags=pygame.BLEND_RGB_ADD)


def draw_moths(
    surface: pygame.Surface, places: Sequence[tuple[int, int]], time_ms: int, shift: tuple[int, int]
) -> None:
    """Draw moths that circle lamps on the map, pixels."""
    area = surface.get_rect()
    for number, (x, y) in enumerate(places):
        for moth in range(_MOTHS):
            turn = time_ms / (700 + 130 * moth) + number * 2.1 + moth * 3
            spot = (
                round(x + 8 * cos(turn) + 3 * cos(turn * 2.7)) - shift[0],
                round(y + 4 * sin(turn * 1.3)) - shift[1],
            )
            if area.collidepoint(spot):
                surface.set_at(spot, (CREAM, GOLD, ICE)[(moth + time_ms // 90) % 2])
