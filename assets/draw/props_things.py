"""Draws what the courier uses: hubs, spools, boards, booths, claims and finds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from canvas import Canvas
from glyphs import write_glyph
from prop import CARD, DARK_WOOD, IRON, STEEL, WOOD, Prop, block, flat, footed, grounded

PLATES: Final = {
    "returns": "退",
    "rural": "乡",
    "cold": "冷",
    "dock": "港",
    "customs": "关",
    "roof": "顶",
}
"""The character on each hub's plate."""

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
"""A cable spool, 14 x 14."""

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
"""A shouting poster, 15 x 19."""


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
    canvas.rect(6, 20, 12, 22, "k").rect(7, 21, 10, 20, "s").vline(7, 21, 40, "f").vline(
        8, 21, 40, "t"
    )
    canvas.vline(16, 21, 40, "d").rect(3, 40, 18, 8, "k").rect(4, 41, 16, 3, "t")
    canvas.rect(4, 44, 16, 3, "s").hline(4, 19, 41, "f")
    canvas.disc(11.5, 29.5, 5.4, 5.4, "k").disc(11.5, 29.5, 4.4, 4.4, "g").disc(
        11.5, 29.5, 3, 3, "c"
    )
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
    canvas.hline(2, 29, 1, "m").hline(1, 30, 20, "s").rect(4, 4, 24, 14, "k").rect(
        5, 5, 22, 12, "s"
    )
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
    canvas.rect(1, 8, 30, 9, "k").rect(2, 9, 28, 3, "t").hline(2, 29, 9, "m").rect(
        2, 12, 28, 4, "s"
    )
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


def parcel() -> Canvas:
    """Draw a parcel lying on the floor."""
    canvas = Canvas(14, 14)
    block(canvas, (0, 0, 14, 14), 8, CARD)
    canvas.rect(6, 1, 2, 5, "o").rect(6, 6, 2, 3, "o").rect(2, 9, 3, 3, "p").dot(3, 10, "t")
    return canvas.dots("r", (10, 10), (11, 10), (10, 11), (11, 11))


def papers_booth() -> Canvas:
    """Draw the Harbour Office's night window: two cells, a lit hatch under a small roof."""
    canvas = Canvas(32, 52)
    block(canvas, (1, 6, 30, 46), 40, DARK_WOOD)
    canvas.polygon([(0, 12), (5, 1), (26, 1), (31, 12)], "T").hline(5, 26, 1, "j")
    for x in range(4, 30, 5):
        canvas.line((x, 11), (min(max(x, 8), 23), 3), "D")
    canvas.hline(0, 31, 12, "k").hline(0, 31, 13, "k")
    canvas.rect(5, 15, 22, 18, "k").rect(6, 16, 20, 16, "g", glow=True).rect(
        7, 17, 18, 14, "y", glow=True
    )
    canvas.vline(15, 16, 31, "w").vline(16, 16, 31, "w").rect(9, 25, 5, 7, "b").rect(
        10, 21, 3, 4, "w"
    )
    canvas.rect(3, 33, 26, 4, "k").rect(4, 33, 24, 2, "c").hline(4, 27, 33, "a")
    canvas.rect(18, 31, 6, 3, "p").dot(22, 32, "r").rect(7, 40, 18, 8, "b").frame(7, 40, 18, 8, "u")
    return canvas.rect(12, 42, 8, 3, "r").dots("y", (13, 43), (15, 43), (18, 43)).outline()


def lectern() -> Canvas:
    """Draw a reading stand with an open ledger."""
    canvas = Canvas(18, 30)
    canvas.rect(7, 12, 4, 13, "w").vline(7, 12, 24, "c").rect(4, 25, 10, 3, "b").hline(
        4, 13, 25, "w"
    )
    canvas.polygon([(1, 12), (3, 3), (14, 3), (16, 12)], "w").hline(1, 16, 13, "b")
    canvas.polygon([(3, 10), (4, 3), (8, 4), (8, 11)], "p").polygon(
        [(9, 11), (9, 4), (13, 3), (14, 10)], "p"
    )
    canvas.vline(8, 4, 11, "a").hline(4, 7, 6, "f").hline(10, 13, 6, "f").hline(4, 7, 8, "f")
    return canvas.hline(10, 12, 8, "f").vline(12, 10, 14, "r").outline()


def forecast_board(*, cracked: bool) -> Canvas:
    """Draw the board of yesterday's patrols, two cells; cracked once it has been wrong."""
    canvas = Canvas(32, 40)
    for x in (4, 25):
        canvas.rect(x, 28, 3, 11, "s").vline(x, 28, 38, "t")
    canvas.rect(0, 2, 32, 28, "k").rect(1, 3, 30, 26, "c").rect(3, 5, 26, 22, "N", glow=True)
    canvas.hline(1, 30, 3, "a").rect(4, 6, 24, 20, "D", glow=True)
    for x in range(6, 28, 6):
        canvas.vline(x, 6, 25, "N", glow=True)
    for y in range(10, 26, 5):
        canvas.hline(4, 27, y, "N", glow=True)
    for start, end in (
        ((6, 22), (6, 10)),
        ((6, 10), (18, 10)),
        ((18, 10), (18, 20)),
        ((18, 20), (26, 20)),
    ):
        _dotted(canvas, start, end)
    canvas.rect(5, 21, 3, 3, "g", glow=True).rect(25, 18, 3, 3, "y", glow=True)
    if cracked:
        for start, end in (
            ((14, 3), (12, 11)),
            ((12, 11), (17, 15)),
            ((17, 15), (13, 22)),
            ((13, 22), (16, 28)),
        ):
            canvas.line(start, end, "p").line((start[0] + 1, start[1]), (end[0] + 1, end[1]), "k")
        canvas.line((17, 15), (26, 12), "p").line((12, 11), (4, 14), "p")
    return canvas.outline()


def _dotted(canvas: Canvas, start: tuple[int, int], end: tuple[int, int]) -> None:
    steps = max(abs(end[0] - start[0]), abs(end[1] - start[1]))
    for i in range(0, steps + 1, 2):
        x = start[0] + (end[0] - start[0]) * i // steps
        canvas.dot(x, start[1] + (end[1] - start[1]) * i // steps, "g", glow=True)


def standing_lantern(*, lit: bool, tall: bool) -> Canvas:
    """Draw a stone lantern: tall for checkpoints, small for the practice yard."""
    height = 38 if tall else 26
    canvas = Canvas(18, height)
    base = height - 6
    canvas.polygon([(1, 8), (5, 2), (12, 2), (16, 8)], "t").hline(5, 12, 2, "m").hline(
        1, 16, 8, "s"
    )
    canvas.rect(8, 0, 2, 2, "f").rect(4, 9, 10, 9, "s").rect(
        5, 10, 8, 7, "g" if lit else "n", glow=lit
    )
    if lit:
        canvas.rect(7, 11, 4, 5, "y", glow=True)
    canvas.vline(8, 10, 16, "s").rect(3, 18, 12, 3, "t").hline(3, 14, 18, "m")
    canvas.rect(7, 21, 4, base - 21, "t").vline(7, 21, base, "f").rect(3, base, 12, 4, "t")
    return canvas.hline(3, 14, base, "f").hline(3, 14, base + 3, "s").outline()


def lane_counter() -> Canvas:
    """Draw the counter of Lantern Lane: four cells, a bell, a scanner and a red cloth."""
    canvas = Canvas(64, 28)
    block(canvas, (0, 6, 64, 22), 13, WOOD)
    canvas.rect(14, 6, 36, 21, "r").rect(14, 7, 36, 8, "v").hline(14, 49, 15, "o").hline(
        14, 49, 26, "W"
    )
    for x in range(15, 50, 4):
        canvas.dot(x, 26, "g").dot(x + 1, 25, "g")
    canvas.disc(32, 9, 4, 3.4, "k").disc(31.5, 8.5, 3, 2.6, "g").dots("y", (30, 7), (31, 5)).hline(
        28, 36, 12, "c"
    )
    block(canvas, (3, 0, 9, 13), 8, CARD)
    canvas.rect(7, 1, 1, 6, "c").rect(54, 4, 7, 8, "k").rect(55, 5, 5, 5, "N", glow=True)
    return canvas.hline(56, 58, 7, "j", glow=True).rect(42, 8, 5, 4, "p").dot(43, 9, "r")


def claim_plate() -> Canvas:
    """Draw an engraved brass plate."""
    canvas = Canvas(24, 17)
    canvas.rect(1, 0, 22, 17, "k").rect(0, 1, 24, 15, "k").rect(1, 1, 22, 15, "g").frame(
        1, 1, 22, 15, "c"
    )
    canvas.hline(2, 21, 1, "y").hline(5, 18, 5, "w").hline(5, 18, 8, "w").hline(5, 13, 11, "w")
    return canvas.dots("w", (3, 3), (20, 3), (3, 13), (20, 13))


def claim_screen() -> Canvas:
    """Draw a wall screen with a bold bar chart."""
    canvas = Canvas(32, 24)
    canvas.rect(1, 0, 30, 22, "k").rect(0, 1, 32, 20, "k").rect(2, 2, 28, 18, "N", glow=True)
    for i, h in enumerate((4, 6, 9, 14)):
        canvas.rect(5 + 6 * i, 18 - h, 4, h, "B" if i < 3 else "m", glow=True)
    canvas.hline(4, 27, 18, "A", glow=True).hline(4, 12, 4, "p", glow=True).hline(
        4, 9, 6, "A", glow=True
    )
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
    canvas.hline(2, 7, 5, "p").hline(2, 7, 12, "p").vline(3, 1, 4, "p").dot(4, 9, "g").dot(
        5, 8, "g"
    )
    return canvas.outline()


def wicks() -> Canvas:
    """Draw Goran's box of lamp wicks."""
    canvas = Canvas(16, 14)
    for i, x in enumerate((3, 6, 9, 12)):
        canvas.vline(x, 1 + i % 2, 6, "S").dot(x, 1 + i % 2, "p")
    canvas.rect(1, 5, 14, 8, "T").hline(1, 14, 5, "j").rect(4, 7, 8, 4, "S").dots(
        "o", (7, 8), (8, 8), (8, 9)
    )
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
    canvas.polygon([(7, 15), (9, 6), (12, 6), (15, 15)], "g").vline(9, 6, 13, "y").vline(
        13, 8, 14, "c"
    )
    return canvas.hline(6, 16, 16, "c").rect(10, 17, 3, 2, "u").rect(10, 4, 2, 2, "c").outline()


def button_box() -> Canvas:
    """Draw the tray's call button on a short pole."""
    canvas = Canvas(12, 24)
    block(canvas, (0, 0, 12, 12), 9, STEEL)
    canvas.disc(5.5, 6.5, 2.6, 2.6, "v").dot(5, 5, "o").rect(5, 12, 3, 9, "t").rect(
        3, 20, 7, 3, "s"
    )
    return canvas.outline()


def tip_jar() -> Canvas:
    """Draw the twins' tip jar."""
    canvas = Canvas(12, 15)
    canvas.rect(2, 4, 8, 9, "f").rect(3, 8, 6, 4, "g").dots("y", (4, 8), (7, 9)).vline(
        2, 5, 12, "p"
    )
    return canvas.rect(3, 2, 6, 2, "m").hline(3, 8, 2, "p").outline()


def address_book() -> Canvas:
    """Draw the lane's address book."""
    canvas = Canvas(16, 13)
    canvas.rect(1, 2, 14, 9, "B").rect(3, 1, 11, 8, "p").vline(8, 1, 9, "m").hline(4, 6, 3, "t")
    return (
        canvas.hline(4, 6, 5, "t")
        .hline(10, 12, 3, "t")
        .hline(10, 12, 5, "t")
        .vline(2, 2, 10, "N")
        .outline()
    )


def _hubs() -> Iterator[Prop]:
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


def _stands() -> Iterator[Prop]:
    yield grounded("papers_booth", papers_booth(), light="window")
    yield footed("lectern", lectern(), (3, 22, 12, 8))
    yield footed("board", forecast_board(cracked=False), (2, 32, 28, 8), light="screen")
    yield footed("board_cracked", forecast_board(cracked=True), (2, 32, 28, 8), light="screen")
    for lit in (False, True):
        state, light = ("_lit", "lantern") if lit else ("", "")
        tall = standing_lantern(lit=lit, tall=True)
        small = standing_lantern(lit=lit, tall=False)
        yield footed(f"lantern_checkpoint{state}", tall, (3, 30, 12, 8), light=light)
        yield footed(f"lantern_practice{state}", small, (3, 18, 12, 8), light=light)
    yield grounded("lane_counter", lane_counter(), cover="low")
    yield footed("call_button", button_box(), (2, 18, 8, 6))


def _finds() -> Iterator[Prop]:
    yield flat("spool", spool())
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


def props() -> Iterator[Prop]:
    """Yield everything a hand can be laid on."""
    yield from _hubs()
    yield from _stands()
    yield from _finds()
