"""Lines and lenses: what turns to and fro in one place must see something, and leave a way out."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Final

from game.base.grid import Cell
from game.level.checks.cover import COVER_TILES, has_cover
from game.level.checks.subject import Subject
from game.sim.kinds import Kind
from game.sim.plan import Placement, Plan
from game.solve.lookout import Sweep, swept_cells

LINE: Final = "regulator"
"""The kind whose line touches, paints and locks."""

CALLED: Final = ("inspector", "watch_nest")
"""Classes that watch with such a line when a rule calls them."""

LENS: Final = "camera"
"""The kind that watches with its first band of sight."""


def check_lines(subject: Subject) -> None:
    """Note lines that see nothing, meet the start, or sweep floor without cover near it."""
    starts = {start.cell for start in subject.plan.of_kind("start")}
    for placement in _sweepers(subject.plan):
        swept = swept_cells(subject.world, _sweep(placement, _eyes(subject, placement)))
        if swept <= {placement.cell}:
            subject.note("L306", placement)
        if placement.kind == LENS:
            continue
        if swept & starts:
            subject.note("L307", placement, min(swept & starts))
        bare = bare_cell(subject.plan, swept)
        if bare is not None:
            subject.note("L312", placement, bare, tiles=COVER_TILES)


def _sweepers(plan: Plan) -> Iterator[Placement]:
    """Go through whatever watches from one place; a rule calls only the first of its class."""
    yield from plan.of_kind(LENS, LINE)
    for name in CALLED:
        yield from plan.of_kind(name)[:1]


def _eyes(subject: Subject, placement: Placement) -> Kind:
    """Return the sheet that a placement watches by."""
    own = (found.kind for found in subject.rounds if found.placement is placement)
    return next(own, subject.catalog.kinds[LINE])


def _sweep(placement: Placement, kind: Kind) -> Sweep:
    if kind.bands:
        reach, half = kind.bands[0].reach, kind.bands[0].half_angle
    else:
        reach, half = kind.numbers["reach_subtiles"], kind.numbers["half_angle"]
    facing, sweep = (placement.values[name] for name in ("facing_angle", "sweep_angle"))
    return Sweep(placement.x, placement.y, int(str(facing)), int(str(sweep)) // 2 + half, reach)


def bare_cell(plan: Plan, swept: Collection[Cell]) -> Cell | None:
    """Return the first swept cell from which nobody comes to a hidden one within a few tiles."""
    bare = (c for c in sorted(swept) if not has_cover(plan, c, lambda at: at not in swept))
    return next(bare, None)
