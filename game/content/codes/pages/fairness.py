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
}
"""The page of every sort of problem by its code."""
