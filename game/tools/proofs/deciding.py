"""Deciding: what one map comes to, from its stored proofs, its problems or a search."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from game.base.problems import Place, Problem, Refusal, Severity
from game.base.units import SUBTILES
from game.content.catalog import Kinds
from game.content.codes import problem
from game.content.locations import Locations
from game.content.words import _, later
from game.lesson.recording import header_of
from game.lesson.run_file import Run, write_run
from game.level.checks.proofs import wide_of
from game.level.shapes import described
from game.level.shelf import Level, examined
from game.level.tiled_map import TiledMap
from game.solve.proving import IMPOSSIBLE, PROVEN
from game.tools.findings.choice import Choice
from game.tools.findings.gather import Findings, findings
from game.tools.proofs.cases import USUAL, Case, Stored, cases_of, stored
from game.tools.proofs.measures import UNMEASURED, Measures, measures_of
from game.tools.proofs.nights import Fault, Played, play_run
from game.tools.proofs.searching import Clock, Found, search
from game.tools.proofs.verdict import REUSED, SEARCHED, WALKED, Shown, Verdict, word_of
from game.tools.proofs.widest import keep_wide
from game.tools.proofs.workers import Elsewhere

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

    def find(self, case: Case, kept: Stored) -> None:
        """Search for a proof of a case; what comes of it is played once more before it counts."""
        header = USUAL if not case.name else header_of(kept.run) if kept.run else None
        found = search(self.level, case, header, self.clock)
        if found.run is None:
            self.open.append((case, found))
            return
        played = self._judged(found.run)
        if played.fault is None:
            self._keep(case, found.run, played, SEARCHED if found.proof else WALKED, found)
            return
        reason = told_fault(played.fault, self.level.tiled)
        self.open.append((case, Found("NOT_FOUND", tried=(*found.tried, reason))))

    def look_at_wide(self, case: Case) -> None:
        """Note it if a case has a wide run that does not count any more."""
        wide = replace(case, run=wide_of(case.run))
        if not wide.run.is_file():
            return
        kept = stored(wide, self.level)
        if kept.run is None or not kept.is_fresh:
            self.remarks.append(problem("L802", run=wide.run.name).what)
            return
        fault = self._judged(kept.run).fault
        if fault is not None:
            told = told_fault(fault, self.level.tiled)
            self.remarks.append(problem("L803", run=wide.run.name, reason=told).what)

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
            if found is not None:
                keep_wide(self.level, path, run, found, self._judged)
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
    kept = [(case, stored(case, level)) for case in cases_of(path)]
    left = [(case, one) for case, one in kept if not decision.reuse(case, one)]
    if left:
        looked = findings(path, kinds, locations, _NO_PROOFS)
        if any(p.severity is Severity.ERROR for p in looked.problems):
            return _faulty(path, looked)
    for case, one in left:
        decision.find(case, one)
    for case, _one in kept:
        decision.look_at_wide(case)
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
        better if word == PROVEN else tuple(_reasons(level, decision.open)),
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


def _reasons(level: Level, cases: Sequence[tuple[Case, Found]]) -> list[Problem]:
    """Return what ``check`` would say of the first case without a proof; others say the like."""
    case, found = cases[0]
    return _impossible(level, found) or [_not_found(level, case, found)]


def _impossible(level: Level, found: Found) -> list[Problem]:
    names = found.proof.out_of_reach if found.proof is not None else ()
    return [problem("L805", place_of(level.tiled, n), thing=called(level.tiled, n)) for n in names]


def _not_found(level: Level, case: Case, found: Found) -> Problem:
    """Return that nothing was found, at the first of those who are in the way."""
    tiled, proof = level.tiled, found.proof
    stuck = proof.undone if proof is not None and not found.is_cut else ()
    place = place_of(tiled, next(iter((*found.culprits, *stuck)), ""))
    reason, mend = _words_of(level, case, found)
    if stuck and not found.asks_more:
        told = _("{reason}; it sticks before {thing}")
        reason = told.format(reason=reason, thing=called(tiled, stuck[0], with_tile=True))
    return problem("L804", place, reason=reason, mend=mend)


def _words_of(level: Level, case: Case, found: Found) -> tuple[str, str]:
    """Return why nothing was found, and what helps."""
    names = ", ".join(called(level.tiled, name, with_tile=True) for name in found.culprits)
    if names:
        one = len(found.culprits) == 1
        reason = _("{names} is in the way") if one else _("each of these is in the way: {names}")
        return reason.format(names=names), _mend(found)
    if found.asks_more or found.proof is None:
        walk = case.run.with_suffix(".walk").name
        reason = _('the rule "{rule}" asks for more than goals that one walks to')
        mend = _("write the way down in proofs/{walk}, such as: go lantern; use 60; go exit")
        return reason.format(rule=level.plan.rule), mend.format(walk=walk)
    if found.is_cut:
        return _("the time was up before all was tried"), _("give more time: --limit 600")
    return _("no foe stands in the way alone; several do together"), _mend(found)


def _mend(found: Found) -> str:
    """Return what a designer can do about those who are in the way."""
    looser = found.proof.looser if found.proof is not None else 0
    if looser:
        told = _("let all see {tiles} tiles less far, give one a longer pause, or put cover there")
        return told.format(tiles=f"{looser / SUBTILES:.2f}".rstrip("0").rstrip("."))
    if len(found.culprits) == 1:
        return _("give them a longer pause or another round, or put cover on the way")
    return _("give one of them a longer pause or another round, or put cover on the way")


def told_fault(fault: Fault, tiled: TiledMap) -> str:
    """Return why a night is no proof, with its tick and whoever noticed."""
    words = _("{what} at tick {tick}").format(what=_(fault.reason), tick=fault.tick)
    if not fault.actor:
        return words
    return _("{what}, by {who}").format(what=words, who=called(tiled, fault.actor))


def called(tiled: TiledMap, name: str, *, with_tile: bool = False) -> str:
    """Return an object of the map in words; its bare name if it is none of the map's."""
    thing = next((t for t in tiled.objects if t.name == name), None)
    if thing is None:
        return f'"{name}"'
    words = described(thing)
    tile = tiled.place(thing).tile
    return _("{thing} at tile {tile}").format(thing=words, tile=tile) if with_tile else words


def place_of(tiled: TiledMap, name: str) -> Place:
    """Return where an object of the map is; the map itself if there is none."""
    thing = next((t for t in tiled.objects if t.name == name), None)
    return tiled.place(thing) if thing is not None else Place(str(tiled.path))
