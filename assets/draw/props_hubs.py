"""Draws the hubs of the network, their floor lids, trays and cable spools."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from canvas import Canvas
from glyphs import write_glyph
from prop import CARD, IRON, Prop, block, flat, footed, grounded

PLATES: Final = {
    "returns": "退",
    "rural": "乡",
    "cold": "冷",
    "dock": "港",
    "customs": "关",
    "roof": "顶",
}


SPOOL: Final = """
..kkkkkkkkkk..
.kaSSSSSSSSak.
kaSaakkkkaaSak
kcaaakuukaaack
.kccaaaaaacck.
..kkkkkkkkkk..
..kTjjijjjTk..
..kDTTTTTTDk..
..kTjjijjjTk..
..kDTTTTTTDk..
.kkkkkkkkkkkk.
kaSSSSSSSSSSak
kwccccccccccwk
.kkkkkkkkkkkk.
"""


def plate(glyph: str, *, lit: bool) -> Canvas:
    """Draw a hub's enamel plate, 22 x 22; its character shines once the hub is linked."""
    canvas = Canvas(22, 22)
    canvas.rect(1, 0, 20, 22, "k").rect(0, 1, 22, 20, "k").rect(1, 1, 20, 20, "N")
    canvas.frame(2, 2, 18, 18, "g" if lit else "t", glow=lit)
    write_glyph(canvas, (1, 1, 20, 20), glyph, "y" if lit else "m", glow=lit)
    return canvas


def hub_post(*, linked: bool) -> Canvas:
    """Draw the hub's iron post with its socket; linked, a cable sits in it."""
    canvas = Canvas(24, 48)
    canvas.rect(6, 20, 12, 22, "k").rect(7, 21, 10, 20, "s").vline(7, 21, 40, "f")
    canvas.vline(8, 21, 40, "t")
    canvas.vline(16, 21, 40, "d").rect(3, 40, 18, 8, "k").rect(4, 41, 16, 3, "t")
    canvas.rect(4, 44, 16, 3, "s").hline(4, 19, 41, "f")
    canvas.disc(11.5, 29.5, 5.4, 5.4, "k").disc(11.5, 29.5, 4.4, 4.4, "g")
    canvas.disc(11.5, 29.5, 3, 3, "c")
    canvas.disc(11.5, 29.5, 2.2, 2.2, "k").dots("y", (9, 26), (10, 26))
    canvas.rect(10, 37, 4, 2, "j" if linked else "r", glow=True)
    if linked:
        canvas.rect(10, 28, 4, 4, "p").rect(11, 31, 3, 4, "j").line((13, 35), (15, 45), "T")
        canvas.line((12, 35), (14, 45), "j").dot(11, 28, "I", glow=True)
    return canvas


def hub(name: str, *, linked: bool) -> Canvas:
    """Draw a whole hub: post below, plate above."""
    return hub_post(linked=linked).paste(plate(PLATES[name], lit=linked), 1, 0)


def hatch(*, linked: bool) -> Canvas:
    """Draw the lid of a lane in the floor, two cells wide; linked, light seeps from its seam."""
    canvas = Canvas(32, 22)
    canvas.rect(1, 0, 30, 22, "k").rect(0, 1, 32, 20, "k").rect(1, 1, 30, 20, "t")
    canvas.hline(2, 29, 1, "m").hline(1, 30, 20, "s").rect(4, 4, 24, 14, "k")
    canvas.rect(5, 5, 22, 12, "s")
    for x in range(7, 26, 4):
        canvas.line((x, 7), (x + 1, 8), "t").line((x + 1, 12), (x, 13), "t")
    canvas.vline(15, 5, 16, "k").vline(16, 5, 16, "k").hline(5, 26, 5, "t")
    if linked:
        canvas.frame(4, 4, 24, 14, "j", glow=True).vline(15, 5, 16, "I", glow=True)
    canvas.rect(12, 10, 2, 3, "g").rect(18, 10, 2, 3, "g")
    return canvas.dots("m", (2, 2), (29, 2), (2, 19), (29, 19))


def tray(parcels: int) -> Canvas:
    """Draw the small rail tray with up to three parcels."""
    canvas = Canvas(32, 20)
    canvas.rect(1, 8, 30, 9, "k").rect(2, 9, 28, 3, "t").hline(2, 29, 9, "m")
    canvas.rect(2, 12, 28, 4, "s")
    for x in (6, 22):
        canvas.rect(x, 15, 5, 4, "k").rect(x + 1, 15, 3, 3, "g")
    for i in range(parcels):
        x = 3 + 9 * i
        block(canvas, (x, 0, 9, 12), 8, CARD)
        canvas.rect(x + 4, 1, 1, 5, "c").dot(x + 2, 8, "p")
    return canvas


def spool() -> Canvas:
    """Draw a spool of lane cable."""
    return Canvas(14, 14).stamp(0, 0, SPOOL, glow="i")


def spool_rack(spools: int) -> Canvas:
    """Draw a two-cell rack with room for four spools."""
    canvas = Canvas(32, 38)
    block(canvas, (0, 0, 32, 38), 32, IRON)
    for i in range(4):
        x, y = 2 + 14 * (i % 2), 7 + 15 * (i // 2)
        canvas.rect(x, y, 14, 14, "n").hline(x, x + 13, y + 13, "g")
        if i < spools:
            canvas.paste(spool(), x, y - 1)
        else:
            canvas.rect(x + 5, y + 6, 4, 2, "d").dot(x + 6, y + 6, "t")
    return canvas.hline(1, 30, 36, "o").hline(2, 29, 2, "t")


def props() -> Iterator[Prop]:
    """Yield hubs in both states, plates, lids, trays and racks."""
    for name in PLATES:
        for state, linked in (("dark", False), ("linked", True)):
            light = "socket" if linked else ""
            yield footed(
                f"hub_{name}_{state}", hub(name, linked=linked), (3, 40, 18, 8), light=light
            )
    for name, glyph in PLATES.items():
        yield flat(f"plate_{name}", plate(glyph, lit=False))
    yield footed("hub_post_dark", hub_post(linked=False).cropped(0, 18, 24, 30), (3, 22, 18, 8))
    yield footed("hub_post_linked", hub_post(linked=True).cropped(0, 18, 24, 30), (3, 22, 18, 8))
    yield flat("hatch_dark", hatch(linked=False))
    yield flat("hatch_linked", hatch(linked=True), light="socket")
    for parcels in range(4):
        yield flat(f"tray_{parcels}", tray(parcels))
    for spools in range(5):
        yield grounded(f"spool_rack_{spools}", spool_rack(spools), cover="low")
    yield flat("spool", spool())
