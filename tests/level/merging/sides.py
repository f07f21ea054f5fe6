"""Three states of a small map for tests of merging."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from game.level.merging.merge import Merged, merged_maps
from game.level.reader import ReadResult, read_map
from game.level.tiled_map import MapObject, TiledMap
from tests.level.tmx import EXIT, ROOM, START, Thing, map_text, write_clean

GUARD: Final = Thing("Guard", "liu", (2, 3), id=50, values={"facing": 90.0, "mode": "loop"})
"""An object that sides change."""

BASE: Final = map_text((START, EXIT, GUARD))
"""What both sides begin with."""


def drawn(*changes: tuple[str, str]) -> str:
    """Return the drawing of the room with some of its rows, or parts of them, changed."""
    drawing = ROOM
    for old, new in changes:
        assert old in drawing
        drawing = drawing.replace(old, new, 1)
    return drawing


def merge(folder: Path, base: str, ours: str, theirs: str) -> Merged:
    """Write three states of a map in canonical form and merge them."""
    texts = {"base": base, "ours": ours, "theirs": theirs}
    files = [write_clean(folder, text, f"{name}.tmx") for name, text in texts.items()]
    found = merged_maps((files[0], files[1], files[2]), files[1])
    assert isinstance(found, Merged), "\n".join(map(str, found))
    return found


def read_of(folder: Path, found: Merged) -> ReadResult:
    """Return a merged map as the game reads it."""
    path = folder / "merged.tmx"
    path.write_text(found.text, encoding="utf-8")
    return read_map(path)


def tiled_of(folder: Path, found: Merged) -> TiledMap:
    """Return a merged map without conflicts."""
    tiled = read_of(folder, found).tiled
    assert tiled is not None
    return tiled


def objects_of(folder: Path, found: Merged) -> dict[int, MapObject]:
    """Return the objects of a merged map without conflicts, by their numbers."""
    return {thing.id: thing for thing in tiled_of(folder, found).objects}


def cell_of(tiled: TiledMap, name: str, cell: tuple[int, int]) -> int:
    """Return the tile number of a cell."""
    layer = tiled.tile_layer(name)
    assert layer is not None
    return layer.gids[cell[1] * layer.columns + cell[0]]
