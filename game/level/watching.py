"""Which files a level is made of, and whether any of them has changed.

Editors save by renaming a new file over the old one, so files are looked at by path, never through
an open handle. Nothing here sleeps or reads a clock: whoever waits brings the time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from os.path import normpath
from pathlib import Path
from typing import Final

from game.base.problems import Place, Problem, Refusal
from game.content.files import read_bytes
from game.content.limits import MAP_BYTES
from game.level.prescan import Element, scan
from game.level.sandbox import Sandbox

LOOKS_PER_SECOND: Final = 10
"""How often files are looked at."""

QUIET_SECONDS: Final = 0.1
"""How long files must stay as they are before a change counts: a save may touch several."""

_SUFFIXES: Final = (".tsx", ".tx", ".png")
"""Endings of what a map, a tileset or a template may refer to."""

_KNOWN_FILES: Final = 256
"""Files of which is kept what they refer to."""

_NOT_THERE: Final = "L012"
"""Code of a reference that keeps to all rules and leads to nothing."""

Stamp = tuple[int, int]
"""When a file was last written, nanoseconds, and its size, bytes."""


def stamp(path: Path) -> Stamp | None:
    """Return a file's stamp, or None if there is no such file at the moment."""
    try:
        found = path.stat()
    except (OSError, ValueError):
        return None
    return found.st_mtime_ns, found.st_size


def stamps(paths: Iterable[Path]) -> Mapping[Path, Stamp | None]:
    """Return the stamps of files by path; two are equal as long as nothing was saved."""
    return {path: stamp(path) for path in paths}


def files_of(map_path: Path, shared: Path | None = None) -> frozenset[Path]:
    """Return a map, and every tileset, template and picture that it refers to, at any depth.

    A reference that leads out of the project, or a file that cannot be read just now, leads no
    further; a file that is not there yet is named where it belongs.

    Args:
        map_path: a ``.tmx`` file.
        shared: the shipped ``levels`` folder; see ``Sandbox``.
    """
    sandbox = Sandbox(map_path, shared)
    found: set[Path] = set()
    ahead = {map_path}
    while ahead:
        path = ahead.pop()
        found.add(path)
        ahead |= set(_referred(path, sandbox)) - found
    return frozenset(found)


def _referred(path: Path, sandbox: Sandbox) -> Iterator[Path]:
    """Go through the files that one file names; pictures name none."""
    if path.suffix not in {".tmx", ".tsx", ".tx"}:
        return
    place = Place(str(path))
    for reference in _named_in(path, stamp(path)):
        try:
            yield sandbox.resolve(reference, place, _SUFFIXES)
        except Refusal as refused:
            if refused.problem.code == _NOT_THERE:
                yield Path(normpath(path.resolve().parent / reference))


@lru_cache(maxsize=_KNOWN_FILES)
def _named_in(path: Path, _stamp: Stamp | None) -> frozenset[str]:
    """Return what a file of that stamp refers to: most files are as they were at the last look."""
    data = read_bytes(path, most=MAP_BYTES)
    if isinstance(data, Problem):
        return frozenset()
    try:
        return frozenset(_references(scan(data, str(path))))
    except Refusal:
        return frozenset()


def _references(root: Element) -> set[str]:
    """Return everything that an element and those inside it refer to."""
    found: set[str] = set()
    ahead = [root]
    while ahead:
        element = ahead.pop()
        found |= {element.get(name) for name in ("source", "template")}
        ahead += element.children
    return found - {""}


class Watcher:
    """Tells once for each change of some files that it has happened and is over."""

    def __init__(self, files: Callable[[], Iterable[Path]]) -> None:
        """Begin with the files as they are.

        Args:
            files: gives the paths to look at; asked again after each change, since a saved map may
                refer to other files.
        """
        self._files: Final = files
        self._told = self._seen = stamps(files())
        self._looked = self._moved = float("-inf")

    def has_changed(self, now: float) -> bool:
        """Return whether files have changed since this was last true; they are quiet again then.

        Call it as often as you like: it looks at most ``LOOKS_PER_SECOND`` times.

        Args:
            now: seconds on any clock that never goes back.
        """
        restless = self._seen != self._told
        if now - self._looked < (QUIET_SECONDS if restless else 1 / LOOKS_PER_SECOND):
            return False
        self._looked = now
        current = stamps(self._seen)
        if current != self._seen:
            self._seen, self._moved = current, now
        if self._seen == self._told or now - self._moved < QUIET_SECONDS:
            return False
        self._told = self._seen = stamps(self._files())
        return True
