"""``diff``: says what differs between two maps, for people, for tools, or as a picture."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from game.base.problems import Problem, Refusal, Severity, plain
from game.content.codes import problem
from game.content.locations import Locations, find_level
from game.content.words import _, plural
from game.level.comparison import Change, Comparison, LayerChange, ObjectChange, compared
from game.level.reader import ReadResult, read_map
from game.level.tiled_map import TiledMap
from game.tools.snapshots import snapshot

SAME: Final = 0
"""Exit code: the maps say the same."""

DIFFERENT: Final = 1
"""Exit code: they do not."""

FAILED: Final = 2
"""Exit code: one of them cannot be read."""

SHOWN: Final = 12
"""Most patches, and most sorts of tile, told of one layer."""

_SIGNS: Final = {"added": "+", "removed": "-", "changed": "~"}


def main(
    locations: Locations,
    *,
    before: str,
    after: str | None = None,
    since: str | None = None,
    png: Path | None = None,
    as_json: bool = False,
) -> int:
    """Run the verb and return its exit code.

    Args:
        locations: where the levels are.
        before: a digit, a name or a path.
        after: the same for the other map; None with ``since``.
        since: what git calls the commit that the map is compared with, older first.
        png: where to put a picture of both.
        as_json: print JSON instead of words.

    Raises:
        Refusal: if there are not exactly two things to compare, a name means no level, git does
            not have it, or a picture cannot be read.
        OSError: if the picture cannot be written.
    """
    if (after is None) == (since is None):
        raise Refusal(problem("L919"))
    if since is not None:
        old, new = _read_since(before, since, locations), _read(before, locations)
    else:
        old, new = _read(before, locations), _read(str(after), locations)
    if old is None or new is None:
        return FAILED
    found = compared(old, new)
    if as_json:
        print(json.dumps(as_plain(found), ensure_ascii=False, indent=1))
    else:
        print(*map(plain, told(found)), sep="\n")
    if png is not None:
        from game.tools.overview import save_comparison  # noqa: PLC0415 - words need no pictures

        save_comparison(old, new, found, png)
        print(_("written: {name}").format(name=plain(str(png))), file=sys.stderr)
    return SAME if found.is_same else DIFFERENT


def _path(name: str, locations: Locations) -> Path:
    """Return the path of a map; raises Refusal."""
    path = find_level(name, locations)
    if isinstance(path, Problem):
        raise Refusal(path)
    return path


def _read_since(name: str, revision: str, locations: Locations) -> TiledMap | None:
    """Return a map as git had it: otherwise as ``_read``."""
    path = _path(name, locations)
    with TemporaryDirectory() as folder:
        source = Path(folder) / path.name
        source.write_bytes(snapshot(path, revision))
        return _told(read_map(path, locations.levels, source=source))


def _read(name: str, locations: Locations) -> TiledMap | None:
    """Return a map, None after saying why it cannot be read; raises Refusal."""
    return _told(read_map(_path(name, locations), locations.levels))


def _told(read: ReadResult) -> TiledMap | None:
    """Return the map that was read, if any, after saying what is wrong."""
    if read.tiled is None:
        errors = (p for p in read.problems if p.severity is Severity.ERROR)
        print(*errors, sep="\n", file=sys.stderr)
    return read.tiled


def told(found: Comparison) -> Iterator[str]:
    """Give the lines that a person reads."""
    if found.is_same:
        yield _("the maps say the same")
    for change in found.map:
        yield _("map: {change}").format(change=_change(change))
    for layer in found.layers:
        yield from _layer(layer)
    for thing in found.objects:
        yield _object(thing)


def _layer(layer: LayerChange) -> Iterator[str]:
    cells = plural("{count} cell", "{count} cells", layer.count).format(count=layer.count)
    yield f'{_SIGNS[layer.sort]} {_("layer")} "{layer.layer}": {cells}'
    yield from (f"    {_change(change)}" for change in layer.changes)
    lines = [
        _("({left}, {top}) to ({right}, {bottom}): {count}").format(
            left=box[0], top=box[1], right=box[2], bottom=box[3], count=count
        )
        for box, count in layer.boxes
    ]
    yield from _first(lines)
    yield from _first([f"{count} x {old} -> {new}" for old, new, count in layer.tiles])


def _first(lines: list[str]) -> Iterable[str]:
    """Return the first lines and how many more there are."""
    more = len(lines) - SHOWN
    shown = [f"    {line}" for line in lines[:SHOWN]]
    return [*shown, _("    and {count} more").format(count=more)] if more > 0 else shown


def _object(change: ObjectChange) -> str:
    thing = change.thing
    name = f' "{thing.name}"' if thing.name else ""
    start = f"{_SIGNS[change.sort]} #{thing.id} {thing.type or thing.shape}{name} {change.at}"
    parts = [_change(part) for part in change.changes]
    if change.moved:
        across, down = change.moved
        parts.insert(0, _("moved by ({across}, {down}) tiles").format(
            across=f"{across:+g}", down=f"{down:+g}"
        ))  # fmt: skip
    return ": ".join([start, *(["; ".join(parts)] if parts else [])])


def _change(change: Change) -> str:
    before, after = (_("none") if v is None else f'"{v}"' for v in (change.before, change.after))
    return f"{change.name} {before} -> {after}"


def as_plain(found: Comparison) -> dict[str, object]:
    """Return a comparison as JSON's values; new keys may be added, none is ever taken away."""
    return {
        "same": found.is_same,
        "map": [asdict(change) for change in found.map],
        "layers": [
            {
                "layer": layer.layer,
                "sort": layer.sort,
                "cells": layer.count,
                "boxes": [{"box": box, "cells": count} for box, count in layer.boxes],
                "tiles": [{"before": a, "after": b, "cells": n} for a, b, n in layer.tiles],
                "changes": [asdict(change) for change in layer.changes],
            }
            for layer in found.layers
        ],
        "objects": [
            {
                "sort": change.sort,
                "id": change.thing.id,
                "name": change.thing.name,
                "type": change.thing.type,
                "tile": change.at,
                "moved": change.moved,
                "changes": [asdict(part) for part in change.changes],
            }
            for change in found.objects
        ],
    }
