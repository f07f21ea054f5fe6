"""Workers: other processes that play long nights under other seeds meanwhile.

A proof of several minutes is played four times. Where the computer has more than one core, the
others share that; where it has not, or lets no process begin, nothing is lost but time.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from functools import cache
from multiprocessing import get_context
from pathlib import Path
from typing import Final

from game.content.locations import Locations
from game.lesson.run_file import Run
from game.level.shelf import Level, load_level
from game.solve.witness import OTHER_SEEDS
from game.tools.proofs.nights import play_run

LONG: Final = 6000
"""Ticks from which on a night is worth another process."""

MOST: Final = 4
"""Most processes."""

Prints = tuple[int, ...]
"""A night's digests."""

Elsewhere = Callable[[Level, Run], Iterator[Prints]]
"""Plays a run under other seeds; begins at once, and gives the digests when they are asked for."""


@contextmanager
def workers(locations: Locations) -> Iterator[Elsewhere]:
    """Give what plays runs under other seeds; its processes end with the block."""
    pool: ProcessPoolExecutor | None = None
    cores = min(os.cpu_count() or 1, MOST)

    def elsewhere(level: Level, run: Run) -> Iterator[Prints]:
        nonlocal pool
        seeds = range(run.header.seed + 1, run.header.seed + 1 + OTHER_SEEDS)
        if cores == 1 or len(run.intents) < LONG:
            return (play_run(run, level, seed=seed).prints for seed in seeds)
        pool = pool or ProcessPoolExecutor(cores, mp_context=get_context("spawn"))
        path = level.tiled.path
        jobs = [pool.submit(_played, path, locations, run, seed) for seed in seeds]
        return _results(jobs)

    try:
        yield elsewhere
    finally:
        if pool is not None:
            pool.shutdown(cancel_futures=True)


def _results(jobs: list[Future[Prints]]) -> Iterator[Prints]:
    return (job.result() for job in jobs)


def _played(path: Path, locations: Locations, run: Run, seed: int) -> Prints:
    """Play a run in this process; nothing at all if its level cannot be read any more."""
    level = _level(path, locations)
    return play_run(run, level, seed=seed).prints if level is not None else ()


@cache
def _level(path: Path, locations: Locations) -> Level | None:
    found = load_level(path, locations)
    return found if isinstance(found, Level) else None
