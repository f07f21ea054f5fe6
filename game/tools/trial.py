"""Trial: a stranger's pack is looked at by a process of its own first, within time and memory.

The bounds of all readers should be enough; this is the belt to those braces, for what nobody has
thought of. Where no other process may be started, the braces hold alone.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

from game.base.problems import Place, Problem
from game.content.codes import problem
from game.content.locations import find_locations
from game.content.words import _, later
from game.tools.quarantine import examine

START_SECONDS: Final = 3
"""What a slow computer needs until the look begins."""

LEVEL_SECONDS: Final = 2
"""How long a look at one level may take."""

MOST_LEVELS: Final = 16
"""Levels for which time is given; a look at so many is quick."""

MEMORY: Final = 1 << 30
"""Bytes that the look may take, the interpreter and its libraries included."""

TOO_LARGE: Final = 77
"""Exit code: the memory was used up."""

_TOO_LONG: Final = later("looking at it took longer than {seconds} seconds")
_BROKE: Final = later("looking at it used up the memory, or broke off")


def found_unbearable(file: Path, data: bytes) -> Problem | None:
    """Return why a pack must not be looked at here; None if a trial went well or none can be made.

    Args:
        file: the pack.
        data: its bytes, for a guess at how many levels it has.
    """
    if not sys.executable or getattr(sys, "frozen", False):
        return None
    seconds = START_SECONDS + LEVEL_SECONDS * min(data.count(b".tmx") // 2, MOST_LEVELS)
    try:
        code = _ended(file, seconds)
    except OSError:
        return None
    if code is None:
        return problem("P022", Place(file.name), reason=_(_TOO_LONG).format(seconds=seconds))
    if code < 0 or code == TOO_LARGE:
        return problem("P022", Place(file.name), reason=_(_BROKE))
    return None


def _ended(file: Path, seconds: float) -> int | None:
    """Return the exit code of a trial; None if the time was up."""
    command = [sys.executable, "-m", "game.tools.trial", str(file.resolve())]
    try:
        done = subprocess.run(  # noqa: S603 - our own interpreter and module, no shell
            command, timeout=seconds, check=False, capture_output=True, env=_environment()
        )
    except subprocess.TimeoutExpired:
        return None
    return done.returncode


def _environment() -> dict[str, str]:
    """Return the environment of a trial: it finds the game where this process found it."""
    return {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}


def _bind_memory() -> None:
    """Bound this process's memory, where the system can do so."""
    try:
        import resource  # noqa: PLC0415 - there is none on Windows
    except ImportError:
        return
    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    most = MEMORY if hard == resource.RLIM_INFINITY else min(MEMORY, hard)
    resource.setrlimit(resource.RLIMIT_AS, (most, hard))


def main(file: str) -> int:
    """Look at a pack and forget what was found: what matters is that the look comes to its end."""
    _bind_memory()
    path = Path(file)
    try:
        with tempfile.TemporaryDirectory(prefix="shadow-ledger-") as folder:
            examine(path.read_bytes(), path.name, Path(folder).resolve(), find_locations())
    except MemoryError:
        return TOO_LARGE
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
