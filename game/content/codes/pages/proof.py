"""L8: what ``explain`` says of proof."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from game.content.faults import Page
from game.content.words import later

PAGES: Final[Mapping[str, Page]] = {
    "L801": Page(
        later("No proof"),
        later("A level lies in levels/, and no run of it in levels/proofs."),
        later('"prove" has written its run there.'),
    ),
    "L802": Page(
        later("Proof of an older map"),
        later("A guard was moved after the level was proven."),
        later("It was proven again."),
    ),
    "L803": Page(
        later("Proof refuted"),
        later("Played again, the proof is seen by Liu at tick 812."),
        later("A new proof goes another way."),
    ),
    "L804": Page(
        later("No unseen way found"),
        later("Two guards watch both ends of the only corridor all the time."),
        later("One of them turns round for three seconds."),
    ),
    "L805": Page(
        later("Cannot be finished"),
        later("A wall runs all round the Exit."),
        later("The wall has a door."),
    ),
    "L806": Page(
        later("Needs exact timing"),
        later("The way crosses a beam in the half second in which it is off."),
        later("The beam is off for two seconds."),
    ),
}
"""The page of every sort of problem by its code."""
