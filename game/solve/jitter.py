"""Jitter: how often a run stays unseen in human hands, which are late by a little every time.

Whenever the courier acts after she has stood, she does so late by the amount of a normal
distribution. Corners on the way cost nothing: hands know them beforehand. Whatever was lost is made
up by the next rests, as far as they reach; a moment of each is left, in which a button is let go.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from random import Random
from statistics import fmean
from typing import Final

from game.base.geometry import heading_of, within
from game.base.units import SUBTILES, TICKS_PER_SECOND
from game.sim.events import LevelEnded
from game.sim.intents import IDLE, NOTHING, STILL, Intents, direction_of
from game.sim.simulation import run_tick
from game.sim.world import World
from game.solve.legs import Leg
from game.solve.trail import Step, is_rest, reached
from game.solve.witness import FATAL, LOW, is_unseen

SIGMAS: Final = ("0.1", "0.2", "0.35")
"""How late hands are, in seconds, as figures name it: quick, usual and slow hands."""

REPLAYS: Final = 20
"""How often each leg of a run is played with each of them."""

PATIENCE: Final = 2 * TICKS_PER_SECOND
"""Ticks for which a late run waits for the end of its leg."""

SLIP: Final = SUBTILES // 12
"""Whoever is nearer than this to where she should be does not mind."""

STRAYED: Final = 2 * SUBTILES
"""Whoever is further than this from where she should be is lost."""

Rates = dict[str, float]
"""Shares that stay unseen, by how late hands are, one for each of ``SIGMAS``."""


def ghost_rates(legs: Sequence[Leg]) -> Rates:
    """Return the share of legs that stay unseen, by how late hands are, each played many times."""
    return mean_of([leg_rates(leg) for leg in legs])


def mean_of(rates: Sequence[Rates]) -> Rates:
    """Return the mean of the ghost rates of a run's legs.

    Legs count alike, however long: whoever is seen goes on from the last checkpoint, so what is
    asked is how many of them a player has to try again.
    """
    return {sigma: round(fmean(each[sigma] for each in rates), 3) for sigma in SIGMAS}


def leg_rates(leg: Leg) -> Rates:
    """Return the share of replays of a leg that stay unseen, by how late hands are."""
    return {
        sigma: sum(_stays_unseen(leg, sigma, number) for number in range(REPLAYS)) / REPLAYS
        for sigma in SIGMAS
    }


def _stays_unseen(leg: Leg, sigma: str, number: int) -> bool:
    """Return whether a leg played with late hands comes to its end before anybody sees her."""
    world, left = leg.world.copied(), set(leg.done)
    lateness = float(sigma) * TICKS_PER_SECOND
    chance = Random(f"{sigma} {number}")  # noqa: S311 - human hands, no secrets
    for each in late((*leg.steps, *leg.further), lateness, chance, world):
        run_tick(world, each)
        for event in world.events:
            if isinstance(event, LevelEnded):
                return is_unseen(event)
            if isinstance(event, FATAL):
                return False
        left.difference_update(reached(world.events))
        if leg.is_over(world, left):
            return True
    return False


def late(steps: Sequence[Step], sigma: float, chance: Random, world: World) -> Iterator[Intents]:
    """Give a run as hands play it that are late: a little longer than it is, with some patience.

    Args:
        steps: the run, tick by tick.
        sigma: how late she sets off, in ticks.
        chance: decides how late each of them is.
        world: where it is played meanwhile; hands look at it, and it is only read.
    """
    lag, before = 0, IDLE
    for (each, is_idle, aboard), same in groupby(steps, key=_asked):
        *earlier, last = same
        ticks = len(earlier) + 1
        if is_idle:
            made_up = min(lag, ticks - 1)
            lag, ticks = lag - made_up, ticks - made_up
        elif STILL in {before.direction, each.direction} and not is_rest(each):
            delay = round(abs(chance.gauss(0, sigma)))
            lag += delay
            yield from (_still(before) for _ in range(delay))
        yield each
        lag += yield from _waiting(world, _still(each), aboard=aboard)
        yield from (each for _ in range(ticks - 1))
        lag += yield from _mending(world, last)
        if _has_strayed(world, last):
            return
        before = each
    yield from (LOW for _ in range(PATIENCE))


def _asked(step: Step) -> tuple[Intents, bool, bool]:
    """Return what equal ticks of a run have in common."""
    return step.intents, step.is_idle, step.aboard


def _waiting(world: World, still: Intents, *, aboard: bool) -> Generator[Intents, None, int]:
    """Give what waits until a ride begins or ends as in the run; returns for how many ticks."""
    for waited in range(PATIENCE):
        if world.courier.aboard == aboard:
            return waited
        yield still
    return PATIENCE


def _mending(world: World, step: Step) -> Generator[Intents, None, int]:
    """Give what brings her to where the run is: she sees where she stands; returns the ticks.

    A gust is walked back, and a slide along a wall.
    """
    for walked in range(PATIENCE):
        courier, (x, y) = world.courier, step.place
        away = x - courier.x, y - courier.y
        if courier.aboard or within(*away, SLIP):
            return walked
        yield replace(_still(step.intents), direction=direction_of(heading_of(*away)))
    return PATIENCE


def _has_strayed(world: World, step: Step) -> bool:
    """Return whether she is not where the run is, so that the rest of it leads nowhere."""
    courier, (x, y) = world.courier, step.place
    rides = courier.aboard or step.aboard
    return not rides and not within(x - courier.x, y - courier.y, STRAYED)


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
