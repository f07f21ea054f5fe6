"""Pace: how long a night takes whom nobody sees, and what the map asks of whoever is swift."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

from game.base.problems import Problem
from game.base.units import TICKS_PER_SECOND
from game.content.files import read_start
from game.level.checks.subject import Subject

PROOF_FOLDER: Final = "proofs"
"""The folder of runs, beside the maps."""

MOST_PROOFS: Final = 16
"""Runs of one level that are looked at."""

GHOST_SECONDS: Final = (60, 1500)
"""A night's shortest unseen run takes between so many seconds."""

PAR_TENTHS: Final = (15, 30)
"""The Swift limit lies between so many tenths of that (GAME.md section 10)."""

_HEADER_BYTES: Final = 16 << 10


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
    runs = sorted((path.parent / PROOF_FOLDER).glob("*.run"))
    own = [run for run in runs if run.name.startswith(f"{path.stem}.")][:MOST_PROOFS]
    told = [ticks for run in own if (ticks := _ticks(run, path.stem, digest))]
    return min(told) / TICKS_PER_SECOND if told else None


def _ticks(run: Path, level: str, digest: str) -> int:
    """Return a run's length by its header, 0 if it is none of this map."""
    data = read_start(run, count=_HEADER_BYTES)
    if isinstance(data, Problem):
        return 0
    try:
        header = json.loads(data.partition(b"\n")[0])
    except (ValueError, RecursionError):
        return 0
    if not isinstance(header, dict) or (header.get("level"), header.get("map")) != (level, digest):
        return 0
    ticks = header.get("ticks")
    return ticks if type(ticks) is int and 0 < ticks < 1 << 31 else 0
