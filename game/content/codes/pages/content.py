"""C: what ``explain`` says of content files, settings and writing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from game.content.faults import Page
from game.content.words import later

PAGES: Final[Mapping[str, Page]] = {
    "C101": Page(
        later("Not readable as YAML"),
        later("speed: [1, 2"),
        later("speed: [1, 2]"),
    ),
    "C102": Page(
        later("Refused in a content file"),
        later("A value is an alias such as *other, or stands twice."),
        later("Each value is written out once."),
    ),
    "C103": Page(
        later("Content that the game does not know"),
        later("A kind has a number that no other kind has, or lacks one."),
        later("It has the numbers that the section's comments name."),
    ),
    "C104": Page(
        later("Content number not whole"),
        later("A kind waits for 0.33 seconds, which is 19.8 ticks."),
        later("It waits for 0.35 seconds: 21 ticks."),
    ),
    "C201": Page(
        later("Settings cannot be read"),
        later("The settings file was cut short when the disk was full."),
        later("The game has written it anew; the old one is kept beside it."),
    ),
    "C202": Page(
        later("Settings of a newer version"),
        later("The settings were written by version 2, and this is version 1."),
        later("The game is as new as its settings."),
    ),
    "C203": Page(
        later("Unknown language"),
        later("--lang xx"),
        later("--lang de"),
    ),
    "C301": Page(
        later("File cannot be written"),
        later("The disk is full, or the folder belongs to somebody else."),
        later("There is room, and you may write there."),
    ),
}
"""The page of every sort of problem by its code."""
