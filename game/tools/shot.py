"""``shot``: takes a picture of a level, or of one moment of a run."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

from game.base.problems import Problem, Refusal
from game.base.units import TICKS_PER_SECOND
from game.content.locations import Locations
from game.content.words import _
from game.lesson.recording import header_of
from game.lesson.run_file import Run
from game.level.shelf import load_level
from game.sim.simulation import Simulation
from game.solve.metrics import measure
from game.tools.heat import write_overlay
from game.tools.overview import save_thumb
from game.tools.picture import Painter
from game.tools.progress import progress
from game.tools.targets import find_target, run_of_target
from game.view.offscreen import save_png

DONE: Final = 0
"""Exit code: the picture is there."""

FAILED: Final = 2
"""Exit code: there is nothing to picture."""

SIZES: Final = {"360p": 1, "720p": 2, "1080p": 3}
"""How many times the size of the world's picture each size is."""


def main(  # noqa: PLR0913 - each is an option of the verb
    locations: Locations,
    *,
    target: str,
    output: Path,
    at: float | None = None,
    size: str = "720p",
    thumb: bool = False,
    heat: bool = False,
) -> int:
    """Take a picture and return the exit code.

    Args:
        locations: where everything is.
        target: a level or a run file.
        output: the PNG file to write.
        at: seconds after the start; for a level without a time the start, for a run its end.
        size: a key of ``SIZES``.
        thumb: picture the whole map instead, small and with nobody in it, so that it gives nothing
            away; time and size then do not matter.
        heat: picture the whole map with where it is watched and where the run goes; the same.

    Raises:
        Refusal: if there is no such level, run or time.
        OSError: if the picture cannot be written.
    """
    found = find_target(target, locations)
    if isinstance(found, Problem):
        raise Refusal(found)
    level = load_level(found.map, locations)
    if isinstance(level, list):
        print(*level, sep="\n", file=sys.stderr)
        return FAILED
    if thumb:
        save_thumb(level.tiled, output)
        print(_("written: {name}").format(name=output))
        return DONE
    if heat:
        run = run_of_target(found)
        metrics = measure(level.plan, level.kinds.catalog, run.intents, header_of(run))
        write_overlay(level, metrics, locations, output)
        print(_("written: {name}").format(name=output))
        return DONE
    is_run = target.endswith(".run")
    painter = Painter(level, locations, k=SIZES[size])
    simulation = Simulation.start(
        level.plan, level.kinds.catalog, header_of(found.run) if found.run else None
    )
    if found.run is not None and (is_run or at):
        play_until(simulation, painter, found.run, at)
    save_png(painter.picture(simulation.world), output)
    print(_("written: {name}").format(name=output))
    return DONE


def play_until(simulation: Simulation, painter: Painter, run: Run, at: float | None) -> None:
    """Play a run up to some seconds, or to its end, under the painter's eyes."""
    ticks = len(run.intents) if at is None else int(at * TICKS_PER_SECOND)
    with progress(_("playing"), ticks) as done:
        for tick, intents in enumerate(run.intents[:ticks]):
            painter.note(simulation, simulation.step(intents))
            if tick % TICKS_PER_SECOND == 0:
                done(tick)
