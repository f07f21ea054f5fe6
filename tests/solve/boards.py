"""Tiny boards made by chance, and a search over the real simulation that knows no danger tables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import count
from typing import Final

from hypothesis import strategies as st

from game.base.units import POINT
from game.sim.events import LevelEnded
from game.sim.intents import Intents
from game.sim.plan import Placement, Plan
from game.sim.simulation import Simulation, run_tick
from game.sim.world import World
from game.solve.lattice import HALF, Lattice
from game.solve.tasks import Tasks
from game.solve.witness import FATAL, TRACES, is_unharmful, is_unseen
from tests.sim.worlds import catalog, plan_of, put

STEP: Final = 8
DIRECTIONS: Final = (0, 16, 32, 48)
LOW: Final = Intents(gait="sneak")
AWAY: Final = 3
"""Tiles that foes keep from the start: nobody begins a night under somebody's eyes."""

COARSE: Final = 10 * POINT
"""Certainty is told apart in steps of ten points: states that differ less are taken as one."""


@st.composite
def boards(draw: st.DrawFn) -> Plan:
    """Make a board of 8 x 6 to 10 x 7 tiles: walls, one or two foes, a lamp, a way out."""
    columns, rows = draw(st.integers(8, 10)), draw(st.integers(6, 7))
    inside = [(c, r) for r in range(1, rows - 1) for c in range(1, columns - 1)]
    start, out = (1, draw(st.integers(1, rows - 2))), (columns - 2, draw(st.integers(1, rows - 2)))
    walls = draw(st.sets(st.sampled_from(inside), min_size=1, max_size=len(inside) // 6))
    column, wide = draw(st.integers(3, columns - 4)), draw(st.sampled_from((2, 1, 1, 2, 3, 0)))
    gap = draw(st.integers(1, rows - 1 - wide))
    gaps = range(gap, gap + wide)
    walls |= {(column, r) for r in range(1, rows - 1) if r not in gaps}
    walls -= {start, out, *((column, r) for r in gaps)}
    floor = sorted({*inside} - walls - {start, out})
    text = ["".join(_sign(c, r, columns, rows, walls) for c in range(columns)) for r in range(rows)]
    placed = [put("start", "start", *start), put("out", "exit", *out, rect=(*out, 1, 1))]
    radius = draw(st.sampled_from((2, 4, 12))) * 1440
    placed.append(put("lamp", "lamp", columns // 2, rows // 2, radius_subtiles=radius))
    far = [cell for cell in floor if abs(cell[0] - start[0]) + abs(cell[1] - start[1]) > AWAY]
    placed += [_foe(draw, number, far) for number in range(draw(st.integers(1, 2)))]
    if draw(st.booleans()):
        hold = draw(st.sampled_from((0, 30, 90)))
        placed.append(put("task", "objective", *draw(st.sampled_from(floor)), hold_ticks=hold))
    return plan_of(text, *placed)


def _sign(column: int, row: int, columns: int, rows: int, walls: set[tuple[int, int]]) -> str:
    at_edge = column in {0, columns - 1} or row in {0, rows - 1}
    return "#" if at_edge or (column, row) in walls else "."


def _foe(draw: st.DrawFn, number: int, floor: list[tuple[int, int]]) -> Placement:
    """Make a foe that stands, sweeps, or walks to and fro between two places in line."""
    kind = draw(st.sampled_from(("guard", "auditor", "camera", "regulator")))
    place = draw(st.sampled_from(floor))
    facing = {"facing_angle": draw(st.integers(0, 7)) * 45 * 60}
    if kind in {"camera", "regulator"}:
        sweep = {"sweep_angle": draw(st.integers(0, 3)) * 45 * 60, "period_ticks": 480}
        return put(f"foe{number}", kind, *place, **facing, **sweep)
    ends = [cell for cell in floor if _is_straight(place, cell, floor)]
    if not ends or draw(st.booleans()):
        return put(f"foe{number}", kind, *place, **facing)
    return put(f"foe{number}", kind, *place, route=(place, draw(st.sampled_from(ends))))


def _is_straight(
    one: tuple[int, int], other: tuple[int, int], floor: list[tuple[int, int]]
) -> bool:
    """Return whether a straight walk leads from one cell to another over floor."""
    (c, r), (c2, r2) = one, other
    if one == other or (c != c2 and r != r2):
        return False
    between = {(x, y) for x in range(min(c, c2), max(c, c2) + 1)
               for y in range(min(r, r2), max(r, r2) + 1)}  # fmt: skip
    return between <= {*floor}


@dataclass(frozen=True)
class Found:
    """What the search over the simulation came to.

    Attributes:
        way: whether a night was found that ends unseen and unharmful.
        clean: whether nobody so much as turned a head in it.
        states: how many states were looked at.
        exhausted: whether no state was left.
    """

    way: bool
    clean: bool
    states: int
    exhausted: bool


def brute_force(plan: Plan, most: int, *, clean: bool = False, in_steps: bool = False) -> Found:
    """Search the simulation itself, the nearest to the goal first.

    Args:
        plan: the board.
        most: states that are looked at before giving up.
        clean: whether a night in which somebody so much as turns a head is given up.
        in_steps: whether she keeps to half-tile points; else she may also slide along walls.
    """
    first = Simulation.start(plan, catalog()).world
    distance, tie = _Distance(first), count()
    queue = [(0, next(tie), first, True)]
    known, states = {_key(first)}, 0
    while queue and states < most:
        _, _, world, is_clean = heappop(queue)
        states += 1
        for intents in _moves(world):
            after, events = world.copied(), []
            for asked in intents:
                run_tick(after, asked)
                events += after.events
            ended = next((event for event in events if isinstance(event, LevelEnded)), None)
            calm = is_clean and not any(isinstance(event, TRACES) for event in events)
            if ended and is_unseen(ended) and is_unharmful(ended) and (calm or not clean):
                return Found(way=True, clean=calm, states=states, exhausted=False)
            is_lost = ended or any(isinstance(event, FATAL) for event in events)
            is_off = in_steps and (after.courier.x % HALF or after.courier.y % HALF)
            if is_lost or is_off or (clean and not calm) or (key := _key(after)) in known:
                continue
            known.add(key)
            cost = after.tick // STEP + 2 * distance.left(after)
            heappush(queue, (cost, next(tie), after, calm))
    return Found(way=False, clean=False, states=states, exhausted=not queue)


def _moves(world: World) -> Iterator[list[Intents]]:
    """Give the moves there are, tick by tick: waiting, walking, sneaking, holding."""
    yield [LOW] * STEP
    for direction in DIRECTIONS:
        yield [Intents(direction=direction)] * STEP
        yield [Intents(direction=direction, gait="sneak")] * (2 * STEP)
    holds = [f.number("hold_ticks") for f in world.fixtures.values() if not f.done]
    for ticks in holds:
        if ticks:
            yield [Intents(use=True, gait="sneak")] * (ticks + 1) + [LOW] * (
                -(ticks + 1) % STEP or STEP
            )


def _key(world: World) -> tuple[object, ...]:
    """Return what tells states apart: where and how everybody is, and the time of the round."""
    people = tuple(
        (a.x, a.y, a.heading, a.state, a.aware.points // COARSE, a.off_schedule)
        for a in world.actors
    )
    done = tuple(fixture.done for fixture in world.fixtures.values())
    return world.tick % 2880, world.courier.x, world.courier.y, done, people


class _Distance:
    """How many steps are left on the shortest way, whoever watches."""

    def __init__(self, world: World) -> None:
        self._lattice = Lattice.of(world.terrain)
        tasks = Tasks.of(world, self._lattice)
        self._out = self._flooded(tasks.goal)
        self._tasks = {
            task.id: (self._flooded(task.points), self._nearest(task.points))
            for task in tasks.wanted
        }

    def _nearest(self, points: int) -> int:
        found = [self._out.get(n, 999) for n in range(points.bit_length()) if points >> n & 1]
        return min(found, default=999)

    def _flooded(self, points: int) -> dict[int, int]:
        found: dict[int, int] = {}
        front, steps = points & self._lattice.free, 0
        while front:
            found |= {n: steps for n in range(front.bit_length()) if front >> n & 1}
            seen = sum(1 << n for n in found)
            front, steps = self._lattice.spread(front) & self._lattice.free & ~seen, steps + 1
        return found

    def left(self, world: World) -> int:
        """Return the steps to the first task that is left and on to the way out."""
        here = self._lattice.number((world.courier.x, world.courier.y))
        for name, (steps, onward) in self._tasks.items():
            if not world.fixtures[name].done:
                return steps.get(here, 999) + onward
        return self._out.get(here, 999)
