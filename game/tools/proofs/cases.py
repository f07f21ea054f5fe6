"""Cases: the ways in which a level's night may begin, each with the proof that is kept of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from game.base.problems import Problem
from game.content.words import _, plural
from game.lesson.recording import changes_since
from game.lesson.run_file import Run, RunHeader, read_run
from game.level.checks.proofs import proof_of, proofs_of
from game.level.shelf import Level
from game.sim.simulation import Header

USUAL: Final = Header()
"""What a first night begins with."""


@dataclass(frozen=True, slots=True)
class Case:
    """One way a night may begin.

    Attributes:
        name: empty as usual, else what stands in the names of its files: ``t20``, ``owed``.
        run: where its proof lies, or would lie.
        walk: its itinerary, if it has one.
    """

    name: str
    run: Path
    walk: Path | None = None


@dataclass(frozen=True, slots=True)
class Stored:
    """What lies in a case's file.

    Attributes:
        run: the run, if it could be read, whatever map it is of.
        is_fresh: whether it belongs to today's map and rules, and begins as its name says.
    """

    run: Run | None = None
    is_fresh: bool = False


def cases_of(path: Path) -> list[Case]:
    """Return the cases of a map, the usual one first."""
    usual, stem = proof_of(path), path.stem
    runs = {file.name.removesuffix(".run"): file for file in proofs_of(path)}
    walks = {file.name.removesuffix(".walk"): file for file in proofs_of(path, ".walk")}
    names = sorted({stem, *runs, *walks})
    return [
        Case(name[len(stem) + 1 :], usual.with_name(f"{name}.run"), walks.get(name))
        for name in names
    ]


def stored(case: Case, level: Level) -> Stored:
    """Return the run that is kept of a case."""
    run = read_run(case.run) if case.run.is_file() else None
    if run is None or isinstance(run, Problem):
        return Stored()
    is_own = not changes_since(run, level.plan) and _is_fair(run.header)
    return Stored(run, is_own and (bool(case.name) or beginning_of(run.header) == ""))


def _is_fair(header: RunHeader) -> bool:
    """Return whether nothing makes a night easier than it is for everybody."""
    return not (header.assists or header.upgrades or header.stamps or header.rewinds)


def beginning_of(header: Header | RunHeader) -> str:
    """Return what a night begins with in words; empty if it begins as usual."""
    parts = []
    if header.trust != USUAL.trust:
        parts.append(_("trust {trust}").format(trust=header.trust))
    if header.liabilities:
        count = len(header.liabilities)
        parts.append(plural("{count} debt", "{count} debts", count).format(count=count))
    if header.partners:
        count = len(header.partners)
        parts.append(plural("{count} partner", "{count} partners", count).format(count=count))
    return ", ".join(parts)
