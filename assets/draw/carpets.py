"""Carpets with a woven border, laid by terrain brush or as blocks."""

from __future__ import annotations

from typing import Final

from canvas import Canvas
from tileset import TILE, Terrain, Tileset

CARPETS: Final = {"carpet_red": "bWwc", "carpet_blue": "sdtN"}
"""Base, figure, inner border and edge of each carpet: the customs house's and the data hall's."""

_N, _E, _S, _W = 1, 4, 16, 64


def add_carpets(tiles: Tileset) -> None:
    """Add each carpet as a bordered 3 x 3 block, four inner corners and three plain tiles."""
    for name, tones in CARPETS.items():
        rug = _bordered(tones)
        tiles.add_grid(name, rug, surface="carpet")
        tiles.add_grid(f"{name}_in", _inner_corners(tones), surface="carpet")
        plain = [[f"{name}_plain.{i}"] for i in range(3)]
        pile = Canvas(TILE, 3 * TILE)
        for i in range(3):
            pile.paste(_pile(tones, i), 0, i * TILE)
        tiles.add(plain, pile, surface="carpet")
        tiles.add_terrain(Terrain(name, f"{name}.1.1", _carpet_masks(name)))


def _pile(tones: str, variant: int) -> Canvas:
    """Draw plain carpet with a sparse woven figure; tones are base, figure, border, edge."""
    tile = Canvas(TILE, TILE, tones[0])
    for x, y in ((3, 3), (11, 11)) if variant == 0 else ((11, 3),) if variant == 1 else ():
        tile.dots(tones[1], (x, y - 1), (x - 1, y), (x + 1, y), (x, y + 1))
    return tile


def _bordered(tones: str) -> Canvas:
    """Draw a carpet of 3 x 3 tiles within its border."""
    rug = Canvas(48, 48)
    for r in range(3):
        for c in range(3):
            rug.paste(_pile(tones, 0 if r == c == 1 else 2), c * TILE, r * TILE)
    rug.frame(0, 0, 48, 48, tones[3]).frame(1, 1, 46, 46, tones[3])
    return rug.frame(3, 3, 42, 42, tones[2])


def _inner_corners(tones: str) -> Canvas:
    """Draw the four tiles round a notch in a carpet, two by two."""
    block = Canvas(32, 32)
    for x, y in ((0, 0), (16, 0), (0, 16), (16, 16)):
        block.paste(_pile(tones, 2), x, y)
    return block.rect(14, 14, 4, 4, tones[3]).frame(12, 12, 8, 8, tones[2])


def _carpet_masks(name: str) -> dict[str, int]:
    """Return the neighbour mask of each carpet tile; bits as in ``Terrain``."""
    masks = {}
    for r, vertical in enumerate((_S, _N | _S, _N)):
        for c, horizontal in enumerate((_E, _E | _W, _W)):
            masks[f"{name}.{r}.{c}"] = _with_corners(vertical | horizontal)
    for (r, c), missing in {(0, 0): 8, (0, 1): 32, (1, 0): 2, (1, 1): 128}.items():
        masks[f"{name}_in.{r}.{c}"] = 255 & ~missing
    return masks


def _with_corners(sides: int) -> int:
    """Return a mask of sides with the corners between them."""
    corners = ((2, _N | _E), (8, _S | _E), (32, _S | _W), (128, _N | _W))
    return sides | sum(bit for bit, both in corners if sides & both == both)
