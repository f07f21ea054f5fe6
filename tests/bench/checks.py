"""What a look at a map costs: read and checked, as after each save and as the first of all."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from game.content.catalog import Kinds
from game.content.locations import find_locations
from game.level.known_tilesets import forget
from game.tools.findings.choice import Choice
from game.tools.findings.gather import findings
from tests.bench.core import microseconds
from tests.bench.drawn import good_map
from tests.bench.figures import Gauge, Measure, read_in_turn

GOAL_MS = 25


def checking(kinds: Kinds) -> dict[str, Measure]:
    """Return how long a good map of 64 x 48 tiles takes; cold with no tileset known."""
    with TemporaryDirectory() as folder:
        path = good_map(Path(folder))
        gauges = {
            "check_64x48": _gauge(path, kinds, cold=False),
            "check_64x48_cold": _gauge(path, kinds, cold=True),
        }
        return read_in_turn(gauges)


def _gauge(path: Path, kinds: Kinds, *, cold: bool) -> Gauge:
    locations = find_locations()

    def check() -> None:
        if cold:
            forget()
        found = findings(path, kinds, locations, Choice())
        assert not found.problems, found.problems

    def once() -> float:
        return microseconds(check, times=5) / 1000

    return Gauge(once, "ms", GOAL_MS, f"{GOAL_MS} ms")
