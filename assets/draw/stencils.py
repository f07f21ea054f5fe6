"""Letters, digits and signs painted through a stencil on floors and walls, cut from DotGothic16."""

from __future__ import annotations

import json
from typing import Final

from canvas import Canvas
from palette import ASSETS

STENCILS: Final[dict[str, list[str]]] = json.loads(
    (ASSETS / "draw" / "stencils.json").read_text("utf-8")
)
"""Rows of ``#`` and ``.`` by name: a letter, a digit, or an English word for a Chinese sign."""


def paint(
    canvas: Canvas, x: int, y: int, name: str, color: str, *, size: int = 1, bold: bool = False
) -> Canvas:
    """Paint one stencil with its top left corner at ``x``, ``y``.

    Args:
        canvas: what is painted on.
        x: its left edge.
        y: its top edge.
        name: a key of ``STENCILS``.
        color: of the dots.
        size: pixels to a dot.
        bold: whether each dot is one pixel wider.
    """
    for j, row in enumerate(STENCILS[name]):
        for i, dot in enumerate(row):
            if dot == "#":
                canvas.rect(x + i * size, y + j * size, size + bold, size, color)
    return canvas
