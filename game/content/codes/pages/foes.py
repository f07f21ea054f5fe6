"""L3: what ``explain`` says of foes, routes and numbers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from game.content.faults import Page
from game.content.words import later

PAGES: Final[Mapping[str, Page]] = {
    "L302": Page(
        later("Route through a wall"),
        later("The second leg of a Guard's route crosses a shelf."),
        later("One more corner leads the route round the shelf."),
    ),
    "L303": Page(
        later("Route with too few corners"),
        later("A Route is a point, or a polyline with a single corner."),
        later("It is a polyline from one end of the beat to the other."),
    ),
    "L308": Page(
        later("Rival met unseen"),
        later("A Droid waits behind the corner that the proven way turns."),
        later("It waits at the end of the hall, in view of whoever comes."),
    ),
    "L309": Page(
        later("Number outside the rules"),
        later('A Guard\'s "phase" is 49 seconds, and a round has 48.'),
        later('Its "phase" is 1 second.'),
    ),
    "L313": Page(
        later("Number that is not fair"),
        later("A Guard sees 9 tiles far: past what the player can see."),
        later("It sees 8 tiles far."),
    ),
    "L301": Page(
        later("Foe without a route"),
        later('A Guard was placed, and its "route" is empty.'),
        later('Its "route" is a Route on this map.'),
    ),
    "L304": Page(
        later("Round made longer"),
        later("A Guard's round takes 6.8 seconds, so it waits for 1.2 more."),
        later("The round is a tile longer, and takes 7.7 of 8 seconds."),
    ),
    "L305": Page(
        later("Period outside the family"),
        later("A Camera turns to and fro in 10 seconds."),
        later("It takes 12 seconds: 6, 8, 12, 16, 24 and 48 go well together."),
    ),
    "L306": Page(
        later("Sees no floor"),
        later("A Camera looks into the wall that it hangs on."),
        later("It looks into the room."),
    ),
    "L307": Page(
        later("Line over the start"),
        later("A Regulator's line sweeps over where the courier begins."),
        later("The start lies behind a wall, or the line turns elsewhere."),
    ),
    "L310": Page(
        later("Two foes walk as one"),
        later("Two Guards share a Route and begin at the same time."),
        later('One of them has a "phase" of half the round.'),
    ),
    "L311": Page(
        later("Corridor without cover"),
        later("A Guard walks a corridor of three tiles, twenty tiles long and bare."),
        later("The corridor has a niche or a crate every few tiles."),
    ),
    "L312": Page(
        later("Line without cover near"),
        later("A Regulator sweeps over a wide, empty court."),
        later("Crates and pillars stand in it, none more than four tiles away."),
    ),
}
"""The page of every sort of problem by its code."""
