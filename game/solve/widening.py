"""Widening: an itinerary is walked so that people can follow, whose hands are late.

Each of its stretches is rehearsed as usual first; that says how long it takes. Then widths are
tried from wide to narrow, and the first way is kept that the simulation accepts on time as well as
late by what it is meant to bear.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
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

MOST_WAITS: Final = 5
"""How many of them are tried."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A stretch of an itinerary, and what it comes to when it is walked as usual."""

    stretch: Sequence[Step]
    target: tuple[object, ...]


def walk_widely(rehearsal: Rehearsal, steps: Sequence[Step]) -> None:
    """Walk a whole itinerary, each stretch as wide as can be.

    Where a night leaves no time for that, so that a stretch cannot be done any more or comes to
    something else than usual, those before it are done again without delay: one, two, four, seven
    of them and so on.

    Raises:
        NoWay: at the first stretch that cannot be done unwatched, however the others are.
    """
    parts = _parts(rehearsal, steps)
    starts: list[Simulation] = []
    hasty_from, hasty_to, back = 0, 0, 0
    while len(starts) < len(parts):
        number = len(starts)
        starts.append(rehearsal.simulation.copied())
        try:
            _do_widely(rehearsal, parts[number], is_hasty=hasty_from <= number < hasty_to)
        except NoWay:
            if rehearsal.is_over() or (hasty_from == 0 and number < hasty_to):
                raise
            back = back + back // 2 + 1 if number < hasty_to else 1
            hasty_from, hasty_to = max(0, number - back), max(hasty_to, number + 1)
            rehearsal.simulation = starts[hasty_from]
            del starts[hasty_from:]


def _parts(rehearsal: Rehearsal, steps: Sequence[Step]) -> list[_Part]:
    """Walk an itinerary as usual, to see what each stretch is to come to; the night stays new."""
    start, parts = rehearsal.simulation.copied(), []
    for stretch in stretches_of(steps):
        if rehearsal.world.phase == "playing":
            before = rehearsal.simulation.copied()
            rehearsal.do(stretch)
            intents = rehearsal.simulation.log[len(before.log) :]
            parts.append(_Part(stretch, _comes_to(*_played(before.world, intents))))
    rehearsal.simulation = start
    return parts


def _do_widely(rehearsal: Rehearsal, part: _Part, *, is_hasty: bool) -> None:
    """Do a stretch as wide as can be; as usual if nothing is wide enough."""
    start, widths = rehearsal.simulation.copied(), rehearsal.widths
    rehearsal.do(part.stretch, DELAYS)
    usual = rehearsal.simulation
    took = usual.world.tick - start.world.tick
    most = took if is_hasty else LONGER * took + GRACE
    if not _bears(start.world, usual.log[len(start.log) :], part, 0):
        raise NoWay(f"line {part.stretch[0].line}: it comes to something else")
    if not any(_is_borne(rehearsal, start, part, most, width) for width in WIDE):
        rehearsal.simulation = usual
    rehearsal.widths = widths


def _is_borne(
    rehearsal: Rehearsal, start: Simulation, part: _Part, most: int, width: Width
) -> bool:
    """Return whether a stretch can be done within ``most`` ticks so that it bears a width.

    It is done then. On foot the search waits wherever it likes; elsewhere waiting is tried here.
    """
    is_walk = part.stretch[0].verb == "go"
    rehearsal.widths = (replace(width, most_steps=most // WALK_STEP),)
    for wait in (0,) if is_walk else range(width.rest * REST_STEP, most, WAIT)[:MOST_WAITS]:
        rehearsal.simulation = start.copied()
        if rehearsal.is_over():
            break
        with suppress(NoWay):
            rehearsal.do(part.stretch, (wait,))
            intents = rehearsal.simulation.log[len(start.log) :]
            if len(intents) <= most and _bears(start.world, intents, part, width.late):
                return True
    return False


def _bears(start: World, intents: Sequence[Intents], part: _Part, late: int) -> bool:
    """Return whether a stretch comes to the same and leaves no trace, on time and late."""
    ends = [_played(start, chain(repeat(IDLE, lag), intents)) for lag in (0, late // 2, late)]
    places = {(world.courier.x, world.courier.y) for world, _ in ends}
    return len(places) == 1 and all(
        traces(world) == traces(start) and _comes_to(world, deeds) == part.target
        for world, deeds in ends
    )


_Deeds = dict[tuple[str, str], None]
"""What her hands were at, in order: a verb and its target."""


def _played(start: World, intents: Iterable[Intents]) -> tuple[World, _Deeds]:
    """Play a stretch in a copy of the world; returns that, and what her hands were at."""
    world, deeds = start.copied(), _Deeds()
    for each in intents:
        run_tick(world, each)
        if world.courier.hands.verb:
            deeds[world.courier.hands.verb, world.courier.hands.target] = None
        if is_robbed(world.events) or world.phase != "playing":
            break
    return world, deeds


def _comes_to(world: World, deeds: _Deeds) -> tuple[object, ...]:
    """Return what a stretch is for: what her hands did, what is in them, and what is done."""
    hands = world.courier.item, world.courier.item_id
    fixtures = world.fixtures.items()
    return world.phase, [*deeds], hands, [(name, f.done, f.hidden) for name, f in fixtures]
