"""Ambience: the harbour at night and the market behind it, as one loop without an event to count.

Water on stone, wind, the murmur of many people far off, bowls, a boat that creaks, a ship's horn.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import numpy as np
from instruments import bell
from waves import Wave, band, count, fall, glide, mix, noise, room, sine, swell, times, wrap

SECONDS: Final = 40
"""Length of the loop."""


def harbour() -> Wave:
    """Return the loop, stereo."""
    sides = [_water(side) + _wind(side) + _murmur(side) for side in (0, 1)]
    canvas = np.stack(sides, axis=1)
    _scatter(canvas, _bowl, number=14, gain=0.028, seed=111)
    _scatter(canvas, _creak, number=6, gain=0.03, seed=112)
    _scatter(canvas, _lap, number=26, gain=0.12, seed=113)
    _scatter(canvas, _horn, number=1, gain=0.006, seed=116)
    return canvas


def _wave(period: float, phase: float) -> Wave:
    """Return a slow rise and fall between 0 and 1 that fits the loop a whole number of times."""
    return (1 + np.sin(2 * np.pi * (times(SECONDS) / period + phase))) / 2


def _water(side: int) -> Wave:
    hiss = band(noise(SECONDS, 101 + side), 160, 900, steep=1)
    return hiss * (0.05 + 0.13 * _wave(5, 0.2 * side) * _wave(8, 0.3))


def _wind(side: int) -> Wave:
    return 0.22 * band(noise(SECONDS, 103 + side), 50, 260, steep=1) * (0.4 + 0.6 * _wave(20, 0.1))


def _murmur(side: int) -> Wave:
    """Return many voices far off: a throng of short hums in which no word can be made out."""
    chance, canvas = np.random.default_rng(105 + side), np.zeros(count(SECONDS))
    for _syllable in range(420):
        pitch, seconds = chance.uniform(110, 260), chance.uniform(0.09, 0.26)
        cords = sum(sine(glide(pitch, pitch * chance.uniform(0.85, 1.15), seconds) * n, seconds) / n
                    for n in range(1, 6))  # fmt: skip
        wrap(canvas, cords * swell(seconds, 0.04, 0.08), chance.uniform(0, SECONDS), 0.03)
    return band(canvas, 180, 650) * (0.5 + 0.5 * _wave(10, 0.6))


def _scatter(
    canvas: Wave,
    make: Callable[[np.random.Generator], Wave],
    *,
    number: int,
    gain: float,
    seed: int,
) -> None:
    """Lay a sound at chance times, pitches and sides."""
    chance = np.random.default_rng(seed)
    for _time in range(number):
        wave, at = make(chance), chance.uniform(0, SECONDS)
        angle, strength = chance.uniform(0.15, 0.85) * np.pi / 2, gain * chance.uniform(0.4, 1)
        wrap(canvas[:, 0], wave, at, strength * np.cos(angle))
        wrap(canvas[:, 1], wave, at, strength * np.sin(angle))


def _bowl(chance: np.random.Generator) -> Wave:
    return room(bell(chance.uniform(88, 97), 0.5, metal=0.6), 0.8, 0.6, seed=121)


def _creak(chance: np.random.Generator) -> Wave:
    seconds = chance.uniform(0.5, 0.9)
    slips = (1 + sine(glide(16, 26, seconds), seconds)) / 2
    groan = sine(glide(190, 240, seconds), seconds) * slips**5
    return room(band(groan, 150, 900) * swell(seconds, 0.2, 0.2), 0.6, 0.4, seed=122)


def _lap(chance: np.random.Generator) -> Wave:
    pitch, seconds = chance.uniform(260, 520), chance.uniform(0.06, 0.14)
    drop = sine(glide(pitch, pitch * 1.6, seconds), seconds) * fall(seconds, seconds / 3)
    splash = band(noise(0.3, int(chance.integers(1 << 30))), 300, 1400) * swell(0.3, 0.1, 0.18)
    return mix(drop * 0.4, splash * 0.5)


def _horn(_chance: np.random.Generator) -> Wave:
    tones = sum(sine(pitch, 2.6) / (i + 1) for i, pitch in enumerate((87, 131, 174, 262)))
    return room(band(tones, 60, 420) * swell(2.6, 0.5, 0.9), 2, 1.2, seed=123, dark=700)
