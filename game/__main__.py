"""The door of the program: ``python -m game`` and ``shadow-ledger``."""

from __future__ import annotations

import io
import sys


def main() -> int:
    """Run the command line of this process and return its exit code.

    Whoever starts a checkout before installing it reads what to type, not a traceback. Names come
    from everywhere: a terminal that lacks a letter shows its number.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        from game.cli import run  # noqa: PLC0415 - a missing library must be told, not raised

        return run(sys.argv[1:])
    except ModuleNotFoundError as missing:
        told = (
            f"{missing.name} is not installed; in the game's folder type: python -m pip install ."
        )
        sys.stderr.write(f"shadow-ledger: {told}\n")
        return 2


if __name__ == "__main__":
    sys.exit(main())
