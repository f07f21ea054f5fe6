"""Floors under a roof and under the sky: stone, concrete, roads, wood, metal, soil.

Floors are calm: three near tones a material, no outline, no signal colours. Each carries the
``surface`` that decides how loud a step is.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from canvas import Canvas, Point
from stencils import paint
from tileset import TILE, Materials, Tileset, transposed, turned
from tracks import draw_track


def add_stone(tiles: Tileset) -> None:
    """Add cobbles and granite paving."""
    tiles.add_all("cobble", map(_cobble, range(3)), surface="stone")
    tiles.add_grid("paving", _paving(), surface="stone")
    tiles.add_grid("paving_worn", _paving().dots("t", *_WEAR), surface="stone")
    tiles.add("steps", _steps(), surface="stone")


def add_concrete(tiles: Tileset) -> None:
    """Add slabs of 2 x 2 tiles: plain, cracked, oiled, under a puddle, patched, drained."""
    tiles.add_grid("concrete", _concrete(), surface="concrete")
    tiles.add_grid("concrete_crack", _cracked(_concrete()), surface="concrete")
    oil = _concrete().disc(15, 16, 9, 6, "t").disc(14, 16, 6, 3.5, "s").hline(11, 15, 15, "t")
    tiles.add_grid("concrete_oil", oil, surface="concrete")
    tiles.add_grid("concrete_puddle", _puddle(_concrete()), surface="water")
    patch = _concrete().rect(6, 8, 18, 14, "t").hline(6, 23, 8, "s").vline(6, 8, 21, "s")
    tiles.add_grid("concrete_patch", patch.dots("f", (12, 13), (19, 17)), surface="concrete")
    drain = _concrete().rect(0, 14, 32, 5, "t").hline(0, 31, 14, "s").hline(0, 31, 18, "m")
    for x in range(1, 32, 3):
        drain.vline(x, 15, 17, "n")
    tiles.add_grid("concrete_drain", drain, surface="concrete")


def add_roads(tiles: Tileset) -> None:
    """Add asphalt and what is painted on it."""
    tiles.add_all("asphalt", map(_asphalt, range(3)), surface="concrete")
    for name, (x, y, w, h) in _ROAD_PAINT.items():
        road = _asphalt(0).rect(x, y, w, h, "m")
        road.dots("f", (x + w // 3, y), (x + w - 1, y + h - 1))
        tiles.add(f"road_{name}", road, surface="concrete")
    for name, turns in (("h", 0), ("v", 1)):
        zebra = turned(_asphalt(1).rect(2, 1, 4, 14, "m").rect(10, 1, 4, 14, "m"), turns)
        tiles.add(f"road_zebra_{name}", zebra, surface="concrete")
        double = turned(_asphalt(1).rect(0, 5, 16, 2, "a").rect(0, 9, 16, 2, "a"), turns)
        tiles.add(f"road_double_{name}", double, surface="concrete")
    for turns, name in enumerate("nwse"):
        tiles.add(f"road_arrow_{name}", turned(_road_arrow(), turns), surface="concrete")
    tiles.add_grid("road_slow", _road_slow(), surface="concrete")


def add_indoors(tiles: Tileset) -> None:
    """Add the warehouse's epoxy, planks along and across, and the data hall's raised floor."""
    for i in range(4):
        epoxy = Canvas(TILE, TILE, "f")
        if i & 1:
            epoxy.hline(0, 15, 15, "t")
        if i & 2:
            epoxy.vline(15, 0, 15, "t")
        tiles.add(f"epoxy.{i}", epoxy, surface="concrete")
    worn = Canvas(TILE, TILE, "f").line((3, 6), (7, 4), "t").line((5, 8), (11, 5), "t")
    tiles.add("epoxy_worn", worn, surface="concrete")
    tiles.add_all("planks", map(_planks, range(3)), surface="wood")
    tiles.add_all("planks_v", (turned(_planks(i), 1) for i in range(3)), surface="wood")
    tiles.add_all("raised", map(_raised, range(9)), surface="metal")


def add_outdoors(tiles: Tileset) -> None:
    """Add metal grates, soil, gravel and grass."""
    for i in range(2):
        tiles.add(f"grate.{i}", _grate(i), surface="metal")
    tiles.add_all("soil", map(_soil, range(3)), surface="soil")
    tiles.add_all("gravel", map(_gravel, range(2)), surface="gravel")
    tiles.add_all("grass", map(_grass, range(3)), surface="soil")


def add_thresholds(tiles: Tileset) -> None:
    """Add sills for open doorways: ``threshold_X_h`` is crossed northwards, ``_v`` eastwards."""
    for name, (surface, light, base, shade) in _SILLS.items():
        sill = Canvas(TILE, TILE, base).hline(0, 15, 0, shade).hline(0, 15, 1, light)
        sill.hline(0, 15, 14, light).hline(0, 15, 15, shade).hline(0, 15, 8, shade)
        west = sill.copied().vline(0, 0, 15, "k").vline(1, 0, 15, shade)
        parts = {"h": sill, "h_w": west, "h_e": west.flipped()}
        for part, picture in parts.items():
            tiles.add(f"threshold_{name}_{part}", picture, surface=surface)
        for part, end in (("v", "h"), ("v_n", "h_w"), ("v_s", "h_e")):
            tiles.add(f"threshold_{name}_{part}", transposed(parts[end]), surface=surface)


def _cobble(variant: int) -> Canvas:
    """Draw four courses of setts; joints show on two sides only, which keeps them calm."""
    tile = Canvas(TILE, TILE, "f")
    for course, starts in enumerate(((0, 6, 11), (3, 8, 13), (1, 6, 12), (4, 9, 14))):
        y = course * 4
        tile.hline(0, 15, y + 3, "t")
        for i, x in enumerate(starts):
            tile.vline(x, y, y + 2, "t")
            if (course * 3 + i + variant * 4) % 12 == 0:
                tile.hline(x + 1, x + 3, y, "m")
    x, y = ((7, 0), (9, 4), (2, 8))[variant]
    return tile.hline(x, x + 3, y + 2, "t").hline(x + 2, x + 3, y + 1, "t")


def _paving() -> Canvas:
    """Draw granite slabs, two wide and one narrow, staggered; 32 x 32 pixels."""
    slab = Canvas(32, 32, "f")
    for y in (15, 31):
        slab.hline(0, 31, y, "t").hline(0, 31, (y + 1) % 32, "m")
    for x, y in ((15, 0), (31, 0), (7, 16), (23, 16)):
        slab.vline(x, y, y + 15, "t")
    return slab.dots("t", (26, 6), (27, 6))


def _steps() -> Canvas:
    """Draw four steps that climb northwards."""
    tile = Canvas(TILE, TILE, "f")
    for y in range(0, TILE, 4):
        tile.hline(0, 15, y, "m").hline(0, 15, y + 2, "t").hline(0, 15, y + 3, "s")
    return tile


def _concrete() -> Canvas:
    """Draw one cast slab of 32 x 32 pixels with a joint to the north and the west."""
    slab = Canvas(32, 32, "f").hline(0, 31, 0, "t").vline(0, 0, 31, "t").hline(1, 31, 1, "m")
    return slab.dots("t", (22, 20), (23, 20), (24, 21), (9, 7), (10, 7))


def _cracked(slab: Canvas) -> Canvas:
    """Draw a crack that forks over a slab."""
    way: tuple[Point, ...] = ((3, 31), (9, 21), (15, 17), (17, 9), (21, 5))
    for start, end in pairwise(way):
        slab.line(start, end, "t")
    slab.line((9, 21), (5, 17), "t").line((15, 17), (22, 18), "t")
    return slab.dots("s", (9, 21), (15, 17), (16, 13)).dots("m", (10, 22), (16, 18), (18, 10))


def _puddle(slab: Canvas) -> Canvas:
    """Draw standing water in the middle of a slab."""
    slab.disc(15, 15, 13, 7, "t").disc(9, 20, 6, 3, "t").disc(15.5, 15, 11.5, 5.5, "N")
    return slab.hline(8, 13, 12, "B").hline(10, 12, 11, "A").hline(18, 22, 18, "B")


def _asphalt(variant: int) -> Canvas:
    """Draw asphalt; the third variant is cracked."""
    tile = Canvas(TILE, TILE, "t").dots("s", *_GRIT[variant])
    tile.dots("f", *((15 - y, x) for x, y in _GRIT[variant][:1]))
    if variant == 2:
        tile.line((2, 15), (6, 9), "s").line((6, 9), (12, 6), "s")
    return tile


def _road_arrow() -> Canvas:
    """Draw a painted arrow to the north."""
    arrow = _asphalt(2).rect(7, 6, 2, 9, "m")
    for i in range(5):
        arrow.hline(7 - i, 8 + i, 1 + i, "m")
    return arrow


def _road_slow() -> Canvas:
    """Draw the sign for "slow" on 2 x 2 tiles of asphalt."""
    road = Canvas(32, 32)
    for i, (x, y) in enumerate(((0, 0), (16, 0), (0, 16), (16, 16))):
        road.paste(_asphalt(i % 2), x, y)
    return paint(road, 1, 1, "slow", "m", size=2)


def _planks(variant: int) -> Canvas:
    """Draw four boards that run east and west."""
    tile = Canvas(TILE, TILE, "w")
    for row in range(4):
        tile.hline(0, 15, row * 4 + 3, "b")
    for row in (variant, (variant + 2) % 4):
        joint = (5 + row * 7 + variant * 3) % 16
        tile.vline(joint, row * 4, row * 4 + 2, "b").dot((joint + 1) % 16, row * 4 + 1, "c")
    y = (variant + 1) % 4 * 4 + 1
    return tile.hline(3 + 2 * variant, 8 + variant, y, "c")


def _raised(kind: int) -> Canvas:
    """Draw a floor panel: 0 plain, 1 vented, 2 to 8 with a cable of light underneath."""
    tile = Canvas(TILE, TILE, "s").hline(0, 15, 15, "d").vline(15, 0, 15, "d").hline(0, 14, 0, "t")
    tile.vline(0, 0, 14, "t")
    if kind == 1:
        for y in range(4, 13, 2):
            for x in range(4, 13, 2):
                tile.dot(x, y, "n")
    draw_track(tile, _CABLES.get(kind, ""), (("n", 7, 9), ("A", 8, 8)), glow="A")
    if kind == 4:
        tile.rect(5, 5, 7, 7, "n").rect(6, 6, 5, 5, "B").rect(7, 7, 3, 3, "A", glow=True)
    return tile


def _grate(variant: int) -> Canvas:
    """Draw a mesh, or bars with two struts."""
    tile = Canvas(TILE, TILE, "d")
    for i in range(0, TILE, 4):
        tile.hline(0, 15, i, "t")
        if variant == 0:
            tile.vline(i, 0, 15, "t")
    if variant == 1:
        tile.vline(0, 0, 15, "t").vline(8, 0, 15, "s")
    return tile


def _soil(variant: int) -> Canvas:
    """Draw trodden earth with a few clods."""
    tile = Canvas(TILE, TILE, "b")
    for x, y in _GRIT[variant]:
        tile.hline(x, x + 1, y, "w").hline(x, x + 2, (y + 1) % 16, "u")
        tile.dot(15 - x, (y + 7) % 16, "w")
    return tile


def _gravel(variant: int) -> Canvas:
    """Draw small stones, each a lit pixel over a shaded pair, strewn without rows."""
    tile = Canvas(TILE, TILE, "f")
    for i, (x, y) in enumerate(_STONES):
        tile.hline(x, x + 1, y, "t").dot(x, y - 1, "m" if i % 2 else "f")
    return transposed(tile) if variant else tile


def _grass(variant: int) -> Canvas:
    """Draw grass with a few lit blades."""
    tile = Canvas(TILE, TILE, "T")
    for x, y in _GRIT[variant]:
        tile.dots("j", (x, y), (x, y - 1)).dots("D", (x - 1, y + 1), (x, y + 1))
    return tile


MATERIALS: Final = Materials(
    "materials",
    {
        **{n: tuple(f"{n}.{i}" for i in range(3)) for n in ("cobble", "planks", "planks_v")},
        "asphalt": ("asphalt.0", "asphalt.1"),
        **{n: tuple(f"{n}.{i}" for i in range(3)) for n in ("soil", "grass")},
        "gravel": ("gravel.0", "gravel.1"),
        **{
            f"carpet_{n}": tuple(f"carpet_{n}_plain.{i}" for i in range(3)) for n in ("red", "blue")
        },
        "water": ("water_calm", "water_deep"),
    },
)
"""Floors of which it does not matter where each of their tiles lies."""

_SILLS: Final = {
    "stone": ("stone", "m", "f", "t"),
    "wood": ("wood", "c", "w", "b"),
    "steel": ("metal", "f", "t", "s"),
}
_CABLES: Final = {2: "we", 3: "ns", 4: "wes", 5: "es", 6: "ws", 7: "ne", 8: "nw"}
_WEAR: Final = ((8, 4), (9, 4), (24, 24), (25, 24), (13, 11), (2, 20))
_GRIT: Final = (
    ((3, 4), (11, 2), (7, 11), (13, 13)),
    ((2, 12), (9, 6), (14, 9)),
    ((5, 3), (12, 10), (3, 8), (9, 14)),
)
_STONES: Final = (
    *((1, 2), (5, 1), (10, 3), (14, 1), (3, 6), (8, 6), (12, 7), (0, 9), (6, 10), (10, 11)),
    *((14, 10), (3, 13), (8, 15), (12, 14), (1, 15), (6, 4), (13, 4), (4, 9)),
)
_ROAD_PAINT: Final = {
    "dash_h": (2, 7, 12, 2),
    "dash_v": (7, 2, 2, 12),
    "edge_n": (0, 2, 16, 2),
    "edge_s": (0, 12, 16, 2),
    "edge_w": (2, 0, 2, 16),
    "edge_e": (12, 0, 2, 16),
}
