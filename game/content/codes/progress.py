"""L4: problems of the way through: what can be reached."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from game.content.faults import Fault, warning
from game.content.words import later

FAULTS: Final[Mapping[str, Fault]] = {
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
    "L404": warning(
        later("{thing} cannot be reached on foot from the start"),
        later("players would see it and never get it"),
        later("open a way to it, or remove it"),
    ),
}
"""Every sort of problem by its code."""
