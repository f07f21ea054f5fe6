"""Wall tops and wall faces, plain and capped.

A wall is one tile of top and two of face. The top is a blob of 47 tiles that meet whatever lies
round them; a face is drawn whole for any height and then cut into tiles.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from canvas import Canvas
from tileset import TILE, Terrain, Tileset

Face = Callable[[int, int], Canvas]
"""Draws a face, one tile wide: height in pixels, variant 0 or 1."""

_SIDES: Final = {"n": 1, "e": 4, "s": 16, "w": 64}
_CORNERS: Final = ((2, "n", "e"), (8, "s", "e"), (32, "s", "w"), (128, "n", "w"))


def add_tops(tiles: Tileset) -> None:
    """Add ``top.MASK`` for all 47 masks and the terrain brush that picks among them."""
    masks = {f"top.{mask}": mask for mask in range(256) if _is_blob(mask)}
    for name, mask in masks.items():
        tiles.add(name, _top(mask), solid=True, opaque=True)
    tiles.add_terrain(Terrain("wall_top", "top.255", masks))


def add_faces(tiles: Tileset) -> None:
    """Add ``STYLE_hi`` over ``STYLE_lo``, ``STYLE_one`` and their end caps, then the variants."""
    for style in FACES:
        for cap in ("", "_w", "_e", "_we"):
            names = [[f"{style}_hi{cap}"], [f"{style}_lo{cap}"], [f"{style}_one{cap}"]]
            tall, thin = _capped(style, 2 * TILE, cap), _capped(style, TILE, cap)
            whole = Canvas(TILE, 3 * TILE).paste(tall, 0, 0).paste(thin, 0, 2 * TILE)
            tiles.add(names, whole, solid=True, opaque=True)
    for style, draw in FACES.items():
        names = [[f"{style}_hi_2"], [f"{style}_lo_2"]]
        tiles.add(names, draw(2 * TILE, 1), solid=True, opaque=True)


def _is_blob(mask: int) -> bool:
    """Say whether every corner bit has both its sides; the other masks look like one that has."""
    return all(not mask & bit or (mask & _SIDES[a] and mask & _SIDES[b]) for bit, a, b in _CORNERS)


def _top(mask: int) -> Canvas:
    """Draw a wall top; an open side is an edge, to the south a lit sill where the face begins."""
    tile = Canvas(TILE, TILE, "n")
    north, east, south, west = (not mask & _SIDES[side] for side in "nesw")
    if south:
        tile.hline(0, 15, 12, "d")
    if west:
        tile.vline(1, 0, 15, "s").vline(2, 0, 12 if south else 15, "d")
    if east:
        tile.vline(14, 0, 15, "d")
    if north:
        tile.hline(0, 15, 0, "k").hline(0, 15, 1, "s").hline(2 if west else 0, 15, 2, "d")
    if south:
        tile.hline(0, 15, 13, "s").hline(0, 15, 14, "t").hline(0, 15, 15, "f")
    if west:
        tile.vline(0, 0, 15, "k")
    if east:
        tile.vline(15, 0, 15, "k")
    for bit, a, b in _CORNERS:
        if mask & _SIDES[a] and mask & _SIDES[b] and not mask & bit:
            _turn(tile, a, b)
    return tile


def _turn(tile: Canvas, side: str, end: str) -> None:
    """Draw the inner corner where two edges of neighbouring tiles meet."""
    x, inward = (15, -1) if end == "e" else (0, 1)
    if side == "n":
        tile.dots("s" if end == "w" else "d", (x + inward, 0), (x + inward, 1))
        tile.dot(x, 1, "s").dot(x, 0, "k")
    else:
        left = min(x, x + inward)
        tile.hline(left, left + 1, 13, "s").hline(left, left + 1, 14, "t")
        tile.hline(left, left + 1, 15, "f").dot(x, 15, "k")


def _capped(style: str, height: int, cap: str) -> Canvas:
    """Draw a plain face that ends in a lit edge to the west, a shaded one to the east."""
    face = FACES[style](height, 0)
    light, shade = _CAP_TONES[style]
    if "w" in cap:
        face.vline(1, 3, height - 2, light).vline(0, 0, height - 1, "k")
    if "e" in cap:
        face.vline(14, 3, height - 2, shade).vline(15, 0, height - 1, "k")
    return face


def _eaves(face: Canvas, shade: str) -> Canvas:
    """Draw the shadow that the wall top throws on its face."""
    return face.rect(0, 0, TILE, 2, "k").hline(0, 15, 2, shade)


def _brick(height: int, variant: int) -> Canvas:
    """Draw courses of brick over a stone plinth; a few bricks are paler."""
    face = Canvas(TILE, height, "b")
    for course, y in enumerate(range(-1, height, 4)):
        start = 4 if course % 2 else 0
        face.hline(0, 15, y + 3, "u")
        for x in (start, start + 8):
            face.vline(x, y, y + 2, "u")
            if (course * 2 + x // 4 + variant * 3) % 5 == 0:
                face.hline(x + 1, x + 5, y, "w")
    for x, y in ((1, 7), (9, 15)) if variant else ():
        face.rect(x, y, 7, 3, "w").hline(x, x + 6, y, "c")
    _eaves(face, "u")
    foot = height - 5
    face.rect(0, foot, TILE, 4, "s").hline(0, 15, foot, "t")
    return face.vline(5 if variant else 11, foot + 1, height - 2, "d").hline(0, 15, height - 1, "k")


def _plaster(height: int, variant: int) -> Canvas:
    """Draw pale plaster under a beam, over a painted dado; the variant is cracked to the brick."""
    face = _eaves(Canvas(TILE, height, "m"), "w").hline(0, 15, 3, "b").hline(0, 15, 4, "f")
    dado = height - (10 if height > TILE else 6)
    if variant:
        face.rect(5, 10, 6, 2, "w").rect(4, 12, 8, 2, "w").rect(6, 14, 5, 2, "w")
        face.hline(5, 10, 9, "f").vline(4, 10, 11, "f").dot(3, 12, "f").hline(4, 5, 14, "p")
        face.hline(5, 10, 11, "b").hline(4, 11, 13, "b").hline(6, 10, 16, "p")
        face.dots("b", (8, 10), (6, 12), (10, 12), (8, 14))
    face.rect(0, dado, TILE, height - dado, "t").hline(0, 15, dado - 1, "f")
    face.hline(0, 15, dado, "s").rect(0, height - 3, TILE, 2, "s")
    return face.hline(0, 15, height - 1, "k")


def _panel(height: int, variant: int) -> Canvas:
    """Draw steel panels with a line of light near the floor."""
    face = _eaves(Canvas(TILE, height, "t"), "s").hline(0, 15, 3, "s")
    face.vline(0, 3, height - 2, "s").vline(1, 4, height - 2, "f")
    if height > TILE:
        face.hline(0, 15, 16, "s").hline(1, 15, 17, "f")
        face.dots("s", (4, 6), (12, 6), (4, 13), (12, 13))
    if variant:
        for y in (7, 9, 11):
            face.hline(4, 12, y, "s").hline(4, 12, y + 1, "f")
    light = height - 7 if height > TILE else height - 6
    face.hline(0, 15, light - 1, "n").hline(0, 15, light + 1, "n")
    face.hline(0, 15, light, "A", glow=True)
    return face.rect(0, height - 3, TILE, 2, "d").hline(0, 15, height - 1, "k")


def _corrugated(height: int, variant: int) -> Canvas:
    """Draw ribbed sheet metal; the variant has rusted from the floor up."""
    face = Canvas(TILE, height, "t")
    for x in range(0, TILE, 4):
        face.vline(x, 3, height - 3, "s").vline(x + 1, 3, height - 3, "f")
    if height > TILE:
        face.hline(0, 15, 15, "s").dots("m", (1, 14), (9, 14))
    if variant:
        for x, tall in ((2, 5), (3, 7), (6, 3), (10, 4), (11, 6), (14, 2)):
            face.vline(x, height - 3 - tall, height - 4, "w")
        face.dots("c", (3, height - 9), (11, height - 7), (2, height - 5))
    _eaves(face, "d")
    return face.rect(0, height - 3, TILE, 2, "d").hline(0, 15, height - 1, "k")


FACES: Final[dict[str, Face]] = {
    "brick": _brick,
    "plaster": _plaster,
    "panel": _panel,
    "corrugated": _corrugated,
}
"""The wall styles, in the order of the sheet."""

_CAP_TONES: Final = {
    "brick": ("w", "u"),
    "plaster": ("p", "f"),
    "panel": ("m", "s"),
    "corrugated": ("m", "s"),
}
