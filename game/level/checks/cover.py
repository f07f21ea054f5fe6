"""Cover: whether whoever stands in a cell can hide soon."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from game.base.geometry import within
from game.base.grid import Cell
from game.sim.plan import Plan

COVER_TILES: Final = 4
"""Solid cover is at most so far from where eyes can find somebody (GAME.md section 6)."""

_HIDING_TILES: Final = COVER_TILES + 1
"""As far is the place to hide: behind the cover."""


def has_cover(plan: Plan, cell: Cell, hides: Callable[[Cell], bool]) -> bool:
    """Return whether a cell that hides can be walked to from another, all the way near it.

    Args:
        plan: the level; its doors are open.
        cell: where somebody stands.
        hides: says of a free cell whether it hides whoever stands in it.
    """
    seen, edge = {cell}, [cell]
    while edge:
        ahead = []
        for step in (beside for at in edge for beside in _free_beside(plan, at)):
            if step in seen or not within(step[0] - cell[0], step[1] - cell[1], _HIDING_TILES):
                continue
            if hides(step):
                return True
            seen.add(step)
            ahead.append(step)
        edge = ahead
    return False


def _free_beside(plan: Plan, cell: Cell) -> Iterator[Cell]:
    """Go through the cells beside a cell that a body can walk on."""
    column, row = cell
    for step in ((column + 1, row), (column - 1, row), (column, row + 1), (column, row - 1)):
        inside = 0 <= step[0] < plan.columns and 0 <= step[1] < plan.rows
        if inside and not plan.solid[step[1] * plan.columns + step[0]]:
            yield step
