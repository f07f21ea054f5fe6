"""Footsteps: a heel, a sole and a ground for each surface and gait, in three variants.

A gait changes how sharp and how quick a step is; how loud it is in the game follows from the same
radius that guards hear.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np
from instruments import chirp
from waves import Wave, band, fall, lay, mix, noise, silence, sine

VARIANTS: Final = 3
"""How many different steps there are of each sort; the same one twice in a row sounds false."""


@dataclass(frozen=True)
class Gait:
    """How a foot comes down.

    Attributes:
        heel: how much of the heel's thump is heard.
        sharp: factor on the upper edge of what the ground gives.
        long: factor on how long it lasts.
        toe: seconds from heel to toe.
    """

    heel: float
    sharp: float
    long: float
    toe: float


GAITS: Final[Mapping[str, Gait]] = {
    "sneak": Gait(heel=0.12, sharp=0.6, long=1.5, toe=0.085),
    "walk": Gait(heel=0.4, sharp=1, long=1, toe=0.055),
    "run": Gait(heel=0.6, sharp=1.35, long=0.85, toe=0.03),
}
"""Gaits that sound."""


def sounds() -> dict[str, Wave]:
    """Return every step by name."""
    return {
        f"step_{ground}_{name}_{variant + 1}": _step(make, gait, 100 * index + 10 * variant)
        for index, (ground, make) in enumerate(GROUNDS.items())
        for name, gait in GAITS.items()
        for variant in range(VARIANTS)
    }


def _step(ground: Callable[[Gait, int], Wave], gait: Gait, seed: int) -> Wave:
    """Return heel and toe on a ground."""
    canvas = silence(0.34)
    chance = np.random.default_rng(seed)
    heel = chirp(chance.uniform(180, 215), 85, 0.09, half=0.014)
    lay(canvas, heel, 0, gait.heel)
    lay(canvas, ground(gait, seed), 0.002)
    lay(canvas, ground(gait, seed + 1), gait.toe * chance.uniform(0.85, 1.15), 0.45)
    return canvas


def _rustle(seed: int, low: float, high: float, half: float) -> Wave:
    seconds = min(0.28, half * 9)
    return band(noise(seconds, seed), low, high, steep=2) * fall(seconds, half)


def _ring(partials: tuple[tuple[float, float], ...], half: float, bend: float) -> Wave:
    tones = (gain * sine(pitch * bend, 0.28) * fall(0.28, half) for pitch, gain in partials)
    return mix(*tones)


def _carpet(gait: Gait, seed: int) -> Wave:
    return 0.5 * _rustle(seed, 140, 750 * gait.sharp, 0.016 * gait.long)


def _stone(gait: Gait, seed: int) -> Wave:
    click = _rustle(seed, 480, 3200 * gait.sharp, 0.01 * gait.long)
    return mix(click, 0.35 * _rustle(seed + 5, 1800, 5200 * gait.sharp, 0.018 * gait.long))


def _wood(gait: Gait, seed: int) -> Wave:
    bend = 1 + 0.03 * np.sin(seed)
    board = _ring(((172, 0.8), (305, 0.5), (538, 0.3 * gait.sharp)), 0.02 * gait.long, bend)
    return mix(board, 0.5 * _rustle(seed, 300, 2300 * gait.sharp, 0.007))


def _metal(gait: Gait, seed: int) -> Wave:
    bend = 1 + 0.02 * np.sin(seed)
    grate = _ring(
        ((392, 0.4), (668, 0.32), (1190, 0.22 * gait.sharp), (2080, 0.1 * gait.sharp)), 0.035, bend
    )
    return mix(grate * gait.long, 0.6 * _rustle(seed, 900, 4200 * gait.sharp, 0.006))


def _water(gait: Gait, seed: int) -> Wave:
    chance = np.random.default_rng(seed)
    canvas = mix(silence(0.3), 0.7 * _rustle(seed, 350, 2600 * gait.sharp, 0.03 * gait.long))
    for _drop in range(5):
        pitch = chance.uniform(420, 900)
        drop = chirp(pitch, pitch * chance.uniform(1.3, 1.8), 0.05, half=0.014)
        lay(canvas, drop, chance.uniform(0.01, 0.2), 0.2)
    return canvas


def _gravel(gait: Gait, seed: int) -> Wave:
    chance = np.random.default_rng(seed)
    canvas = silence(0.28)
    for stone in range(16):
        low = chance.uniform(1100, 2200) * gait.sharp
        grain = _rustle(seed + stone, low, low * 2.2, 0.004)
        lay(canvas, grain, chance.beta(1.3, 2.6) * 0.17 * gait.long, chance.uniform(0.3, 1))
    return canvas


GROUNDS: Final[Mapping[str, Callable[[Gait, int], Wave]]] = {
    "carpet": _carpet,
    "stone": _stone,
    "wood": _wood,
    "metal": _metal,
    "water": _water,
    "gravel": _gravel,
}
"""What each ground gives under a sole."""
