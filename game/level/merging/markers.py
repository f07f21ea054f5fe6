"""Conflict markers: points on a merged map that say what both sides changed.

``check`` refuses a map that has one, so that no undecided merge is played or shared.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from game.content.limits import NAME_CHARS, STRING_CHARS
from game.level.merging.values import Conflict
from game.level.notes import without_hidden
from game.level.prescan import Element

LAYER: Final = "merge conflicts"
"""The name of the layer that markers lie on."""

MERGE_CONFLICT: Final = "MergeConflict"
"""The class of a marker."""

MARKERS: Final = 100
"""Most markers on a map; the last one says of how many others it speaks."""


def mark(root: Element, conflicts: Sequence[Conflict]) -> None:
    """Put a marker for each conflict on a map's topmost layer, which is made if needed."""
    if not conflicts:
        return
    layers = (row for row in root.all("objectgroup") if row.get("name") == LAYER)
    layer = next(layers, None)
    if layer is None:
        layer = Element("objectgroup", {"name": LAYER, "color": "#ff0000"}, 0)
        root.children.append(layer)
    layer.children += [_marker(conflict) for conflict in conflicts[:MARKERS]]
    if len(conflicts) > MARKERS:
        more = str(len(conflicts) - MARKERS)
        layer.children[-1].children[0].children.append(_property("more", more))


def _marker(conflict: Conflict) -> Element:
    x, y = (f"{part:g}" for part in conflict.at)
    name = without_hidden(conflict.where)[:NAME_CHARS]
    marker = Element("object", {"name": name, "type": MERGE_CONFLICT, "x": x, "y": y}, 0)
    said = {"where": conflict.where, "ours": conflict.ours, "theirs": conflict.theirs}
    group = Element("properties", {}, 0)
    group.children = [
        _property(name, without_hidden(text[:STRING_CHARS])) for name, text in said.items()
    ]
    marker.children = [group, Element("point", {}, 0)]
    return marker


def _property(name: str, value: str) -> Element:
    return Element("property", {"name": name, "value": value}, 0)
