"""``fmt``: writes maps in canonical form, which is how Tiled itself writes them."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from game.base.problems import Problem, Refusal, Severity, plain
from game.content.files import write_bytes
from game.content.locations import Locations, find_level
from game.content.words import _
from game.level.canonical import Canonical, canonical_map

DONE: Final = 0
"""Exit code: all maps are in canonical form now."""

STALE: Final = 1
"""Exit code of ``--check``: some map is not in canonical form."""

FAILED: Final = 2
"""Exit code: some map could not be read or written; the others were."""


def main(locations: Locations, *, maps: Sequence[str], check: bool = False) -> int:
    """Run the verb and return its exit code.

    Args:
        locations: where the levels are.
        maps: digits, names or paths.
        check: only say which maps would change.

    Raises:
        Refusal: if a name means no level.
    """
    return max([_one(name, locations, check=check) for name in maps], default=DONE)


def _one(name: str, locations: Locations, *, check: bool) -> int:
    path = find_level(name, locations)
    if isinstance(path, Problem):
        raise Refusal(path)
    found = canonical_map(path, locations.levels)
    if isinstance(found, list):
        errors = (p for p in found if p.severity is Severity.ERROR)
        print(*errors, sep="\n", file=sys.stderr)
        return FAILED
    if not found.is_new:
        return DONE
    if check:
        print(_("not in canonical form: {name}").format(name=plain(str(path))))
        return STALE
    return write_map(path, found)


def write_map(path: Path, found: Canonical) -> int:
    """Write a map's canonical form in its place, say so, and return the exit code."""
    fault = write_bytes(path, found.text.encode(), keep_previous=False)
    if fault is not None:
        print(fault, file=sys.stderr)
        return FAILED
    print(_("written: {name}").format(name=plain(str(path))))
    for what in found.dropped:
        print(_("  left out, as Tiled does: {what}").format(what=plain(what)))
    return DONE
