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
}
"""The page of every sort of problem by its code."""
