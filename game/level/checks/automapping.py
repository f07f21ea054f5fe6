"""Automapping: the rules of a project must speak of layers that its maps have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Final

from game.base.problems import Place, Problem, Refusal
from game.content.files import read_bytes
from game.content.limits import BAKED_BYTES, YAML_BYTES
from game.level.checks.subject import Subject
from game.level.ground import LAYERS, PICTURES
from game.level.prescan import Element, scan
from game.level.sandbox import Sandbox, project_root
from game.level.tiled_map import TiledMap

RULES: Final = "automap/rules.txt"
"""The list of rule maps in a project; Tiled's project file names it."""

RULE_MAPS: Final = 16
"""Rule maps that are looked at."""

_LAYER: Final = re.compile(r"(?:input|inputnot|output)\d*_(.+)")


def check_automapping(subject: Subject, shared: Path) -> None:
    """Note layers of rule maps that match no layer of the map.

    Args:
        subject: the level.
        shared: the shipped ``levels`` folder.
    """
    root = project_root(subject.tiled.path)
    rules = root / RULES
    data = read_bytes(rules, most=YAML_BYTES) if rules.is_file() else b""
    if isinstance(data, Problem):
        subject.notes.keep(data)
        return
    sandbox = Sandbox(rules, shared)
    for place, reference in _references(rules, data):
        rule_map = partial(_scanned, sandbox, reference, place)
        found = subject.notes.attempt(rule_map)
        if found is not None:
            _check_layers(subject, *found)


def _references(rules: Path, data: bytes) -> Iterator[tuple[Place, str]]:
    """Go through the rule maps that a list names; ``#`` begins a note, ``[`` a filter."""
    lines = data.decode("utf-8", "replace").splitlines()
    named = [(number, line.strip()) for number, line in enumerate(lines, 1)]
    wanted = [(number, line) for number, line in named if line and line[0] not in "#["]
    for number, line in wanted[:RULE_MAPS]:
        yield Place(str(rules), number), line


def _scanned(sandbox: Sandbox, reference: str, place: Place) -> tuple[str, Element]:
    """Return a rule map's file and what is in it; raises Refusal."""
    path = sandbox.resolve(reference, place, (".tmx",))
    data = read_bytes(path, most=BAKED_BYTES)
    if isinstance(data, Problem):
        raise Refusal(data)
    return str(path), scan(data, str(path))


def _check_layers(subject: Subject, file: str, root: Element) -> None:
    known = [*LAYERS, PICTURES, *(layer.name for layer in subject.tiled.layers)]
    for layer in root.all("layer", "objectgroup"):
        said = _LAYER.fullmatch(layer.get("name"))
        if said and not _is_known(subject.tiled, said[1]):
            hint = subject.notes.hint(said[1], known)
            place = Place(file, layer.line, layer.get("name"))
            subject.notes.add("L110", place, name=said[1], hint=hint)


def _is_known(tiled: TiledMap, name: str) -> bool:
    names = {layer.name for layer in tiled.layers}
    return name in names or name in LAYERS or name.startswith(PICTURES)
