"""What every prop is made of: a picture, a footprint, and the two planes of a solid thing.

The files ``props_*.py`` draw props place by place with these helpers; ``props.py`` writes them.
A prop stands on the bottom edge of its picture. Its footprint, in pixels of that picture, is what
stops feet and light; what rises above the footprint hides whoever walks behind.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from canvas import Canvas

CELL: Final = 16
"""Width and depth of a tile in pixels."""

Box = tuple[int, int, int, int]
"""A rectangle: left, top, width, height, in pixels."""


@dataclass(frozen=True, slots=True)
class Prop:
    """A thing a designer can put on a map.

    Attributes:
        name: lower-case file name without ending.
        canvas: its picture, daylight and glow.
        foot: its footprint inside the picture; ``None`` for what lies flat or hangs.
        cover: ``tall`` hides a standing courier, ``low`` a sneaking one, ``none`` nobody.
        over: whether it hangs above everyone.
        light: the kind of light it carries; empty for none.
    """

    name: str
    canvas: Canvas
    foot: Box | None = None
    cover: str = "none"
    over: bool = False
    light: str = ""


@dataclass(frozen=True, slots=True)
class Paint:
    """The four tones of a material and the seam drawn in its top plane."""

    top: str
    edge: str
    front: str
    shade: str
    seam: str


WOOD: Final = Paint("c", "a", "w", "b", "w")
"""Rough timber."""

DARK_WOOD: Final = Paint("w", "c", "b", "u", "b")
"""Old, oiled timber."""

CARD: Final = Paint("S", "S", "a", "c", "a")
"""Cardboard."""

STEEL: Final = Paint("t", "m", "s", "d", "s")
"""Bare metal."""

IRON: Final = Paint("s", "t", "d", "n", "d")
"""Dark painted metal."""

STONE: Final = Paint("f", "m", "t", "s", "t")
"""Granite and concrete."""

RED: Final = Paint("r", "v", "r", "W", "W")
"""Red container paint."""

BLUE: Final = Paint("B", "A", "B", "N", "N")
"""Blue container paint."""

GREEN: Final = Paint("T", "j", "T", "D", "D")
"""Green container paint."""

AMBER: Final = Paint("o", "g", "o", "w", "c")
"""Yellow plant paint: cranes and lifting gear."""

PALE: Final = Paint("m", "p", "f", "t", "f")
"""White enamel, worn."""


def block(canvas: Canvas, box: Box, front: int, paint: Paint) -> Canvas:
    """Draw a solid box: a top plane, a front plane, and the light edge between them.

    Args:
        canvas: where to draw.
        box: the whole outline, ink line included.
        front: height of the front plane; the rest of the box is its top.
        paint: the material.
    """
    x, y, w, h = box
    top = h - front
    canvas.rect(x + 1, y, w - 2, h, "k").rect(x, y + 1, w, h - 2, "k")
    canvas.rect(x + 1, y + 1, w - 2, top - 1, paint.top)
    canvas.rect(x + 1, y + top, w - 2, front - 1, paint.front)
    canvas.hline(x + 1, x + w - 2, y + top, paint.edge)
    canvas.vline(x + w - 2, y + top + 1, y + h - 2, paint.shade)
    return canvas.hline(x + 1, x + w - 2, y + h - 2, paint.shade)


def grounded(
    name: str,
    canvas: Canvas,
    *,
    depth: int = 1,
    cover: str = "tall",
    light: str = "",
) -> Prop:
    """Return a prop that fills whole cells: as wide as its picture, ``depth`` cells deep."""
    foot = (0, canvas.height - depth * CELL, canvas.width, depth * CELL)
    return Prop(name, canvas, foot, cover, light=light)


def footed(name: str, canvas: Canvas, foot: Box, *, cover: str = "none", light: str = "") -> Prop:
    """Return a prop whose footprint is smaller than its picture."""
    return Prop(name, canvas, foot, cover, light=light)


def flat(name: str, canvas: Canvas, *, light: str = "") -> Prop:
    """Return a prop that lies on the floor or hangs on a wall face and stops nobody."""
    return Prop(name, canvas, light=light)


def hanging(name: str, canvas: Canvas, *, light: str = "") -> Prop:
    """Return a prop that hangs above everyone."""
    return Prop(name, canvas, over=True, light=light)
