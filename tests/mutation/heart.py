"""What is put to the test, and by which tests."""

from __future__ import annotations

from typing import Final

HEART: Final = ("game/sim/senses", "game/sim/systems")
"""Folders that get faults."""

STORIES: Final = ("tests/sim", "tests/solve")
"""Folders of the tests that must notice; the recorded runs would notice more, but not say what."""

COPIED: Final = ("game", "levels", "tests", "pyproject.toml")
"""What a copy of the project needs to run them."""

LEAST_KILLED: Final = 0.85
"""The part of all faults that some story must notice."""
