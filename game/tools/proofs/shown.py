"""Shown: a proof of one case, and where it comes from."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from game.base.units import SUBTILES, TICKS_PER_SECOND
from game.lesson.run_file import Run
from game.tools.proofs.cases import Case
from game.tools.proofs.nights import Played, powers_used
from game.tools.proofs.searching import Found

REUSED, BORROWED, SEARCHED, WALKED = "reused", "borrowed", "searched", "walked"
"""Where a proof comes from: it lay there, what lay there holds for another map or beginning too,
the solver found it, or an itinerary was walked."""

NO_POWERS, WITH_POWERS = "no powers", "with powers"
"""What is claimed besides unseen and unharmful."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A proof of one case.

    Attributes:
        case: how the night begins.
        run: the run.
        played: the night that it makes.
        source: ``REUSED``, ``BORROWED``, ``SEARCHED`` or ``WALKED``.
        path: where it lies.
        found: what the search says, if there was one.
    """

    case: Case
    run: Run
    played: Played
    source: str
    path: Path
    found: Found | None = None

    @property
    def seconds(self) -> float:
        """How long the night takes."""
        return round(self.played.ticks / TICKS_PER_SECOND, 2)

    @property
    def clearance(self) -> float:
        """Tiles by which somebody would have had to sense further."""
        return round(self.played.shave.room / SUBTILES, 2)

    @property
    def powers(self) -> list[str]:
        """The powers that it uses, as msgids."""
        return powers_used(self.run.intents)

    @property
    def claim(self) -> str:
        """What is claimed besides unseen and unharmful."""
        return WITH_POWERS if self.powers else NO_POWERS
