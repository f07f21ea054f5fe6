"""Tilesets that were read before: a map that is read again and again need not read them again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from game.level.notes import Notes
from game.level.sandbox import Sandbox
from game.level.tiled_map import Tileset
from game.level.tilesets import read_tileset_file
from game.level.watching import Stamp, stamp, stamps


@dataclass(frozen=True, slots=True)
class _Kept:
    """A tileset without fault, and the stamps of all files that it was read from."""

    tileset: Tileset
    stamps: Mapping[Path, Stamp | None]

    @property
    def is_fresh(self) -> bool:
        """Whether none of the files was saved since."""
        return stamps(self.stamps) == self.stamps


class KnownTilesets:
    """The tilesets of maps that are read one after another, or again after each save.

    A tileset with any fault is read anew each time, so that its faults are told each time.
    """

    def __init__(self) -> None:
        """Begin without any."""
        self._kept: dict[tuple[Path, tuple[Path, ...]], _Kept] = {}

    def find(self, path: Path, sandbox: Sandbox, notes: Notes, *, first_gid: int) -> Tileset:
        """Return the tileset of a file; read from it unless it is known and nothing has changed.

        Args:
            path: a ``.tsx`` file, as the sandbox has resolved it.
            sandbox: where its references may lead.
            notes: takes what is wrong without being fatal.
            first_gid: the map's number of its tile 0.

        Raises:
            Refusal: if nothing can be made of it.
        """
        key = path, sandbox.roots
        kept = self._kept.get(key)
        if kept is None or not kept.is_fresh:
            self._kept.pop(key, None)
            begun, met = stamp(path), len(notes.problems)
            tileset = read_tileset_file(path, sandbox, notes)
            kept = _Kept(tileset, {**stamps(_pictures(tileset)), path: begun})
            if len(notes.problems) == met:
                self._kept[key] = kept
        return replace(kept.tileset, first_gid=first_gid)


def _pictures(tileset: Tileset) -> Iterator[Path]:
    """Go through the pictures of a tileset."""
    for image in (tileset.image, *(tile.image for tile in tileset.tiles.values())):
        if image is not None:
            yield image.path
