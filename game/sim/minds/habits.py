"""Habits that several minds share: watching one's beat, looking round, finding the way back."""

from __future__ import annotations

from typing import Final

from game.base.geometry import heading_of, within
from game.base.grid import cell_of, center_of
from game.base.units import DEGREE, POINT, SUBTILES, TURN
from game.sim.actor import Actor, AlertState
from game.sim.minds.mind import Deed, Situation
from game.sim.plan import Point
from game.sim.senses.paths import STRAIGHT, distances, nearest_free

ARRIVED: Final = SUBTILES * 7 // 10
"""How near a place counts as being there."""

LOOK_ANGLE: Final = 60 * DEGREE
"""How far a searching look turns to each side."""

LOOK_TICKS: Final = 40
"""Ticks a look rests on one side."""

REJOIN_STEP: Final = 20
"""Ticks between the poses of its schedule that a returning mind considers."""


GIVEN_UP: Final = 34 * POINT
"""The most awareness that is left to somebody who gave up: just below curious."""


def heading_to(actor: Actor, place: Point) -> int:
    """Return the heading from an actor to a place."""
    return heading_of(place[0] - actor.x, place[1] - actor.y)


def is_at(actor: Actor, place: Point) -> bool:
    """Return whether an actor has arrived at a place."""
    return within(place[0] - actor.x, place[1] - actor.y, ARRIVED)


def has_strayed(actor: Actor, situation: Situation) -> bool:
    """Return whether an actor is off its schedule and too far from it to fall into step."""
    x, y, _ = actor.schedule.pose(situation.tick)
    return actor.off_schedule and not is_at(actor, (x, y))


def looking_round(actor: Actor, place: Point, ticks: int) -> int:
    """Return the heading of somebody who looks left and right of a place for some ticks."""
    side = (0, -1, 0, 1)[ticks // LOOK_TICKS % 4]
    base = actor.memory.numbers.setdefault("look_base", heading_to(actor, place))
    return (base + side * LOOK_ANGLE) % TURN


def start(actor: Actor, tick: int, ticks: int = 0) -> None:
    """Begin a state: note when, how long it may last, and forget the last look."""
    memory = actor.memory
    memory.since, memory.until = tick, tick + ticks
    memory.numbers.pop("look_base", None)
    memory.numbers.pop("arrived", None)
    memory.numbers.pop("rejoin", None)


def calm_down(actor: Actor, situation: Situation) -> None:
    """Begin the way back: awareness falls just below what makes curious."""
    start(actor, situation.tick)
    actor.aware.points = min(actor.aware.points, GIVEN_UP)


def stay_away(actor: Actor) -> Deed:
    """Walk to where a harmless lure keeps an actor, and wait there."""
    post = actor.memory.post or (actor.x, actor.y)
    return Deed(face=actor.heading) if is_at(actor, post) else Deed(goal=post)


def rejoin(actor: Actor, situation: Situation) -> Deed:
    """Walk back to where the schedule will be, and fall into step with it."""
    memory = actor.memory
    if "rejoin" not in memory.numbers:
        memory.numbers["rejoin"] = _meeting_tick(actor, situation)
    meeting = memory.numbers["rejoin"]
    x, y, heading = actor.schedule.pose(meeting)
    if situation.tick >= meeting:
        if within(x - actor.x, y - actor.y, ARRIVED):
            return Deed(follow_schedule=True, state=AlertState.CALM)
        memory.numbers["rejoin"] = _meeting_tick(actor, situation)
    if within(x - actor.x, y - actor.y, SUBTILES // 8):
        return Deed(face=heading, state=AlertState.RETURNING)
    return Deed(goal=(x, y), state=AlertState.RETURNING)


def _meeting_tick(actor: Actor, situation: Situation) -> int:
    """Return the first tick at which the actor can be where its schedule will be."""
    start_cell = nearest_free(situation.terrain, cell_of(actor.x, actor.y))
    cells = {nearest_free(situation.terrain, cell) for cell in actor.schedule.cells}
    costs = distances(situation.terrain, start_cell, cells)
    pace = actor.kind.paces.get("calm", SUBTILES // 40) or 1
    first = situation.tick + REJOIN_STEP
    for tick in range(first, first + actor.schedule.period * 2 + 2880, REJOIN_STEP):
        x, y, _ = actor.schedule.pose(tick)
        cost = costs.get(nearest_free(situation.terrain, cell_of(x, y)))
        if cost is not None:
            needed = (cost + STRAIGHT) * SUBTILES // STRAIGHT // pace + 30
            if situation.tick + needed <= tick:
                return tick
    return first + 2880


def middle(place: Point) -> Point:
    """Return the middle of the cell that holds a place."""
    return center_of(cell_of(*place))
