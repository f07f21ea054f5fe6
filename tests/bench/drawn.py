"""A good map of 64 x 48 tiles as somebody may draw it: shipped tilesets, templates, 60 objects."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from game.content.locations import find_locations
from game.level.canonical import Canonical, canonical_map

COLUMNS, ROWS = 64, 48

_TILESETS = {1: "structure", 673: "floors", 1185: "decor", 1425: "marks", 1441: "actors"}
_SAYS = '<properties><property name="secret" type="int" value="1"/></properties>\n'
_FLOOR, _WALL, _DECOR = 673, 32, 1281


def good_map(folder: Path) -> Path:
    """Write the map into a folder, as Tiled does, and return its path; it has five layers."""
    size = f'width="{COLUMNS}" height="{ROWS}"'
    tilesets = "".join(
        f'<tileset firstgid="{gid}" source="tilesets/{name}.tsx"/>\n'
        for gid, name in (_TILESETS | {1455: "props"}).items()
    )
    layers = "".join(
        f'<layer id="{n}" name="{name}" {size}><data encoding="csv">\n{_numbers(name)}\n'
        "</data></layer>\n"
        for n, name in enumerate(("floor", "structure", "decor", "decor_high"), 1)
    )
    text = (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<map version="1.10" orientation="orthogonal" '
        f'{size} tilewidth="16" tileheight="16" infinite="0">\n{_SAYS}{tilesets}{layers}'
        f'<objectgroup id="5" name="actors">\n{"".join(_objects())}</objectgroup>\n</map>\n'
    )
    path = folder / "good.tmx"
    path.write_text(text, encoding="utf-8")
    told = canonical_map(path, find_locations().levels)
    assert isinstance(told, Canonical), told
    path.write_text(told.text, encoding="utf-8")
    return path


def _numbers(layer: str) -> str:
    return ",\n".join(
        ",".join(str(_gid(layer, column, row)) for column in range(COLUMNS)) for row in range(ROWS)
    )


def _gid(layer: str, column: int, row: int) -> int:
    """Return the tile of a cell: rooms of eight tiles with gaps in their walls."""
    if layer == "floor":
        return _FLOOR
    if layer != "structure":
        return _DECOR if (column * 7 + row * 11) % 23 == 0 else 0
    edge = column in {0, COLUMNS - 1} or row in {0, ROWS - 1}
    wall = (column % 8 == 0 and row % 8 != 4) or (row % 8 == 0 and column % 8 != 4)
    return _WALL if edge or wall else 0


def _objects() -> Iterator[str]:
    """Go through 60 objects: a start, an exit, twelve guards with their routes, and signs."""
    yield _object(1, "start", 40, 40)
    yield _object(2, "exit", 16, 16, more='width="16" height="16"')
    for n in range(12):
        x, y = n % 6 * 128 + 40, n // 6 * 128 + 168
        yield _object(10 + n, "guard", x, y, route=40 + n)
        yield (
            f'<object id="{40 + n}" name="beat_{n}" type="Route" x="{x}" y="{y}">'
            '<polyline points="0,0 48,0 48,48"/></object>\n'
        )
    for n in range(34):
        yield _object(100 + n, "sign", n % 7 * 128 + 40, n // 7 * 128 + 72)


def _object(number: int, kind: str, x: int, y: int, *, more: str = "", route: int = 0) -> str:
    said = f'<properties><property name="route" type="object" value="{route}"/></properties>'
    return (
        f'<object id="{number}" template="templates/{kind}.tx" name="{kind}_{number}" x="{x}" '
        f'y="{y}" {more}>{said if route else ""}</object>\n'
    )
