"""What hangs on walls: windows, pipes, boxes, signs; each drawn on every style of face.

A dressing is drawn over a face two tiles high, so that designers swap ``brick_hi`` and ``brick_lo``
for ``poster_brick_hi`` and ``poster_brick_lo``.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from canvas import Canvas
from glyphs import write_glyph
from stencils import paint
from tileset import TILE, Tileset
from walls import FACES

Dressing = Callable[[Canvas], object]
"""Draws on a face of 16 x 32 pixels; rows 0 to 2 are eaves, the last five the plinth."""


def add_dressings(tiles: Tileset) -> None:
    """Add ``DRESSING_STYLE_hi`` over ``DRESSING_STYLE_lo`` for every dressing and style."""
    for name, dress in DRESSINGS.items():
        for style, draw in FACES.items():
            face = draw(2 * TILE, 0)
            dress(face)
            names = [[f"{name}_{style}_hi"], [f"{name}_{style}_lo"]]
            tiles.add(names, face, solid=True, opaque=True)


def _window(face: Canvas, *, lit: bool) -> None:
    """Draw a window of four panes over a stone sill."""
    face.rect(2, 5, 12, 15, "k")
    if lit:
        face.rect(3, 6, 10, 13, "g", glow=True).rect(3, 6, 10, 4, "y", glow=True)
        face.rect(3, 15, 10, 4, "o", glow=True)
    else:
        face.rect(3, 6, 10, 13, "N").line((4, 16), (9, 8), "B").line((5, 17), (10, 9), "B")
    face.vline(7, 6, 18, "k").vline(8, 6, 18, "k").hline(3, 12, 12, "k")
    face.rect(1, 20, 14, 2, "m").hline(1, 14, 20, "p").hline(1, 14, 22, "k").hline(1, 14, 4, "k")


def _window_lit(face: Canvas) -> None:
    """Draw a window with someone at home."""
    _window(face, lit=True)


def _window_dark(face: Canvas) -> None:
    """Draw a window that mirrors the night sky."""
    _window(face, lit=False)


def _lattice(face: Canvas) -> None:
    """Draw a wooden lattice before a warm room."""
    face.rect(1, 4, 14, 17, "k").rect(2, 5, 12, 15, "b")
    face.rect(3, 6, 10, 13, "o", glow=True).rect(4, 7, 8, 11, "g", glow=True)
    for x in (5, 10):
        face.vline(x, 6, 18, "b")
    for y in (9, 15):
        face.hline(3, 12, y, "b")
    face.rect(7, 11, 2, 3, "b").hline(2, 13, 5, "w").hline(1, 14, 21, "k")


def _poster(face: Canvas) -> None:
    """Draw a printed sheet with a picture and two lines."""
    face.rect(2, 6, 12, 16, "k").rect(3, 7, 10, 14, "S").vline(12, 7, 20, "a")
    face.rect(5, 9, 6, 5, "r").rect(6, 10, 4, 3, "W").hline(3, 12, 20, "a")
    face.hline(5, 10, 16, "w").hline(5, 8, 18, "w")


def _notice(face: Canvas) -> None:
    """Draw a cork board with pinned papers."""
    face.rect(1, 6, 14, 13, "k").rect(2, 7, 12, 11, "w").hline(2, 13, 7, "c")
    face.rect(3, 9, 4, 5, "p").rect(8, 9, 5, 3, "S").rect(8, 13, 4, 4, "m").rect(3, 15, 4, 2, "S")
    face.hline(4, 5, 10, "f").hline(4, 5, 12, "f").hline(9, 11, 10, "a").hline(9, 10, 14, "t")
    face.dots("r", (5, 9), (10, 9), (9, 13))


def _pipe(face: Canvas) -> None:
    """Draw a downpipe with two clamps."""
    face.vline(5, 2, 30, "k").vline(6, 2, 30, "m").rect(7, 2, 2, 29, "f").vline(9, 2, 30, "t")
    face.vline(10, 2, 30, "k")
    for y in (9, 22):
        face.rect(4, y, 8, 4, "k").rect(5, y + 1, 6, 2, "t").hline(5, 9, y + 1, "m")


def _vent(face: Canvas) -> None:
    """Draw a louvred vent, too small for anybody."""
    face.rect(2, 10, 12, 12, "k").rect(3, 11, 10, 10, "s").hline(3, 12, 11, "f")
    for y in (13, 15, 17, 19):
        face.hline(4, 11, y, "n").hline(4, 11, y + 1, "t")


def _aircon(face: Canvas) -> None:
    """Draw the outdoor box of a cooler on its brackets."""
    face.rect(1, 8, 14, 12, "k").rect(2, 9, 12, 10, "m").hline(2, 13, 9, "p").hline(2, 13, 18, "f")
    face.disc(6, 13.5, 3.5, 3.5, "t").disc(6, 13.5, 2, 2, "d").dot(6, 13, "m")
    for y in (11, 13, 15):
        face.hline(11, 12, y, "f")
    face.vline(4, 20, 22, "k").vline(11, 20, 22, "k")


def _fusebox(face: Canvas) -> None:
    """Draw a grey box with a lightning mark and a cable."""
    face.vline(8, 3, 8, "k").rect(3, 9, 10, 14, "k").rect(4, 10, 8, 12, "f")
    face.hline(4, 11, 10, "m").vline(11, 11, 21, "t").vline(4, 10, 21, "m").hline(5, 11, 21, "t")
    face.stamp(6, 12, "..g.\n.gg.\ngggg\n.gg.\n.g..\n")


def _screen(face: Canvas) -> None:
    """Draw a screen with lines of text."""
    face.rect(1, 6, 14, 12, "k").rect(2, 7, 12, 10, "N").hline(2, 13, 18, "s")
    face.hline(4, 10, 9, "A", glow=True).hline(4, 7, 11, "A", glow=True)
    face.hline(4, 11, 13, "A", glow=True).dot(12, 9, "I", glow=True).hline(4, 5, 15, "B")


def _neon(face: Canvas) -> None:
    """Draw a neon sign for tea."""
    face.rect(0, 4, 16, 20, "k").hline(0, 15, 5, "V", glow=True).hline(0, 15, 22, "V", glow=True)
    write_glyph(face, (0, 6, 16, 16), "茶", "R", glow=True)


def _lamp(face: Canvas) -> None:
    """Draw a lamp under a tin shade."""
    face.rect(6, 5, 4, 2, "s").rect(4, 7, 8, 2, "k").hline(5, 10, 7, "t")
    face.rect(5, 9, 6, 3, "y", glow=True).rect(6, 12, 4, 1, "g", glow=True)


def _clock(face: Canvas) -> None:
    """Draw a round clock."""
    face.disc(7.5, 11.5, 6, 6, "k").disc(7.5, 11.5, 5, 5, "m").disc(7.5, 11.5, 4, 4, "p")
    face.vline(7, 8, 11, "k").hline(7, 9, 12, "k").dots("f", (7, 8), (11, 12), (4, 12), (8, 15))


def _shelf(face: Canvas) -> None:
    """Draw two boards with tins and books."""
    for y, goods in ((11, "ajwS"), (20, "tcrf")):
        face.rect(1, y, 14, 3, "k").hline(2, 13, y, "c").hline(2, 13, y + 1, "w")
        for i, color in enumerate(goods):
            tall = 4 + (i * 3 + y) % 3
            face.rect(2 + 3 * i, y - tall, 3, tall, "k").rect(
                3 + 3 * i, y - tall + 1, 2, tall - 1, color
            )


def _banner(face: Canvas) -> None:
    """Draw a red hanging with a ring and a hem."""
    face.rect(2, 4, 12, 2, "k").hline(3, 12, 4, "c").rect(3, 6, 10, 19, "k").rect(4, 6, 8, 18, "r")
    face.vline(11, 6, 23, "W").vline(4, 6, 23, "W").hline(4, 11, 23, "W").hline(5, 10, 21, "a")
    face.disc(7.5, 12.5, 3, 3, "a").disc(7.5, 12.5, 1.6, 1.6, "r")


def _label(face: Canvas) -> None:
    """Draw a blue plate that names a bay."""
    face.rect(1, 6, 14, 15, "k").rect(2, 7, 12, 13, "B").hline(2, 13, 7, "A")
    paint(face, 3, 7, "A", "p", bold=True)


DRESSINGS: Final[dict[str, Dressing]] = {
    "window_lit": _window_lit,
    "window_dark": _window_dark,
    "lattice": _lattice,
    "poster": _poster,
    "notice": _notice,
    "pipe": _pipe,
    "vent": _vent,
    "aircon": _aircon,
    "fusebox": _fusebox,
    "screen": _screen,
    "neon": _neon,
    "lamp": _lamp,
    "clock": _clock,
    "shelf": _shelf,
    "banner": _banner,
    "label": _label,
}
"""All dressings, in the order of the sheet; four fill a shelf."""
