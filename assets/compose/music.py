"""Music: renders the score as four loops of equal length, stereo.

Everything is laid round in a circle, tails included, so a loop has no seam to hear.
"""

from __future__ import annotations

from functools import cache
from typing import Final

import numpy as np
import score
from instruments import block, chord, drum, flute, pluck
from score import BAR, BARS, BEAT, CHORDS
from waves import Wave, band, count, hertz, noise, sine, swell, times, wrap

SECONDS: Final = BARS * BAR
"""Length of each piece."""


def pieces() -> dict[str, Wave]:
    """Return every piece by name."""
    return {"calm": _calm(), "wary": _wary(), "hunted": _hunted(), "title": _title()}


# -- pieces ---------------------------------------------------------------------------------------
def _calm() -> Wave:
    lead = _plucked(score.CALM, side=0.2, bright=0.75, gain=0.55)
    return _joined(lead, _answer(0.3), _hall(lead), _pad(0.075, 1100), _bass(0.2), _drums("calm"))


def _wary() -> Wave:
    lead = _plucked(score.WARY, side=0.25, bright=0.7, gain=0.5)
    ticking = _ticking(0.34)
    return _joined(lead, ticking, _hall(lead + ticking), _pad(0.09, 700), _drums("wary"))


def _hunted() -> Wave:
    lead = _plucked(score.HUNTED, side=0.15, bright=0.9, gain=0.4)
    pulse = _pulse(0.34)
    return _joined(lead, _hall(lead) * 0.7, pulse, _pad(0.06, 800), _drums("hunted"))


def _title() -> Wave:
    lead = _blown(score.TITLE, gain=0.24)
    harp = _arpeggio(0.36)
    return _joined(lead, harp, _hall(lead + harp), _pad(0.075, 1300), _bass(0.2), _drums("title"))


def _joined(*parts: Wave) -> Wave:
    return np.sum(parts, axis=0)


# -- parts ----------------------------------------------------------------------------------------
def _empty() -> Wave:
    return np.zeros((count(SECONDS), 2))


def _set(canvas: Wave, wave: Wave, at: float, *, gain: float, side: float) -> None:
    """Lay a note at a place between left (-1) and right (1), at equal power."""
    angle = (side + 1) * np.pi / 4
    wrap(canvas[:, 0], wave, at, gain * np.cos(angle))
    wrap(canvas[:, 1], wave, at, gain * np.sin(angle))


def _plucked(line: tuple[str, ...], *, side: float, bright: float, gain: float) -> Wave:
    """Return a line on the string; the first of a bar is stronger and comes with a grace note."""
    canvas, chance = _empty(), np.random.default_rng(5)
    for number, (at, midi, first) in enumerate(score.notes(line)):
        late = at + chance.uniform(0, 0.012)
        strength = gain * (1 if first else 0.78) * chance.uniform(0.85, 1.05)
        if first and number % 3 == 0:
            _set(canvas, pluck(midi - 2, 0.3, bright=bright, seed=number), late - 0.09,
                 gain=strength * 0.35, side=side)  # fmt: skip
        _set(canvas, pluck(midi, 2.4, bright=bright, seed=number), late, gain=strength, side=side)
    return canvas


def _answer(gain: float) -> Wave:
    """Return low strings that answer in the second half of each second bar."""
    canvas = _empty()
    for bar in range(1, BARS, 2):
        for i, midi in enumerate(CHORDS[bar][1:]):
            at = bar * BAR + (2.5 + i / 2) * BEAT
            _set(canvas, pluck(midi, 2, bright=0.6, seed=bar), at, gain=gain, side=-0.35)
    return canvas


def _arpeggio(gain: float) -> Wave:
    """Return each bar's chord broken upwards and down again in eighths."""
    canvas = _empty()
    for bar, (low, *upper) in enumerate(CHORDS):
        tones = (low, upper[0], upper[1], upper[2], upper[1] + 12, upper[2], upper[1], upper[0])
        for place, midi in enumerate(tones):
            at, strength = bar * BAR + place * BEAT / 2, gain * (1 if place == 0 else 0.7)
            side = -0.3 + 0.08 * place
            _set(canvas, pluck(midi, 1.8, bright=0.65, seed=place), at, gain=strength, side=side)
    return canvas


def _ticking(gain: float) -> Wave:
    """Return a damped low string that walks in eighths: somebody is about."""
    canvas = _empty()
    for bar, (low, fifth, *_rest) in enumerate(CHORDS):
        for place, midi in enumerate((low, low, fifth, low, low, fifth, low, fifth)):
            at, strength = bar * BAR + place * BEAT / 2, gain * (1.2 if place in (0, 3) else 0.8)
            note = pluck(midi, 0.4, bright=0.5, seed=place) * swell(0.4, 0.003, 0.3)
            _set(canvas, note, at, gain=strength, side=-0.2)
    return canvas


def _pulse(gain: float) -> Wave:
    """Return a bass that beats in eighths with a rubbed half tone above it now and then."""
    canvas = _empty()
    for bar, (low, *_rest) in enumerate(CHORDS):
        for place in range(8):
            at, strength = bar * BAR + place * BEAT / 2, gain * (1 if place % 4 == 0 else 0.7)
            _set(canvas, _bass_note(low - 12, 0.32), at, gain=strength, side=0)
        if bar % 4 == 3:
            rubbed = chord((62, 63), BAR, dark=900)
            _set(canvas, rubbed, bar * BAR, gain=gain * 0.22, side=0.4)
    return canvas


def _blown(line: tuple[str, ...], *, gain: float) -> Wave:
    """Return a line on the flute, each note held until the next or a breath."""
    canvas, written = _empty(), list(score.notes(line))
    ends = [at for at, _midi, _first in written[1:]] + [SECONDS]
    for number, ((at, midi, _first), end) in enumerate(zip(written, ends, strict=True)):
        seconds = min(end - at, 2.6) + 0.12
        _set(canvas, flute(midi, seconds, seed=number), at, gain=gain, side=0.1)
    return canvas


@cache
def _chords(dark: float) -> Wave:
    canvas = _empty()
    for bar, tones in enumerate(CHORDS):
        for side in (0, 1):
            wave = chord(tones, BAR * 1.6, dark=dark, side=side)
            wrap(canvas[:, side], wave, bar * BAR - 0.3 * BAR)
    return canvas


def _pad(gain: float, dark: float) -> Wave:
    """Return the chords, each overlapping the next."""
    return gain * _chords(dark)


def _bass_note(midi: int, seconds: float) -> Wave:
    tone = sine(hertz(midi), seconds) + 0.3 * sine(hertz(midi + 12), seconds)
    return tone * swell(seconds, 0.02, seconds * 0.7)


def _bass(gain: float) -> Wave:
    canvas = _empty()
    for bar, (low, *_rest) in enumerate(CHORDS):
        deep = low - 12 if low >= 50 else low
        _set(canvas, _bass_note(deep, 2.2), bar * BAR, gain=gain, side=0)
    return canvas


def _drums(name: str) -> Wave:
    canvas = _empty()
    for bar in range(BARS):
        for place, sign in enumerate(score.PATTERNS[name]):
            at = bar * BAR + place * BEAT / 2
            if sign in "oO":
                stroke = drum(58 if place == 0 else 72, 0.8, skin=0.3, seed=place)
                gain = 0.5 if sign == "O" else 0.28
                _set(canvas, stroke, at, gain=gain, side=0.1 * (place % 3 - 1))
            elif sign == "x":
                _set(canvas, block(640), at, gain=0.05, side=0.3)
    return canvas


def _hall(dry: Wave) -> Wave:
    """Return the ring of a wide, dark hall round a part, different on both sides."""
    far = np.empty_like(dry)
    for side in (0, 1):
        tail = band(noise(2.4, 7 + side), 200, 2400, steep=1) * 0.5 ** (times(2.4) / 0.33)
        tail *= 0.34 / np.sqrt(np.sum(tail**2))
        spectrum = np.fft.rfft(dry[:, side]) * np.fft.rfft(tail, len(dry))
        far[:, side] = np.fft.irfft(spectrum, len(dry))
    return far
