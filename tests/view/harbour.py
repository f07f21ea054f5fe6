"""A small harbour for the tests of the picture: a depot, a lane, a data room, a yard and a quay.

It is composed from the shipped tilesets and catalog, so the pictures are those of the game, but no
map file is read: when a shipped level changes, these tests stay as they are.
"""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from xml.etree import ElementTree as ET

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")

import pygame

from game.sim.plan import Plan
from game.sim.simulation import Header, Simulation
from game.view.ground import TILE, Ground, Layer, Picture, Prop
from game.view.sprites import Sprites, load_sprites
from tests.sim.worlds import catalog, guard, put

ROOT = Path(__file__).parents[2]
TILESETS = ROOT / "levels" / "tilesets"
COLUMNS, ROWS = 48, 30

TOPS = [  # column, row, columns, rows of what is wall seen from above
    (0, 0, 48, 1), (0, 0, 1, 13), (17, 0, 1, 10), (28, 0, 1, 10), (47, 0, 1, 12),
    (0, 10, 4, 1), (7, 10, 11, 1), (28, 9, 5, 1), (35, 9, 13, 1),
]  # fmt: skip
FACES = {"depot": (0, 18, "brick"), "lane": (18, 28, "plaster"), "data": (28, 48, "panel")}
DRESSED = {  # column, row of the upper half: dressing
    (3, 1): "window_dark", (12, 1): "window_lit", (20, 1): "lattice", (22, 1): "lattice",
    (24, 1): "window_lit", (2, 11): "window_lit", (13, 11): "window_lit", (10, 11): "poster",
    (8, 11): "vent", (38, 10): "screen", (32, 1): "screen", (15, 11): "aircon",
}  # fmt: skip
FLOORS = [  # columns, rows, pattern
    (0, 0, 48, 30, "concrete"), (0, 0, 18, 10, "epoxy"), (18, 0, 10, 13, "cobble"),
    (28, 0, 20, 10, "raised"), (0, 21, 48, 3, "cobble"), (0, 24, 48, 1, "quay_s"),
    (0, 25, 48, 1, "quay_face"), (0, 26, 48, 1, "water_shade"), (0, 27, 48, 3, "water"),
    (6, 17, 2, 2, "puddle"), (33, 14, 2, 2, "crack"),
]  # fmt: skip
PROPS = [  # name, left column, bottom row, or in pixels (left, bottom) where finer
    ("shelf_5x1", 1, 3), ("shelf_3x1_b", 8, 3), ("pallet", 13, 5), ("crate_big", 1, 9),
    ("desk", 9, 8), ("crate", 15, 8), ("box", 14, 8), ("shelf_low", 5, 8),
    ("stall_tea", 22, 6), ("bamboo", 19, 3), ("trike", 20, 10), ("barrel_red", 18, 11),
    ("rack_3x1", 30, 4), ("rack_3x1", 34, 4), ("tower", 39, 5), ("rack_3x1", 44, 4),
    ("console", 35, 7), ("container_red", 17, 17), ("pallet", 12, 16), ("crate_tower", 14, 16),
    ("container_stack", 40, 21), ("forklift", 33, 18), ("crate_stack_2x2", 24, 23),
    ("crate", 26, 23), ("stall_fish", 1, 21), ("stall_rice", 6, 21), ("bollard", 11, 23),
    ("bollard", 21, 23), ("bollard", 31, 23), ("lamp_post", 29, 22), ("cone", 23, 19),
    ("rope", 32, 24), ("spool_rack_3", 2, 14), ("lantern_checkpoint", 10, 19),
    ("lantern_string", 19, 3), ("hub_dock_dark", 37, 13), ("hatch_dark", 37, 14),
]  # fmt: skip


@cache
def screen() -> pygame.Surface:
    """Open pygame without a window and return the logical screen."""
    pygame.display.init()
    pygame.display.set_mode((640, 360))
    return pygame.Surface((640, 360))


@cache
def sprites() -> Sprites:
    """Return the shipped sprites."""
    screen()
    return load_sprites(ROOT / "assets" / "sprites")


@cache
def _tiles(name: str) -> dict[str, Picture]:
    """Return the pictures of a tileset's one sheet by tile name."""
    screen()
    root = ET.parse(TILESETS / f"{name}.tsx").getroot()  # noqa: S314 - our own file
    day = pygame.image.load(TILESETS / f"{name}.png").convert_alpha()
    night = TILESETS / f"{name}_glow.png"
    glow = pygame.image.load(night).convert_alpha() if night.exists() else None

    def cut(sheet, number):
        return sheet.subsurface((number % 16 * TILE, number // 16 * TILE, TILE, TILE))

    found = {}
    for tile in root.iter("tile"):
        number = int(tile.get("id"))
        title = tile.find("properties/property[@name='name']").get("value")
        frames = [int(f.get("tileid")) for f in tile.iter("frame")] or [number]
        glows = tuple(_shining(cut(glow, n)) if glow else None for n in frames)
        found[title] = Picture(title, tuple(cut(day, n) for n in frames), glows)
    return found


def _shining(surface):
    return surface if pygame.mask.from_surface(surface, 0).count() else None


@cache
def props() -> dict[str, tuple[Picture, int, str, bool]]:
    """Return every prop's picture, the depth of its footprint, its cover, and whether it hangs."""
    screen()
    root = ET.parse(TILESETS / "props.tsx").getroot()  # noqa: S314 - our own file
    found = {}
    for tile in root.iter("tile"):
        values = {p.get("name"): p.get("value") for p in tile.iter("property")}
        file = TILESETS / tile.find("image").get("source")
        day = pygame.image.load(file).convert_alpha()
        night = file.with_name(f"{file.stem}_glow.png")
        glow = pygame.image.load(night).convert_alpha() if night.exists() else None
        foot = tile.find("objectgroup/object")
        depth = 0 if foot is None else round(float(foot.get("height")))
        picture = Picture(values["name"], (day,), (glow,))
        found[values["name"]] = (picture, depth, values["cover"], values.get("over") == "true")
    return found


def picture_named(name: str) -> Picture | None:
    """Return a prop's picture by name."""
    return props()[name][0] if name in props() else None


def _floor_name(pattern: str, x: int, y: int) -> str:  # noqa: PLR0911 - one line a pattern
    mixed = (x * 73856093 ^ y * 19349663 ^ (x * y) * 83492791) & 0xFFFF
    match pattern:
        case "concrete":
            return f"concrete.{y % 2}.{x % 2}"
        case "puddle" | "crack":
            return f"concrete_{pattern}.{(y + 1) % 2}.{x % 2}"
        case "cobble":
            return f"cobble.{mixed % 3}"
        case "epoxy":
            return f"epoxy.{(y % 4 == 3) + 2 * (x % 4 == 3)}"
        case "raised":
            return "raised.1" if mixed % 7 == 0 else "raised.0"
        case "water":
            return "water.0" if mixed % 3 == 0 else "water_calm"
    return pattern


def _is_top(x: int, y: int) -> bool:
    if not (0 <= x < COLUMNS and 0 <= y < ROWS):
        return True
    return any(pygame.Rect(top).collidepoint(x, y) for top in TOPS)


def _top_name(x: int, y: int) -> str:
    around = [(0, -1), (1, -1), (1, 0), (1, 1), (0, 1), (-1, 1), (-1, 0), (-1, -1)]
    near = [_is_top(x + dx, y + dy) for dx, dy in around]
    for corner in (1, 3, 5, 7):
        near[corner] = near[corner] and near[corner - 1] and near[(corner + 1) % 8]
    return f"top.{sum(1 << bit for bit, on in enumerate(near) if on)}"


def _wall_name(x: int, y: int) -> str:
    if _is_top(x, y):
        return _top_name(x, y)
    for up, part in ((1, "hi"), (2, "lo")):
        if _is_top(x, y - up) and y < 24 and y - up >= 0:
            style = next(s for a, b, s in FACES.values() if a <= x < b)
            dressing = DRESSED.get((x, y - up + 1))
            return f"{dressing}_{style}_{part}" if dressing else f"{style}_{part}"
    return ""


@cache
def ground() -> Ground:
    """Return the harbour's ground."""
    keys: dict[str, int] = {}
    pictures: dict[int, Picture] = {}

    def key(tileset: str, name: str) -> int:
        if name not in keys:
            keys[name] = len(keys) + 1
            pictures[keys[name]] = _tiles(tileset)[name]
        return keys[name]

    floor = [0] * (COLUMNS * ROWS)
    for left, top, width, height, pattern in FLOORS:
        for y in range(top, top + height):
            for x in range(left, left + width):
                floor[y * COLUMNS + x] = key("floors", _floor_name(pattern, x, y))
    cells = [(x, y) for y in range(ROWS) for x in range(COLUMNS)]
    walls = [key("structure", n) if (n := _wall_name(x, y)) else 0 for x, y in cells]
    decor = [0] * (COLUMNS * ROWS)
    for x in range(1, 17):
        decor[6 * COLUMNS + x] = key("decor", "line_ew")
    for x in range(33, 45):
        decor[22 * COLUMNS + x] = key("decor", "hazard_h")
    return Ground(
        COLUMNS,
        ROWS,
        (Layer("floor", tuple(floor)), Layer("decor", tuple(decor))),
        Layer("structure", tuple(walls)),
        pictures,
        tuple(_prop(*p) for p in PROPS),
    )


def _prop(name: str, column: int, row: int) -> Prop:
    picture, depth, _, over = props()[name]
    return Prop(picture, column * TILE, (row + 1) * TILE, depth, over)


def plan() -> Plan:
    """Return the harbour's plan, with lamps, zones, watchers and goals."""
    size = COLUMNS * ROWS
    opaque, low = bytearray(size), bytearray(size)
    for at in range(size):
        opaque[at] = bool(_wall_name(at % COLUMNS, at // COLUMNS))
    for name, column, row in PROPS:
        picture, depth, cover, _ = props()[name]
        for y in range(row - depth // TILE + 1, row + 1):
            for x in range(column, column + picture.frames[0].get_width() // TILE):
                if cover != "none":
                    (opaque if cover == "tall" else low)[y * COLUMNS + x] = 1
    water = bytes(at >= 25 * COLUMNS for at in range(size))
    solid = bytes(a | b | c for a, b, c in zip(opaque, low, water, strict=True))
    return Plan(
        "harbour", "Harbour", 1, "none", 0, COLUMNS, ROWS, solid, bytes(opaque), bytes(low),
        bytes(size), bytes(size), ("stone",), tuple(_placements()),
    )  # fmt: skip


def _lamp(name, column, row, radius, hue, band="lit"):
    return put(name, "lamp", column, row, radius_subtiles=int(radius * 1440), band=band, hue=hue)


def _placements():
    return [
        put("start", "start", 14, 14, facing_angle=0),
        put("depot", "zone", 0, 0, rect=(0, 0, 18, 13), mood="warehouse"),
        put("data", "zone", 0, 0, rect=(28, 0, 20, 12), mood="hub"),
        _lamp("l1", 4, 6, 5, "warm"), _lamp("l2", 11, 6, 5, "warm"), _lamp("l3", 21, 4, 4, "red"),
        _lamp("l4", 25, 7, 4, "warm"), _lamp("l5", 4, 16, 4, "warm", "dim"),
        _lamp("l6", 29, 21, 6, "lamp"), _lamp("l7", 39, 6, 6, "cyan"),
        _lamp("l8", 4, 22, 4, "warm"),
        _lamp("l9", 34, 12, 4, "cold"), _lamp("l10", 12, 12, 3, "warm"),
        guard("liu", (29, 15), (24, 15), phase_ticks=0),
        guard("dorin", (9, 18), (3, 18), (3, 22), mode="loop"),
        put("eye", "camera", 30, 11, facing_angle=4200, sweep_angle=4800, period_ticks=480),
        put("quan", "regulator", 38, 15, facing_angle=9900, sweep_angle=3600, period_ticks=720),
        put("sami", "worker", 5, 6, look="sami", facing_angle=90 * 60),
        put("ines", "worker", 20, 12, look="ines", route=((20, 12), (26, 12))),
        put("rival", "droid", 34, 16, route=((34, 16), (31, 19))),
        put("goal", "objective", 40, 7, label="tower"),
        put("rack", "spool_rack", 3, 14, spools=2),
        put("lantern", "checkpoint", 10, 19, order=1),
        put("exit", "exit", 1, 17, rect=(0, 17, 1, 2)),
    ]  # fmt: skip


def simulation() -> Simulation:
    """Return the harbour's simulation at its first tick."""
    return Simulation.start(plan(), catalog(), Header(seed=7))
