"""Writes every being's sprite sheet, the index the game reads and the stills Tiled shows.

Run it as ``python assets/draw/characters.py``. Each being is drawn in a file of its own; here they
are only gathered.
"""

from __future__ import annotations

import json
from itertools import chain
from pathlib import Path
from typing import Final

import actors
import animals
import courier
import droid
import guard
import machines
import portraits
import regulator
import workers
from palette import ASSETS, LEVELS
from sheet import Sheet

SHEETS: Final[tuple[Sheet, ...]] = tuple(
    chain(
        courier.SHEETS,
        guard.SHEETS,
        regulator.SHEETS,
        workers.SHEETS,
        droid.SHEETS,
        machines.SHEETS,
        animals.SHEETS,
    )
)
"""Every sheet, in the order of the index."""


def write(assets: Path = ASSETS, levels: Path = LEVELS) -> list[Path]:
    """Write all sheets, their index and the actors' tileset; return the paths."""
    folder = assets / "sprites"
    folder.mkdir(parents=True, exist_ok=True)
    paths = [path for sheet in SHEETS for path in sheet.save(folder)]
    paths += portraits.save(folder)
    index = folder / "sprites.json"
    entries = {sheet.name: sheet.entry() for sheet in SHEETS} | {"portraits": portraits.entry()}
    lines = ",\n".join(f'"{name}": {json.dumps(entry)}' for name, entry in entries.items())
    index.write_text("{\n" + lines + "\n}\n", "utf-8")
    return [*paths, index, *actors.write_stills(SHEETS, levels)]


if __name__ == "__main__":
    for written in write():
        print(written.name)
