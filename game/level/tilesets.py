"""Reading tilesets: each in its own file, one sheet or a collection of pictures."""

from __future__ import annotations

from pathlib import Path

from game.base.problems import Place
from game.content.codes import refusal
from game.content.limits import (
    ANIMATION_FRAMES,
    FRAME_MS_MOST,
    MAP_BYTES,
    SHAPES_OF_TILE,
    TILE_SIDE_MOST,
    TILESET_TILES,
)
from game.level.images import read_image
from game.level.notes import Fields, Notes
from game.level.prescan import Element
from game.level.properties import read_properties
from game.level.sandbox import Sandbox
from game.level.shapes import ALIGNMENTS
from game.level.templates import SHAPES
from game.level.tiled_map import Box, Image, Tileset, TilesetTile


def read_tileset_file(path: Path, sandbox: Sandbox, notes: Notes, *, first_gid: int = 1) -> Tileset:
    """Return the tileset of a ``.tsx`` file.

    Args:
        path: the file, as the sandbox has resolved it.
        sandbox: where its references may lead.
        notes: takes what is wrong without being fatal.
        first_gid: the map's number of its tile 0.

    Raises:
        Refusal: if nothing can be made of it.
    """
    root = sandbox.scanned(path, most=MAP_BYTES)
    if root.tag != "tileset":
        raise refusal("L003", Place(str(path), root.line), reason="it is no tileset")
    return _TilesetReader(str(path), sandbox, notes).tileset(root, first_gid, path)


class _TilesetReader:
    """Reads one ``<tileset>`` of one file."""

    def __init__(self, file: str, sandbox: Sandbox, notes: Notes) -> None:
        self._file = file
        self._sandbox = sandbox
        self._notes = notes

    def tileset(self, element: Element, first_gid: int, path: Path) -> Tileset:
        """Return the tileset; raises Refusal."""
        fields = self._fields(element)
        width = fields.whole("tilewidth", 0, least=1, most=TILE_SIDE_MOST)
        height = fields.whole("tileheight", 0, least=1, most=TILE_SIDE_MOST)
        spacing = fields.whole("spacing", 0, least=0, most=TILE_SIDE_MOST)
        margin = fields.whole("margin", 0, least=0, most=TILE_SIDE_MOST)
        if element.get("tilerendersize", "tile") != "tile":
            self._notes.unusable("tilerendersize", fields.place)
        if not (width and height):
            self._refuse(element, "it does not say how large its tiles are")
        image = self._image(element)
        tiles = self._tiles(element)
        if image is None:
            columns, count = 0, max(tiles, default=-1) + 1
        else:
            columns = max(0, (image.width - margin + spacing) // (width + spacing))
            rows = max(0, (image.height - margin + spacing) // (height + spacing))
            count = columns * rows
            self._compare(element, columns, count)
        alignment = element.get("objectalignment")
        return Tileset(
            first_gid, fields.text("name"), path, width, height, count, columns, spacing, margin,
            image, tiles, alignment if alignment in ALIGNMENTS else "bottomleft",
            self._offset(element),
        )  # fmt: skip

    def _compare(self, element: Element, columns: int, count: int) -> None:
        """Refuse a tileset that says other than its picture does: tile numbers would be wrong."""
        fields = self._fields(element)
        said = fields.whole("columns", columns, least=0, most=TILESET_TILES)
        tiles = fields.whole("tilecount", count, least=0, most=TILESET_TILES)
        if said != columns or tiles > count:
            reason = (
                f"its picture holds {columns} columns and {count} tiles, it says {said} and {tiles}"
            )
            self._refuse(element, reason)
        if count > TILESET_TILES:
            place = Place(self._file, element.line)
            raise refusal(
                "L011", place, count=count, things="tiles in a tileset", most=TILESET_TILES
            )

    def _image(self, owner: Element) -> Image | None:
        return read_image(owner, self._file, self._sandbox, self._notes)

    def _tiles(self, element: Element) -> dict[int, TilesetTile]:
        tiles = {}
        for row in element.all("tile"):
            fields = self._fields(row)
            tile_id = fields.whole("id", -1, least=0, most=TILESET_TILES - 1)
            if row.get("width") or row.get("x"):
                self._notes.unusable("part", fields.place)
            if row.get("class"):
                self._notes.add("L109", fields.place, thing="tile")
            if tile_id >= 0:
                tiles[tile_id] = TilesetTile(
                    tile_id,
                    row.get("type") or row.get("class"),
                    read_properties(row, self._file, self._notes),
                    self._animation(row),
                    self._image(row),
                    self._shapes(row),
                )
        return tiles

    def _shapes(self, row: Element) -> tuple[Box | None, ...]:
        """Return a tile's collision rectangles; None in place of each that is none."""
        group = row.first("objectgroup")
        bodies = [] if group is None else list(group.all("object"))
        return tuple(map(self._shape, bodies[:SHAPES_OF_TILE]))

    def _shape(self, body: Element) -> Box | None:
        fields = self._fields(body)
        left, top = fields.number("x"), fields.number("y")
        size = fields.number("width", least=0), fields.number("height", least=0)
        is_upright = all(size) and not fields.number("rotation") and not any(body.all(*SHAPES))
        return (left, top, *size) if is_upright else None

    def _animation(self, row: Element) -> tuple[tuple[int, int], ...]:
        element = row.first("animation")
        frames = [] if element is None else list(element.all("frame"))
        if len(frames) > ANIMATION_FRAMES:
            self._notes.add(
                "L011", Place(self._file, row.line), count=len(frames),
                things="frames in one animation", most=ANIMATION_FRAMES,
            )  # fmt: skip
            return ()
        return tuple(self._frame(frame) for frame in frames)

    def _frame(self, frame: Element) -> tuple[int, int]:
        fields = self._fields(frame)
        tile_id = fields.whole("tileid", 0, least=0, most=TILESET_TILES - 1)
        return tile_id, fields.whole("duration", 100, least=1, most=FRAME_MS_MOST)

    def _offset(self, element: Element) -> tuple[int, int]:
        offset = element.first("tileoffset")
        if offset is None:
            return 0, 0
        fields, most = self._fields(offset), TILE_SIDE_MOST
        return fields.whole("x", 0, least=-most, most=most), fields.whole(
            "y", 0, least=-most, most=most
        )

    def _fields(self, element: Element) -> Fields:
        return Fields(element, self._file, self._notes)

    def _refuse(self, element: Element, reason: str) -> None:
        place = Place(self._file, element.line)
        name = element.get("name")
        raise refusal("L012", place, sort="tileset", reference=name, reason=reason)
