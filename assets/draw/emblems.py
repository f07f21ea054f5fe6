"""Draws the interface's larger pictures: gadgets, keys, trust beads, lanterns, medals, stamps."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from canvas import Canvas
from glyphs import write_glyph
from icons import Icon

MEDALS: Final = ("ghost", "clean_hands", "steward", "swift", "scholar", "calibrated")
"""The six medals, each with a drawing of its own."""


def _coin(c: Canvas) -> None:
    c.disc(9.5, 9.5, 8.4, 8.4, "k").disc(9.5, 9.5, 7.4, 7.4, "g").disc(9, 9, 6, 6, "a")
    c.disc(9.5, 9.5, 5.4, 5.4, "g").rect(7, 7, 6, 6, "k").rect(8, 8, 4, 4, "n")
    c.dots("y", (5, 5), (6, 4), (4, 6), (7, 3)).dots("c", (14, 14), (15, 12), (12, 15))


def _pulse(c: Canvas) -> None:
    for radius, color in ((9.2, "A"), (8.2, "."), (6.4, "K"), (5.4, ".")):
        c.disc(9.5, 9.5, radius, radius, color)
    c.rect(0, 8, 20, 4, ".").disc(9.5, 9.5, 3.4, 3.4, "k").disc(9.5, 9.5, 2.4, 2.4, "I")
    c.dot(9, 8, "p").outline()


def _dazzle(c: Canvas) -> None:
    for dx, dy in ((0, -9), (6, -6), (9, 0), (6, 6), (0, 9), (-6, 6), (-9, 0), (-6, -6)):
        c.line((9 + dx // 2, 9 + dy // 2), (9 + dx, 9 + dy), "g")
        c.line((10 + dx // 2, 10 + dy // 2), (10 + dx, 10 + dy), "o")
    c.disc(9.5, 9.5, 5, 5, "k").disc(9.5, 9.5, 4, 4, "g").disc(9.5, 9.5, 2.6, 2.6, "y")
    c.outline()


def _whistle(c: Canvas) -> None:
    c.disc(6, 12, 5.2, 5.2, "m").rect(6, 7, 12, 5, "m").rect(6, 7, 12, 1, "p")
    c.disc(6, 12, 2.4, 2.4, "d")
    c.rect(14, 8, 4, 3, "f").vline(10, 7, 8, "k").disc(6, 12, 1.2, 1.2, "a").hline(3, 9, 16, "f")
    c.dots("y", (12, 3), (15, 1), (17, 4), (12, 2), (15, 2), (16, 4)).outline()


def _papers(c: Canvas) -> None:
    c.rect(5, 1, 12, 15, "m").rect(3, 3, 12, 15, "p").hline(5, 10, 6, "t").hline(5, 12, 8, "f")
    c.hline(5, 12, 10, "f").disc(10.5, 14, 3, 3, "r").disc(10.5, 14, 2, 2, "v").dot(10, 13, "y")
    c.rect(11, 3, 4, 2, "S").outline()


def _spool(c: Canvas) -> None:
    c.disc(9.5, 4, 8, 3, "a").disc(9.5, 3.6, 6.4, 2, "S").disc(9.5, 3.6, 1.6, 0.8, "u")
    c.rect(4, 6, 12, 8, "T")
    for y in (7, 9, 11):
        c.hline(4, 15, y, "j")
    c.disc(9.5, 15.5, 8, 3, "c").disc(9.5, 14.6, 8, 2.6, "a").rect(4, 12, 12, 2, "T").outline()


def _parcel(c: Canvas) -> None:
    c.rect(2, 3, 16, 6, "S").rect(2, 9, 16, 9, "a").rect(9, 3, 2, 6, "o").rect(9, 9, 2, 4, "o")
    c.hline(2, 17, 9, "S").rect(4, 12, 4, 4, "p").hline(5, 6, 13, "t").vline(17, 10, 17, "c")
    c.outline()


def _flower(c: Canvas) -> None:
    for x, y in ((6, 5), (13, 5), (6, 11), (13, 11)):
        c.disc(x, y, 3.6, 3.6, "p").disc(x + 0.5, y + 0.8, 2, 2, "m")
    c.vline(9, 13, 19, "T").vline(10, 13, 19, "j").line((10, 17), (14, 15), "j")
    c.disc(9.5, 8, 2.6, 2.6, "g").disc(9.2, 7.6, 1.2, 1.2, "y").outline()


GADGETS: Final[dict[str, Callable[[Canvas], None]]] = {
    "decoy": _coin,
    "pulse": _pulse,
    "dazzle": _dazzle,
    "whistle": _whistle,
    "papers": _papers,
    "spool": _spool,
    "parcel": _parcel,
    "flower": _flower,
}
"""What the courier carries, by name."""


def key_cap(width: int, *, down: bool = False) -> Canvas:
    """Draw an empty key, 18 high; stretch it between a 5-pixel border on every side."""
    canvas = Canvas(width, 18)
    top = 2 if down else 0
    canvas.rect(1, top, width - 2, 18 - top, "k").rect(0, top + 1, width, 16 - top, "k")
    canvas.rect(1, top + 1, width - 2, 16 - top, "t").rect(2, top + 1, width - 4, 12, "p")
    canvas.rect(2, top + 2, width - 4, 11, "m").hline(3, width - 4, top + 1, "p")
    return canvas.vline(2, top + 2, top + 11, "p").hline(2, width - 3, 16, "s")


def pad_button() -> Canvas:
    """Draw an empty round pad button."""
    canvas = Canvas(18, 18).disc(8.5, 8.5, 9, 9, "k").disc(8.5, 8.5, 8, 8, "t")
    return canvas.disc(8.5, 7.5, 7.4, 7, "s").disc(8.5, 8.5, 6.4, 6.4, "d")


def pad_stick() -> Canvas:
    """Draw a pad's stick."""
    canvas = pad_button().disc(8.5, 8.5, 4.4, 4.4, "t").disc(8, 8, 2.6, 2.6, "f")
    return canvas.dots("m", (8, 2), (8, 15), (2, 8), (15, 8), (9, 2), (9, 15), (2, 9), (15, 9))


def pad_shoulder() -> Canvas:
    """Draw an empty shoulder button, stretchable like a key."""
    canvas = Canvas(24, 14)
    canvas.disc(7, 7, 7, 7, "k").rect(6, 0, 18, 14, "k").disc(7, 7, 6, 6, "s")
    canvas.rect(7, 1, 16, 12, "s")
    return canvas.hline(5, 22, 1, "f").hline(3, 22, 12, "d")


def mouse(button: str) -> Canvas:
    """Draw a mouse with its ``left`` or ``right`` button, its ``wheel`` or ``none`` lit."""
    canvas = Canvas(14, 18)
    canvas.disc(6.5, 6.5, 7, 6.5, "k").rect(0, 6, 14, 6, "k").disc(6.5, 11, 7, 6.5, "k")
    canvas.disc(6.5, 6.5, 6, 5.5, "m").rect(1, 6, 12, 6, "m").disc(6.5, 11, 6, 5.5, "m")
    canvas.disc(6.5, 12, 5, 4, "f").vline(6, 1, 7, "k").vline(7, 1, 7, "k").hline(1, 12, 8, "k")
    if button in ("left", "right"):
        canvas.rect(2 if button == "left" else 8, 3, 4, 5, "g")
    return canvas.rect(6, 3, 2, 4, "g" if button == "wheel" else "t")


def seal(*, written: bool) -> Canvas:
    """Draw the red seal, 25 x 26, empty or with its character for trust."""
    canvas = Canvas(25, 26)
    canvas.rect(1, 1, 23, 25, "W").rect(0, 2, 25, 23, "W").rect(1, 0, 23, 24, "v")
    canvas.rect(0, 1, 25, 22, "v")
    canvas.frame(2, 2, 21, 20, "y").rect(0, 9, 1, 3, "r").rect(16, 0, 4, 1, "r")
    canvas.rect(24, 15, 1, 4, "r")
    if written:
        write_glyph(canvas, (2, 2, 21, 20), "信", "y")
    return canvas


def bead(state: str) -> Canvas:
    """Draw an abacus bead, 13 x 13: ``full`` jade, ``half`` gold, ``lost`` hollow."""
    canvas = Canvas(13, 13)
    outer, inner = (
        [(0, 6), (4, 0), (8, 0), (12, 6), (8, 12), (4, 12)],
        [(1, 6), (4, 1), (8, 1), (11, 6)],
    )
    canvas.polygon(outer, "k")
    light, dark = {"full": ("j", "T"), "half": ("d", "n"), "lost": ("n", "n")}[state]
    canvas.polygon([*inner, (8, 11), (4, 11)], light)
    canvas.polygon([(1, 7), (11, 7), (8, 11), (4, 11)], dark)
    if state == "full":
        canvas.hline(4, 8, 1, "i").hline(2, 10, 6, "i").dot(4, 2, "I").dot(5, 2, "i")
    elif state == "half":
        canvas.polygon([(1, 6), (4, 1), (6, 1), (6, 11), (4, 11)], "g").hline(4, 6, 1, "y")
        canvas.vline(6, 1, 11, "c").dot(4, 2, "y")
    else:
        for start, end in (
            ((1, 6), (4, 1)),
            ((8, 1), (11, 6)),
            ((11, 6), (8, 11)),
            ((4, 11), (1, 6)),
        ):
            canvas.line(start, end, "s")
        canvas.hline(4, 8, 1, "s").hline(4, 8, 11, "s")
    return canvas


def rod_end() -> Canvas:
    """Draw the left end of the abacus rod; the right end is its mirror image."""
    canvas = Canvas(6, 17)
    canvas.rect(0, 1, 5, 15, "k").rect(1, 2, 3, 13, "w").vline(1, 2, 14, "a").rect(5, 7, 1, 3, "c")
    return canvas.dot(2, 4, "g").dot(2, 12, "g")


def chapter_lantern(*, lit: bool) -> Canvas:
    """Draw a chapter's lantern, 32 x 48."""
    canvas = Canvas(32, 48)
    canvas.rect(15, 0, 2, 6, "k").rect(11, 6, 10, 3, "c").hline(11, 20, 6, "g")
    shades = "Wrvogy" if lit else "nWWrrW"
    rings = ((14, 12), (13, 11.4), (11.4, 11), (9, 10.6), (6.4, 10), (3.6, 9))
    for (rx, ry), color in zip(rings, shades, strict=True):
        canvas.disc(15.5, 20.5, rx, ry, color)
    for x in (4, 9, 22, 27):
        canvas.vline(x, 14, 27, "r" if lit else "W")
    canvas.hline(5, 26, 20, "o" if lit else "W").rect(10, 32, 12, 3, "c").hline(10, 21, 32, "g")
    canvas.rect(15, 35, 2, 4, "v").rect(13, 38, 6, 7, "r").vline(14, 38, 45, "v")
    canvas.vline(17, 38, 46, "v")
    return canvas.hline(13, 18, 38, "g").outline()


def _ghost(c: Canvas) -> None:
    c.disc(13.5, 10, 5, 5, "I").rect(9, 10, 10, 8, "I")
    c.dots(".", (10, 17), (13, 17), (14, 17), (17, 17))
    c.rect(11, 9, 2, 3, "k").rect(15, 9, 2, 3, "k").vline(18, 10, 16, "j")


def _clean_hands(c: Canvas) -> None:
    for x, h in ((9, 6), (11, 8), (14, 8), (16, 6)):
        c.rect(x, 15 - h, 2, h, "S")
    c.rect(9, 12, 9, 7, "S").rect(18, 12, 2, 4, "S").hline(10, 17, 18, "a").rect(10, 19, 7, 2, "j")


def _steward(c: Canvas) -> None:
    c.vline(13, 10, 20, "j").vline(14, 10, 20, "T").disc(10, 10, 3.4, 2.4, "j")
    c.disc(17, 8, 3.4, 2.4, "j")
    c.disc(10, 14, 2.8, 2, "T").dots("i", (9, 9), (16, 7), (17, 7)).hline(9, 18, 20, "c")


def _swift(c: Canvas) -> None:
    c.polygon([(15, 4), (8, 13), (12, 13), (10, 21), (19, 11), (14, 11), (17, 4)], "y")
    c.line((19, 11), (10, 21), "g").line((16, 4), (14, 10), "g")


def _scholar(c: Canvas) -> None:
    c.polygon([(6, 8), (13, 10), (13, 19), (6, 17)], "p")
    c.polygon([(21, 8), (14, 10), (14, 19), (21, 17)], "m")
    for y in (11, 13, 15):
        c.line((8, y), (11, y + 1), "f").line((16, y + 1), (19, y), "t")


def _calibrated(c: Canvas) -> None:
    c.vline(13, 5, 19, "y").vline(14, 5, 19, "g").hline(7, 20, 7, "y").hline(10, 17, 19, "g")
    for x in (8, 19):
        c.line((x, 7), (x - 2, 13), "m").line((x, 7), (x + 2, 13), "m").hline(x - 3, x + 3, 14, "g")
        c.hline(x - 2, x + 2, 15, "c")


def medal(name: str) -> Canvas:
    """Draw a round medal on its ribbon, 28 x 36."""
    drawings = (_ghost, _clean_hands, _steward, _swift, _scholar, _calibrated)
    canvas = Canvas(28, 36)
    canvas.polygon([(7, 20), (13, 20), (11, 35), (8, 32), (4, 34)], "r")
    canvas.polygon([(14, 20), (20, 20), (23, 34), (19, 32), (16, 35)], "v").outline("k")
    canvas.disc(13.5, 13.5, 13.2, 13.2, "k").disc(13.5, 13.5, 12.6, 12.6, "c")
    canvas.disc(13, 13, 12, 12, "g").disc(13.5, 13.5, 10.4, 10.4, "w")
    canvas.disc(13.5, 13.5, 9.6, 9.6, "N")
    drawings[MEDALS.index(name)](canvas)
    return canvas.dots("y", (4, 7), (5, 6), (6, 5), (3, 9))


def medal_blank() -> Canvas:
    """Draw a medal not yet won."""
    canvas = Canvas(28, 36).disc(13.5, 13.5, 13.2, 13.2, "k").disc(13.5, 13.5, 12.6, 12.6, "s")
    return canvas.disc(13.5, 13.5, 10.4, 10.4, "d").disc(13.5, 13.5, 9.6, 9.6, "n")


def unseen_stamp() -> Canvas:
    """Draw the worn red stamp for an unseen night, 48 x 28."""
    canvas = Canvas(48, 28)
    canvas.rect(1, 0, 46, 28, "v").rect(0, 1, 48, 26, "v").rect(2, 2, 44, 24, ".")
    canvas.frame(4, 4, 40, 20, "v")
    for shift in (0, 1):
        write_glyph(canvas, (4 + shift, 4, 20, 20), "无", "v")
        write_glyph(canvas, (24 + shift, 4, 20, 20), "影", "v")
    worn = (
        (0, 8),
        (7, 0),
        (8, 0),
        (8, 1),
        (30, 27),
        (31, 27),
        (31, 26),
        (47, 15),
        (47, 16),
        (46, 15),
    )
    return canvas.dots(".", *worn, (20, 4), (21, 4), (4, 18), (43, 9), (35, 23), (14, 23))


def _keys() -> Iterator[Icon]:
    yield "key", key_cap(18)
    yield "key_down", key_cap(18, down=True)
    yield "key_wide", key_cap(32)
    yield "pad_button", pad_button()
    yield "pad_stick", pad_stick()
    yield "pad_shoulder", pad_shoulder()
    for button in ("none", "left", "right", "wheel"):
        yield f"mouse_{button}", mouse(button)


def icons() -> Iterator[Icon]:
    """Yield every larger picture."""
    for name, draw in GADGETS.items():
        canvas = Canvas(20, 20)
        draw(canvas)
        yield f"gadget_{name}", canvas
    yield from _keys()
    yield "seal_frame", seal(written=False)
    yield "seal", seal(written=True)
    for state in ("full", "half", "lost"):
        yield f"bead_{state}", bead(state)
    yield "rod_left", rod_end()
    yield "rod_right", rod_end().flipped()
    yield "chapter_dark", chapter_lantern(lit=False)
    yield "chapter_lit", chapter_lantern(lit=True)
    for name in MEDALS:
        yield f"medal_{name}", medal(name)
    yield "medal_blank", medal_blank()
    yield "stamp_unseen", unseen_stamp()
