"""What is measured, and against what: figures of one machine mean little, ratios last."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from time import perf_counter

from game.content.locations import find_locations
from game.lesson.recording import header_of
from game.lesson.run_file import Run
from game.level.shelf import Level, load_level
from game.sim.intents import Intents
from game.sim.simulation import Simulation
from game.tools.picture import Painter
from game.tools.targets import Target, find_target
from tests.bench.checks import checking
from tests.bench.core import core, soak
from tests.bench.figures import REPEATS, Measure
from tests.bench.proofs import proofs
from tests.bench.reading import reading

LEVEL = "1"
SECONDS = 10
"""How much of the level each repeat plays."""


def measured(*, with_soak: bool) -> dict[str, Measure]:
    """Return every measure by name; the soak takes many minutes and is asked for."""
    level = load_level(LEVEL, find_locations())
    assert isinstance(level, Level), level
    return {
        "real_time_factor": real_time_factor(level),
        **core(level),
        **checking(level.kinds),
        **frame(level),
        **reading(),
        **starts(),
        **proofs(with_shares=with_soak),
        "memory": memory(),
        **({"soak": soak(level)} if with_soak else {}),
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


def frame(level: Level) -> dict[str, Measure]:
    """Return how long a tick, its picture and the way to 1280x720 take: usually, and at worst.

    The worst is what nineteen of twenty frames stay below.
    """
    painter = Painter(level, find_locations())
    simulation, intents = _night(level)
    times = []
    for asked in intents[: 60 * REPEATS]:
        begin = perf_counter()
        painter.note(simulation, simulation.step(asked))
        painter.picture(simulation.world)
        times.append((perf_counter() - begin) * 1000)
    found = {"frame": median(times), "frame_p95": quantiles(times, n=20)[-1]}
    against = "16.7 ms: 60 frames a second"
    return {n: Measure(round(v, 2), "ms", round(v * 60 / 1000, 3), against)
            for n, v in found.items()}  # fmt: skip


def starts() -> dict[str, Measure]:
    """Return how long new processes take to show something, with everything compiled before.

    ``first_frame`` is the game's own, with its title; ``first_level`` a picture of the level.
    """
    with TemporaryDirectory() as compiled:
        bare = _process(compiled, "-c", "")
        pygame = _process(compiled, "-c", "import pygame")
        found = {
            "first_frame": (_process(compiled, "-c", _TITLE, compiled), pygame, "pygame"),
            "first_level": (_process(compiled, "-c", _LEVEL), pygame, "pygame"),
            "help": (_process(compiled, "-m", "game", "--help"), bare, "nothing"),
        }
    return {name: Measure(round(took, 3), "s", round(took / least, 2), f"a process: import {what}")
            for name, (took, least, what) in found.items()}  # fmt: skip


_TITLE = """
import sys
from pathlib import Path
from game.app import App
from game.content.locations import find_locations
from game.scenes.scene import Go
from game.scenes.session import Session
session = Session.open(find_locations(Path(sys.argv[1])))
App(session, Go("title"), windowed=True, silent=True).frame()
"""

_LEVEL = f"""
from game.content.locations import find_locations
from game.level.shelf import load_level
from game.sim.simulation import Simulation
from game.tools.picture import Painter
level = load_level({LEVEL!r}, find_locations())
simulation = Simulation.start(level.plan, level.kinds.catalog)
Painter(level, find_locations()).picture(simulation.world)
"""


def _process(compiled: str, *words: str) -> float:
    """Return the seconds that a Python process with these words takes, its first time apart.

    Args:
        compiled: a folder for compiled modules.
        words: after the interpreter's name.
    """
    usual = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}

    def once() -> float:
        begin = perf_counter()
        subprocess.run(  # noqa: S603 - our own
            [sys.executable, *words],
            check=True,
            capture_output=True,
            env={**usual, "PYTHONPYCACHEPREFIX": compiled},
        )
        return perf_counter() - begin

    once()
    return _median(once)


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
