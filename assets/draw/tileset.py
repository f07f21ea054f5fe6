"""Packs drawn tiles into a sheet of sixteen columns and writes it as PNGs and a Tiled tileset.

A tile's id is its place on the sheet, and maps refer to ids; so each section begins on a row of its
own, fixed for good, and new tiles go behind the last one of their section.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final
from xml.sax.saxutils import quoteattr

import numpy as np
from canvas import Canvas

TILE: Final = 16
"""The side of a tile, in pixels."""

COLUMNS: Final = 16
"""Tiles in a row of a sheet."""

FRAME_MS: Final = 180
"""How long one frame of an animated tile stays."""

Properties = Mapping[str, str | bool]
"""A tile's custom properties, without its name."""


@dataclass(frozen=True, slots=True)
class Terrain:
    """A Tiled terrain set of the ``mixed`` sort with one terrain.

    Attributes:
        name: what Tiled calls the set and its terrain.
        icon: name of the tile shown in Tiled's list.
        masks: neighbour mask by tile name; bit 0 is north, then clockwise to bit 7, north-west.
    """

    name: str
    icon: str
    masks: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Materials:
    """A Tiled terrain set that fills areas, each with the tiles of one material, at random.

    Attributes:
        name: what Tiled calls the set.
        tiles: names of the tiles that look alike, by material.
    """

    name: str
    tiles: Mapping[str, Sequence[str]]


@dataclass(slots=True)
class Tileset:
    """A tileset being filled from the top, shelf by shelf.

    Attributes:
        name: file name and name in Tiled.
        shines: whether a glow picture is written.
        ids: place of each named tile, row-major.
    """

    name: str
    shines: bool = True
    ids: dict[str, int] = field(default_factory=dict)
    _pictures: dict[int, Canvas] = field(default_factory=dict)
    _properties: dict[int, Properties] = field(default_factory=dict)
    _frames: dict[str, list[str]] = field(default_factory=dict)
    _terrains: list[Terrain | Materials] = field(default_factory=list)
    _shelf: int = 0
    _column: int = 0
    _below: int = 0

    @property
    def count(self) -> int:
        """How many tiles the sheet holds, blank ones among them."""
        return self._below * COLUMNS

    def section(self, row: int) -> None:
        """Begin a new shelf on a given row, so that earlier sections may grow up to it.

        Raises:
            ValueError: if earlier tiles already reach into that row.
        """
        if row < self._below:
            raise ValueError(f"{self.name}: row {row} is taken")
        self._shelf, self._column, self._below = row, 0, row

    def add(self, names: str | list[list[str]], picture: Canvas, **properties: str | bool) -> None:
        """Place a picture of whole tiles as one block, behind the block before it.

        Args:
            names: the one tile's name, or rows of names as the tiles lie in the picture.
            picture: its sides are multiples of the tile.
            properties: custom properties that all of its tiles carry.
        """
        grid = [[names]] if isinstance(names, str) else names
        if self._column + len(grid[0]) > COLUMNS:
            self.section(self._below)
        for r, row in enumerate(grid):
            for c, name in enumerate(row):
                place = (self._shelf + r) * COLUMNS + self._column + c
                part = picture.cropped(c * TILE, r * TILE, TILE, TILE)
                self._put(name, place, part, properties)
        self._column += len(grid[0])
        self._below = max(self._below, self._shelf + len(grid))

    def add_grid(self, name: str, picture: Canvas, **properties: str | bool) -> None:
        """Place a picture as one block of tiles called ``name.row.column``."""
        rows, columns = picture.height // TILE, picture.width // TILE
        names = [[f"{name}.{r}.{c}" for c in range(columns)] for r in range(rows)]
        self.add(names, picture, **properties)

    def add_all(self, name: str, pictures: Iterable[Canvas], **properties: str | bool) -> None:
        """Place single tiles called ``name.0``, ``name.1`` and so on."""
        for i, picture in enumerate(pictures):
            self.add(f"{name}.{i}", picture, **properties)

    def add_frames(self, name: str, pictures: Iterable[Canvas], **properties: str | bool) -> None:
        """Place single tiles as ``add_all`` does; ``name.0`` runs through all of them."""
        frames = list(pictures)
        self.add_all(name, frames, **properties)
        self._frames[f"{name}.0"] = [f"{name}.{i}" for i in range(len(frames))]

    def add_terrain(self, terrain: Terrain | Materials) -> None:
        """Give designers a terrain brush over tiles placed before."""
        self._terrains.append(terrain)

    def write(self, folder: Path) -> list[Path]:
        """Write the pictures and the tileset; return their paths."""
        folder.mkdir(parents=True, exist_ok=True)
        whole = Canvas(COLUMNS * TILE, self._below * TILE)
        for place, picture in self._pictures.items():
            whole.paste(picture, place % COLUMNS * TILE, place // COLUMNS * TILE)
        paths = [folder / f"{self.name}.tsx", folder / f"{self.name}.png"]
        paths[0].write_text("\n".join(self._lines()) + "\n", "utf-8", newline="\n")
        whole.picture().save(paths[1])
        if self.shines:
            paths.append(folder / f"{self.name}_glow.png")
            whole.glow_picture().save(paths[2])
        return paths

    def _put(self, name: str, place: int, picture: Canvas, properties: Properties) -> None:
        """Keep one tile at its place."""
        if name in self.ids:
            raise ValueError(f"{self.name}: two tiles are called {name}")
        self.ids[name] = place
        self._pictures[place] = picture
        self._properties[place] = properties

    def _lines(self) -> Iterable[str]:
        """Return the lines of the .tsx file."""
        width, height = COLUMNS * TILE, self._below * TILE
        yield '<?xml version="1.0" encoding="UTF-8"?>'
        yield (
            f'<tileset version="1.10" tiledversion="1.10.2" name="{self.name}" tilewidth="{TILE}"'
            f' tileheight="{TILE}" tilecount="{self.count}" columns="{COLUMNS}">'
        )
        yield f' <image source="{self.name}.png" width="{width}" height="{height}"/>'
        for name, place in sorted(self.ids.items(), key=lambda item: item[1]):
            yield from self._tile_lines(name, place)
        if self._terrains:
            yield " <wangsets>"
            for terrain in self._terrains:
                if isinstance(terrain, Materials):
                    yield from self._fill_lines(terrain)
                else:
                    yield from self._terrain_lines(terrain)
            yield " </wangsets>"
        yield "</tileset>"

    def _tile_lines(self, name: str, place: int) -> Iterable[str]:
        """Return the entry of one tile: properties, then frames."""
        yield f' <tile id="{place}">'
        yield "  <properties>"
        for item in sorted({**self._properties[place], "name": name}.items()):
            yield f"   <property {_attributes(item)}/>"
        yield "  </properties>"
        if name in self._frames:
            yield "  <animation>"
            for frame in self._frames[name]:
                yield f'   <frame tileid="{self.ids[frame]}" duration="{FRAME_MS}"/>'
            yield "  </animation>"
        yield " </tile>"

    def _terrain_lines(self, terrain: Terrain) -> Iterable[str]:
        """Return the entry of one terrain set."""
        icon = self.ids[terrain.icon]
        yield f'  <wangset name="{terrain.name}" type="mixed" tile="{icon}">'
        yield f'   <wangcolor name="{terrain.name}" color="#e3472f" tile="{icon}" probability="1"/>'
        for name, mask in terrain.masks.items():
            if not mask:
                continue  # Tiled keeps no tile that has the terrain on no side
            bits = ",".join("1" if mask >> bit & 1 else "0" for bit in range(8))
            yield f'   <wangtile tileid="{self.ids[name]}" wangid="{bits}"/>'
        yield "  </wangset>"

    def _fill_lines(self, materials: Materials) -> Iterable[str]:
        """Return the entry of one set of materials; a tile is of one at all four corners."""
        yield f'  <wangset name="{materials.name}" type="corner" tile="-1">'
        for (name, tiles), color in zip(
            materials.tiles.items(), _COLORS[: len(materials.tiles)], strict=True
        ):
            icon = f'tile="{self.ids[tiles[0]]}"'
            yield f'   <wangcolor name="{name}" color="{color}" {icon} probability="1"/>'
        rows = [
            (self.ids[tile], color)
            for color, tiles in enumerate(materials.tiles.values(), 1)
            for tile in tiles
        ]
        for place, color in sorted(rows):
            wangid = ",".join(("0", str(color)) * 4)
            yield f'   <wangtile tileid="{place}" wangid="{wangid}"/>'
        yield "  </wangset>"


def turned(tile: Canvas, quarters: int) -> Canvas:
    """Return a square tile turned anticlockwise by quarter turns."""
    other = tile.copied()
    other.color[:] = np.rot90(tile.color, quarters)
    other.glow[:] = np.rot90(tile.glow, quarters)
    return other


def transposed(tile: Canvas) -> Canvas:
    """Return a square tile with rows and columns exchanged."""
    other = tile.copied()
    other.color[:], other.glow[:] = tile.color.T, tile.glow.T
    return other


def _attributes(item: tuple[str, str | bool]) -> str:
    """Return the XML attributes of one custom property."""
    key, value = item
    if isinstance(value, bool):
        return f'name="{key}" type="bool" value="{str(value).lower()}"'
    return f'name="{key}" value={quoteattr(value)}'


_COLORS: Final = (
    *("#e3472f", "#3fae5a", "#3a6fd8", "#e08a1e", "#2fb8c4", "#c44fb4", "#d8c63a", "#7a5bd0"),
    *("#58c98f", "#d88c8c"),
)
"""The colours by which Tiled tells one material of a set from the next."""
