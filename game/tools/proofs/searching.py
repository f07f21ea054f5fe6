"""Searching: a proof that is not there yet is walked by an itinerary, or found by the solver."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from game.base.problems import Problem
from game.content.files import read_bytes
from game.content.limits import YAML_BYTES
from game.content.words import _
from game.lesson.run_file import Run
from game.level.shelf import Level
from game.sim.simulation import Header
from game.solve.proving import NOT_FOUND, PROVEN, Proof, Prover
from game.solve.rehearsal import NoWay
from game.solve.relaxing import PLAIN
from game.solve.seeking import BARE, Claim, Patience
from game.solve.witness import TRACES
from game.tools.proofs.cases import Case
from game.tools.rehearse import recorded, walked

NOTICED: Final = frozenset(event.__name__ for event in TRACES)
"""Why the simulation refuses a way if somebody noticed the courier on it."""


COMPLETED: Final = "completed"
"""How a run ends that shows a way through."""

GRACE_SECONDS: Final = 10
"""How long a search that has begun in time may go on."""


class TimeIsUp(Exception):  # noqa: N818 - it is no error, it ends a search
    """One search alone has gone on far beyond the limit."""


@dataclass(slots=True)
class Clock:
    """The time that one map may take.

    Attributes:
        limit: seconds.
        tell: told how many of them have passed.
    """

    limit: float
    tell: Callable[[float], None] = lambda _: None
    start: float = field(default_factory=time.monotonic)

    @property
    def passed(self) -> float:
        """Seconds since the start."""
        return time.monotonic() - self.start

    def show(self) -> None:
        """Show how much of the time has passed."""
        self.tell(min(self.passed, self.limit))

    def breathe(self) -> None:
        """Show how much has passed; raises TimeIsUp long after the limit."""
        self.show()
        if self.passed > self.limit + GRACE_SECONDS:
            raise TimeIsUp

    def is_over(self) -> bool:
        """Return whether the time is up; shows on the way how much has passed."""
        self.show()
        return self.passed > self.limit


@dataclass(frozen=True, slots=True)
class Found:
    """What searching for one proof came to.

    Attributes:
        verdict: ``PROVEN``, ``NOT_FOUND`` or ``IMPOSSIBLE``.
        run: the run that the simulation accepted, if so.
        proof: what the solver says, if it was asked.
        tried: what was tried, in words, a line each.
        asks_more: whether the level's rule asks for more than what the solver walks to.
        is_cut: whether the time was up before everything was tried.
    """

    verdict: str
    run: Run | None = None
    proof: Proof | None = None
    tried: tuple[str, ...] = ()
    asks_more: bool = False
    is_cut: bool = False

    @property
    def rounds(self) -> int:
        """Ways that the simulation refused."""
        return self.proof.rounds if self.proof is not None else 0

    @property
    def culprits(self) -> tuple[str, ...]:
        """Foes without whom a way would be found, each alone; none where the rule asks for more."""
        if self.proof is None or self.asks_more:
            return ()
        refusal = self.proof.refusal
        seen_by = (refusal.actor,) if refusal is not None and refusal.actor else ()
        return seen_by or self.proof.culprits


def search(level: Level, case: Case, header: Header | None, clock: Clock) -> Found:
    """Return a proof of one case, or what was tried for it.

    Args:
        level: the level.
        case: how the night begins, and the itinerary if there is one.
        header: what the night begins with; only an itinerary knows it if None.
        clock: ends the search.
    """
    tried: list[str] = []
    if case.walk is not None:
        run = _walk(level, case, clock, tried)
        if run is not None:
            return Found(PROVEN, run, tried=tuple(tried))
    if header is None:
        return Found(NOT_FOUND, tried=tuple(tried), is_cut=clock.is_over())
    return _solve(level, header, clock, tried)


def _walk(level: Level, case: Case, clock: Clock, tried: list[str]) -> Run | None:
    """Return the run of a case's itinerary; notes why there is none."""
    text = read_bytes(case.walk, most=YAML_BYTES) if case.walk is not None else b""
    reason = ""
    try:
        if not isinstance(text, Problem):
            run = walked(level, text.decode(), clock.is_over)
            if run.outcome == COMPLETED:
                return run
            reason = _("it ends before the level does")
        else:
            reason = text.what
    except NoWay as failure:
        reason = str(failure)
    except (ValueError, KeyError, IndexError) as failure:
        reason = _("it cannot be understood ({what})").format(what=failure)
    told = _("the itinerary {name}: {reason}")
    tried.append(told.format(name=case.walk.name if case.walk else "", reason=reason))
    return None


def _solve(level: Level, header: Header, clock: Clock, tried: list[str]) -> Found:
    """Ask the solver: without powers first, then with them."""
    bare = solve(level, header, BARE, clock)
    tried += bare.tried
    if bare.verdict == NOT_FOUND and not bare.asks_more and not clock.is_over():
        stronger = solve(level, header, Claim(powers=True), clock)
        tried.append(_("the same with powers: merging, coins, whistles and flashes"))
        bare = stronger if stronger.verdict == PROVEN else replace(bare, is_cut=clock.is_over())
    return replace(bare, tried=tuple(tried))


def solve(level: Level, header: Header, claim: Claim, clock: Clock) -> Found:
    """Ask the solver for one claim.

    Args:
        level: the level.
        header: what the night begins with.
        claim: what the courier may and must do.
        clock: ends the search.
    """
    proof = _asked(level, header, claim, clock)
    night = proof.kept.simulation if proof.kept is not None else None
    is_open = proof.verdict == NOT_FOUND
    return Found(
        proof.verdict,
        recorded(level, night.header, night.log) if night is not None else None,
        proof,
        tuple(_tries(proof)),
        asks_more=is_open and _asks_more(level, proof),
        is_cut=is_open and clock.is_over(),
    )


def _asked(level: Level, header: Header, claim: Claim, clock: Clock) -> Proof:
    patience = Patience(clock.breathe, clock.is_over)
    prover = Prover(level.plan, level.kinds.catalog, header, claim, patience)
    try:
        return prover.prove()
    except TimeIsUp:
        return Proof(NOT_FOUND)


def _asks_more(level: Level, proof: Proof) -> bool:
    """Return whether a level's rule, not its foes, is why no way was found."""
    if level.plan.rule in PLAIN:
        return False
    if proof.refusal is not None:
        return proof.refusal.reason not in NOTICED
    return not proof.culprits and not proof.undone


def _tries(proof: Proof) -> Iterator[str]:
    yield _("walking, sneaking and waiting, at three distances from everybody")
    if proof.rounds:
        words = _("{count} ways that looked safe; the game refused each when it was played")
        yield words.format(count=proof.rounds)
