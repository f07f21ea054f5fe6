"""Short nights on a shipped level, recorded for the tests of the tools."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from game.content.locations import Locations, find_locations
from game.lesson.recording import Recorder
from game.lesson.run_file import Run, write_run
from game.level.shelf import Level
from game.sim.intents import Intents
from game.sim.simulation import Simulation
from tests.levels import shipped_level

LEVEL = "practice_yard"


@cache
def locations() -> Locations:
    """Return the shipped folders."""
    return find_locations()


def level() -> Level:
    """Return the shipped level that these tests play on."""
    return shipped_level(LEVEL)


@cache
def recorded(ticks: int = 130) -> Run:
    """Return a run that walks about for so many ticks and is then left."""
    simulation = Simulation.start(level().plan, level().kinds.catalog)
    recorder = Recorder(simulation)
    for tick in range(ticks):
        simulation.step(Intents(direction=tick // 30 * 16 % 64))
        recorder.note()
    return recorder.run()


def run_file(folder: Path, run: Run | None = None) -> str:
    """Write a run to a folder and return its path."""
    path = folder / "short.run"
    assert write_run(path, run or recorded()) is None
    return str(path)
