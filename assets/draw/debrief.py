"""Draws the account book's picture for the Night Depot: six hubs joined by dotted lines.

It shows the depot as a stage at night: store, racks, van and stall under the hubs.
"""

from __future__ import annotations

from math import sin
from typing import Final

from canvas import Canvas, Point
from icons import DIAMOND, art
from props_cases import heap, shelf
from props_lights import lamp_post
from props_market import stall, van
from props_office import racks
from scenery import Dice, darken, pool

WIDTH: Final = 225
"""Width of the picture."""

HEIGHT: Final = 97
"""Height of the picture."""

GROUND: Final = 68
"""The row where the yard begins."""

HUBS: Final = ((26, 22), (74, 24), (110, 14), (128, 36), (184, 22), (212, 44))
"""Where the six hubs hang in the night."""

CABLES: Final = ((0, 1), (1, 2), (2, 3), (2, 4), (4, 5))
"""The five cables that join them."""


def backdrop(canvas: Canvas) -> None:
    """Draw sky, far roofs and the paved yard."""
    for y, color in ((0, "k"), (12, "n"), (30, "N"), (52, "P"), (62, "W")):
        canvas.rect(0, y, WIDTH, HEIGHT - y, color)
    dice, x = Dice(4), 0
    for _ in range(34):
        canvas.dot(dice.roll(0, WIDTH), dice.roll(0, 40), dice.pick("tfs"))
    while x < WIDTH:
        width, height = dice.roll(7, 13), dice.roll(8, 26)
        canvas.rect(x, GROUND - height, width, height, "k")
        for y in range(GROUND - height + 3, GROUND - 2, 4):
            for column in range(x + 2, x + width - 2, 3):
                if dice.roll(0, 9) < 3:
                    canvas.dot(column, y, "g", glow=True)
        x += width + 1
    canvas.rect(0, GROUND, WIDTH, HEIGHT - GROUND, "t").hline(0, WIDTH, GROUND, "f")
    for x in range(-60, WIDTH + 60, 28):
        canvas.line((x, HEIGHT), (112 + (x - 112) * 3 // 4, GROUND + 1), "s")
    canvas.hline(0, WIDTH, 82, "s")


def stage(canvas: Canvas) -> None:
    """Stand the depot's things on the yard."""
    racking, crate = shelf(3, ("ACB_DAE", "CFABDC", "BDA_CG")), heap("cc")
    for thing, x, bottom in (
        (racking, 2, 84),
        (heap("bc b"), 12, 95),
        (racks(2, 1, 3), 58, 78),
        (van(), 76, 92),
        (stall("tea"), 152, 93),
        (lamp_post(), 138, 94),
        (crate, 203, 95),
    ):
        canvas.paste(thing, x, bottom - thing.height)


def cables(canvas: Canvas) -> None:
    """Draw the dotted lines, the hubs' lamps and the goal in their middle."""
    for a, b in CABLES:
        _dotted_arc(canvas, HUBS[a], HUBS[b])
    for x, y in HUBS:
        canvas.disc(x, y, 4.2, 4.2, "k").disc(x, y, 3.2, 3.2, "A", glow=True)
        canvas.disc(x, y, 1.4, 1.4, "I", glow=True)
    goal = art(DIAMOND)
    canvas.paste(goal, HUBS[2][0] - 6, HUBS[2][1] - 6)


def _dotted_arc(canvas: Canvas, start: Point, end: Point) -> None:
    (x0, y0), (x1, y1) = start, end
    steps = x1 - x0
    for i in range(steps + 1):
        if i % 4 < 2:
            part = i / steps
            y = y0 + (y1 - y0) * part - 6 * sin(part * 3.14)
            canvas.dot(x0 + i, round(y), "K", glow=True)


def scene() -> Canvas:
    """Return the whole picture: by day first, then dusk everywhere but under the lamps."""
    canvas = Canvas(WIDTH, HEIGHT)
    backdrop(canvas)
    stage(canvas)
    lit = pool(canvas, 26, 62, 44, 44) | pool(canvas, 182, 68, 50, 46)
    lit[:34] = False
    darken(canvas, lit)
    cables(canvas)
    return canvas
