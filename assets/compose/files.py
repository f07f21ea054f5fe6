"""Files: makes sounds equally loud and writes them as Ogg Vorbis."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import numpy as np
import soundfile
from waves import RATE, Wave, band

ASSETS: Final = Path(__file__).resolve().parent.parent
"""The folder that holds the sounds and music written here."""

PEAK: Final = 10 ** (-4 / 20)
"""Highest sample before packing: -4 dBFS leaves room for what packing adds, below -3."""

LOUDNESS: Final = 10 ** (-16 / 20)
"""How loud the loudest 50 ms of a sound are to the ear, as a root mean square."""

MUSIC_LOUDNESS: Final = 10 ** (-20 / 20)
"""How loud music is from end to end."""

MOST_BENT: Final = 1.4
"""How far above ``PEAK`` a sound may reach before its peaks are bent."""

SOUND_QUALITY: Final = 0.6
"""How hard short sounds are packed, 0 (large) to 1 (small)."""

MUSIC_QUALITY: Final = 0.62
"""How hard music is packed."""

_WINDOW: Final = RATE // 20


def loudest(wave: Wave) -> float:
    """Return the root mean square of the loudest 50 ms, without what small speakers swallow."""
    heard = band(np.pad(wave, (0, _WINDOW)), 200, 9000, steep=1)
    power = np.convolve(heard**2, np.ones(_WINDOW) / _WINDOW, mode="same")
    return float(np.sqrt(power.max()))


def levelled(wave: Wave) -> Wave:
    """Return a sound at the common loudness, its peaks bent down softly, nothing below 35 hertz."""
    clean = band(np.pad(wave, (0, RATE // 2)), 35, 20_000)[: len(wave)]
    gain = min(LOUDNESS / loudest(clean), MOST_BENT * PEAK / np.abs(clean).max())
    return _bounded(clean * gain)


def levelled_loop(wave: Wave, loudness: float) -> Wave:
    """Return a loop at a loudness from end to end, its peaks bent down softly."""
    centered = wave - wave.mean(axis=0)
    return _bounded(centered * loudness / np.sqrt((centered**2).mean()))


def _bounded(wave: Wave) -> Wave:
    """Bend what passes two thirds of the allowed peak towards it."""
    knee = PEAK * 2 / 3
    over = np.maximum(np.abs(wave) - knee, 0)
    bent = knee + (PEAK - knee) * np.tanh(over / (PEAK - knee))
    return np.where(over > 0, np.sign(wave) * bent, wave)


def faded(wave: Wave) -> Wave:
    """Return a sound with silent ends; before it stands room for what packing smears ahead."""
    edge = np.sin(np.linspace(0, np.pi / 2, RATE // 1000)) ** 2
    soft = wave.copy()
    soft[: len(edge)] *= edge
    soft[-len(edge) :] *= edge[::-1]
    return np.pad(soft, (RATE // 200, RATE // 500))


def write(path: Path, wave: Wave, quality: float) -> None:
    """Write a wave, mono or stereo.

    Samples go in small blocks: the encoder's stack does not hold a whole piece of music.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    channels = 1 if wave.ndim == 1 else 2
    with soundfile.SoundFile(
        path, "w", RATE, channels, format="OGG", subtype="VORBIS", compression_level=quality
    ) as file:
        for start in range(0, len(wave), 4096):
            file.write(wave[start : start + 4096])
