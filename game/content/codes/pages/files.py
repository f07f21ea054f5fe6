"""L0: what ``explain`` says of a file's problems."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from game.content.faults import Page
from game.content.words import later

PAGES: Final[Mapping[str, Page]] = {
    "L001": Page(
        later("File cannot be read"),
        later("The path names a folder, a link, or a file that only somebody else may open."),
        later("The path names an ordinary .tmx file of your own."),
    ),
    "L002": Page(
        later("File too large"),
        later("A map of 30 MB, with thousands of objects that a script has made."),
        later("A map of some hundred kilobytes, as Tiled saves it."),
    ),
    "L003": Page(
        later("Not readable as XML"),
        later("A half of the file is missing, or a merge has left lines of < and >."),
        later("The file as Tiled saved it, from <map> to </map>."),
    ),
    "L004": Page(
        later("Document type or entity"),
        later("The file begins with <!DOCTYPE ...> and defines entities."),
        later("The file begins with <?xml ...?> and goes on with <map>."),
    ),
    "L005": Page(
        later("Nested too deep or too much"),
        later("Groups in groups in groups, a hundred deep."),
        later("One or two groups, with the layers in them."),
    ),
    "L006": Page(
        later("Reference leaves the project"),
        later('The tileset stands as "/home/me/tiles.tsx" or "../../tiles.tsx".'),
        later('The tileset lies in the project and stands as "tilesets/tiles.tsx".'),
    ),
    "L007": Page(
        later("Size out of bounds"),
        later("The map is 4 x 4 tiles, or 1000 x 1000."),
        later("The map is 40 x 24 tiles."),
    ),
    "L008": Page(
        later("Layer data is wrong"),
        later("A layer of 40 x 24 tiles holds 959 numbers."),
        later("It holds 960: one for each cell, 0 where it is empty."),
    ),
    "L009": Page(
        later("Not a number within bounds"),
        later('An object has x="nan", or a width below zero.'),
        later('It has x="128" and width="32".'),
    ),
    "L010": Page(
        later("Number names no tile"),
        later("A tileset was removed by hand, and layers still use its tiles."),
        later("The tileset is in the map again, or the cells are erased."),
    ),
    "L011": Page(
        later("Too many things"),
        later("A map with 65 guards, or a polyline with a thousand corners."),
        later("A map with 20 guards, and routes of a few corners."),
    ),
    "L012": Page(
        later("Tileset, template or picture missing"),
        later('"tilesets/tiles.tsx" was renamed, and the map still names it.'),
        later("The map names the file that is there."),
    ),
    "L013": Page(
        later("Layer stored in an unknown way"),
        later('Map > Map Properties > Tile Layer Format is "Zstandard".'),
        later('It is "CSV".'),
    ),
    "L014": Page(
        later("Hidden character in a text"),
        later("A name holds a character that turns the writing direction round."),
        later("The name is typed again, from letters that can be seen."),
    ),
}
"""The page of every sort of problem by its code."""
