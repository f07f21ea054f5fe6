"""Animals of the port: Biscuit the small dog and the moths round the lamps."""

from __future__ import annotations

from typing import Final

from canvas import Canvas
from figures import figures
from sheet import Sheet

PARTS: Final = figures("animals")
"""The matrices of the dog and the moth."""


def draw_dog(direction: str, animation: str, number: int) -> Canvas:
    """Return Biscuit facing right: asleep and breathing, awake and wagging, or barking."""
    del direction
    canvas = Canvas(20, 16)
    if animation == "sleep":
        canvas.stamp(0, 7, PARTS["sleep"])
        return canvas if number == 0 else canvas.shift_rows(7, 8, 1)
    canvas.stamp(0, 1, PARTS["bark" if animation == "bark" and number == 0 else "stand"])
    if animation == "awake" and number:
        canvas.rect(0, 3, 4, 3, ".").line((1, 6), (3, 4), "k").line((2, 6), (3, 5), "a")
    return canvas


def draw_moth(direction: str, animation: str, number: int) -> Canvas:
    """Return a moth with its wings open, half, closed and half again."""
    del direction, animation
    return Canvas(8, 8).stamp(0, 0, PARTS[f"moth.{(0, 1, 2, 1)[number]}"], glow="yp")


SHEETS: Final = (
    Sheet(
        name="biscuit",
        draw=draw_dog,
        animations={"sleep": 2, "awake": 2, "bark": 2},
        size=(20, 16),
        foot=(9, 14),
        rows=("left", "right"),
        shadow=7,
        frame_ms=280,
    ),
    Sheet(
        name="moth",
        draw=draw_moth,
        animations={"fly": 4},
        size=(8, 8),
        foot=(4, 7),
        rows=("down",),
        shadow=0,
        frame_ms=90,
    ),
)
"""Dog and moth."""
