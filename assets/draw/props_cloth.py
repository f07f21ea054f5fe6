"""Draws the cloths that open stalls hang over a lane, one bay of two stripes at a time.

The game lays bays side by side. Each cloth has three pictures: whole; open, of which only ropes,
seams and hem are left, so that it hides nobody beneath; and rolled up, for its moving end.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from canvas import Canvas
from prop import Prop, hanging
from props_market import AWNINGS

BAY: Final = 16
"""Width of a bay: two stripes."""

DEEP: Final = 48
"""Depth of a cloth without its hem: three cells of a lane."""

HEM: Final = 8
"""Rows of the scalloped hem that hangs from the southern rope."""

BATTENS: Final = (15, 31)
"""Rows of the bamboo poles that the cloth is laid over."""


def cloth(kind: str) -> Canvas:
    """Draw a bay of a whole cloth: stripes, the poles that show through, a scalloped hem."""
    light, dark, other, other_dark, _ = AWNINGS[kind]
    canvas = Canvas(BAY, DEEP + HEM)
    for x, tone, shade in ((0, light, dark), (8, other, other_dark)):
        canvas.rect(x, 0, 8, DEEP, tone).rect(x, 3, 8, 2, shade).vline(x + 7, 5, DEEP - 1, shade)
        for y in BATTENS:
            canvas.hline(x, x + 7, y + 1, shade).hline(x, x + 7, y + 2, shade)
        canvas.rect(x, DEEP + 1, 8, 4, shade).rect(x + 1, DEEP + 5, 6, 1, shade)
        canvas.rect(x + 2, DEEP + 6, 4, 1, shade).hline(x + 1, x + 2, DEEP + 2, tone)
        canvas.hline(x + 2, x + 5, DEEP + 7, "k").dots("k", (x, DEEP + 5), (x + 7, DEEP + 5))
        canvas.dots("k", (x + 1, DEEP + 6), (x + 6, DEEP + 6))
    return _roped(canvas)


def open_cloth(kind: str) -> Canvas:
    """Draw a bay of which ropes, seams, poles and the edge of the hem are left."""
    light, _, other, _, _ = AWNINGS[kind]
    canvas = Canvas(BAY, DEEP + HEM)
    for x, tone in ((0, light), (8, other)):
        for y in range(5, DEEP, 6):
            canvas.vline(x, y, y + 2, tone)
        canvas.dots(tone, (x, DEEP + 2), (x, DEEP + 3), (x + 7, DEEP + 2), (x + 7, DEEP + 3))
        canvas.dots(tone, (x + 1, DEEP + 4), (x + 6, DEEP + 4))
        canvas.hline(x + 2, x + 5, DEEP + 5, tone).hline(x + 2, x + 5, DEEP + 6, "k")
    return _roped(canvas)


def rolled_cloth(kind: str) -> Canvas:
    """Draw the roll at a cloth's moving end, as high as the cloth."""
    light, dark, other, _, _ = AWNINGS[kind]
    canvas = Canvas(8, DEEP + HEM)
    canvas.rect(0, 0, 8, DEEP + 4, "k").rect(1, 1, 6, DEEP + 2, dark)
    canvas.rect(2, 1, 2, DEEP + 2, light).vline(4, 1, DEEP + 2, other)
    for y in (8, 24, 40):
        canvas.rect(1, y, 6, 2, "a").hline(1, 6, y + 1, "c")
    return canvas.rect(2, DEEP + 1, 4, 3, "k").rect(3, DEEP + 1, 2, 2, "a")


def _roped(canvas: Canvas) -> Canvas:
    """Draw the two ropes that carry a cloth, knotted once in a bay."""
    for y in (0, DEEP - 1):
        canvas.hline(0, BAY - 1, y, "k").hline(0, BAY - 1, y + 1, "a")
        canvas.hline(0, BAY - 1, y + 2, "k").rect(7, y, 3, 3, "k").rect(8, y, 1, 3, "S")
    return canvas


def props() -> Iterator[Prop]:
    """Give every prop drawn here."""
    for kind in AWNINGS:
        yield hanging(f"cloth_{kind}", cloth(kind))
        yield hanging(f"cloth_{kind}_open", open_cloth(kind))
        yield hanging(f"cloth_{kind}_rolled", rolled_cloth(kind))
