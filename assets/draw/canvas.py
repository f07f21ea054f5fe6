"""A small indexed canvas: everything is drawn in palette indices, never in RGB.

A canvas keeps two layers of the same size: ``color``, the daylight picture, and ``glow``, the
pixels that shine by themselves. Drawing with ``glow=True`` writes both; drawing without it puts
out any glow beneath. All methods that draw return the canvas, so that calls can be chained.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Self

import numpy as np
from numpy.typing import NDArray
from palette import CLEAR, INDEX, RGB
from PIL import Image, ImageDraw

Point = tuple[int, int]
"""A pixel: column, row."""


def index_of(color: str) -> int:
    """Return the palette index of a one-letter code; ``"."`` is the clear pixel."""
    return CLEAR if color == "." else INDEX[color]


class Canvas:
    """A picture of ``width`` x ``height`` palette indices with a glow layer."""

    __slots__ = ("color", "glow", "height", "width")

    def __init__(self, width: int, height: int, fill: str = ".") -> None:
        """Make a canvas filled with one color, clear by default."""
        self.width, self.height = width, height
        self.color: NDArray[np.uint8] = np.full((height, width), index_of(fill), np.uint8)
        self.glow: NDArray[np.uint8] = np.full((height, width), CLEAR, np.uint8)

    # -- marks ------------------------------------------------------------------------------------
    def dot(self, x: int, y: int, color: str, *, glow: bool = False) -> Self:
        """Set one pixel; outside the canvas nothing happens."""
        return self.rect(x, y, 1, 1, color, glow=glow)

    def dots(self, color: str, *points: Point, glow: bool = False) -> Self:
        """Set several pixels to one color."""
        for x, y in points:
            self.dot(x, y, color, glow=glow)
        return self

    def rect(self, x: int, y: int, w: int, h: int, color: str, *, glow: bool = False) -> Self:
        """Fill a rectangle, cut to the canvas."""
        x0, y0 = max(x, 0), max(y, 0)
        x1, y1 = min(x + w, self.width), min(y + h, self.height)
        if x1 > x0 and y1 > y0:
            self.color[y0:y1, x0:x1] = index_of(color)
            self.glow[y0:y1, x0:x1] = index_of(color) if glow else CLEAR
        return self

    def hline(self, x0: int, x1: int, y: int, color: str, *, glow: bool = False) -> Self:
        """Draw a row of pixels from ``x0`` to ``x1``, both included."""
        return self.rect(x0, y, x1 - x0 + 1, 1, color, glow=glow)

    def vline(self, x: int, y0: int, y1: int, color: str, *, glow: bool = False) -> Self:
        """Draw a column of pixels from ``y0`` to ``y1``, both included."""
        return self.rect(x, y0, 1, y1 - y0 + 1, color, glow=glow)

    def line(self, start: Point, end: Point, color: str, *, glow: bool = False) -> Self:
        """Draw a straight line of single pixels."""
        (x0, y0), (x1, y1) = start, end
        steps = max(abs(x1 - x0), abs(y1 - y0), 1)
        for i in range(steps + 1):
            x, y = x0 + (x1 - x0) * i / steps, y0 + (y1 - y0) * i / steps
            self.dot(round(x), round(y), color, glow=glow)
        return self

    def frame(self, x: int, y: int, w: int, h: int, color: str, *, glow: bool = False) -> Self:
        """Draw the outline of a rectangle, one pixel wide."""
        self.hline(x, x + w - 1, y, color, glow=glow)
        self.hline(x, x + w - 1, y + h - 1, color, glow=glow)
        self.vline(x, y, y + h - 1, color, glow=glow)
        return self.vline(x + w - 1, y, y + h - 1, color, glow=glow)

    def disc(
        self, cx: float, cy: float, rx: float, ry: float, color: str, *, glow: bool = False
    ) -> Self:
        """Fill an ellipse round a centre that may lie between pixels."""
        # A hair is added to small radii so that they come out round, and taken from large ones.
        rx += 0.01 if rx < 12 else -0.35
        ry += 0.01 if ry < 12 else -0.35
        rows, columns = np.mgrid[0 : self.height, 0 : self.width]
        inside = ((columns - cx) / rx) ** 2 + ((rows - cy) / ry) ** 2 <= 1
        return self.fill(inside, color, glow=glow)

    def polygon(self, points: Iterable[Point], color: str, *, glow: bool = False) -> Self:
        """Fill a polygon."""
        mask = Image.new("1", (self.width, self.height))
        ImageDraw.Draw(mask).polygon(list(points), fill=1)
        return self.fill(np.array(mask), color, glow=glow)

    def fill(self, mask: NDArray[np.bool_], color: str, *, glow: bool = False) -> Self:
        """Set every pixel where ``mask`` (height x width) is true."""
        self.color[mask] = index_of(color)
        self.glow[mask] = index_of(color) if glow else CLEAR
        return self

    # -- composition ------------------------------------------------------------------------------
    def stamp(
        self,
        x: int,
        y: int,
        rows: str,
        *,
        glow: str = "",
        swap: Mapping[str, str] | None = None,
    ) -> Self:
        """Draw a text matrix, one letter a pixel.

        Args:
            x: column of its left edge.
            y: row of its top edge.
            rows: lines of color codes; ``.`` and space leave the pixel, ``,`` clears it.
            glow: codes (before ``swap``) whose pixels shine.
            swap: codes to replace while drawing.
        """
        for j, row in enumerate(rows.strip("\n").split("\n")):
            for i, code in enumerate(row.rstrip()):
                if code == ",":
                    self.dot(x + i, y + j, ".")
                elif code not in ". ":
                    self.dot(x + i, y + j, (swap or {}).get(code, code), glow=code in glow)
        return self

    def paste(self, other: Canvas, x: int, y: int) -> Self:
        """Lay another canvas over this one; its clear pixels leave ours."""
        x0, y0 = max(x, 0), max(y, 0)
        x1, y1 = min(x + other.width, self.width), min(y + other.height, self.height)
        if x1 <= x0 or y1 <= y0:
            return self
        theirs = (slice(y0 - y, y1 - y), slice(x0 - x, x1 - x))
        ours = (slice(y0, y1), slice(x0, x1))
        drawn = other.color[theirs] != CLEAR
        shining = other.glow[theirs] != CLEAR
        self.color[ours][drawn] = other.color[theirs][drawn]
        self.glow[ours][drawn | shining] = other.glow[theirs][drawn | shining]
        return self

    def copied(self) -> Canvas:
        """Return an independent copy."""
        return self.cropped(0, 0, self.width, self.height)

    def cropped(self, x: int, y: int, w: int, h: int) -> Canvas:
        """Return a copy of a part that lies inside the canvas."""
        part = Canvas(w, h)
        part.color[:] = self.color[y : y + h, x : x + w]
        part.glow[:] = self.glow[y : y + h, x : x + w]
        return part

    def flipped(self) -> Canvas:
        """Return a copy mirrored left to right."""
        part = Canvas(self.width, self.height)
        part.color[:], part.glow[:] = self.color[:, ::-1], self.glow[:, ::-1]
        return part

    def recolored(self, swap: Mapping[str, str]) -> Canvas:
        """Return a copy with some colors exchanged, in both layers."""
        part = self.copied()
        for old, new in swap.items():
            part.color[self.color == index_of(old)] = index_of(new)
            part.glow[self.glow == index_of(old)] = index_of(new)
        return part

    def outline(self, color: str = "k") -> Self:
        """Draw a rounded outline, one pixel wide, round everything on the canvas."""
        solid = self.color != CLEAR
        near = np.zeros_like(solid)
        near[1:] |= solid[:-1]
        near[:-1] |= solid[1:]
        near[:, 1:] |= solid[:, :-1]
        near[:, :-1] |= solid[:, 1:]
        return self.fill(near & ~solid, color)

    def shift_rows(self, y0: int, y1: int, dx: int) -> Self:
        """Move the rows ``y0`` to ``y1`` (excluded) sideways; what leaves is lost."""
        for layer in (self.color, self.glow):
            rows = layer[max(y0, 0) : y1]
            moved = np.full_like(rows, CLEAR)
            if dx >= 0:
                moved[:, dx:] = rows[:, : self.width - dx]
            else:
                moved[:, :dx] = rows[:, -dx:]
            layer[max(y0, 0) : y1] = moved
        return self

    # -- pictures ---------------------------------------------------------------------------------
    def picture(self) -> Image.Image:
        """Return the daylight layer as an RGBA picture."""
        return _as_picture(self.color)

    def glow_picture(self) -> Image.Image:
        """Return the glow layer as an RGBA picture."""
        return _as_picture(self.glow)

    @property
    def shines(self) -> bool:
        """Whether any pixel glows."""
        return bool((self.glow != CLEAR).any())


def _as_picture(indices: NDArray[np.uint8]) -> Image.Image:
    pixels = np.zeros((*indices.shape, 4), np.uint8)
    drawn = indices != CLEAR
    pixels[drawn, :3] = RGB[indices[drawn]]
    pixels[drawn, 3] = 255
    return Image.fromarray(pixels)
