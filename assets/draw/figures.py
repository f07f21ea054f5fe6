"""Hand-drawn parts of beings, kept as text matrices under ``figures/``.

A file holds named matrices, each under a line ``== name``; one letter a pixel in the palette's
codes, ``.`` clear. Heads, torsos and held things are drawn there; ``limbs.py`` computes the rest.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

FOLDER: Final = Path(__file__).resolve().parent / "figures"
"""Where the text matrices lie, one file a being or family."""


def figures(name: str) -> dict[str, str]:
    """Return the matrices of ``figures/NAME.txt`` by their names."""
    parts: dict[str, str] = {}
    for block in (FOLDER / f"{name}.txt").read_text("utf-8").split("== ")[1:]:
        title, _, rows = block.partition("\n")
        parts[title.strip()] = rows.strip("\n")
    return parts
