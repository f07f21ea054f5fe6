"""The rival droid: a hum that rises as it nears, its glint, its whine, and being found out."""

from __future__ import annotations

from typing import Final

import numpy as np
from instruments import bell, chirp, drum
from waves import RATE, Wave, band, glide, late, lay, mix, noise, silence, sine, swell, times

HUMS: Final = (110, 132, 158)
"""Pitch of the hum far off, near and close, in hertz; whole numbers, for loops of a second."""


def sounds() -> dict[str, Wave]:
    """Return the rival's sounds by name."""
    return {
        **{f"hum_{i + 1}": _hum(pitch, i) for i, pitch in enumerate(HUMS)},
        "glint": mix(bell(103, 0.45, metal=0.1), 0.4 * late(bell(108, 0.4, metal=0), 0.05)),
        "whine": _whine(),
        "spotted": _spotted(),
        "robbed": _robbed(),
    }


def _hum(pitch: int, step: int) -> Wave:
    """Return two seconds of two tones that beat, as a loop; nearer means higher and rougher."""
    t = times(2)
    tones = ((1, 1), (2, 0.45), (3, 0.2 + 0.08 * step), (5, 0.06 * step))
    low = sum(g * sine(pitch * n, 2, phase=0.13 * n) for n, g in tones)
    beat = 0.5 * sine(pitch * 1.5 + 1 + step, 2) + 0.25 * sine(pitch * 2 + 2 + step, 2)
    breathing = 0.8 + 0.2 * np.sin(2 * np.pi * (1 + step) * t)
    return (low + beat) * breathing + 0.06 * band(noise(2, 80 + step), 400, 1500)


def _whine() -> Wave:
    """Return the 1.2 seconds in which there is time to step away: a rise that ends open."""
    pitch = glide(300, 980, 1.2)
    tone = sine(pitch, 1.2) + 0.35 * sine(pitch * 2.01, 1.2) + 0.2 * sine(pitch * 3.02, 1.2)
    pulse = 0.75 + 0.25 * np.sin(2 * np.pi * np.cumsum(glide(5, 18, 1.2)) / RATE)
    return tone * pulse * swell(1.2, 0.9, 0.05)


def _spotted() -> Wave:
    """Return a bright chime upwards: there it is."""
    canvas = silence(1.3)
    for i, note in enumerate((74, 79, 81, 86)):
        lay(canvas, bell(note, 0.9, metal=0.2), 0.07 * i, 0.55)
    return canvas


def _robbed() -> Wave:
    """Return a snatch of air and a fall of a fourth."""
    canvas = silence(0.9)
    lay(canvas, band(noise(0.2, 84), 500, 3000) * swell(0.2, 0.12, 0.06), 0, 0.6)
    lay(canvas, drum(90, 0.4, skin=0.4), 0.14, 0.7)
    lay(canvas, chirp(392, 294, 0.6, half=0.15), 0.16, 0.5)
    return canvas
