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
    "L502": warning(
        later(
            "for {tiles} tiles from here the proven way has no place to wait within {near} tiles"
        ),
        later("whoever misjudges a round needs somewhere to stand unseen and think"),
        later("put cover or a niche beside this part of the way, or lead a round elsewhere"),
    ),
    "L503": warning(
        later("every way has a moment of {seconds} s that must be met; the tightest is here"),
        later("less than {least} s is luck, since nobody sees and moves so fast"),
        later("give the rounds here a pause, make a cone narrower, or leave shade to cross in"),
    ),
    "L504": note(
        later("only one route leads through: without any of its doorways ({count}) there is none"),
        later("people like to find a way of their own"),
        later("open a second doorway, or a duct"),
    ),
    "L505": warning(
        later("{share} % of the floor is watched on average, more than {most} %"),
        later("where nearly everything is watched there is nothing to choose"),
        later("take a foe away, shorten what it sees, or put up walls and shade"),
    ),
    "L506": note(
        later("{share} % of the floor is never watched, more than {most} %"),
        later("dead zones take the tension out of a night"),
        later("lead a round through them, or leave them out"),
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
    "L510": warning(
        later("the shortest way waits here for {seconds} s, and no way nearly as short waits less"),
        later("waiting more than {most} s is dull the first time and worse the second"),
        later("make the round shorter, or let another way or errand fill the time"),
    ),
}
"""Every sort of problem by its code."""
