"""L7: what ``explain`` says of eyes and slow machines."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from game.content.faults import Page
from game.content.words import later

PAGES: Final[Mapping[str, Page]] = {
    "L701": Page(
        later("Told apart by colour alone"),
        later('Two doors with the labels "red door" and "green door".'),
        later('"red door, by the stairs" and "green door, by the lift".'),
    ),
    "L702": Page(
        later("Flashing tile"),
        later("A tile changes its picture every 0.1 seconds."),
        later("It changes every 0.2 seconds."),
    ),
    "L703": Page(
        later("Map too large"),
        later("A map of 120 x 80 tiles with 30 Guards."),
        later("Two maps, each of 60 x 40 tiles."),
    ),
    "L704": Page(
        later("Many layers"),
        later("Twelve tile layers, each with a few tiles."),
        later("Four layers that hold the same tiles."),
    ),
}
"""The page of every sort of problem by its code."""
