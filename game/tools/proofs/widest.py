"""Wide runs of the solver: beside the shortest way lies the one that keeps furthest from everybody.

The shortest is for the medal, the widest for people to watch.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from game.base.problems import Refusal
from game.lesson.run_file import Run, write_run
from game.level.checks.proofs import wide_of
from game.level.shelf import Level
from game.tools.proofs.nights import Played
from game.tools.proofs.searching import Found
from game.tools.rehearse import recorded


def keep_wide(
    level: Level, path: Path, run: Run, found: Found, judge: Callable[[Run], Played]
) -> None:
    """Write the widest run that a search found beside the shortest, if it is another one.

    A run of an older search is replaced in any event.

    Args:
        level: the level.
        path: where the shortest run lies.
        run: the shortest run.
        found: what the search came to.
        judge: plays a run and says whether it counts.

    Raises:
        Refusal: if it cannot be written.
    """
    if found.proof is None:
        return
    widest = widest_of(level, found)
    if widest is None or widest.intents == run.intents or judge(widest).fault is not None:
        if not wide_of(path).is_file():
            return
        widest = run
    fault = write_run(wide_of(path), widest)
    if fault is not None:
        raise Refusal(fault)


def widest_of(level: Level, found: Found) -> Run | None:
    """Return the widest run that a search found; None if it found none at all."""
    widest = found.proof.widest if found.proof is not None else None
    night = widest.simulation if widest is not None else None
    return recorded(level, night.header, night.log) if night is not None else None
