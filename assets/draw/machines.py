"""Machines of the port: wall camera, courier drone and the clockwork toy of the practice yard."""

from __future__ import annotations

from typing import Final

from canvas import Canvas
from droid import PARTS
from sheet import Sheet

_LENSES: Final = {"down": (14, 2), "right": (19, 2), "up": None}


def draw_camera(direction: str, animation: str, number: int) -> Canvas:
    """Return the camera on its wall disc; the pink lamp dims every other frame."""
    del animation
    canvas = Canvas(16, 16).stamp(0, 2, PARTS[f"camera.{direction}"], glow="R")
    return canvas if number == 0 else canvas.recolored({"R": "V"})


def draw_drone(direction: str, animation: str, number: int) -> Canvas:
    """Return the drone with its four rotors, a parcel slung below."""
    del animation
    canvas = Canvas(32, 32)
    rows = PARTS["drone"].replace("_", "n")
    canvas.stamp(0, 5 + number, rows)
    for x, y in ((5, 8), (27, 8), (4, 12), (28, 12)):
        canvas.vline(x, y - 1 + number, y + number, "k")
        canvas.hline(x - 4 + number, x + 4 - number, y - 2 + number, "p" if number else "m")
        canvas.dot(x, y - 2 + number, "k")
    _drone_eye(canvas, direction, number)
    canvas.dot(10, 6 + number, "v", glow=True) if number else canvas.dot(21, 6, "i", glow=True)
    return canvas.stamp(10, 18 + number, PARTS["cargo"])


def _drone_eye(canvas: Canvas, direction: str, bob: int) -> None:
    if direction == "up":
        canvas.rect(12, 12 + bob, 8, 5, "m").hline(12, 19, 14 + bob, "f").hline(
            12, 19, 16 + bob, "f"
        )
        return
    x = 15 if direction == "down" else 17
    canvas.rect(x - 1, 14 + bob, 4, 2, "A", glow=True).rect(x, 14 + bob, 2, 2, "K", glow=True)


def draw_toy(direction: str, animation: str, number: int) -> Canvas:
    """Return the clockwork warden: a tin robot that waddles while its key turns."""
    walks = animation == "walk"
    x = 5 if direction == "right" else 1
    canvas = _toy_feet(Canvas(16, 20), x, (walks and number == 0, walks and number == 2))
    body = Canvas(16, 20)
    _key(body, direction, 0 if animation == "stopped" else number % 2)
    _tin(body, direction, x, asleep=animation == "stopped")
    if direction == "up":
        body.stamp(x + 3, 10, PARTS[f"key.up.{number % 2}"])
    return canvas.paste(body, 0, -1 if walks and number % 2 else 0)


def _toy_feet(canvas: Canvas, x: int, lifted: tuple[bool, bool]) -> Canvas:
    for foot, up in zip((x + 1, x + 6), lifted, strict=True):
        canvas.rect(foot, 15 - up, 4, 4, "k").rect(foot + 1, 16 - up, 2, 2, "f")
    return canvas


def _key(canvas: Canvas, direction: str, turn: int) -> None:
    """Draw the key beside the body, or behind it when the toy is seen from the side."""
    key = Canvas(6, 5).stamp(0, 0, PARTS[f"key.{turn}"])
    if direction == "right":
        canvas.paste(key.flipped(), 1, 9)
    elif direction == "down":
        canvas.paste(key, 10, 9)


def _tin(canvas: Canvas, direction: str, x: int, *, asleep: bool) -> None:
    """Draw the tin body; its eyes shine unless it is run down."""
    dull = {"y": "s"} if asleep else None
    canvas.stamp(x, 1, PARTS["toy"], glow="" if asleep else "y", swap=dull)
    if direction == "up":
        canvas.rect(x + 2, 5, 6, 4, "m").hline(x + 2, x + 8, 8, "f").rect(x + 3, 11, 5, 3, "r")
    if direction == "right":
        canvas.rect(x + 2, 5, 3, 4, "m").hline(x + 2, x + 4, 8, "f").rect(x, 10, 3, 4, "k")
        canvas.rect(x + 3, 11, 1, 3, "r").vline(x + 5, 11, 12, "m").dot(x + 5, 13, "k")


SHEETS: Final = (
    Sheet(
        name="camera",
        draw=draw_camera,
        animations={"idle": 2},
        size=(16, 16),
        foot=(8, 15),
        rows=("left", "down_left", "down", "down_right", "right"),
        shadow=0,
        floor_light=90,
        frame_ms=600,
    ),
    Sheet(
        name="drone",
        draw=draw_drone,
        animations={"fly": 2},
        size=(32, 32),
        foot=(16, 31),
        shadow=8,
        rim="sky",
        frame_ms=90,
    ),
    Sheet(
        name="toy",
        draw=draw_toy,
        animations={"idle": 2, "walk": 4, "stopped": 1},
        size=(16, 20),
        foot=(8, 18),
        shadow=4,
        rim="gold",
    ),
)
"""Camera, drone and toy."""
