"""``check --fix``: makes the safe mends and says what they were."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from game.base.problems import Problem, Refusal, plain
from game.content.catalog import Kinds, load_kinds
from game.content.files import write_bytes
from game.content.locations import Locations
from game.content.words import _
from game.level.mends import Mend, mended
from game.level.reader import read_map
from game.tools.findings.maps import maps_of

MOST_SHOWN: Final = 20
"""Most mends told for one file."""


def fix_maps(words: Iterable[str], locations: Locations) -> None:
    """Mend the maps that some words mean, and say on the error stream what was done or went wrong.

    Words that mean no map are left to the check, which says so.
    """
    kinds = load_kinds(locations.kinds)
    if not isinstance(kinds, Kinds):
        return
    for path in maps_of(words, locations):
        if isinstance(path, Path):
            done = fix_map(path, kinds, locations)
            told = str(done) if isinstance(done, Problem) else fixed_words(path, done)
            print(told, end="\n" if told else "", file=sys.stderr)


def fix_map(path: Path, kinds: Kinds, locations: Locations) -> list[Mend] | Problem:
    """Make a map's safe mends and return what they were, or what stood in the way.

    A map that cannot be read stays as it is, without a mend: checking it says why. The
    file is written in canonical form, which mends L111 as well.
    """
    tiled = read_map(path, locations.levels).tiled
    if tiled is None:
        return []
    try:
        found, done = mended(tiled, kinds.classes, locations.levels)
    except Refusal as refused:
        return refused.problem
    if not found.is_new:
        return []
    return write_bytes(path, found.text.encode(), keep_previous=False) or done


def fixed_words(path: Path, done: list[Mend]) -> str:
    """Return the mends of a map as the lines a person reads, empty if there were none."""
    lines = [_("mended {path}: {what}").format(path=plain(str(path)), what=_what(m)) for m in done]
    more = len(lines) - MOST_SHOWN
    if more > 0:
        lines[MOST_SHOWN:] = [_("and {count} more").format(count=more)]
    return "\n".join(lines)


def _what(mend: Mend) -> str:
    whose = "" if mend.object_id is None else _("object #{id}: ").format(id=mend.object_id)
    return plain(f"{mend.code} {whose}{mend.what}")
