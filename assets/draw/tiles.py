"""Writes the four tilesets: structure, floors, decor and marks.

Each section of a tileset begins on a fixed row; see ``tileset.py`` for why. The drawing itself is
in ``walls``, ``dressings``, ``doors``, ``floors``, ``carpets``, ``quay``, ``belts`` and ``decals``.
"""

from __future__ import annotations

from pathlib import Path

import belts
import carpets
import decals
import doors
import dressings
import floors
import quay
import walls
from palette import ASSETS, LEVELS
from tileset import Tileset


def structure() -> Tileset:
    """Draw all that stands: wall tops, faces, what hangs on them, doors, grilles."""
    tiles = Tileset("structure")
    tiles.section(0)
    walls.add_tops(tiles)
    tiles.section(4)
    walls.add_faces(tiles)
    tiles.section(12)
    dressings.add_dressings(tiles)
    tiles.section(24)
    doors.add_fronts(tiles)
    tiles.section(36)
    doors.add_sides(tiles)
    tiles.section(40)
    doors.add_grilles(tiles)
    return tiles


def ground() -> Tileset:
    """Draw all that is walked on, and the water."""
    tiles = Tileset("floors")
    sections = (
        (0, floors.add_stone),
        (3, floors.add_concrete),
        (7, floors.add_roads),
        (11, floors.add_indoors),
        (14, carpets.add_carpets),
        (20, floors.add_outdoors),
        (22, floors.add_thresholds),
        (25, quay.add_quay),
        (27, quay.add_water),
        (29, belts.add_belts),
    )
    for row, add in sections:
        tiles.section(row)
        add(tiles)
    quay.add_quay_terrain(tiles)
    tiles.add_terrain(floors.MATERIALS)
    return tiles


def decor() -> Tileset:
    """Draw clear-backed marks that lie on floors."""
    tiles = Tileset("decor")
    sections = (
        (0, decals.add_lines),
        (6, decals.add_gutters),
        (9, decals.add_traces),
        (12, decals.add_rugs),
    )
    for row, add in sections:
        tiles.section(row)
        add(tiles)
    return tiles


def marks() -> Tileset:
    """Draw the symbols that stand for walls beneath props."""
    tiles = Tileset("marks", shines=False)
    decals.add_marks(tiles)
    return tiles


def write(assets: Path = ASSETS, levels: Path = LEVELS) -> list[Path]:  # noqa: ARG001 (one signature for all scripts)
    """Write the four tilesets into ``levels/tilesets``; return all paths."""
    folder = levels / "tilesets"
    return [p for tiles in (structure(), ground(), decor(), marks()) for p in tiles.write(folder)]


if __name__ == "__main__":
    for path in write():
        print(path)
