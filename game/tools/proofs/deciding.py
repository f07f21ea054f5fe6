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
from game.level.checks.proofs import is_shipped, wide_of
from game.level.shelf import Level, examined
from game.sim.simulation import Header
from game.solve.proving import IMPOSSIBLE, PROVEN
from game.tools.findings.choice import Choice
from game.tools.findings.gather import Findings, findings
from game.tools.proofs.cases import Case, Stored, cases_of, header_of_case, stored
from game.tools.proofs.hopeless import is_hopeless
from game.tools.proofs.ladder import Rung, ladder_of
from game.tools.proofs.measures import UNMEASURED, Measures, measures_of
from game.tools.proofs.nights import Fault, Played, play_run
from game.tools.proofs.reasons import reasons_of, told_fault
from game.tools.proofs.searching import Clock, Found, search
from game.tools.proofs.shown import BORROWED, REUSED, SEARCHED, WALKED, Shown
from game.tools.proofs.verdict import Verdict, word_of
from game.tools.proofs.widest import keep_wide
from game.tools.proofs.workers import Elsewhere
from game.tools.rehearse import recorded

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
        claims: whether every rung of the ladder of claims is asked for.
        output: a folder for the runs; None leaves them beside their maps.
    """

    fresh: bool = False
    ghost: bool = False
    output: Path | None = None
    measured: bool = False
    claims: bool = False


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
        fault = self._take(case, run, REUSED)
        if fault is not None:
            told = told_fault(fault, self.level.tiled)
            self.remarks.append(problem("L803", run=case.run.name, reason=told).what)
        return fault is None

    def find(self, case: Case, kept: Stored) -> None:
        """Look for a proof of a case; what comes of it is played once more before it counts."""
        header = header_of_case(case, kept)
        if any(self._take(case, run, BORROWED) is None for run in self._borrowed(header, kept)):
            return
        found = search(self.level, case, header, self.clock)
        if found.run is None:
            self.open.append((case, found))
            return
        fault = self._take(case, found.run, SEARCHED if found.proof else WALKED, found)
        if fault is not None:
            reason = told_fault(fault, self.level.tiled)
            self.open.append((case, Found("NOT_FOUND", tried=(*found.tried, reason))))

    def rungs(self, usual: Shown | None) -> tuple[Rung, ...]:
        """Return what can be claimed of the usual night, rung by rung."""
        tried = next((found for case, found in self.open if not case.name), None)
        return ladder_of(self.level, usual, tried, self._judged, self.clock)

    def _borrowed(self, header: Header | None, kept: Stored) -> Iterator[Run]:
        """Give runs of intents that were meant for an older map or for another beginning."""
        runs = () if self.wishes.fresh else (kept.run, self.shown[0].run if self.shown else None)
        for run in runs:
            if run is not None and header is not None and not self.clock.is_over():
                yield recorded(self.level, header, run.intents)

    def _take(self, case: Case, run: Run, source: str, found: Found | None = None) -> Fault | None:
        """Keep a run if it shows its case; returns why it does not."""
        played = self._judged(run)
        if played.fault is None:
            self._keep(case, run, played, source, found)
        return played.fault

    def look_at_wide(self, case: Case) -> None:
        """Play the wide run of a case, if it has one; of an older map it is renewed if it holds."""
        wide = replace(case, run=wide_of(case.run))
        if not wide.run.is_file():
            return
        kept, name = stored(wide, self.level), wide.run.name
        header = header_of_case(case, kept)
        if not kept.is_fresh:
            self.remarks.append(problem("L802", run=name).what)
        if kept.run is None or header is None:
            return
        run = kept.run if kept.is_fresh else recorded(self.level, header, kept.run.intents)
        fault = self._judged(run).fault
        if fault is not None:
            told = told_fault(fault, self.level.tiled)
            self.remarks.append(problem("L803", run=name, reason=told).what)
        elif not kept.is_fresh:
            self._write(wide.run, run)

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
        path = case.run
        if source != REUSED or self.wishes.output is not None:
            path = self._write(case.run, run)
            if found is not None:
                keep_wide(self.level, path, run, found, self._judged)
        self.shown.append(Shown(case, run, played, source, path, found))

    def _write(self, path: Path, run: Run) -> Path:
        """Write a run where it is to lie, which is returned; raises Refusal."""
        folder = self.wishes.output
        path = path if folder is None else folder / path.name
        fault = write_run(path, run)
        if fault is not None:
            raise Refusal(fault)
        return path


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
        return _faulty(path, findings(path, kinds, locations, _NO_PROOFS), level)
    decision = Decision(level, wishes, clock, elsewhere)
    cases = cases_of(path, shipped=is_shipped(path, locations))
    kept = [(case, stored(case, level)) for case in cases]
    left = [(case, one) for case, one in kept if not decision.reuse(case, one)]
    if left:
        looked = findings(path, kinds, locations, _NO_PROOFS)
        if any(p.severity is Severity.ERROR for p in looked.problems):
            return _faulty(path, looked, level)
    for case, one in left:
        decision.find(case, one)
    for case, _one in kept:
        decision.look_at_wide(case)
    return _decided(path, decision, locations)


def _faulty(path: Path, looked: Findings, level: Level | None) -> Verdict:
    """Return the verdict on a map with errors: they are told, or they are the verdict's reason."""
    errors = tuple(p for p in looked.problems if p.severity is Severity.ERROR)
    word = IMPOSSIBLE if is_hopeless(errors, looked.tiled, level) else ""
    return Verdict(str(path), word, problems=errors, tiled=looked.tiled, could_run=looked.could_run)


def _decided(path: Path, decision: Decision, locations: Locations) -> Verdict:
    level, shown = decision.level, decision.shown
    usual = next((one for one in shown if not one.case.name), None)
    word = word_of(decision.open)
    wishes, measures = decision.wishes, UNMEASURED
    if usual is not None and (wishes.measured or wishes.ghost):
        measures = measures_of(
            level,
            usual.run,
            usual.path,
            ghost=wishes.ghost,
            fresh=wishes.fresh,
            locations=locations,
            tell=decision.clock.show,
        )
    better = (*measures.findings, *_hard(level, measures))
    return Verdict(
        str(path),
        word,
        tuple(shown),
        tuple(decision.open),
        better if word == PROVEN else tuple(reasons_of(level, decision.open)),
        tuple(decision.remarks),
        level,
        level.tiled,
        measures,
        decision.rungs(usual) if wishes.claims else (),
    )


def _hard(level: Level, measures: Measures) -> list[Problem]:
    """Return that a proven level asks for more exact hands than people have, if it does."""
    rate = (measures.ghost_rate or {}).get(HUMAN_DELAY, 1.0)
    percent = round(100 * rate)
    if percent >= KIND_PERCENT:
        return []
    place = Place(str(level.tiled.path))
    return [problem("L806", place, percent=percent, least=KIND_PERCENT)]
