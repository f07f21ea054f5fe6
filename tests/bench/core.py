"""What the simulation costs: ticks, copies, noises, sight against tcod, rewinds, long nights."""

from __future__ import annotations

import gc
import tracemalloc
from collections.abc import Callable, Sequence
from random import Random
from statistics import median
from time import perf_counter

from game.base.units import SUBTILES, TICKS_PER_SECOND
from game.level.shelf import Level
from game.sim.intents import Intents
from game.sim.kinds import Kind
from game.sim.senses.hearing import spread
from game.sim.senses.sight import band_holding, body_is_visible
from game.sim.simulation import Simulation
from tests.bench.crowds import night_with
from tests.bench.figures import Gauge, Measure, read_in_turn

SECONDS = 10
"""How much of a night each repeat plays."""

SOAK_HOURS = 10
"""How long the soak plays, simulated."""

WALK = [Intents(direction=tick // 40 * 16 % 64, gait="sneak") for tick in range(SECONDS * 60)]
"""A square, sneaked again and again."""


def core(level: Level) -> dict[str, Measure]:
    """Return every measure of the simulation but the soak, all taken in turn."""
    gauges = {
        "tick_20": ticking(level, 20, goal=300),
        "tick_100": ticking(level, 100, goal=60),
        "copy_60": copying(level),
        "hearing": hearing(level),
        "rewind_40s": rewinding(level),
        **sight(level),
    }
    return read_in_turn(gauges)


def microseconds(work: Callable[[], object], *, times: int) -> float:
    """Return the median time of a piece of work, repeated."""
    taken = []
    for _ in range(times):
        begin = perf_counter()
        work()
        taken.append(perf_counter() - begin)
    return median(taken) * 1e6


def ticking(level: Level, foes: int, *, goal: int) -> Gauge:
    """Return how much faster than the clock a night with so many foes runs."""
    start = night_with(level, foes)

    def factor() -> float:
        simulation = start.copied()
        begin = perf_counter()
        for asked in WALK:
            simulation.step(asked)
        return SECONDS / (perf_counter() - begin)

    return Gauge(factor, "x", goal, f"{goal} x real time")


def copying(level: Level) -> Gauge:
    """Return how long copying a world of 60 actors takes."""
    world = night_with(level, 60).world
    return Gauge(lambda: microseconds(world.copied, times=100), "us", 200, "200 us")


def hearing(level: Level) -> Gauge:
    """Return how long a noise of radius 7 takes to spread, over many places."""
    terrain = night_with(level, 20).world.terrain
    free = [(c, r) for r in range(terrain.rows) for c in range(terrain.columns)
            if not terrain.solid[terrain.index((c, r))]]  # fmt: skip
    places = Random(7).sample(free, 200)  # noqa: S311 - the same places each time
    for place in places:
        spread(terrain, place, 7000)

    def noise() -> float:
        return median(microseconds(lambda p=place: spread(terrain, p, 7000), times=1)
                      for place in places)  # fmt: skip

    return Gauge(noise, "us", 150, "150 us")


def rewinding(level: Level) -> Gauge:
    """Return how long going back 40 seconds takes, at worst: nearly a second is played again."""
    simulation = night_with(level, 20)
    for asked in WALK * 5:
        simulation.step(asked)
    for asked in WALK[: TICKS_PER_SECOND - 1]:
        simulation.step(asked)

    def back() -> float:
        return microseconds(lambda: simulation.copied().rewind(2400), times=1) / 1000

    return Gauge(back, "ms", 150, "150 ms")


# -- sight ----------------------------------------------------------------------------------------
def sight(level: Level) -> dict[str, Gauge]:
    """Return how much cheaper a watcher's look is than one field of view of tcod.

    A hundred watchers are spread over a map of 64 x 64 with rooms; at least ten have the courier
    inside their range and angle, and those are measured alone as well.
    """
    import numpy as np  # noqa: PLC0415 - only where it is measured
    import tcod.map  # noqa: PLC0415 - only where it is measured

    opaque = _rooms()
    clear = np.frombuffer(opaque, dtype=np.uint8).reshape(64, 64) == 0
    kind = level.kinds.catalog.kinds["guard"]
    watchers = _watchers(opaque)
    near = [w for w in watchers if _is_held(kind, w)]
    assert len(near) >= 10, "too few watchers have the courier in range"

    def look(some: Sequence[tuple[int, int, int]]) -> Callable[[], None]:
        return lambda: [_looks(kind, opaque, watcher) for watcher in some] and None

    def fields(some: Sequence[tuple[int, int, int]]) -> Callable[[], None]:
        places = [(y // SUBTILES, x // SUBTILES) for x, y, _ in some]
        return lambda: [tcod.map.compute_fov(clear, pov=p, radius=8) for p in places] and None

    return {
        "sight_vs_tcod": _against(look(watchers), fields(watchers), goal=20),
        "sight_near_vs_tcod": _against(look(near), fields(near), goal=1.5),
    }


def _against(ours: Callable[[], None], theirs: Callable[[], None], *, goal: float) -> Gauge:
    """Return how many times cheaper ours is, both measured in turn."""

    def times_cheaper() -> float:
        return microseconds(theirs, times=20) / microseconds(ours, times=20)

    return Gauge(times_cheaper, "x", goal, f"{goal} x cheaper than tcod")


HERE = (40 * SUBTILES + SUBTILES // 2, 40 * SUBTILES + SUBTILES // 2)
"""Where the courier stands among the watchers: the middle of a room."""


def _rooms() -> bytes:
    """Return 64 x 64 cells: rooms of 15, with doorways of 3 in the middle of each wall."""
    cells = bytearray(64 * 64)
    for row in range(64):
        for column in range(64):
            wall = column % 16 == 0 or row % 16 == 0
            doorway = 6 < column % 16 < 10 or 6 < row % 16 < 10
            cells[row * 64 + column] = wall and not doorway
    return bytes(cells)


def _watchers(opaque: bytes) -> list[tuple[int, int, int]]:
    """Return a hundred poses on open cells, a dozen of them close to the courier and facing her."""
    chance = Random(64)  # noqa: S311 - the same watchers each time
    free = [at for at, wall in enumerate(opaque) if not wall]
    poses = []
    for at in chance.sample(free, 88):
        x, y = at % 64 * SUBTILES + SUBTILES // 2, at // 64 * SUBTILES + SUBTILES // 2
        poses.append((x, y, chance.randrange(21_600)))
    for number in range(12):
        x, y = HERE[0] - (3 + number % 5) * SUBTILES, HERE[1] + (number % 3 - 1) * SUBTILES
        poses.append((x, y, 0))
    return poses


def _is_held(kind: Kind, watcher: tuple[int, int, int]) -> bool:
    x, y, heading = watcher
    dx, dy = HERE[0] - x, HERE[1] - y
    return band_holding(kind.bands, dx, dy, heading, searching=False, sneaking=False) is not None


def _looks(kind: Kind, opaque: bytes, watcher: tuple[int, int, int]) -> bool:
    """Return whether a watcher sees the courier: by the rules' own functions, cull and rays."""
    x, y, heading = watcher
    dx, dy = HERE[0] - x, HERE[1] - y
    held = band_holding(kind.bands, dx, dy, heading, searching=False, sneaking=False)
    return held is not None and body_is_visible(opaque, 64, x, y, *HERE)


# -- the soak -------------------------------------------------------------------------------------
def soak(level: Level) -> Measure:
    """Return how much memory an hour of simulated night adds, after the first hour."""
    simulation = night_with(level, 20)
    tracemalloc.start()
    sizes = []
    for _ in range(SOAK_HOURS):
        _play_an_hour(simulation)
        gc.collect()
        sizes.append(tracemalloc.get_traced_memory()[0] / (1 << 20))
    tracemalloc.stop()
    value = (sizes[-1] - sizes[0]) / (SOAK_HOURS - 1)
    return Measure(round(value, 3), "MB/h", round(value, 3), "1 MB an hour")


def _play_an_hour(simulation: Simulation) -> None:
    for _ in range(3600 // SECONDS):
        for asked in WALK:
            simulation.step(asked)
