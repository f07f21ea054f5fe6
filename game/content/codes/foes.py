"""L3: problems of foes, their routes and their numbers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from game.content.faults import Fault, warning
from game.content.words import later

FAULTS: Final[Mapping[str, Fault]] = {
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
    "L308": warning(
        later("the proven way meets {thing} after {seconds} s in which it could be seen"),
        later("a rival must show its shimmer for {least} s before anybody is near it"),
        later("move it away from the corner, or open the view to where it waits"),
    ),
    "L309": Fault(
        later('"{name}" of {thing} is {value}, but must be {least} to {most}'),
        later("outside these bounds the game is not fair or does not work"),
        later("choose a number within them"),
    ),
    "L313": Fault(
        later('"{name}" of {thing} is {value}, which is not fair: {reason}'),
        later("nobody may be seen from where the screen does not show, or be caught at once"),
        later("choose a number from {least} to {most}"),
    ),
    "L301": Fault(
        later("{thing} has no route"),
        later("it would look the same way all night; there is nothing to learn and to time"),
        later('draw a Route and set it as its "route"'),
    ),
    "L304": warning(
        later("the round of {thing} is made {seconds} s longer, to {period} s"),
        later("all rounds begin again together, so it waits where nobody drew a wait"),
        later('write {seconds} s more into its "pauses", or make its route shorter'),
    ),
    "L305": warning(
        later("the round of {thing} takes {period} s, and not one of {family}"),
        later("with other periods the night never comes round again, and no proof can end"),
        later('change its route, its "pauses" or its "period" until the round fits'),
    ),
    "L306": Fault(
        later("{thing} sees no floor at all"),
        later("players would fear what can never find them"),
        later('turn it by its "facing", move it, or clear what is before it'),
    ),
    "L307": warning(
        later("the line of {thing} sweeps over the start"),
        later("nobody should be found before they have seen by whom"),
        later("turn it away, or move the start behind solid cover"),
    ),
    "L310": warning(
        later("{thing} is on the same tiles as {other} for {share} % of the time"),
        later("two that walk as one teach nothing that one would not"),
        later('give one of them another route, or another "phase"'),
    ),
    "L311": warning(
        later("the cone of {thing} fills a corridor without cover within {tiles} tiles"),
        later("whoever meets it there can only go back"),
        later("make the corridor wider, or put a crate, a niche or a door into it"),
    ),
    "L312": Fault(
        later("{thing} sweeps over floor farther than {tiles} tiles from solid cover"),
        later("a line must be left in time by whoever walks"),
        later("put something that stops sight near this tile, the first of them"),
    ),
}
"""Every sort of problem by its code."""
