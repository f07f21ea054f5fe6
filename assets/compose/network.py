"""The network of the night depot: spools, cables, lanes, belts and parcels."""

from __future__ import annotations

import numpy as np
from instruments import bell, chirp, drum, pluck
from scale import LANES
from waves import Wave, band, fall, glide, hertz, lay, mix, noise, room, silence, sine, swell, times


def sounds() -> dict[str, Wave]:
    """Return the sounds of the network by name."""
    return {
        "spool_plug": _plug(),
        "cable_cut": _unplug(),
        "cable_trip": _trip(),
        "cable_hum": _hum_up(),
        "belt_start": _belt_start(),
        "belt": _belt(),
        "ride": _ride(),
        "parcel": mix(0.5 * drum(130, 0.2), 0.5 * bell(81, 0.6, metal=0.1)),
        "peak_bell": room(_strokes(3, 0.32), 0.8, 0.2, seed=23),
        **{f"lane_{i + 1:02}": _lane(note) for i, note in enumerate(LANES)},
    }


def _strokes(number: int, gap: float) -> Wave:
    canvas = silence(number * gap + 1.2)
    for i in range(number):
        lay(canvas, bell(76, 1.2, metal=0.7), i * gap, 0.8)
    return canvas


def _lane(note: int) -> Wave:
    """Return a lane's own note: a string and the glass that rings with it."""
    return room(mix(pluck(note, 1.0, bright=0.8), 0.3 * bell(note + 12, 0.8, metal=0)), 0.35, 0.18,
                seed=24)  # fmt: skip


def _plug() -> Wave:
    """Return a plug that slides in, clicks, and finds current."""
    canvas = silence(0.75)
    lay(canvas, band(noise(0.13, 41), 900, 3400) * swell(0.13, 0.1, 0.02), 0, 0.35)
    lay(canvas, drum(170, 0.15, skin=0.9), 0.13, 0.9)
    lay(canvas, chirp(98, 147, 0.5, half=0.14), 0.17, 0.5)
    lay(canvas, chirp(196, 294, 0.5, half=0.1), 0.17, 0.2)
    return canvas


def _unplug() -> Wave:
    canvas = silence(0.6)
    lay(canvas, drum(150, 0.15, skin=0.8), 0, 0.8)
    lay(canvas, chirp(147, 74, 0.45, half=0.14), 0.03, 0.5)
    return canvas


def _trip() -> Wave:
    """Return a fuse that goes: a crack, and a hum that sinks."""
    canvas = silence(1.3)
    lay(canvas, band(noise(0.12, 43), 700, 4200) * fall(0.12, 0.014), 0, 0.8)
    lay(canvas, drum(84, 0.5, skin=0.6), 0.01, 0.8)
    for ratio, gain in ((1, 0.5), (2, 0.25), (3, 0.15)):
        lay(canvas, chirp(196 * ratio, 61 * ratio, 1.1, half=0.3), 0.05, gain)
    return canvas


def _hum_up() -> Wave:
    """Return a cable that comes alive: a fifth that swells and settles."""
    tones = ((98, 1), (147, 0.6), (196, 0.4), (294, 0.2))
    tone = mix(*(gain * sine(pitch * glide(0.94, 1, 1.4), 1.4) for pitch, gain in tones))
    return tone * swell(1.4, 0.5, 0.8) * (1 + 0.2 * np.sin(2 * np.pi * 6 * times(1.4)))


def _belt_start() -> Wave:
    """Return two strokes of a bell, and rollers that come up to speed."""
    canvas = silence(2.3)
    lay(canvas, bell(74, 0.8, metal=0.7), 0, 0.5)
    lay(canvas, bell(74, 0.8, metal=0.7), 0.35, 0.5)
    motor = sum(sine(glide(22, 49, 1.6) * n, 1.6) / n for n in (1, 2, 3, 4, 6))
    lay(canvas, band(motor, 45, 900) * swell(1.6, 1.1, 0.4), 0.6, 0.5)
    lay(canvas, band(noise(1.6, 45), 150, 900) * swell(1.6, 1.2, 0.4), 0.6, 0.3)
    return canvas


def _belt() -> Wave:
    """Return two seconds of running rollers, whole turns long, as a loop."""
    t = times(2)
    motor = sum(sine(49 * n, 2, phase=0.21 * n) / n for n in (1, 2, 3, 4, 6))
    rollers = band(noise(2, 46), 140, 900) * (0.7 + 0.3 * np.sin(2 * np.pi * 7 * t))
    return 0.5 * band(motor, 45, 700) + 0.5 * rollers


def _ride() -> Wave:
    """Return the rush of a ride through a lane."""
    wind = sum(
        band(noise(1.1, 47 + i), low, low * 2) * swell(1.1, 0.2 + 0.1 * i, 0.5)
        for i, low in enumerate((180, 420, 900))
    )
    return mix(0.6 * wind, 0.3 * sine(glide(hertz(45), hertz(57), 1.1), 1.1) * swell(1.1, 0.3, 0.6))
