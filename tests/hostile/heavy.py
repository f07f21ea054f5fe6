"""Maps that keep every bound and are as heavy as that allows."""

from __future__ import annotations

from array import array
from collections.abc import Callable
from pathlib import Path

from tests.hostile.cases import packed
from tests.level.tmx import EXIT, START, Thing, map_text

SIDE = 256
WALL, ROW = "#" * SIDE, f"#{'.' * (SIDE - 2)}#"
HALL = "\n".join([WALL, *[ROW] * (SIDE - 2), WALL])
"""The largest map there may be, all open."""


def walkers(_inside: Path) -> str:
    """Return a hall that guards cross from end to end, as many as may."""
    route = Thing("Route", "walk", (1.5, 1.5), points="0,0 3900,0", id=7)
    guards = [Thing("Guard", f"g{n}", (2, 2), values={"route_ref": 7}) for n in range(33)]
    return map_text([START, EXIT, route, *guards], HALL)


def things(_inside: Path) -> str:
    """Return a hall with two thousand things to be reached, each with a slip in it."""
    signs = (
        Thing("Objective", f"s{n}", (2 + n % 250, 3 + n // 250), values={"label": "x", "zzz": 1})
        for n in range(1990)
    )
    return map_text([START, EXIT, *signs], HALL)


def layers(_inside: Path) -> str:
    """Return a hall with as many full layers as there may be."""
    rows = (array("I", (8 - (at // 700 + n) % 8 for at in range(SIDE * SIDE))) for n in range(28))
    more = "".join(
        f'<layer name="decor{n}" width="{SIDE}" height="{SIDE}"><data encoding="base64" '
        f'compression="zlib">{packed(row.tobytes())}</data></layer>'
        for n, row in enumerate(rows)
    )
    return map_text([START, EXIT], HALL, layers=more)


def tilesets(inside: Path) -> str:
    """Return a room with tilesets of almost forty thousand elements together."""
    flag = '<properties><property name="solid" type="bool" value="true"/></properties>'
    tiles = "".join(f'<tile id="{n}">{flag}</tile>' for n in range(800))
    for number in range(15):
        (inside / "tilesets" / f"heavy{number}.tsx").write_text(
            '<tileset name="h" tilewidth="1" tileheight="1" tilecount="2048" columns="64">'
            f'<image source="tiles.png"/>{tiles}</tileset>'
        )
    sets = (f'<tileset firstgid="{n + 1}00" source="tilesets/heavy{n}.tsx"/>' for n in range(15))
    return map_text().replace("<layer", "".join(sets) + "<layer", 1)


HEAVY: dict[str, Callable[[Path], str]] = {
    "walkers": walkers,
    "things": things,
    "layers": layers,
    "tilesets": tilesets,
}
"""What lays a heavy map's files into a project and returns its text, by name."""
