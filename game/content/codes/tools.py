"""L9: problems of the tools themselves."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from game.content.faults import Fault
from game.content.words import later

FAULTS: Final[Mapping[str, Fault]] = {
    "L901": Fault(
        later('no level is called "{name}"{hint}'),
        mend=later("give a level's number, its name, or the path of a .tmx file"),
    ),
    "L904": Fault(
        later("the map has no object {number} to begin at"),
        mend=later("choose an object in Tiled; its ID stands at the top of its properties"),
    ),
}
"""Every sort of problem by its code."""
