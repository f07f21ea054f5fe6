"""The quay's kerb and face, and the harbour's water."""

from __future__ import annotations

from typing import Final

from canvas import Canvas
from tileset import TILE, Terrain, Tileset


def add_quay(tiles: Tileset) -> None:
    """Add kerbs by the side where the water lies, then the face below a southern kerb."""
    for name in ("s", "n", "e", "w", "se", "sw", "ne", "nw"):
        tiles.add(f"quay_{name}", _kerb(name), surface="stone")
    hazard = _kerb("s").rect(0, 3, 16, 5, "a")
    for x in (0, 8):
        hazard.polygon([(x, 7), (x + 4, 3), (x + 7, 3), (x + 3, 7)], "d")
    tiles.add("quay_hazard", hazard, surface="stone")
    for name, draw in (("face", _face), ("tyre", _tyre), ("ladder", _ladder), ("ring", _ring)):
        tiles.add(f"quay_{name}", draw(), surface="stone", solid=True)


def add_quay_terrain(tiles: Tileset) -> None:
    """Add a brush for cobbles that end in a kerb on all sides."""
    land = {"n": 124, "s": 199, "e": 241, "w": 31, "ne": 112, "nw": 28, "se": 193, "sw": 7}
    masks = {f"quay_{sides}": mask for sides, mask in land.items()}
    tiles.add_terrain(Terrain("quay", "quay_se", {"cobble.0": 255, **masks}))


def add_water(tiles: Tileset) -> None:
    """Add open water in two moving patterns, still water, and water in the quay's shade."""
    flags: dict[str, str | bool] = {"surface": "water", "solid": True}
    tiles.add_frames("water", (_water(i, _SWELL) for i in range(4)), **flags)
    tiles.add_frames("water_b", (_water(i, _SWELL_B) for i in range(4)), **flags)
    tiles.add("water_calm", Canvas(TILE, TILE, "N").hline(3, 8, 5, "B"), **flags)
    shade = Canvas(TILE, TILE, "N").rect(0, 0, 16, 5, "k").rect(0, 5, 16, 2, "n")
    tiles.add("water_shade", shade.hline(4, 8, 9, "B").hline(10, 13, 13, "B"), **flags)
    tiles.add("water_deep", Canvas(TILE, TILE, "N"), **flags)


def _kerb(sides: str) -> Canvas:
    """Draw a granite kerb; every side in ``sides`` meets the water."""
    tile = Canvas(TILE, TILE, "m").vline(15, 0, 15, "f").hline(0, 15, 0, "f")
    if "n" in sides:
        tile.rect(0, 0, 16, 2, "t").hline(0, 15, 2, "p")
    if "w" in sides:
        tile.rect(0, 0, 2, 16, "t").vline(2, 0, 15, "p")
    if "e" in sides:
        tile.rect(13, 0, 3, 16, "t").vline(12, 0, 15, "f").vline(15, 0, 15, "d")
    if "s" in sides:
        tile.rect(0, 10, 16, 6, "t").vline(7, 11, 15, "s")
        tile.hline(0, 15, 9, "p").hline(0, 15, 10, "f")
    return tile


def _face() -> Canvas:
    """Draw the quay wall down to the weed at the water line."""
    tile = Canvas(TILE, TILE, "t").hline(0, 15, 4, "s").hline(0, 15, 9, "s")
    tile.vline(7, 0, 3, "s").vline(13, 5, 8, "s").vline(3, 5, 8, "s")
    tile.rect(0, 10, 16, 3, "D").rect(0, 13, 16, 3, "k")
    for x in range(TILE):
        tile.vline(x, 9 - (x * 7 % 5 == 0) - (x * 3 % 4 == 0), 11, "D")
    return tile.dots("T", (2, 10), (7, 11), (12, 10), (13, 10))


def _tyre() -> Canvas:
    """Draw a tyre that hangs as a fender."""
    tile = _face()
    for radius, color in ((5.5, "k"), (4.5, "d"), (2.2, "k")):
        tile.disc(7.5, 6, radius, radius, color)
    return tile.dots("t", (4, 4), (5, 3), (6, 2)).vline(7, 0, 1, "c")


def _ladder() -> Canvas:
    """Draw a rusty ladder."""
    tile = _face().rect(4, 0, 2, 16, "k").rect(10, 0, 2, 16, "k")
    tile.vline(5, 0, 14, "c").vline(10, 0, 14, "c")
    for y in (1, 5, 9, 13):
        tile.hline(6, 9, y, "a").hline(6, 9, y + 1, "k")
    return tile


def _ring() -> Canvas:
    """Draw a mooring ring."""
    tile = _face()
    for radius, color in ((3, "k"), (2, "f"), (1, "t")):
        tile.disc(7.5, 6, radius, radius, color)
    return tile.rect(7, 2, 2, 2, "f")


def _water(frame: int, swell: tuple[tuple[int, int, int], ...]) -> Canvas:
    """Draw streaks that drift east and west by turns and shorten as they go."""
    tile = Canvas(TILE, TILE, "N")
    for i, (x, y, length) in enumerate(swell):
        drift = (0, 1, 2, 1)[(frame + i) % 4]
        start, width = x + drift, length - (frame + i) % 2
        for k in range(width):
            tile.dot((start + k) % TILE, y, "B")
        if i == 0:
            tile.dots("A", (start % TILE, y), ((start + 1) % TILE, y))
    return tile


_SWELL: Final = ((2, 3, 6), (10, 7, 5), (4, 11, 5), (12, 14, 4))
_SWELL_B: Final = ((9, 2, 5), (1, 6, 5), (11, 10, 4), (5, 14, 6))
