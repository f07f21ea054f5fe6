"""The door of the program: ``python -m game`` and ``shadow-ledger``."""

from __future__ import annotations

import sys

from game.cli import run


def main() -> int:
    """Run the command line of this process and return its exit code."""
    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
