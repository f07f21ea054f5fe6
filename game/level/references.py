"""What a map refers to: tilesets and templates, which in packs are the game's own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from game.base.problems import Place
from game.content.codes import refusal
from game.level.prescan import Element, scan

_OWN: Final = re.compile(
    r"(?:tilesets/[a-z0-9_]{1,40}\.tsx|templates/[a-z0-9_]{1,40}\.tx)", re.ASCII
)
"""How a packed map names a tileset or a template of the game."""


def check_references(data: bytes, path: Path, levels: Path) -> None:
    """Refuse a map that uses anything but the game's own tilesets and templates.

    Raises:
        Refusal: at the first reference that is none of them, or if the map cannot be read.
    """
    for reference, line in references(data, path):
        if not _OWN.fullmatch(reference) or not (levels / reference).is_file():
            raise refusal("P011", Place(str(path), line), reference=reference[:80])


def references(data: bytes, path: Path) -> Iterator[tuple[str, int]]:
    """Go through what a map, tileset or template refers to, each with its line.

    Raises:
        Refusal: if it cannot be read.
    """
    waiting: list[Element] = [scan(data, str(path))]
    while waiting:
        element = waiting.pop()
        waiting += reversed(element.children)
        if element.tag == "tileset" and "source" in element.attributes:
            yield element.get("source"), element.line
        if element.tag == "object" and "template" in element.attributes:
            yield element.get("template"), element.line
