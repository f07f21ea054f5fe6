"""Powers: what the courier does with hands, breath and shade."""

from __future__ import annotations

import numpy as np
from instruments import bell, chirp, drum
from waves import RATE, Wave, band, fall, glide, lay, mix, noise, room, silence, sine, swell, times


def sounds() -> dict[str, Wave]:
    """Return the sounds of the courier's powers by name."""
    return {
        "pulse": _pulse(),
        "throw": _air(0.26, 500, 1900, 51) * 0.8,
        "dazzle": _dazzle(),
        "whistle": _whistle(),
        "merge_in": _shade(glide(420, 95, 0.55), 52),
        "merge_out": _shade(glide(110, 380, 0.4), 53),
        "knock_down": mix(drum(74, 0.4, skin=0.35), 0.35 * _air(0.3, 200, 900, 54)),
        "break_free": mix(0.7 * _air(0.3, 350, 2200, 55), 0.6 * drum(110, 0.3, skin=0.5)),
        "refused": mix(0.8 * drum(150, 0.16, skin=0.2), 0.25 * chirp(233, 208, 0.2)),
        "helped": _rising((69, 74, 77)),
        "asked": _rising((74, 72)),
        "recovered": _rising((67, 72, 79)),
    }


def _air(seconds: float, low: float, high: float, seed: int) -> Wave:
    return band(noise(seconds, seed), low, high) * swell(seconds, seconds * 0.4, seconds * 0.5)


def _pulse() -> Wave:
    """Return a drop of sound that spreads: a low ring and its faint edge."""
    canvas = silence(0.6)
    lay(canvas, chirp(330, 82, 0.5, half=0.1), 0, 0.9)
    lay(canvas, bell(86, 0.5, metal=0), 0.02, 0.22)
    lay(canvas, _air(0.5, 700, 2600, 56), 0.02, 0.2)
    return room(canvas, 0.7, 0.35, seed=57)


def _dazzle() -> Wave:
    """Return a flash: a soft pop and a shimmer that sinks."""
    canvas = silence(0.9)
    lay(canvas, drum(190, 0.15, skin=0.7), 0, 0.7)
    for i, note in enumerate((98, 101, 105, 103)):
        lay(canvas, bell(note, 0.6, metal=0.3), 0.02 + 0.035 * i, 0.3)
    return canvas


def _whistle() -> Wave:
    """Return two notes whistled through the teeth, the second higher."""
    canvas = silence(0.62)
    for at, start, end in ((0, 1050, 1180), (0.26, 1350, 1240)):
        breath = 0.1 * band(noise(0.26, 58), start * 0.8, start * 1.4, steep=1)
        tone = sine(glide(start, end, 0.26) * (1 + 0.01 * np.sin(40 * times(0.26))), 0.26)
        lay(canvas, (tone + breath) * swell(0.26, 0.05, 0.1), at, 0.8)
    return canvas


def _shade(pitch: Wave, seed: int) -> Wave:
    """Return cloth and breath that follow a pitch, as if something sank or rose."""
    seconds = len(pitch) / RATE
    tone = sine(pitch, seconds) + 0.4 * sine(pitch * 1.5, seconds)
    veil = band(noise(seconds, seed), 200, 1300)
    return (0.5 * tone + 0.45 * veil) * swell(seconds, seconds * 0.25, seconds * 0.6)


def _rising(notes: tuple[int, ...]) -> Wave:
    """Return a few bell notes, one after the other."""
    canvas = silence(0.1 * len(notes) + 0.8)
    for i, note in enumerate(notes):
        lay(canvas, bell(note, 0.8, metal=0.1), 0.1 * i, 0.6)
        lay(canvas, band(noise(0.02, note), 900, 2500) * fall(0.02, 0.004), 0.1 * i, 0.08)
    return canvas
