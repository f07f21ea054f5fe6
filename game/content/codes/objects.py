"""L2: problems of a map's objects and their properties."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from game.base.problems import Severity
from game.content.faults import Fault, warning
from game.content.words import later

FAULTS: Final[Mapping[str, Fault]] = {
    "L201": Fault(
        later('"{type}" is no class that the game knows{hint}'),
        later("the object would be missing from the level"),
        later("choose one of the classes that Tiled offers for this project"),
    ),
    "L202": Fault(
        later('{thing} needs a "{name}"'),
        later("without it the game does not know what the object should do"),
        later('set its property "{name}" ({kind}) in the Properties panel'),
    ),
    "L203": Fault(
        later('"{name}" of {thing} is {value}, but must be {needed}'),
        later("the game cannot use what is written there"),
        later("change it in the Properties panel"),
    ),
    "L204": Fault(
        later('"{name}" of {thing} refers to {value}, and there is no such {needed}{hint}'),
        later("what it refers to was removed, or is something else"),
        later("choose the right object, or clear the property"),
    ),
    "L205": Fault(
        later("{thing} lies outside the map"),
        later("nobody could see it or come to it"),
        later("move it inside, or remove it"),
    ),
    "L206": Fault(
        later("{thing} stands inside a wall"),
        later("it could neither move nor be reached"),
        later('move it to open floor, or clear that cell on layer "structure"'),
    ),
    "L207": warning(
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
        later("the courier begins at one place, and the game must know at which"),
        later("keep one Start where the courier begins, and remove all others"),
    ),
    "L211": Fault(
        later("the map has no Exit"),
        later("the level could never end"),
        later("draw a rectangle of class Exit where the courier leaves"),
    ),
    "L213": warning(
        later('nobody reads the property "{name}" of {thing}{hint}'),
        later("it has no effect, which is usually a slip of the keyboard"),
        later("rename or remove it"),
    ),
    "L214": Fault(
        later('"{name}" of {thing} says what its template or class says anyway'),
        later("when that changes, this object would not follow"),
        later("reset the property in the Properties panel, or type: shadow-ledger check --fix"),
        Severity.NOTE,
    ),
    "L209": warning(
        later("no object refers to {thing}"),
        later("it has no effect, which is usually a reference that was lost"),
        later("set it in the property of whoever should use it, or remove it"),
    ),
    "L212": warning(
        later("{thing} lies over {other}"),
        later("two of one class in one place are usually a copy that was never moved"),
        later("move one of them, or remove it"),
    ),
    "L217": warning(
        later('the rule "{rule}" needs {least} objects of class "{kind}", and the map has {count}'),
        later("without them there is nothing to do by that rule, and nobody tells the player"),
        later("place them, or choose another rule in Map > Map Properties"),
    ),
    "L215": Fault(
        later('"{name}" of {thing} is no number of kinds.yaml{hint}'),
        later("a map changes a number by its name; this one would stay as it is"),
        later('write its name as in kinds.yaml, such as "guard.speed" or "limits.knock_tiles"'),
    ),
    "L216": Fault(
        later('"{name}" of {thing} cannot be used: {reason}'),
        later("the game counts in whole ticks, 1440ths of a tile and arc minutes"),
        later("choose the nearest number that comes out whole"),
    ),
}
"""Every sort of problem by its code."""
