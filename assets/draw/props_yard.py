"""Draws the Practice Yard: paper screens, tea, leaves, and blocks to walk round."""

from __future__ import annotations

from collections.abc import Iterator

from canvas import Canvas
from glyphs import write_glyph
from prop import DARK_WOOD, STONE, WOOD, Prop, block, flat, footed, grounded


def paper_screen(cells: int, depth: int) -> Canvas:
    """Draw folding paper screens with a painted branch, set up as a block."""
    width = 16 * cells
    canvas = Canvas(width, 16 * depth + 22)
    top = canvas.height - 36
    canvas.rect(0, 0, width, canvas.height, "k").rect(1, 1, width - 2, top, "w")
    for x in range(0, width, 16):
        canvas.rect(x + 1, 1, 14, top - 1, "c").hline(x + 1, x + 14, 1, "a")
        canvas.vline(x + 15, 1, top, "b")
        canvas.polygon([(x + 1, top), (x + 8, 3), (x + 14, top)], "w")
        _panel(canvas, x, top)
    for x in range(4, width - 6, 13):
        canvas.line((x, top + 26), (x + 8, top + 12), "w")
        canvas.dots("r", (x + 8, top + 11), (x + 5, top + 16))
        canvas.dots("v", (x + 9, top + 12), (x + 3, top + 20))
    return canvas


def _panel(canvas: Canvas, x: int, top: int) -> None:
    canvas.rect(x, top, 16, 36, "k").rect(x + 1, top, 14, 35, "w").hline(x + 1, x + 14, top, "a")
    canvas.rect(x + 2, top + 2, 12, 30, "p").rect(x + 10, top + 2, 4, 30, "m")
    canvas.hline(x + 2, x + 13, top + 2, "p")
    canvas.vline(x + 7, top + 2, top + 31, "S").hline(x + 2, x + 13, top + 9, "S")
    canvas.hline(x + 2, x + 13, top + 24, "S").rect(x + 1, top + 32, 14, 3, "b")


def leaf_bed(cells: int) -> Canvas:
    """Draw a raised bed of broad leaves, one cell deep."""
    width = 16 * cells
    canvas = Canvas(width, 23)
    block(canvas, (0, 6, width, 17), 9, DARK_WOOD)
    canvas.rect(2, 8, width - 4, 5, "u")
    for i, x in enumerate(range(4, width - 2, 6)):
        y = 5 + i % 2 * 3
        canvas.polygon([(x - 4, y + 2), (x, y - 4), (x + 4, y + 2), (x, y + 6)], "k")
        canvas.polygon([(x - 3, y + 2), (x, y - 3), (x + 3, y + 2), (x, y + 5)], "T")
        canvas.line((x, y - 2), (x, y + 4), "j")
        canvas.dots("j", (x - 1, y), (x + 1, y + 1), (x - 2, y + 2))
    return canvas.hline(1, width - 2, 15, "c")


def tea_table() -> Canvas:
    """Draw a round tea table with a pot and two cups."""
    canvas = Canvas(16, 24)
    canvas.rect(6, 14, 4, 8, "b").rect(3, 20, 10, 3, "b").hline(3, 12, 20, "w")
    canvas.disc(7.5, 12, 7.4, 4.6, "k").disc(7.5, 12, 6.4, 3.8, "b").disc(7.5, 11, 6.4, 3.8, "c")
    canvas.disc(7.5, 10.5, 5, 2.6, "a").disc(8, 7, 3.4, 3.2, "k").disc(8, 7, 2.4, 2.2, "T")
    canvas.rect(7, 3, 2, 1, "j").line((4, 8), (5, 6), "k").dot(7, 6, "j")
    return canvas.rect(2, 10, 3, 2, "p").rect(11, 11, 3, 2, "p")


def stool() -> Canvas:
    """Draw a low stool."""
    canvas = Canvas(12, 14)
    canvas.disc(5.5, 4, 5, 3, "c").disc(5.5, 3.6, 3.6, 1.8, "a").rect(2, 6, 2, 6, "w")
    canvas.rect(8, 6, 2, 6, "w")
    return canvas.hline(2, 9, 7, "b").outline()


def stone_block(cells: int, depth: int) -> Canvas:
    """Draw a raised stone bed with moss and a clipped tree, a block to walk round."""
    width = 16 * cells
    canvas = Canvas(width, 16 * depth + 26)
    block(canvas, (0, 20, width, 16 * depth + 6), 20, STONE)
    edge = canvas.height - 20
    canvas.rect(3, 23, width - 6, edge - 26, "D").rect(4, 24, width - 8, edge - 28, "T")
    for y in (edge + 6, edge + 13):
        canvas.hline(1, width - 2, y, "s")
    for i, x in enumerate(range(5, width, 11)):
        canvas.vline(x, edge + 1 + 6 * (i % 2), edge + 6 + 6 * (i % 2), "s")
        canvas.vline(x + 5, edge + 14, edge + 18, "s")
    middle = width // 2
    canvas.rect(middle - 2, edge - 20, 5, 14, "k").rect(middle - 1, edge - 20, 3, 13, "w")
    wide = min(15, middle - 3)
    for x, y, rx, ry in (
        (0, edge - 24, wide, 8),
        (-4, edge - 32, wide - 4, 6),
        (4, edge - 29, wide - 5, 6),
    ):
        canvas.disc(middle + x, y, rx + 1, ry + 1, "k").disc(middle + x, y, rx, ry, "T")
        canvas.disc(middle + x - 2, y - 2, rx - 4, ry - 4, "j")
    return canvas


def dog_bed() -> Canvas:
    """Draw Biscuit's flat basket."""
    canvas = Canvas(24, 14)
    canvas.disc(11.5, 6.5, 11.4, 6.4, "k").disc(11.5, 6.5, 10.4, 5.4, "c")
    canvas.disc(11.5, 6.8, 8, 3.8, "r")
    canvas.disc(11.5, 7.2, 6, 2.4, "W")
    for x in range(3, 22, 4):
        canvas.dot(x, 3 if 6 < x < 17 else 5, "a")
    return canvas


def paper_flower() -> Canvas:
    """Draw the paper flower that the clockwork likes."""
    canvas = Canvas(11, 12)
    for x, y in ((3, 3), (7, 3), (3, 6), (7, 6)):
        canvas.disc(x, y, 2.2, 2.2, "p")
    canvas.rect(4, 4, 3, 2, "g").vline(5, 8, 10, "T").dot(6, 9, "j")
    return canvas.outline()


def gate(*, is_open: bool) -> Canvas:
    """Draw the Night Depot's gate, three cells wide: red leaves with brass studs."""
    canvas = Canvas(48, 42)
    canvas.rect(0, 0, 48, 42, "k").rect(1, 1, 46, 5, "T").hline(1, 46, 1, "j")
    canvas.rect(1, 6, 46, 35, "n")
    canvas.rect(1, 6, 4, 35, "b").rect(43, 6, 4, 35, "b").hline(5, 42, 40, "d")
    leaves = ((5, 6), (37, 6)) if is_open else ((5, 19), (24, 19))
    for x, width in leaves:
        canvas.rect(x, 8, width, 33, "r").vline(x, 8, 40, "v").vline(x + width - 1, 8, 40, "W")
        for y in range(11, 40, 7):
            for stud in range(x + 3, x + width - 2, 5):
                canvas.rect(stud, y, 2, 2, "g").dot(stud + 1, y + 1, "c")
    if not is_open:
        for x in (20, 25):
            canvas.disc(x + 1, 24, 2.4, 2.4, "g").disc(x + 1, 25, 1.2, 1.2, "W")
    return canvas


def notice() -> Canvas:
    """Draw the yard's painted board with the character for shadow."""
    canvas = Canvas(24, 38)
    canvas.rect(4, 20, 2, 17, "w").rect(18, 20, 2, 17, "w")
    block(canvas, (1, 1, 22, 23), 21, WOOD)
    canvas.rect(3, 4, 18, 17, "S")
    write_glyph(canvas, (2, 4, 20, 17), "影", "u")
    return canvas.outline()


def props() -> Iterator[Prop]:
    """Yield the yard's furniture."""
    yield grounded("paper_screen", paper_screen(2, 2), depth=2)
    yield grounded("paper_screen_2x1", paper_screen(2, 1))
    yield grounded("paper_screen_1x2", paper_screen(1, 2), depth=2)
    yield grounded("leaf_bed", leaf_bed(1), cover="low")
    yield grounded("leaf_bed_2x1", leaf_bed(2), cover="low")
    yield grounded("tea_table", tea_table(), cover="low")
    yield footed("stool", stool(), (1, 6, 10, 8))
    yield grounded("stone_block_2x2", stone_block(2, 2), depth=2)
    yield grounded("stone_block_3x3", stone_block(3, 3), depth=3)
    yield flat("dog_bed", dog_bed())
    yield flat("paper_flower", paper_flower())
    yield grounded("gate", gate(is_open=False), cover="tall")
    yield flat("gate_open", gate(is_open=True))
    yield footed("notice", notice(), (3, 30, 18, 8))
