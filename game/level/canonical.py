"""The one way to write a map: what Tiled itself writes when it saves it.

Two maps that say the same have the same bytes, so that a comparison shows only what somebody
changed. All is kept that Tiled keeps, and so is what a Tiled to come may add; what cannot be kept
is told.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from game.base.problems import Place, Problem, Refusal, Severity
from game.content.codes import problem
from game.content.files import read_bytes
from game.content.limits import MAP_BYTES
from game.content.words import _
from game.level.canonical_tree import CanonicalTree
from game.level.element_forms import FORMS
from game.level.prescan import Element, scan
from game.level.reader import read_map
from game.level.spelling import escaped, escaped_text
from game.level.tiled_map import TiledMap


@dataclass(frozen=True, slots=True)
class Canonical:
    """A map in its canonical form.

    Attributes:
        text: the whole file.
        was: the bytes that the file has now.
        dropped: what the file says and the canonical form does not, in words.
    """

    text: str
    was: bytes
    dropped: tuple[str, ...] = ()

    @property
    def is_new(self) -> bool:
        """Whether the file has other bytes."""
        return self.was != self.text.encode()


_UNREADABLE: Final = "L0"
"""How the codes begin of what keeps a file from being read, whatever it may be used for."""


def canonical_map(path: Path, shared: Path | None = None) -> Canonical | list[Problem]:
    """Return the canonical form of a map's file, or why it cannot be read.

    A map that holds what no level may use has a form all the same.

    Args:
        path: a ``.tmx`` file.
        shared: the shipped ``levels`` folder, as for ``read_map``.
    """
    read = read_map(path, shared)
    tiled = read.tiled or read.partly
    if tiled is None or _is_unreadable(read.problems):
        return read.problems
    try:
        return canonical_of(tiled)
    except Refusal as refused:
        return [refused.problem]


def _is_unreadable(problems: Iterable[Problem]) -> bool:
    return any(p.code.startswith(_UNREADABLE) and p.severity is Severity.ERROR for p in problems)


def canonical_of(tiled: TiledMap, change: Callable[[Element], None] | None = None) -> Canonical:
    """Return the canonical form of a map that was read.

    Args:
        tiled: the map; its file is looked at again, since the reader keeps only what a level needs.
        change: changes the file's tree first.

    Raises:
        Refusal: if the file went away or embeds a tileset.
    """
    data = read_bytes(tiled.path, most=MAP_BYTES)
    if isinstance(data, Problem):
        raise Refusal(data)
    root = scan(data, str(tiled.path))
    if change is not None:
        change(root)
    counts = {
        _("comments ({count})"): data.count(b"<!--"),
        _("loose text ({count})"): _loose_texts(root),
        _("properties that are said twice ({count})"): _doubled(root),
    }
    dropped = [words.format(count=count) for words, count in counts.items() if count]
    maker = CanonicalTree(root, tiled.tilesets, str(tiled.path))
    text = written(maker.tree())
    return Canonical(text, data, (*dropped, *maker.dropped))


def _loose_texts(element: Element) -> int:
    """Return how many elements hold text that has no meaning there."""
    bare = element.children or element.tag in FORMS
    own = bare and element.tag not in {"text", "property"} and bool(element.text.strip())
    return int(own) + sum(_loose_texts(child) for child in element.children)


def _doubled(element: Element) -> int:
    """Return how many properties are said again by a later one of their name."""
    names = [
        row.get("name") for group in element.all("properties") for row in group.all("property")
    ]
    return len(names) - len(set(names)) + sum(_doubled(child) for child in element.children)


def form_of(tiled: TiledMap) -> Problem | None:
    """Return the warning L111 if a map's file is not in canonical form."""
    try:
        found = canonical_of(tiled)
    except Refusal:
        return None
    file = str(tiled.path)
    return problem("L111", Place(file), file=file) if found.is_new else None


def written(root: Element) -> str:
    """Return a tree as the text of a whole file; attributes and children stand as they are."""
    lines = ['<?xml version="1.0" encoding="UTF-8"?>']
    _write(root, "", lines)
    return "\n".join([*lines, ""])


def _write(element: Element, indent: str, lines: list[str]) -> None:
    says = "".join(f" {name}={escaped(text)}" for name, text in element.attributes.items())
    start = f"{indent}<{element.tag}{says}"
    if element.children:
        lines.append(f"{start}>")
        for child in element.children:
            _write(child, f"{indent} ", lines)
        lines.append(f"{indent}</{element.tag}>")
    elif element.text or element.tag == "text":
        lines.append(f"{start}>{escaped_text(element.text)}</{element.tag}>")
    else:
        lines.append(f"{start}/>")
