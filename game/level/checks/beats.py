"""Beats: what a foe does all night can be learnt, and no foe is the twin of another."""

from __future__ import annotations

from itertools import combinations
from typing import Final

from game.base.grid import Cell, cell_of
from game.base.units import TICKS_PER_SECOND
from game.level.checks.subject import Round, Subject
from game.sim.schedule import PERIODS

MOST_PADDING: Final = TICKS_PER_SECOND
"""Ticks of waiting that may be added to a round without a word."""

JOINT: Final = PERIODS[-1]
"""After this many ticks all rounds of the family begin again together."""

_LOOK: Final = 24


def check_beats(subject: Subject) -> None:
    """Note rounds that are missing, padded, out of step or doubled."""
    for found in subject.foes:
        if found.kind.paces and found.schedule.is_standing:
            subject.note("L301", found.placement)
        if found.schedule.padding > MOST_PADDING:
            seconds = _seconds(found.schedule.padding)
            whole = _seconds(found.schedule.period)
            subject.note("L304", found.placement, seconds=seconds, period=whole)
    _check_periods(subject)
    _check_twins(subject)


def _check_periods(subject: Subject) -> None:
    """Note periods that the others' rounds do not fit into."""
    walked = {r.placement.id: r.schedule.period for r in subject.foes if not r.schedule.is_standing}
    for placement in subject.plan.placements:
        said = placement.values.get("period_ticks")
        period = said if isinstance(said, int) else walked.get(placement.id, JOINT)
        if period not in PERIODS:
            family = ", ".join(_seconds(p) for p in PERIODS)
            subject.note("L305", placement, period=_seconds(period), family=family)


def _check_twins(subject: Subject) -> None:
    """Note foes that keep to the same tiles at the same time."""
    walks = [(r.placement, _cells(r)) for r in subject.foes if len(r.placement.route) > 1]
    for (one, way), (other, same) in combinations(walks, 2):
        shared = sum(a == b for a, b in zip(way, same, strict=True))
        if shared * 2 > len(way):
            share = shared * 100 // len(way)
            subject.note("L310", other, other=subject.called(one), share=share)


def _cells(found: Round) -> list[Cell]:
    """Return the tiles that somebody is on, look by look, over the joint period."""
    poses = (found.schedule.pose(tick) for tick in range(0, JOINT, _LOOK))
    return [cell_of(x, y) for x, y, _ in poses]


def _seconds(ticks: int) -> str:
    return f"{ticks / TICKS_PER_SECOND:.4g}"
