"""The words of every problem that content can have, by code.

Readers ask for ``problem("L202", place, ...)``; the sentences stand here so that they keep one tone
and are translated in one place. L0 file and safety, L1 a map's structure, L2 its objects, L3 its
foes, L4 the way through; C1 content files, C2 settings, C3 writing. What each code means is stable.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from game.base.problems import Place, Problem, Refusal, Severity
from game.content.faults import Fault
from game.content.words import later


def problem(code: str, place: Place | None = None, **values: object) -> Problem:
    """Return the problem of a code, its sentences filled with values.

    Raises:
        KeyError: if the code is unknown or a value that its sentences name is missing.
    """
    return FAULTS[code].problem(code, place, **values)


def refusal(code: str, place: Place, **values: object) -> Refusal:
    """Return the refusal of a code, for raising where going on makes no sense."""
    return Refusal(problem(code, place, **values))


def _warning(what: str, why: str = "", mend: str = "") -> Fault:
    return Fault(what, why, mend, Severity.WARNING)


_FILES: Final = {
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
        later("keep tilesets and templates in the project and refer to them with / only"),
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

_STRUCTURE: Final = {
    "L101": Fault(
        later('the tile layer "{name}" is missing'),
        later('"floor" says what the ground is, "structure" what is in the way'),
        later('add a tile layer called "{name}"'),
    ),
    "L102": _warning(
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
    "L106": _warning(
        later('the tileset "{name}" is embedded in the map'),
        later("it will not follow when the shared tileset gets better"),
        later("in Tiled: press the tileset's Export button and use the .tsx file"),
    ),
    "L107": _warning(
        later("the floor has {count} holes; this is the first"),
        later("an empty cell that can be walked on sounds like stone and looks like nothing"),
        later('paint a tile there on layer "floor"'),
    ),
    "L109": _warning(
        later('the object has a "class" where Tiled 1.10 writes "type"'),
        later("Tiled before 1.9 would drop it when it saves"),
        later("open the map in Tiled 1.10 or newer and save it"),
    ),
    "L113": _warning(
        later("{feature} is not drawn or read by the game"),
        mend=later("use an ordinary tile, point, rectangle or polyline"),
    ),
}

_OBJECTS: Final = {
    "L201": Fault(
        later('"{type}" is no class that the game knows{hint}'),
        later("the object would be missing from the level"),
        later("choose one of the classes that Tiled offers for this project"),
    ),
    "L202": Fault(
        later('{thing} needs a "{name}"'),
        mend=later('add the property "{name}" ({kind})'),
    ),
    "L203": Fault(
        later('"{name}" of {thing} is {value}, but must be {needed}'),
        mend=later("change it in the Properties panel"),
    ),
    "L204": Fault(
        later('"{name}" of {thing} refers to {value}, and there is no such {needed}{hint}'),
        mend=later("choose the right object, or clear the property"),
    ),
    "L205": Fault(
        later("{thing} lies outside the map"),
        mend=later("move it inside, or remove it"),
    ),
    "L206": Fault(
        later("{thing} stands inside a wall"),
        later("it could neither move nor be reached"),
        later('move it to open floor, or clear that cell on layer "structure"'),
    ),
    "L207": _warning(
        later("{thing} does not lie on the tile grid"),
        later("it is moved to the nearest whole tiles, which may not be what you see"),
        later("hold Ctrl while you drag, or switch View > Snapping > Snap to Grid on"),
    ),
    "L208": Fault(
        later("{thing} {fault}"),
        later("other objects, the walk and saved games find it by its name"),
        later("give it its own name of small letters, digits and _"),
    ),
    "L210": Fault(
        later("the map has {count} objects of class Start, and needs exactly one"),
        mend=later("place one Start where the courier begins"),
    ),
    "L211": Fault(
        later("the map has no Exit"),
        later("the level could never end"),
        later("draw a rectangle of class Exit"),
    ),
    "L213": _warning(
        later('nobody reads the property "{name}" of {thing}{hint}'),
        later("it has no effect, which is usually a slip of the keyboard"),
        later("rename or remove it"),
    ),
    "L214": _warning(
        later('the rule "{rule}" needs {least} objects of class "{kind}", and the map has {count}'),
        later("without them there is nothing to do by that rule, and nobody tells the player"),
        later("place them, or choose another rule in Map > Map Properties"),
    ),
}

_PLAY: Final = {
    "L302": Fault(
        later("{thing} walks through a wall"),
        later("it would stop there, so its timing, and any proof, would drift"),
        later('move the route\'s corners, or clear the cell on layer "structure"'),
    ),
    "L303": Fault(
        later("{thing} has only {count} corner"),
        later("a route leads from one place to another"),
        later("draw it as a polyline with at least two corners"),
    ),
    "L309": Fault(
        later('"{name}" of {thing} is {value}, but must be {least} to {most}'),
        later("outside these bounds the game is not fair or does not work"),
        later("choose a number within them"),
    ),
    "L401": Fault(
        later("{thing} cannot be reached on foot from the start"),
        later("the level could not be finished"),
        later("open a way: a door, a gap or a grille"),
    ),
    "L402": Fault(
        later("{thing} cannot be reached on foot from the start"),
        later("the level could not be finished"),
        later("open a way to it, or move it nearer to one"),
    ),
    "L404": _warning(
        later("{thing} cannot be reached on foot from the start"),
        later("players would see it and never get it"),
        later("open a way to it, or remove it"),
    ),
    "L901": Fault(
        later('no level is called "{name}"{hint}'),
        mend=later("give a level's number, its name, or the path of a .tmx file"),
    ),
}

_CONTENT: Final = {
    "C101": Fault(
        later("this is not YAML that can be read: {reason}"),
        mend=later("look at the line and the one before it: a missing quote, colon or space?"),
    ),
    "C102": Fault(
        later("this is refused: {reason}"),
        later("content files are plain maps and lists of texts and numbers"),
        later("write the value out in full"),
    ),
    "C103": Fault(
        later("{trail}: {reason}"),
        mend=later("the comments at the top of the section say what stands there"),
    ),
    "C104": Fault(
        later("{trail}: {reason}"),
        later("the game counts in whole ticks, 1440ths of a tile and arc minutes"),
        later("choose the nearest number that comes out whole"),
    ),
    "C201": _warning(
        later("the settings cannot be read: {reason}"),
        later("the game uses its usual settings and keeps your file as {kept}"),
        later("set your choices again in the menu; nothing else is lost"),
    ),
    "C202": _warning(
        later("the settings were written by a newer version of the game"),
        later("the game uses its usual settings and keeps your file as {kept}"),
        later("update the game, or set your choices again in the menu"),
    ),
    "C203": Fault(
        later('the game does not speak "{lang}"'),
        mend=later("choose one of its languages: {known}"),
    ),
    "C301": Fault(
        later("the file cannot be written: {reason}"),
        mend=later("make room on the disk, or choose a folder that you may write to"),
    ),
}

FAULTS: Final[Mapping[str, Fault]] = _FILES | _STRUCTURE | _OBJECTS | _PLAY | _CONTENT
"""Every sort of problem by its code."""
