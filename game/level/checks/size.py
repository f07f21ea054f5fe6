"""Size: a level for everybody must be quick to read, to look at and to prove."""

from __future__ import annotations

from game.content.limits import MAP_SIDE_LEAST, PACK_COLUMNS, PACK_ROWS
from game.content.locations import Locations
from game.level.checks.subject import Subject


def check_size(subject: Subject, locations: Locations) -> None:
    """Note that a map which comes with the game is larger than what may be shared.

    Args:
        subject: the level; a designer's own may be as large as any map.
        locations: where the shipped levels are.
    """
    tiled = subject.tiled
    if not locations.ships(tiled.path):
        return
    for name, value, most in (
        ("width", tiled.columns, PACK_COLUMNS),
        ("height", tiled.rows, PACK_ROWS),
    ):
        if value > most:
            what = f"the {name} in tiles of a map that comes with the game"
            subject.note_map("L007", what=what, value=value, least=MAP_SIDE_LEAST, most=most)
