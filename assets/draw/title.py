"""Draws the title picture: the courier on a roof above the moonlit harbour, without any text.

``ui/title.png`` is the scene; ``ui/title_glow.png`` holds its lights alone, which the title screen
lets breathe. The left half stays calm, because the menu is written over it.
"""

from __future__ import annotations

from itertools import pairwise
from math import sin
from typing import Final

import numpy as np
from canvas import Canvas
from palette import CLEAR, INDEX
from props_lights import lantern
from scenery import Dice, dusk_table, pool
from title_shore import HEIGHT, HORIZON, WIDTH, crane, hills, ship, skyline

MOON: Final = (226, 72)
"""Centre of the moon."""

BANDS: Final = ((0, "k"), (14, "n"), (40, "N"), (66, "P"), (86, "W"), (100, "b"), (110, "w"))
"""The sky from the top down: first row and color of each band."""

COURIER: Final = """
.........kkkk..........
.......kkTTTTkk........
......kTTjjTTTTk.......
.....kTTjjjTTTTDk......
....kTTjjjTTTTTTDk.....
....kTjjjTTTTTTTDk.....
...kTTjjTTTTTTTTTDk....
...kTTjTTTTTTTTTDDk....
...kTTjTTTTTTTTTDDk....
...kTTTTTTTTTTTTDDk....
....kTTTTTTTTTTDDk.....
....kDTTTTTTTTDDDk.....
.....kDDTTTTDDDDk......
....kjjiijjjjjjjjk.....
....kTjjjiiijjjTTk.....
...kTTkTTjjiiTTkTDk....
...kTTTkkjijkkTTTDk....
..kTTTTTTjijTTTTTDDk...
..kTTTTTTjijTTTTTDDk...
..kTTTTTTjjjTTTTTDDk...
.kTTTTTTTjiTTTTTTDDDk..
.kTTTjTTTjiTTTDTTDDDk..
.kTTTjTTTTjTTTDTTDDDk..
.kTTjTTTTTTTTTTDTTDDk..
kTTTjTTTTTTTTTTDTTDDDk.
kTTTTTTTTTTTTTTTTTDDDk.
kDDTTTDDTTTTDDTTTDDDDk.
.kkDDDkkDDDDkkDDDkkkk..
...kkk..kkkk..kkk......
....knnk....knnk.......
....knnk....knnk.......
....kkkk....kkkk.......
"""
"""The courier from behind, 23 x 32."""


def sky(canvas: Canvas) -> None:
    """Fill the sky with bands whose edges are ragged shelves of cloud, and stars."""
    dice = Dice(3)
    for y, color in BANDS:
        canvas.rect(0, y, WIDTH, HORIZON - y, color)
    for (_, above), (y, below) in pairwise(BANDS):
        _cloud_shelf(canvas, dice, y, below, thick=True)
        _cloud_shelf(canvas, dice, y + 6, above, thick=False)
    for _ in range(52):
        canvas.dot(dice.roll(0, WIDTH - 1), dice.roll(0, 50), dice.pick("ttffm"))


def _cloud_shelf(canvas: Canvas, dice: Dice, y: int, color: str, *, thick: bool) -> None:
    x = -dice.roll(4, 16)
    while x < WIDTH:
        length = dice.roll(14, 52)
        height = dice.roll(1, 3) if thick else 1
        row = y - height if thick else y + dice.roll(-3, 3)
        canvas.rect(x, row, length, height, color)
        canvas.hline(x + 5, x + length - 6, row - 1 if thick else row + 1, color)
        x += length + dice.roll(10, 50)


def moon(canvas: Canvas) -> None:
    """Draw the moon, its two haloes and thin clouds across it."""
    x, y = MOON
    above = pool(canvas, x, HORIZON - 60, 200, 59.5)
    canvas.fill(pool(canvas, x, y, 54, 54) & above, "P")
    canvas.fill(pool(canvas, x, y, 46, 46) & above, "V")
    canvas.disc(x, y, 37, 37, "S").disc(x - 1, y - 1, 35, 35, "y")
    for dx, dy, rx, ry in (
        (-12, -9, 8, 5),
        (9, 4, 11, 6),
        (-7, 15, 7, 3),
        (15, -14, 5, 3),
        (-22, 5, 4, 3),
    ):
        canvas.disc(x + dx, y + dy, rx, ry, "S")
        canvas.hline(x + dx - rx + 3, x + dx + rx - 3, y + dy + ry - 1, "a")
    for dy, x0, x1, color in (
        (-16, -50, -14, "P"),
        (-15, -44, -20, "P"),
        (12, 6, 60, "P"),
        (13, 14, 50, "P"),
    ):
        canvas.hline(x + x0, x + x1, y + dy, color)
    canvas.hline(x - 58, x - 10, y + 21, "W").hline(x - 50, x - 18, y + 22, "W")


def water(canvas: Canvas) -> None:
    """Mirror the shore in the water, broken by ripples, and lay the moon's road on it."""
    shore, dusk, dice = canvas.color.copy(), dusk_table(), Dice(8)
    # The moon's own disc is left out: its road, drawn below, is all that ripples leave of it.
    dusk[[INDEX["y"], INDEX["S"]]] = INDEX["P"]
    for depth in range(HEIGHT - HORIZON):
        y, source = HORIZON + depth, max(HORIZON - 1 - int(depth * 1.55), 0)
        drift = round(sin(depth * 1.7) * (1 + depth * 0.06))
        canvas.color[y], canvas.glow[y] = np.roll(dusk[shore[source]], drift), CLEAR
    for _ in range(170):
        y = HORIZON + 1 + dice.roll(0, 59) * dice.roll(20, 59) // 59
        x = dice.roll(0, WIDTH)
        canvas.hline(x, x + 2 + (y - HORIZON) // 7, y, dice.pick("nNNk"))
    for y in range(HORIZON + 1, HEIGHT):
        _moon_road(canvas, dice, y)


def _moon_road(canvas: Canvas, dice: Dice, y: int) -> None:
    depth = y - HORIZON
    half = 8 + depth * 2 // 3
    for _ in range(2 + depth // 9):
        length = dice.roll(3, 6 + depth // 3)
        x = MOON[0] + (dice.roll(-half, half) + dice.roll(-half, half)) // 2 - length // 2
        near = abs(x + length // 2 - MOON[0]) < half // 3
        canvas.hline(x, x + length, y, dice.pick("Sya" if near else "wca"))
    if depth % 3 == 1:
        canvas.hline(MOON[0] - half // 4, MOON[0] + half // 4, y, "y", glow=True)


def ridge_row(x: int) -> int:
    """Return the row of the roof's ridge: it sweeps up to a horn at its western end."""
    part = (x - 150) / 170
    horn, sway = 13 * max(0.0, 1 - part * 5.5) ** 2, 3 * sin(max(part, 0.0) * 3.14)
    return int(151 - horn + sway - 16 * max(0.0, part - 0.85))


def roof(canvas: Canvas) -> None:
    """Draw the tiled roof, its ridge lit by the moon, and the horn with its lantern."""
    for x in range(146, WIDTH):
        y = ridge_row(x)
        canvas.vline(x, y, HEIGHT - 1, "k").dot(x, y, "f").dot(x, y + 1, "s")
        canvas.vline(x, y + 2, y + 3, "n").dot(x, y + 4, "t" if x % 5 < 2 else "d")
        if x % 7 in (0, 1):
            canvas.vline(x, y + 7, HEIGHT - 1, "n")
        if x % 7 == 0:
            for tile in range(y + 8, HEIGHT, 5):
                canvas.dot(x, tile, "s").dot(x + 1, tile, "d")
        if x % 7 == 3:
            canvas.vline(x, y + 7, HEIGHT - 1, "n")
    horn = ((146, 137), (143, 134), (141, 131), (142, 128), (145, 126))
    for start, end in pairwise(horn):
        for shift, color in ((2, "k"), (1, "s"), (0, "f")):
            canvas.line(
                (start[0] + shift, start[1] + shift), (end[0] + shift, end[1] + shift), color
            )
    canvas.paste(lantern(lit=True), 137, 138)


def scarf(canvas: Canvas, x: int, y: int) -> None:
    """Draw the scarf's long end in the wind."""
    for i in range(38):
        part = i / 37
        row = y + round(4 * sin(part * 5.2) - 6 * part)
        thick = 3 if i < 24 else 2
        canvas.vline(x + i, row - 1, row + thick, "k").vline(x + i, row, row + thick - 1, "j")
        canvas.dot(x + i, row, "i")


def bamboo(canvas: Canvas) -> None:
    """Draw bamboo in the western foreground as a dark frame."""
    dice = Dice(21)
    for foot, lean in ((2, 0.10), (12, 0.16), (24, 0.05)):
        for up in range(104):
            x, y = int(foot + up * lean), HEIGHT - up
            canvas.rect(x, y, 2, 1, "k")
            if up % 17 == 16:
                canvas.hline(x - 1, x + 2, y, "n")
            if up > 34 and up % 9 == 0:
                _leaves(canvas, x, y, dice.roll(8, 14))


def _leaves(canvas: Canvas, x: int, y: int, length: int) -> None:
    for side in (-1, 1):
        for i in range(length):
            droop = i // 3 + i * i // 60
            canvas.dot(x + side * i, y + droop, "k")
            if 2 < i < length - 3:
                canvas.dot(x + side * i, y + droop + 1, "k")


def scene() -> Canvas:
    """Return the whole title picture."""
    canvas = Canvas(WIDTH, HEIGHT)
    sky(canvas)
    moon(canvas)
    hills(canvas)
    skyline(canvas)
    crane(canvas, 118, 0.72)
    crane(canvas, 282, 1.0)
    ship(canvas, 138)
    water(canvas)
    roof(canvas)
    left = MOON[0] - 11
    top = ridge_row(MOON[0]) - 30
    scarf(canvas, left + 16, top + 15)
    canvas.stamp(left, top, COURIER, glow="i")
    bamboo(canvas)
    return canvas
