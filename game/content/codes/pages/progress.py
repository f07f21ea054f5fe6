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
}
"""The page of every sort of problem by its code."""
