"""Trust: how the people of the night see the courier, and the ledger that says why."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final, Self

from game.base.units import round_half_away

BANDS: Final = ((80, "beloved"), (60, "trusted"), (40, "neutral"), (20, "wary"), (0, "shunned"))
"""Least trust of each band, with its word."""

START: Final = 55
"""Trust at the start of a campaign."""


HIDDEN: Final = "hidden"
"""The state of a liability that nobody knows of yet."""

OWNED: Final = "owned"
"""The state of a liability that was owned up at the debrief of its night."""

SURFACED: Final = "surfaced"
"""The state of a liability that came out in a later night."""

_WORD: Final = re.compile(
    r"([0-9]):([a-z][a-z0-9_]{0,39}):([A-Za-z0-9_.-]{0,40}):(-?[0-9]{1,3})(?::(owned|surfaced))?",
    re.ASCII,
)


@dataclass(frozen=True, slots=True)
class Liability:
    """Harm that nobody saw: it comes due in a later level at one and a half times its price.

    Attributes:
        tick: when it was done; 0 in a later night, which does not know.
        deed: what was done.
        change: its price, as the ledger wrote it.
        target: id of whom or what it was done to, or "".
        level: number of the level it was done in; 0 is the level that is played.
        state: HIDDEN, OWNED or SURFACED.
    """

    tick: int
    deed: str
    change: int
    target: str
    level: int = 0
    state: str = HIDDEN

    @property
    def word(self) -> str:
        """The liability as headers and saves carry it.

        >>> Liability(90, "knock_down", -12, "pia", level=2).word
        '2:knock_down:pia:-12'
        """
        word = f"{self.level}:{self.deed}:{self.target}:{self.change}"
        return word if self.state == HIDDEN else f"{word}:{self.state}"

    @classmethod
    def of(cls, word: str) -> Self | None:
        """Return the liability that a word says, or None if it says none.

        >>> Liability.of("2:knock_down:pia:-12:surfaced").state
        'surfaced'
        """
        found = _WORD.fullmatch(word)
        if found is None:
            return None
        level, deed, target, change, state = found.groups()
        return cls(0, deed, int(change), target, int(level), state or HIDDEN)

    @property
    def price_when_due(self) -> int:
        """What it changes when it comes out: one and a half times, halves away from zero."""
        return round_half_away(3 * self.change, 2)


def liabilities_of(words: Iterable[str]) -> tuple[Liability, ...]:
    """Return the liabilities that a header's words say; words that say none are passed over."""
    return tuple(found for word in words if (found := Liability.of(word)) is not None)


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """One entry of the ledger: what was done, to whom, what it changed and who saw it.

    ``past`` is the old deed where the line says that one came out.
    """

    tick: int
    deed: str
    change: int
    target: str
    zone: str
    witnesses: tuple[str, ...] = ()
    past: Liability | None = None


@dataclass(slots=True)
class Trust:
    """The value, its history, and what is still hidden.

    ``liabilities`` were opened tonight, ``carried`` are those of earlier nights, whatever became of
    them.
    """

    value: int = START
    ledger: list[LedgerLine] = field(default_factory=list)
    liabilities: list[Liability] = field(default_factory=list)
    carried: tuple[Liability, ...] = ()

    @property
    def band(self) -> str:
        """The word for how people see the courier."""
        return next(word for least, word in BANDS if self.value >= least)

    def is_owed(self, deed: str) -> bool:
        """Return whether a deed of an earlier night was done that nobody has owned up to."""
        return any(old.deed == deed and old.state != OWNED for old in self.carried)

    def copied(self) -> Trust:
        """Return an independent copy; lines are shared, they never change."""
        return Trust(self.value, list(self.ledger), list(self.liabilities), self.carried)
