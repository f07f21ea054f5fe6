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
from game.tools.proofs.cases import USUAL
from game.tools.proofs.nights import Played
from game.tools.proofs.searching import Clock, Found, solve
from game.tools.proofs.shown import NO_POWERS, WITH_POWERS, Shown
from game.tools.rehearse import recorded

ALL_OPTIONALS: Final = "all optionals"
"""The claim that everything is done that may be left."""

POWERS: Final = Claim(powers=True)
"""With powers, and only what must be done."""

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
    return tuple(_Ladder(level, usual, tried, judge, clock).rungs())


class _Ladder:
    """Climbs from the usual night, proven or not."""

    def __init__(
        self, level: Level, usual: Shown | None, tried: Found | None, judge: Judge, clock: Clock
    ) -> None:
        self._level: Final = level
        self._usual: Final = usual
        self._tried: Final = tried
        self._header: Final = header_of(usual.run) if usual is not None else USUAL
        self._judge: Final = judge
        self._clock: Final = clock

    def rungs(self) -> Iterator[Rung]:
        """Give the rungs from the first to the last."""
        yield self._without_powers()
        yield self._shown(WITH_POWERS) or self._untold(WITH_POWERS)
        for word in ASSISTS:
            helped = replace(self._header, assists=(word,))
            yield self._replayed(word, helped) or self._searched(word, helped, BARE, POWERS)
        if self._usual is not None and self._leaves_something(self._usual):
            yield self._searched(ALL_OPTIONALS, self._header, Claim(optional=True))
        else:
            yield self._shown(ALL_OPTIONALS) or self._untold(ALL_OPTIONALS)

    def _without_powers(self) -> Rung:
        if self._usual is None:
            return replace(self._untold(NO_POWERS), verdict=self._word())
        shown = self._shown(NO_POWERS) if self._usual.claim == NO_POWERS else None
        return shown or self._searched(NO_POWERS, self._header, BARE)

    def _word(self) -> str:
        return self._tried.verdict if self._tried is not None else NOT_FOUND

    def _shown(self, claim: str) -> Rung | None:
        """Return a rung that the usual proof shows as it is; None without one."""
        return Rung(claim, PROVEN, self._usual.seconds) if self._usual is not None else None

    def _untold(self, claim: str) -> Rung:
        """Return a rung for which no more was tried than for the usual night."""
        return Rung(claim, NOT_FOUND, tried=self._tried.tried if self._tried is not None else ())

    def _replayed(self, claim: str, header: Header) -> Rung | None:
        """Return the rung if the usual intents hold under another header."""
        if self._usual is None:
            return None
        return self._judged(claim, recorded(self._level, header, self._usual.run.intents))

    def _searched(self, claim: str, header: Header, *wanted: Claim) -> Rung:
        """Return the rung by searching for one way after the other."""
        if self._level.plan.rule not in PLAIN:
            words = _("the usual way; the level's rule asks for more than the search knows")
            return Rung(claim, NOT_FOUND, tried=(words,))
        tried: list[str] = []
        word = NOT_FOUND
        for each in wanted:
            if self._clock.is_over():
                return Rung(claim, NOT_FOUND, tried=(*tried, _("then the time was up")))
            found = solve(self._level, header, each, self._clock)
            rung = self._judged(claim, found.run) if found.run is not None else None
            if rung is not None:
                return rung
            tried += found.tried
            word = found.verdict
        return Rung(claim, word if claim == NO_POWERS else NOT_FOUND, tried=tuple(tried))

    def _judged(self, claim: str, run: Run) -> Rung | None:
        played = self._judge(run)
        seconds = round(played.ticks / TICKS_PER_SECOND, 2)
        return Rung(claim, PROVEN, seconds) if played.fault is None else None

    def _leaves_something(self, usual: Shown) -> bool:
        """Return whether a run leaves an objective that may be left."""
        done = {name for _, name in usual.played.done}
        goals = self._level.plan.of_kind("objective")
        return any(goal.id not in done for goal in goals if goal.values.get("optional"))
