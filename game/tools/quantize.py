"""Few colours instead of many, for pictures with a table of colours."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable
from typing import Final

from game.tools.gif import COLORS, Color

_SHIFT: Final = 3
"""Bits of each channel that are too fine to matter here."""

_STEPS: Final = (0, 85, 170, 255)

CUBE: Final = tuple((r, g, b) for r in _STEPS for g in _STEPS for b in _STEPS)
"""64 colours spread evenly: what is not on the first picture still finds a likeness."""


def palette_for(pixels: bytes) -> tuple[Color, ...]:
    """Return at most ``COLORS`` colours for pictures like this one: its own, and the cube.

    Args:
        pixels: four bytes a pixel: red, green, blue and one that is not read.
    """
    counts: Counter[Color] = Counter()
    for pixel, count in Counter(memoryview(pixels).cast("I")).items():
        counts[_coarse(pixel)] += count
    return CUBE + _median_cut(counts, COLORS - len(CUBE))


def _coarse(pixel: int) -> Color:
    red, green, blue, _ = pixel.to_bytes(4, sys.byteorder)
    return red >> _SHIFT << _SHIFT, green >> _SHIFT << _SHIFT, blue >> _SHIFT << _SHIFT


def _median_cut(counts: Counter[Color], most: int) -> tuple[Color, ...]:
    """Cut the space of colours into boxes that hold as many pixels each; return their means."""
    boxes = [sorted(counts.items())]
    while len(boxes) < most:
        widest = max(boxes, key=_spread)
        if len(widest) == 1:
            break
        boxes.remove(widest)
        boxes += _halves(widest)
    return tuple(_mean(box) for box in boxes)


_Box = list[tuple[Color, int]]


def _range(box: _Box, channel: int) -> int:
    values = [color[channel] for color, _ in box]
    return max(values) - min(values)


def _spread(box: _Box) -> int:
    """Return how much a box would gain by being cut; 0 for a single colour."""
    if len(box) == 1:
        return 0
    return max(_range(box, c) for c in range(3)) ** 2 * sum(count for _, count in box)


def _halves(box: _Box) -> tuple[_Box, _Box]:
    channel = max(range(3), key=lambda c: _range(box, c))
    box = sorted(box, key=lambda entry: entry[0][channel])
    half, passed = sum(count for _, count in box) // 2, 0
    for cut, (_, count) in enumerate(box, start=1):
        passed += count
        if passed >= half or cut == len(box) - 1:
            break
    return box[:cut], box[cut:]


def _mean(box: _Box) -> Color:
    total = sum(count for _, count in box)
    red, green, blue = (sum(c[i] * count for c, count in box) // total for i in range(3))
    return red, green, blue


class Quantizer:
    """Finds the nearest colour of a palette; what it has found once it knows at once."""

    def __init__(self, palette: Iterable[Color]) -> None:
        """Look colours up in a palette of at most 256."""
        self._indexes = _Nearest(tuple(palette))

    def indexes(self, pixels: bytes) -> bytes:
        """Return the index of the nearest colour for each pixel.

        Args:
            pixels: four bytes a pixel: red, green, blue and one that is not read.
        """
        return bytes(map(self._indexes.__getitem__, memoryview(pixels).cast("I")))


class _Nearest(dict[int, int]):
    """Indexes by pixel; pixels alike but for their finest bits share one search."""

    def __init__(self, palette: tuple[Color, ...]) -> None:
        super().__init__()
        self._palette = palette
        self._coarse: dict[Color, int] = {}

    def __missing__(self, pixel: int) -> int:
        color = _coarse(pixel)
        if color not in self._coarse:
            self._coarse[color] = self._search(color)
        self[pixel] = self._coarse[color]
        return self[pixel]

    def _search(self, color: Color) -> int:
        red, green, blue = color
        return min(
            range(len(self._palette)),
            key=lambda i: (
                2 * (self._palette[i][0] - red) ** 2
                + 4 * (self._palette[i][1] - green) ** 2
                + 3 * (self._palette[i][2] - blue) ** 2
            ),
        )
