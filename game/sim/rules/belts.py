"""Belts: conveyors whose tall cases are walking shade, and which carry whoever stands on them.

Where a case is depends on the level's tick alone, so a belt shows the same pattern whenever it is
started. A belt is made once from the map and never changes; that it runs is the network's state.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import gcd
from typing import Final

from game.base.geometry import distance, heading_of, vector
from game.base.grid import Cell, cell_of, center_of
from game.base.units import SUBTILES
from game.sim.plan import Placement, Point

_GRAIN: Final = SUBTILES // 2
"""Subtiles between two looks at which cell a belt runs through."""

Flow = tuple[Point, Point]
"""Subtiles a tick into the middle of a belt's cell, and out of it."""


@dataclass(frozen=True, slots=True)
class Belt:
    """A conveyor of the map.

    Attributes:
        id: its name on the map.
        needs: the hubs that must share a network for it to run.
        corners: of its line, subtiles; the first is repeated at the end of a loop.
        length: of its line, subtiles.
        starts: how far along the line its cases stand at tick 0, subtiles.
        speed: subtiles a tick.
        repeat: subtiles after which the pattern of its cases is the same again.
        flows: cell -> how it carries there.
        cases: the cells its cases fill, tick by tick, over one repeat.
        hum: places along it near which noises are halved, subtiles.
    """

    id: str
    needs: tuple[str, ...]
    corners: tuple[Point, ...]
    length: int
    starts: tuple[int, ...]
    speed: int
    repeat: int
    flows: dict[Cell, Flow]
    cases: tuple[tuple[Cell, ...], ...]
    hum: tuple[Point, ...]

    def cases_at(self, tick: int) -> tuple[Cell, ...]:
        """Return the cells its cases fill at a tick."""
        return self.cases[tick % len(self.cases)]

    def middles_at(self, tick: int) -> tuple[Point, ...]:
        """Return where the middles of its cases are at a tick, in subtiles."""
        return tuple(
            _middles(self.corners, self.length, self.starts, self.repeat, self.speed * tick)
        )

    def carries(self, x: int, y: int) -> Point:
        """Return how far it takes what stands at a place in one tick; (0, 0) beside the belt."""
        cell = cell_of(x, y)
        if cell not in self.flows:
            return 0, 0
        (into_x, into_y), out = self.flows[cell]
        middle_x, middle_y = center_of(cell)
        is_short = (x - middle_x) * into_x + (y - middle_y) * into_y < 0
        return (into_x, into_y) if is_short else out


def belt_of(placement: Placement) -> Belt:
    """Return the belt that a designer placed."""
    values = placement.values
    loop, needs = bool(values.get("loop")), str(values.get("starts", ""))
    speed, gap = _number(values.get("speed"), 30), _number(values.get("gap"), 8) * SUBTILES
    corners = (*placement.route, placement.route[0]) if loop else placement.route
    length = sum(distance(x1 - x0, y1 - y0) for (x0, y0), (x1, y1) in pairwise(corners))
    count = max(length // gap, 1) if loop else length // gap + 1
    even = not loop or length == count * gap
    repeat = gap if even else length
    starts = tuple(i * gap for i in range(count))
    ticks = repeat // gcd(repeat, speed)
    cases = tuple(
        tuple(cell_of(*p) for p in _middles(corners, length, starts, repeat, speed * tick))
        for tick in range(ticks)
    )
    flows = _flows(corners, speed, loop=loop)
    return Belt(
        placement.id, tuple(needs.split("+")) if needs else (), corners, length, starts, speed,
        repeat, flows, cases, tuple(center_of(cell) for cell in flows),
    )  # fmt: skip


def _number(value: object, default: int) -> int:
    return value if isinstance(value, int) and value > 0 else default


def _middles(
    corners: Sequence[Point], length: int, starts: Sequence[int], repeat: int, moved: int
) -> Iterator[Point]:
    """Give the places of a belt's cases after it has moved so far."""
    for start in starts:
        along = (start + moved % repeat) % length if repeat == length else start + moved % repeat
        if along <= length:
            yield _place(corners, along)


def _place(corners: Sequence[Point], along: int) -> Point:
    """Return the place so far along a line."""
    for (x0, y0), (x1, y1) in pairwise(corners):
        leg = distance(x1 - x0, y1 - y0)
        if along <= leg and leg:
            return x0 + (x1 - x0) * along // leg, y0 + (y1 - y0) * along // leg
        along -= leg
    return corners[-1]


def _flows(corners: Sequence[Point], speed: int, *, loop: bool) -> dict[Cell, Flow]:
    """Return how a belt carries in each of its cells; at a corner the way in and the way out."""
    flows: dict[Cell, Flow] = {}
    for (x0, y0), (x1, y1) in pairwise(corners):
        leg = distance(x1 - x0, y1 - y0)
        step = vector(heading_of(x1 - x0, y1 - y0), speed)
        for along in range(0, leg + 1, _GRAIN):
            cell = cell_of(*_place(((x0, y0), (x1, y1)), along))
            flows[cell] = (flows[cell][0] if cell in flows else step, step)
    if loop:
        last = vector(heading_of(x1 - x0, y1 - y0), speed)
        first = cell_of(*corners[0])
        second = vector(
            heading_of(corners[1][0] - corners[0][0], corners[1][1] - corners[0][1]), speed
        )
        flows[first] = (last, second)
    return flows
