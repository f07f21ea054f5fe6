"""``types``: writes Tiled's project, world and templates, or tells stale ones."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from game.base.problems import Problem, Refusal
from game.content.catalog import object_classes
from game.content.files import read_bytes, write_bytes
from game.content.limits import MAP_BYTES
from game.content.locations import Locations, levels_by_digit
from game.content.words import _
from game.level.project_file import PROJECT, project_files, read_stills, type_ids
from game.level.world_file import WORLD, world_file

DONE: Final = 0
"""Exit code: all is fresh or was written."""

STALE: Final = 1
"""Exit code of ``--check``: something would have to be written."""

FAILED: Final = 2
"""Exit code: it could not be done."""


def main(locations: Locations, *, check: bool = False) -> int:
    """Run the verb and return its exit code.

    Args:
        locations: where ``levels`` is.
        check: only compare; write nothing.
    """
    return run(locations.levels, check=check)


def run(levels: Path, *, check: bool = False) -> int:
    """Write, or compare, the files of one ``levels`` folder and say what was done."""
    files = fresh_files(levels)
    if isinstance(files, list):
        print(*files, sep="\n")
        return FAILED
    stale = [name for name, text in files.items() if _current(levels / name) != text]
    if check:
        for name in stale:
            print(_("stale: {name}").format(name=name))
        return STALE if stale else DONE
    return write(levels, {name: files[name] for name in stale})


def write(levels: Path, files: dict[str, str]) -> int:
    """Write files by their path in ``levels``, say which, and return the exit code."""
    for name, text in files.items():
        fault = write_bytes(levels / name, text.encode(), keep_previous=False)
        if fault is not None:
            print(fault)
            return FAILED
        print(_("written: {name}").format(name=name))
    if not files:
        print(_("everything was fresh"))
    return DONE


def fresh_files(levels: Path) -> dict[str, str] | list[Problem]:
    """Return the texts that should lie in ``levels`` by path, or what stands in the way."""
    classes = object_classes(levels / "kinds.yaml")
    if isinstance(classes, list):
        return classes
    try:
        stills = read_stills(levels)
        world = world_file(levels_by_digit(levels).values())
    except Refusal as refused:
        return [refused.problem]
    known = type_ids(_current(levels / PROJECT))
    return project_files(classes.values(), stills, known) | {WORLD: world}


def _current(path: Path) -> str:
    """Return what a file says now; nothing if it cannot be read."""
    data = read_bytes(path, most=MAP_BYTES)
    return "" if isinstance(data, Problem) else data.decode("utf-8", "replace")
