"""Cases: the ways in which a level's night may begin, each with the proof that is kept of it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from game.base.problems import Problem
from game.content.locations import Locations
from game.content.words import _, plural
from game.lesson.course import Course
from game.lesson.recording import changes_since, header_of
from game.lesson.run_file import Run, RunHeader, read_run
from game.level.checks.proofs import proof_of, proofs_of
from game.level.shelf import Level
from game.sim.simulation import Header

USUAL: Final = Header()
"""What a first night begins with."""

PROMISED: Final = ("", "t20", "t90")
"""The cases that every level of the course is shown for: as usual, with little trust, with much."""

OWED: Final = "owed"
"""The case that the last level is proven for besides: the courier comes with debts."""

_TRUST: Final = re.compile(r"t(\d{1,2}|100)")


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

    @property
    def header(self) -> Header | None:
        """What such a night begins with; None if the name does not say."""
        trust = _TRUST.fullmatch(self.name)
        return Header(trust=int(trust[1])) if trust else None if self.name else USUAL

    def begins(self, header: Header | RunHeader) -> bool:
        """Return whether a night that begins so is one of this case, as far as the name says."""
        said = self.header
        if said is USUAL:
            return beginning_of(header) == ""
        return said is None or header.trust == said.trust


@dataclass(frozen=True, slots=True)
class Stored:
    """What lies in a case's file.

    Attributes:
        run: the run, if it could be read, whatever map it is of.
        is_fresh: whether it belongs to today's map and rules, and begins as its name says.
    """

    run: Run | None = None
    is_fresh: bool = False


def promised(path: Path, locations: Locations) -> tuple[str, ...]:
    """Return the names of cases that a map is proven for, whether or not files of theirs lie there.

    Those are the levels that ``course.yaml`` names. Other maps are proven for the usual case, and
    for the others that their designers have brought files of.
    """
    course = Course.read(locations.levels)
    is_ours = path.resolve().parent == locations.levels.resolve()
    if not is_ours or not isinstance(course, Course) or course.chapter(path.stem) is None:
        return PROMISED[:1]
    return (*PROMISED, OWED) if path.stem == course.last_level else PROMISED


def cases_of(path: Path, names: Iterable[str] = PROMISED[:1]) -> list[Case]:
    """Return the cases of a map, the usual one first.

    Args:
        path: the map.
        names: cases that it has although no files of theirs may lie there.
    """
    usual, stem = proof_of(path), path.stem
    walks = {_case_of(file, stem): file for file in proofs_of(path, ".walk")}
    runs = {_case_of(file, stem) for file in proofs_of(path)}
    return [
        Case(name, usual.with_stem(f"{stem}.{name}" if name else stem), walks.get(name))
        for name in sorted({*names, *runs, *walks})
    ]


def _case_of(file: Path, stem: str) -> str:
    return file.stem[len(stem) + 1 :]


def stored(case: Case, level: Level) -> Stored:
    """Return the run that is kept of a case."""
    run = read_run(case.run) if case.run.is_file() else None
    if run is None or isinstance(run, Problem):
        return Stored()
    is_own = not changes_since(run, level.plan) and _is_fair(run.header)
    return Stored(run, is_own and case.begins(run.header))


def beginning_for(case: Case, kept: Stored) -> Header | None:
    """Return what a new proof of a case is to begin with; None if only its itinerary may know."""
    if not case.name or kept.run is None or not case.begins(kept.run.header):
        return case.header
    begun = header_of(kept.run)
    return replace(begun, assists=(), upgrades=(), stamps=(), rewinds=0)


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
