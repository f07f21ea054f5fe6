"""Chinese characters for painted and neon signs, as 16-pixel bitmaps.

The bitmaps stand in ``glyphs.json`` (rows of ``#`` and ``.``), so that signs are drawn from the
repository alone. Their source is named in ``assets/CREDITS.md``.
"""

from __future__ import annotations

import json
from typing import Final

from canvas import Canvas
from palette import ASSETS

GLYPHS: Final[dict[str, list[str]]] = json.loads(
    (ASSETS / "draw" / "glyphs.json").read_text("utf-8")
)
"""Bitmap by character; none is larger than 16 x 16."""


def write_glyph(
    canvas: Canvas, box: tuple[int, int, int, int], glyph: str, color: str, *, glow: bool = False
) -> None:
    """Draw one character in the middle of a box (x, y, width, height)."""
    rows = GLYPHS[glyph]
    x = box[0] + (box[2] - len(rows[0])) // 2
    y = box[1] + (box[3] - len(rows)) // 2
    stencil = "\n".join(row.replace("#", color) for row in rows)
    canvas.stamp(x, y, stencil, glow=color if glow else "")


def write_row(
    canvas: Canvas, box: tuple[int, int, int, int], text: str, color: str, *, glow: bool = False
) -> None:
    """Draw characters from left to right, centred in a box."""
    start = box[0] + (box[2] - 17 * len(text)) // 2
    for i, glyph in enumerate(text):
        write_glyph(canvas, (start + 17 * i, box[1], 17, box[3]), glyph, color, glow=glow)


def write_column(
    canvas: Canvas, box: tuple[int, int, int, int], text: str, color: str, *, glow: bool = False
) -> None:
    """Draw characters from top to bottom, centred in a box."""
    start = box[1] + (box[3] - 18 * len(text)) // 2
    for i, glyph in enumerate(text):
        write_glyph(canvas, (box[0], start + 18 * i, box[2], 18), glyph, color, glow=glow)
