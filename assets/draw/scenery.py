"""Helpers for whole pictures: a dice that always falls the same, dusk, and pools of light."""

from __future__ import annotations

from typing import Final

import numpy as np
from canvas import Canvas, index_of
from numpy.typing import NDArray
from palette import CLEAR

DUSK: Final = {
    "v": "r", "r": "W", "o": "w", "g": "c", "y": "a", "p": "f", "m": "t", "f": "s", "t": "d",
    "s": "d", "d": "n", "A": "B", "B": "N", "K": "A", "c": "b", "a": "w", "w": "b", "V": "P",
    "j": "T", "T": "D", "i": "j", "S": "c", "R": "V", "I": "j", "b": "u",
}  # fmt: skip
"""What each color becomes out of the light, or in water."""


class Dice:
    """A stream of whole numbers that is the same on every machine."""

    def __init__(self, seed: int) -> None:
        """Start a stream; equal seeds give equal streams."""
        self.state = seed * 2654435761 % 2**32

    def roll(self, low: int, high: int) -> int:
        """Return a number from ``low`` to ``high``, both included."""
        self.state = (self.state * 1664525 + 1013904223) % 2**32
        return low + (self.state >> 8) % (high - low + 1)

    def pick(self, colors: str) -> str:
        """Return one of some letters."""
        return colors[self.roll(0, len(colors) - 1)]


def dusk_table() -> NDArray[np.uint8]:
    """Return the palette index of each color at dusk, by palette index."""
    table = np.arange(256, dtype=np.uint8)
    for color, darker in DUSK.items():
        table[index_of(color)] = index_of(darker)
    return table


def darken(canvas: Canvas, keep: NDArray[np.bool_]) -> Canvas:
    """Turn every pixel to dusk but those to ``keep`` (height x width) and those that shine."""
    dim = ~keep & (canvas.glow == CLEAR) & (canvas.color != CLEAR)
    canvas.color[dim] = dusk_table()[canvas.color[dim]]
    return canvas


def pool(canvas: Canvas, x: float, y: float, rx: float, ry: float) -> NDArray[np.bool_]:
    """Return the pixels inside an ellipse."""
    rows, columns = np.mgrid[0 : canvas.height, 0 : canvas.width]
    return np.asarray(((columns - x) / rx) ** 2 + ((rows - y) / ry) ** 2 <= 1)
