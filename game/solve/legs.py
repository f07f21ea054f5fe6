"""Legs: a long run cut where its player would go on after a mishap.

Whoever is seen goes on from the last checkpoint, so a leg leads from one checkpoint to the next.
Where there is none for long, a goal that was reached or the end of a ride has to do.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from itertools import groupby, pairwise
from typing import Final

from game.base.geometry import within
from game.base.units import SUBTILES, TICKS_PER_SECOND
from game.sim.plan import Point
from game.sim.simulation import RULES_VERSION
from game.sim.world import World
from game.solve.trail import Mark, Step, Trail

MOST_TICKS: Final = 150 * TICKS_PER_SECOND
"""Legs are no longer than this where there is anything to cut them at."""

LEAST_TICKS: Final = 10 * TICKS_PER_SECOND
"""Nothing is cut so soon after another cut: two checkpoints at one door are one."""

FURTHER_TICKS: Final = 2 * TICKS_PER_SECOND
"""For so long the run goes on for hands that are late at a leg's end."""


@dataclass(frozen=True, slots=True)
class Leg:
    """A part of a run.

    Attributes:
        world: the world when it begins; only to be read.
        steps: the run, tick by tick.
        further: the same for the moment after it: late hands are still on their way then.
        done: what is reached in it.
        landing: where the ride ends that ends it; None if something else does.
        is_last: whether the night ends with it.
    """

    world: World
    steps: tuple[Step, ...]
    further: tuple[Step, ...]
    done: frozenset[str]
    landing: Point | None = None
    is_last: bool = False

    def is_over(self, world: World, left: Collection[str]) -> bool:
        """Return whether a world in which the leg is played has come to its end.

        The last leg is never over by itself: the night ends.

        Args:
            world: the world.
            left: what is still to be reached.
        """
        if left or self.is_last:
            return False
        if self.landing is None:
            return True
        courier, (x, y) = world.courier, self.landing
        return not courier.aboard and within(courier.x - x, courier.y - y, SUBTILES)

    def digest(self) -> str:
        """Return a digest of everything that its replays depend on, so not of title and par."""
        world = self.world
        asked = (*self.steps, *self.further)
        steps = [(step, sum(1 for _ in same)) for step, same in groupby(asked)]
        told = replace(world.plan, title="", par_ticks=0, walk=(), digest="")
        rules = RULES_VERSION, told, world.catalog
        ending = sorted(self.done), self.landing, self.is_last
        return sha256(repr((rules, world.packed(), steps, ending)).encode()).hexdigest()


def legs_of(start: World, trail: Trail) -> tuple[Leg, ...]:
    """Return the legs of a run; one alone if it is short or nothing was reached on the way.

    Args:
        start: the world before the run.
        trail: the run.
    """
    cuts: list[Mark | None] = [None, *_cuts(start.tick, trail), None]
    return tuple(_leg(start, trail, *ends) for ends in pairwise(cuts))


def _cuts(first: int, trail: Trail) -> Iterator[Mark]:
    """Give the marks at which a run is cut."""
    begun = first
    later = [*(mark.world.tick for mark in trail.marks), trail.ticks]
    for mark, following in zip(trail.marks, later[1:], strict=True):
        tick = mark.world.tick
        if min(tick - begun, trail.ticks - tick) < LEAST_TICKS:
            continue
        if mark.is_checkpoint or following - begun > MOST_TICKS:
            begun = tick
            yield mark


def _let_go(steps: Sequence[Step]) -> Iterator[Step]:
    """Give steps without the button that is still held from before: it would be pressed anew."""
    held = True
    for step in steps:
        held = held and step.intents.use
        yield step._replace(intents=replace(step.intents, use=False)) if held else step


def _leg(start: World, trail: Trail, begin: Mark | None, end: Mark | None) -> Leg:
    """Return the leg between two cuts; None stands for the run's own begin and end."""
    world = begin.world if begin else start
    last = end.world.tick if end else trail.ticks
    within_it = (mark for mark in trail.marks if world.tick < mark.world.tick <= last)
    done = frozenset(name for mark in within_it for name in mark.names)
    landed = end is not None and not end.names
    courier = end.world.courier if end else world.courier
    steps = trail.steps[world.tick - start.tick : last - start.tick]
    return Leg(
        world,
        tuple(_let_go(steps)) if begin else steps,
        trail.steps[last - start.tick :][:FURTHER_TICKS],
        done,
        (courier.x, courier.y) if landed else None,
        is_last=end is None,
    )
