"""Cases: the ways in which a level's night may begin, each with the proof that is kept of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from game.base.problems import Problem
from game.content.words import _, plural
from game.lesson.recording import changes_since, header_of
from game.lesson.run_file import Run, RunHeader, read_run
from game.level.checks.proofs import BEGINNINGS, proof_of, proofs_of
from game.level.shelf import Level
from game.sim.simulation import Header

USUAL: Final = Header()
"""What a first night begins with."""

_TRUST: Final = re.compile(r"t(\d{1,2})")
"""The name of a case that begins with another trust than usual."""


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


def cases_of(path: Path, *, shipped: bool = False) -> list[Case]:
    """Return the cases of a map, the usual one first.

    Args:
        path: the map.
        shipped: whether it is a level of the game, which has some cases in any event.
    """
    usual, stem = proof_of(path), path.stem
    runs = {file.name.removesuffix(".run"): file for file in proofs_of(path)}
    walks = {file.name.removesuffix(".walk"): file for file in proofs_of(path, ".walk")}
    wanted = BEGINNINGS if shipped else BEGINNINGS[:1]
    names = sorted({*(stem + name for name in wanted), *runs, *walks})
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
    return Stored(run, is_own and _begins_as_named(case, run.header))


def header_of_case(case: Case, kept: Stored) -> Header | None:
    """Return what a case's night begins with; None if only its itinerary knows."""
    return _named(case) or (header_of(kept.run) if kept.run is not None else None)


def _named(case: Case) -> Header | None:
    """Return what a night begins with by the name of its case; None if that says nothing."""
    by_trust = _TRUST.fullmatch(case.name)
    if by_trust is not None:
        return replace(USUAL, trust=int(by_trust[1]))
    return None if case.name else USUAL


def _begins_as_named(case: Case, header: RunHeader) -> bool:
    named = _named(case)
    return named is None or beginning_of(header) == beginning_of(named)


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
