"""L1: problems of a map's layers, size and form."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from game.content.faults import Fault, note, warning
from game.content.words import later

FEATURES: Final[Mapping[str, tuple[str, str]]] = {
    "class": (
        later("a property of a class"),
        later("use one plain property for each member, such as cone_angle and cone_range"),
    ),
    "list": (
        later("a property that is a list"),
        later('use one text with spaces between, such as "0 1.5 0"'),
    ),
    "property": (
        later("a property of a type that is not known here"),
        later("use a property of type string, int, float, bool, color, file or object"),
    ),
    "capsule": (
        later("a capsule"),
        later("in Tiled: draw a point, a rectangle or a polyline in its place"),
    ),
    "opacity": (
        later("the opacity of one object"),
        later("in Tiled: set the object's Opacity to 1, and its layer's to what you want"),
    ),
    "part": (
        later("a tile that is a part of its picture"),
        later("save that part as a picture of its own, or use a tileset based on one picture"),
    ),
    "trans": (
        later("a color that stands for transparent"),
        later("save the picture as a PNG with transparent pixels"),
    ),
    "tilerendersize": (
        later("tiles that are drawn at the size of the grid"),
        later("in the tileset's Properties set Tile Render Size to Tile Size"),
    ),
    "mode": (
        later("a layer with a blend mode"),
        later("in the layer's Properties set Mode to Normal"),
    ),
}
"""What no level may use, by a short word: its name, and what to do in its place."""

FAULTS: Final[Mapping[str, Fault]] = {
    "L101": Fault(
        later('the tile layer "{name}" is missing{hint}'),
        later('"floor" says what the ground is, "structure" what is in the way'),
        later('add a tile layer called "{name}", or rename the one that should be it'),
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
    "L106": Fault(
        later('the tileset "{name}" is embedded in the map'),
        later("it will not follow when the shared tileset gets better"),
        later("in Tiled: press the tileset's Export button and use the .tsx file"),
    ),
    "L107": warning(
        later("cells without a floor: {count}; this is the first"),
        later("an empty cell that can be walked on sounds like stone and looks like nothing"),
        later('paint a tile there on layer "floor"'),
    ),
    "L109": warning(
        later('the {thing} has a "class" where Tiled 1.10 writes "type"'),
        later("Tiled before 1.9 would drop it when it saves"),
        later("open the map in Tiled 1.10 or newer and save it"),
    ),
    "L110": warning(
        later('the rules\' layer "{name}" means no layer that a level has{hint}'),
        later("Tiled's automapping would do nothing, and say nothing"),
        later('name it after what it looks at or paints, such as "input_structure"'),
    ),
    "L111": warning(
        later("the file is not written as Tiled writes it"),
        later("two people's changes can only be compared if nothing else differs"),
        later("type: shadow-ledger fmt {file}"),
    ),
    "L112": Fault(
        later("a merge was not finished: {what}"),
        later("two people changed the same thing, and nobody has chosen between them yet"),
        later(
            "choose a side: lines in your version control; a marker in Tiled, where its properties "
            "say what differs and you delete it when that is settled"
        ),
    ),
    "L113": Fault(
        later("a level may not use {feature}"),
        later("the game, or Tiled before 1.12, would lose it without a word"),
        "{instead}",
    ),
    "L114": note(
        later("the map was saved by Tiled {version}"),
        later("Tiled before {least} may drop what newer versions wrote"),
        later("if you can, use Tiled {least} or newer"),
    ),
    "L115": warning(
        later('the layer "{name}" is drawn beside where it is'),
        later("walls, floors and objects work where their cells are, and players would be misled"),
        later("in its Properties set Horizontal and Vertical Offset to 0 and Parallax Factor to 1"),
    ),
    "L130": warning(
        later("{tile} {fault}"),
        later("a cell is blocked whole or not at all, and the flag decides"),
        later("give the tile a full or half rectangle and the flag solid, or neither"),
    ),
    "L108": Fault(
        later("open cells at the map's edge: {count}; this is the first"),
        later("one could walk up to where the world ends"),
        later('close it with a wall on layer "structure", or draw an Exit there'),
    ),
}
"""Every sort of problem by its code."""
