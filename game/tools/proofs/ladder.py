"""The ladder of claims: the usual night without powers, with them, with each help, with all extras.

Each rung is a replay of its own. A way without powers also shows the rungs above it, if the game
accepts it there; only where it does not is that rung searched for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from game.base.units import TICKS_PER_SECOND
from game.content.words import _, later
from game.lesson.recording import header_of
from game.lesson.run_file import Run
from game.level.shelf import Level
from game.sim.simulation import Header
from game.solve.proving import NOT_FOUND, PROVEN
from game.solve.relaxing import PLAIN
from game.solve.seeking import BARE, Claim
from game.tools.proofs.nights import Played
from game.tools.proofs.searching import Clock, Found, solve
from game.tools.proofs.shown import NO_POWERS, WITH_POWERS, Shown
from game.tools.rehearse import recorded

ALL_OPTIONALS: Final = "all optionals"
"""The claim that everything is done that may be left."""

ASSISTS: Final = ("senses=25", "hearing=25", "endless_energy", "no_captures")
"""Each help that changes a run, as much of it as there is; slowness and drawing change none."""

CLAIMS: Final = {
    NO_POWERS: later("without powers"),
    WITH_POWERS: later("with powers"),
    "senses=25": later("watchers' eyes at 25 %"),
    "hearing=25": later("watchers' ears at 25 %"),
    "endless_energy": later("energy without end"),
    "no_captures": later("whoever catches you lets you go"),
    ALL_OPTIONALS: later("all that may be left is done too"),
}
"""The rungs, and their words."""

Judge = Callable[[Run], Played]
"""Plays a run and says what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Rung:
    """One claim.

    Attributes:
        claim: its name, one of ``CLAIMS``.
        verdict: ``PROVEN`` or ``NOT_FOUND``; only without powers also ``IMPOSSIBLE``.
        seconds: how long the run takes; None without one.
        tried: what was tried without one, in words.
    """

    claim: str
    verdict: str
    seconds: float | None = None
    tried: tuple[str, ...] = ()

    def as_plain(self) -> dict[str, object]:
        """Return it as JSON's values."""
        return {
            "claim": self.claim,
            "verdict": self.verdict,
            "seconds": self.seconds,
            "tried": [*self.tried],
        }


def ladder_of(
    level: Level, usual: Shown | None, tried: Found | None, judge: Judge, clock: Clock
) -> tuple[Rung, ...]:
    """Return all rungs of a level's usual night.

    Args:
        level: the level.
        usual: the proof of its usual night, if there is one.
        tried: what was tried for it, if there is none.
        judge: plays a run and says whether it counts.
        clock: ends searches.
    """
    if usual is None:
        first = Rung(NO_POWERS, tried.verdict if tried else NOT_FOUND)
        others = [Rung(claim, NOT_FOUND) for claim in CLAIMS if claim != NO_POWERS]
        return first, *others
    ladder = _Ladder(level, usual, judge, clock)
    return tuple(ladder.rungs())


class _Ladder:
    """Climbs from one proof."""

    def __init__(self, level: Level, usual: Shown, judge: Judge, clock: Clock) -> None:
        self._level: Final = level
        self._usual: Final = usual
        self._header: Final = header_of(usual.run)
        self._judge: Final = judge
        self._clock: Final = clock

    def rungs(self) -> Iterator[Rung]:
        """Give the rungs from the first to the last."""
        shown = Rung(self._usual.claim, PROVEN, self._usual.seconds)
        if shown.claim == NO_POWERS:
            yield shown
        else:
            yield self._searched(NO_POWERS, self._header, BARE)
        yield replace(shown, claim=WITH_POWERS)
        for word in ASSISTS:
            helped = replace(self._header, assists=(word,))
            yield self._replayed(word, helped) or self._searched(word, helped, BARE)
        if self._leaves_something():
            yield self._searched(ALL_OPTIONALS, self._header, Claim(optional=True))
        else:
            yield replace(shown, claim=ALL_OPTIONALS)

    def _replayed(self, claim: str, header: Header) -> Rung | None:
        """Return the rung if the usual intents hold under another header."""
        run = recorded(self._level, header, self._usual.run.intents)
        return self._judged(claim, run)

    def _searched(self, claim: str, header: Header, wanted: Claim) -> Rung:
        if self._level.plan.rule not in PLAIN:
            words = _("the usual way; the level's rule asks for more than the search knows")
            return Rung(claim, NOT_FOUND, tried=(words,))
        if self._clock.is_over():
            return Rung(claim, NOT_FOUND, tried=(_("nothing: the time was up"),))
        found = solve(self._level, header, wanted, self._clock)
        rung = self._judged(claim, found.run) if found.run is not None else None
        is_first = claim == NO_POWERS
        return rung or Rung(claim, found.verdict if is_first else NOT_FOUND, tried=found.tried)

    def _judged(self, claim: str, run: Run) -> Rung | None:
        played = self._judge(run)
        seconds = round(played.ticks / TICKS_PER_SECOND, 2)
        return Rung(claim, PROVEN, seconds) if played.fault is None else None

    def _leaves_something(self) -> bool:
        """Return whether the usual run leaves an objective that may be left."""
        done = {name for _, name in self._usual.played.done}
        goals = self._level.plan.of_kind("objective")
        return any(goal.id not in done for goal in goals if goal.values.get("optional"))
