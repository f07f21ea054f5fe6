"""Stored proofs: which of a level's runs shows a way for whoever begins a night just now.

A level may have several: one for each standing that people can come with, such as little trust.
Beside each may lie a wide one, which keeps further from everybody and takes its time. People are
shown that; the other is the shortest.
"""

from __future__ import annotations

from glob import escape
from pathlib import Path

from game.lesson.recording import changes_since
from game.lesson.run_file import Run, read_run
from game.sim.plan import Plan


def proof_file(level: Path) -> Path:
    """Return where the usual proof of a level's map is kept."""
    return level.parent / "proofs" / f"{level.stem}.run"


def is_wide(path: Path) -> bool:
    """Return whether a run is named as one that keeps far from everybody."""
    return path.name.endswith(".wide.run")


def proof_for(level: Path, plan: Plan, *, trust: int, owes: bool) -> Run | None:
    """Return the stored proof that begins most like a night; the wide one, if it has two.

    Args:
        level: the level's map.
        plan: the level as it is now; a proof that does not fit it is left out.
        trust: what the night begins with.
        owes: whether harm of earlier nights is still hidden when it begins.

    Returns:
        None without a proof that can be read and fits.
    """
    usual = proof_file(level)
    others = sorted(usual.parent.glob(f"{escape(level.stem)}.*.run"))
    paths = sorted((usual, *others), key=is_wide, reverse=True)
    runs = (read_run(path) for path in paths)
    fitting = [run for run in runs if isinstance(run, Run) and not changes_since(run, plan)]
    return min(fitting, key=lambda run: _away(run, trust, owes=owes), default=None)


def _away(run: Run, trust: int, *, owes: bool) -> tuple[bool, int]:
    """Return how far a run's beginning is from a night's: what is owed counts more than trust."""
    return bool(run.header.liabilities) != owes, abs(run.header.trust - trust)
