"""Vaults: what is staked on each, the stop-line before it, and the people a stake brings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from game.sim.actor import Actor
from game.sim.terrain import in_rect

STAKES: Final = (1, 2, 4)
"""What can be staked, as answers 1, 2 and 3."""

SIDE_DOOR: Final = "side door"
"""Outcome of a vault whose side door was opened: no wager, no line, four orders."""


@dataclass(frozen=True, slots=True)
class Line:
    """A stop-line: most looks, and most ticks inside."""

    looks: int
    ticks: int


@dataclass(slots=True)
class Vault:
    """A vault, what was rehearsed of it and what is staked on it.

    Attributes:
        number: 1, 2 or 3.
        rect: its cells; shared.
        seal: fixture id of its objective; shared.
        runs: rehearsals so far.
        best: fewest looks of a finished rehearsal, and its ticks; (-1, 0) before.
        asked: the highest stake its seller agreed to; -1 before she was asked.
        stake: 0 without a wager.
        unasked: whether the stake is other people's money and they did not agree.
        line: the stop-line of the running wager.
        sealed_at: tick at which the desk shut.
        cap: the highest stake that the desk still takes.
        is_inside: whether the courier is inside.
        entered: whether she has been inside since the desk shut.
        looks: observers that made her out inside since then.
        inside: ticks inside since then.
        crossed_at: tick at which the stop-line was reached, or -1.
        which: limit that was reached first.
        passed: whether she went on behind her line.
        outcome: ``won``, ``left``, ``lost`` or ``side door``; "" while nothing is decided.
    """

    number: int
    rect: tuple[int, ...]
    seal: str
    runs: int = 0
    best: tuple[int, int] = (-1, 0)
    asked: int = -1
    stake: int = 0
    unasked: bool = False
    line: Line | None = None
    sealed_at: int = -1
    cap: int = STAKES[-1]
    is_inside: bool = False
    entered: bool = False
    looks: int = 0
    inside: int = 0
    crossed_at: int = -1
    which: str = ""
    passed: bool = False
    outcome: str = ""

    @property
    def is_open(self) -> bool:
        """Whether a wager runs and is not decided."""
        return self.stake > 0 and not self.outcome

    @property
    def is_rehearsed(self) -> bool:
        """Whether its copy was tried at least once."""
        return self.runs > 0

    def holds(self, cell: tuple[int, int]) -> bool:
        """Return whether a cell lies in it."""
        return in_rect(self.rect, cell)

    def packed(self) -> tuple[object, ...]:
        """Return everything that changes, for digests."""
        return tuple(getattr(self, name) for name in self.__slots__ if name not in {"rect", "seal"})


@dataclass(frozen=True, slots=True)
class Reserve:
    """Somebody who comes on duty at a stake: an actor to copy, and where."""

    actor: Actor
    vault: int
    stake: int
