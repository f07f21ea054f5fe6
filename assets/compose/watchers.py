"""Watchers: guards without words, the regulator's line, a camera, a dog, the place's alarm."""

from __future__ import annotations

from typing import Final

import numpy as np
from instruments import bell, block, chirp, drum, pluck
from waves import (
    Wave,
    band,
    count,
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

PAINT_STEPS: Final = 5
"""How many rising tones the regulator's painting has; the last is held while it locks."""


def sounds() -> dict[str, Wave]:
    """Return the sounds of watchers by name."""
    return {
        **{f"murmur_{i + 1}": _voice(pitches, 60 + i) for i, pitches in enumerate(_MURMURS)},
        "guard_huh": _voice(((132, 176, 0.22),), 64),
        "guard_curious": _stinger((62, 69), 0.16, bright=0.7),
        "guard_searching": _stinger((62, 65, 69), 0.11, bright=0.85),
        "guard_alarm": _alarm(),
        "guard_calm": _stinger((69, 62), 0.2, bright=0.5),
        "shout": room(_voice(((190, 250, 0.12), (250, 205, 0.3)), 66), 0.6, 0.3, seed=67),
        **{f"area_alarm_{n}": room(_gongs(n), 0.9, 0.2, seed=68) for n in range(1, 4)},
        "regulator_touch": _touch(),
        **{f"paint_{i + 1}": _paint(i) for i in range(PAINT_STEPS)},
        "lock": mix(0.7 * block(620), 0.6 * chirp(660, 880, 0.22, half=0.1)),
        "line_broken": chirp(740, 300, 0.35, half=0.08),
        "citation": _citation(),
        "camera_ping": _ping(),
        "bark": _bark(),
        "capture": _capture(),
    }


_MURMURS: Final = (
    ((150, 138, 0.14), (128, 120, 0.16)),
    ((165, 175, 0.12), (150, 132, 0.2)),
    ((140, 150, 0.1), (160, 150, 0.1), (132, 118, 0.18)),
)
"""Syllables of murmurs: pitch at start and end in hertz, and seconds."""


def _voice(syllables: tuple[tuple[float, float, float], ...], seed: int) -> Wave:
    """Return a hummed word: a voice through a nearly closed mouth."""
    canvas, at = silence(sum(s for _a, _b, s in syllables) + 0.12), 0.0
    for i, (start, end, seconds) in enumerate(syllables):
        pitch = glide(start, end, seconds)
        cords = sum(sine(pitch * n, seconds) / n**0.8 for n in range(1, 12))
        mouth = band(cords, 110, 560, steep=2) + 0.35 * band(cords, 900, 1500, steep=2)
        breath = 0.05 * band(noise(seconds, seed + i), 600, 2400)
        lay(canvas, (mouth + breath) * swell(seconds, 0.035, 0.07), at)
        at += seconds * 0.9
    return canvas


def _stinger(notes: tuple[int, ...], gap: float, *, bright: float) -> Wave:
    """Return a short figure on a string, over one low stroke."""
    canvas = silence(gap * len(notes) + 1.1)
    lay(canvas, drum(66, 0.5, skin=0.15), 0, 0.5)
    for i, note in enumerate(notes):
        lay(canvas, pluck(note, 1.0, bright=bright, seed=note), i * gap, 0.7)
    return canvas


def _alarm() -> Wave:
    """Return two drum strokes and a rubbed half tone: found."""
    canvas = silence(1.6)
    for at, gain in ((0, 1), (0.15, 0.8)):
        lay(canvas, drum(58, 0.7, skin=0.6), at, gain)
    for note in (50, 62, 63, 69):
        lay(canvas, pluck(note, 1.3, bright=0.95, seed=note), 0.15, 0.45)
    return canvas


def _gongs(strokes: int) -> Wave:
    """Return as many strokes of the gong as the alarm has steps."""
    return mix(*(late(_gong(), 0.55 * n) for n in range(strokes)))


def _gong() -> Wave:
    partials = ((1, 1), (1.48, 0.6), (2.03, 0.5), (2.71, 0.35), (3.6, 0.2))
    tones = (g * sine(98 * r * glide(1.015, 1, 1.8), 1.8) * fall(1.8, 0.4 / r, attack=0.02)
             for r, g in partials)  # fmt: skip
    return mix(*tones, 0.6 * drum(60, 0.6))


def _touch() -> Wave:
    """Return a thin thread of sound drawn tight: the line has found you."""
    tone = sine(glide(620, 700, 0.5), 0.5) + 0.3 * sine(glide(1240, 1400, 0.5), 0.5)
    return mix(tone * swell(0.5, 0.12, 0.3), 0.5 * block(520))


def _paint(step: int) -> Wave:
    """Return half a second of a trembling tone as a loop, higher and quicker step by step.

    All pitches are even numbers of hertz, so that half a second holds whole waves.
    """
    seconds, pitch, rate = 0.5, (392, 440, 524, 588, 698)[step], (6, 8, 10, 12, 16)[step]
    tremble = 0.72 + 0.28 * np.sin(2 * np.pi * rate * times(seconds))
    tones = ((1, 1), (2, 0.22), (3, 0.1))
    return sum(g * sine(pitch * n, seconds, phase=0.25 * n) for n, g in tones) * tremble


def _citation() -> Wave:
    """Return a pen stroke, a stamp and two falling notes."""
    canvas = silence(1.6)
    lay(canvas, band(noise(0.16, 71), 1300, 4200) * swell(0.16, 0.05, 0.08), 0, 0.3)
    lay(canvas, drum(120, 0.3, skin=0.9), 0.2, 0.9)
    lay(canvas, pluck(69, 1.1, bright=0.8), 0.3, 0.5)
    lay(canvas, pluck(63, 1.1, bright=0.8), 0.46, 0.6)
    return canvas


def _ping() -> Wave:
    canvas = silence(0.8)
    for at in (0, 0.13):
        lay(canvas, bell(91, 0.5, metal=0.25), at, 0.6)
        lay(canvas, chirp(1480, 1560, 0.09), at, 0.25)
    return canvas


def _bark() -> Wave:
    """Return two barks of a middling dog."""
    canvas = silence(0.6)
    for at, pitch in ((0, 330), (0.24, 300)):
        tone = sine(np.concatenate([glide(pitch, pitch * 1.7, 0.04),
                                    glide(pitch * 1.7, pitch * 0.7, 0.1)]), 0.14)  # fmt: skip
        rough = tone * (1 + 0.8 * np.sin(2 * np.pi * 66 * times(0.14)))
        throat = band(np.tanh(2.2 * rough), 240, 1700) + 0.12 * band(noise(0.14, 72), 500, 2000)
        lay(canvas, throat[: count(0.14)] * swell(0.14, 0.015, 0.08), at, 0.8)
    return canvas


def _capture() -> Wave:
    """Return a low drum and three notes that settle: it is over for now, not for good."""
    canvas = silence(2.2)
    lay(canvas, drum(52, 0.9, skin=0.4), 0, 1)
    for i, note in enumerate((69, 67, 62)):
        lay(canvas, pluck(note, 1.6, bright=0.7, seed=note), 0.2 + 0.24 * i, 0.6)
    return canvas
