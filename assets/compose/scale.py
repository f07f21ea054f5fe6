"""The scale: the five notes that all music and all tuned sounds of the night are made of."""

from __future__ import annotations

from typing import Final

ROOT: Final = 62
"""The D above middle C, as a MIDI number."""

STEPS: Final = (0, 3, 5, 7, 10)
"""Half tones of the five notes above the root (the Chinese mode of yu)."""


def note(degree: int) -> int:
    """Return the MIDI number of a degree; 5 is an octave above 0, -5 one below.

    >>> note(0), note(1), note(5), note(-1)
    (62, 65, 74, 60)
    """
    octave, step = divmod(degree, len(STEPS))
    return ROOT + 12 * octave + STEPS[step]


LANES: Final = tuple(note(degree) for degree in range(-5, 10))
"""The fifteen notes of fifteen lanes, from the lowest up."""
