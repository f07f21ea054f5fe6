"""Ways: where one can come to, doors shut and turnstiles turning one way, and where from."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Final

from game.base.grid import Cell
from game.level.checks.subject import Subject
from game.sim.plan import Placement, Plan
from game.sim.terrain import cells_of, in_rect

_ALONG: Final = {"south": (0, 1), "north": (0, -1), "east": (1, 0), "west": (-1, 0)}
_SIDES: Final = tuple(_ALONG.values())


def check_one_ways(subject: Subject) -> None:
    """Note turnstiles behind which no way out can be come to any more."""
    plan = subject.plan
    starts, ways_out = plan.of_kind("start"), plan.of_kind("exit")
    if not plan.of_kind("turnstile") or len(starts) != 1:
        return
    ahead = come_to(plan, [starts[0].cell])
    exits = [c for way in ways_out for c in cells_of(way.rect) if is_passable(plan, c)]
    back = come_to(plan, exits, backwards=True)
    for gate in plan.of_kind("turnstile"):
        behind = [row * plan.columns + column for column, row in _behind(plan, gate)]
        if any(ahead[at] and not back[at] for at in behind):
            subject.note("L406", gate)


def _behind(plan: Plan, gate: Placement) -> Iterator[Cell]:
    """Go through the cells that a turnstile lets out to."""
    across, down = _ALONG[str(gate.values["way"])]
    for column, row in cells_of(gate.rect):
        cell = column + across, row + down
        inside = 0 <= cell[0] < plan.columns and 0 <= cell[1] < plan.rows
        if inside and not in_rect(gate.rect, cell):
            yield cell


def come_to(
    plan: Plan, cells: Iterable[Cell], *, shut: Collection[Cell] = (), backwards: bool = False
) -> bytes:
    """Return one byte a cell, row-major: 1 where one can come to from some cells.

    Args:
        plan: the level, its doors open.
        cells: where one begins.
        shut: cells of doors that are shut.
        backwards: whether to tell where one can come from instead.
    """
    gates = {
        cell: _ALONG[str(gate.values["way"])]
        for gate in plan.of_kind("turnstile")
        for cell in cells_of(gate.rect)
    }
    found = bytearray(plan.columns * plan.rows)
    edge = list(cells)
    for column, row in edge:
        found[row * plan.columns + column] = 1
    while edge:
        cell = edge.pop()
        for step, side in _beside(plan, cell):
            way = (-side[0], -side[1]) if backwards else side
            before, after = (step, cell) if backwards else (cell, step)
            turns = gates.get(after)
            barred = turns is not None and before not in gates and turns != way
            at = step[1] * plan.columns + step[0]
            if not (found[at] or barred or step in shut):
                found[at] = 1
                edge.append(step)
    return bytes(found)


def is_passable(plan: Plan, cell: Cell) -> bool:
    """Return whether the courier may be in a cell of the map, merged at least."""
    index = cell[1] * plan.columns + cell[0]
    return not plan.solid[index] or bool(plan.duct[index])


def _beside(plan: Plan, cell: Cell) -> Iterator[tuple[Cell, Cell]]:
    """Go through the passable cells beside a cell, each with the way there."""
    for side in _SIDES:
        column, row = cell[0] + side[0], cell[1] + side[1]
        inside = 0 <= column < plan.columns and 0 <= row < plan.rows
        if inside and is_passable(plan, (column, row)):
            yield (column, row), side
