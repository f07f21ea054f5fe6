"""Events of the three harbours: notes and looks, coins, seals and partners, and the native senses.

Tells, harbours, doors and kits are named by their id; places are in subtiles.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.sim.events import Event


# -- notes ----------------------------------------------------------------------------------------
@dataclass(frozen=True, slots=True)
class LookBought(Event):
    """A look through a telescope began."""

    harbour: str
    coins: int


@dataclass(frozen=True, slots=True)
class LookEnded(Event):
    """The sand ran out, or the telescope was set down."""

    harbour: str


@dataclass(frozen=True, slots=True)
class TellWritten(Event):
    """A tell was written down; ``by`` is balcony, inside or board, ``harbour`` its own."""

    tell: str
    harbour: str
    by: str


@dataclass(frozen=True, slots=True)
class TellPinned(Event):
    """A tell went up on the field board: from now on it is drawn from afar."""

    tell: str
    free: int


@dataclass(frozen=True, slots=True)
class TellUnpinned(Event):
    """A tell was taken off the board; it stays known."""

    tell: str


@dataclass(frozen=True, slots=True)
class TellUsed(Event):
    """The courier came near what a pinned tell is about, for the first time."""

    tell: str
    author: str


@dataclass(frozen=True, slots=True)
class TellCredited(Event):
    """The author of a note that helped was thanked by name."""

    tell: str
    author: str


# -- coins and harbours ---------------------------------------------------------------------------
@dataclass(frozen=True, slots=True)
class CoinsPaid(Event):
    """Coins left the purse; what it lacked went on the slate."""

    what: str
    coins: int
    purse: int
    slate: int


@dataclass(frozen=True, slots=True)
class CoinsTaken(Event):
    """Coins came into the purse."""

    what: str
    coins: int
    purse: int


@dataclass(frozen=True, slots=True)
class FeePaid(Event):
    """A harbour's fee was paid; ``where`` is gate, desk or seal."""

    harbour: str
    where: str


@dataclass(frozen=True, slots=True)
class GateOpened(Event):
    """A gate of a harbour opened."""

    gate: str
    harbour: str


@dataclass(frozen=True, slots=True)
class ContactMet(Event):
    """A contact of the place was asked, face to face."""

    actor: str
    harbour: str


@dataclass(frozen=True, slots=True)
class ShortcutOpened(Event):
    """A native door stands ajar; ``by`` is the contact's id, or courier from inside."""

    door: str
    harbour: str
    by: str


@dataclass(frozen=True, slots=True)
class FitDone(Event):
    """Something was made to fit the place; ``axis`` is product, payment or people."""

    harbour: str
    axis: str
    fits: int


@dataclass(frozen=True, slots=True)
class SealSet(Event):
    """A harbour's seal was set; ``by`` is own or partner."""

    harbour: str
    by: str
    orders: int
    seals: int


@dataclass(frozen=True, slots=True)
class QuayOpened(Event):
    """The seals opened the gates of the quay."""

    seals: int


@dataclass(frozen=True, slots=True)
class PartnerFound(Event):
    """Somebody of the place works with her now, for half the prize."""

    harbour: str
    who: str
    orders: int


@dataclass(frozen=True, slots=True)
class PartnerDissolved(Event):
    """She works on her own account again."""

    harbour: str


@dataclass(frozen=True, slots=True)
class HarbourLeft(Event):
    """She left a harbour with what she had learnt; ``spent`` is told, and nothing reads it."""

    harbour: str
    spent: int
    notes: int


@dataclass(frozen=True, slots=True)
class Brought(Event):
    """Somebody brought her somewhere: over the water, or back to the square."""

    x: int
    y: int


# -- kits and senses ------------------------------------------------------------------------------
@dataclass(frozen=True, slots=True)
class KitChosen(Event):
    """She took a kit from the bench."""

    kit: str


@dataclass(frozen=True, slots=True)
class KitMisfit(Event):
    """A tool from home did something else here than at home."""

    item: str
    harbour: str


@dataclass(frozen=True, slots=True)
class HornBlew(Event):
    """The fog horn began to blow: while it does, nobody hears anything."""

    ticks: int


@dataclass(frozen=True, slots=True)
class HornCut(Event):
    """The horn's rope was cut: it is silent for a while."""

    ticks: int


@dataclass(frozen=True, slots=True)
class WindTurned(Event):
    """A gust began, or the lull after it; ``reach`` is how far the scent goes now."""

    gust: bool
    reach: int


@dataclass(frozen=True, slots=True)
class DogBarked(Event):
    """A dog had the scent long enough; its keeper comes to look."""

    keeper: str
    dog: str


@dataclass(frozen=True, slots=True)
class HeadsTurned(Event):
    """Oddness passed the point where heads turn."""


@dataclass(frozen=True, slots=True)
class LookedOdd(Event):
    """Oddness was full: a guard comes to ask; "" if none was free."""

    actor: str


# -- what follows her -----------------------------------------------------------------------------
@dataclass(frozen=True, slots=True)
class WatchtowerMet(Event):
    """The courier came where a watchtower burns for a deed of hers that nobody owned up to."""

    tower: str
    deed: str
