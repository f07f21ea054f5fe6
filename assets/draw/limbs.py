"""Legs, arms and the way they move: the parametric part of every being that walks.

Nothing here knows a head or a coat. Coordinates are pixels of the frame; ``base`` is the row of the
soles. Side views face right.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, NamedTuple

from canvas import Canvas, Point

BOB: Final = (0, -1, 0, -1)
"""How far the body sinks (+) or rises (-) in the four frames of a walk."""

LIFTS: Final = ((2, 0), (0, 0), (0, 2), (0, 0))
"""How far the left and the right foot leave the floor in a walk seen from the front."""


class Cloth(NamedTuple):
    """The colors of a leg: its lit side, its shade and the boot."""

    color: str
    shade: str
    boot: str


class Stride(NamedTuple):
    """Where the feet are in a side view: pixels forward and pixels off the floor."""

    near: int = 0
    near_lift: int = 0
    far: int = -1
    far_lift: int = 0


STAND: Final = Stride()
"""Both feet under the body."""

WALK: Final = (Stride(3, 0, -4, 1), Stride(0, 0, -2, 2), Stride(-4, 1, 3, 0), Stride(-2, 2, 0, 0))
"""Contact and passing, once for each leg."""

RUN: Final = (Stride(5, 1, -6, 3), Stride(1, 0, 2, 4), Stride(-6, 3, 5, 1), Stride(2, 4, 1, 0))
"""Flight and landing, once for each leg."""

SNEAK: Final = (Stride(4, 0, -4, 0), Stride(1, 0, -1, 1), Stride(-4, 0, 4, 0), Stride(-1, 1, 1, 0))
"""Long flat steps on bent knees."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Legs:
    """A pair of legs: the middle between them, the rows they span, how thick they are."""

    middle: int
    top: int
    base: int
    cloth: Cloth
    width: int = 3

    def front(self, canvas: Canvas, lift: Point = (0, 0)) -> None:
        """Draw both legs from the front or back, each foot lifted by its part of ``lift``."""
        for x, lifted, inner in (
            (self.middle - self.width - 1, lift[0], self.width - 1),
            (self.middle + 1, lift[1], 0),
        ):
            base = self.base - lifted
            canvas.rect(x - 1, self.top, self.width + 2, base - self.top + 1, "k")
            canvas.rect(x, self.top, self.width, base - self.top - 2, self.cloth.color)
            canvas.vline(x + inner, self.top, base - 3, self.cloth.shade)
            canvas.rect(x, base - 2, self.width, 2, self.cloth.boot)

    def side(self, canvas: Canvas, stride: Stride = STAND) -> None:
        """Draw both legs from the side, the far one in shade behind the near one."""
        self._leg(canvas, stride.far, stride.far_lift, self.cloth.shade)
        self._leg(canvas, stride.near, stride.near_lift, self.cloth.color)

    def _leg(self, canvas: Canvas, forward: int, lift: int, color: str) -> None:
        hip, base = self.middle - self.width // 2, self.base - lift
        for y in range(self.top, base + 1):
            x = hip + round(forward * (y - self.top) / max(base - self.top, 1))
            canvas.hline(x - 1, x + self.width, y, "k")
            canvas.hline(x, x + self.width - 1, y, self.cloth.boot if y >= base - 2 else color)
        toe = hip + forward
        canvas.hline(toe - 1, toe + self.width + 1, base, "k")
        canvas.vline(toe + self.width, base - 2, base - 1, self.cloth.boot)
        canvas.vline(toe + self.width + 1, base - 2, base - 1, "k")

    def seated_front(self, canvas: Canvas) -> None:
        """Draw both legs stretched towards the viewer by someone who sits on the floor."""
        for x in (self.middle - 6, self.middle + 2):
            canvas.rect(x - 1, self.base - 5, 6, 7, "k")
            canvas.rect(x, self.base - 5, 4, 2, self.cloth.color)
            canvas.rect(x, self.base - 3, 4, 4, "d").rect(x + 1, self.base - 2, 2, 2, "s")

    def seated_side(self, canvas: Canvas) -> None:
        """Draw both legs stretched forward by someone who sits on the floor."""
        x, y = self.middle - 1, self.base
        canvas.rect(x - 1, y - 4, 12, 6, "k").rect(x, y - 3, 9, 4, self.cloth.color)
        canvas.hline(x, x + 8, y, self.cloth.shade)
        canvas.rect(x + 8, y - 5, 5, 7, "k").rect(x + 9, y - 4, 3, 5, self.cloth.boot)
        canvas.vline(x + 11, y - 4, y, "s")


def arm(canvas: Canvas, shoulder: Point, hand: Point, sleeve: str, skin: str = "a") -> None:
    """Draw an arm two pixels thick from shoulder to hand, in an ink keyline.

    Args:
        canvas: what to draw on.
        shoulder: top left pixel of the sleeve.
        hand: top left pixel of the hand.
        sleeve: two codes, lit side and shade.
        skin: code of the hand.
    """
    steps = max(abs(hand[0] - shoulder[0]), abs(hand[1] - shoulder[1]), 1)
    path = [
        (
            round(shoulder[0] + (hand[0] - shoulder[0]) * i / steps),
            round(shoulder[1] + (hand[1] - shoulder[1]) * i / steps),
        )
        for i in range(steps + 1)
    ]
    for x, y in path:
        canvas.rect(x - 1, y, 4, 2, "k").rect(x, y - 1, 2, 4, "k")
    for x, y in path:
        canvas.rect(x, y, 1, 2, sleeve[0]).rect(x + 1, y, 1, 2, sleeve[1])
    canvas.rect(*hand, 2, 2, skin)
