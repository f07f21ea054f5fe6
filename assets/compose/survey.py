"""Looks at what was written: a line of numbers for each file and one picture of all spectrograms.

``python assets/compose/survey.py OUT.png [NAME ...]``; names are stems, all files if none is given.
In the picture time runs right and pitch upwards, 40 to 12,000 hertz evenly to the ear.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

import numpy as np
import soundfile
from files import ASSETS, loudest
from PIL import Image, ImageDraw
from waves import Wave

FRAME: Final = 2048
"""Samples of one column's window."""

CELL: Final = (190, 110)
"""Pixels of one picture."""

ACROSS: Final = 8
"""Pictures in a row."""


def decibel(value: float) -> float:
    """Return a level below full scale."""
    return 20 * float(np.log10(max(value, 1e-9)))


def figures(wave: Wave) -> str:
    """Return peak, loudest 50 ms, whole loudness, mean and the step from end to beginning."""
    mono = wave if wave.ndim == 1 else wave.mean(axis=1)
    usual = np.percentile(np.abs(np.diff(mono)), 99.9) + 1e-9
    seam = abs(mono[0] - mono[-1]) / usual
    return (
        f"{len(mono) / 44_100:6.2f} s  peak {decibel(np.abs(wave).max()):6.1f}  "
        f"loudest {decibel(loudest(mono)):6.1f}  rms {decibel(np.sqrt((wave**2).mean())):6.1f}  "
        f"dc {abs(mono.mean()):.5f}  seam {seam:5.2f}"
    )


def spectrogram(wave: Wave) -> Image.Image:
    """Return time to the right, pitch upwards, loudness as brightness over 70 dB."""
    mono = wave if wave.ndim == 1 else wave.mean(axis=1)
    padded = np.pad(mono, FRAME // 2)
    starts = np.linspace(0, len(padded) - FRAME, CELL[0]).astype(int)
    frames = np.stack([padded[s : s + FRAME] for s in starts]) * np.hanning(FRAME)
    power = np.abs(np.fft.rfft(frames, axis=1)) / FRAME * 4
    bins = np.geomspace(40, 12_000, CELL[1]) * FRAME / 44_100
    columns = [np.interp(bins, np.arange(power.shape[1]), row) for row in power]
    level = 20 * np.log10(np.maximum(np.array(columns).T[::-1], 1e-6))
    return Image.fromarray(np.uint8(np.clip((level + 80) / 70, 0, 1) * 255))


def main(target: Path, names: list[str]) -> None:
    """Print the numbers and save the picture."""
    paths = sorted(p for p in ASSETS.glob("[sm][ou]*/*.ogg") if not names or p.stem in names)
    rows = -(-len(paths) // ACROSS)
    sheet = Image.new("L", (CELL[0] * ACROSS, (CELL[1] + 14) * rows))
    pen = ImageDraw.Draw(sheet)
    for number, path in enumerate(paths):
        wave, _rate = soundfile.read(path)
        print(f"{path.stem:22} {figures(wave)}")
        at = (number % ACROSS * CELL[0], number // ACROSS * (CELL[1] + 14))
        sheet.paste(spectrogram(wave), (at[0], at[1] + 14))
        pen.text(at, path.stem, fill=255)
    sheet.save(target)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
