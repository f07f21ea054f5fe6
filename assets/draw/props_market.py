"""Draws the market lane and court: stalls, banyan, van, trike and street furniture."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from canvas import Canvas
from glyphs import write_glyph
from prop import DARK_WOOD, GREEN, IRON, STONE, WOOD, Paint, Prop, block, footed, grounded, hanging
from props_depot import wheel

AWNINGS: Final = {
    "fish": ("A", "B", "p", "m", "鱼"),
    "noodle": ("v", "r", "S", "a", "面"),
    "rice": ("j", "T", "S", "a", "米"),
    "tea": ("g", "c", "p", "m", "茶"),
}
"""Two striped cloths with their shades and the character on the board, by stall."""


def awning(canvas: Canvas, y: int, kind: str) -> None:
    """Draw a striped awning across the whole canvas, its scalloped hem 24 rows below ``y``."""
    cloth, shade, other, other_shade, _ = AWNINGS[kind]
    for i, x in enumerate(range(1, canvas.width - 1, 8)):
        light, dark = (cloth, shade) if i % 2 == 0 else (other, other_shade)
        w = min(8, canvas.width - 1 - x)
        canvas.rect(x, y + 1, w, 15, light).rect(x, y + 16, w, 5, dark)
        canvas.rect(x + 1, y + 21, w - 2, 2, dark).rect(x + 2, y + 23, w - 4, 1, dark)
        canvas.vline(x, y + 2, y + 15, dark if i % 2 else light)
    canvas.hline(1, canvas.width - 2, y, "k").hline(1, canvas.width - 2, y + 15, "k")
    canvas.hline(1, canvas.width - 2, y + 1, "y" if cloth == "g" else "p")


def stall(kind: str) -> Canvas:
    """Draw a market stall of four by two cells with its wares under a warm lamp."""
    canvas = Canvas(64, 60)
    canvas.rect(3, 18, 58, 26, "u").rect(5, 22, 54, 14, "b").hline(5, 58, 36, "w")
    canvas.rect(6, 24, 52, 1, "g", glow=True).rect(9, 25, 46, 1, "o", glow=True)
    WARES[kind](canvas)
    canvas.rect(2, 20, 3, 24, "w").rect(59, 20, 3, 24, "w").vline(2, 20, 43, "c")
    block(canvas, (0, 38, 64, 22), 14, WOOD)
    for x in range(7, 62, 8):
        canvas.vline(x, 47, 57, "b")
    awning(canvas, 0, kind)
    canvas.rect(22, 42, 20, 18, "k").rect(23, 43, 18, 16, "u")
    write_glyph(canvas, (22, 42, 20, 18), AWNINGS[kind][4], "g")
    return _clipped(canvas)


def _clipped(canvas: Canvas) -> Canvas:
    # The outline of the awning stays inside the picture, so that the stall fills its cells.
    return canvas.vline(0, 1, 20, "k").vline(canvas.width - 1, 1, 20, "k")


def _fish(canvas: Canvas) -> None:
    for i, x in enumerate((8, 20, 32, 44)):
        canvas.rect(x, 31, 11, 6, "f").hline(x, x + 10, 31, "p").hline(x, x + 10, 36, "t")
        color = ("A", "m", "o", "A")[i]
        canvas.disc(x + 4, 33, 3.5, 1.5, color).dots(color, (x + 8, 32), (x + 8, 34), (x + 9, 31))
        canvas.dot(x + 2, 33, "k").dots("p", (x + 5, 32), (x + 6, 35))


def _noodle(canvas: Canvas) -> None:
    for x in (9, 45):
        canvas.rect(x, 27, 10, 10, "t").rect(x, 27, 10, 2, "m").vline(x + 9, 29, 36, "s")
        canvas.dots("p", (x + 3, 25), (x + 6, 26), (x + 4, 24))
    for x in (22, 30, 38):
        canvas.rect(x, 32, 6, 4, "r").hline(x, x + 5, 32, "p").hline(x + 1, x + 4, 31, "S")
        canvas.line((x + 4, 28), (x + 2, 32), "a")


def _rice(canvas: Canvas) -> None:
    for i, x in enumerate((8, 21, 34, 47)):
        canvas.rect(x, 30, 10, 7, "c").hline(x, x + 9, 33, "w").vline(x + 9, 31, 36, "w")
        canvas.disc(x + 4.5, 30, 4.5, 2, ("p", "S", "r", "T")[i])
        canvas.hline(x + 3, x + 5, 28, ("p", "y", "v", "j")[i])


def _tea(canvas: Canvas) -> None:
    for i, x in enumerate((8, 15, 42, 49)):
        canvas.rect(x, 28, 6, 9, "rTBr"[i]).hline(x, x + 5, 28, "vjAv"[i])
        canvas.rect(x + 1, 31, 4, 3, "p")
        canvas.rect(x + 1, 26, 4, 2, "g")
    canvas.disc(30, 33, 5, 4, "w").disc(29.5, 32.5, 4, 3, "c").hline(28, 31, 28, "a")
    canvas.line((35, 33), (38, 30), "w").rect(22, 34, 4, 3, "p").rect(36, 34, 4, 3, "p")


WARES: Final = {"fish": _fish, "noodle": _noodle, "rice": _rice, "tea": _tea}
"""What fills the stalls, by name."""


def market_counter(kind: str) -> Canvas:
    """Draw a low counter of four cells with the wares of a stall."""
    canvas = Canvas(64, 24)
    block(canvas, (0, 3, 64, 21), 12, DARK_WOOD)
    for x in range(7, 62, 8):
        canvas.vline(x, 14, 21, "u")
    goods = Canvas(64, 60)
    WARES[kind](goods)
    return canvas.paste(goods.cropped(0, 26, 64, 12), 0, -1)


def banyan() -> Canvas:
    """Draw the banyan's trunk and aerial roots in their stone ring, two by two cells."""
    canvas = Canvas(32, 64)
    block(canvas, (0, 36, 32, 28), 10, STONE)
    canvas.rect(3, 39, 26, 13, "u").dots("w", (5, 43), (9, 50), (26, 48), (22, 41))
    for x in range(8, 30, 8):
        canvas.vline(x, 55, 61, "s")
    canvas.polygon([(9, 0), (23, 0), (22, 30), (27, 49), (4, 49), (10, 30)], "k")
    canvas.polygon([(10, 0), (22, 0), (21, 30), (25, 48), (6, 48), (11, 30)], "w")
    for x0, x1, color in ((12, 9, "c"), (13, 11, "a"), (17, 17, "b"), (20, 23, "b"), (15, 14, "c")):
        canvas.line((x0, 0), (x0, 30), color).line((x0, 30), (x1, 47), color)
    for x, y in ((4, 44), (28, 42), (6, 36), (25, 34)):
        canvas.vline(x, 0, y, "b").vline(x + 1, 0, y - 3, "w")
    return canvas.rect(12, 24, 9, 2, "r").hline(12, 20, 24, "v").rect(15, 26, 3, 5, "r")


def banyan_crown() -> Canvas:
    """Draw the banyan's crown, which hangs above everyone, with a few paper charms."""
    canvas = Canvas(112, 66)
    masses = (
        (30, 42, 22, 16, "D"), (55, 44, 24, 17, "D"), (82, 42, 22, 16, "D"), (13, 36, 12, 13, "D"),
        (98, 36, 13, 13, "D"), (24, 24, 18, 15, "D"), (55, 19, 26, 18, "D"), (86, 23, 19, 15, "D"),
        (30, 37, 18, 11, "T"), (57, 38, 20, 12, "T"), (82, 37, 17, 11, "T"), (14, 32, 10, 9, "T"),
        (97, 32, 11, 9, "T"), (25, 21, 16, 12, "T"), (54, 16, 24, 14, "T"), (86, 20, 17, 12, "T"),
        (22, 17, 11, 7, "j"), (51, 11, 17, 8, "j"), (84, 16, 11, 7, "j"), (12, 29, 6, 4, "j"),
        (55, 33, 11, 5, "j"), (28, 33, 9, 4, "j"), (95, 28, 6, 4, "j"), (80, 34, 8, 4, "j"),
    )  # fmt: skip
    for x, y, rx, ry, color in masses:
        canvas.disc(x, y, rx, ry, color)
    _leaf_shade(canvas)
    for x, y, length in ((24, 52, 11), (46, 58, 7), (68, 57, 8), (90, 52, 12), (57, 60, 5)):
        canvas.vline(x, y, y + length, "b").dot(x, y + length, "w")
    for x, y in ((34, 54), (79, 54)):
        canvas.rect(x, y, 3, 7, "r").hline(x, x + 2, y, "v").dot(x + 1, y + 3, "g")
    return canvas.outline()


def _leaf_shade(canvas: Canvas) -> None:
    for i in range(150):
        x, y = (i * 37 + i * i % 11) % 104 + 4, (i * 23 + i * i % 7) % 52 + 6
        lit = canvas.color[y, x]
        tone = {"D": "T", "T": "D", "j": "T"}
        for own, other in tone.items():
            if lit == Canvas(1, 1, own).color[0, 0]:
                canvas.hline(x, x + 2, y, other).dot(x + 1, y - 1, other)
    for x, y in ((44, 8), (52, 6), (60, 10), (18, 14), (26, 17), (80, 13), (90, 16), (52, 31)):
        canvas.hline(x, x + 2, y, "I").dot(x + 1, y - 1, "I")


def van() -> Canvas:
    """Draw a small delivery van, four by two cells, facing east."""
    canvas = Canvas(64, 50)
    block(canvas, (0, 2, 46, 40), 26, Paint("m", "p", "f", "t", "t"))
    canvas.polygon([(44, 16), (56, 16), (62, 28), (62, 41), (44, 41)], "f").rect(45, 9, 9, 8, "m")
    canvas.polygon([(50, 18), (56, 18), (60, 27), (50, 27)], "N").line((52, 26), (57, 19), "B")
    canvas.hline(1, 61, 33, "v").hline(1, 61, 34, "r").rect(2, 38, 60, 4, "s")
    canvas.rect(8, 18, 20, 14, "f").frame(30, 18, 14, 20, "t").hline(40, 42, 28, "k")
    write_glyph(canvas, (6, 16, 22, 18), "鱼", "r")
    canvas.rect(60, 30, 3, 4, "y", glow=True).rect(0, 30, 2, 4, "v", glow=True)
    for x in (13, 50):
        wheel(canvas, x, 42)
    return canvas.outline()


def trike() -> Canvas:
    """Draw a delivery trike with a box, facing east."""
    canvas = Canvas(48, 36)
    block(canvas, (1, 3, 25, 26), 17, Paint("A", "K", "B", "N", "N"))
    write_glyph(canvas, (1, 12, 25, 16), "快", "p")
    canvas.rect(25, 23, 12, 3, "s").rect(27, 16, 7, 3, "n").rect(26, 26, 10, 2, "B")
    canvas.line((36, 23), (39, 9), "f").hline(36, 40, 9, "s").dot(41, 13, "y", glow=True)
    for x in (7, 20, 39):
        wheel(canvas, x, 30, 4)
    return canvas.outline()


def bench() -> Canvas:
    """Draw a slatted bench of two cells."""
    canvas = Canvas(32, 22)
    for y, color in ((1, "w"), (5, "b")):
        canvas.rect(1, y, 30, 3, color).hline(1, 30, y, "c" if y == 1 else "w")
    canvas.rect(1, 10, 30, 6, "w").hline(1, 30, 10, "c").hline(1, 30, 13, "b").hline(1, 30, 15, "u")
    for x in (3, 26):
        canvas.rect(x, 2, 2, 18, "s").rect(x, 16, 3, 5, "d").vline(x, 2, 20, "t")
    return canvas.outline()


def planter(cells: int) -> Canvas:
    """Draw a stone trough of shrubs, one cell deep."""
    width = 16 * cells
    canvas = Canvas(width, 24)
    block(canvas, (0, 8, width, 16), 11, IRON)
    for x in range(6, width, 9):
        canvas.disc(x, 7, 6, 6, "D").disc(x - 1, 6, 5, 4.6, "T").disc(x - 2, 4.5, 2.6, 2, "j")
    for x in range(5, width, 11):
        canvas.dots("S" if x % 2 else "p", (x, 4), (x + 1, 8))
    return canvas.vline(0, 9, 22, "k").vline(width - 1, 9, 22, "k")


def bamboo() -> Canvas:
    """Draw a trough of bamboo, two cells wide, tall enough to hide behind."""
    canvas = Canvas(32, 42)
    block(canvas, (0, 28, 32, 14), 10, STONE)
    for x, h in ((3, 23), (7, 27), (11, 21), (15, 26), (19, 23), (23, 27), (27, 20)):
        canvas.vline(x, 31 - h, 31, "j").vline(x + 1, 32 - h, 31, "T")
        for y in range(33 - h, 30, 5):
            canvas.dot(x, y, "D").dots("j", (x + 2, y - 1), (x + 3, y - 2))
            canvas.dots("T", (x - 1, y + 2), (x - 2, y + 1), (x + 2, y), (x + 3, y))
    return canvas.hline(2, 29, 32, "u")


def barrel(paint: Paint) -> Canvas:
    """Draw a barrel that fills a cell."""
    canvas = Canvas(16, 22)
    canvas.disc(7.5, 5, 7.5, 5, "k").rect(0, 5, 16, 13, "k").disc(7.5, 17, 7.5, 5, "k")
    canvas.rect(1, 6, 14, 11, paint.front).disc(7.5, 16.5, 6.6, 4, paint.front)
    canvas.disc(7.5, 5, 6.5, 4, paint.top).disc(7.5, 5, 4.6, 2.4, paint.front)
    canvas.vline(3, 9, 18, paint.edge).vline(12, 9, 18, paint.shade).vline(13, 8, 17, paint.shade)
    return canvas.hline(1, 14, 12, paint.shade).hline(1, 14, 17, paint.shade)


def bin_() -> Canvas:
    """Draw a wheeled bin."""
    canvas = Canvas(16, 24)
    canvas.rect(2, 7, 12, 15, "T").rect(1, 3, 14, 5, "j").hline(2, 13, 3, "I").hline(1, 14, 7, "D")
    canvas.vline(4, 10, 20, "j").vline(8, 10, 20, "D").vline(11, 10, 20, "D")
    canvas.rect(2, 20, 3, 3, "n").rect(11, 20, 3, 3, "n").rect(5, 1, 6, 2, "D")
    return canvas.outline()


def sacks() -> Canvas:
    """Draw a heap of rice sacks in one cell."""
    canvas = Canvas(16, 22)
    for x, y in ((4, 16), (11, 16), (7.5, 9)):
        canvas.disc(x, y, 4.4, 4.6, "k").disc(x, y, 3.6, 3.8, "a").disc(x - 1, y - 1, 2, 2.2, "S")
        canvas.hline(int(x) - 1, int(x) + 2, int(y) + 3, "c")
        canvas.rect(int(x) - 1, int(y) - 5, 3, 2, "c")
    return canvas.dots("r", (3, 17), (4, 17), (11, 17), (12, 17)).outline()


def fish_table() -> Canvas:
    """Draw a low table of fish boxes on ice, two cells wide."""
    canvas = Canvas(32, 22)
    block(canvas, (0, 2, 32, 20), 11, Paint("m", "p", "B", "N", "f"))
    for x in (3, 12, 21):
        canvas.rect(x, 4, 8, 6, "p").disc(x + 3, 7, 3, 1.2, "A").dot(x + 1, 7, "k")
        canvas.dots("A", (x + 6, 6), (x + 6, 8)).dot(x + 4, 5, "K")
    return canvas.hline(2, 29, 17, "N")


def washing() -> Canvas:
    """Draw a washing line that hangs across a lane."""
    canvas = Canvas(64, 30)
    for x in range(64):
        canvas.dot(x, round(3 + 5 * (1 - ((x - 31.5) / 32) ** 2)), "t")
    cloths = ((6, 6, 9, 14, "B", "A"), (19, 8, 8, 17, "p", "p"), (31, 9, 10, 12, "r", "v"))
    for x, y, w, h, color, edge in (*cloths, (45, 8, 9, 15, "a", "S")):
        canvas.rect(x, y, w, h, color).hline(x, x + w - 1, y, edge)
        canvas.vline(x + w // 2, y + 2, y + h - 2, edge)
        canvas.hline(x, x + w - 1, y + h - 1, "k")
    return canvas.outline()


def props() -> Iterator[Prop]:
    """Yield the street: stalls, trees, vehicles and furniture."""
    for kind in AWNINGS:
        yield grounded(f"stall_{kind}", stall(kind), depth=2, light="stall")
        yield grounded(f"counter_{kind}", market_counter(kind), cover="low")
    yield grounded("banyan", banyan(), depth=2)
    yield hanging("banyan_crown", banyan_crown())
    yield grounded("van", van(), depth=2)
    yield footed("trike", trike(), (1, 20, 46, 16), cover="low")
    yield grounded("bench", bench(), cover="low")
    yield grounded("planter", planter(1), cover="low")
    yield grounded("planter_2x1", planter(2), cover="low")
    yield grounded("planter_4x1", planter(4), cover="low")
    yield grounded("bamboo", bamboo())
    yield grounded("barrel", barrel(Paint("A", "A", "B", "N", "N")), cover="low")
    yield grounded("barrel_red", barrel(Paint("v", "v", "r", "W", "W")), cover="low")
    yield grounded("barrel_wood", barrel(DARK_WOOD), cover="low")
    yield grounded("bin", bin_(), cover="low")
    yield grounded("sacks", sacks(), cover="low")
    yield grounded("fish_table", fish_table(), cover="low")
    yield hanging("washing", washing())
    yield grounded("bench_green", bench().recolored({"w": "T", "b": "D", "c": "j"}), cover="low")
    yield grounded("barrel_green", barrel(GREEN), cover="low")
