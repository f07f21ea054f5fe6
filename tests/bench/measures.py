"""What is measured, and against what: figures of one machine mean little, ratios last."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median
from time import perf_counter

from game.content.locations import find_locations
from game.lesson.recording import header_of
from game.lesson.run_file import Run
from game.level.shelf import Level, load_level
from game.sim.intents import Intents
from game.sim.simulation import Simulation
from game.tools.picture import Painter
from game.tools.targets import Target, find_target

REPEATS = 7
"""How often each thing is measured; the median counts."""

LEVEL = "1"
SECONDS = 10
"""How much of the level each repeat plays."""


@dataclass(frozen=True)
class Measure:
    """One figure.

    Attributes:
        value: the median.
        unit: what it counts.
        ratio: value divided by what it is held against.
        against: what that is.
    """

    value: float
    unit: str
    ratio: float
    against: str


def measured() -> dict[str, Measure]:
    """Return every measure by name."""
    level = load_level(LEVEL, find_locations())
    assert isinstance(level, Level), level
    return {
        "real_time_factor": real_time_factor(level),
        "frame": frame(level),
        "first_frame": first_frame(),
        "help": help_time(),
        "memory": memory(),
    }


def _median(work: Callable[[], float]) -> float:
    return median(work() for _ in range(REPEATS))


def _night(level: Level) -> tuple[Simulation, Sequence[Intents]]:
    """Return the level's proof if there is one, else a walk, and a simulation to play it in."""
    target = find_target(LEVEL, find_locations())
    run = target.run if isinstance(target, Target) else None
    walk = [Intents(direction=tick // 40 * 16 % 64, gait="sneak") for tick in range(SECONDS * 60)]
    header = header_of(run) if isinstance(run, Run) else None
    simulation = Simulation.start(level.plan, level.kinds.catalog, header)
    return simulation, run.intents[: SECONDS * 60] if isinstance(run, Run) else walk


def real_time_factor(level: Level) -> Measure:
    """Return how much faster than the clock the level runs without a picture."""

    def once() -> float:
        simulation, intents = _night(level)
        begin = perf_counter()
        for asked in intents:
            simulation.step(asked)
        return simulation.world.tick / 60 / (perf_counter() - begin)

    value = _median(once)
    return Measure(round(value, 1), "x", round(value / 60, 3), "60 x: a minute's run in a second")


def frame(level: Level) -> Measure:
    """Return how long a tick, its picture and the way to 1280x720 take."""
    painter = Painter(level, find_locations())
    simulation, intents = _night(level)
    times = []
    for asked in intents[: 60 * REPEATS]:
        begin = perf_counter()
        painter.note(simulation, simulation.step(asked))
        painter.picture(simulation.world)
        times.append((perf_counter() - begin) * 1000)
    value = median(times)
    return Measure(
        round(value, 2), "ms", round(value * 60 / 1000, 3), "16.7 ms: 60 frames a second"
    )


def _process(*words: str) -> float:
    """Return the seconds that a Python process with these words takes."""
    begin = perf_counter()
    subprocess.run([sys.executable, *words], check=True, capture_output=True)  # noqa: S603 - our own
    return perf_counter() - begin


def first_frame() -> Measure:
    """Return how long a new process takes to its first picture of the level."""
    script = (
        "from game.content.locations import find_locations as f;"
        "from game.level.shelf import load_level; from game.sim.simulation import Simulation;"
        "from game.tools.picture import Painter;"
        f"l = load_level({LEVEL!r}, f());"
        "Painter(l, f()).picture(Simulation.start(l.plan, l.kinds.catalog).world)"
    )
    value = _median(lambda: _process("-c", script))
    bare = _median(lambda: _process("-c", "import pygame"))
    return Measure(round(value, 3), "s", round(value / bare, 2), "a process that imports pygame")


def help_time() -> Measure:
    """Return how long ``--help`` takes."""
    value = _median(lambda: _process("-m", "game", "--help"))
    bare = _median(lambda: _process("-c", ""))
    return Measure(round(value, 3), "s", round(value / bare, 2), "a process that does nothing")


def memory() -> Measure:
    """Return the most memory that a process takes which draws the level."""
    value = _median(lambda: _resident(_DRAW))
    bare = _median(lambda: _resident("import pygame"))
    return Measure(round(value, 1), "MB", round(value / bare, 2), "a process that imports pygame")


_DRAW = (
    "from tests.bench.measures import _night, LEVEL, find_locations, load_level, Painter;"
    "level = load_level(LEVEL, find_locations()); painter = Painter(level, find_locations());"
    "simulation, intents = _night(level);"
    "[painter.note(simulation, simulation.step(i)) for i in intents[:120]];"
    "painter.picture(simulation.world)"
)


_ASK = """
import re, sys
try:
    peak = int(re.search(r"VmHWM:\\s+(\\d+)", open("/proc/self/status").read())[1]) / 1024
except OSError:
    try:
        import resource
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        peak /= 1 << 20 if sys.platform == "darwin" else 1 << 10
    except ImportError:
        peak = 1
print(peak)
"""
"""Prints a process's peak in megabytes. Linux' own page comes first, since what ``resource`` says
there counts the parent in; 1 where the system does not tell."""


def _resident(script: str) -> float:
    """Return the most megabytes that a process held."""
    words = [sys.executable, "-c", f"{script}\n{_ASK}"]
    done = subprocess.run(words, check=True, capture_output=True, text=True)  # noqa: S603 - our own
    return float(done.stdout.split()[-1])
