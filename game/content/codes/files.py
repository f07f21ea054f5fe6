"""L0: problems of a file, and what makes it safe to read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from game.content.faults import Fault
from game.content.words import later

FAULTS: Final[Mapping[str, Fault]] = {
    "L001": Fault(
        later("the file cannot be read: {reason}"),
        mend=later("give the path of an ordinary file that you may read"),
    ),
    "L002": Fault(
        later("the file has more than {most} bytes"),
        later("files from strangers are read only up to a bound, so that none can fill memory"),
        later("make the file smaller, or split the level"),
    ),
    "L003": Fault(
        later("this is not XML that can be read: {reason}"),
        mend=later("open the file in Tiled and save it again"),
    ),
    "L004": Fault(
        later("the file holds a {thing}"),
        later("maps never need one, and it can make a small file explode"),
        later("save the file from Tiled; do not write it by hand"),
    ),
    "L005": Fault(
        later("the file has {what}, and the most is {most}"),
        later("deep or endless files make reading slow"),
        later("save the file from Tiled, with fewer things in it"),
    ),
    "L006": Fault(
        later('the reference "{reference}" is refused: {reason}'),
        later("a map may only use files inside its own project folder"),
        later("keep it in the project's folder, and write / between folders, never \\ or .."),
    ),
    "L007": Fault(
        later("{what} is {value}, but must be {least} to {most}"),
        mend=later("choose a size within these bounds"),
    ),
    "L008": Fault(
        later("the layer's data is wrong: {reason}"),
        later("a layer holds exactly one tile number for each cell of the map"),
        later("open the map in Tiled and save it again with CSV layers"),
    ),
    "L009": Fault(
        later('{what} is "{value}", which is no number between {least} and {most}'),
        mend=later("write an ordinary number within these bounds"),
    ),
    "L010": Fault(
        later("the tile number {gid} names no tile of any tileset"),
        later("the game would not know what to draw or whether it is solid"),
        later("add the tileset back to the map, or erase the tile"),
    ),
    "L011": Fault(
        later("there are {count} {things}, and the most is {most}"),
        later("more would make the game slow"),
        later("use fewer"),
    ),
    "L012": Fault(
        later('the {sort} "{reference}" cannot be used: {reason}'),
        mend=later("put the file there, or choose another one in Tiled"),
    ),
    "L013": Fault(
        later('the layer\'s data is stored as "{encoding}", which is not read here'),
        later("CSV, base64, zlib and gzip are read"),
        later("in Tiled: Map > Map Properties > Tile Layer Format: CSV"),
    ),
    "L014": Fault(
        later("{what} holds a character that cannot be seen"),
        later("hidden characters can change how text reads or move a terminal's cursor"),
        later("type the text again"),
    ),
}
"""Every sort of problem by its code."""
