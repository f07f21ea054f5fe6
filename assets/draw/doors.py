"""Closed doors from the front and from the side, and the grilles of ducts.

A doorway through a horizontal wall is three tiles deep: the top, where a lintel lies, and two of
face, where the leaf stands. In a vertical wall a leaf is seen edge-on from above.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from canvas import Canvas
from tileset import TILE, Tileset, transposed

Leaf = Callable[[int, int], Canvas]
"""Draws a closed door with its frame: width and height in pixels."""


def add_fronts(tiles: Tileset) -> None:
    """Add ``lintel_X.0.C`` over ``door_X.R.C`` over ``thin_X.0.C``, a door for one-tile faces."""
    for name, columns, draw in FRONTS:
        width = columns * TILE
        rows = [f"lintel_{name}.0", f"door_{name}.0", f"door_{name}.1", f"thin_{name}.0"]
        whole = Canvas(width, 4 * TILE).paste(_lintel(width), 0, 0)
        whole.paste(draw(width, 2 * TILE), 0, TILE).paste(draw(width, TILE), 0, 3 * TILE)
        names = [[f"{row}.{c}" for c in range(columns)] for row in rows]
        tiles.add(names, whole, solid=True, opaque=True)


def add_sides(tiles: Tileset) -> None:
    """Add ``side_X.R.0``, R from 0 (north end) by 1 (middle, may repeat) to 2 (south end)."""
    for name, (light, base, shade) in SIDES.items():
        tiles.add_grid(f"side_{name}", _side(light, base, shade), solid=True, opaque=True)


def add_grilles(tiles: Tileset) -> None:
    """Add the mouths of ducts: ``grille_hi`` over ``grille_lo``, ``grille_one``, and tops."""
    flags = {"solid": True, "opaque": True, "duct": True}
    tiles.add([["grille_hi"], ["grille_lo"]], _grille(2 * TILE), **flags)
    tiles.add("grille_one", _grille(TILE), **flags)
    tiles.add("grille_top", _duct(), **flags)
    tiles.add("grille_top_h", _duct(across=True), **flags)


def _lintel(width: int) -> Canvas:
    """Draw the top of the door's housing: steel between two wall tops."""
    beam = Canvas(width, TILE, "d").hline(0, width - 1, 0, "k").hline(0, width - 1, 1, "s")
    beam.rect(0, 12, width, 3, "s").hline(0, width - 1, 12, "t").hline(0, width - 1, 15, "f")
    for x in range(4, width, 8):
        beam.dots("s", (x, 5), (x, 9))
    return beam.vline(0, 0, 15, "k").vline(width - 1, 0, 15, "k")


def _framed(width: int, height: int, light: str, base: str) -> Canvas:
    """Draw the jambs and head that every door stands in."""
    door = Canvas(width, height, "k").rect(0, 2, width, 2, base).hline(0, width - 1, 2, light)
    door.vline(1, 2, height - 2, light).vline(width - 2, 2, height - 2, base)
    return door


def _shutter(width: int, height: int) -> Canvas:
    """Draw a roller shutter down to its grip."""
    door = _framed(width, height, "f", "s")
    for y in range(5, height - 4, 3):
        door.hline(3, width - 4, y, "m").hline(3, width - 4, y + 1, "f")
        door.hline(3, width - 4, y + 2, "t")
    foot = height - 4
    door.rect(3, foot, width - 6, 3, "s").hline(3, width - 4, foot, "f")
    grip = width // 2 - 4
    return door.rect(grip, foot, 8, 2, "a").hline(grip, grip + 7, foot, "S")


def _leaves(width: int, count: int) -> list[tuple[int, int]]:
    """Return left edge and width of each leaf between the jambs."""
    room = width - 6 - (count - 1)
    each = room // count
    lefts = [3 + i * (each + 1) for i in range(count)]
    return [(x, each if i < count - 1 else width - 3 - x) for i, x in enumerate(lefts)]


def _wood(width: int, height: int) -> Canvas:
    """Draw one panelled leaf, or two that meet."""
    door = _framed(width, height, "w", "b")
    count = 2 if width > TILE else 1
    for i, (x, w) in enumerate(_leaves(width, count)):
        door.rect(x, 5, w, height - 6, "w").hline(x, x + w - 1, 5, "c").vline(x, 5, height - 2, "c")
        door.vline(x + w - 1, 6, height - 2, "b")
        panels = ((8, 8), (18, 10)) if height > TILE else ((7, 6),)
        for y, h in panels:
            door.frame(x + 3, y, w - 6, h, "b").hline(x + 3, x + w - 4, y + h - 1, "c")
        handle = x + w - 2 if i < count - 1 or count == 1 else x + 1
        door.rect(handle, height // 2, 1, 3, "a")
    return door


def _hub(width: int, height: int) -> Canvas:
    """Draw the data hall's sliding door with its lit lock."""
    door = _framed(width, height, "t", "s")
    middle = width // 2
    door.rect(3, 5, width - 6, height - 6, "f")
    door.hline(3, width - 4, 5, "m").vline(3, 5, height - 2, "m")
    door.vline(middle - 1, 5, height - 2, "k").vline(middle, 5, height - 2, "m")
    door.rect(3, height - 6, width - 6, 5, "t").hline(3, width - 4, height - 7, "s")
    door.hline(2, width - 3, 3, "A", glow=True)
    lock = height // 2 - 2
    door.rect(middle - 4, lock, 8, 5, "k").hline(middle - 2, middle + 1, lock + 2, "A", glow=True)
    return door


def _steel(width: int, height: int) -> Canvas:
    """Draw fire doors with a small window and a push bar."""
    door = _framed(width, height, "f", "s")
    for x, w in _leaves(width, 2 if width > TILE else 1):
        door.rect(x, 5, w, height - 6, "t").hline(x, x + w - 1, 5, "f").vline(x, 5, height - 2, "f")
        door.vline(x + w - 1, 6, height - 2, "s")
        door.rect(x + 3, 7, w - 6, 4, "k").rect(x + 4, 8, w - 8, 2, "N")
        bar = height // 2 + 4
        door.hline(x + 2, x + w - 3, bar, "m").hline(x + 2, x + w - 3, bar + 1, "d")
        if height > TILE:
            door.hline(x + 3, x + w - 4, 25, "s").hline(x + 3, x + w - 4, 27, "s")
    return door


def _side(light: str, base: str, shade: str) -> Canvas:
    """Draw a leaf seen from above, three tiles long; its south end shows a sliver of front."""
    leaf = Canvas(TILE, 3 * TILE).rect(4, 0, 8, 3 * TILE, "k").rect(5, 0, 6, 3 * TILE, base)
    leaf.vline(5, 0, 47, light).vline(10, 0, 47, shade).vline(7, 0, 47, shade)
    for y in (0, 45):
        leaf.rect(4, y, 8, 3, "k").rect(5, y + 1, 6, 1, "s")
    return leaf.rect(7, 23, 2, 3, "a")


def _grille(height: int) -> Canvas:
    """Draw a duct's mouth as wide as a tile; over it, on tall faces, the duct's casing."""
    face = Canvas(TILE, height, "s").rect(0, 0, TILE, 2, "k").hline(0, 15, 2, "d")
    face.vline(1, 3, height - 2, "t").vline(14, 3, height - 2, "d")
    if height > TILE:
        face.hline(1, 14, 8, "d").hline(1, 14, 9, "t").dots("f", (3, 5), (12, 5), (3, 12), (12, 12))
    mouth = height - 13
    face.rect(1, mouth, 14, 12, "k").frame(2, mouth + 1, 12, 10, "f").hline(2, 13, mouth + 1, "m")
    face.rect(3, mouth + 2, 10, 8, "k")
    for x in range(4, 12, 3):
        face.vline(x, mouth + 2, mouth + 9, "f").vline(x + 1, mouth + 2, mouth + 9, "s")
    face.vline(0, 0, height - 1, "k").vline(15, 0, height - 1, "k")
    return face.hline(0, 15, height - 1, "k")


def _duct(*, across: bool = False) -> Canvas:
    """Draw a duct's top where it runs through a wall, north to south or across."""
    tile = Canvas(TILE, TILE, "s").vline(0, 0, 15, "k").vline(1, 0, 15, "t").vline(14, 0, 15, "d")
    tile.vline(15, 0, 15, "k")
    for y in range(2, 15, 3):
        tile.hline(3, 12, y, "n").hline(3, 12, y + 1, "t")
    return transposed(tile) if across else tile


FRONTS: Final[tuple[tuple[str, int, Leaf], ...]] = (
    ("shutter", 3, _shutter),
    ("wood", 2, _wood),
    ("hub", 2, _hub),
    ("steel", 2, _steel),
    ("single", 1, _wood),
    ("hatch", 1, _steel),
    ("wood_wide", 3, _wood),
    ("shutter_two", 2, _shutter),
    ("hub_wide", 3, _hub),
)
"""Doors seen from the front: name, width in tiles, leaf; in the order of the sheet."""

SIDES: Final = {
    "wood": ("c", "w", "b"),
    "steel": ("m", "f", "t"),
    "hub": ("f", "t", "s"),
    "shutter": ("p", "m", "f"),
}
"""Leaves seen edge-on: light, base and shade."""
