"""L7: problems of eyes and of slow machines."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from game.content.faults import Fault, note, warning
from game.content.words import later

FAULTS: Final[Mapping[str, Fault]] = {
    "L701": warning(
        later('only the colour tells "{label}" from "{other}"'),
        later("about one boy in twelve confuses red with green, and a dark room hides all colours"),
        later("give each a second mark in its label: a number, a place or a shape"),
    ),
    "L702": warning(
        later("the animation of tile {number} flashes more than {most} times a second"),
        later("fast flashes can make people ill, whatever they show"),
        later("let each picture stay longer, in the tileset's Animation Editor"),
    ),
    "L703": warning(
        later("the map has {columns} x {rows} tiles and {watchers} watchers"),
        later("above {most_columns} x {most_rows} and {most} a night gets slow"),
        later("make it smaller, or two levels of it"),
    ),
    "L704": note(
        later("{count} layers are drawn, more than {most}"),
        later("each one is drawn again whenever the view moves"),
        later("join layers that could be one, or hide what nobody needs"),
    ),
}
"""Every sort of problem by its code."""
