"""L9: what ``explain`` says of problems with the tools themselves."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from game.content.faults import Page
from game.content.words import later

PAGES: Final[Mapping[str, Page]] = {
    "L901": Page(
        later("No such level"),
        later("shadow-ledger check 1_night_depo"),
        later("shadow-ledger check 1_night_depot"),
    ),
    "L902": Page(
        later("Wish to ignore does not count"),
        later('lint_ignore is "L207", or names an error of L0.'),
        later('lint_ignore is "L207: the sign hangs askew on purpose".'),
    ),
    "L903": Page(
        later("No such code"),
        later('lint_ignore is "L270: the sign hangs askew on purpose".'),
        later('lint_ignore is "L207: the sign hangs askew on purpose".'),
    ),
    "L904": Page(
        later("No such object to begin at"),
        later("shadow-ledger play room.tmx --from-object 999"),
        later("shadow-ledger play room.tmx --from-object 12"),
    ),
    "L905": Page(
        later("Ignored and not there"),
        later("lint_ignore names L207, and everything lies on the grid by now."),
        later("lint_ignore names only what is still there."),
    ),
    "L999": Page(
        later("The check itself broke"),
        later("A map that nobody has foreseen stops the check."),
        later("You report it, and the next version tells what is wrong with the map."),
    ),
}
"""The page of every sort of problem by its code."""
