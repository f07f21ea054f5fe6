"""Deciding: what one map comes to, from its stored proofs, its problems or a search."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from game.base.problems import Place, Problem, Refusal, Severity
from game.content.catalog import Kinds
from game.content.codes import problem
from game.content.locations import Locations
from game.content.words import later
from game.lesson.run_file import Run, write_run
from game.level.shelf import Level, examined
from game.solve.proving import IMPOSSIBLE, PROVEN
from game.tools.findings.choice import Choice
from game.tools.findings.gather import Findings, findings
from game.tools.proofs.cases import Case, Stored, beginning_for, cases_of, promised, stored
from game.tools.proofs.measures import UNMEASURED, Measures, measures_of
from game.tools.proofs.nights import Fault, Played, play_run
from game.tools.proofs.reasons import reasons, told_fault
from game.tools.proofs.searching import COMPLETED, Clock, Found, search
from game.tools.proofs.verdict import (
    RENEWED,
    REUSED,
    SEARCHED,
    USUAL_HANDS,
    WALKED,
    Shown,
    Verdict,
    word_of,
)
from game.tools.proofs.workers import Elsewhere
from game.tools.rehearse import recorded

UNFINISHABLE: Final = frozenset({"L401", "L402", "L403", "L405"})
"""Errors that say no more than that a level cannot be finished."""

HUMAN_DELAY: Final = "0.2"
"""The lateness of hands, in seconds, that a level should bear."""

KIND_PERCENT: Final = 50
"""How many of a hundred tries with such hands should stay unseen."""

_NO_PROOFS: Final = Choice(ignore=("L8",))


@dataclass(frozen=True, slots=True)
class Wishes:
    """What is wanted of a proof.

    Attributes:
        fresh: whether stored proofs are passed over.
        ghost: whether ghost rates are worked out.
        measured: whether the level's figures are worked out, which takes some seconds.
        output: a folder for the runs; None leaves them beside their maps.
    """

    fresh: bool = False
    ghost: bool = False
    output: Path | None = None
    measured: bool = False


@dataclass(slots=True)
class Decision:
    """What is found out about one map, case by case."""

    level: Level
    wishes: Wishes
    clock: Clock
    elsewhere: Elsewhere
    shown: list[Shown] = field(default_factory=list)
    open: list[tuple[Case, Found]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)

    def reuse(self, case: Case, kept: Stored) -> bool:
        """Take a stored proof; returns whether it still counts."""
        run = kept.run
        if run is None or self.wishes.fresh:
            return False
        if not kept.is_fresh:
            self.remarks.append(problem("L802", run=case.run.name).what)
            return False
        played = self._judged(run)
        if played.fault is not None:
            told = told_fault(played.fault, self.level.tiled)
            self.remarks.append(problem("L803", run=case.run.name, reason=told).what)
            return False
        self._keep(case, run, played, REUSED)
        return True

    def renew(self, case: Case, kept: Stored) -> bool:
        """Try steps that led through another night; returns whether they lead through this one.

        They are recorded anew and then judged like any other run.
        """
        header = beginning_for(case, kept)
        if header is None:
            return False
        for known, source in self._known(case, kept):
            run = recorded(self.level, header, known.intents)
            played = self._judged(run) if run.outcome == COMPLETED else None
            if played is not None and played.fault is None:
                self._keep(case, run, played, source)
                return True
        return False

    def _known(self, case: Case, kept: Stored) -> Iterator[tuple[Run, str]]:
        """Give runs whose steps may do, as long as there is time: a case's own, the usual one."""
        if kept.run is not None and not self.wishes.fresh and not self.clock.is_over():
            yield kept.run, RENEWED
        usual = next((one.run for one in self.shown if not one.case.name), None)
        if usual is not None and case.walk is None and not self.clock.is_over():
            yield usual, USUAL_HANDS

    def find(self, case: Case, kept: Stored) -> None:
        """Search for a proof of a case; what comes of it is played once more before it counts."""
        found = search(self.level, case, beginning_for(case, kept), self.clock)
        if found.run is None:
            self.open.append((case, found))
            return
        played = self._judged(found.run)
        if not case.begins(found.run.header):
            played = replace(played, fault=Fault(0, later("it begins another night than its name")))
        if played.fault is None:
            self._keep(case, found.run, played, SEARCHED if found.proof else WALKED, found)
            return
        reason = told_fault(played.fault, self.level.tiled)
        self.open.append((case, Found("NOT_FOUND", tried=(*found.tried, reason))))

    def _judged(self, run: Run) -> Played:
        """Play a run; it has a fault as well if another seed makes another night of it."""
        others = self.elsewhere(self.level, run)
        first = play_run(run, self.level, self.clock.show, measured=True)
        if first.fault is not None or all(prints == first.prints for prints in others):
            return first
        return replace(first, fault=Fault(first.ticks, later("chance decides it")))

    def _keep(
        self, case: Case, run: Run, played: Played, source: str, found: Found | None = None
    ) -> None:
        """Write a run where it is to lie, and note that it shows its case; raises Refusal."""
        folder = self.wishes.output
        path = case.run if folder is None else folder / case.run.name
        if source != REUSED or path != case.run:
            fault = write_run(path, run)
            if fault is not None:
                raise Refusal(fault)
        self.shown.append(Shown(case, run, played, source, path, found))


def decide(
    path: Path,
    kinds: Kinds,
    locations: Locations,
    wishes: Wishes,
    clock: Clock,
    elsewhere: Elsewhere,
) -> Verdict:
    """Return what one map comes to; its new proofs are written.

    Args:
        path: the map.
        kinds: what it is checked against.
        locations: where levels are.
        wishes: what is wanted.
        clock: the time that may be taken.
        elsewhere: plays runs under other seeds.

    Raises:
        Refusal: if a proof cannot be written.
    """
    seen = examined(path, kinds, locations)
    level = seen.level
    if level is None:
        return _faulty(path, findings(path, kinds, locations, _NO_PROOFS))
    decision = Decision(level, wishes, clock, elsewhere)
    kept = [(case, stored(case, level)) for case in cases_of(path, promised(path, locations))]
    left = [(case, one) for case, one in kept if not decision.reuse(case, one)]
    if left:
        looked = findings(path, kinds, locations, _NO_PROOFS)
        if any(p.severity is Severity.ERROR for p in looked.problems):
            return _faulty(path, looked)
    for case, one in left:
        if not decision.renew(case, one):
            decision.find(case, one)
    return _decided(path, decision)


def _faulty(path: Path, looked: Findings) -> Verdict:
    """Return the verdict on a map with errors: they are told, or they are the verdict's reason."""
    errors = tuple(p for p in looked.problems if p.severity is Severity.ERROR)
    word = IMPOSSIBLE if {p.code for p in errors} <= UNFINISHABLE else ""
    return Verdict(str(path), word, problems=errors, tiled=looked.tiled, could_run=looked.could_run)


def _decided(path: Path, decision: Decision) -> Verdict:
    level, shown = decision.level, decision.shown
    usual = next((one for one in shown if not one.case.name), None)
    word = word_of(decision.open)
    wishes, measures = decision.wishes, UNMEASURED
    if usual is not None and (wishes.measured or wishes.ghost):
        measures = measures_of(level, usual.run, ghost=wishes.ghost)
    better = (*measures.findings, *_hard(level, measures))
    return Verdict(
        str(path),
        word,
        tuple(shown),
        tuple(decision.open),
        better if word == PROVEN else tuple(reasons(level, decision.open)),
        tuple(decision.remarks),
        level,
        level.tiled,
        measures,
    )


def _hard(level: Level, measures: Measures) -> list[Problem]:
    """Return that a proven level asks for more exact hands than people have, if it does."""
    rate = (measures.ghost_rate or {}).get(HUMAN_DELAY, 1.0)
    percent = round(100 * rate)
    if percent >= KIND_PERCENT:
        return []
    place = Place(str(level.tiled.path))
    return [problem("L806", place, percent=percent, least=KIND_PERCENT)]
