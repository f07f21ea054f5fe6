"""L6: what ``explain`` says of what a level teaches and says."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from game.content.faults import Page
from game.content.words import later

PAGES: Final[Mapping[str, Page]] = {
    "L601": Page(
        later("No secret told"),
        later('The map has no property "secret".'),
        later('It has "secret" = 2 (int).'),
    ),
    "L602": Page(
        later("Lesson while watched"),
        later("A Claim hangs where a Guard looks every second."),
        later("It hangs round the corner."),
    ),
    "L603": Page(
        later("Text not translated"),
        later("The map speaks German, and two new labels are not in de.po."),
        later("They are."),
    ),
    "L604": Page(
        later("Name too long"),
        later("A Door's label is a sentence of sixty letters."),
        later('It is "office door".'),
    ),
    "L605": Page(
        later("Line too long to read"),
        later("Somebody says three sentences in one line."),
        later("They say them in three lines, one after another."),
    ),
}
"""The page of every sort of problem by its code."""
