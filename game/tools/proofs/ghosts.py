"""Ghosts: each leg of a run played with late hands, where it can be on several cores at once."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache, partial
from multiprocessing import get_context
from pathlib import Path
from types import MappingProxyType

from game.content.locations import Locations
from game.lesson.recording import header_of
from game.lesson.run_file import Run
from game.level.shelf import Level, load_level
from game.sim.simulation import Simulation
from game.solve.jitter import Rates, leg_rates
from game.solve.legs import Leg, legs_of
from game.solve.trail import trail_of
from game.tools.proofs.workers import LONG, MOST


def rates_of(
    level: Level,
    run: Run,
    legs: Sequence[Leg],
    locations: Locations | None = None,
    tell: Callable[[], None] = lambda: None,
    *,
    kept: Mapping[str, Rates] = MappingProxyType({}),
) -> list[Rates]:
    """Return the ghost rates of each leg of a run; they are the same on any number of cores.

    Args:
        level: the level.
        run: the run.
        legs: its legs.
        locations: where levels are, for other processes; None plays all of them in this one.
        tell: called after each leg.
        kept: rates that are known, by the digests of their legs.
    """
    digests = [leg.digest() for leg in legs]
    left = [number for number, digest in enumerate(digests) if digest not in kept]
    cores = min(os.cpu_count() or 1, MOST, len(left))
    if locations is None or os.cpu_count() == 1 or cores == 0 or len(run.intents) < LONG:
        played = [_told(leg_rates(legs[number]), tell) for number in left]
    else:
        job = partial(_rates_elsewhere, level.tiled.path, locations, run)
        with ProcessPoolExecutor(cores, mp_context=get_context("spawn")) as pool:
            played = [_told(rates, tell) for rates in pool.map(job, left)]
    known = {**kept, **{digests[n]: rates for n, rates in zip(left, played, strict=True)}}
    return [known[digest] for digest in digests]


def _told(rates: Rates, tell: Callable[[], None]) -> Rates:
    tell()
    return rates


def _rates_elsewhere(path: Path, locations: Locations, run: Run, number: int) -> Rates:
    """Play one leg in this process."""
    return leg_rates(_legs(path, locations, run)[number])


@cache
def _legs(path: Path, locations: Locations, run: Run) -> tuple[Leg, ...]:
    """Return the legs of a run; none if its level cannot be read any more."""
    level = load_level(path, locations)
    if not isinstance(level, Level):
        return ()
    start = Simulation.start(level.plan, level.kinds.catalog, header_of(run))
    return legs_of(start.world, trail_of(start, run.intents))
