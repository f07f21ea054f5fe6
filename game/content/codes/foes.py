"""L3: problems of foes, their routes and their numbers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from game.content.faults import Fault
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
}
"""Every sort of problem by its code."""
