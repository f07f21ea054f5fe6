"""The shipped levels and their committed runs, each read once a process."""

from __future__ import annotations

from functools import cache

from game.content.locations import find_locations
from game.lesson.run_file import Run, read_run
from game.level.shelf import Level, load_level


@cache
def shipped_level(name: str) -> Level:
    """Return a shipped level by its map's stem; fails if it does not check."""
    found = load_level(name, find_locations())
    assert isinstance(found, Level), "\n".join(map(str, found))
    return found


@cache
def committed_run(name: str) -> Run:
    """Return a committed run, say ``2_square_of_promises.t20``; fails if it cannot be read."""
    run = read_run(find_locations().levels / "proofs" / f"{name}.run")
    assert isinstance(run, Run), run
    return run


def shown_run(name: str) -> Run:
    """Return the committed run that people are shown: the wide one where there is one."""
    wide = find_locations().levels / "proofs" / f"{name}.wide.run"
    return committed_run(f"{name}.wide" if wide.is_file() else name)
