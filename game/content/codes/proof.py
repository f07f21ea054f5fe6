"""L8: problems of proof: whether it is shown that a level can be done unseen and unharmful."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from game.content.faults import Fault, note
from game.content.words import later

FAULTS: Final[Mapping[str, Fault]] = {
    "L801": Fault(
        later("no proof shows that this level can be done unseen"),
        later("a level of the game is only shipped with one"),
        later("type: shadow-ledger prove MAP"),
    ),
    "L802": Fault(
        later('the proof "{run}" belongs to an older map or to older rules'),
        later("nobody knows whether the level can still be done unseen"),
        later("press F7 in Tiled, or type: shadow-ledger prove MAP"),
    ),
    "L803": Fault(
        later('the game does not accept the proof "{run}": {reason}'),
        later("a proof counts only as long as the night goes as it says"),
        later("type: shadow-ledger prove MAP --fresh"),
    ),
    "L804": Fault(
        later("no unseen way was found: {reason}"),
        later("not found is not impossible, but players may find none either"),
        later("{mend}"),
    ),
    "L805": Fault(
        later("{thing} cannot be reached, even if nobody watched"),
        later("the level could not be finished by anybody"),
        later("open a way to it: a door, a gap or a shorter wall"),
    ),
    "L806": note(
        later("{percent} of 100 tries with human hands stay unseen; {least} would be kind"),
        later("a way that needs exact timing is a way that few people can go"),
        later("give one pause a second more, or put cover where the way waits"),
    ),
}
"""Every sort of problem by its code."""
