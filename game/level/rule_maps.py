"""Rule maps of Tiled's automapping: whether what they look at and paint is there in a level."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from game.base.problems import Problem
from game.content.files import read_bytes
from game.level.ground import LAYERS, PICTURES
from game.level.notes import Notes
from game.level.reader import ReadResult, read_map

LIST: Final = "rules.txt"
"""The file that lists the rule maps which lie beside it."""

_LIST_BYTES: Final = 1 << 16
_LAYER: Final = re.compile(r"(?:input(?:not)?|output)[0-9]*_(.*)", re.IGNORECASE | re.DOTALL)
_UNREAD: Final = ("//", "regions", "rule_options")
"""Beginnings of layers by which Tiled finds nothing in a level."""


def is_rule_map(path: Path) -> bool:
    """Return whether a map is listed as a rule map where it lies."""
    data = read_bytes(path.with_name(LIST), most=_LIST_BYTES)
    if isinstance(data, Problem):
        return False
    return path.name in data.decode("utf-8", "replace").splitlines()


def read_rule_map(path: Path, shared: Path) -> ReadResult:
    """Return a rule map with everything that is wrong with it; otherwise as ``read_map``."""
    read = read_map(path, shared)
    if read.tiled is None:
        return read
    notes = Notes()
    for layer in read.tiled.tile_layers:
        if not layer.name.lower().startswith(_UNREAD):
            named = _LAYER.fullmatch(layer.name)
            target = named[1] if named else ""
            if target not in LAYERS and not target.startswith(PICTURES):
                hint = notes.hint(target, (*LAYERS, PICTURES))
                notes.add("L110", read.tiled.place(layer), name=layer.name, hint=hint)
    return ReadResult(read.tiled, [*read.problems, *notes.problems])
