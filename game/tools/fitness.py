"""Fitness: what a level and its proof must be to travel in a pack."""

from __future__ import annotations

from pathlib import Path

from game.base.problems import Place, Problem, Severity
from game.base.units import TICKS_PER_SECOND
from game.content.codes import refusal
from game.content.limits import PACK_COLUMNS, PACK_ROWS, PROOF_TICKS
from game.lesson.run_file import Run
from game.level.shelf import Level
from game.sim.plan import Plan


def errors_of(level: Level | list[Problem]) -> list[Problem]:
    """Return what keeps a level out of packs; warnings and notes do not."""
    found = level if isinstance(level, list) else level.warnings
    return [p for p in found if p.severity is Severity.ERROR]


def misfit(run: Run, plan: Plan) -> str:
    """Return why a run cannot be the proof of a level, or nothing."""
    if run.header.level != plan.id:
        return "it was recorded on another level"
    if run.header.map != plan.digest:
        return "the map has changed since it was recorded"
    if len(run.intents) > PROOF_TICKS:
        return "it takes longer than half an hour"
    return ""


def figures(plan: Plan) -> tuple[int, int]:
    """Return the secret and the par of a level as its manifest tells them."""
    return plan.secret, -(-plan.par_ticks // TICKS_PER_SECOND)


def check_size(plan: Plan, path: Path) -> None:
    """Refuse a map that is too large for a pack; raises Refusal."""
    if plan.columns > PACK_COLUMNS or plan.rows > PACK_ROWS:
        size = {"columns": plan.columns, "rows": plan.rows}
        raise refusal("P013", Place(str(path)), **size)
