"""Trust: how the people of the night see the courier, and the ledger that says why."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

BANDS: Final = ((80, "beloved"), (60, "trusted"), (40, "neutral"), (20, "wary"), (0, "shunned"))
"""Least trust of each band, with its word."""

START: Final = 55
"""Trust at the start of a campaign."""


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """One entry of the ledger: what was done, to whom, what it changed and who saw it."""

    tick: int
    deed: str
    change: int
    target: str
    zone: str
    witnesses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Liability:
    """Harm that nobody saw: it comes due in a later level at one and a half times its price."""

    tick: int
    deed: str
    change: int
    target: str


@dataclass(slots=True)
class Trust:
    """The value, its history, and what is still hidden."""

    value: int = START
    ledger: list[LedgerLine] = field(default_factory=list)
    liabilities: list[Liability] = field(default_factory=list)

    @property
    def band(self) -> str:
        """The word for how people see the courier."""
        return next(word for least, word in BANDS if self.value >= least)

    def copied(self) -> Trust:
        """Return an independent copy; lines are shared, they never change."""
        return Trust(self.value, list(self.ledger), list(self.liabilities))
