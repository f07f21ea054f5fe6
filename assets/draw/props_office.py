"""Draws the customs hall, the data hall and the roof."""

from __future__ import annotations

from collections.abc import Iterator

from canvas import Canvas
from prop import DARK_WOOD, PALE, STEEL, Paint, Prop, block, flat, footed, grounded

LACQUER = Paint("w", "g", "b", "u", "c")
"""Dark red office wood with a brass edge."""


def counter(cells: int) -> Canvas:
    """Draw an office counter with panels, a bell, stamps and stacked forms."""
    width = 16 * cells
    canvas = Canvas(width, 22)
    block(canvas, (0, 0, width, 22), 13, LACQUER)
    canvas.hline(2, width - 3, 2, "c").hline(1, width - 2, 10, "c")
    for x in range(3, width - 12, 16):
        canvas.frame(x, 12, 11, 8, "u").hline(x + 1, x + 9, 13, "w")
    return canvas


def customs_desk() -> Canvas:
    """Draw the long desk of the customs hall with its green lamp, nine pages and a seal."""
    canvas = Canvas(64, 30)
    canvas.paste(counter(4), 0, 8)
    for i in range(3):
        canvas.rect(7 + i, 10 - i, 10, 6, "f").rect(7 + i, 9 - i, 10, 6, "p")
    canvas.hline(11, 16, 9, "t").hline(11, 15, 11, "t")
    canvas.rect(24, 10, 9, 5, "p").hline(25, 31, 12, "f").rect(34, 8, 3, 5, "r")
    canvas.rect(33, 12, 5, 2, "u")
    canvas.rect(46, 2, 12, 4, "k").rect(47, 2, 10, 3, "T").hline(47, 56, 2, "j")
    canvas.hline(47, 56, 5, "y", glow=True).vline(51, 6, 12, "g").rect(48, 12, 7, 2, "g")
    canvas.disc(41, 12, 2.4, 1.8, "g").dot(41, 10, "y")
    return canvas


def stamp_counter() -> Canvas:
    """Draw a low stand of two cells with a carousel of stamps."""
    canvas = Canvas(32, 27)
    canvas.paste(counter(2), 0, 5)
    canvas.vline(10, 1, 9, "g").hline(4, 16, 3, "g")
    for x, color in ((4, "r"), (9, "B"), (14, "T")):
        canvas.rect(x, 4, 3, 3, "w").rect(x - 1, 7, 5, 2, color)
    return canvas.rect(21, 8, 8, 4, "r").frame(21, 8, 8, 4, "u")


def queue_rail() -> Canvas:
    """Draw a queue rail of two cells: brass posts and a sagging red rope."""
    canvas = Canvas(32, 20)
    for i in range(32):
        sag = round(4 * (1 - ((i - 15.5) / 12) ** 2)) if abs(i - 15.5) < 12 else 0
        canvas.vline(i, 5 + sag, 7 + sag, "r").dot(i, 5 + sag, "v")
    for x in (1, 26):
        canvas.rect(x + 1, 3, 3, 14, "g").vline(x + 1, 3, 16, "y").vline(x + 3, 4, 16, "c")
        canvas.rect(x, 1, 5, 3, "g").rect(x - 1, 16, 7, 3, "c").hline(x, x + 4, 16, "g")
    return canvas.outline()


def form_shelf() -> Canvas:
    """Draw a one-cell pigeon-hole shelf of forms."""
    canvas = Canvas(16, 36)
    block(canvas, (0, 0, 16, 36), 30, DARK_WOOD)
    for row in range(4):
        y = 8 + 7 * row
        for x in (2, 9):
            canvas.rect(x, y, 5, 5, "u").rect(x, y + 2 + (row + x) % 2, 5, 3 - (row + x) % 2, "p")
            canvas.hline(x, x + 4, y + 4, "m" if row % 2 else "S")
    return canvas


def cabinet() -> Canvas:
    """Draw filing drawers, two by one cells."""
    canvas = Canvas(32, 34)
    block(canvas, (0, 0, 32, 34), 26, STEEL)
    for x in (2, 16):
        for y in (10, 18, 26):
            canvas.frame(x, y, 13, 7, "d").rect(x + 4, y + 2, 5, 1, "m")
            canvas.rect(x + 4, y + 4, 5, 1, "d")
    return canvas.rect(4, 2, 8, 4, "p").rect(20, 1, 8, 5, "a")


def rack_face(canvas: Canvas, x: int, y: int, seed: int) -> None:
    """Draw the front of one data rack, 16 x 33."""
    canvas.rect(x, y, 16, 33, "k").rect(x + 1, y, 14, 32, "d").hline(x + 1, x + 14, y, "t")
    canvas.vline(x + 1, y + 1, y + 30, "t").vline(x + 14, y + 1, y + 30, "n")
    for i in range(7):
        row = y + 2 + 4 * i
        canvas.rect(x + 2, row, 12, 3, "n")
        for j in range(4):
            state = (seed * 7 + i * 5 + j * (seed + 3)) % 7
            color = {0: "A", 1: "K", 3: "A", 5: "j"}.get(state, "s")
            canvas.dot(x + 3 + 2 * j, row + 1, color, glow=color != "s")
        if (i + seed) % 3 == 0:
            canvas.hline(x + 11, x + 13, row + 1, "B", glow=True)


def racks(cells: int, depth: int, seed: int = 1) -> Canvas:
    """Draw a block of data racks side by side, their fronts to the south."""
    canvas = Canvas(16 * cells, 16 * depth + 26)
    top = canvas.height - 33
    for i in range(cells):
        x = 16 * i
        canvas.rect(x, 0, 16, top + 1, "k").rect(x + 1, 1, 14, top - 1, "s")
        canvas.hline(x + 1, x + 14, 1, "f")
        for y in range(4, top - 3, 4):
            canvas.rect(x + 3, y, 10, 2, "n").hline(x + 3, x + 12, y, "d")
        rack_face(canvas, x, top, seed + i)
    return canvas


def tower(cells: int, depth: int) -> Canvas:
    """Draw the pale data tower: white slabs with slits of light, taller than all round it."""
    width, rise = 16 * cells, 40
    canvas = Canvas(width, 16 * depth + rise)
    front = 16 * depth + rise - 12
    block(canvas, (0, 0, width, canvas.height), front, PALE)
    canvas.rect(1, 13, width - 2, front - 2, "m").hline(1, width - 2, 12, "p")
    for x in range(0, width, 16):
        canvas.vline(x, 12, canvas.height - 2, "f").vline(x + 1, 13, canvas.height - 3, "p")
        for y in range(18, canvas.height - 12, 6):
            lit = (x // 16 * 5 + y // 6 * 3) % 4
            canvas.rect(x + 4, y, 9, 3, "t").hline(x + 4, x + 12, y, "s")
            if lit:
                canvas.hline(x + 5, x + 4 + 2 * lit, y + 1, "I", glow=True)
        canvas.rect(x + 3, 3, 10, 6, "f").rect(x + 4, 4, 8, 4, "t")
    canvas.rect(0, canvas.height - 8, width, 8, "k").rect(1, canvas.height - 7, width - 2, 6, "t")
    return canvas.hline(1, width - 2, canvas.height - 7, "p")


def tower_column() -> Canvas:
    """Draw the tower's round core, one cell wide, the heart of the data hall."""
    canvas = Canvas(16, 60)
    canvas.disc(7.5, 53, 7.5, 6, "k").disc(7.5, 52, 6.5, 5, "t").disc(7.5, 51, 5, 3.4, "m")
    canvas.rect(2, 7, 12, 45, "k").rect(3, 7, 10, 44, "f").vline(4, 8, 50, "p").vline(5, 8, 50, "m")
    canvas.vline(12, 8, 50, "t")
    for y in range(13, 48, 6):
        canvas.rect(3, y, 10, 3, "s").hline(4, 11, y + 1, "I", glow=True)
    canvas.disc(7.5, 6, 7, 4, "k").disc(7.5, 5.5, 6, 3, "m").disc(7.5, 5, 4, 1.6, "p")
    return canvas


def plant_block(cells: int, depth: int) -> Canvas:
    """Draw a block of roof plant: fans on top, louvres in front, a pipe round the corner."""
    width = 16 * cells
    canvas = Canvas(width, 16 * depth + 20)
    front = 26
    top = canvas.height - front
    block(canvas, (0, 0, width, canvas.height), front, STEEL)
    for cx in range(14, width - 14, 22):
        canvas.disc(cx, top / 2, 9.3, min(8.3, top / 2 - 3), "k")
        canvas.disc(cx, top / 2, 8.3, min(7.3, top / 2 - 4), "d")
        canvas.line((cx - 6, top // 2 - 3), (cx + 6, top // 2 + 3), "f")
        canvas.line((cx - 6, top // 2 + 3), (cx + 6, top // 2 - 3), "f")
        canvas.disc(cx, top / 2, 2, 2, "m")
    for x in range(3, width - 20, 14):
        canvas.rect(x, top + 4, 12, 17, "d")
        for y in range(top + 5, top + 20, 3):
            canvas.hline(x + 1, x + 10, y, "f")
    canvas.rect(width - 6, 3, 4, canvas.height - 5, "k").vline(width - 5, 4, canvas.height - 3, "m")
    return canvas.vline(width - 4, 4, canvas.height - 3, "t")


def ac_unit() -> Canvas:
    """Draw a small cooler of one cell."""
    canvas = Canvas(16, 22)
    block(canvas, (0, 0, 16, 22), 14, PALE)
    canvas.disc(7.5, 14.5, 5.2, 5.2, "k").disc(7.5, 14.5, 4.2, 4.2, "s").hline(4, 11, 14, "m")
    return canvas.vline(7, 11, 18, "m").hline(2, 12, 4, "f")


def skylight() -> Canvas:
    """Draw a flat skylight, five by three cells, lit from the hall below."""
    canvas = Canvas(80, 48)
    canvas.rect(0, 0, 80, 48, "k").rect(1, 1, 78, 46, "t").hline(1, 78, 1, "m")
    for j in range(2):
        for i in range(4):
            x, y = 4 + 19 * i, 4 + 21 * j
            canvas.rect(x, y, 15, 18, "k").rect(x + 1, y + 1, 13, 16, "m", glow=True)
            canvas.polygon(
                [(x + 2, y + 15), (x + 10, y + 2), (x + 13, y + 2), (x + 5, y + 15)], "p"
            )
            canvas.rect(x + 1, y + 14, 13, 3, "f", glow=True)
    return canvas


def chair() -> Canvas:
    """Draw an office chair."""
    canvas = Canvas(14, 20)
    canvas.rect(3, 1, 8, 9, "d").hline(3, 10, 1, "t").rect(2, 10, 10, 4, "s").hline(2, 11, 10, "t")
    return canvas.rect(6, 14, 2, 3, "n").hline(3, 10, 17, "n").outline()


def plant_pot() -> Canvas:
    """Draw a tall potted plant."""
    canvas = Canvas(18, 29)
    leaves = ((3, 8, 1, 11), (15, 7, 17, 11), (7, 2, 10, 3), (12, 4, 14, 6), (4, 5, 6, 4))
    for x0, y0, x1, y1 in leaves:
        canvas.polygon([(9, 20), (x0, y0), (x1, y1)], "T")
    canvas.line((9, 19), (8, 4), "j").line((9, 18), (13, 6), "j").line((8, 18), (4, 7), "j")
    canvas.dots("j", (8, 4), (13, 6), (4, 6), (15, 9))
    canvas.dots("D", (9, 17), (8, 18), (10, 18), (9, 18))
    canvas.rect(4, 19, 10, 8, "w").rect(3, 18, 12, 3, "c").hline(3, 14, 18, "a")
    canvas.vline(12, 21, 26, "b")
    return canvas.outline()


def props() -> Iterator[Prop]:
    """Yield the furniture of halls and roof."""
    yield grounded("customs_desk", customs_desk(), cover="low", light="desk")
    yield grounded("stamp_counter", stamp_counter(), cover="low")
    yield grounded("queue_rail", queue_rail(), cover="low")
    yield grounded("form_shelf", form_shelf())
    yield grounded("cabinet", cabinet())
    yield grounded("rack", racks(1, 1), light="rack")
    yield grounded("rack_3x1", racks(3, 1, 2), light="rack")
    yield grounded("rack_2x3", racks(2, 3, 3), depth=3, light="rack")
    yield grounded("rack_3x2", racks(3, 2, 4), depth=2, light="rack")
    yield grounded("rack_4x2", racks(4, 2, 5), depth=2, light="rack")
    yield grounded("tower", tower(4, 2), depth=2, light="core")
    yield grounded("tower_core", tower_column(), light="core")
    yield grounded("plant_2x2", plant_block(2, 2), depth=2)
    yield grounded("plant_2x3", plant_block(2, 3), depth=3)
    yield grounded("plant_3x2", plant_block(3, 2), depth=2)
    yield grounded("plant_9x3", plant_block(9, 3), depth=3)
    yield grounded("ac_unit", ac_unit(), cover="low")
    yield flat("skylight", skylight(), light="skylight")
    yield footed("chair", chair(), (1, 10, 12, 10))
    yield footed("pot_plant", plant_pot(), (3, 20, 12, 9))
