"""Draws the title picture: the courier on a roof above the moonlit harbour, without any text.

``ui/title.png`` is the scene; ``ui/title_glow.png`` holds its lights alone, which the title screen
lets breathe. The left half stays calm, because the menu is written over it.
"""

from __future__ import annotations

from math import sin
from pathlib import Path
from typing import Final

import numpy as np
from canvas import Canvas
from palette import ASSETS, CLEAR, INDEX, LEVELS
from props_lights import lantern
from scenery import Dice, dusk_table, pool

WIDTH: Final = 320
"""Width of the picture."""

HEIGHT: Final = 180
"""Height of the picture."""

HORIZON: Final = 116
"""The row where water begins."""

MOON: Final = (226, 72)
"""Centre of the moon."""

BANDS: Final = ((0, "k"), (14, "n"), (40, "N"), (66, "P"), (86, "W"), (100, "b"), (110, "w"))
"""The sky from the top down: first row and color of each band."""

CARGO: Final = (("r", "W"), ("B", "N"), ("T", "D"), ("c", "w"), ("w", "b"), ("V", "P"))
"""Face and shade of the containers on deck."""

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
    for (_, above), (y, below) in zip(BANDS, BANDS[1:], strict=False):
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
    canvas.fill(pool(canvas, x, y, 54, 54) & above, "P").fill(
        pool(canvas, x, y, 46, 46) & above, "V"
    )
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
            canvas.vline(x + width // 2, top - 5, top, "n").dot(
                x + width // 2, top - 6, "v", glow=True
            )
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
    canvas.rect(x - reach, top, reach + span + round(14 * size), 3, "k").rect(
        middle - 1, top - mast, 3, mast, "k"
    )
    canvas.line((middle, top - mast), (x - reach + 2, top), "k")
    canvas.line((middle, top - mast), (x + span + round(12 * size), top), "k")
    hook = x - round(24 * size)
    canvas.rect(hook, top + 3, 6, 3, "k").vline(hook + 1, top + 6, top + 20, "k").vline(
        hook + 4, top + 6, top + 20, "k"
    )
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
            canvas.rect(left, top, 6, 4, face).hline(left, left + 5, top + 3, shade).dot(
                left + 2, top + 1, shade
            )
    canvas.polygon(
        [(x, deck - 7), (x + 112, deck - 7), (x + 106, deck + 5), (x + 8, deck + 5)], "k"
    )
    canvas.hline(x + 1, x + 111, deck - 7, "d").hline(x + 8, x + 106, deck + 4, "W")
    canvas.rect(x + 99, deck - 28, 11, 22, "d").hline(x + 97, x + 111, deck - 28, "s")
    for window in range(100, 109, 2):
        canvas.dot(x + window, deck - 24, "g", glow=True)
    canvas.dots("g", (x + 101, deck - 17), (x + 107, deck - 12), glow=True)
    canvas.vline(x + 104, deck - 36, deck - 29, "k").dot(x + 104, deck - 37, "v", glow=True)


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
    for start, end in zip(horn, horn[1:], strict=False):
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


def write(assets: Path = ASSETS, levels: Path = LEVELS) -> list[Path]:
    """Write the title picture and its lights.

    Args:
        assets: the folder whose ``ui`` is written.
        levels: not used; every drawing script takes the same two folders.

    Returns:
        The paths written.
    """
    del levels
    folder = assets / "ui"
    folder.mkdir(parents=True, exist_ok=True)
    canvas = scene()
    picture, lights = folder / "title.png", folder / "title_glow.png"
    canvas.picture().save(picture)
    canvas.glow_picture().save(lights)
    return [picture, lights]


if __name__ == "__main__":
    print(f"{len(write())} files of the title")
