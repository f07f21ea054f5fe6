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
    "L911": Page(
        later("No name for a level"),
        later('shadow-ledger new "My Level!"'),
        later("shadow-ledger new my_level"),
    ),
    "L912": Page(
        later("There already"),
        later("shadow-ledger new my_level, where my_level.tmx was drawn yesterday."),
        later("shadow-ledger new my_second_level"),
    ),
    "L913": Page(
        later("No project here"),
        later("shadow-ledger new my_level, in a folder without tilesets."),
        later("shadow-ledger new --project my_levels"),
    ),
    "L914": Page(
        later("No size"),
        later("shadow-ledger new my_level --size 4x4"),
        later("shadow-ledger new my_level --size 40x24"),
    ),
    "L915": Page(
        later("Tiled is missing"),
        later("shadow-ledger edit my_level, on a computer without Tiled."),
        later("Tiled is installed, and the same opens the level."),
    ),
    "L916": Page(
        later("No map there"),
        later("shadow-ledger gallery pictures -o page"),
        later("shadow-ledger gallery levels -o page"),
    ),
    "L917": Page(
        later("The game's own level"),
        later("shadow-ledger edit 1, where the game was installed by pip."),
        later("shadow-ledger new my_depot --from 1, in a folder of your own."),
    ),
    "L918": Page(
        later("No such older state"),
        later("shadow-ledger diff --since yesterday roof.tmx, where no branch is called that."),
        later("shadow-ledger diff --since HEAD roof.tmx, in a folder that git keeps."),
    ),
    "L919": Page(
        later("Nothing to compare with"),
        later("shadow-ledger diff roof.tmx"),
        later("shadow-ledger diff roof.tmx tower.tmx"),
    ),
    "L999": Page(
        later("The check itself broke"),
        later("A map that nobody has foreseen stops the check."),
        later("You report it, and the next version tells what is wrong with the map."),
    ),
}
"""The page of every sort of problem by its code."""
