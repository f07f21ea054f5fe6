"""Pace: how long a night takes whom nobody sees, and what the map asks of whoever is swift."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from game.base.units import TICKS_PER_SECOND
from game.level.checks.proofs import headers_of
from game.level.checks.subject import Subject

GHOST_SECONDS: Final = (60, 1500)
"""A night's shortest unseen run takes between so many seconds."""

PAR_TENTHS: Final = (15, 30)
"""The Swift limit lies between so many tenths of that (GAME.md section 10)."""


def check_pace(subject: Subject) -> None:
    """Note a night that is too short or long by its proof, and a Swift limit that does not fit."""
    ghost = ghost_seconds(subject.tiled.path, subject.plan.digest)
    if ghost is not None:
        note_pace(subject, ghost)


def note_pace(subject: Subject, ghost: float) -> None:
    """Note a night that is too short or long, and a Swift limit that does not fit.

    Args:
        subject: the level.
        ghost: how long its shortest unseen run takes, in seconds.
    """
    least, most = GHOST_SECONDS
    if not least <= ghost <= most:
        subject.note_map("L509", what="the proof", seconds=f"{ghost:.0f}", least=least, most=most)
    par = subject.plan.par_ticks / TICKS_PER_SECOND
    low, high = (round(ghost * tenths / 10) for tenths in PAR_TENTHS)
    if par and not low <= par <= high:
        told = {"what": '"par_s"', "seconds": f"{par:.0f}", "least": low, "most": high}
        subject.note_map("L509", "par_s", **told)


def ghost_seconds(path: Path, digest: str) -> float | None:
    """Return how long the shortest proof of a map as it is now takes; None without one.

    Args:
        path: the map's file.
        digest: the hash of its plan; runs of another one are stale and prove nothing.
    """
    headers = (header for _, header in headers_of(path))
    own = [h for h in headers if (h.get("level"), h.get("map")) == (path.stem, digest)]
    told = [ticks for header in own if (ticks := _ticks(header))]
    return min(told) / TICKS_PER_SECOND if told else None


def _ticks(header: Mapping[str, object]) -> int:
    """Return a run's length by its header, 0 if it says none."""
    ticks = header.get("ticks")
    return ticks if type(ticks) is int and 0 < ticks < 1 << 31 else 0
