"""Schedules: where an undisturbed actor is at every tick.

A schedule is a pure function of the tick. A walking one is built from a polyline: legs at the calm
pace, a turn on the spot at each corner, the designer's pauses, and a last padding shared out over
the corners so that its period is one of 6, 8, 12, 16, 24 or 48 seconds. A sweeping one turns to and
fro and rests at each end.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from game.base.geometry import distance, heading_of, turn_between, turned
from game.base.grid import Cell, cell_of
from game.base.units import TICKS_PER_SECOND, TURN

Point = tuple[int, int]
"""A place in subtiles."""

Pose = tuple[int, int, int]
"""x and y in subtiles, heading in arc minutes."""

PERIODS: Final = tuple(s * TICKS_PER_SECOND for s in (6, 8, 12, 16, 24, 48))
"""The periods a schedule may have, in ticks; all divide 48 seconds."""


@dataclass(frozen=True, slots=True)
class Schedule:
    """A repeating series of poses.

    Attributes:
        poses: one pose a tick of the period, at least one.
        corners: ticks of the period at which a leg begins, for drawing what comes next.
        phase: ticks by which it runs ahead.
        padding: ticks that were added to reach a permitted period.
    """

    poses: tuple[Pose, ...]
    corners: tuple[int, ...] = ()
    phase: int = 0
    padding: int = 0

    @property
    def period(self) -> int:
        """Ticks after which it repeats; 1 for somebody who stands."""
        return len(self.poses)

    @property
    def cells(self) -> set[Cell]:
        """The cells it passes."""
        return {cell_of(x, y) for x, y, _ in self.poses}

    @property
    def is_standing(self) -> bool:
        """Whether it keeps its actor in one place, looking one way."""
        return len(self.poses) == 1

    def pose(self, tick: int) -> Pose:
        """Return where it puts its actor at a tick."""
        poses = self.poses
        return poses[(tick + self.phase) % len(poses)]


def standing(x: int, y: int, heading: int) -> Schedule:
    """Return the schedule of somebody who stays where they are."""
    return Schedule(((x, y, heading % TURN),))


def sweeping(x: int, y: int, *, heading: int, sweep: int, period: int, rest: int) -> Schedule:
    """Return a schedule that turns to and fro over ``sweep`` arc minutes round ``heading``.

    It starts at the left end and rests ``rest`` ticks at each end; ``period`` is in ticks.
    """
    half = period // 2
    moving = max(half - rest, 1)
    start = heading - sweep // 2
    forth = [start + sweep * min(t, moving) // moving for t in range(half)]
    back = [start + sweep - sweep * min(t, moving) // moving for t in range(period - half)]
    return Schedule(tuple((x, y, h % TURN) for h in forth + back), corners=(0, half))


def patrol(
    route: Sequence[Point],
    *,
    pauses: Sequence[int],
    loop: bool,
    pace: int,
    turn: int,
    phase: int = 0,
) -> Schedule:
    """Return the schedule of a walk along a polyline.

    Args:
        route: at least two corners, subtiles.
        pauses: ticks of rest at each corner; missing ones are 0.
        loop: whether the last corner leads to the first; otherwise the walk goes to and fro.
        pace: subtiles a tick.
        turn: arc minutes a tick while turning on the spot.
        phase: ticks by which it runs ahead.
    """
    rests = [*pauses, *[0] * (len(route) - len(pauses))]
    stops = list(zip(route, rests, strict=False))
    if not loop:
        stops += stops[-2:0:-1]
    bare = _length(stops, pace, turn)
    period = next((p for p in PERIODS if p >= bare), -(-bare // PERIODS[-1]) * PERIODS[-1])
    padding = period - bare
    share, extra = divmod(padding, len(stops))
    padded = [(p, rest + share + (i < extra)) for i, (p, rest) in enumerate(stops)]
    poses: list[Pose] = []
    corners = []
    for part in _legs(padded, pace, turn):
        corners.append(len(poses))
        poses.extend(part)
    return Schedule(tuple(poses), tuple(corners), phase, padding)


def _length(stops: Sequence[tuple[Point, int]], pace: int, turn: int) -> int:
    """Return how many poses the legs have, without making them."""
    headings, total = _headings(stops), 0
    for i, ((x, y), rest) in enumerate(stops):
        end = stops[(i + 1) % len(stops)][0]
        turning = abs(turn_between(headings[i - 1], headings[i]))
        total += rest - (-turning // turn) - (-distance(end[0] - x, end[1] - y) // pace)
    return total


def _headings(stops: Sequence[tuple[Point, int]]) -> list[int]:
    """Return where each corner's walk leads to."""
    nexts = [*stops[1:], stops[0]]
    return [
        heading_of(end[0] - x, end[1] - y)
        for ((x, y), _), (end, _) in zip(stops, nexts, strict=True)
    ]


def _legs(stops: Sequence[tuple[Point, int]], pace: int, turn: int) -> Iterator[list[Pose]]:
    """Give, corner by corner: the rest there, the turn to the next, and the walk to it."""
    count, headings = len(stops), _headings(stops)
    for i, ((x, y), rest) in enumerate(stops):
        leg: list[Pose] = [(x, y, headings[i - 1])] * rest
        heading = headings[i - 1]
        while turn_between(heading, headings[i]):
            heading = turned(heading, headings[i], turn)
            leg.append((x, y, heading))
        leg += [(*p, heading) for p in _walk((x, y), stops[(i + 1) % count][0], pace)]
        yield leg


def _walk(start: Point, end: Point, pace: int) -> Iterator[Point]:
    (x, y), (dx, dy) = start, (end[0] - start[0], end[1] - start[1])
    length = distance(dx, dy)
    for t in range(1, -(-length // pace) + 1):
        done = min(t * pace, length)
        yield x + dx * done // (length or 1), y + dy * done // (length or 1)
