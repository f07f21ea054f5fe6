"""A night in play: the simulation with everything that reads its events.

The play scene steps it; pause, capture and debrief act on the same night. Loading makes one, a
checkpoint saves it, and a saved one is built up again by playing its run without a picture.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from game.content.texts import LevelTexts
from game.lesson.recording import header_of, run_of
from game.lesson.report import Facts, Report
from game.lesson.run_file import Run
from game.level.shelf import Level
from game.sim.events import CheckpointReached, Event
from game.sim.intents import Intents
from game.sim.kinds import Catalog
from game.sim.simulation import Header, Simulation
from game.sim.world import World

CHUNK: Final = 600
"""Ticks of a saved run that are played between two pictures of the progress bar."""

CAPTURES_BEFORE_HELP: Final = 3
"""After so many captures the game offers one assist."""
