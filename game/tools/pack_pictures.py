"""Pictures of shared levels for the shelf: drawn by the game itself, never taken from a pack."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from game.content.locations import Locations
from game.level.shelf import Level
from game.sim.simulation import Simulation
from game.tools.picture import Painter
from game.view.offscreen import save_png

SIZE: Final = (320, 180)
"""Columns and rows of pixels of a picture."""


def draw_pictures(levels: Mapping[str, Level], folder: Path, locations: Locations) -> None:
    """Write one picture a level; raises OSError if the disk refuses.

    Args:
        levels: by stem.
        folder: where the pictures go.
        locations: where the game's own pictures are.
    """
    for stem, level in levels.items():
        dusk = Simulation.start(level.plan, level.kinds.catalog).world
        save_png(Painter(level, locations, k=1).bare(dusk, SIZE), folder / f"{stem}.png")
