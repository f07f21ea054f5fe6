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
    "L403": Fault(
        later("{thing} is locked, and what opens it lies behind it: {key}"),
        later("nobody could ever come to it"),
        later("move the one or the other, or open another way"),
    ),
    "L405": Fault(
        later("{thing} is locked, and nothing opens it"),
        later("players look for a key that does not exist"),
        later('name it in the "opens" of something, or take its lock away'),
    ),
    "L406": warning(
        later("behind {thing} no way leads to an exit"),
        later("it turns one way: whoever has gone through could only start again"),
        later("open a way on, or turn it round"),
    ),
    "L407": Fault(
        later('{thing} names the {sort} "{name}", and there is none{hint}'),
        later("what should be told there would never be told"),
        later("write its name as it stands in the level's files"),
    ),
    "L408": warning(
        later("{by} sees whoever waits at {thing}, first after {seconds} s"),
        later("the night begins again there, and nobody may be found while they look round"),
        later("move the checkpoint into shade or behind cover, or lead the round elsewhere"),
    ),
}
"""Every sort of problem by its code."""
