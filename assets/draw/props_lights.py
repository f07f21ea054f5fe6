"""Draws lamps, lanterns and the signs that name places."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from canvas import Canvas
from glyphs import write_column, write_glyph, write_row
from prop import Prop, flat, footed, grounded, hanging

LANTERN: Final = """
....aggggggggga
...rrvvoogvvrr.
..rvvooogggovvr
.rvvoooggyygovvr
.rvvoooggyygovvr
.rvvoooggyygovvr
.rvvoooggyygovvr
..rvvooogggovvr
...rrvvoogvvrr.
.....caaaaaac
"""
"""The festival lantern's body, 16 x 10."""

UNLIT: Final = {"v": "r", "r": "W", "o": "r", "g": "v", "y": "v", "a": "c"}
"""What the lantern's colors become when it is out."""


def lantern(*, lit: bool) -> Canvas:
    """Draw a hanging festival lantern with its tassel."""
    canvas = Canvas(18, 28)
    canvas.vline(8, 0, 4, "k").vline(9, 0, 4, "k").rect(6, 4, 6, 2, "c").hline(6, 11, 4, "g")
    canvas.stamp(1, 5, LANTERN, glow="rvogy" if lit else "", swap=None if lit else UNLIT)
    canvas.rect(6, 15, 6, 1, "g").vline(8, 17, 23, "v").vline(9, 17, 24, "r")
    canvas.dots("g", (8, 16), (9, 16))
    return canvas.outline()


def paper_lantern(*, lit: bool) -> Canvas:
    """Draw a string's small lantern, eight pixels wide."""
    canvas = Canvas(8, 13)
    canvas.rect(3, 0, 2, 2, "c").disc(3.5, 5, 3.2, 3.2, "v" if lit else "r", glow=lit)
    canvas.vline(1, 4, 7, "r" if lit else "W", glow=lit)
    canvas.rect(3, 3, 2, 4, "o" if lit else "v", glow=lit).dot(4, 4, "y" if lit else "v", glow=lit)
    return canvas.rect(3, 9, 2, 1, "c").vline(3, 10, 12, "r")


def lantern_string(*, lit: bool) -> Canvas:
    """Draw a sagging string of five lanterns across a lane, six cells wide."""
    canvas = Canvas(96, 34)
    sag = [round(2 + 12 * (1 - ((x - 47.5) / 48) ** 2)) for x in range(96)]
    for x, y in enumerate(sag):
        canvas.dot(x, y, "k").dot(x, y + 1, "u")
    for x in (10, 28, 48, 68, 86):
        canvas.paste(paper_lantern(lit=lit), x - 4, sag[x] + 1)
    return canvas


def lantern_pole() -> Canvas:
    """Draw a bamboo pole in a pot of sand, to which an end of a string is tied."""
    canvas = Canvas(13, 50)
    canvas.vline(5, 2, 42, "S").vline(6, 1, 42, "a").vline(7, 2, 42, "c")
    for y in (13, 22, 31):
        canvas.hline(4, 8, y, "a").hline(5, 7, y + 1, "w").dot(4, y, "S").dot(8, y, "c")
    canvas.rect(4, 6, 5, 2, "v").hline(5, 8, 7, "r").vline(9, 8, 11, "r").vline(8, 8, 9, "v")
    canvas.rect(2, 40, 9, 2, "a").hline(3, 9, 41, "w").vline(5, 40, 41, "S").vline(6, 40, 41, "a")
    canvas.rect(2, 42, 9, 4, "c").rect(3, 46, 7, 3, "c").hline(3, 9, 48, "w")
    return canvas.vline(3, 43, 47, "a").vline(9, 43, 47, "w").vline(10, 42, 45, "w").outline()


def lamp_post() -> Canvas:
    """Draw a street lamp with a curved arm and a tin shade."""
    canvas = Canvas(24, 66)
    canvas.vline(10, 8, 60, "f").rect(11, 8, 2, 53, "s").vline(12, 8, 60, "d")
    canvas.rect(7, 58, 10, 6, "s").hline(7, 16, 58, "f").rect(6, 63, 12, 2, "d")
    canvas.rect(9, 44, 5, 3, "t").hline(11, 17, 6, "s").rect(9, 4, 9, 3, "t").hline(9, 17, 4, "f")
    canvas.polygon([(3, 10), (6, 4), (17, 4), (20, 10)], "s").hline(6, 17, 4, "m")
    canvas.hline(4, 19, 10, "t").rect(7, 11, 10, 2, "y", glow=True).hline(9, 14, 13, "g", glow=True)
    return canvas.outline()


def quay_mast() -> Canvas:
    """Draw the quay's tall lamp mast with two heads."""
    canvas = Canvas(40, 92)
    canvas.vline(18, 6, 86, "m").rect(19, 6, 3, 81, "t").vline(21, 6, 86, "s")
    canvas.rect(15, 82, 10, 8, "s").hline(15, 24, 82, "f").rect(13, 88, 14, 3, "d")
    canvas.rect(17, 60, 6, 10, "g").hline(17, 22, 60, "y").rect(17, 64, 6, 2, "k")
    canvas.rect(4, 8, 32, 2, "t").hline(4, 35, 8, "m").rect(18, 1, 4, 6, "t")
    canvas.dot(19, 1, "v", glow=True)
    for x in (1, 28):
        canvas.polygon([(x, 13), (x + 2, 9), (x + 8, 9), (x + 10, 13)], "s")
        canvas.hline(x + 2, x + 8, 9, "f")
        canvas.rect(x + 1, 14, 9, 2, "y", glow=True).hline(x + 3, x + 7, 16, "g", glow=True)
    return canvas.outline()


def flood_light() -> Canvas:
    """Draw a flood light on a short stand."""
    canvas = Canvas(22, 34)
    canvas.rect(10, 16, 3, 14, "t").vline(10, 16, 29, "m").rect(5, 29, 13, 3, "s")
    canvas.hline(5, 17, 29, "f")
    canvas.rect(1, 1, 20, 14, "s").hline(1, 20, 1, "f").rect(3, 4, 16, 9, "y", glow=True)
    canvas.hline(3, 18, 12, "g", glow=True).vline(8, 4, 12, "S", glow=True)
    canvas.vline(13, 4, 12, "S", glow=True)
    return canvas.outline()


def wall_lamp() -> Canvas:
    """Draw a caged lamp for a wall face."""
    canvas = Canvas(12, 16)
    canvas.rect(4, 1, 4, 3, "s").polygon([(1, 7), (3, 3), (8, 3), (10, 7)], "t").hline(3, 8, 3, "m")
    canvas.rect(3, 8, 6, 4, "y", glow=True).hline(4, 7, 12, "g", glow=True)
    return canvas.outline()


def desk_lamp() -> Canvas:
    """Draw a small desk lamp."""
    canvas = Canvas(14, 16)
    canvas.polygon([(2, 6), (4, 2), (10, 2), (12, 6)], "T").hline(4, 10, 2, "j")
    canvas.hline(3, 11, 7, "y", glow=True).vline(7, 8, 12, "g").rect(4, 13, 7, 2, "g")
    canvas.hline(4, 10, 14, "c")
    return canvas.outline()


def work_lamp() -> Canvas:
    """Draw a work lamp on its tripod."""
    canvas = Canvas(20, 34)
    canvas.line((9, 14), (3, 31), "s").line((10, 14), (16, 31), "t").vline(9, 14, 31, "m")
    canvas.vline(10, 14, 31, "t")
    canvas.rect(3, 3, 14, 9, "g").hline(3, 16, 3, "y").rect(4, 5, 12, 6, "y", glow=True)
    canvas.vline(8, 5, 10, "S", glow=True).vline(12, 5, 10, "S", glow=True).rect(8, 12, 4, 2, "o")
    return canvas.outline()


def neon(text: str, ink: str, edge: str) -> Canvas:
    """Draw an upright neon sign."""
    height = 8 + 18 * len(text)
    canvas = Canvas(24, height)
    canvas.rect(1, 0, 22, height, "k").rect(0, 1, 24, height - 2, "k")
    canvas.rect(2, 1, 20, height - 2, "n").frame(3, 2, 18, height - 4, edge, glow=True)
    write_column(canvas, (0, 4, 24, height - 8), text, ink, glow=True)
    return canvas


def painted(text: str, ink: str, ground: str, edge: str) -> Canvas:
    """Draw a painted name board."""
    width = 17 * len(text) + 12
    canvas = Canvas(width, 24)
    canvas.rect(1, 0, width - 2, 24, "k").rect(0, 1, width, 22, "k")
    canvas.rect(1, 1, width - 2, 22, ground).frame(2, 2, width - 4, 20, edge)
    write_row(canvas, (0, 2, width, 20), text, ink)
    return canvas.dots("m", (3, 3), (width - 4, 3), (3, 20), (width - 4, 20))


def clock_sign() -> Canvas:
    """Draw a small stopped clock for a wall, its character beside it."""
    canvas = Canvas(24, 24)
    canvas.disc(11.5, 11.5, 11.5, 11.5, "k").disc(11.5, 11.5, 10.5, 10.5, "g")
    canvas.disc(11.5, 11.5, 9, 9, "y")
    write_glyph(canvas, (3, 3, 18, 18), "分", "W")
    return canvas


def arch_post() -> Canvas:
    """Draw one lacquered post of the Lantern Lane arch on its stone foot."""
    canvas = Canvas(16, 84)
    canvas.rect(3, 0, 10, 76, "k").rect(4, 0, 8, 75, "r").rect(4, 0, 2, 75, "v")
    canvas.vline(11, 0, 74, "W").rect(4, 24, 8, 3, "g").rect(4, 58, 8, 3, "g")
    canvas.hline(4, 11, 26, "c").hline(4, 11, 60, "c")
    canvas.rect(1, 71, 14, 13, "k").rect(2, 72, 12, 11, "t").hline(2, 13, 72, "m")
    return canvas.rect(2, 79, 12, 4, "s")


def arch_roof() -> Canvas:
    """Draw the arch's swept roof and its name board, which hang above everyone."""
    canvas = Canvas(96, 64)
    canvas.rect(10, 24, 76, 26, "k").rect(11, 25, 74, 24, "r").hline(11, 84, 25, "v")
    canvas.rect(11, 44, 74, 5, "W").hline(11, 84, 44, "g")
    for x in range(14, 84, 12):
        canvas.rect(x, 45, 6, 3, "T").hline(x, x + 5, 45, "j")
    canvas.rect(25, 22, 46, 25, "k").rect(26, 23, 44, 23, "g").rect(28, 25, 40, 19, "n")
    write_row(canvas, (28, 25, 40, 19), "灯巷", "g", glow=True)
    _swept_roof(canvas)
    for x in (13, 78):
        canvas.paste(paper_lantern(lit=True), x - 1, 50)
    return canvas


def _swept_roof(canvas: Canvas) -> None:
    for x in range(96):
        lift = round(10 * (abs(x - 47.5) / 48) ** 3)
        top, eave = 6 - min(lift, 4) + lift // 3, 23 - lift
        canvas.vline(x, top, eave + 2, "k").vline(x, top + 1, eave, "T" if x % 6 < 3 else "D")
        if x % 6 == 1:
            canvas.vline(x, top + 2, eave, "j")
        canvas.dot(x, top + 1, "j").dot(x, eave + 1, "g" if x % 6 < 3 else "c")
    canvas.rect(6, 3, 84, 5, "k").rect(7, 4, 82, 3, "T").hline(7, 88, 4, "j").hline(7, 88, 5, "j")
    for x in (4, 88):
        canvas.rect(x, 0, 5, 8, "k").rect(x + 1, 1, 3, 6, "j")
    canvas.disc(47.5, 3, 4, 3.4, "k").disc(47.5, 3, 3, 2.4, "g").dot(46, 2, "y")


def _signs() -> Iterator[Prop]:
    yield hanging("sign_lantern_lane", painted("灯巷", "g", "W", "g"))
    yield flat("sign_gate9", painted("九号门", "p", "N", "f"))
    yield flat("sign_harbour", painted("港", "p", "B", "A"))
    yield flat("sign_seaport", painted("海港", "p", "r", "v"))
    yield flat("sign_clock", clock_sign())
    yield flat("sign_night_depot", painted("夜仓", "y", "D", "g"))
    yield flat("sign_express", neon("快送", "I", "j"), light="neon")
    yield flat("sign_express_board", painted("快送", "k", "g", "o"))
    yield flat("neon_night_depot", neon("夜仓", "g", "v"), light="neon")
    yield flat("neon_tea", neon("茶", "S", "o"), light="neon")
    yield flat("neon_wine", neon("酒", "g", "V"), light="neon")
    yield flat("neon_noodles", neon("面", "y", "v"), light="neon")


def props() -> Iterator[Prop]:
    """Yield everything that gives light or names a place."""
    yield footed("lamp_post", lamp_post(), (6, 58, 12, 8), light="lamp")
    yield footed("quay_mast", quay_mast(), (12, 82, 16, 10), light="lamp")
    yield footed("flood", flood_light(), (4, 26, 14, 8), light="flood")
    yield flat("lamp_wall", wall_lamp(), light="wall")
    yield flat("lamp_desk", desk_lamp(), light="desk")
    yield footed("lamp_work", work_lamp(), (3, 26, 14, 8), light="work")
    yield hanging("lantern", lantern(lit=True), light="lantern")
    yield hanging("lantern_unlit", lantern(lit=False))
    yield hanging("lantern_string", lantern_string(lit=True), light="lantern")
    yield hanging("lantern_string_unlit", lantern_string(lit=False))
    yield footed("lantern_pole", lantern_pole(), (2, 42, 9, 8))
    yield grounded("arch_post", arch_post(), cover="none")
    yield hanging("arch_roof", arch_roof(), light="lantern")
    yield from _signs()
