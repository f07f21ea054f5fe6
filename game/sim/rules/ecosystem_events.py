"""Events of the square's market: stalls, fees, promises, jars and the pay.

Stalls, avenues and watchers are named by their id, promises by their number; coins are whole.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.sim.events import Event


# -- stalls and their cloths ----------------------------------------------------------------------
@dataclass(frozen=True, slots=True)
class StallOpened(Event):
    """A stall opened; ``by`` is promise, pulse, chain or runner, ``open`` how many are open now."""

    stall: str
    by: str
    open: int


@dataclass(frozen=True, slots=True)
class StallSagged(Event):
    """A keeper lost patience and the cloth shows it; ``look`` is sagging or flapping."""

    stall: str
    look: str


@dataclass(frozen=True, slots=True)
class StallEmptied(Event):
    """A keeper packed up because of the fee; the cloth creaks, then rolls in."""

    stall: str
    fee: int
    times: int


@dataclass(frozen=True, slots=True)
class StallShut(Event):
    """A stall shut for another reason than its fee; ``by`` is fear or chain."""

    stall: str
    by: str


@dataclass(frozen=True, slots=True)
class StallReopened(Event):
    """A keeper who had left came back; ``by`` is asked or errand."""

    stall: str
    by: str


@dataclass(frozen=True, slots=True)
class ClothMoved(Event):
    """A stall's cloth hangs now, or is rolled in."""

    stall: str
    hangs: bool


@dataclass(frozen=True, slots=True)
class RoofMet(Event):
    """Two cloths met over an avenue: one may cross it there and never leave the shade."""

    avenue: str
    lane: int


@dataclass(frozen=True, slots=True)
class RoofParted(Event):
    """A whole roof over an avenue lost one of its halves."""

    avenue: str
    lane: int


@dataclass(frozen=True, slots=True)
class AvenueCrossed(Event):
    """The courier crossed an avenue; ``roof`` is whole, half or none, ``touched`` by a line."""

    avenue: str
    lane: int
    roof: str
    touched: bool


# -- fees -----------------------------------------------------------------------------------------
@dataclass(frozen=True, slots=True)
class FeeSet(Event):
    """A lever was moved one step; ``regretted`` means that its price was given back."""

    stall: str
    before: int
    after: int
    regretted: bool


@dataclass(frozen=True, slots=True)
class FeePaid(Event):
    """The open stalls paid their fees."""

    coins: int
    stalls: int
    purse: int


@dataclass(frozen=True, slots=True)
class KeeperCoughed(Event):
    """A friendly keeper coughed because a torch turned near by."""

    stall: str
    guard: str


# -- promises -------------------------------------------------------------------------------------
@dataclass(frozen=True, slots=True)
class BoxPaid(Event):
    """A buyer paid into the box; from here it glows."""

    promise: int


@dataclass(frozen=True, slots=True)
class BoxShown(Event):
    """A seller saw the money in the box."""

    promise: int


@dataclass(frozen=True, slots=True)
class BoxFilled(Event):
    """The goods went into the box."""

    promise: int


@dataclass(frozen=True, slots=True)
class EscrowReleased(Event):
    """A buyer nodded: the glow goes out and both stalls open; ``ticks`` is how long it glowed."""

    promise: int
    ticks: int


@dataclass(frozen=True, slots=True)
class PromiseReturned(Event):
    """The money went back to the buyer; ``by`` is courier or buyer, who came to fetch it."""

    promise: int
    by: str


@dataclass(frozen=True, slots=True)
class PromiseBroken(Event):
    """The courier opened the box and took what was in it."""

    promise: int
    coins: int


# -- lent pulses ----------------------------------------------------------------------------------
@dataclass(frozen=True, slots=True)
class JarTaken(Event):
    """The courier took jars from the mast; each kept one is energy, each lent one a beacon."""

    jars: int


@dataclass(frozen=True, slots=True)
class PulseLent(Event):
    """A jar was lent to a stall, which is a beacon now."""

    stall: str
    left: int


@dataclass(frozen=True, slots=True)
class PulseReturned(Event):
    """A lent jar was asked back."""

    stall: str
    left: int


@dataclass(frozen=True, slots=True)
class BeaconPulsed(Event):
    """A beacon sent its silent pulse."""

    stall: str
    x: int
    y: int


# -- the pay --------------------------------------------------------------------------------------
@dataclass(frozen=True, slots=True)
class SealGot(Event):
    """The courier has the seal; ``how`` is bought, given or credit."""

    how: str


@dataclass(frozen=True, slots=True)
class SettlementTaken(Event):
    """The day's money is in the courier's hands; ``glows`` if a promise is open or broken."""

    glows: bool


@dataclass(frozen=True, slots=True)
class SettlementPaid(Event):
    """The lane was paid: so much for each open stall, and the purse, less what was owed."""

    pay: int
    open: int
    purse: int
    credit: int
