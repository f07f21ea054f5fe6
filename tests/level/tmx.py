"""Small maps written as text, for tests: a drawing becomes layers, a list becomes objects.

A project of one tileset lies round each map. Tile numbers: 1 stone floor, 2 wall, 3 low cover,
4 grille, 5 carpet, 6 water.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Final

from game.content.catalog import Kinds, load_kinds
from game.content.locations import find_locations
from game.level.builder import BuildResult, build_plan
from game.level.canonical import Canonical, canonical_map
from game.level.reader import ReadResult, read_map

ROOM: Final = """\
##########
#........#
#........#
#...==...#
#........#
#......,,#
#......~~#
##########"""
"""A room of ten by eight with a counter, a carpet and water."""

STRUCTURE: Final = {"#": 2, "=": 3, "g": 4}
"""Tile numbers on the layer ``structure`` by sign."""

FLOOR: Final = {",": 5, "~": 6}
"""Tile numbers on the layer ``floor`` by sign; all others are stone."""

TILES: Final = """\
<tileset version="1.10" name="tiles" tilewidth="16" tileheight="16" tilecount="8" columns="4">
 <image source="tiles.png" width="64" height="32"/>
 <tile id="0"><properties><property name="surface" value="stone"/></properties></tile>
 <tile id="1"><properties><property name="solid" type="bool" value="true"/>
  <property name="opaque" type="bool" value="true"/></properties></tile>
 <tile id="2"><properties><property name="low" type="bool" value="true"/></properties></tile>
 <tile id="3"><properties><property name="duct" type="bool" value="true"/></properties></tile>
 <tile id="4"><properties><property name="surface" value="carpet"/></properties></tile>
 <tile id="5"><properties><property name="surface" value="water"/>
  <property name="solid" type="bool" value="true"/></properties></tile>
 <tile id="6"><animation><frame tileid="6" duration="100"/>
  <frame tileid="7" duration="150"/></animation></tile>
</tileset>
"""
"""The tileset of every test map."""


def png(width: int, height: int) -> bytes:
    """Return a true PNG of transparent pixels."""
    rows = zlib.compress((b"\0" + bytes(width * 4)) * height)
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + sort + data + struct.pack(">I", zlib.crc32(sort + data))
        for sort, data in (
            (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)),
            (b"IDAT", rows),
            (b"IEND", b""),
        )
    )


def properties(**values: str | float | bool) -> str:
    """Return custom properties as XML; names that end in ``_ref`` become object references."""
    rows = []
    for name, value in values.items():
        sort = {bool: "bool", int: "int", float: "float", str: "string"}[type(value)]
        sort = "object" if name.endswith("_ref") else sort
        text = str(value).lower() if isinstance(value, bool) else value
        key = name.removesuffix("_ref")
        rows.append(f'<property name="{key}" type="{sort}" value="{text}"/>')
    return f"<properties>{''.join(rows)}</properties>" if rows else ""


@dataclass
class Thing:
    """An object to be placed: its class, name and place in tiles, and what more is given."""

    type: str
    name: str
    at: tuple[float, float]
    size: tuple[float, float] = (0, 0)
    points: str = ""
    more: str = ""
    id: int = 0
    values: dict[str, str | float | bool] = field(default_factory=dict)

    def xml(self, number: int) -> str:
        """Return the object's element."""
        x, y = (part * 16 for part in self.at)
        width, height = (part * 16 for part in self.size)
        shape = "" if width else "<point/>"
        if self.points:
            shape = f'<polyline points="{self.points}"/>'
        return (
            f'<object id="{self.id or number}" name="{self.name}" type="{self.type}" '
            f'x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" {self.more}>'
            f"{properties(**self.values)}{shape}</object>\n"
        )


START: Final = Thing("Start", "start", (1.5, 1.5))
"""Where the courier begins in ``ROOM``."""

EXIT: Final = Thing("Exit", "exit", (7, 1), (1, 1))
"""A way out of ``ROOM``."""


def csv(drawing: str, signs: dict[str, int], other: int = 0) -> str:
    """Return a drawing as a layer's numbers."""
    rows = drawing.splitlines()
    return ",\n".join(",".join(str(signs.get(sign, other)) for sign in row) for row in rows)


def map_text(
    things: Iterable[Thing] = (START, EXIT),
    drawing: str = ROOM,
    says: str = "",
    layers: str = "",
    attributes: str = "",
) -> str:
    """Return a whole map.

    Args:
        things: its objects.
        drawing: its cells, one sign each.
        says: its own properties as XML.
        layers: more layers as XML.
        attributes: more attributes of ``<map>``; they stand first, so XML forbids doubling.
    """
    rows = drawing.splitlines()
    size = f'width="{len(rows[0])}" height="{len(rows)}"'
    floor = csv(drawing, FLOOR, 1)
    structure = csv(drawing, STRUCTURE)
    objects = "".join(thing.xml(number) for number, thing in enumerate(things, 100))
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<map {attributes} version="1.10" '
        f'orientation="orthogonal" infinite="0" {size} tilewidth="16" tileheight="16">\n{says}\n'
        '<tileset firstgid="1" source="tilesets/tiles.tsx"/>\n'
        f'<layer id="1" name="floor" {size}>\n<data encoding="csv">\n{floor}\n</data></layer>\n'
        f'<layer id="2" name="structure" {size}>\n<data encoding="csv">\n{structure}\n'
        f"</data></layer>\n{layers}\n"
        f'<objectgroup id="3" name="actors">\n{objects}</objectgroup>\n</map>\n'
    )


def project(folder: Path) -> Path:
    """Lay a project with the tileset into a folder and return it."""
    tilesets = folder / "tilesets"
    tilesets.mkdir(parents=True, exist_ok=True)
    (folder / "test.tiled-project").write_text("{}")
    (tilesets / "tiles.tsx").write_text(TILES)
    (tilesets / "tiles.png").write_bytes(png(64, 32))
    return folder


def write_map(folder: Path, text: str, name: str = "room.tmx") -> Path:
    """Write a map into a project and return its path."""
    path = project(folder) / name
    path.write_text(text, encoding="utf-8")
    return path


def write_clean(folder: Path, text: str, name: str = "room.tmx") -> Path:
    """Write a map as ``write_map`` does, in canonical form."""
    path = write_map(folder, text, name)
    form = canonical_map(path)
    assert isinstance(form, Canonical), form
    path.write_text(form.text, encoding="utf-8")
    return path


@cache
def kinds() -> Kinds:
    """Return the shipped kinds, read once."""
    found = load_kinds(find_locations().kinds)
    assert isinstance(found, Kinds), found
    return found


def read(folder: Path, text: str) -> ReadResult:
    """Write a map and read it."""
    return read_map(write_map(folder, text))


def build(folder: Path, text: str) -> BuildResult:
    """Write a map, read it, which must go well, and build its plan."""
    result = read(folder, text)
    assert result.tiled is not None, result.problems
    return build_plan(result.tiled, kinds())


def codes(result: ReadResult | BuildResult) -> list[str]:
    """Return the codes of a result's problems."""
    return [problem.code for problem in result.problems]
