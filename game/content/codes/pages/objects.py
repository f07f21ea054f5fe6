"""L2: what ``explain`` says of objects and their properties."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from game.content.faults import Page
from game.content.words import later

PAGES: Final[Mapping[str, Page]] = {
    "L201": Page(
        later("Unknown class"),
        later('An object\'s class is "Gaurd".'),
        later('It is "Guard", chosen from the list that Tiled offers.'),
    ),
    "L202": Page(
        later("Property missing"),
        later('An object of class Nest has no "of": whose nest is it?'),
        later('It has "of", with the name of whoever lives there.'),
    ),
    "L203": Page(
        later("Property of the wrong kind"),
        later('A Guard\'s "speed" is the text "fast".'),
        later('Its "speed" is the number 2.25.'),
    ),
    "L204": Page(
        later("Reference to nothing"),
        later('A Guard\'s "route" is object 31, and object 31 was deleted.'),
        later('Its "route" is an object of class Route on this map.'),
    ),
    "L205": Page(
        later("Object outside the map"),
        later("A Lamp stands two tiles left of column 0."),
        later("It stands within the map's edges."),
    ),
    "L206": Page(
        later("Object inside a wall"),
        later("A Guard begins in a cell with a shelf."),
        later("It begins on open floor beside the shelf."),
    ),
    "L207": Page(
        later("Object off the grid"),
        later("A Zone begins at x = 33, one pixel right of a tile's edge."),
        later("It begins at x = 32; snapping to the grid is on."),
    ),
    "L208": Page(
        later("Bad name, or name used twice"),
        later('Two objects are called "door", or one is called "Door 3".'),
        later('They are called "door_north" and "door_3".'),
    ),
    "L210": Page(
        later("Not exactly one start"),
        later("The map was copied from another one, and has two objects of class Start."),
        later("There is one, on open floor."),
    ),
    "L211": Page(
        later("No exit"),
        later("The map has objectives and no object of class Exit."),
        later("A rectangle of class Exit lies where the courier leaves."),
    ),
    "L213": Page(
        later("Property that nobody reads"),
        later('A Sign has a property "texd".'),
        later('It has "text".'),
    ),
    "L214": Page(
        later("Says what its template says"),
        later('A guard from a template whose mode is "loop" has a mode "loop" of his own.'),
        later("He has none of his own, and follows the template."),
    ),
    "L215": Page(
        later("No such number in kinds.yaml"),
        later('The map has a property "gard.speed".'),
        later('It has "guard.speed".'),
    ),
    "L216": Page(
        later("Number does not come out whole"),
        later('A Guard\'s "speed" is 2.3, and the game counts in 24ths of a tile.'),
        later('Its "speed" is 2.25.'),
    ),
    "L217": Page(
        later("The rule lacks an object"),
        later('The map\'s rule is "network", and there is one Hub.'),
        later("There are two, so that something can flow between them."),
    ),
}
"""The page of every sort of problem by its code."""
