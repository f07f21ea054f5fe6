"""Painted letters, digits and signs, as pixel matrices cut from DotGothic16."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

from canvas import Canvas

GLYPHS: Final[dict[str, list[str]]] = json.loads(
    (Path(__file__).parent / "lettering.json").read_text("utf-8")
)
"""Rows of ``#`` and ``.`` by name: a letter, a digit, or an English word for a Chinese sign."""


def write_glyph(
    canvas: Canvas,
    x: int,
    y: int,
    name: str,
    color: str,
    *,
    size: int = 1,
    bold: bool = False,
    glow: bool = False,
) -> Canvas:
    """Draw one glyph with its top left corner at ``x``, ``y``.

    Args:
        canvas: what is drawn on.
        x: its left edge.
        y: its top edge.
        name: a key of ``GLYPHS``.
        color: of the dots.
        size: pixels to a dot.
        bold: whether each dot is one pixel wider.
        glow: whether the dots shine.
    """
    for j, row in enumerate(GLYPHS[name]):
        for i, dot in enumerate(row):
            if dot == "#":
                canvas.rect(x + i * size, y + j * size, size + bold, size, color, glow=glow)
    return canvas
