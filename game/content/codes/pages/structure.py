"""L1: what ``explain`` says of a map's structure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from game.content.faults import Page
from game.content.words import later

PAGES: Final[Mapping[str, Page]] = {
    "L101": Page(
        later("Needed layer missing"),
        later('The walls are on a layer called "walls"; there is no "structure".'),
        later('The walls are on "structure", the ground is on "floor".'),
    ),
    "L102": Page(
        later("Layer that nobody reads"),
        later('A tile layer is called "flor".'),
        later('It is called "floor", or "decor" if it is only to be looked at.'),
    ),
    "L103": Page(
        later("Layer has another size"),
        later("The map was made larger by hand, and one layer was not."),
        later("Map > Resize Map has made all layers larger together."),
    ),
    "L104": Page(
        later("Infinite map"),
        later("Map > Map Properties > Infinite is on."),
        later("It is off; Map > Resize Map sets the size."),
    ),
    "L105": Page(
        later("Not the game's sort of map"),
        later("An isometric map, or tiles of 32 pixels."),
        later("An orthogonal map with tiles of 16 x 16 pixels."),
    ),
    "L106": Page(
        later("Tileset inside the map"),
        later('"Embed in map" was ticked when the tileset was added.'),
        later("The tileset is a file of its own, and all levels share it."),
    ),
    "L107": Page(
        later("Hole in the floor"),
        later('A cell between the walls is empty on layer "floor".'),
        later("Every cell that one can walk on has a floor tile."),
    ),
    "L109": Page(
        later("Class in Tiled 1.9's way"),
        later('Tiled 1.9 has written class="Guard" at the object.'),
        later('Tiled 1.10 or newer has written type="Guard".'),
    ),
    "L110": Page(
        later("Automapping rule for no layer"),
        later('A layer of a rule map is called "output_wall".'),
        later('It is called "output_structure", and levels have a layer "structure".'),
    ),
    "L111": Page(
        later("Not in canonical form"),
        later("The map was written by another program than Tiled, or by hand."),
        later('"shadow-ledger fmt" has written it as Tiled does; it says the same.'),
    ),
    "L112": Page(
        later("Unfinished merge"),
        later("A line begins with <<<<<<<, or the map has a point of the class MergeConflict."),
        later('One side was taken; the layer "merge conflicts" and its points were deleted.'),
    ),
    "L113": Page(
        later("Feature that no level may use"),
        later("A capsule, a property that is a list or a class, or a layer with a blend mode."),
        later("A rectangle, and one plain property for each value."),
    ),
    "L114": Page(
        later("Map saved by an older Tiled"),
        later('The map says tiledversion="1.8.2".'),
        later("The map was saved by Tiled 1.10 or newer."),
    ),
    "L115": Page(
        later("Layer drawn beside where it is"),
        later('The layer "structure" has a Horizontal Offset of 4.'),
        later("Only layers of pictures are moved or have a Parallax Factor."),
    ),
    "L130": Page(
        later("Tile whose shape and flags disagree"),
        later("A tile has a collision rectangle of 4 x 9 pixels, or one and solid: false."),
        later("The rectangle is the whole tile or a half of it, and solid is true or not there."),
    ),
    "L108": Page(
        later("Open edge"),
        later("A wall at the map's edge has a gap, and floor leads to the last column."),
        later("The gap is closed, or an Exit lies there."),
    ),
}
"""The page of every sort of problem by its code."""
