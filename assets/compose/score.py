"""The score: what the music plays, as text.

All three layers of the night share bars and chords, so that one can fade into another at any time.
A bar is a line of eighths, ``.`` a rest; a digit is a degree of the scale, ``a`` to ``e`` stand for
10 to 14. Chords are MIDI numbers.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from scale import note

BEAT: Final = 0.75
"""Seconds of a quarter: 80 to the minute."""

BAR: Final = 4 * BEAT
"""Seconds of a bar."""

BARS: Final = 12
"""Bars of every piece."""

CHORDS: Final = (
    (50, 57, 62, 65), (50, 57, 64, 65), (53, 60, 65, 69), (48, 55, 60, 67),
    (50, 57, 62, 65), (55, 58, 62, 69), (45, 57, 60, 64), (45, 57, 60, 67),
    (53, 57, 60, 67), (48, 55, 64, 67), (55, 58, 62, 65), (50, 57, 62, 64),
)  # fmt: skip
"""One chord a bar."""

CALM: Final = (
    "5...3.2.", "3.......", "4.5.6...", "5..4....",
    "3...5.6.", "7...6.5.", "3..2.3..", "........",
    "6...5.4.", "3.4.....", "2...3.1.", "0.......",
)  # fmt: skip
"""The lead while nobody minds."""

WARY: Final = (
    "........", "5.....3.", "........", "4...2...",
    "........", "7.6.....", "........", "3.2.....",
    "........", "5.4.....", "........", "2.1.0...",
)  # fmt: skip
"""The lead when somebody looks: only answers, no questions."""

HUNTED: Final = (
    "5.535.53", "5.535.73", "6.646.64", "5.545.42",
    "5.535.53", "7.757.75", "8.787.65", "8.......",
    "6.646.86", "5.545.75", "7.656.53", "5.5.5...",
)  # fmt: skip
"""The lead on the run."""

TITLE: Final = (
    "5..3.235", "6...5...", "7..65.76", "5.......",
    "3..5.678", "a...8.7.", "8..76.58", "7.......",
    "a..8.7.6", "7.8.6.5.", "6..53.2.", "5.......",
)  # fmt: skip
"""The tune of the title."""

PATTERNS: Final = {
    "calm": "o.......",
    "wary": "o..o....",
    "hunted": "O.oOo.Oo",
    "title": "o...x...",
}
"""A bar of drums in eighths: ``O`` loud, ``o`` soft, ``x`` wood."""


def notes(line: tuple[str, ...]) -> Iterator[tuple[float, int, bool]]:
    """Give the notes of a line: seconds from the start, MIDI number, whether on a bar's first."""
    for bar, eighths in enumerate(line):
        for place, sign in enumerate(eighths):
            if sign != ".":
                yield bar * BAR + place * BEAT / 2, note(int(sign, 16)), place == 0
