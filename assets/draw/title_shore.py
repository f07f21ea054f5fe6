"""Draws the far shore of the title picture: hills, town, cranes and ship."""

from __future__ import annotations

from math import sin
from typing import Final

from canvas import Canvas
from scenery import Dice

WIDTH: Final = 320


HEIGHT: Final = 180


HORIZON: Final = 116


CARGO: Final = (("r", "W"), ("B", "N"), ("T", "D"), ("c", "w"), ("w", "b"), ("V", "P"))


def hills(canvas: Canvas) -> None:
    """Draw two ridges of hills and the pagoda with its lamps."""
    for base, swing, color, pitch, shift in ((100, 12, "P", 0.021, 1.0), (106, 8, "n", 0.035, 2.4)):
        for x in range(WIDTH):
            wave = 0.6 * sin(x * pitch + shift) + 0.4 * sin(x * pitch * 2.3 + shift * 2)
            canvas.vline(x, int(base - swing * wave), HORIZON, color)
    x = 30
    for level, half in enumerate((8, 7, 6, 5, 4)):
        y = 99 - 9 * level
        canvas.rect(x - half, y - 6, 2 * half, 8, "k").hline(x - half - 3, x + half + 2, y - 7, "k")
        canvas.hline(x - half - 2, x + half + 1, y - 8, "k")
        canvas.dots("k", (x - half - 4, y - 9), (x + half + 3, y - 9))
        for window in range(x - half + 2, x + half - 1, 3):
            canvas.dot(window, y - 3, "g", glow=True)
        canvas.hline(x - half, x + half - 1, y - 6, "W")
    canvas.vline(x - 1, 48, 55, "k").vline(x, 50, 55, "k")


def skyline(canvas: Canvas) -> None:
    """Draw the far town with lit windows and red lights on its masts."""
    dice, x = Dice(12), 58
    while x < 178:
        width, height = dice.roll(6, 13), dice.roll(8, 34)
        top = HORIZON - height
        canvas.rect(x, top, width, height, dice.pick("nnd")).vline(x, top, HORIZON - 1, "d")
        for y in range(top + 2, HORIZON - 2, 3):
            for column in range(x + 2, x + width - 1, 2):
                if dice.roll(0, 99) < 24:
                    canvas.dot(column, y, dice.pick("gggoK"), glow=True)
        if height > 26:
            canvas.vline(x + width // 2, top - 5, top, "n")
            canvas.dot(x + width // 2, top - 6, "v", glow=True)
        x += width + dice.roll(0, 3)


def crane(canvas: Canvas, x: int, size: float) -> None:
    """Draw a quay crane in silhouette with a container on its ropes."""
    height, span = round(62 * size), round(26 * size)
    top, mast, reach = HORIZON - height, round(18 * size), round(46 * size)
    middle, knee = x + span // 2, top + height // 2
    for leg in (x, x + span):
        canvas.rect(leg, top, 3, height, "k")
    canvas.rect(x - 2, HORIZON - 3, span + 7, 3, "k").rect(x, knee, span + 3, 2, "k")
    canvas.line((x, knee), (x + span, HORIZON - 4), "k").line((x + span, knee), (x + 2, top), "k")
    canvas.rect(x - reach, top, reach + span + round(14 * size), 3, "k")
    canvas.rect(middle - 1, top - mast, 3, mast, "k")
    canvas.line((middle, top - mast), (x - reach + 2, top), "k")
    canvas.line((middle, top - mast), (x + span + round(12 * size), top), "k")
    hook = x - round(24 * size)
    canvas.rect(hook, top + 3, 6, 3, "k").vline(hook + 1, top + 6, top + 20, "k")
    canvas.vline(hook + 4, top + 6, top + 20, "k")
    canvas.rect(hook - 5, top + 20, 16, 7, "r").hline(hook - 5, hook + 10, top + 20, "v")
    for rib in range(hook - 3, hook + 10, 3):
        canvas.vline(rib, top + 22, top + 25, "W")
    canvas.dots("v", (middle, top - mast - 1), (x - reach, top), glow=True)
    canvas.rect(x + 8, top + 4, 6, 5, "d").hline(x + 9, x + 12, top + 5, "g", glow=True)


def ship(canvas: Canvas, x: int) -> None:
    """Draw the container ship at anchor."""
    dice, deck = Dice(5), HORIZON + 2
    for i in range(12):
        for level in range(2 + i * 7 % 3 + (i > 3)):
            face, shade = CARGO[dice.roll(0, len(CARGO) - 1)]
            left, top = x + 14 + 7 * i, deck - 11 - 5 * level
            canvas.rect(left, top, 6, 4, face).hline(left, left + 5, top + 3, shade)
            canvas.dot(left + 2, top + 1, shade)
    canvas.polygon(
        [(x, deck - 7), (x + 112, deck - 7), (x + 106, deck + 5), (x + 8, deck + 5)], "k"
    )
    canvas.hline(x + 1, x + 111, deck - 7, "d").hline(x + 8, x + 106, deck + 4, "W")
    canvas.rect(x + 99, deck - 28, 11, 22, "d").hline(x + 97, x + 111, deck - 28, "s")
    for window in range(100, 109, 2):
        canvas.dot(x + window, deck - 24, "g", glow=True)
    canvas.dots("g", (x + 101, deck - 17), (x + 107, deck - 12), glow=True)
    canvas.vline(x + 104, deck - 36, deck - 29, "k").dot(x + 104, deck - 37, "v", glow=True)
