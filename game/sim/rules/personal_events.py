"""Events of the Mirror Market: steps that have a name, beats, answers, lamps, orbs and doors.

Wardens, customers, tables, kiosks, orbs and ways out are named by their id. Plain steps are never
told one by one: only their totals are kept.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.sim.events import Event


# -- the floor ------------------------------------------------------------------------------------
@dataclass(frozen=True, slots=True)
class Greeted(Event):
    """The house greeted the courier, perhaps by her name: from now on it learns."""

    by_name: bool = False


@dataclass(frozen=True, slots=True)
class FootprintNamed(Event):
    """A step was written down with a name; ``by`` is a touchpoint, or who was scraped."""

    by: str


@dataclass(frozen=True, slots=True)
class BoxUnticked(Event):
    """A touchpoint's box was unticked: its arch counts plain steps for the night."""

    touchpoint: str


@dataclass(frozen=True, slots=True)
class DecoyCounted(Event):
    """A decoy landed on counted floor and counts as many steps."""

    x: int
    y: int


@dataclass(frozen=True, slots=True)
class ShoesWound(Event):
    """Somebody wound a pair of shoes; so many walks are left in them."""

    shoes: str
    left: int


@dataclass(frozen=True, slots=True)
class ShoesWalked(Event):
    """A pair of shoes came to the end of its line and left so many steps."""

    shoes: str
    steps: int


# -- the wardens ----------------------------------------------------------------------------------
@dataclass(frozen=True, slots=True)
class BeatPreviewed(Event):
    """The next beat of a warden is painted on the floor; it begins ``ticks`` later."""

    warden: str
    beat: str
    score: int
    ticks: int


@dataclass(frozen=True, slots=True)
class BeatChanged(Event):
    """A warden's beat changed; ``met`` says whether the courier was in its zone just then."""

    warden: str
    beat: str
    met: bool


# -- answers --------------------------------------------------------------------------------------
@dataclass(frozen=True, slots=True)
class SignalAsked(Event):
    """A customer answered: ``signal`` is want, when or name."""

    customer: str
    signal: str


@dataclass(frozen=True, slots=True)
class SignalScraped(Event):
    """Two signals were copied without a question; ``seen_by`` are the customers who saw it."""

    customer: str
    seen_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SignalNeedless(Event):
    """A third answer was asked for that no table needs; it gives one insight."""

    customer: str


@dataclass(frozen=True, slots=True)
class SignalReturned(Event):
    """A signal was handed back; ``customer`` is a table if its lever had taken it."""

    customer: str


@dataclass(frozen=True, slots=True)
class ConsentGiven(Event):
    """A guardian said yes for a child."""

    guardian: str
    child: str


@dataclass(frozen=True, slots=True)
class LampShaded(Event):
    """A customer shut their lamp and answers nothing more."""

    customer: str


@dataclass(frozen=True, slots=True)
class LampOpened(Event):
    """A customer opened their lamp again."""

    customer: str


@dataclass(frozen=True, slots=True)
class CreepChanged(Event):
    """The unease of a salon is another one now, 0 to 3."""

    salon: str
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class ChandelierLit(Event):
    """The house lit its own light over the lane that was the courier's shadow."""

    salon: str


@dataclass(frozen=True, slots=True)
class ChandelierOut(Event):
    """The house put its own light out again."""

    salon: str


@dataclass(frozen=True, slots=True)
class Nodded(Event):
    """A customer nodded to a guard: there she is."""

    customer: str
    guard: str


# -- the tables -----------------------------------------------------------------------------------
@dataclass(frozen=True, slots=True)
class SocketLit(Event):
    """A socket of a table was lit; ``by`` is a customer, or the lever."""

    table: str
    by: str


@dataclass(frozen=True, slots=True)
class SocketDimmed(Event):
    """A socket of a table went dark, because too few signals are left."""

    table: str
    by: str


@dataclass(frozen=True, slots=True)
class LeverPulled(Event):
    """All missing sockets of a table were filled at once, with nobody asked."""

    table: str
    sockets: int


@dataclass(frozen=True, slots=True)
class TableTuned(Event):
    """A table was tuned: its doors are open."""

    table: str


# -- the house's tools ----------------------------------------------------------------------------
@dataclass(frozen=True, slots=True)
class OrbTaken(Event):
    """The courier took an orb; she has ``orbs`` now."""

    orb: str
    orbs: int


@dataclass(frozen=True, slots=True)
class OrbDeleted(Event):
    """An orb was washed blank; the courier has ``orbs`` left."""

    orb: str
    orbs: int


@dataclass(frozen=True, slots=True)
class OrbStolen(Event):
    """A rival took an orb; the courier has ``orbs`` left."""

    orb: str
    orbs: int


@dataclass(frozen=True, slots=True)
class OptOutMenu(Event):
    """The n-th menu of a kiosk was answered with no."""

    kiosk: str
    n: int


@dataclass(frozen=True, slots=True)
class OptOutDone(Event):
    """The house forgot the courier; it took so many seconds from the first menu on."""

    kiosk: str
    seconds: int


@dataclass(frozen=True, slots=True)
class AbSent(Event):
    """A test lantern set out; ``corridor`` is A or B."""

    corridor: str


@dataclass(frozen=True, slots=True)
class AbRun(Event):
    """A test lantern's bell rang: yes or no."""

    corridor: str
    yes: bool


@dataclass(frozen=True, slots=True)
class AbCalled(Event):
    """The courier called the test: A, B or ``not yet``, so many per cent sure."""

    call: str
    confidence: int


# -- the way out ----------------------------------------------------------------------------------
@dataclass(frozen=True, slots=True)
class FileLifted(Event):
    """The file was lifted and the doors judged.

    ``surprises`` are thousandths, in the order of the map's ways; ``opened`` are the ways that
    open, behind so many bolts.
    """

    steps: int
    surprises: tuple[int, ...]
    opened: tuple[str, ...]
    bolts: int


@dataclass(frozen=True, slots=True)
class BoltDrawn(Event):
    """A bolt of a way out was drawn; so many are left."""

    way: str
    left: int


@dataclass(frozen=True, slots=True)
class RegulatorPosted(Event):
    """One more regulator took up a nest, because few people trust the courier."""

    nest: str
