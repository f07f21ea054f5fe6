"""Jitter: how often a run stays unseen in human hands, which are late by a little every time.

Whenever the courier acts after she has stood, she does so late by the amount of a normal
distribution. Corners on the way cost nothing: hands know them beforehand. Whatever was lost is made
up by the next rests, as far as they reach.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from random import Random
from typing import Final

from game.base.units import TICKS_PER_SECOND
from game.sim.events import LevelEnded
from game.sim.intents import IDLE, NOTHING, STILL, Intents
from game.sim.simulation import Simulation, run_tick
from game.solve.trail import Step
from game.solve.witness import FATAL, LOW, is_unseen

SIGMAS: Final = ("0.1", "0.2", "0.35")
"""How late hands are, in seconds, as figures name it: quick, usual and slow hands."""

REPLAYS: Final = 20
"""How often a run is played with each of them."""

PATIENCE: Final = 2 * TICKS_PER_SECOND
"""Ticks for which a late run waits for the end of its night."""


def ghost_rates(start: Simulation, steps: Sequence[Step]) -> dict[str, float]:
    """Return the share of nights that stay unseen, by how late hands are.

    Args:
        start: the night before its first tick; it is only read.
        steps: the run, tick by tick.
    """
    return {
        sigma: sum(_stays_unseen(start, steps, sigma, number) for number in range(REPLAYS))
        / REPLAYS
        for sigma in SIGMAS
    }


def _stays_unseen(start: Simulation, steps: Sequence[Step], sigma: str, number: int) -> bool:
    world = start.world.copied()
    chance = Random(f"{sigma} {number}")  # noqa: S311 - human hands, no secrets
    for each in late(steps, float(sigma) * TICKS_PER_SECOND, chance):
        run_tick(world, each)
        for event in world.events:
            if isinstance(event, LevelEnded):
                return is_unseen(event)
            if isinstance(event, FATAL):
                return False
    return False


def late(steps: Sequence[Step], sigma: float, chance: Random) -> Iterator[Intents]:
    """Give a run as hands play it that are late: a little longer than it is, with some patience.

    Args:
        steps: the run, tick by tick.
        sigma: how late she sets off, in ticks.
        chance: decides how late each of them is.
    """
    lag, before = 0, IDLE
    for (each, is_idle), same in groupby(steps):
        ticks = sum(1 for _ in same)
        if is_idle:
            made_up = min(lag, ticks)
            lag, ticks = lag - made_up, ticks - made_up
        elif STILL in {before.direction, each.direction}:
            delay = round(abs(chance.gauss(0, sigma)))
            lag += delay
            yield from (_still(before) for _ in range(delay))
        yield from (each for _ in range(ticks))
        before = each
    yield from (LOW for _ in range(PATIENCE))


def _still(before: Intents) -> Intents:
    """Return what hands ask for that do not move on yet."""
    return replace(
        before,
        direction=STILL,
        gait="sneak",
        use=False,
        aiming=False,
        tool=NOTHING,
        aim_x=0,
        aim_y=0,
        choice=0,
    )
