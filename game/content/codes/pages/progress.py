"""L4: what ``explain`` says of the way through."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from game.content.faults import Page
from game.content.words import later

PAGES: Final[Mapping[str, Page]] = {
    "L401": Page(
        later("Exit cannot be reached"),
        later("The Exit lies behind a wall without a door."),
        later("A Door, a gap or a grille leads to it."),
    ),
    "L402": Page(
        later("Objective cannot be reached"),
        later("The papers lie in a room that is closed on all sides."),
        later("The room has a Door."),
    ),
    "L404": Page(
        later("Optional thing cannot be reached"),
        later("A jar stands on a roof that no stairs lead to."),
        later("It stands beside the stairs, or it is gone."),
    ),
    "L403": Page(
        later("Key behind its own door"),
        later("What opens the vault lies in the vault."),
        later("It lies in the room before it."),
    ),
    "L405": Page(
        later("Lock without a key"),
        later('A Door is locked, and no object names it in "opens".'),
        later("A TuningTable opens it, or it is not locked."),
    ),
    "L406": Page(
        later("One way to nowhere"),
        later("A Turnstile leads into a yard with no other way out."),
        later("The yard has a gate that leads on to the Exit."),
    ),
    "L407": Page(
        later("Named and not there"),
        later('A Claim\'s "fact" is "s1-01", and no fact has that name.'),
        later('It is "s1-01-logistics-timing", as in the level\'s facts.'),
    ),
    "L408": Page(
        later("Checkpoint watched"),
        later("A Checkpoint lies under a lamp on a Guard's round."),
        later("It lies in a dark corner that nobody looks into."),
    ),
}
"""The page of every sort of problem by its code."""
