"""L1: problems of a map's layers, size and form."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from game.content.faults import Fault, warning
from game.content.words import later

FAULTS: Final[Mapping[str, Fault]] = {
    "L101": Fault(
        later('the tile layer "{name}" is missing'),
        later('"floor" says what the ground is, "structure" what is in the way'),
        later('add a tile layer called "{name}"'),
    ),
    "L102": warning(
        later('no one reads a tile layer called "{name}"{hint}'),
        later('the game knows "floor", "structure" and names that begin with "decor"'),
        later("rename the layer, or remove it"),
    ),
    "L103": Fault(
        later("the layer is {columns} x {rows} tiles, the map {map_columns} x {map_rows}"),
        mend=later("in Tiled: Map > Resize Map, then save"),
    ),
    "L104": Fault(
        later("the map is infinite"),
        later("a level has edges; the game needs to know where they are"),
        later("in Tiled: Map > Map Properties > Infinite: off"),
    ),
    "L105": Fault(
        later("{what} is {value}, but the game needs {needed}"),
        mend=later("in Tiled: Map > Map Properties"),
    ),
    "L106": warning(
        later('the tileset "{name}" is embedded in the map'),
        later("it will not follow when the shared tileset gets better"),
        later("in Tiled: press the tileset's Export button and use the .tsx file"),
    ),
    "L107": warning(
        later("the floor has {count} holes; this is the first"),
        later("an empty cell that can be walked on sounds like stone and looks like nothing"),
        later('paint a tile there on layer "floor"'),
    ),
    "L109": warning(
        later('the object has a "class" where Tiled 1.10 writes "type"'),
        later("Tiled before 1.9 would drop it when it saves"),
        later("open the map in Tiled 1.10 or newer and save it"),
    ),
    "L110": warning(
        later('the rules\' layer "{name}" means no layer that a level has{hint}'),
        later("Tiled's automapping would do nothing, and say nothing"),
        later('name it after what it looks at or paints, such as "input_structure"'),
    ),
    "L111": warning(
        later("the file is not in canonical form"),
        later("two people's changes can only be compared if nothing else differs"),
        later("type: shadow-ledger fmt {file}"),
    ),
    "L113": warning(
        later("{feature} is not drawn or read by the game"),
        mend=later("use an ordinary tile, point, rectangle or polyline"),
    ),
}
"""Every sort of problem by its code."""
