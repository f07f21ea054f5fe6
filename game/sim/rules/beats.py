"""Beats: how guards take the rounds of the peak without a jump.

A round changes at a 48 second mark, where every schedule stands at its beginning. From there a
*bridge* of 48 seconds walks over to the new round and falls into step with it; so where a guard is
remains a function of the tick and of when the peak began.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from game.base.geometry import distance, heading_of, turn_between, turned
from game.base.grid import cell_of, center_of
from game.base.units import TICKS_PER_SECOND
from game.sim.actor import Actor
from game.sim.kinds import Kind
from game.sim.plan import Placement, Point
from game.sim.schedule import Pose, Schedule, patrol
from game.sim.senses.paths import find_way, nearest_free
from game.sim.terrain import Terrain

MARK: Final = 48 * TICKS_PER_SECOND
"""Ticks between two marks; every period divides them."""

_STEP: Final = 20
"""Ticks between the poses of the new round that a bridge considers."""


@dataclass(frozen=True, slots=True)
class Beat:
    """A guard's change of rounds.

    Attributes:
        bridge: what it does in the 48 seconds after the mark.
        joined: ticks after the mark at which it is in step with the new round.
        new: the new round.
    """

    bridge: Schedule
    joined: int
    new: Schedule


def mark_after(tick: int) -> int:
    """Return the next 48 second mark after a tick."""
    return (tick // MARK + 1) * MARK


def beats_of(
    actors: Sequence[Actor], placements: Mapping[str, Placement], ground: Terrain
) -> dict[str, Beat]:
    """Return the change of rounds of every actor that has a route for the peak."""
    beats = {}
    for actor in actors:
        route = _route(placements[actor.id])
        beat = beat_of(actor, route, _pauses(placements[actor.id]), ground) if route else None
        if beat is not None:
            beats[actor.id] = beat
    return beats


def beat_of(
    actor: Actor, route: Sequence[Point], pauses: Sequence[int], ground: Terrain
) -> Beat | None:
    """Return how an actor goes over to a route, to and fro; None if no way leads there in time."""
    kind = actor.kind
    new = patrol(route, pauses=pauses, loop=False, pace=kind.paces["calm"], turn=kind.turn)
    start = actor.schedule.pose(0)
    for joined in range(0, MARK, _STEP):
        poses = _crossing(start, new.pose(joined), kind, ground, most=joined)
        if poses is not None:
            stay = [new.pose(joined)] * (joined - len(poses))
            rest = [new.pose(tick) for tick in range(joined, MARK)]
            corners = (0, *(t for t in range(joined, MARK) if t % new.period in new.corners))
            return Beat(Schedule((*poses, *stay, *rest), corners), joined, new)
    return None


def _crossing(
    start: Pose, end: Pose, kind: Kind, ground: Terrain, *, most: int
) -> list[Pose] | None:
    """Return the poses of a walk from one pose to another; None if it takes more than ``most``."""
    if start == end:
        return []
    pace = kind.paces["calm"]
    if distance(end[0] - start[0], end[1] - start[1]) > most * pace:
        return None
    corners = _corners(start, end, ground)
    poses = list(_walked(start, end, corners, pace=pace, turn=kind.turn)) if corners else []
    return poses if poses and len(poses) <= most else None


def _corners(start: Pose, end: Pose, ground: Terrain) -> list[Point]:
    """Return the corners of a way between two places, both included; empty if there is none."""
    first, last = (nearest_free(ground, cell_of(x, y)) for x, y, _ in (start, end))
    way = [first, *find_way(ground, first, last)]
    if way[-1] != last:
        return []
    steps = [(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(way)]
    bends = [
        cell for cell, (one, other) in zip(way[1:], pairwise(steps), strict=False) if one != other
    ]
    return [start[:2], *(center_of(cell) for cell in bends), end[:2]]


def _walked(
    start: Pose, end: Pose, corners: Sequence[Point], *, pace: int, turn: int
) -> Iterator[Pose]:
    """Give the poses of a walk along corners: a turn on the spot at each, then the leg."""
    yield start
    heading = start[2]
    for (x, y), (to_x, to_y) in pairwise(corners):
        away = distance(to_x - x, to_y - y)
        if away == 0:
            continue
        course = heading_of(to_x - x, to_y - y)
        yield from ((x, y, h) for h in _turning(heading, course, turn))
        heading = course
        for t in range(1, -(-away // pace) + 1):
            done = min(t * pace, away)
            yield x + (to_x - x) * done // away, y + (to_y - y) * done // away, heading
    yield from ((*end[:2], h) for h in _turning(heading, end[2], turn))


def _turning(heading: int, target: int, turn: int) -> Iterator[int]:
    while turn_between(heading, target):
        heading = turned(heading, target, turn)
        yield heading


def _route(placement: Placement) -> tuple[Point, ...]:
    flat = placement.values.get("peak_route")
    if not isinstance(flat, tuple) or len(flat) < 4:
        return ()
    return tuple(zip(flat[::2], flat[1::2], strict=True))


def _pauses(placement: Placement) -> tuple[int, ...]:
    pauses = placement.values.get("peak_pauses")
    return pauses if isinstance(pauses, tuple) else ()
