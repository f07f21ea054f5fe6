"""Draws shipping containers, alone and stacked."""

from __future__ import annotations

from collections.abc import Iterator

from canvas import Canvas
from glyphs import write_row
from prop import BLUE, CELL, GREEN, RED, Paint, Prop, block, grounded


def container(cells: int, depth: int, paint: Paint, label: str, ink: str = "p") -> Canvas:
    """Draw a shipping container, long side to the south."""
    width, front = CELL * cells, 36
    canvas = Canvas(width, CELL * depth + 24)
    top = canvas.height - front
    block(canvas, (0, 0, width, canvas.height), front, paint)
    canvas.hline(1, width - 2, 1, paint.edge)
    for x in range(5, width - 5, 6):
        canvas.vline(x, 4, top - 4, paint.shade)
    canvas.rect(1, top, width - 2, 3, paint.edge).hline(1, width - 2, top + 2, paint.shade)
    for x in range(6, width - 6, 4):
        canvas.vline(x, top + 4, canvas.height - 6, paint.shade)
        canvas.vline(x + 1, top + 4, canvas.height - 6, paint.edge if x % 12 == 2 else paint.front)
    canvas.rect(1, canvas.height - 5, width - 2, 4, paint.shade)
    for x in (1, width - 4):
        _corner_post(canvas, x, top, paint)
    _painted_name(canvas, top + 8, label, paint, ink)
    return canvas


def _corner_post(canvas: Canvas, x: int, top: int, paint: Paint) -> None:
    bottom = canvas.height - 2
    canvas.rect(x, top, 3, bottom - top + 1, paint.front).vline(x, top, bottom, paint.edge)
    canvas.vline(x + 2, top + 3, bottom, paint.shade)
    for y in (top, bottom - 2, 1):
        canvas.rect(x, y, 3, 3, "t").dot(x + 1, y + 1, "k")


def _painted_name(canvas: Canvas, y: int, label: str, paint: Paint, ink: str) -> None:
    if not label:
        return
    width = 17 * len(label) + 6
    x = (canvas.width - width) // 2
    canvas.rect(x, y, width, 20, paint.front).frame(x, y, width, 20, paint.shade)
    write_row(canvas, (x, y, width, 20), label, ink)


def container_end(depth: int, paint: Paint) -> Canvas:
    """Draw a container that shows its doors: two cells wide."""
    front = 34
    canvas = Canvas(32, CELL * depth + 24)
    top = canvas.height - front
    block(canvas, (0, 0, 32, canvas.height), front, paint)
    canvas.hline(1, 30, 1, paint.edge)
    for y in range(5, top - 3, 6):
        canvas.hline(4, 27, y, paint.shade)
    canvas.frame(3, top + 3, 26, 28, paint.shade).vline(15, top + 3, top + 30, "k")
    for x in (7, 11, 20, 24):
        canvas.vline(x, top + 2, top + 31, "t").dot(x, top + 2, "m").dot(x, top + 31, "m")
        canvas.hline(x - 1, x + 1, top + 18, "f")
    canvas.rect(17, top + 6, 3, 5, "p").rect(26, top + 6, 2, 3, "g")
    for x in (1, 28):
        _corner_post(canvas, x, top, paint)
    return canvas


def stacked(lower: Canvas, upper: Canvas) -> Canvas:
    """Return one container on top of another; the pair keeps the lower one's footprint."""
    canvas = Canvas(lower.width, lower.height + 30)
    return canvas.paste(lower, 0, 30).paste(upper, 0, 0)


def props() -> Iterator[Prop]:
    """Yield every container."""
    red = container(6, 2, RED, "海港")
    blue = container(6, 2, BLUE, "快送")
    green = container(6, 2, GREEN, "夜仓")
    yield grounded("container_red", red, depth=2)
    yield grounded("container_blue", blue, depth=2)
    yield grounded("container_green", green, depth=2)
    yield grounded("container_red_deep", container(6, 3, RED, "海港"), depth=3)
    yield grounded("container_green_deep", container(6, 3, GREEN, "夜仓"), depth=3)
    yield grounded("container_blue_4x3", container(4, 3, BLUE, "快送"), depth=3)
    yield grounded("container_red_long", container(10, 2, RED, "海港"), depth=2)
    yield grounded(
        "container_half", container(3, 2, Paint("o", "g", "o", "w", "c"), "急", "k"), depth=2
    )
    yield grounded("container_end_red", container_end(2, RED), depth=2)
    yield grounded("container_end_blue", container_end(3, BLUE), depth=3)
    yield grounded("container_stack", stacked(green, red), depth=2)
