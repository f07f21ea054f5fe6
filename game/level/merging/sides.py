"""One side of a merge: a map's tree in canonical form, its tiles counted as all sides count them.

The tilesets and templates that a map refers to need not be there: while git merges, those of the
other side are not on the disk yet. What a missing tileset holds is told by the tiles in use.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from game.base.problems import Problem, Refusal, Severity
from game.content.files import read_bytes
from game.content.limits import MAP_BYTES
from game.level.canonical_tree import LAYERS, CanonicalTree
from game.level.notes import whole_of
from game.level.prescan import Element, scan
from game.level.reader import read_map
from game.level.tiled_map import GID_MASK, Image, TiledMap, Tileset

FORGIVEN: Final = ("L010", "L012")
"""Codes of what may be missing beside a map while it is merged: tiles, tilesets and templates."""

TilesetKey = tuple[str, int]
"""What a tileset is known by: its file, and how often the map named it before."""


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a merge.

    Attributes:
        root: its canonical tree, which may be changed.
        tilesets: its tilesets as the tree numbers them.
    """

    root: Element
    tilesets: dict[TilesetKey, Tileset] = field(default_factory=dict)

    @property
    def size(self) -> tuple[int, int]:
        """Columns and rows; zeros where there is no map."""
        return whole_of(self.root.get("width")) or 0, whole_of(self.root.get("height")) or 0


def read_base(source: Path, home: Path, shared: Path | None = None) -> Side | list[Problem]:
    """Return what both sides began with: as ``read_side``, but an empty file is a map of nothing.

    Git gives an empty file where each side added the map.
    """
    if read_bytes(source, most=0) == b"":
        return Side(Element("map", {}, 0))
    return read_side(source, home, shared)


def read_side(source: Path, home: Path, shared: Path | None = None) -> Side | list[Problem]:
    """Return one side of a merge, or why it cannot be read.

    Args:
        source: the file that holds it.
        home: where the map lies in its project, for what it refers to.
        shared: the shipped ``levels`` folder, as for ``read_map``.
    """
    data = read_bytes(source, most=MAP_BYTES)
    if isinstance(data, Problem):
        return [data]
    read = read_map(home, shared, source=source)
    tiled = read.tiled or read.partly
    errors = [p for p in read.problems if p.severity is Severity.ERROR]
    fatal = [p for p in errors if p.code.startswith("L0") and p.code not in FORGIVEN]
    if tiled is None or fatal:
        return [_of(source, found, home) for found in fatal or errors]
    try:
        root = scan(data, str(home))
        tilesets = _tilesets(root, tiled)
        tree = CanonicalTree(root, tuple(sorted(tilesets, key=_first)), str(home)).tree()
    except Refusal as refused:
        return [_of(source, refused.problem, home)]
    return Side(tree, dict(zip(_keys(tree), _numbered(tree, tilesets), strict=True)))


def _of(source: Path, found: Problem, home: Path) -> Problem:
    """Return a problem of a map that belongs elsewhere with the file that it was met in."""
    if found.place.file != str(home):
        return found
    return replace(found, place=replace(found.place, file=str(source)))


def _first(tileset: Tileset) -> int:
    return tileset.first_gid


def _tilesets(root: Element, tiled: TiledMap) -> list[Tileset]:
    """Return the tilesets of a file in its order, with room for every tile that the map uses."""
    known = {tileset.first_gid: tileset for tileset in tiled.tilesets}
    rows = [(whole_of(row.get("firstgid")) or 1, row.get("source")) for row in root.all("tileset")]
    used = sorted({gid & GID_MASK for gid in _used(tiled)}, reverse=True)
    nothing = Image(tiled.path, 0, 0)
    found = []
    for first, source in rows:
        end = min((other for other, _ in rows if other > first), default=GID_MASK + 1)
        highest = next((gid for gid in used if first <= gid < end), first)
        kept = known.get(first) or Tileset(first, source, Path(source), 0, 0, 0)
        count = max(kept.count, highest - first + 1)
        found.append(replace(kept, count=count, image=kept.image or nothing))
    return found


def _used(tiled: TiledMap) -> Iterator[int]:
    for layer in tiled.tile_layers:
        yield from set(layer.gids)
    yield from (thing.gid for thing in tiled.objects)


def _keys(tree: Element) -> list[TilesetKey]:
    sources = [row.get("source") for row in tree.all("tileset")]
    return [(source, sources[:i].count(source)) for i, source in enumerate(sources)]


def _numbered(tree: Element, tilesets: Iterable[Tileset]) -> list[Tileset]:
    """Return the tilesets with the first numbers that the canonical tree gives them."""
    firsts = [int(row.get("firstgid")) for row in tree.all("tileset")]
    return [replace(t, first_gid=first) for t, first in zip(tilesets, firsts, strict=True)]


def common_tilesets(sides: Sequence[Side]) -> dict[TilesetKey, Tileset]:
    """Return the tilesets of all sides with numbers that none of them shares with another.

    Each is as large as its largest side has it; they stand in the order of the first side.
    """
    found: dict[TilesetKey, Tileset] = {}
    for side in sides:
        for key, tileset in side.tilesets.items():
            if key not in found or found[key].count < tileset.count:
                found[key] = tileset
    following = 1
    for key, tileset in found.items():
        found[key] = replace(tileset, first_gid=following)
        following += tileset.count
    return found


def renumber(side: Side, common: dict[TilesetKey, Tileset]) -> None:
    """Count the tiles of a side's layers and objects as all sides do."""
    ways = [(t.first_gid, common[key].first_gid) for key, t in side.tilesets.items()]
    ways = sorted(((old, new) for old, new in ways), reverse=True)
    if all(old == new for old, new in ways):
        return

    def moved(gid: int) -> int:
        number = gid & GID_MASK
        return next((gid - old + new for old, new in ways if number >= old > 0), gid)

    for row in inside(side.root):
        if row.tag == "object" and row.get("gid"):
            row.attributes["gid"] = str(moved(int(row.get("gid"))))
        for data in row.all("data"):
            cells = cells_of(data.text)
            names = {gid: str(moved(gid)) if gid else "0" for gid in set(cells)}
            data.text = ",".join(names[gid] for gid in cells)


def cells_of(text: str) -> list[int]:
    """Return the tile numbers of a canonical layer's text."""
    return [int(word) for word in text.split(",")] if text else []


def inside(owner: Element) -> Iterator[Element]:
    """Go through a map's layers and objects at any depth, each layer before what is in it."""
    for row in owner.all(*LAYERS):
        yield row
        yield from row.all("object")
        yield from inside(row)
