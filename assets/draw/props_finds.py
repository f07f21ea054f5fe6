"""Draws what is read or picked up: parcels, claims, errands and small temptations."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from canvas import Canvas
from prop import CARD, Prop, block, flat, footed

POSTER: Final = """
kkkkkkkkkkkkkkk
kpppppppppppppk
kprrrrrrrrrrrpk
kpryyrrrrryyrpk
kprrrrgggrrrrpk
kprrrgyyygrrrpk
kprrgyyyyygrrpk
kprrgyyryygrrpk
kprrrgyyygrrrpk
kprrrrgggrrrrpk
kprrrrrrrrrrrpk
kpppppppppppppk
kpttttttttttppk
kppttttttttpppk
kpttttttttttppk
kpppppppppppppk
kpkkkkppkkkkkpk
kpppppppppppmpk
.kkkkkkkkkkkkkk
"""


def parcel() -> Canvas:
    """Draw a parcel lying on the floor."""
    canvas = Canvas(14, 14)
    block(canvas, (0, 0, 14, 14), 8, CARD)
    canvas.rect(6, 1, 2, 5, "o").rect(6, 6, 2, 3, "o").rect(2, 9, 3, 3, "p").dot(3, 10, "t")
    return canvas.dots("r", (10, 10), (11, 10), (10, 11), (11, 11))


def claim_plate() -> Canvas:
    """Draw an engraved brass plate."""
    canvas = Canvas(24, 17)
    canvas.rect(1, 0, 22, 17, "k").rect(0, 1, 24, 15, "k").rect(1, 1, 22, 15, "g")
    canvas.frame(1, 1, 22, 15, "c")
    canvas.hline(2, 21, 1, "y").hline(5, 18, 5, "w").hline(5, 18, 8, "w").hline(5, 13, 11, "w")
    return canvas.dots("w", (3, 3), (20, 3), (3, 13), (20, 13))


def claim_screen() -> Canvas:
    """Draw a wall screen with a bold bar chart."""
    canvas = Canvas(32, 24)
    canvas.rect(1, 0, 30, 22, "k").rect(0, 1, 32, 20, "k").rect(2, 2, 28, 18, "N", glow=True)
    for i, h in enumerate((4, 6, 9, 14)):
        canvas.rect(5 + 6 * i, 18 - h, 4, h, "B" if i < 3 else "m", glow=True)
    canvas.hline(4, 27, 18, "A", glow=True).hline(4, 12, 4, "p", glow=True)
    canvas.hline(4, 9, 6, "A", glow=True)
    return canvas.rect(13, 21, 6, 3, "k").dot(28, 21, "j", glow=True)


def claim_cutting() -> Canvas:
    """Draw a newspaper cutting on a pin."""
    canvas = Canvas(16, 20)
    canvas.polygon([(1, 2), (14, 1), (14, 17), (11, 16), (8, 18), (4, 17), (1, 18)], "p")
    canvas.hline(3, 12, 4, "k").hline(3, 10, 6, "k").rect(3, 8, 5, 5, "f").dot(5, 10, "s")
    for y in (8, 10, 12, 14):
        canvas.hline(9, 12, y, "f")
    canvas.hline(3, 8, 15, "f").rect(7, 0, 2, 2, "v")
    return canvas.outline()


def thermos() -> Canvas:
    """Draw Sana's lost thermos."""
    canvas = Canvas(10, 17)
    canvas.rect(2, 5, 6, 11, "r").vline(2, 5, 15, "v").vline(7, 6, 15, "W").rect(3, 1, 4, 4, "m")
    canvas.hline(2, 7, 5, "p").hline(2, 7, 12, "p").vline(3, 1, 4, "p").dot(4, 9, "g")
    canvas.dot(5, 8, "g")
    return canvas.outline()


def wicks() -> Canvas:
    """Draw Goran's box of lamp wicks."""
    canvas = Canvas(16, 14)
    for i, x in enumerate((3, 6, 9, 12)):
        canvas.vline(x, 1 + i % 2, 6, "S").dot(x, 1 + i % 2, "p")
    canvas.rect(1, 5, 14, 8, "T").hline(1, 14, 5, "j").rect(4, 7, 8, 4, "S")
    canvas.dots("o", (7, 8), (8, 8), (8, 9))
    return canvas.outline()


def nest() -> Canvas:
    """Draw the basket where the shimmer drops what it takes."""
    canvas = Canvas(28, 22)
    canvas.disc(13.5, 9, 12.5, 6.6, "k").disc(13.5, 9, 11.5, 5.6, "a").disc(13.5, 9.4, 9.4, 4, "u")
    canvas.polygon([(2, 10), (25, 10), (21, 20), (6, 20)], "c").hline(7, 20, 20, "w")
    for x in range(4, 24, 4):
        canvas.line((x, 11), (x + 1, 19), "w")
    canvas.hline(3, 24, 14, "a").hline(5, 22, 17, "w").rect(8, 8, 5, 4, "j").rect(15, 7, 6, 3, "S")
    return canvas.dots("I", (10, 8), (18, 7)).outline()


def coin() -> Canvas:
    """Draw a decoy coin lying on the floor."""
    canvas = Canvas(10, 10)
    canvas.disc(4.5, 4.5, 4.6, 4.6, "k").disc(4.5, 4.5, 3.6, 3.6, "g").rect(3, 3, 4, 4, "c")
    return canvas.rect(4, 4, 2, 2, "k").dots("y", (2, 3), (3, 2))


def bell() -> Canvas:
    """Draw an alarm bell on its bracket."""
    canvas = Canvas(18, 22)
    canvas.rect(2, 1, 3, 20, "s").vline(2, 1, 20, "t").rect(5, 2, 9, 2, "s").hline(5, 13, 2, "f")
    canvas.polygon([(7, 15), (9, 6), (12, 6), (15, 15)], "g").vline(9, 6, 13, "y")
    canvas.vline(13, 8, 14, "c")
    return canvas.hline(6, 16, 16, "c").rect(10, 17, 3, 2, "u").rect(10, 4, 2, 2, "c").outline()


def tip_jar() -> Canvas:
    """Draw the twins' tip jar."""
    canvas = Canvas(12, 15)
    canvas.rect(2, 4, 8, 9, "f").rect(3, 8, 6, 4, "g").dots("y", (4, 8), (7, 9))
    canvas.vline(2, 5, 12, "p")
    return canvas.rect(3, 2, 6, 2, "m").hline(3, 8, 2, "p").outline()


def address_book() -> Canvas:
    """Draw the lane's address book."""
    canvas = Canvas(16, 13)
    canvas.rect(1, 2, 14, 9, "B").rect(3, 1, 11, 8, "p").vline(8, 1, 9, "m").hline(4, 6, 3, "t")
    canvas.hline(4, 6, 5, "t").hline(10, 12, 3, "t").hline(10, 12, 5, "t").vline(2, 2, 10, "N")
    return canvas.outline()


def keys() -> Canvas:
    """Draw a ring of keys on a hook board."""
    canvas = Canvas(15, 17)
    canvas.rect(1, 1, 13, 5, "w").hline(1, 13, 1, "c").dot(7, 4, "m")
    canvas.disc(7, 7, 3, 3, "g").disc(7, 7, 1.6, 1.6, ".")
    canvas.vline(5, 9, 14, "g").dots("g", (4, 12), (4, 14)).vline(7, 10, 15, "y")
    return canvas.dots("y", (8, 13), (8, 15)).vline(10, 9, 13, "c").dots("c", (11, 11)).outline()


def wire(*, is_cut: bool) -> Canvas:
    """Draw a junction box on a wall with its wire, whole or cut through."""
    canvas = Canvas(16, 22)
    canvas.rect(3, 1, 10, 9, "s").hline(3, 12, 1, "m").vline(12, 2, 9, "d").rect(5, 3, 6, 4, "d")
    canvas.dot(6, 4, "d" if is_cut else "v").dot(9, 8, "t")
    canvas.vline(7, 10, 13, "v").vline(8, 10, 13, "r")
    if is_cut:
        canvas.dots("g", (6, 14), (9, 14)).dots("v", (5, 15), (10, 18)).dots("g", (9, 18), (11, 17))
        return canvas.vline(9, 19, 20, "r").outline()
    return canvas.vline(7, 13, 20, "v").vline(8, 13, 20, "r").outline()


def drum(*, is_bare: bool) -> Canvas:
    """Draw a cable drum of the machine on its axle, wound or stripped."""
    canvas = Canvas(22, 20)
    canvas.disc(5, 9.5, 4, 8, "s").disc(5, 9.5, 2.4, 6, "d")
    if is_bare:
        canvas.rect(5, 8, 12, 4, "w").hline(5, 16, 8, "c")
    else:
        canvas.rect(5, 4, 12, 12, "c")
        for x in range(5, 17, 2):
            canvas.vline(x, 4, 15, "o" if x % 4 == 1 else "a")
    canvas.disc(16.5, 9.5, 4, 8, "t").disc(16.5, 9.5, 2.6, 5.6, "s").disc(16.5, 9.5, 1, 1.6, "d")
    return canvas.outline()


def ladder() -> Canvas:
    """Draw a lamplighter's ladder that leans, with a can of wicks hung on it."""
    canvas = Canvas(18, 46)
    for y in range(44):
        lean = (43 - y) // 11
        canvas.hline(1 + lean, 2 + lean, y + 1, "w").dot(1 + lean, y + 1, "o")
        canvas.hline(12 + lean, 13 + lean, y + 1, "c").dot(12 + lean, y + 1, "w")
    for y in range(4, 43, 6):
        lean = (43 - y) // 11
        canvas.hline(3 + lean, 11 + lean, y, "o").hline(3 + lean, 11 + lean, y + 1, "c")
    canvas.rect(5, 31, 5, 6, "s").hline(5, 9, 31, "t").vline(5, 31, 36, "t").dot(7, 29, "g")
    return canvas.outline()


def ladder_down() -> Canvas:
    """Draw the same ladder flat on the floor, its can rolled away and the wicks spilt."""
    canvas = Canvas(48, 18)
    canvas.hline(1, 42, 3, "o").hline(1, 42, 4, "w").hline(2, 43, 12, "w").hline(2, 43, 13, "c")
    for x in range(5, 41, 6):
        canvas.vline(x, 5, 11, "o").vline(x + 1, 5, 11, "c")
    canvas.rect(42, 7, 5, 4, "s").hline(42, 46, 7, "t").dots("p", (38, 15), (40, 16), (44, 14))
    return canvas.outline()


def props() -> Iterator[Prop]:
    """Yield every find."""
    yield flat("parcel", parcel())
    yield flat("claim_poster", Canvas(15, 19).stamp(0, 0, POSTER))
    yield flat("claim_plate", claim_plate())
    yield flat("claim_screen", claim_screen(), light="screen")
    yield flat("claim_cutting", claim_cutting())
    yield flat("thermos", thermos())
    yield flat("wicks", wicks())
    yield footed("nest", nest(), (2, 10, 24, 12))
    yield flat("coin", coin())
    yield flat("bell", bell())
    yield flat("tip_jar", tip_jar())
    yield flat("address_book", address_book())
    yield flat("keys", keys())
    yield flat("wire", wire(is_cut=False))
    yield flat("wire_cut", wire(is_cut=True))
    yield flat("drum", drum(is_bare=False))
    yield flat("drum_bare", drum(is_bare=True))
    yield flat("ladder", ladder())
    yield flat("ladder_down", ladder_down())
