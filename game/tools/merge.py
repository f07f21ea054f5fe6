"""``merge``: joins two people's changes to one map, by hand or as git's merge driver.

What both changed keeps our side and gets a marker on the map; ``check`` refuses the map until
somebody has looked at it.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

from game.base.problems import Severity, plain
from game.content.files import write_bytes
from game.content.locations import Locations
from game.content.words import _, plural
from game.level.merging.markers import LAYER, MARKERS
from game.level.merging.merge import Merged, merged_maps
from game.level.merging.values import Conflict

MERGED: Final = 0
"""Exit code: all changes are in the map."""

CONFLICTS: Final = 1
"""Exit code: the map is written, and markers in it wait for a decision."""

FAILED: Final = 2
"""Exit code: a map cannot be read or written, and nothing was changed."""


def main(
    locations: Locations,
    *,
    base: Path,
    ours: Path,
    theirs: Path,
    output: Path | None = None,
    home: Path | None = None,
) -> int:
    """Run the verb and return its exit code.

    Args:
        locations: where shared tilesets and templates are.
        base: the map as both began with it; an empty file if each side added it.
        ours: the map as we have it; the merged one is written there, as git expects.
        theirs: the map as they have it.
        output: where to write instead.
        home: where the map lies in its project, if ``ours`` is a copy elsewhere.
    """
    found = merged_maps((base, ours, theirs), home or ours, locations.levels)
    if not isinstance(found, Merged):
        errors = (p for p in found if p.severity is Severity.ERROR)
        print(*errors, sep="\n", file=sys.stderr)
        return FAILED
    path = output or ours
    fault = write_bytes(path, found.text.encode(), keep_previous=False)
    if fault is not None:
        print(fault, file=sys.stderr)
        return FAILED
    for conflict in found.conflicts[:MARKERS]:
        print(plain(_line(conflict)))
    print(_("merged: {name}").format(name=plain(str(home or path))))
    return _told(len(found.conflicts))


def _line(conflict: Conflict) -> str:
    return _('conflict: {where}: ours "{ours}", theirs "{theirs}"').format(
        where=conflict.where, ours=conflict.ours, theirs=conflict.theirs
    )


def _told(count: int) -> int:
    """Say what is left to do and return the exit code."""
    if not count:
        return MERGED
    words = plural("{count} conflict", "{count} conflicts", count).format(count=count)
    said = _('{count}: ours was kept; look at the layer "{layer}" in Tiled').format(
        count=words, layer=LAYER
    )
    print(said, file=sys.stderr)
    return CONFLICTS
