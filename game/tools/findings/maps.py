"""Which maps the words of a command line mean: levels, paths, folders and patterns."""

from __future__ import annotations

import glob
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from game.base.problems import Problem
from game.content.codes import problem
from game.content.locations import Locations, find_level, levels_by_digit

_PATTERN: Final = frozenset("*?[")


def maps_of(words: Iterable[str], locations: Locations) -> Iterator[Path | Problem]:
    """Go through the maps that are meant, each once, in the order they are named.

    Patterns are looked up here as well, since not every shell does it.

    Args:
        words: digits, names, paths, folders and patterns; all shipped maps if there are none.
        locations: where levels are.
    """
    said = tuple(words) or tuple(str(path) for path in levels_by_digit(locations.levels).values())
    seen: set[Path] = set()
    for word in said:
        for found in _meant(word, locations):
            if isinstance(found, Problem):
                yield found
            elif found not in seen:
                seen.add(found)
                yield _near(found)


def folders_of(words: Iterable[str]) -> frozenset[Path]:
    """Return the folders in which another map would be meant as well."""
    folders = {Path(word) for word in words if Path(word).is_dir()}
    return frozenset(folders | {Path(word).parent for word in words if _PATTERN & set(word)})


def _meant(word: str, locations: Locations) -> Iterable[Path | Problem]:
    """Return the maps that one word means, or why it means none."""
    path = Path(word)
    if path.is_dir():
        return _maps(path.glob("*.tmx")) or [_nothing(f'there is no map in the folder "{word}"')]
    if _PATTERN & set(word) and not path.exists():
        found = (Path(name) for name in glob.iglob(word, recursive=True))  # noqa: PTH207 - any root
        return _maps(found) or [_nothing(f'no map is called like "{word}"')]
    return [find_level(word, locations)]


def _maps(paths: Iterable[Path]) -> list[Path]:
    return sorted(path for path in paths if path.suffix == ".tmx" and path.is_file())


def _nothing(reason: str) -> Problem:
    return problem("L001", reason=reason)


def _near(path: Path) -> Path:
    """Return a path as seen from the working folder, if it lies in it: shorter to read."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path
