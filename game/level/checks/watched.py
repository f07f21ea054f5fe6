"""Watched places: where a night begins, and begins again, nobody may be looking."""

from __future__ import annotations

from typing import Final

from game.base.units import TICKS_PER_SECOND
from game.level.checks.subject import Subject
from game.sim.schedule import PERIODS
from game.solve.lookout import Lookout

START_SECONDS: Final = 5
"""So long nobody sees whoever waits at the start."""

ROUND: Final = PERIODS[-1]
"""Ticks after which everybody's rounds begin again together."""


def check_watched(subject: Subject) -> None:
    """Note a start or a checkpoint where whoever stands still is seen."""
    starts, checkpoints = (subject.plan.of_kind(kind) for kind in ("start", "checkpoint"))
    lookout = Lookout(subject.world)
    for code, placed, ticks in (
        ("L501", starts, START_SECONDS * TICKS_PER_SECOND),
        ("L408", checkpoints, ROUND),
    ):
        seen = lookout.first_sightings([(p.x, p.y) for p in placed], ticks)
        for placement, sighting in zip(placed, seen, strict=True):
            if sighting is not None:
                watcher = subject.plan.by_id.get(sighting.actor)
                by = subject.called(watcher) if watcher else sighting.actor
                seconds = f"{sighting.tick / TICKS_PER_SECOND:.1f}"
                subject.note(code, placement, by=by, seconds=seconds)
