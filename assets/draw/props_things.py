"""Draws what the courier stops at: booth, boards, lanterns, the counter of Lantern Lane."""

from __future__ import annotations

from collections.abc import Iterator

from canvas import Canvas
from prop import CARD, DARK_WOOD, STEEL, Prop, block, flat, footed, grounded


def papers_booth(*, is_done: bool = False) -> Canvas:
    """Draw the Harbour Office's night window, a lit hatch; half shut once it has given papers."""
    canvas = Canvas(32, 52)
    block(canvas, (1, 6, 30, 46), 40, DARK_WOOD)
    canvas.polygon([(0, 12), (5, 1), (26, 1), (31, 12)], "T").hline(5, 26, 1, "j")
    for x in range(4, 30, 5):
        canvas.line((x, 11), (min(max(x, 8), 23), 3), "D")
    canvas.hline(0, 31, 12, "k").hline(0, 31, 13, "k")
    canvas.rect(5, 15, 22, 18, "k").rect(6, 16, 20, 16, "g", glow=True)
    canvas.rect(7, 17, 18, 14, "y", glow=True)
    canvas.vline(15, 16, 31, "w").vline(16, 16, 31, "w").rect(9, 25, 5, 7, "b")
    canvas.rect(10, 21, 3, 4, "w")
    if is_done:
        canvas.rect(6, 16, 20, 9, "w")
        for y in range(16, 25, 3):
            canvas.hline(6, 25, y, "c").hline(6, 25, y + 2, "b")
        canvas.rect(14, 19, 5, 5, "r").dots("p", (16, 20), (15, 21), (17, 21), (16, 22))
    canvas.rect(3, 33, 26, 4, "k").rect(4, 33, 24, 2, "c").hline(4, 27, 33, "a")
    canvas.rect(18, 31, 6, 3, "p").dot(22, 32, "r").rect(7, 40, 18, 8, "b").frame(7, 40, 18, 8, "u")
    return canvas.rect(12, 42, 8, 3, "r").dots("y", (13, 43), (15, 43), (18, 43)).outline()


def arch_bars() -> Canvas:
    """Draw the two lattice leaves that close an arch two cells wide, with a lock of red paper."""
    canvas = Canvas(32, 34)
    for left in (0, 16):
        canvas.rect(left, 2, 16, 31, "b").frame(left, 2, 16, 31, "w").hline(left, left + 15, 2, "a")
        for x in range(left + 4, left + 14, 4):
            canvas.vline(x, 4, 31, "c").vline(x + 1, 4, 31, "k")
        for y in (11, 22):
            canvas.hline(left + 1, left + 14, y, "c").hline(left + 1, left + 14, y + 1, "u")
    canvas.vline(15, 2, 32, "k").vline(16, 2, 32, "k")
    canvas.rect(12, 13, 8, 8, "r").frame(12, 13, 8, 8, "v").dots("g", (15, 16), (16, 16), (15, 18))
    return canvas.dots("g", (16, 18), (14, 17), (17, 17)).outline()


def lectern() -> Canvas:
    """Draw a reading stand with an open ledger."""
    canvas = Canvas(18, 30)
    canvas.rect(7, 12, 4, 13, "w").vline(7, 12, 24, "c").rect(4, 25, 10, 3, "b")
    canvas.hline(4, 13, 25, "w")
    canvas.polygon([(1, 12), (3, 3), (14, 3), (16, 12)], "w").hline(1, 16, 13, "b")
    canvas.polygon([(3, 10), (4, 3), (8, 4), (8, 11)], "p")
    canvas.polygon([(9, 11), (9, 4), (13, 3), (14, 10)], "p")
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
    canvas.polygon([(1, 8), (5, 2), (12, 2), (16, 8)], "t").hline(5, 12, 2, "m")
    canvas.hline(1, 16, 8, "s")
    canvas.rect(8, 0, 2, 2, "f").rect(4, 9, 10, 9, "s")
    canvas.rect(5, 10, 8, 7, "g" if lit else "n", glow=lit)
    if lit:
        canvas.rect(7, 11, 4, 5, "y", glow=True)
    canvas.vline(8, 10, 16, "s").rect(3, 18, 12, 3, "t").hline(3, 14, 18, "m")
    canvas.rect(7, 21, 4, base - 21, "t").vline(7, 21, base, "f").rect(3, base, 12, 4, "t")
    return canvas.hline(3, 14, base, "f").hline(3, 14, base + 3, "s").outline()


def lane_counter() -> Canvas:
    """Draw the counter of Lantern Lane: four cells, a bell, a scanner and a red cloth."""
    canvas = Canvas(64, 28)
    block(canvas, (0, 6, 64, 22), 13, DARK_WOOD)
    canvas.rect(14, 6, 36, 21, "r").rect(14, 7, 36, 8, "v").hline(14, 49, 15, "o")
    canvas.hline(14, 49, 26, "W")
    for x in range(15, 50, 4):
        canvas.dot(x, 26, "g").dot(x + 1, 25, "g")
    canvas.disc(32, 9, 4, 3.4, "k").disc(31.5, 8.5, 3, 2.6, "g").dots("y", (30, 7), (31, 5))
    canvas.hline(28, 36, 12, "c")
    block(canvas, (3, 0, 9, 13), 8, CARD)
    canvas.rect(7, 1, 1, 6, "c").rect(54, 4, 7, 8, "k").rect(55, 5, 5, 5, "N", glow=True)
    return canvas.hline(56, 58, 7, "j", glow=True).rect(42, 8, 5, 4, "p").dot(43, 9, "r")


def button_box() -> Canvas:
    """Draw the tray's call button on a short pole."""
    canvas = Canvas(12, 24)
    block(canvas, (0, 0, 12, 12), 9, STEEL)
    canvas.disc(5.5, 6.5, 2.6, 2.6, "v").dot(5, 5, "o").rect(5, 12, 3, 9, "t")
    canvas.rect(3, 20, 7, 3, "s")
    return canvas.outline()


def props() -> Iterator[Prop]:
    """Yield every stand."""
    yield grounded("papers_booth", papers_booth(), light="window")
    yield grounded("papers_booth_done", papers_booth(is_done=True), light="window")
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
    yield flat("arch_bars", arch_bars())
