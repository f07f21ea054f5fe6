"""Drawing: what makes a map hard to look at, or slow to draw."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from game.level.checks.subject import Subject
from game.level.tiled_map import GID_MASK, ObjectLayer, TiledMap, TilesetTile

FLASHES_A_SECOND: Final = 3
"""Anything that changes to and fro more often can harm people (WCAG 2.3.1)."""

WATCHERS: Final = 24
"""More than so many of them slow a night down."""

TILES: Final = (96, 64)
"""Columns and rows; larger maps slow a night down."""

DRAWN_LAYERS: Final = 8
"""More than so many layers are drawn slowly, and hard to keep apart."""


def check_drawing(subject: Subject) -> None:
    """Note what flashes, and what there is too much of."""
    _check_flashes(subject)
    plan = subject.plan
    watchers = sum(found.kind.group == "watcher" for found in subject.rounds)
    told = {"columns": plan.columns, "rows": plan.rows, "watchers": watchers}
    if watchers > WATCHERS or plan.columns > TILES[0] or plan.rows > TILES[1]:
        subject.note_map("L703", most=WATCHERS, most_columns=TILES[0], most_rows=TILES[1], **told)
    drawn = sum(1 for _ in _drawn_layers(subject.tiled))
    if drawn > DRAWN_LAYERS:
        subject.note_map("L704", count=drawn, most=DRAWN_LAYERS)


def _check_flashes(subject: Subject) -> None:
    """Note animated tiles that change too fast, each where it is first used."""
    tiled = subject.tiled
    for layer in tiled.tile_layers:
        for gid in sorted({gid & GID_MASK for gid in layer.gids} - {0}):
            tile = tiled.tile(gid)
            if tile is not None and flashes(tile):
                at = next(i for i, found in enumerate(layer.gids) if found & GID_MASK == gid)
                row, column = divmod(at, layer.columns)
                told = {"number": tile.id, "most": FLASHES_A_SECOND}
                subject.note_cell("L702", layer.name, (column, row), **told)


def flashes(tile: TilesetTile) -> bool:
    """Return whether two changes of a tile's picture, there and back, come too soon."""
    times = [ms for _, ms in tile.animation]
    both = (one + other for one, other in pairwise([*times, *times[:1]]))
    return len(times) > 1 and min(both) * FLASHES_A_SECOND < 1000


def _drawn_layers(tiled: TiledMap) -> Iterator[str]:
    """Go through the names of layers that pictures come from."""
    for layer in tiled.layers:
        pictures = not isinstance(layer, ObjectLayer) or any(o.gid for o in layer.objects)
        if layer.visible and pictures:
            yield layer.name
