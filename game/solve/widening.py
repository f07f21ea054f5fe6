"""Widening: an itinerary is walked so that people can follow, whose hands are late.

Each of its stretches is rehearsed as usual first; that says how long it takes. Then widths are
tried from wide to narrow, and the first way is kept that the simulation accepts on time as well as
late by what it is meant to bear.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from itertools import chain, repeat
from typing import Final

from game.base.units import TICKS_PER_SECOND
from game.sim.intents import IDLE, Intents
from game.sim.simulation import Simulation, run_tick
from game.sim.world import World
from game.solve.itinerary import Step, stretches_of
from game.solve.rehearsal import WALK_STEP, NoWay, Rehearsal, is_robbed, traces
from game.solve.width import REST_STEP, WIDE, Width

LONGER: Final = 3
"""How many times as long as usual a stretch may take."""

GRACE: Final = 2 * TICKS_PER_SECOND
"""Ticks that a stretch may take besides, so that short ones may have a rest."""

DELAYS: Final = range(0, 900, 60)
"""Ticks to wait before a stretch that is done as usual, tried in turn."""

WAIT: Final = TICKS_PER_SECOND
"""Ticks by which waiting before a ride grows from one try to the next."""


def walk_widely(rehearsal: Rehearsal, steps: Sequence[Step]) -> None:
    """Walk a whole itinerary, each stretch as wide as can be.

    Where a night leaves no time for that, so that a later stretch cannot be done any more, the
    stretches before it are done again as usual: one, two, three, five of them and so on.

    Raises:
        NoWay: at the first stretch that cannot be done unwatched, however the others are.
    """
    stretches = stretches_of(steps)
    starts: list[Simulation] = []
    hasty_from, hasty_to, back = 0, 0, 0
    while len(starts) < len(stretches) and rehearsal.world.phase == "playing":
        number = len(starts)
        starts.append(rehearsal.simulation.copied())
        try:
            if hasty_from <= number < hasty_to:
                rehearsal.do(stretches[number], DELAYS)
            else:
                _do_widely(rehearsal, stretches[number])
        except NoWay:
            if rehearsal.is_over() or (hasty_from == 0 and number < hasty_to):
                raise
            back = back + back // 2 + 1 if number < hasty_to else 1
            hasty_from, hasty_to = max(0, number - back), max(hasty_to, number + 1)
            rehearsal.simulation = starts[hasty_from]
            del starts[hasty_from:]


def _do_widely(rehearsal: Rehearsal, stretch: Sequence[Step]) -> None:
    """Do a stretch as wide as can be; as usual if nothing is wide enough."""
    start, widths = rehearsal.simulation.copied(), rehearsal.widths
    rehearsal.do(stretch, DELAYS)
    usual = rehearsal.simulation
    if not any(_is_borne(rehearsal, start, stretch, usual, width) for width in WIDE):
        rehearsal.simulation = usual
    rehearsal.widths = widths


def _is_borne(
    rehearsal: Rehearsal,
    start: Simulation,
    stretch: Sequence[Step],
    usual: Simulation,
    width: Width,
) -> bool:
    """Return whether a stretch can be done, not much later than usual, so that it bears a width.

    It is done then. On foot the search waits wherever it likes; elsewhere waiting is tried here.
    """
    is_walk = stretch[0].verb == "go"
    most = LONGER * (usual.world.tick - start.world.tick) + GRACE
    rehearsal.widths = (replace(width, most_steps=most // WALK_STEP),)
    for wait in (0,) if is_walk else range(width.rest * REST_STEP, most, WAIT):
        rehearsal.simulation = start.copied()
        if rehearsal.is_over():
            break
        with suppress(NoWay):
            rehearsal.do(stretch, (wait,))
            made = rehearsal.simulation
            intents = made.log[len(start.log) :]
            if (
                len(intents) <= most
                and _comes_to(made.world) == _comes_to(usual.world)
                and _bears(start.world, intents, made.world, width.late)
            ):
                return True
    return False


def _bears(start: World, intents: Sequence[Intents], end: World, late: int) -> bool:
    """Return whether a stretch comes to the same and leaves no trace if it begins late."""
    for lag in (late // 2, late):
        world = start.copied()
        for each in chain(repeat(IDLE, lag), intents):
            run_tick(world, each)
            if is_robbed(world.events) or world.phase != "playing":
                break
        place = world.courier.x, world.courier.y
        if place != (end.courier.x, end.courier.y) or _comes_to(world) != _comes_to(end):
            return False
        if traces(world) != traces(start):
            return False
    return True


def _comes_to(world: World) -> tuple[object, ...]:
    """Return what a stretch is for: what is in hand at its end, and what is done."""
    hands = world.courier.item, world.courier.item_id
    fixtures = world.fixtures.items()
    return world.phase, hands, [(name, f.done, f.hidden) for name, f in fixtures]
