"""Rings: how far a sound, a shout or a pulse reaches, drawn as large as the rule hears it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import pygame

from game.base.units import POINT
from game.sim.events import Event, NoiseMade, Shouted
from game.sim.world import World
from game.view.camera import PIXEL
from game.view.ground import TILE
from game.view.look import Look
from game.view.palette import faded
from game.view.strokes import ring

SPREAD_MS: Final = 420
"""How long a noise takes to its full radius."""

FADE_MS: Final = 900
"""How long a noise is seen at all."""

_HALO: Final = ((40, 16), (30, 30), (20, 46))
"""Widths and alphas of the soft light round the courier's feet, widest first."""

_FOOTSTEP: Final = "footstep"
"""The source that the courier's own foot ring already shows."""


@dataclass(frozen=True, slots=True)
class _Ring:
    """A ring that grows: where, how far, in which color, and since when."""

    x: int
    y: int
    radius: int
    color: str
    since_ms: int


class Rings:
    """The rings of the last second."""

    def __init__(self) -> None:
        """Begin in silence."""
        self._rings: list[_Ring] = []

    def note(self, event: Event, time_ms: int) -> None:
        """Take up an event that sounds."""
        match event:
            case NoiseMade(source=source, x=x, y=y, radius=radius) if source != _FOOTSTEP:
                self._add(x, y, radius, "cream", time_ms)
            case Shouted(x=x, y=y, radius=radius):
                self._add(x, y, radius, "vermil", time_ms)

    def _add(self, x: int, y: int, radius: int, color: str, time_ms: int) -> None:
        pixels = radius * TILE // POINT
        self._rings.append(_Ring(x // PIXEL, y // PIXEL, pixels, color, time_ms))

    def draw(self, overlay: pygame.Surface, time_ms: int, shift: tuple[int, int]) -> None:
        """Draw every ring that still runs, each as three dashed circles."""
        self._rings = [r for r in self._rings if 0 <= time_ms - r.since_ms < FADE_MS]
        for one in self._rings:
            age = time_ms - one.since_ms
            reach = one.radius * min(1.0, age / SPREAD_MS)
            alpha = 230 * (1 - age / FADE_MS)
            spot = (one.x - shift[0], one.y - shift[1])
            for share, part in ((1.0, 1.0), (0.66, 0.7), (0.33, 0.5)):
                ring(overlay, faded(one.color, alpha * part), spot, reach * share, dash=5, gap=4)


def draw_pulse(overlay: pygame.Surface, world: World, shift: tuple[int, int]) -> None:
    """Draw the courier's pulse as it spreads, as far as it has come this tick."""
    if world.pulse is None:
        return
    x, y, launched = world.pulse
    most = world.limit("pulse_subtiles") // PIXEL
    reach = min(most, (world.tick - launched) * world.limit("pulse_speed") // PIXEL)
    alpha = 60 + 190 * (1 - reach / most)
    spot = (x // PIXEL - shift[0], y // PIXEL - shift[1])
    ring(overlay, faded("ice", alpha), spot, reach, gap=0)
    ring(overlay, faded("mint", alpha * 0.6), spot, reach - 5, dash=6, gap=3)


def draw_foot_ring(
    overlay: pygame.Surface, world: World, feet: tuple[int, int], look: Look
) -> None:
    """Draw the courier's place on the floor, and how far her last footstep is heard."""
    courier = world.courier
    for width, alpha in _HALO:
        box = pygame.Rect(0, 0, width, width // 2)
        box.center = feet
        pygame.draw.ellipse(overlay, faded("mint", alpha), box)
    ring(overlay, faded("mint", 235), feet, 11, dash=5, gap=3, flat=0.45)
    if courier.gait == "still" or courier.loudness <= 0:
        return
    radius = courier.loudness * TILE / POINT
    gait = world.catalog.gaits.get(courier.gait)
    since = courier.stride / gait.stride_ticks if gait and gait.stride_ticks else 1.0
    loud = "cream" if courier.loudness >= 3 * POINT else "mint"
    part = 1.0 if look.reduce_motion else 0.55 + 0.45 * (1 - min(since, 1.0))
    ring(overlay, faded(loud, 190 * part), feet, radius, dash=3, gap=6)


def draw_aim(
    overlay: pygame.Surface,
    world: World,
    aim: tuple[int, int],
    feet: tuple[int, int],
    shift: tuple[int, int],
) -> None:
    """Draw where an aimed decoy would land and how far it would be heard."""
    spot = (aim[0] // PIXEL - shift[0], aim[1] // PIXEL - shift[1])
    radius = world.catalog.noises["decoy"] * TILE / POINT
    pygame.draw.line(overlay, faded("cream", 90), feet, spot)
    ring(overlay, faded("cream", 220), spot, 4, gap=0)
    ring(overlay, faded("cream", 190), spot, radius, dash=6, gap=4)
