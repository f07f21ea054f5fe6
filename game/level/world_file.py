"""Tiled's world: the shipped maps side by side, to look at them together."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from game.base.problems import Place, Problem, Refusal
from game.content.codes import refusal
from game.content.files import read_bytes
from game.content.limits import MAP_BYTES, MAP_SIDE_LEAST, MAP_SIDE_MOST, TILE_PIXELS
from game.level.notes import whole_of
from game.level.prescan import scan

WORLD: Final = "shadow_ledger.world"
"""The world's file in ``levels``."""

GAP_TILES: Final = 4
"""How far apart two maps lie."""


def world_file(maps: Iterable[Path]) -> str:
    """Return the text of the world of some maps, from west to east.

    Raises:
        Refusal: if a map cannot be read or does not say how large it is.
    """
    rows, x = [], 0
    for path in maps:
        width, height = (TILE_PIXELS * tiles for tiles in _size(path))
        rows.append({"fileName": path.name, "height": height, "width": width, "x": x, "y": 0})
        x += width + GAP_TILES * TILE_PIXELS
    world = {"maps": rows, "onlyShowAdjacentMaps": False, "type": "world"}
    return json.dumps(world, indent=1, ensure_ascii=False) + "\n"


def _size(path: Path) -> tuple[int, int]:
    """Return a map's columns and rows."""
    data = read_bytes(path, most=MAP_BYTES)
    if isinstance(data, Problem):
        raise Refusal(data)
    root = scan(data, str(path))
    columns, rows = (
        whole_of(root.get(side), least=MAP_SIDE_LEAST, most=MAP_SIDE_MOST)
        for side in ("width", "height")
    )
    if columns is None or rows is None:
        raise refusal("L003", Place(str(path), root.line), reason="it does not say its size")
    return columns, rows
