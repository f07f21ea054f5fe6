"""Draws crates, boxes, pallets and shelves: the cover of depot, quay and yard."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from canvas import Canvas
from prop import BLUE, CARD, CELL, DARK_WOOD, GREEN, RED, WOOD, Paint, Prop, block, grounded

STEP: Final = 12
"""Height of one case in a pile."""

GOODS: Final = {
    "A": (9, 9, "a", "c", "S"),
    "B": (7, 7, "c", "w", "a"),
    "C": (11, 10, "a", "c", "S"),
    "D": (6, 5, "B", "N", "A"),
    "E": (8, 8, "r", "W", "v"),
    "F": (5, 10, "f", "t", "m"),
    "G": (8, 6, "T", "D", "j"),
}
"""What stands on shelves, by letter: width, height, face, shade, top edge."""


def wooden_case(canvas: Canvas, x: int, y: int, paint: Paint = WOOD) -> None:
    """Draw a one-cell crate, 16 x 20, with corner boards and a brace."""
    block(canvas, (x, y, 16, 20), 12, paint)
    canvas.hline(x + 2, x + 13, y + 3, paint.seam).hline(x + 2, x + 13, y + 6, paint.seam)
    canvas.line((x + 4, y + 17), (x + 11, y + 10), paint.top)
    canvas.line((x + 5, y + 17), (x + 11, y + 11), paint.shade)
    canvas.vline(x + 3, y + 9, y + 18, paint.top).vline(x + 12, y + 9, y + 18, paint.top)
    canvas.dots(paint.edge, (x + 3, y + 9), (x + 12, y + 9), (x + 3, y + 17), (x + 12, y + 17))


def card_box(canvas: Canvas, x: int, y: int, paint: Paint = CARD) -> None:
    """Draw a one-cell cardboard box with tape and a label."""
    block(canvas, (x, y, 16, 20), 12, paint)
    canvas.rect(x + 7, y + 1, 2, 8, paint.shade).rect(x + 7, y + 9, 2, 3, paint.shade)
    canvas.rect(x + 2, y + 12, 4, 4, "p").hline(x + 2, x + 4, y + 13, "t")
    canvas.dot(x + 11, y + 15, paint.shade).dot(x + 12, y + 15, paint.shade)


def tote(canvas: Canvas, x: int, y: int, paint: Paint = BLUE) -> None:
    """Draw a one-cell plastic box with a ribbed front."""
    block(canvas, (x, y, 16, 20), 12, paint)
    canvas.frame(x + 2, y + 2, 12, 5, paint.shade)
    for column in (4, 8, 12):
        canvas.vline(x + column, y + 11, y + 16, paint.shade)
    canvas.rect(x + 5, y + 11, 6, 2, "n")


def draw_case(canvas: Canvas, x: int, y: int, code: str) -> None:
    """Draw the case of a letter: c crate, o old crate, b box, t tote, g green tote, r red tote."""
    if code in "co":
        wooden_case(canvas, x, y, WOOD if code == "c" else DARK_WOOD)
    elif code == "b":
        card_box(canvas, x, y)
    else:
        tote(canvas, x, y, {"t": BLUE, "g": GREEN, "r": RED}[code])


def heap(*rows: str) -> Canvas:
    """Draw cases standing cell by cell, some on top of others.

    Args:
        rows: from back to front; in a row one word a cell, each word its cases from below upwards.
    """
    piles = [row.split() for row in rows]
    rise = max(
        STEP * len(piles[j][i]) - CELL * j for j in range(len(piles)) for i in range(len(piles[j]))
    )
    over = max(rise + 8 - CELL, 4)
    canvas = Canvas(CELL * len(piles[0]), over + CELL * len(rows))
    for j, row in enumerate(piles):
        for i, pile in enumerate(row):
            for level, code in enumerate(pile):
                y = over + CELL * (j + 1) - 20 - STEP * level
                draw_case(canvas, CELL * i, y, code)
    return canvas


def big_crate() -> Canvas:
    """Draw a crate of two by two cells with boards, hinges and a this-side-up mark."""
    canvas = Canvas(32, 48)
    block(canvas, (0, 0, 32, 48), 28, WOOD)
    for y in (5, 10, 15):
        canvas.hline(1, 30, y, "w")
    for y in (27, 33, 39):
        canvas.hline(1, 29, y, "b")
    canvas.rect(5, 22, 21, 3, "c").rect(5, 42, 21, 3, "c").hline(5, 25, 42, "a")
    for x in (2, 26):
        canvas.rect(x, 21, 4, 25, "c").vline(x, 21, 45, "a").dots("u", (x + 2, 23), (x + 2, 43))
    for x in (9, 18):
        canvas.vline(x + 1, 29, 38, "u").vline(x + 2, 29, 38, "u").hline(x, x + 3, 30, "u")
        canvas.hline(x - 1, x + 4, 31, "u")
    return canvas.hline(8, 22, 39, "u")


def long_crate(cells: int, paint: Paint = WOOD) -> Canvas:
    """Draw a low, long crate, one cell deep."""
    width = CELL * cells
    canvas = Canvas(width, 21)
    block(canvas, (0, 0, width, 21), 12, paint)
    canvas.hline(1, width - 2, 4, paint.seam).hline(1, width - 3, 14, paint.shade)
    for x in range(2, width - 3, (width - 6) // cells):
        canvas.rect(x, 10, 3, 10, paint.top).vline(x, 9, 19, paint.edge)
        canvas.vline(x + 1, 1, 8, paint.seam)
    return canvas


def pallet(wrapped: bool = True) -> Canvas:  # noqa: FBT001, FBT002 - the one choice a pallet has
    """Draw a pallet of boxes two by two cells, under a film if it is wrapped."""
    canvas = Canvas(32, 46)
    canvas.rect(0, 38, 32, 8, "k").rect(1, 39, 30, 2, "c").rect(1, 43, 30, 2, "w")
    for x in (1, 13, 26):
        canvas.rect(x, 41, 5, 2, "w")
    for x, y in ((0, 8), (16, 8), (0, 0), (16, 2), (0, 20), (16, 20), (0, 9), (16, 10)):
        card_box(canvas, x, y)
    if wrapped:
        canvas.line((2, 36), (13, 25), "p").line((18, 18), (26, 10), "p").vline(1, 12, 36, "S")
        canvas.line((20, 36), (29, 27), "m").line((3, 20), (9, 14), "m")
    return canvas


def empty_pallets() -> Canvas:
    """Draw a low pile of empty pallets, two cells wide."""
    canvas = Canvas(32, 21)
    for y in (9, 5, 1):
        canvas.rect(0, y, 32, 11, "k")
        for line in (0, 3):
            canvas.rect(1, y + 1 + line, 30, 2, "c").hline(1, 30, y + 1 + line, "a")
        canvas.rect(1, y + 7, 30, 3, "u")
        for x in (1, 13, 26):
            canvas.rect(x, y + 7, 5, 3, "w")
    return canvas


def goods_row(canvas: Canvas, box: tuple[int, int, int], goods: str) -> None:
    """Fill a shelf from ``x`` to ``x + width`` with goods that stand on row ``floor``."""
    x, floor, width = box
    end = x + width
    for code in goods * 4:
        w, h, face, shade, edge = GOODS.get(code, (4, 0, "n", "n", "n"))
        if x + w > end:
            return
        if h:
            canvas.rect(x, floor - h, w, h, face).hline(x, x + w - 1, floor - h, edge)
            canvas.vline(x + w - 1, floor - h + 1, floor - 1, shade)
            canvas.hline(x, x + w - 1, floor - 1, shade)
        if h > 7 and w > 6:
            canvas.rect(x + w // 2 - 1, floor - h, 2, 3, shade).rect(x + 1, floor - 4, 3, 2, "p")
        x += w + 1


def shelf(cells: int, goods: tuple[str, ...], *, depth: int = 1) -> Canvas:
    """Draw steel racking, one level a string of goods, from the top down."""
    width, top = CELL * cells, 6 + CELL * (depth - 1)
    height = top + 14 * len(goods) + 2
    canvas = Canvas(width, max(height, CELL * depth + 8))
    y = canvas.height - height
    canvas.rect(0, y, width, height, "k").rect(1, y + 1, width - 2, top - 1, "s")
    canvas.hline(1, width - 2, y + 1, "t")
    for x in range(4, width - 4, 8):
        canvas.vline(x, y + 3, y + top - 2, "d")
    for level, words in enumerate(goods):
        floor = y + top + 14 * level + 11
        canvas.rect(2, floor - 11, width - 4, 11, "n")
        goods_row(canvas, (3, floor, width - 6), words)
        canvas.hline(1, width - 2, floor, "g").hline(1, width - 2, floor + 1, "o")
    for x in {1, (width // 2 - 1) if cells > 3 else 1, width - 3}:
        canvas.rect(x, y + 2, 2, height - 3, "B").vline(x, y + 2, y + height - 2, "A")
    return canvas


def _crates() -> Iterator[Prop]:
    yield grounded("crate", heap("c"), cover="low")
    yield grounded("crate_old", heap("o"), cover="low")
    yield grounded("box", heap("b"), cover="low")
    yield grounded("tote", heap("t"), cover="low")
    yield grounded("crate_pair", heap("c b"), cover="low")
    yield grounded("crate_row_3", heap("b c t"), cover="low")
    yield grounded("crate_row_4", heap("c b o c"), cover="low")
    yield grounded("crate_column", heap("o", "o"), depth=2, cover="low")
    yield grounded("crate_pair_old", heap("o t"), cover="low")
    yield grounded("crate_row_3_old", heap("o t o"), cover="low")
    yield grounded("crate_row_4_old", heap("o o t o"), cover="low")
    yield grounded("crate_long", long_crate(2), cover="low")
    yield grounded("crate_long_4", long_crate(4), cover="low")
    yield grounded("crate_long_old", long_crate(2, DARK_WOOD), cover="low")
    yield grounded("crate_long_4_old", long_crate(4, DARK_WOOD), cover="low")
    yield grounded("crate_big", big_crate(), depth=2)
    yield grounded("crate_tower", heap("ccb"))
    yield grounded("crate_stack_2x1", heap("cc bc"))
    yield grounded("crate_stack_1x2", heap("cc", "oc"), depth=2)
    yield grounded("crate_stack_2x2", heap("ccb cc", "cb oc"), depth=2)
    yield grounded("crate_stack_2x3", heap("ccc cb", "bt cc", "cc ob"), depth=3)
    yield grounded("crate_stack_3x2", heap("ccb cc tt", "cb cc bb"), depth=2)
    yield grounded("crate_stack_3x3", heap("ccc cbb cc", "cc tt bc", "bb cc co"), depth=3)
    yield grounded("crate_stack_4x2", heap("ccb cc bbt cc", "cc tb cc bo"), depth=2)
    yield grounded("crate_stack_4x3", heap("cc ccb tt ccc", "bb cc co bb", "cc ot cb cc"), depth=3)
    yield grounded("pallet", pallet(), depth=2)
    yield grounded("pallet_open", pallet(wrapped=False), depth=2)
    yield grounded("pallet_empty", empty_pallets(), cover="low")


def _shelves() -> Iterator[Prop]:
    yield grounded("shelf_3x1", shelf(3, ("ACB_DAE", "CFABDC")))
    yield grounded("shelf_3x1_b", shelf(3, ("BDA_CG", "AFBCEA")))
    yield grounded("shelf_4x1", shelf(4, ("CADB_AE", "AFBG_CA")))
    yield grounded("shelf_5x1", shelf(5, ("CADB_AECA", "FBGACDB_C")))
    yield grounded("shelf_2x2", shelf(2, ("ADB", "CEB"), depth=2), depth=2)
    yield grounded("shelf_3x2", shelf(3, ("ACBEA", "CGABD"), depth=2), depth=2)
    yield grounded("shelf_4x2", shelf(4, ("CADBAEC", "BFAGCA"), depth=2), depth=2)
    yield grounded("shelf_low", shelf(3, ("ABD_CE",)), cover="low")
    yield grounded("shelf_low_2x1", shelf(2, ("ADB",)), cover="low")


def props() -> Iterator[Prop]:
    """Yield every case and shelf."""
    yield from _crates()
    yield from _shelves()
