"""L5: what ``explain`` says of fairness."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from game.content.faults import Page
from game.content.words import later

PAGES: Final[Mapping[str, Page]] = {
    "L501": Page(
        later("Start seen at once"),
        later("A Guard faces the Start, five tiles away."),
        later("A wall stands between them, or the Guard begins elsewhere."),
    ),
    "L502": Page(
        later("Nowhere to wait"),
        later("A Guard looks down a bare hall of 30 tiles from end to end."),
        later("A niche in the middle of the hall is out of his sight."),
    ),
    "L503": Page(
        later("Window too tight"),
        later("A doorway is dark to all eyes for a quarter of a second."),
        later("The Guard beside it looks away for two seconds."),
    ),
    "L504": Page(
        later("Only one route"),
        later("Three rooms in a row are joined by single doorways."),
        later("A corridor leads past the middle room."),
    ),
    "L505": Page(
        later("Too much watched"),
        later("Four Guards stand in one hall, and each looks over half of it."),
        later("Two of them look over half of it each."),
    ),
    "L506": Page(
        later("Dead zone"),
        later("One Guard walks in one of three rooms; nobody comes to the others."),
        later("His round leads through all three."),
    ),
    "L507": Page(
        later("Harm needed"),
        later("Only a stolen key opens the door to the Exit."),
        later("An errand opens it as well."),
    ),
    "L508": Page(
        later("No harmless twin"),
        later("A Bribe is offered, and nobody gives out papers."),
        later("An office gives out papers, for whoever takes the time."),
    ),
    "L509": Page(
        later("Night too short or long"),
        later('The proof takes 400 seconds, and "par_s" is 2000.'),
        later('"par_s" is 800: twice as long as the proof.'),
    ),
    "L510": Page(
        later("Forced wait"),
        later("A Guard stands in the only doorway for 12 seconds of his round."),
        later("He stands there for 3 seconds, or there is a second doorway."),
    ),
}
"""The page of every sort of problem by its code."""
