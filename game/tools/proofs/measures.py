"""Measures: what is said of a proven level besides its verdict. This is the one place for them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from game.base.problems import Problem, Refusal
from game.content.locations import Locations
from game.lesson.recording import changes_since, header_of
from game.lesson.run_file import Run, read_run
from game.level.checks.proofs import proof_of
from game.level.ignores import sifted
from game.level.proof_review import proof_review
from game.level.shelf import Level
from game.solve.jitter import Rates, mean_of
from game.solve.metrics import measure, with_ghost_rate
from game.tools.proofs.ghosts import rates_of
from game.tools.proofs.kept_figures import (
    Measured,
    digest_of,
    figures_file,
    kept_rates,
    write_figures,
)


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


def measures_of(  # noqa: PLR0913 - a run, and what is wanted of its figures
    level: Level,
    run: Run,
    path: Path,
    *,
    ghost: bool,
    fresh: bool = False,
    locations: Locations | None = None,
    tell: Callable[[], None] = lambda: None,
) -> Measures:
    """Return the figures of a level, along the widest of its runs that lies there.

    Args:
        level: the level.
        run: a run that the simulation accepts.
        path: where it lies; figures lie beside it.
        ghost: whether ghost rates that are not kept yet are worked out, which takes long, and all
            are kept; else they are only known if all were kept.
        fresh: whether what is kept is passed over.
        locations: where levels are, for other processes; None does all in this one.
        tell: called now and then.

    Raises:
        Refusal: if the figures cannot be written.
    """
    name, widest = _widest(level, run, path)
    plan, catalog = level.plan, level.kinds.catalog
    known = measure(plan, catalog, widest.intents, header_of(widest), par_ticks=len(run.intents))
    file = figures_file(path, plan.id)
    kept = {} if fresh else _kept(figures_file(proof_of(level.tiled.path), plan.id), file)
    if ghost:
        rates = rates_of(level, widest, known.legs, locations, tell, kept=kept)
        known = with_ghost_rate(known, mean_of(rates))
        fault = write_figures(file, Measured(name, digest_of(widest), known, known.legs, rates))
        if fault is not None:
            raise Refusal(fault)
    elif kept:
        found = [kept[digest] for leg in known.legs if (digest := leg.digest()) in kept]
        whole = len(found) == len(known.legs)
        known = with_ghost_rate(known, mean_of(found) if whole else None)
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


def _widest(level: Level, run: Run, path: Path) -> tuple[str, Run]:
    """Return name and content of ``ID.wide.run``, if it lies there and fits; else the run."""
    file = path.with_name(f"{level.plan.id}.wide.run")
    wide = read_run(file) if file.is_file() else None
    fits = isinstance(wide, Run) and wide.header == run.header
    if isinstance(wide, Run) and fits and not changes_since(wide, level.plan):
        return file.name, wide
    return path.name, run


def _kept(*files: Path) -> dict[str, Rates]:
    """Return the ghost rates that files keep, by the digests of their legs."""
    return {digest: rates for file in files for digest, rates in kept_rates(file).items()}
