"""L6: problems of what a level teaches and says."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from game.content.faults import Fault, warning
from game.content.words import later

FAULTS: Final[Mapping[str, Fault]] = {
    "L601": Fault(
        later("the map does not say which secret it teaches"),
        later("the game sorts levels by it, and tells what they are about"),
        later('in Map > Map Properties add "secret" (int): 1 to 5, or 0 for practice'),
    ),
    "L602": warning(
        later("{thing} can be read for {seconds} s at most before somebody looks"),
        later("what a level teaches must be read in peace, for {least} s at least"),
        later("hang it where nobody looks, or lead the round elsewhere"),
    ),
    "L603": Fault(
        later('the language "{lang}" lacks {count} texts; the first is "{text}"'),
        later("people would read English in the middle of their own language"),
        later("translate them in the catalogue of that language"),
    ),
    "L604": warning(
        later('"{name}" of {thing} has {count} letters, and {most} fit'),
        later("prompts, signs and lists would cut it off"),
        later("say it shorter"),
    ),
    "L605": warning(
        later('the line "{text}" counts as {count} letters, and {most} can be read in time'),
        later("a caption stays eight seconds at most"),
        later("say it in two lines, or shorter"),
    ),
}
"""Every sort of problem by its code."""
