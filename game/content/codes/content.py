"""C: problems of content files, settings and writing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from game.content.faults import Fault, warning
from game.content.words import later

FAULTS: Final[Mapping[str, Fault]] = {
    "C101": Fault(
        later("this is not YAML that can be read: {reason}"),
        mend=later("look at the line and the one before it: a missing quote, colon or space?"),
    ),
    "C102": Fault(
        later("this is refused: {reason}"),
        later("content files are plain maps and lists of texts and numbers"),
        later("write the value out in full"),
    ),
    "C103": Fault(
        later("{trail}: {reason}"),
        later("the game plays only with what it understands"),
        later("the comments at the top of the section say what stands there"),
    ),
    "C104": Fault(
        later("{trail}: {reason}"),
        later("the game counts in whole ticks, 1440ths of a tile and arc minutes"),
        later("choose the nearest number that comes out whole"),
    ),
    "C201": warning(
        later("the settings cannot be read: {reason}"),
        later("the game uses its usual settings and keeps your file as {kept}"),
        later("set your choices again in the menu; nothing else is lost"),
    ),
    "C202": warning(
        later("the settings were written by a newer version of the game"),
        later("the game uses its usual settings and keeps your file as {kept}"),
        later("update the game, or set your choices again in the menu"),
    ),
    "C203": Fault(
        later('the game does not speak "{lang}"'),
        mend=later("choose one of its languages: {known}"),
    ),
    "C301": Fault(
        later("the file cannot be written: {reason}"),
        mend=later("make room on the disk, or choose a folder that you may write to"),
    ),
}
"""Every sort of problem by its code."""
