"""The rival's droid: a violet bell that hovers, seldom seen; and its glints when cloaked."""

from __future__ import annotations

from typing import Final

import numpy as np
from canvas import Canvas
from figures import figures
from palette import CLEAR
from sheet import Sheet

PARTS: Final = figures("machines")
"""The matrices of machines."""

_EYES: Final = {"down": 11, "right": 14, "up": None}
_ANIMATIONS: Final = {"idle": 2, "move": 4, "strike": 2, "flee": 2}


def draw(direction: str, animation: str, number: int) -> Canvas:
    """Return one frame of the droid facing down, right or up."""
    canvas = Canvas(24, 32)
    bob = (0, 1, 1, 0)[number] if animation == "move" else number
    lean = {"move": 1, "strike": number, "flee": 2}.get(animation, 0)
    _thruster(canvas, bob, number, fast=animation == "flee")
    spread = {"strike": 2 + number, "flee": -1}.get(animation, 0)
    rise = -4 if animation == "strike" and number else 0
    _claws(canvas, 3 - spread, 19 + bob + rise)
    canvas.stamp(6, 17 + bob, PARTS["hull"])
    bell = Canvas(24, 32).stamp(4, 2 + bob, PARTS["bell"])
    _eye(bell, direction, bob, angry=animation == "strike")
    return canvas.paste(bell, lean if direction == "right" else 0, 0)


def _claws(canvas: Canvas, x: int, y: int) -> None:
    """Draw the left claw at a place, the right one opposite, and the arms that hold them."""
    claw = Canvas(4, 8).stamp(0, 0, PARTS["claw"])
    for row, color in ((y + 1, "k"), (y + 2, "s"), (y + 3, "k")):
        canvas.hline(x + 3, 20 - x, row, color)
    canvas.paste(claw, x, y).paste(claw.flipped(), 20 - x, y)


def _eye(canvas: Canvas, direction: str, bob: int, *, angry: bool) -> None:
    """Light the eye in its slit; from behind the slit is a row of vents."""
    x, y = _EYES[direction], 11 + bob
    if x is None:
        canvas.rect(7, 10 + bob, 10, 4, "V").vline(16, 10 + bob, 13 + bob, "P")
        for row in (10, 12):
            canvas.hline(8, 15, row + bob, "P")
        return
    width = 5 if angry else 3
    canvas.rect(x - width // 2, y, width, 2, "R", glow=True).dot(x, y, "p", glow=True)


def _thruster(canvas: Canvas, bob: int, number: int, *, fast: bool) -> None:
    """Draw the pink jet under the hull."""
    length = 3 + number % 2 + (1 if fast else 0)
    canvas.rect(10, 24 + bob, 4, length, "V", glow=True)
    canvas.rect(11, 24 + bob, 2, length + 1, "R", glow=True).dot(11, 25 + bob, "p", glow=True)


def draw_cloaked(direction: str, animation: str, number: int) -> Canvas:
    """Return the few glints that run along the outline of a cloaked droid."""
    del animation
    solid = draw(direction, "move", 0).color != CLEAR
    inner = solid.copy()
    inner[1:] &= solid[:-1]
    inner[:-1] &= solid[1:]
    inner[:, 1:] &= solid[:, :-1]
    inner[:, :-1] &= solid[:, 1:]
    canvas = Canvas(24, 32)
    for y, x in np.argwhere(solid & ~inner).tolist():
        phase = (x * 2 + y * 3 + number * 4) % 24
        if phase < 5:
            canvas.dot(x, y, "I" if phase == 2 else "K", glow=True)
    return canvas


SHEETS: Final = (
    Sheet(name="droid", draw=draw, animations=_ANIMATIONS, foot=(12, 31), rim="pink"),
    Sheet(
        name="droid_cloaked",
        draw=draw_cloaked,
        animations={"idle": 6},
        foot=(12, 31),
        floor_light=0,
    ),
)
"""The droid as it is when seen, and its glints when it is not."""
