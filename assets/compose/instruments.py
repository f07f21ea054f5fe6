"""Instruments: a plucked string, a bell, a drum, a flute, a soft chord.

Each returns one note as a mono wave that dies away by itself.
"""

from __future__ import annotations

import numpy as np
from waves import Wave, band, count, fall, glide, hertz, mix, noise, silence, sine, swell, times


def pluck(midi: float, seconds: float = 2.2, *, bright: float = 1, seed: int = 1) -> Wave:
    """Return a silk string: overtones that die the sooner the higher they are, and the finger.

    Args:
        midi: the note.
        seconds: how long it may ring.
        bright: 1 for a nail, 0.5 for the flesh of a finger.
        seed: of the finger's noise.
    """
    pitch, t = hertz(midi), times(seconds)
    bend = 1 + 0.004 * 0.5 ** (t / 0.03)
    wave = silence(seconds)
    for number in range(1, 15):
        partial = pitch * number * np.sqrt(1 + 0.00012 * number**2)
        if partial > 9000:
            break
        strength = bright ** (number - 1) * abs(np.sin(np.pi * number * 0.19)) / number**1.15
        half = 0.62 * (220 / pitch) ** 0.45 / number**0.75
        wave += strength * sine(partial * bend, seconds) * fall(seconds, half, attack=0.003)
    finger = band(noise(0.03, seed), 900, 4200) * fall(0.03, 0.006, attack=0.001)
    return mix(wave, 0.12 * bright * finger)


def bell(midi: float, seconds: float = 1.6, *, metal: float = 0.5) -> Wave:
    """Return a small struck bell; ``metal`` is how much of its crooked overtones is heard."""
    pitch = hertz(midi)
    partials = ((1, 1, 1), (2.0, 0.35, 0.6), (2.76, metal * 0.4, 0.4), (5.4, metal * 0.22, 0.18))
    return mix(*(
        strength * sine(pitch * ratio, seconds) * fall(seconds, seconds / 5 * life)
        for ratio, strength, life in partials
    ))  # fmt: skip


def drum(pitch: float = 62, seconds: float = 0.7, *, skin: float = 0.25, seed: int = 1) -> Wave:
    """Return a low drum: a falling tone and the stroke on the skin."""
    body = sine(pitch * (1 + 0.9 * 0.5 ** (times(seconds) / 0.018)), seconds)
    stroke = band(noise(0.09, seed), 180, 1100) * fall(0.09, 0.014)
    return mix(body * fall(seconds, seconds / 6, attack=0.003), skin * stroke)


def block(pitch: float = 780, seconds: float = 0.16) -> Wave:
    """Return a wooden block, softly struck."""
    tones = (sine(pitch * ratio, seconds) * gain for ratio, gain in ((1, 1), (1.51, 0.4)))
    return mix(*tones) * fall(seconds, 0.018)


def flute(midi: float, seconds: float, *, seed: int = 1) -> Wave:
    """Return a bamboo flute: nearly pure, with breath, trembling once it stands."""
    t = times(seconds)
    tremble = 1 + 0.0045 * np.sin(2 * np.pi * 4.8 * t) * np.clip((t - 0.35) / 0.5, 0, 1)
    scoop = 1 - 0.012 * 0.5 ** (t / 0.04)
    pitch = hertz(midi) * tremble * scoop
    tone = sum(g * sine(pitch * n, seconds) for n, g in ((1, 1), (2, 0.16), (3, 0.09), (4, 0.02)))
    breath = band(noise(seconds, seed), hertz(midi) * 0.9, hertz(midi) * 2.6, steep=1)
    return (tone + 0.16 * breath) * swell(seconds, 0.09, min(0.25, seconds / 2))


def chord(notes: tuple[float, ...], seconds: float, *, dark: float = 1400, side: int = 0) -> Wave:
    """Return a soft chord that swells and fades.

    Args:
        notes: MIDI numbers.
        seconds: its length.
        dark: hertz above which it is muffled.
        side: 0 or 1 for the left or right of a pair that differ a little, which sounds wide.
    """
    wave = np.zeros(count(seconds))
    for i, note in enumerate(notes):
        for j, cents in enumerate((-5, 4)):
            pitch = hertz(note + cents / 100 + (0.02 if side else -0.02))
            for number in range(1, 7):
                phase = (i * 0.37 + j * 0.61 + number * 0.17 + side * 0.43) % 1
                wave += sine(pitch * number, seconds, phase=phase) / number**1.7
    breathing = 1 - 0.12 * np.sin(2 * np.pi * 0.23 * times(seconds) + side)
    return band(wave, 60, dark, steep=1) * breathing * swell(seconds, seconds * 0.3, seconds * 0.4)


def chirp(start: float, end: float, seconds: float, *, half: float | None = None) -> Wave:
    """Return a tone that glides from one pitch to another while it dies away."""
    return sine(glide(start, end, seconds), seconds) * fall(seconds, half or seconds / 3)
