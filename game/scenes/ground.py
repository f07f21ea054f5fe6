"""From a Tiled map to the ground that the stage draws."""

from __future__ import annotations

from array import array
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Final

from game.level.pictures import Pictures, load_pictures
from game.level.tiled_map import GID_MASK, MapObject, TiledMap
from game.view.ground import Ground, Layer, Picture, Prop
from game.view.images import Cut, load_image

STRUCTURE: Final = "structure"
"""The layer of walls and doors; all others lie flat."""

PROPS: Final = Path("tilesets", "props")
"""The folder of single props' pictures, inside the folder of levels."""


def ground_of(tiled: TiledMap) -> Ground:
    """Return a map's ground with its pictures loaded; pygame must have a display.

    Raises:
        Refusal: if a picture cannot be read.
    """
    pictures = _pictures(tiled, load_pictures(tiled, load_image))
    cells = tiled.columns * tiled.rows
    structure = tiled.tile_layer(STRUCTURE)
    return Ground(
        columns=tiled.columns,
        rows=tiled.rows,
        floors=tuple(
            Layer(layer.name, tuple(layer.gids))
            for layer in tiled.tile_layers
            if layer.name != STRUCTURE and layer.visible
        ),
        structure=Layer(STRUCTURE, tuple(structure.gids if structure else array("I", [0] * cells))),
        pictures=pictures,
        props=tuple(
            _prop(tiled, thing, pictures[thing.gid])
            for thing in tiled.objects
            if thing.gid and thing.visible and not thing.type
        ),
    )


def prop_shelf(levels: Path) -> Callable[[str], Picture | None]:
    """Return what gives a shipped prop's picture by its name, each loaded when first asked for."""

    @cache
    def picture(name: str) -> Picture | None:
        path = levels / PROPS / f"{name}.png"
        if not path.is_file():
            return None
        day, glow = load_image(path)(None, (False, False, False))
        return Picture(name, (day,), (glow,))

    return picture


def _pictures(tiled: TiledMap, loaded: Pictures[Cut]) -> dict[int, Picture]:
    pictures = {}
    for gid, frames in loaded.items():
        tile = tiled.tile(gid)
        name = tile.properties.get("name") if tile else None
        pictures[gid] = Picture(
            name=str(name.value) if name else str(gid & GID_MASK),
            frames=tuple(frame.image.day for frame in frames),
            glows=tuple(frame.image.glow for frame in frames),
            mark=tile is not None and tile.is_marked("mark"),
        )
    return pictures


def _prop(tiled: TiledMap, thing: MapObject, picture: Picture) -> Prop:
    tile = tiled.tile(thing.gid)
    return Prop(
        picture=picture,
        left=round(thing.x),
        foot=round(thing.y),
        depth=tile.foot if tile else 0,
        over=tile is not None and tile.is_marked("over"),
    )
