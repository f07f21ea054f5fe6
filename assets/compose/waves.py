"""Waves: the plain material of every sound, and the few things that are done to it.

A wave is a mono array of floats around -1 to 1 at ``RATE`` samples a second; a stereo wave has the
shape (samples, 2). Nothing here is random but by a seed, so a sound is the same each time.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

Wave = NDArray[np.float64]
"""Samples, of the shape (samples,) or (samples, 2)."""

RATE: Final = 44_100
"""Samples in a second."""


def count(seconds: float) -> int:
    """Return how many samples a time is."""
    return round(seconds * RATE)


def times(seconds: float) -> Wave:
    """Return the time of each sample, in seconds."""
    return np.arange(count(seconds)) / RATE


def silence(seconds: float) -> Wave:
    """Return a wave that is still."""
    return np.zeros(count(seconds))


# -- material -------------------------------------------------------------------------------------
def sine(hertz: float | Wave, seconds: float, *, phase: float = 0) -> Wave:
    """Return a pure tone; ``hertz`` may change from sample to sample."""
    turns = np.cumsum(np.broadcast_to(hertz, count(seconds))) / RATE
    return np.sin(2 * np.pi * (turns + phase))


def glide(start: float, end: float, seconds: float) -> Wave:
    """Return a pitch in hertz that goes evenly, to the ear, from one to another."""
    return np.geomspace(start, end, count(seconds))


def noise(seconds: float, seed: int) -> Wave:
    """Return white noise."""
    return np.random.default_rng(seed).uniform(-1, 1, count(seconds))


# -- outlines -------------------------------------------------------------------------------------
def fall(seconds: float, half: float, *, attack: float = 0.002) -> Wave:
    """Return an outline that rises at once, halves every ``half`` seconds, and ends in nothing."""
    t = times(seconds)
    return np.minimum(t / attack, 1) * 0.5 ** (t / half) * _last(t, min(0.3, seconds * 0.45))


def swell(seconds: float, attack: float, release: float) -> Wave:
    """Return an outline with a soft rise, a level middle and a soft end."""
    t = times(seconds)
    rise = np.clip(t / attack, 0, 1)
    return np.sin(rise * np.pi / 2) ** 2 * _last(t, release)


def _last(t: Wave, seconds: float) -> Wave:
    """Return ones that end in a smooth fall to nothing."""
    left = np.clip((len(t) / RATE - t) / seconds, 0, 1)
    return np.sin(left * np.pi / 2) ** 2


# -- filters --------------------------------------------------------------------------------------
def band(wave: Wave, low: float, high: float, *, steep: float = 3) -> Wave:
    """Return a wave with what lies far below ``low`` and above ``high`` hertz taken away.

    The filter goes round in a circle, so that a loop stays a loop.

    Args:
        wave: mono.
        low: where the lower slope stands at half; 0 for none.
        high: where the upper slope stands at half.
        steep: how steep the slopes are.
    """
    hertz = np.fft.rfftfreq(len(wave), 1 / RATE)
    below = (hertz / low) ** (2 * steep) if low else np.inf
    gain = 1 / (1 + (hertz / high) ** (2 * steep))
    gain *= below / (1 + below) if low else 1
    return np.fft.irfft(np.fft.rfft(wave) * gain, len(wave))


def room(wave: Wave, seconds: float, wet: float, *, seed: int, dark: float = 2600) -> Wave:
    """Return a wave in a room that rings for some seconds; the wave grows by that tail."""
    echo = band(noise(seconds, seed), 120, dark, steep=1) * 0.5 ** (times(seconds) / (seconds / 7))
    echo /= np.sqrt(np.sum(echo**2))
    size = len(wave) + len(echo)
    far = np.fft.irfft(np.fft.rfft(wave, size) * np.fft.rfft(echo, size), size)
    return np.pad(wave, (0, len(echo))) + wet * far


# -- putting together -----------------------------------------------------------------------------
def lay(canvas: Wave, wave: Wave, at: float, gain: float = 1) -> None:
    """Add a wave to a longer one from a time on; what passes its end is cut off."""
    start = count(at)
    room_left = max(0, min(len(wave), len(canvas) - start))
    canvas[start : start + room_left] += gain * wave[:room_left]


def wrap(canvas: Wave, wave: Wave, at: float, gain: float = 1) -> None:
    """Add a wave to a loop from a time on; what passes its end goes on at the beginning."""
    places = (count(at) + np.arange(len(wave))) % len(canvas)
    np.add.at(canvas, places, gain * wave)


def mix(*waves: Wave) -> Wave:
    """Return waves that begin together, as long as the longest."""
    canvas = np.zeros(max(map(len, waves)))
    for wave in waves:
        canvas[: len(wave)] += wave
    return canvas


def late(wave: Wave, seconds: float) -> Wave:
    """Return a wave that begins some seconds later."""
    return np.concatenate([silence(seconds), wave])


def hertz(midi: float) -> float:
    """Return the pitch of a note by its MIDI number (69 is the A of 440 hertz)."""
    return 440 * 2 ** ((midi - 69) / 12)
