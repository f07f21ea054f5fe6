"""Endings: which dawn a campaign's ledger leads to.

None of them is a game over. They are asked in their order; the first whose condition holds is the
campaign's.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from game.content.saves import Progress
from game.content.words import later
from game.sim.trust import OWNED, Liability, liabilities_of

HOUSE_ON_TRIAL: Final = "house_on_trial"
"""Too much was hidden: the lane's house stands before a court."""

LIVING_BAZAAR: Final = "living_bazaar"
"""People trust the house, and trade."""

REGULATED_TITAN: Final = "regulated_titan"
"""The house stands, large, under rules that others wrote."""

EMPTY_MALL: Final = "empty_mall"
"""The house won its nights and lost its people."""

ENDINGS: Final[Mapping[str, str]] = {
    HOUSE_ON_TRIAL: later("House on Trial"),
    LIVING_BAZAAR: later("Living Bazaar"),
    REGULATED_TITAN: later("Regulated Titan"),
    EMPTY_MALL: later("Empty Mall"),
}
"""The endings with their names, in the order in which they are asked."""

TRIAL_FROM: Final = 3
"""Liabilities that bring the house to trial."""

BAZAAR_FROM: Final = 70
"""Trust from which the bazaar lives."""

BAZAAR_MOST: Final = 1
"""Most liabilities with which the bazaar still lives."""

TITAN_FROM: Final = 45
"""Trust from which the house stands, under rules that others wrote."""


def ending_of(trust: int, liabilities: int) -> str:
    """Return the id of a campaign's ending.

    Args:
        trust: as the last night ended, 0 to 100.
        liabilities: deeds of all nights that nobody saw and nobody owned up to.

    >>> ending_of(90, 3), ending_of(70, 1), ending_of(70, 2), ending_of(44, 0)
    ('house_on_trial', 'living_bazaar', 'regulated_titan', 'empty_mall')
    """
    if liabilities >= TRIAL_FROM:
        return HOUSE_ON_TRIAL
    if trust >= BAZAAR_FROM and liabilities <= BAZAAR_MOST:
        return LIVING_BAZAAR
    return REGULATED_TITAN if trust >= TITAN_FROM else EMPTY_MALL


def never_owned(words: Iterable[str]) -> tuple[Liability, ...]:
    """Return the liabilities of a campaign that nobody owned up to, whether they came out or not.

    Args:
        words: as the player's file and a run's header hold them.
    """
    return tuple(deed for deed in liabilities_of(words) if deed.state != OWNED)


@dataclass(frozen=True, slots=True)
class Dawn:
    """What a ledger comes to on the morning after the last night.

    Attributes:
        ending: id of the ending.
        trust: as the last night ended, 0 to 100.
        owed: deeds of all nights that nobody owned up to.
        settled: how many deeds were owned up to.
        helped: how many people were helped in all nights.
    """

    ending: str
    trust: int
    owed: tuple[Liability, ...]
    settled: int
    helped: int


def dawn_of(progress: Progress, last: str) -> Dawn | None:
    """Return the dawn that a player's ledger leads to, or None before the last night is completed.

    Args:
        progress: of the player.
        last: the level of the last night.
    """
    record = progress.nights.get(last)
    if record is None or not record.completed:
        return None
    owed = never_owned(progress.liabilities)
    return Dawn(
        ending=ending_of(record.trust, len(owed)),
        trust=record.trust,
        owed=owed,
        settled=len(liabilities_of(progress.liabilities)) - len(owed),
        helped=sum(night.helped for night in progress.nights.values()),
    )
