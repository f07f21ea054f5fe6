"""Things: doors, parcels, lamps, a coin, a bell, papers and their stamp."""

from __future__ import annotations

import numpy as np
from instruments import bell, chirp, drum
from waves import (
    RATE,
    Wave,
    band,
    fall,
    glide,
    late,
    lay,
    mix,
    noise,
    room,
    silence,
    sine,
    swell,
    times,
)


def sounds() -> dict[str, Wave]:
    """Return the sounds of things by name."""
    return {
        "door_slow": _door(0.75, creak=0.5, thud=0.35),
        "door_fast": _door(0.28, creak=0.12, thud=1.0),
        "bump": mix(0.9 * drum(88, 0.3, skin=0.5), 0.3 * _cloth(0.18, 3)),
        "dropped": _dropped(),
        "set_down": mix(0.6 * drum(120, 0.2, skin=0.3), 0.25 * _cloth(0.16, 8)),
        "pick_up": mix(0.5 * _cloth(0.2, 11), 0.3 * chirp(210, 330, 0.16)),
        "coin": _coin(),
        "bell": room(mix(bell(69, 1.6, metal=1.1), 0.6 * bell(74.2, 1.6, metal=1.1)), 0.9, 0.25,
                     seed=21),
        "papers": _papers(),
        "stamp": mix(0.9 * drum(140, 0.25, skin=0.9), 0.18 * late(bell(86, 0.5, metal=0.1), 0.05)),
        "lamp_on": mix(0.5 * _click(2600, 1), 0.35 * chirp(440, 700, 0.22)),
        "lamp_off": mix(0.5 * _click(1900, 2), 0.35 * chirp(520, 260, 0.22)),
        "exit_open": _exit(),
    }  # fmt: skip


def _cloth(seconds: float, seed: int) -> Wave:
    return band(noise(seconds, seed), 300, 2400) * swell(seconds, seconds * 0.3, seconds * 0.6)


def _click(pitch: float, seed: int) -> Wave:
    return band(noise(0.05, seed), pitch * 0.6, pitch * 1.6) * fall(0.05, 0.005)


def _door(seconds: float, *, creak: float, thud: float) -> Wave:
    """Return hinges that groan in small slips, and the leaf that comes home."""
    canvas = silence(seconds + 0.45)
    slips = (1 + np.sin(2 * np.pi * np.cumsum(glide(34, 19, seconds)) / RATE)) / 2
    groan = band(sine(glide(310, 215, seconds), seconds) * slips**4, 150, 1600)
    lay(canvas, groan * swell(seconds, seconds * 0.3, seconds * 0.5), 0, creak)
    lay(canvas, _cloth(seconds, 5), 0, 0.25)
    lay(canvas, drum(96, 0.4, skin=0.5), seconds, thud)
    lay(canvas, _click(1500, 6), seconds + 0.03, 0.5)
    return canvas


def _dropped() -> Wave:
    """Return a box that falls, tips over and lies."""
    canvas = silence(0.7)
    for at, gain, pitch in ((0, 1, 105), (0.13, 0.5, 128), (0.21, 0.25, 140)):
        lay(canvas, drum(pitch, 0.3, skin=0.6, seed=int(pitch)), at, gain)
        lay(canvas, band(noise(0.08, int(pitch)), 500, 2600) * fall(0.08, 0.015), at, gain * 0.4)
    return canvas


def _coin() -> Wave:
    """Return a coin that bounces ever faster on stone."""
    canvas, at, gap, gain = silence(1.3), 0.0, 0.17, 0.9
    while gap > 0.02:
        note = 98 + 0.7 * np.sin(30 * at)
        lay(canvas, bell(note, 0.5, metal=0.9), at, gain)
        lay(canvas, _click(3200, int(at * 1000)), at, gain * 0.4)
        at, gap, gain = at + gap, gap * 0.74, gain * 0.72
    return canvas


def _papers() -> Wave:
    """Return a folder opened: sheets that crackle."""
    chance, canvas = np.random.default_rng(7), mix(silence(0.7), 0.35 * _cloth(0.6, 9))
    for sheet in range(26):
        crackle = band(noise(0.03, sheet), 1400, 5200) * fall(0.03, 0.004)
        lay(canvas, crackle, chance.beta(2, 2) * 0.6, chance.uniform(0.1, 0.7))
    return canvas


def _exit() -> Wave:
    """Return a heavy gate far off, and a chord that says: that way."""
    canvas = silence(2.2)
    roll = band(noise(1.2, 31), 60, 420) * (0.7 + 0.3 * np.sin(2 * np.pi * 9 * times(1.2)))
    lay(canvas, roll * swell(1.2, 0.3, 0.5), 0, 0.7)
    lay(canvas, drum(70, 0.6), 1.1, 0.8)
    for at, note in ((0.3, 62), (0.55, 69), (0.8, 74), (1.05, 78)):
        lay(canvas, bell(note, 1.1, metal=0.15), at, 0.4)
    return canvas
