"""Pages: menus, the ledger's pen, lanterns, goals, and time that goes back."""

from __future__ import annotations

from instruments import bell, block, drum, flute, pluck
from scale import note
from waves import Wave, band, fall, late, lay, mix, noise, room, silence, swell


def sounds() -> dict[str, Wave]:
    """Return the sounds of screens and of the story by name."""
    return {
        "menu_move": mix(block(880), 0.2 * bell(86, 0.12, metal=0)),
        "menu_confirm": _notes(((0, 74), (0.07, 81)), 0.5),
        "menu_back": _notes(((0, 74), (0.07, 67)), 0.4),
        "pen_plus": mix(_pen(91), late(0.5 * bell(86, 0.5, metal=0), 0.16)),
        "pen_minus": mix(_pen(92), late(0.5 * pluck(57, 0.6, bright=0.6), 0.16)),
        "liability": mix(_pen(93), late(0.6 * pluck(50, 0.9, bright=0.6), 0.18)),
        "claim": _shimmer(),
        "objective": _notes(((0, 69), (0.1, 74), (0.2, 77), (0.32, 81)), 1.1),
        "checkpoint": room(_notes(((0, 62), (0.12, 69)), 1.0), 0.6, 0.25, seed=94),
        "lantern": _lantern(),
        "rewind": _rewind(),
        "dawn": _dawn(),
    }


def _notes(figure: tuple[tuple[float, int], ...], ring: float) -> Wave:
    """Return struck strings at their times."""
    canvas = silence(figure[-1][0] + ring)
    for at, midi in figure:
        lay(canvas, pluck(midi, ring, bright=0.75, seed=midi), at, 0.6)
        lay(canvas, bell(midi + 12, ring * 0.8, metal=0), at, 0.15)
    return canvas


def _pen(seed: int) -> Wave:
    """Return a brush pen on rough paper: two short strokes."""
    canvas = silence(0.34)
    for at, long in ((0, 0.09), (0.12, 0.14)):
        stroke = band(noise(long, seed), 1200, 4600) * swell(long, 0.03, long * 0.6)
        lay(canvas, stroke, at, 0.4)
    return canvas


def _shimmer() -> Wave:
    """Return a flicker of glass: this may not be what it says."""
    canvas = silence(1.2)
    for i, degree in enumerate((9, 7, 10, 8)):
        lay(canvas, bell(note(degree), 0.8, metal=0.2), 0.06 * i, 0.4)
    return canvas


def _lantern() -> Wave:
    """Return a wick that takes: a breath of flame and a warm fifth."""
    canvas = silence(1.8)
    flame = band(noise(0.6, 95), 200, 1500) * swell(0.6, 0.08, 0.45)
    lay(canvas, flame, 0, 0.5)
    lay(canvas, flute(62, 1.4), 0.1, 0.3)
    lay(canvas, flute(69, 1.3), 0.2, 0.25)
    lay(canvas, bell(81, 1.2, metal=0.05), 0.12, 0.3)
    return canvas


def _rewind() -> Wave:
    """Return notes and breath played backwards: time draws back."""
    canvas = silence(1.1)
    for i, degree in enumerate((7, 6, 5, 3, 2)):
        lay(canvas, pluck(note(degree), 0.7, bright=0.8), 0.1 * i, 0.5)
    air = band(noise(1.1, 96), 300, 2200) * fall(1.1, 0.3, attack=0.02)
    return mix(canvas, 0.25 * air, 0.3 * drum(70, 0.4))[::-1]


def _dawn() -> Wave:
    """Return the end of a night: a slow rising figure that comes home."""
    canvas = silence(3.4)
    for at, degree in ((0, 0), (0.22, 2), (0.44, 3), (0.66, 5), (1.0, 7), (1.4, 8)):
        lay(canvas, pluck(note(degree), 1.8, bright=0.8), at, 0.5)
    lay(canvas, flute(note(5), 1.8), 1.4, 0.25)
    return room(canvas, 0.8, 0.25, seed=97)
