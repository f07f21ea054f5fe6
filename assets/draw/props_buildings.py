"""Draws what belongs to buildings: roofs, door frames, awnings, gates and their furniture."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from canvas import Canvas
from glyphs import write_glyph, write_row
from prop import CELL, DARK_WOOD, IRON, WOOD, Paint, Prop, block, flat, grounded, hanging
from props_quay import crane_beam

EAVE: Final = 10
"""Pixels by which a roof rises above the cells it fills."""

FRAMES: Final = {"wood": ("w", "c"), "steel": ("s", "t"), "stone": ("t", "f")}
"""Body and lit edge of a door frame, by its material."""

AWNINGS: Final = {"red": ("r", "y"), "jade": ("T", "p"), "gold": ("o", "S")}
"""The two stripes of a shop's awning."""


def tiled_roof(columns: int, rows: int) -> Canvas:
    """Draw a house seen from above: two slopes of grey tiles, a ridge, and its eaves."""
    canvas = Canvas(CELL * columns, CELL * rows + EAVE)
    width, height = canvas.width, canvas.height
    ridge = height * 2 // 5
    canvas.rect(0, 1, width, height - 1, "k")
    canvas.rect(1, 2, width - 2, ridge - 2, "d").rect(1, ridge, width - 2, height - ridge - 1, "s")
    for x in range(3, width - 2, 6):
        canvas.vline(x, 3, ridge, "n").vline(x, ridge, height - 2, "d")
        canvas.vline(x + 2, ridge + 5, height - 4, "t")
        canvas.rect(x + 1, 0, 4, 3, "k").rect(x + 1, 1, 3, 2, "t")
    for y in range(ridge + 11, height - 2, 7):
        canvas.hline(1, width - 2, y, "d")
    canvas.rect(0, ridge - 3, width, 7, "k").rect(1, ridge - 2, width - 2, 5, "T")
    canvas.hline(1, width - 2, ridge - 2, "j").hline(1, width - 2, ridge + 2, "D")
    for x in (0, width - 6):
        canvas.rect(x, 1, 6, height - 1, "k").rect(x + 1, 2, 4, height - 3, "t")
        canvas.vline(x + 1, 2, height - 2, "f").vline(x + 4, 2, height - 2, "s")
        canvas.rect(x, ridge - 7, 6, 11, "k").rect(x + 1, ridge - 6, 4, 9, "j")
    return canvas


def doorway(columns: int, material: str) -> Canvas:
    """Draw the frame round an open doorway three rows deep: wall above, a jamb on each side."""
    body, edge = FRAMES[material]
    canvas = Canvas(CELL * columns, 3 * CELL)
    width = canvas.width
    canvas.hline(0, width - 1, 0, "k").hline(0, width - 1, 1, "s").hline(0, width - 1, 2, "d")
    canvas.rect(0, 3, width, 9, "n").hline(0, width - 1, 12, "d")
    canvas.rect(0, 13, width, 5, "k").hline(0, width - 1, 13, edge).rect(0, 14, width, 3, body)
    for x in (0, width - 3):
        canvas.rect(x, 17, 3, 31, "k").rect(x + (x == 0), 17, 2, 30, body)
        canvas.vline(x + (x == 0), 17, 46, edge)
    return canvas


def shop_awning(name: str) -> Canvas:
    """Draw a striped awning, three cells wide, that hangs on a wall's face."""
    first, second = AWNINGS[name]
    canvas = Canvas(48, 18)
    canvas.rect(0, 0, 48, 15, "k")
    for x in range(6):
        tone = second if x % 2 else first
        canvas.rect(x * 8, 1, 8, 13, tone).rect(x * 8 + 1, 14, 6, 2, tone)
        canvas.hline(x * 8, x * 8 + 7, 9, "k").hline(x * 8 + 1, x * 8 + 6, 16, "k")
        canvas.dot(x * 8, 14, "k").dot(x * 8 + 7, 14, "k")
    canvas.hline(1, 46, 1, "m").hline(1, 46, 2, "f")
    return canvas.vline(0, 0, 14, "k").vline(47, 0, 14, "k")


def gate9() -> Canvas:
    """Draw Gate 9: a gantry over the gap in the yard's fence, its number board lit from above."""
    canvas = Canvas(96, 62)
    for x in (4, 84):
        canvas.rect(x, 8, 8, 54, "k").rect(x + 1, 9, 6, 52, "s").vline(x + 1, 9, 60, "f")
        canvas.vline(x + 6, 9, 60, "d")
        for y in range(42, 60, 6):
            canvas.rect(x + 1, y, 6, 3, "g")
    canvas.rect(0, 4, 96, 26, "k").rect(1, 5, 94, 24, "s").hline(1, 94, 5, "f")
    canvas.hline(1, 94, 28, "d")
    canvas.rect(18, 6, 60, 22, "k").rect(19, 7, 58, 20, "N").frame(20, 8, 56, 18, "f")
    write_row(canvas, (19, 7, 58, 20), "九号门", "p", glow=True)
    for x in (6, 82):
        canvas.rect(x, 9, 8, 6, "k").rect(x + 1, 10, 6, 4, "y", glow=True)
    for x in range(22, 74, 18):
        canvas.rect(x, 29, 12, 4, "k").hline(x + 1, x + 10, 31, "y", glow=True)
    return canvas


def crow_nest() -> Canvas:
    """Draw the lookout's basket on the crane: a floor, a rail, and bars to see through."""
    canvas = Canvas(16, 24)
    canvas.hline(0, 15, 0, "k").hline(0, 15, 3, "k").hline(1, 14, 1, "g").hline(1, 14, 2, "o")
    for x in (0, 5, 10, 14):
        canvas.vline(x, 0, 13, "k").vline(x + 1, 1, 13, "w")
    canvas.hline(0, 15, 8, "w")
    return _nest_floor(canvas)


def _nest_floor(canvas: Canvas) -> Canvas:
    """Draw the nest's iron floor with its warning stripes."""
    block(canvas, (0, 12, 16, 12), 8, IRON)
    for x in range(2, 14, 5):
        canvas.polygon([(x, 21), (x + 2, 17), (x + 4, 17), (x + 2, 21)], "g")
    return canvas


def returns_counter() -> Canvas:
    """Draw the counter where parcels come back, its sign on a jade cloth."""
    canvas = Canvas(64, 28)
    block(canvas, (0, 4, 64, 24), 15, WOOD)
    for x in range(6, 62, 8):
        canvas.vline(x, 14, 26, "b")
    canvas.rect(20, 11, 24, 16, "k").rect(21, 11, 22, 15, "T").hline(21, 42, 11, "j")
    write_glyph(canvas, (21, 10, 22, 17), "退", "y")
    for x, y, size in ((3, 0, 10), (15, 3, 7), (50, 1, 9)):
        block(canvas, (x, y, size, size), size // 2 + 1, Paint("S", "S", "a", "c", "a"))
    return canvas.rect(46, 6, 3, 4, "p").frame(45, 5, 5, 5, "k")


def side_desk() -> Canvas:
    """Draw a night clerk's desk seen from its end, one by two cells, with a shaded lamp."""
    canvas = Canvas(16, 42)
    block(canvas, (0, 8, 16, 34), 12, DARK_WOOD)
    canvas.rect(3, 20, 7, 8, "p").hline(4, 8, 22, "f").hline(4, 8, 24, "f").rect(9, 25, 4, 3, "m")
    canvas.rect(6, 10, 3, 7, "k").vline(7, 10, 15, "c")
    canvas.rect(3, 5, 10, 6, "k").rect(4, 6, 8, 4, "j").hline(4, 11, 9, "y", glow=True)
    return canvas.rect(5, 34, 6, 3, "b").hline(7, 8, 35, "g")


def cable_reel() -> Canvas:
    """Draw a wooden reel of cable, standing on its rim."""
    canvas = Canvas(16, 22)
    canvas.disc(7.5, 12, 7.6, 8.6, "k").disc(7.5, 12, 6.7, 7.7, "c").disc(7.5, 12, 5, 6, "w")
    canvas.disc(7.5, 12, 4, 4.8, "T").disc(7.5, 12, 3, 3.6, "j").disc(7.5, 12, 1.6, 2, "k")
    return canvas.dots("a", (5, 5), (9, 5), (3, 8)).hline(3, 12, 21, "k")


def skylight_row() -> Canvas:
    """Draw a row of skylights, five by two cells, faintly lit from the hall below."""
    canvas = Canvas(80, 30)
    canvas.rect(0, 0, 80, 30, "k").rect(1, 1, 78, 28, "t").hline(1, 78, 1, "m")
    for x in (4, 23, 42, 61):
        canvas.rect(x, 5, 15, 20, "k").rect(x + 1, 6, 13, 18, "N")
        canvas.polygon([(x + 2, 22), (x + 8, 7), (x + 11, 7), (x + 5, 22)], "B")
        canvas.hline(x + 1, x + 13, 23, "A", glow=True).vline(x + 7, 6, 22, "k")
    return canvas


def terminal() -> Canvas:
    """Draw a small operator's terminal, one cell, its screen alight."""
    canvas = Canvas(16, 26)
    block(canvas, (0, 8, 16, 18), 10, IRON)
    canvas.rect(2, 0, 12, 10, "k").rect(3, 1, 10, 8, "N").hline(4, 10, 3, "A", glow=True)
    canvas.hline(4, 8, 5, "K", glow=True).hline(4, 11, 7, "A", glow=True)
    return canvas.rect(3, 12, 10, 3, "d").dots("m", (4, 13), (7, 13), (10, 13)).dot(12, 20, "v")


def props() -> Iterator[Prop]:
    """Yield the parts of buildings."""
    for columns, rows in ((13, 3), (4, 2)):
        yield grounded(f"roof_{columns}x{rows}", tiled_roof(columns, rows), depth=rows)
    for columns in (2, 3):
        for material in FRAMES:
            yield hanging(f"doorway_{material}_{columns}", doorway(columns, material))
    for name in AWNINGS:
        yield flat(f"awning_{name}", shop_awning(name))
    yield hanging("gate9", gate9(), light="flood")
    yield grounded("crow_nest", crow_nest())
    yield grounded("counter_returns", returns_counter(), cover="low")
    yield grounded("desk_side", side_desk(), depth=2, cover="low", light="desk")
    yield grounded("cable_reel", cable_reel(), cover="low")
    yield grounded("terminal", terminal(), cover="low", light="screen")
    yield flat("skylight_row", skylight_row(), light="skylight")
    yield flat("crane_beam_far", crane_beam(15))
