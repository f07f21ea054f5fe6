"""Draws every picture of the game again, from one list of scripts."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import characters
import interface
import props
import rules
import tiles
from palette import ASSETS, LEVELS

SCRIPTS: Final = (tiles, rules, characters, props, interface)
"""The scripts; each has a ``write`` with the same two folders."""


def write(assets: Path = ASSETS, levels: Path = LEVELS) -> list[Path]:
    """Write all pictures and their indexes under the two folders; return the paths."""
    return [path for script in SCRIPTS for path in script.write(assets, levels)]


if __name__ == "__main__":
    print(f"{len(write())} files written")
