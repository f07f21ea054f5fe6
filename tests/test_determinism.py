"""Seed and intents make the run, whatever Python runs it.

The committed runs are played in other processes with ``game.base`` and ``game.sim`` alone: under
other hash seeds, with no third-party library in reach, and under every Python from 3.11 on that is
at hand.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from game.base.units import TICKS_PER_SECOND
from tests.elsewhere import ONE_EACH, RUNS, interpreters, played, shipped, small_task, task_of_run
from tests.levels import committed_run
from tests.sim.rules.committed import played as replayed

HASH_SEEDS = (1, 2, 3)
"""Three orders of every set of texts."""

LONGEST = max((p for p in RUNS if "." not in p.stem), key=lambda path: path.stat().st_size)
"""The run that is played in every order without being asked."""


def is_rare(path: Path, seed: int) -> bool:
    """Return whether a run in an order waits for ``-m slow``."""
    return "." in path.stem or (path != LONGEST and seed > 1)


IN_EVERY_ORDER = [
    pytest.param(
        path,
        seed,
        id=f"{path.stem}-{seed}",
        marks=[pytest.mark.slow] if is_rare(path, seed) else [],
    )
    for path in RUNS
    for seed in HASH_SEEDS
]
"""One run of each level in one order, the longest in all; with ``-m slow`` all in all."""

GOLDEN_SECONDS = 5 * 60
"""How long the longest committed run lasts at least: long enough for peaks, chases and trust."""


def test_a_night_is_the_same_under_other_hash_seeds() -> None:
    """Sets and dicts of texts change their order with the hash seed; a night must not."""
    first, *others = (played(small_task(), hash_seed=seed) for seed in HASH_SEEDS)
    assert len(first) > 5
    assert all(other == first for other in others)


def test_a_night_is_the_same_under_every_python_at_hand() -> None:
    digests = {python: played(small_task(), python=python) for python in interpreters()}
    assert len(set(map(tuple, digests.values()))) == 1, digests


@pytest.mark.parametrize(("path", "hash_seed"), IN_EVERY_ORDER)
def test_a_committed_run_is_the_same_in_every_process(path: Path, hash_seed: int) -> None:
    """The Pythons at hand share the hash seeds; alone, this one plays under each."""
    task, expected = task_of_run(path)
    for python in interpreters()[hash_seed - 1 :: len(HASH_SEEDS)] or [sys.executable]:
        digests = played(task, python=python, hash_seed=hash_seed)
        assert digests[: len(expected)] == expected, python


def test_a_committed_run_is_long_enough_to_mean_something() -> None:
    ticks = max(len(shipped(path)[0].intents) for path in RUNS)
    assert ticks >= GOLDEN_SECONDS * TICKS_PER_SECOND


@pytest.mark.parametrize("path", ONE_EACH)
def test_a_committed_run_belongs_to_today_s_map_and_rules(path: Path) -> None:
    night = replayed(path.stem)
    assert night.notes == ()
    assert night.ended.outcome == committed_run(path.stem).outcome == "completed"
