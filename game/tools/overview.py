"""Pictures of whole maps: thumbnails without anybody in them, and two maps side by side."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from game.level.comparison import Comparison
from game.level.tiled_map import TiledMap
from game.scenes.ground import ground_of
from game.view.canvas import Canvas
from game.view.offscreen import open_offscreen, save_png
from game.view.overview import beside, draw_overview, fitted, mark_patches, mark_thing

THUMB: Final = 512
"""Pixels on the longer side of a thumbnail."""


def picture_of(tiled: TiledMap) -> Canvas:
    """Return a whole map, a pixel for a pixel; raises Refusal if a picture cannot be read."""
    open_offscreen()
    return draw_overview(ground_of(tiled))


def save_thumb(tiled: TiledMap, path: Path) -> None:
    """Write a map's thumbnail as a PNG file.

    Raises:
        Refusal: if a picture of the map cannot be read.
        OSError: if the file cannot be written.
    """
    save_png(fitted(picture_of(tiled), THUMB), path)


def save_comparison(before: TiledMap, after: TiledMap, found: Comparison, path: Path) -> None:
    """Write both maps side by side, what differs hatched and with signs: + new, - gone, a diamond.

    Raises:
        Refusal: if a picture of a map cannot be read.
        OSError: if the file cannot be written.
    """
    pictures = [picture_of(tiled) for tiled in (before, after)]
    old = {thing.id: thing for thing in before.objects}
    boxes = [box for layer in found.layers for box, _count in layer.boxes]
    for picture in pictures:
        mark_patches(picture, boxes)
    for change in found.objects:
        if change.sort != "added":
            mark_thing(pictures[0], change.sort, (old[change.thing.id].x, old[change.thing.id].y))
        if change.sort != "removed":
            mark_thing(pictures[1], change.sort, (change.thing.x, change.thing.y))
    save_png(beside(*pictures), path)
