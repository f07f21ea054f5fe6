"""Draws the quay: crane, winch, boats, ropes and bollards."""

from __future__ import annotations

from collections.abc import Iterator

from canvas import Canvas
from glyphs import write_glyph
from prop import AMBER, IRON, STONE, Prop, block, flat, footed, grounded, hanging


def crane_leg() -> Canvas:
    """Draw one leg of the gantry crane, two by two cells, on its rail wheels."""
    canvas = Canvas(32, 88)
    canvas.rect(5, 0, 22, 76, "k").rect(6, 0, 20, 75, "o").vline(6, 0, 74, "g")
    canvas.vline(25, 0, 74, "w").rect(9, 0, 14, 70, "u")
    for y in range(-6, 66, 14):
        canvas.line((9, y), (22, y + 13), "c").line((9, y + 13), (22, y), "o")
        canvas.line((9, y + 14), (22, y + 1), "w").hline(9, 22, y, "w")
    canvas.rect(9, 66, 14, 5, "o").hline(9, 22, 66, "g").hline(9, 22, 70, "w")
    block(canvas, (0, 66, 32, 17), 11, IRON)
    for x in range(2, 30, 6):
        canvas.polygon([(x, 81), (x + 2, 78), (x + 4, 78), (x + 2, 81)], "g")
    for x in (5, 15, 26):
        canvas.disc(x, 83, 4, 4, "k").disc(x, 83, 3, 3, "t").disc(x, 83, 1, 1, "m")
    return canvas.rect(24, 70, 3, 3, "v", glow=True)


def crane_beam(cells: int) -> Canvas:
    """Draw the crane's beam, which hangs above everyone."""
    width = 16 * cells
    canvas = Canvas(width, 26)
    canvas.rect(0, 3, width, 20, "k").rect(1, 4, width - 2, 18, "u")
    canvas.rect(1, 4, width - 2, 4, "o").hline(1, width - 2, 4, "y").hline(1, width - 2, 5, "g")
    canvas.rect(1, 19, width - 2, 3, "w").hline(1, width - 2, 19, "o")
    for x in range(2, width, 12):
        canvas.line((x, 9), (x + 6, 18), "o").line((x + 6, 18), (x + 12, 9), "c")
        canvas.vline(x, 8, 18, "w")
    return canvas


def crane_cab() -> Canvas:
    """Draw the driver's cab under the beam, the harbour's character on its side."""
    canvas = Canvas(48, 46)
    canvas.rect(4, 0, 40, 8, "k").rect(5, 1, 38, 6, "s").hline(5, 42, 1, "f")
    for x in (8, 36):
        canvas.rect(x, 2, 4, 4, "t")
    block(canvas, (0, 8, 48, 37), 28, AMBER)
    canvas.hline(1, 46, 9, "g").rect(3, 20, 20, 13, "k").rect(4, 21, 18, 11, "N")
    canvas.polygon([(6, 31), (13, 22), (16, 22), (9, 31)], "B").hline(4, 21, 33, "w")
    canvas.rect(26, 18, 19, 20, "k").rect(27, 19, 17, 18, "y").frame(27, 19, 17, 18, "S")
    write_glyph(canvas, (27, 19, 17, 18), "港", "r")
    return canvas.dots("v", (2, 12), (45, 12), glow=True)


def crane_hook() -> Canvas:
    """Draw the spreader that hangs from the cab on its ropes."""
    canvas = Canvas(48, 40)
    canvas.vline(10, 0, 20, "k").vline(37, 0, 20, "k").vline(11, 0, 20, "s").vline(38, 0, 20, "s")
    canvas.rect(2, 20, 44, 8, "k").rect(3, 21, 42, 5, "g").hline(3, 44, 21, "y")
    canvas.hline(3, 44, 25, "o").hline(3, 44, 26, "w")
    for x in (4, 40):
        canvas.rect(x, 27, 5, 8, "k").rect(x + 1, 27, 3, 7, "t").vline(x + 1, 27, 33, "m")
    return canvas


def winch() -> Canvas:
    """Draw the mooring winch: six by three cells of drum, gears and house."""
    canvas = Canvas(96, 74)
    block(canvas, (0, 34, 96, 40), 12, STONE)
    canvas.hline(2, 93, 68, "s")
    for x in range(3, 92, 10):
        canvas.polygon([(x, 72), (x + 4, 66), (x + 7, 66), (x + 3, 72)], "g")
    _winch_drum(canvas)
    block(canvas, (2, 8, 34, 54), 32, AMBER)
    canvas.rect(6, 12, 26, 12, "o")
    for y in (14, 17, 20):
        canvas.hline(7, 30, y, "w")
    canvas.rect(7, 36, 14, 12, "k").rect(8, 37, 12, 10, "N").line((9, 45), (16, 38), "B")
    canvas.rect(24, 36, 8, 24, "w").frame(24, 36, 8, 24, "b").dot(26, 49, "g")
    canvas.hline(6, 20, 53, "w").hline(6, 20, 56, "w").dot(33, 34, "v", glow=True)
    return canvas


def _winch_drum(canvas: Canvas) -> None:
    for x in (40, 86):
        canvas.disc(x + 1, 36, 5, 22, "k").disc(x + 1, 36, 4, 21, "t").disc(x, 36, 2.5, 17, "s")
        canvas.rect(x - 3, 52, 9, 14, "k").rect(x - 2, 53, 7, 12, "s").hline(x - 2, x + 4, 53, "f")
    canvas.rect(44, 20, 40, 34, "k")
    for i, color in enumerate("wcaSaaccccwwwwbb"):
        canvas.rect(45, 21 + 2 * i, 38, 2, color)
    for x in range(47, 84, 4):
        canvas.line((x, 21), (x - 2, 52), "b")
    canvas.line((60, 52), (57, 66), "a").line((61, 52), (58, 66), "w")
    canvas.disc(41, 36, 2, 2, "m").disc(87, 36, 3, 3, "f").disc(87, 36, 1, 1, "n")


def boat() -> Canvas:
    """Draw a moored sampan with a mat roof and a small lamp, seen from the quay."""
    canvas = Canvas(96, 44)
    canvas.polygon([(1, 12), (94, 8), (90, 28), (78, 38), (18, 38), (5, 28)], "w")
    canvas.polygon([(1, 12), (94, 8), (90, 14), (6, 17)], "c").line((1, 12), (94, 8), "a")
    canvas.polygon([(10, 14), (88, 11), (84, 20), (14, 21)], "u").hline(8, 86, 26, "b")
    canvas.hline(11, 83, 32, "b").hline(17, 78, 37, "u")
    canvas.polygon([(26, 20), (26, 10), (32, 2), (62, 2), (68, 10), (68, 20)], "a")
    canvas.polygon([(26, 20), (26, 10), (30, 4), (34, 4), (32, 20)], "S")
    for x in range(30, 68, 6):
        canvas.line((x, 4), (x + 1, 20), "c")
    canvas.hline(32, 62, 2, "S").hline(26, 68, 20, "w").rect(60, 12, 8, 9, "n")
    canvas.rect(70, 2, 2, 10, "w").rect(69, 4, 4, 5, "o", glow=True)
    canvas.rect(70, 5, 2, 3, "y", glow=True)
    canvas.disc(80, 15, 4, 2, "a").disc(80, 15, 2, 1, "w")
    return canvas.outline()


def bollard() -> Canvas:
    """Draw a mooring bollard with a turn of rope."""
    canvas = Canvas(16, 19)
    canvas.rect(4, 6, 8, 11, "d").rect(3, 2, 10, 5, "s").hline(4, 11, 2, "f").vline(5, 7, 15, "t")
    canvas.rect(2, 15, 12, 3, "d").hline(2, 13, 15, "t").hline(3, 12, 10, "a").hline(3, 12, 11, "c")
    canvas.hline(3, 12, 12, "a")
    return canvas.outline()


def rope_coil() -> Canvas:
    """Draw a coil of rope lying flat."""
    canvas = Canvas(20, 14)
    for rx, ry, color in (
        (9, 6, "k"),
        (8, 5, "a"),
        (6.4, 3.8, "c"),
        (5, 2.8, "a"),
        (3.4, 1.7, "w"),
    ):
        canvas.disc(9.5, 6.5, rx, ry, color)
    return canvas.disc(9.5, 6.5, 1.8, 0.9, "u").line((16, 10), (19, 13), "a")


def slip() -> Canvas:
    """Draw a slip's rail sledge, three cells wide, that a boat is hauled up on."""
    canvas = Canvas(48, 24)
    for y in (4, 15):
        canvas.rect(0, y, 48, 6, "k").rect(0, y + 1, 48, 4, "w").hline(0, 47, y + 1, "c")
        for x in range(3, 48, 9):
            canvas.dot(x, y + 3, "u")
    for x in (8, 34):
        canvas.rect(x, 0, 6, 24, "k").rect(x + 1, 1, 4, 22, "t").vline(x + 1, 1, 22, "m")
    return canvas


def tyre_fender() -> Canvas:
    """Draw an old tyre that hangs on the quay wall."""
    canvas = Canvas(14, 18)
    canvas.vline(6, 0, 5, "a").vline(7, 0, 5, "c")
    canvas.disc(6.5, 11, 6.4, 6.4, "k").disc(6.5, 11, 5, 5, "d").disc(6.5, 11, 2.6, 2.6, "k")
    return canvas.dots("s", (3, 8), (4, 7), (5, 6))


def props() -> Iterator[Prop]:
    """Yield everything of the waterfront."""
    yield grounded("crane_leg", crane_leg(), depth=2)
    yield hanging("crane_beam", crane_beam(3))
    yield hanging("crane_beam_long", crane_beam(15))
    yield hanging("crane_cab", crane_cab())
    yield hanging("crane_hook", crane_hook())
    yield grounded("winch", winch(), depth=3)
    yield flat("boat", boat(), light="lantern")
    yield footed("bollard", bollard(), (2, 10, 12, 9))
    yield flat("rope", rope_coil())
    yield flat("slip", slip())
    yield flat("fender", tyre_fender())
