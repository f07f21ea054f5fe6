"""Draws the depot's own gear: the sorting machine, the lorry, the forklift and small tools."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from canvas import Canvas
from glyphs import write_glyph
from prop import CELL, GREEN, IRON, PALE, STEEL, Paint, Prop, block, footed, grounded

CREST_COLORS: Final = (
    ("v", "y"),
    ("B", "m"),
    ("j", "y"),
    ("g", "r"),
    ("V", "p"),
    ("A", "N"),
    ("W", "g"),
    ("c", "y"),
    ("T", "I"),
    ("o", "k"),
    ("N", "g"),
    ("r", "p"),
    ("i", "D"),
    ("P", "R"),
)
"""Field and sign of the fourteen firms whose crests the lorry carries."""


def crest(canvas: Canvas, x: int, y: int, number: int) -> None:
    """Draw one shield, 5 x 7; the sign on it changes with the number."""
    field, sign = CREST_COLORS[number]
    canvas.rect(x, y, 5, 5, field).hline(x + 1, x + 3, y + 5, field).dot(x + 2, y + 6, field)
    mark = ("chevron", "bar", "dot")[number % 3]
    if mark == "chevron":
        canvas.dots(
            sign, (x + 2, y + 1), (x + 1, y + 2), (x + 3, y + 2), (x, y + 3), (x + 4, y + 3)
        )
        canvas.dot(x + 2, y + 4, sign)
    elif mark == "bar":
        canvas.hline(x, x + 4, y + 2, sign).dot(x + 2, y + 4, sign)
    else:
        canvas.rect(x + 1, y + 1, 3, 3, sign).dot(x + 2, y + 2, field)


def wheel(canvas: Canvas, x: int, y: int, radius: int = 6) -> None:
    """Draw a wheel round a centre."""
    canvas.disc(x, y, radius + 0.3, radius + 0.3, "k").disc(x, y, radius - 0.7, radius - 0.7, "n")
    canvas.disc(x, y, radius / 2, radius / 2, "t").disc(x, y, 1.5, 1.5, "d")
    canvas.dot(x - 1, y - 2, "f")


def lorry_rear() -> Canvas:
    """Draw a lorry backed up to the yard: four by three cells, crests on both doors."""
    canvas = Canvas(64, 76)
    block(canvas, (0, 0, 64, 72), 42, PALE)
    for y in (6, 14, 22):
        canvas.hline(3, 60, y, "f")
    canvas.rect(2, 33, 60, 32, "p").frame(2, 33, 60, 32, "f").vline(31, 33, 64, "k")
    for side in (0, 1):
        _crested_door(canvas, 3 + 29 * side, side)
    canvas.hline(3, 60, 64, "m").rect(0, 66, 64, 8, "k").rect(1, 67, 62, 3, "s")
    canvas.hline(1, 62, 67, "f").rect(24, 67, 16, 5, "g").hline(26, 37, 69, "k")
    for x in (3, 55):
        canvas.rect(x, 67, 6, 3, "v", glow=True).rect(x, 70, 6, 1, "o", glow=True)
        canvas.rect(x - 1, 71, 9, 5, "k").rect(x, 71, 7, 4, "n").hline(x + 1, x + 5, 72, "s")
    return canvas


def _crested_door(canvas: Canvas, x: int, side: int) -> None:
    for i in range(7):
        column, row = i % 4, i // 4
        crest(canvas, x + 5 * side + 6 * column + 3 * row, 38 + 11 * row, 7 * side + i)
    bar = x + 26 if side == 0 else x + 2
    canvas.vline(bar, 34, 63, "t").rect(bar - 1, 57, 3, 4, "s").dot(bar, 58, "m")


def lorry_side() -> Canvas:
    """Draw the same lorry from its side: ten by three cells, cab to the east."""
    canvas = Canvas(160, 72)
    canvas.rect(6, 60, 148, 6, "k").rect(7, 61, 146, 3, "s")
    block(canvas, (0, 0, 122, 62), 40, PALE)
    for x in range(8, 116, 12):
        canvas.vline(x, 3, 20, "f")
    canvas.rect(2, 25, 118, 34, "p").frame(2, 25, 118, 34, "f").hline(2, 119, 54, "j")
    canvas.hline(2, 119, 55, "T")
    for i in range(14):
        crest(canvas, 22 + 12 * (i % 7), 30 + 11 * (i // 7), i)
    _cab(canvas, 123)
    for x in (18, 34, 100, 138):
        wheel(canvas, x, 65)
    return canvas


def _cab(canvas: Canvas, x: int) -> None:
    block(canvas, (x, 12, 37, 52), 40, GREEN)
    canvas.rect(x + 3, 14, 29, 8, "T").hline(x + 3, x + 31, 14, "j")
    canvas.rect(x + 12, 28, 22, 13, "k").rect(x + 13, 29, 20, 11, "N")
    canvas.polygon([(x + 14, 38), (x + 22, 30), (x + 26, 30), (x + 18, 38)], "B")
    canvas.vline(x + 9, 26, 60, "D").hline(x + 11, x + 15, 45, "I").rect(x + 1, 56, 35, 4, "s")
    canvas.rect(x + 33, 50, 3, 5, "y", glow=True).dot(x + 33, 47, "o", glow=True)


def forklift() -> Canvas:
    """Draw a forklift facing east."""
    canvas = Canvas(48, 38)
    canvas.rect(7, 16, 22, 15, "o").hline(7, 28, 16, "g").rect(7, 25, 22, 6, "w")
    canvas.rect(5, 19, 4, 11, "s").vline(5, 19, 29, "t").hline(5, 8, 19, "f")
    canvas.rect(9, 2, 19, 3, "s").hline(9, 27, 2, "f").rect(10, 5, 2, 12, "s")
    canvas.rect(25, 5, 2, 12, "s").rect(13, 11, 8, 6, "n").rect(13, 9, 3, 6, "d")
    canvas.line((21, 15), (24, 10), "f").rect(29, 4, 4, 28, "t").vline(29, 4, 31, "m")
    canvas.vline(32, 4, 31, "s").rect(33, 31, 12, 2, "f").hline(33, 44, 31, "m")
    for x in (13, 26):
        wheel(canvas, x, 31, 5)
    canvas.rect(26, 18, 2, 2, "y", glow=True).dot(7, 18, "v", glow=True)
    canvas.dots("k", (12, 21), (14, 21), (16, 21), (18, 21))
    return canvas.outline()


def machine() -> Canvas:
    """Draw the heart of the depot: eight by four cells of sorter under a stopped clock."""
    canvas = Canvas(128, 104)
    block(canvas, (0, 22, 128, 82), 42, IRON)
    _machine_top(canvas)
    _machine_front(canvas)
    for x in (4, 92):
        _drum(canvas, x, 24)
    _clock_tower(canvas)
    return canvas


def _machine_top(canvas: Canvas) -> None:
    canvas.hline(1, 126, 23, "t").rect(2, 50, 124, 10, "d").hline(2, 125, 50, "n")
    for x in range(4, 124, 4):
        canvas.rect(x, 52, 2, 6, "n")
    canvas.hline(1, 126, 61, "g").hline(1, 126, 62, "f")
    for x in (38, 84):
        canvas.rect(x, 26, 6, 24, "k").rect(x + 1, 26, 4, 23, "w").vline(x + 1, 26, 48, "a")
        canvas.vline(x + 2, 26, 48, "c")
        for y in (30, 40):
            canvas.rect(x, y, 6, 3, "g").hline(x, x + 5, y + 2, "w")


def _machine_front(canvas: Canvas) -> None:
    for i, x in enumerate((4, 24, 86, 106)):
        _chute(canvas, x, i)
    canvas.rect(46, 64, 36, 34, "d").frame(46, 64, 36, 34, "n")
    for x in range(2, 126, 8):
        canvas.polygon([(x, 102), (x + 3, 98), (x + 6, 98), (x + 3, 102)], "g")
    canvas.hline(1, 126, 97, "n").hline(1, 126, 102, "n")
    for x in (2, 22, 43, 83, 104, 124):
        canvas.dots("f", (x, 65), (x, 80), (x, 94))


def _chute(canvas: Canvas, x: int, number: int) -> None:
    canvas.rect(x, 66, 18, 28, "k").rect(x + 1, 67, 16, 26, "n").hline(x + 1, x + 16, 67, "t")
    canvas.polygon([(x + 2, 92), (x + 5, 76), (x + 12, 76), (x + 15, 92)], "s")
    canvas.line((x + 5, 76), (x + 2, 92), "f").hline(x + 3, x + 14, 91, "f")
    if number % 2:
        canvas.rect(x + 5, 79, 8, 9, "k").rect(x + 6, 80, 6, 2, "S").rect(x + 6, 82, 6, 5, "a")
        canvas.rect(x + 8, 80, 2, 4, "c")
    canvas.rect(x + 5, 69, 8, 4, "k")
    canvas.hline(x + 6, x + 11, 70, "v" if number == 2 else "j", glow=True)


def _drum(canvas: Canvas, x: int, y: int) -> None:
    canvas.rect(x, y - 8, 32, 32, "k").rect(x + 1, y - 7, 30, 30, "t")
    for row, color in (
        (0, "s"),
        (1, "t"),
        (2, "f"),
        (4, "m"),
        (5, "f"),
        (12, "t"),
        (20, "s"),
        (26, "d"),
    ):
        canvas.rect(x + 1, y - 7 + row, 30, 30 - row if row > 11 else 1, color)
    canvas.hline(x + 3, x + 28, y - 3, "m").hline(x + 6, x + 22, y - 2, "p")
    for column in (1, 9, 20, 28):
        canvas.rect(x + column, y - 8, 3, 32, "k").rect(x + column, y - 7, 2, 30, "c")
        canvas.vline(x + column, y - 5, y + 12, "g").vline(x + column + 1, y + 8, y + 22, "w")


def _clock_tower(canvas: Canvas) -> None:
    canvas.rect(44, 42, 40, 55, "k").rect(45, 43, 38, 53, "s").hline(45, 82, 43, "f")
    canvas.vline(45, 43, 95, "t").vline(82, 44, 95, "d").hline(45, 82, 95, "d")
    canvas.disc(63.5, 42, 24, 24, "k").disc(63.5, 42, 23, 23, "w").disc(63, 41, 22, 22, "g")
    canvas.disc(63.5, 42, 21, 21, "c").disc(63.5, 42, 19, 19, "k").disc(63.5, 42, 18, 18, "S")
    canvas.disc(62.5, 41, 16, 16, "y")
    for dx, dy in ((0, -16), (0, 15), (-16, 0), (15, 0)):
        canvas.rect(63 + dx, 41 + dy, 2, 2, "u")
    for dx, dy in ((8, -13), (13, -8), (13, 8), (8, 13), (-7, 13), (-12, 8), (-12, -8), (-7, -13)):
        canvas.dot(63 + dx, 42 + dy, "w")
    canvas.line((63, 42), (63, 29), "k").line((64, 42), (64, 29), "k")
    canvas.line((63, 42), (55, 36), "k").line((63, 43), (55, 37), "k").line((64, 42), (71, 52), "r")
    canvas.rect(62, 41, 4, 3, "r").dot(63, 41, "v")
    canvas.rect(52, 70, 24, 23, "k").rect(53, 71, 22, 21, "g").rect(54, 72, 20, 19, "r")
    canvas.hline(54, 73, 72, "v")
    write_glyph(canvas, (54, 72, 20, 20), "分", "g", glow=True)
    for y in (72, 80, 88):
        canvas.dot(48, y, "f").dot(79, y, "v" if y == 72 else "f", glow=y == 72)


def console() -> Canvas:
    """Draw a low control desk of two cells."""
    canvas = Canvas(32, 30)
    block(canvas, (0, 9, 32, 21), 13, STEEL)
    canvas.rect(3, 19, 12, 8, "d").rect(18, 19, 11, 8, "d").hline(5, 12, 22, "f")
    canvas.rect(6, 0, 20, 14, "k").rect(7, 1, 18, 11, "N", glow=True)
    canvas.hline(9, 18, 3, "A", glow=True).hline(9, 14, 5, "A", glow=True)
    canvas.hline(9, 21, 7, "A", glow=True).rect(20, 9, 3, 2, "j", glow=True)
    return canvas.hline(4, 27, 15, "s")


def kiosk() -> Canvas:
    """Draw a slim terminal."""
    canvas = Canvas(16, 31)
    canvas.rect(2, 11, 12, 20, "k").rect(3, 12, 10, 18, "t").hline(3, 12, 12, "m")
    canvas.vline(12, 13, 29, "s").rect(3, 1, 10, 11, "k").rect(4, 2, 8, 8, "N", glow=True)
    canvas.hline(5, 10, 4, "A", glow=True).hline(5, 8, 6, "j", glow=True)
    canvas.rect(5, 16, 6, 5, "n").dots("g", (6, 17), (8, 17), (10, 17), (6, 19), (8, 19))
    return canvas


def desk() -> Canvas:
    """Draw a dispatcher's desk with a radio and a ledger."""
    canvas = Canvas(32, 26)
    block(canvas, (0, 5, 32, 21), 12, Paint("c", "a", "w", "b", "w"))
    canvas.rect(3, 7, 9, 6, "p").hline(4, 10, 9, "f").hline(4, 9, 11, "f")
    canvas.rect(16, 1, 13, 10, "k").rect(17, 2, 11, 8, "b").disc(20, 6, 2, 2, "a")
    canvas.rect(24, 3, 3, 2, "g", glow=True).dots("S", (24, 7), (26, 7)).line((27, 1), (30, 0), "m")
    canvas.rect(3, 17, 10, 6, "b").hline(6, 9, 19, "a").rect(19, 17, 10, 6, "b")
    return canvas.hline(22, 25, 19, "a")


def fan() -> Canvas:
    """Draw a cold-store cooler of two cells that breathes out frost."""
    canvas = Canvas(32, 34)
    block(canvas, (0, 0, 32, 34), 25, PALE)
    for x in (9, 22):
        canvas.disc(x, 21, 6, 6, "k").disc(x, 21, 5, 5, "d").line((x - 4, 21), (x + 4, 21), "f")
        canvas.line((x, 17), (x, 25), "f").disc(x, 21, 1, 1, "m")
    canvas.hline(2, 29, 31, "p").dots("p", (5, 32), (14, 32), (15, 32), (27, 32))
    return canvas.rect(14, 12, 4, 2, "A")


def fence(cells: int) -> Canvas:
    """Draw a low yard fence: rails on concrete feet."""
    canvas = Canvas(CELL * cells, 21)
    width = canvas.width
    for y in (5, 11):
        canvas.rect(0, y, width, 4, "k").hline(0, width - 1, y + 1, "t")
        canvas.hline(0, width - 1, y + 2, "d")
    for x in range(6, width, CELL):
        canvas.rect(x - 1, 1, 6, 20, "k").rect(x, 2, 4, 17, "d").vline(x, 2, 18, "t")
        canvas.hline(x, x + 3, 2, "g").hline(x, x + 3, 3, "o").rect(x - 3, 17, 10, 4, "k")
        canvas.rect(x - 2, 18, 8, 2, "d").hline(x - 2, x + 5, 18, "s")
    return canvas


def cone() -> Canvas:
    """Draw a traffic cone."""
    canvas = Canvas(12, 15)
    canvas.polygon([(5, 1), (6, 1), (9, 11), (2, 11)], "o").hline(3, 8, 8, "p").hline(4, 7, 5, "p")
    return canvas.rect(1, 11, 10, 2, "v").outline()


def props() -> Iterator[Prop]:
    """Yield the depot's machines, vehicles and fittings."""
    yield grounded("machine", machine(), depth=4)
    yield grounded("lorry_rear", lorry_rear(), depth=3)
    yield grounded("lorry", lorry_side(), depth=3)
    yield footed("forklift", forklift(), (0, 20, 48, 18), cover="low")
    yield grounded("console", console(), cover="low", light="screen")
    yield footed("kiosk", kiosk(), (2, 19, 12, 12), light="screen")
    yield grounded("desk", desk(), cover="low")
    yield grounded("cooler", fan())
    yield grounded("fence", fence(1), cover="low")
    yield grounded("fence_2x1", fence(2), cover="low")
    yield grounded("fence_4x1", fence(4), cover="low")
    yield footed("cone", cone(), (1, 10, 10, 5))
