"""Events of the festival's rule: light, pilots, wagers and the board.

Vaults are named by their number, people, desks, boards and lamps by their id. Energy is in whole
points, times are in whole seconds unless their name says ticks.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.sim.events import Event


# -- light and lattices ---------------------------------------------------------------------------
@dataclass(frozen=True, slots=True)
class ChargeStarted(Event):
    """The courier stands still in light, and her energy begins to rise.

    ``spot`` is the marked place whose lamp it is, or "".
    """

    x: int
    y: int
    spot: str = ""


@dataclass(frozen=True, slots=True)
class ChargeEnded(Event):
    """She left the light or moved: points gained, and ticks of it under somebody's eye."""

    gained: int
    watched: int


@dataclass(frozen=True, slots=True)
class LatticeCrossed(Event):
    """The courier glided into a lattice and paid for it at once."""

    x: int
    y: int


# -- pilots ---------------------------------------------------------------------------------------
@dataclass(frozen=True, slots=True)
class PilotStarted(Event):
    """The bell rang: the paper figures of a vault's copy look for so many ticks."""

    vault: int
    ticks: int


@dataclass(frozen=True, slots=True)
class PaperLooked(Event):
    """A paper figure made the courier out, rang its bell and forgot her."""

    figure: str
    looks: int


@dataclass(frozen=True, slots=True)
class PilotEnded(Event):
    """A rehearsal is over: times she was made out, how long it took, and by what it ended.

    ``by`` is ``seal``, ``bell`` or ``left``.
    """

    vault: int
    looks: int
    seconds: int
    by: str

    @property
    def finished(self) -> bool:
        """Whether the mock seal was touched."""
        return self.by == "seal"


@dataclass(frozen=True, slots=True)
class PilotCopied(Event):
    """A rival watched a rehearsal long enough to copy it."""

    rival: str


@dataclass(frozen=True, slots=True)
class PilotProtected(Event):
    """A rival was found out before it had copied the rehearsal."""

    rival: str


# -- wagers ---------------------------------------------------------------------------------------
@dataclass(frozen=True, slots=True)
class DeskOpened(Event):
    """The courier sat down at a desk: stake, looks and seconds are asked, in this order."""

    vault: int


@dataclass(frozen=True, slots=True)
class StakeAsked(Event):
    """A seller was asked for money and agreed up to a stake; 0 is a no."""

    vault: int
    seller: str
    agreed: int


@dataclass(frozen=True, slots=True)
class StakeSet(Event):
    """A wager was sealed at this stake, or lowered to it."""

    vault: int
    stake: int
    orders: int


@dataclass(frozen=True, slots=True)
class StakeUnasked(Event):
    """Other people's money was staked without their yes."""

    vault: int
    seller: str


@dataclass(frozen=True, slots=True)
class LineSet(Event):
    """The courier wrote her own stop-line."""

    vault: int
    looks: int
    seconds: int


@dataclass(frozen=True, slots=True)
class ReserveJoined(Event):
    """One of the people a stake brings came on duty."""

    actor: str
    vault: int


@dataclass(frozen=True, slots=True)
class ReserveLeft(Event):
    """One of them went home again."""

    actor: str
    vault: int


@dataclass(frozen=True, slots=True)
class LineCrossed(Event):
    """The first limit of the stop-line was reached; ``which`` is looks or seconds."""

    vault: int
    which: str
    at: int


@dataclass(frozen=True, slots=True)
class LineKept(Event):
    """The courier was out in time without the seal: the stake is hers again."""

    vault: int
    stake: int


@dataclass(frozen=True, slots=True)
class LinePassed(Event):
    """She went on behind her own line; nothing follows from it but a sentence."""

    vault: int


@dataclass(frozen=True, slots=True)
class InsightGained(Event):
    """Something was learnt that counts; ``by`` says from what."""

    by: str


@dataclass(frozen=True, slots=True)
class WagerWon(Event):
    """The seal was taken under a wager."""

    vault: int
    stake: int


@dataclass(frozen=True, slots=True)
class WagerLost(Event):
    """The courier was led out of a vault; the stake is gone."""

    vault: int
    stake: int


@dataclass(frozen=True, slots=True)
class OrderBookChanged(Event):
    """The order book holds so many orders; claps are no orders."""

    orders: int
    claps: int


# -- the board ------------------------------------------------------------------------------------
@dataclass(frozen=True, slots=True)
class BoardRead(Event):
    """A scoreboard was read: its window, and the figures it gave."""

    board: str
    window: str
    mirror: int
    lane: int


@dataclass(frozen=True, slots=True)
class WindowChanged(Event):
    """The boards count other nights than before; a click, and nothing else says so."""

    pips: int


@dataclass(frozen=True, slots=True)
class WindowMissed(Event):
    """The courier named a wrong reason for the leap of the score."""

    answer: int


@dataclass(frozen=True, slots=True)
class WindowNoticed(Event):
    """She named the right one: all boards show both windows from now."""

    board: str
