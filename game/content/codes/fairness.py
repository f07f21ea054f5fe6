"""L5: problems of fairness: what a night asks of whoever plays it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from game.content.faults import Fault, note, warning
from game.content.words import later

FAULTS: Final[Mapping[str, Fault]] = {
    "L501": Fault(
        later("{by} sees whoever waits at {thing} after {seconds} s"),
        later("nobody may be found before they have looked round"),
        later("move the start into shade or behind cover, or lead the round elsewhere"),
    ),
    "L507": warning(
        later("{thing} can be come to only by doing harm"),
        later("every level can be finished without"),
        later("let something harmless open the door that a Temptation or a Shortcut opens"),
    ),
    "L508": warning(
        later("{thing} has no harmless twin"),
        later("what harm brings must be had without it as well, at the price of some time"),
        later("place a Twin of it, papers for a Bribe, or another key for its door"),
    ),
    "L509": note(
        later("{what} takes {seconds} s, and should take {least} to {most} s"),
        later("a night fits a lesson; the medal Swift gives 1.5 to 3 times what a proof takes"),
        later('change "par_s" in Map > Map Properties, or make the way shorter or longer'),
    ),
}
"""Every sort of problem by its code."""
