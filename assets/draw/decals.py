"""Clear-backed marks for floors, and the hatched symbols that designers paint beneath props."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from canvas import Canvas
from stencils import STENCILS, paint
from tileset import TILE, Tileset, transposed, turned
from tracks import Layer, draw_track

Draw = Callable[[Canvas], object]
"""Draws on a clear tile."""


def add_lines(tiles: Tileset) -> None:
    """Add painted lines in two colours with corners and tees, hazard stripes, arrows, digits."""
    _add_track(tiles, "line", (("a", 7, 8),))
    _add_track(tiles, "white", (("m", 7, 8),))
    hazard = _drawn(_hazard)
    tiles.add("hazard_h", hazard)
    tiles.add("hazard_v", transposed(hazard))
    for quarters, name in enumerate("nwse"):
        tiles.add(f"arrow_{name}", turned(_drawn(_arrow), quarters))
    for name in "0123456789ABCDEF":
        left = (TILE - len(STENCILS[name][0]) - 1) // 2
        tiles.add(
            f"number_{name.lower()}", paint(Canvas(TILE, TILE), left, 1, name, "m", bold=True)
        )


def add_gutters(tiles: Tileset) -> None:
    """Add cable gutters: straight, corners, tees; and drains."""
    _add_track(tiles, "gutter", (("s", 5, 10), ("n", 6, 9), ("T", 7, 7), ("w", 8, 8)))
    tiles.add("drain", _drawn(_drain))
    tiles.add("drain_slot_h", _drawn(_slot))
    tiles.add("drain_slot_v", transposed(_drawn(_slot)))
    tiles.add("manhole", _drawn(_manhole))
    for quarters, name in enumerate("enws"):
        tiles.add(f"belt_end_{name}", turned(_drawn(_belt_end), quarters))


def add_traces(tiles: Tileset) -> None:
    """Add what people and weather leave: scuffs, leaves, wet patches, chalk, shadows, grass."""
    for name, draws in TRACES.items():
        tiles.add_all(name, map(_drawn, draws))
    for name, quarters in (("n", 0), ("w", 1), ("s", 2), ("e", 3)):
        tiles.add(f"shade_{name}", turned(_drawn(_shade), quarters))
    tiles.add("beam_h", _drawn(_beam))
    tiles.add("beam_v", transposed(_drawn(_beam)))
    tiles.add("beam_dark_h", _drawn(_dark_beam))
    tiles.add("beam_dark_v", transposed(_drawn(_dark_beam)))


def add_rugs(tiles: Tileset) -> None:
    """Add a round-figured rug of 3 x 3 tiles, a runner and a doormat."""
    tiles.add_grid("rug", _rug("W", "u", "c"))
    tiles.add_grid("rug_jade", _rug("D", "n", "T"))
    runner = Canvas(16, 48).rect(1, 0, 14, 48, "u").rect(3, 2, 10, 44, "W").frame(2, 1, 12, 46, "c")
    tiles.add_grid("runner", runner)
    mat = Canvas(32, 16).rect(2, 3, 28, 11, "b").frame(3, 4, 26, 9, "w").hline(6, 25, 8, "c")
    tiles.add_grid("doormat", mat)


def add_marks(tiles: Tileset) -> None:
    """Add the four marks; the game reads their flags and never draws them."""
    tiles.add("tall", _mark("r", "v").rect(5, 3, 6, 10, "v"), mark=True, solid=True, opaque=True)
    tiles.add("low", _mark("c", "g").rect(4, 9, 8, 4, "g"), mark=True, solid=True, low=True)
    block = _mark("B", "A").line((4, 4), (11, 11), "A").line((11, 4), (4, 11), "A")
    tiles.add("block", block, mark=True, solid=True)
    duct = _mark("V", "R").frame(3, 4, 10, 8, "R").vline(6, 5, 10, "R").vline(9, 5, 10, "R")
    tiles.add("duct", duct, mark=True, solid=True, duct=True)


def _drawn(draw: Draw) -> Canvas:
    """Return a clear tile that was drawn on."""
    tile = Canvas(TILE, TILE)
    draw(tile)
    return tile


def _add_track(tiles: Tileset, name: str, layers: Sequence[Layer]) -> None:
    """Add ``name_ARMS`` for straights, corners, tees, the cross and the four ends."""
    for arms in TRACKS:
        tiles.add(f"{name}_{arms}", draw_track(Canvas(TILE, TILE), arms, layers))


def _hazard(tile: Canvas) -> None:
    """Draw slanted stripes along the middle."""
    for x in range(TILE):
        for d in range(4):
            tile.dot(x, d + 6, "a" if (x + d) % 8 < 4 else "d")


def _arrow(tile: Canvas) -> None:
    """Draw a painted arrow to the north."""
    tile.rect(7, 7, 2, 7, "m")
    for i in range(4):
        tile.hline(7 - i, 8 + i, 3 + i, "m")


def _drain(tile: Canvas) -> None:
    """Draw a square grid."""
    tile.rect(2, 2, 12, 12, "d").frame(2, 2, 12, 12, "s")
    for x in range(4, 12, 2):
        tile.vline(x, 4, 11, "n")


def _slot(tile: Canvas) -> None:
    """Draw a drain that runs east and west."""
    tile.rect(0, 6, 16, 4, "s")
    for x in range(1, TILE, 3):
        tile.vline(x, 7, 8, "n")


def _manhole(tile: Canvas) -> None:
    """Draw a round cover."""
    tile.disc(7.5, 7.5, 6, 6, "s").disc(7.5, 7.5, 5, 5, "t").disc(7.5, 7.5, 3.5, 3.5, "s")
    tile.hline(6, 9, 6, "t").hline(6, 9, 9, "t").dots("n", (3, 7), (12, 7))


def _belt_end(tile: Canvas) -> None:
    """Draw the roller that ends a belt to the east."""
    tile.rect(12, 0, 4, 16, "k").vline(13, 0, 15, "f").vline(14, 0, 15, "t").vline(12, 3, 12, "d")


def _shade(tile: Canvas) -> None:
    """Draw the shade of something to the north."""
    tile.rect(0, 0, 16, 2, "d").hline(0, 15, 2, "s")


def _beam(tile: Canvas) -> None:
    """Draw the shadow of a beam on a pale floor."""
    tile.rect(0, 5, 16, 6, "t")


def _dark_beam(tile: Canvas) -> None:
    """Draw the shadow of a beam on a dark floor."""
    tile.rect(0, 5, 16, 6, "s")


def _rug(base: str, shade: str, thread: str) -> Canvas:
    """Draw a fringed rug of 3 x 3 tiles with a medallion for luck."""
    rug = Canvas(48, 48).rect(1, 2, 46, 44, shade).rect(2, 3, 44, 42, base)
    for x in range(2, 46, 3):
        rug.vline(x, 0, 1, thread).vline(x, 46, 47, thread)
    rug.frame(3, 4, 42, 40, thread).frame(5, 6, 38, 36, shade).frame(7, 8, 34, 32, thread)
    for x in (11, 36):
        for y in (12, 35):
            rug.disc(x, y, 2, 2, thread).dot(x, y, shade)
    rug.disc(23.5, 23.5, 11, 11, shade).disc(23.5, 23.5, 10, 10, thread).disc(
        23.5, 23.5, 9, 9, base
    )
    return paint(rug, 16, 16, "luck", thread)


def _mark(base: str, light: str) -> Canvas:
    """Draw a framed hatch whose clear gaps let the map below show through."""
    tile = Canvas(TILE, TILE)
    for x in range(TILE):
        for y in range(-x % 4, TILE, 4):
            tile.dot(x, y, base)
    return tile.frame(0, 0, TILE, TILE, light)


def _scuff_long(tile: Canvas) -> None:
    """Draw two short drag marks."""
    tile.line((2, 11), (8, 8), "t").line((5, 12), (12, 9), "t")


def _scuff_turn(tile: Canvas) -> None:
    """Draw the marks of a turned wheel."""
    tile.line((3, 4), (7, 4), "t").line((8, 5), (11, 8), "t").line((5, 7), (8, 9), "t")


def _leaves_few(tile: Canvas) -> None:
    """Draw two fallen leaves."""
    tile.stamp(3, 4, "w..\n.cw\n").stamp(10, 9, ".w.\nwb.\n")


def _leaves_many(tile: Canvas) -> None:
    """Draw a scatter of leaves."""
    tile.stamp(2, 3, ".c.\ncw.\n").stamp(8, 2, "T.\n.D\n").stamp(10, 9, "wc.\n.b.\n")
    tile.stamp(4, 11, "bw\n").dots("T", (13, 5), (6, 8))


def _wet_round(tile: Canvas) -> None:
    """Draw a small round puddle."""
    tile.disc(7.5, 8, 6, 4, "s").disc(7, 8, 4, 2.5, "N").hline(4, 6, 7, "B")


def _wet_long(tile: Canvas) -> None:
    """Draw a spill."""
    tile.disc(5, 6, 5, 2.5, "s").disc(10, 9, 5, 2.5, "s").hline(3, 6, 6, "N").hline(8, 12, 9, "N")


def _chalk_cross(tile: Canvas) -> None:
    """Draw a cross in chalk."""
    tile.line((4, 4), (11, 11), "m").line((11, 4), (4, 11), "m")


def _chalk_ring(tile: Canvas) -> None:
    """Draw a ring in chalk."""
    tile.disc(7.5, 7.5, 5, 4, "m").disc(7.5, 7.5, 4, 3, ".")


def _chalk_tally(tile: Canvas) -> None:
    """Draw a count of five in chalk."""
    for x in (4, 6, 8, 10):
        tile.vline(x, 5, 10, "m")
    tile.line((3, 10), (11, 5), "m")


def _tuft_low(tile: Canvas) -> None:
    """Draw a low tuft of grass."""
    tile.stamp(3, 9, "..j...\nj.j.j.\n.TjTT.\n.DTD..\n")


def _tuft_tall(tile: Canvas) -> None:
    """Draw a tall tuft of grass."""
    tile.stamp(4, 6, "...j...\nj..j..j\n.j.T.j.\n.TjTjT.\n..TTT..\n..DDD..\n")


def _moss(tile: Canvas) -> None:
    """Draw moss along a joint."""
    tile.hline(2, 6, 7, "T").hline(4, 9, 8, "T").hline(8, 12, 6, "T").dots(
        "D", (3, 8), (9, 9), (12, 7)
    )


TRACKS: Final = ("ew", "ns", "es", "sw", "ne", "nw", "esw", "nsw", "new", "nes", "nesw", *"nesw")
"""Which sides a line or gutter runs to, in the order of the sheet."""

TRACES: Final[dict[str, tuple[Draw, ...]]] = {
    "scuff": (_scuff_long, _scuff_turn),
    "leaves": (_leaves_few, _leaves_many),
    "wet": (_wet_round, _wet_long),
    "chalk": (_chalk_cross, _chalk_ring, _chalk_tally),
    "tuft": (_tuft_low, _tuft_tall, _moss),
}
"""Small traces by name, in the order of the sheet."""
