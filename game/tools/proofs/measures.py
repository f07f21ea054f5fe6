"""Measures: what is said of a proven level besides its verdict. This is the one place for them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from game.base.problems import Problem
from game.lesson.recording import header_of
from game.lesson.run_file import Run
from game.level.ignores import sifted
from game.level.proof_review import proof_review
from game.level.shelf import Level
from game.solve.metrics import measure


@dataclass(frozen=True, slots=True)
class Measures:
    """Figures for designers; None where one is not known.

    Attributes:
        ghost_rate: how many of a hundred late hands stay unseen, by their lateness in seconds.
        detour: how many times longer the way is than it would be without foes.
        watched: the mean share of the floor that is watched.
        routes: ways through the level that use other doorways.
        critical: doorways that every way needs.
        difficulty: 0 to 100.
        findings: what could be better, as the figures say, without what the map leaves out.
    """

    ghost_rate: dict[str, float] | None = None
    detour: float | None = None
    watched: float | None = None
    routes: int | None = None
    critical: int | None = None
    difficulty: int | None = None
    findings: tuple[Problem, ...] = ()


UNMEASURED: Final = Measures()
"""Nothing is known."""


def measures_of(level: Level, run: Run, *, ghost: bool) -> Measures:
    """Return the figures of a level along one of its runs.

    Args:
        level: the level.
        run: a run that the simulation accepts.
        ghost: whether the ghost rates are worked out as well, which takes long.
    """
    plan, catalog = level.plan, level.kinds.catalog
    known = measure(plan, catalog, run.intents, header_of(run), ghost=ghost)
    searched = known.searched
    return Measures(
        ghost_rate=dict(known.ghost_rate) if known.ghost_rate else None,
        detour=round(searched.detour, 2) if searched else None,
        watched=round(known.pressure.watched, 3),
        routes=searched.routes.count if searched else None,
        critical=len(searched.routes.critical) if searched else None,
        difficulty=known.difficulty,
        findings=sifted(level.tiled, proof_review(level, known), whole=False).kept,
    )
