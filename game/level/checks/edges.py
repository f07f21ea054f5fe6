"""The edge of a map: it ends at walls, or at a way out."""

from __future__ import annotations

from collections.abc import Iterator

from game.base.grid import Cell
from game.level.checks.subject import Subject
from game.sim.plan import Plan
from game.sim.terrain import in_rect


def check_edges(subject: Subject) -> None:
    """Note where one could walk up to the edge of the map and meet nothing."""
    plan = subject.plan
    ways_out = [way.rect for way in plan.of_kind("exit")]
    gaps = [
        cell
        for cell in _edge(plan)
        if not plan.solid[cell[1] * plan.columns + cell[0]]
        and not any(in_rect(rect, cell) for rect in ways_out)
    ]
    if gaps:
        subject.note_cell("L108", "structure", gaps[0], count=len(gaps))


def _edge(plan: Plan) -> Iterator[Cell]:
    """Go through the outermost cells, row by row."""
    for row in range(plan.rows):
        is_whole = row in {0, plan.rows - 1}
        yield from (
            (column, row) for column in (range(plan.columns) if is_whole else (0, plan.columns - 1))
        )
