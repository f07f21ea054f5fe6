"""The regulator: tall hat, long wine-red coat and a long survey scope on its perch."""

from __future__ import annotations

from typing import Final

from canvas import Canvas, Point
from figures import figures
from limbs import Cloth, Legs, arm
from sheet import Sheet

PARTS: Final = figures("regulator")
"""The regulator's matrices: hat and head, coat, scope, stamp."""

ROWS: Final = ("down", "left", "right", "up", "down_left", "down_right")
"""Four ways and the two diagonals on the viewer's side."""

_SLEEVE: Final = "rW"
_FLOOR: Final = 38


def draw(direction: str, animation: str, number: int) -> Canvas:
    """Return one frame of the regulator facing down, right, up or down_right."""
    canvas = Canvas(48, 40)
    bob = number if animation == "idle" else 0
    aims = animation == "aim"
    if direction == "up" and animation != "stamp":
        _scope(canvas, direction, aims=aims, lit=False)
    _body(canvas, direction, bob, aims=aims)
    if animation == "stamp":
        return _stamping(canvas, direction)
    if direction != "up":
        _scope(canvas, direction, aims=aims, lit=number == 0)
    return _hands(canvas, direction, bob, aims=aims)


def _body(canvas: Canvas, direction: str, bob: int, *, aims: bool) -> None:
    """Draw legs, coat, and a head that bends to the eyepiece when she aims."""
    coat = "down" if direction == "down_right" else direction
    head = "right" if direction == "down_right" else direction
    x = 16 if direction != "right" else 10
    Legs(middle=x + 8, top=34, base=_FLOOR, cloth=Cloth("n", "n", "n")).front(canvas)
    canvas.stamp(x, 20 + bob, PARTS[f"coat.{coat}"])
    ahead = (2, 1) if aims and direction != "up" else (0, 0)
    dx = ahead[0] if head == "right" else 0
    canvas.stamp(x + dx, 5 + bob + ahead[1], PARTS[f"head.{head}"])


def _scope(canvas: Canvas, direction: str, *, aims: bool, lit: bool) -> None:
    """Draw the scope on its three legs; the lens glows, brighter every other frame."""
    glow = "vy" if lit else "v"
    match direction:
        case "right":
            _tripod(canvas, (33, 25), 6)
            canvas.stamp(23, 20 if not aims else 17, PARTS["scope.right"], glow=glow)
        case "up":
            x = 32 if aims else 35
            _tripod(canvas, (x, 24), 5)
            canvas.stamp(x - 4, 17, PARTS["scope.up"])
        case "down":
            x = 24 if aims else 35
            _tripod(canvas, (x, 28), 5)
            canvas.stamp(x - 4, 21, PARTS["scope.down"], glow=glow)
        case _:
            _tripod(canvas, (36, 27), 5)
            ends = ((30, 16), (43, 26)) if aims else ((30, 22), (44, 28))
            _slanted_tube(canvas, *ends, glow=glow)


def _tripod(canvas: Canvas, top: Point, spread: int) -> None:
    """Draw three wooden legs from ``top`` to the floor."""
    x, y = top
    for dx, outer, middle in ((-1, "k", "k"), (1, "k", "k"), (0, "c", "w")):
        canvas.line((x + dx, y), (x + dx, _FLOOR), middle)
        for foot in (x - spread, x + spread):
            canvas.line((x + dx, y), (foot + dx, _FLOOR), outer)


def _slanted_tube(canvas: Canvas, eye: Point, lens: Point, *, glow: str) -> None:
    """Draw the tube seen half from the side, from eyepiece down to lens."""
    steps = lens[0] - eye[0]
    path = [(eye[0] + i, eye[1] + (lens[1] - eye[1]) * i // steps) for i in range(steps + 1)]
    for x, y in path:
        canvas.rect(x - 1, y - 1, 3, 6, "k")
    for i, (x, y) in enumerate(path):
        metal = i > 9
        canvas.vline(x, y, y + 3, "f" if metal else "c").dot(x, y, "m" if metal else "g")
        canvas.dot(x, y + 3, "t" if metal else "w")
    canvas.disc(lens[0], lens[1] + 2, 2.6, 3.2, "k").disc(lens[0], lens[1] + 2, 1.6, 2.2, "r")
    canvas.rect(lens[0], lens[1] + 1, 1, 3, "v", glow=True)
    canvas.dot(lens[0] + 1, lens[1] + 1, "y", glow="y" in glow)


def _hands(canvas: Canvas, direction: str, bob: int, *, aims: bool) -> Canvas:
    """Lay her hand on the scope."""
    y = 23 + bob
    match direction, aims:
        case "right", False:
            return _reach(canvas, (17, y), (24, 25))
        case "right", True:
            return _reach(canvas, (17, y), (26, 22))
        case "down", True:
            return _reach(_reach(canvas, (17, y), (20, 27)), (29, y), (27, 27))
        case "down", False:
            return _reach(canvas, (29, y), (32, 28))
        case "up", _:
            return _reach(canvas, (29, y), (31, 22) if aims else (32, 24))
        case _:
            return _reach(canvas, (27, y), (32, 22) if aims else (31, 26))


def _reach(canvas: Canvas, shoulder: Point, hand: Point) -> Canvas:
    """Draw one wine-red sleeve and its hand."""
    arm(canvas, shoulder, hand, _SLEEVE)
    return canvas


def _stamping(canvas: Canvas, direction: str) -> Canvas:
    """Hold out a warrant and bring the seal down on it."""
    x = 28 if direction == "right" else 25
    if direction == "up":
        return _reach(canvas, (29, 23), (33, 18)).stamp(32, 12, PARTS["stamp"])
    shoulder = (17, 23) if direction == "right" else (29, 23)
    canvas.stamp(x - 3, 27, PARTS["warrant"])
    _reach(canvas, shoulder, (x, 21))
    return canvas.stamp(x - 1, 22, PARTS["stamp"])


SHEETS: Final = (
    Sheet(
        name="regulator",
        draw=draw,
        animations={"idle": 2, "aim": 2, "stamp": 1},
        size=(48, 40),
        foot=(24, 38),
        rows=ROWS,
        shadow=7,
        rim="vermil",
    ),
)
"""The regulator."""
