"""Tilesets that this process has read: maps share them, and a map is read again after each save."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from game.content.limits import ELEMENTS_TOGETHER
from game.level.notes import Notes
from game.level.sandbox import Cost, Sandbox
from game.level.tiled_map import Tileset
from game.level.tilesets import read_tileset_file
from game.level.watching import Stamp, stamp, stamps

MOST: Final = 64
"""Tilesets that are kept; the one that was asked for longest ago goes."""


@dataclass(frozen=True, slots=True)
class _Kept:
    """A tileset without fault, what it cost, and the stamps of all files that it was read from."""

    tileset: Tileset
    cost: Cost
    stamps: Mapping[Path, Stamp | None]

    @property
    def is_fresh(self) -> bool:
        """Whether none of the files was saved since."""
        return stamps(self.stamps) == self.stamps


_KEPT: Final[dict[tuple[Path, tuple[Path, ...]], _Kept]] = {}
"""By file and by where its references may lead, the one asked for last at the end."""


def known_tileset(path: Path, sandbox: Sandbox, notes: Notes, *, first_gid: int = 1) -> Tileset:
    """Return the tileset of a file; read from it unless it is known and nothing has changed.

    A known tileset costs a map what reading it would, so that a map's bounds do not depend on what
    was read before. One with any fault is read anew each time: its faults are told each time.

    Args:
        path: a ``.tsx`` file, as the sandbox has resolved it.
        sandbox: where its references may lead.
        notes: takes what is wrong without being fatal.
        first_gid: the map's number of its tile 0.

    Raises:
        Refusal: if nothing can be made of it.
    """
    key = path, sandbox.roots
    kept = _KEPT.pop(key, None)
    if kept is not None and kept.is_fresh and sandbox.spends(kept.cost):
        _KEPT[key] = kept
        return replace(kept.tileset, first_gid=first_gid)
    begun, met, left = stamp(path), len(notes.problems), sandbox.left
    tileset = read_tileset_file(path, sandbox, notes, first_gid=first_gid)
    if len(notes.problems) == met:
        files = {**stamps(_pictures(tileset)), path: begun}
        _KEPT[key] = _Kept(tileset, left.less(sandbox.left), files)
        _let_go()
    return tileset


def forget() -> None:
    """Forget all tilesets, as a process that begins."""
    _KEPT.clear()


def _let_go() -> None:
    """Drop the oldest until the rest is bounded: in number, and by what one map may hold."""
    while len(_KEPT) > MOST or sum(k.cost.elements for k in _KEPT.values()) > ELEMENTS_TOGETHER:
        del _KEPT[next(iter(_KEPT))]


def _pictures(tileset: Tileset) -> Iterator[Path]:
    """Go through the pictures of a tileset."""
    for image in (tileset.image, *(tile.image for tile in tileset.tiles.values())):
        if image is not None:
            yield image.path
