"""The state of the rule ``local``: three harbours, a board of notes, a purse and three senses.

What never changes (the ground's harbours and senses, the tells of the map) is shared between copies
and left out of digests.
"""

from __future__ import annotations

from collections.abc import Mapping
from copy import copy
from dataclasses import dataclass, field
from typing import Final

from game.base.grid import cell_of
from game.sim.plan import Placement, Point
from game.sim.rules.quarters import Ground
from game.sim.rules.rule import StateOf
from game.sim.world import World

FOG: Final = "fog"
"""Sense of a place where eyes are short and ears are long."""
TERRACE: Final = "terrace"
"""Sense of a place where dim counts as lit and the wind carries scent."""
BAZAAR: Final = "bazaar"
"""Sense of a place where whoever is alone is odd."""

OWN: Final = "own"
"""A seal that was set on one's own account."""
PARTNER: Final = "partner"
"""A seal that was set together with somebody of the place."""
LEFT: Final = "left"
"""A harbour that was left with what was learnt."""

HOME_KIT: Final = "home"
"""The bag that won last night."""
FELT_SOLES: Final = "felt_soles"
"""Footsteps are heard less far."""
BUN_BASKET: Final = "bun_basket"
"""Two people are a crowd."""
RESIN_SOAP: Final = "resin_soap"
"""The scent reaches less far."""
KITS: Final = (HOME_KIT, FELT_SOLES, BUN_BASKET, RESIN_SOAP)
"""All kits, in the order the bench lists them."""


@dataclass(slots=True)
class Harbour:
    """How the courier stands with one harbour.

    Attributes:
        id: its name in the map's properties.
        spent: coins spent for it, gone whatever comes.
        is_paid: whether the fee is paid for this stay.
        is_met: whether the contact was asked.
        opens_at: tick at which the native doors open at the latest; -1 while nobody goes.
        is_open: whether the native doors open from outside.
        fits: what fits the place: product, payment, people.
        alarm: how often somebody here was alarmed, at most 3.
        partner: whether she works with somebody of the place.
        outcome: ``own``, ``partner``, ``left`` or "" while nothing is settled.
        is_shared: whether its findings were shared.
    """

    id: str
    spent: int = 0
    is_paid: bool = False
    is_met: bool = False
    opens_at: int = -1
    is_open: bool = False
    fits: tuple[str, ...] = ()
    alarm: int = 0
    partner: bool = False
    outcome: str = ""
    is_shared: bool = False

    @property
    def is_sealed(self) -> bool:
        """Whether its seal is set."""
        return self.outcome in {OWN, PARTNER}

    def packed(self) -> tuple[object, ...]:
        """Return everything, for digests."""
        return tuple(getattr(self, name) for name in self.__slots__)


@dataclass(slots=True)
class Notes:
    """The field board and the pocket.

    Attributes:
        tells: all tells of the map, in its order; shared.
        authors: who wrote a tell, if it was not the courier; shared.
        known: tells that are written down.
        pins: those of them on the board: they are drawn from afar.
        pocket: those that wait for a gate.
        slots: how many pins there are.
        used: pinned tells whose subject she came near.
        thanked: authors who were credited.
    """

    tells: tuple[Placement, ...] = ()
    authors: Mapping[str, str] = field(default_factory=dict)
    known: tuple[str, ...] = ()
    pins: tuple[str, ...] = ()
    pocket: tuple[str, ...] = ()
    slots: int = 0
    used: tuple[str, ...] = ()
    thanked: tuple[str, ...] = ()

    def packed(self) -> tuple[object, ...]:
        """Return everything that changes, for digests."""
        return self.known, self.pins, self.pocket, self.slots, self.used, self.thanked


@dataclass(frozen=True, slots=True)
class Look:
    """A look through a telescope.

    Attributes:
        harbour: what it is turned to.
        until: tick at which it ends.
        x: middle of its window, subtiles.
        y: as ``x``.
        inside: how many ticks each tell has been in the window without a break.
    """

    harbour: str
    until: int
    x: int
    y: int
    inside: tuple[tuple[str, int], ...] = ()


@dataclass(slots=True)
class Purse:
    """Coins, the debts written on the slate, and what looks have cost."""

    coins: int = 0
    slate: int = 0
    looks: int = 0


@dataclass(slots=True)
class Bag:
    """The kit she carries, those she has bought, and the home kit's tools while it rests."""

    kit: str = HOME_KIT
    bought: tuple[str, ...] = (HOME_KIT,)
    decoys: int = 0
    dazzles: int = 0


@dataclass(slots=True)
class Mist:
    """The fog's passing matters: until when a dazzle glows, and until when no horn blows."""

    glow_until: int = 0
    silent_until: int = 0


@dataclass(slots=True)
class Scent:
    """What the wind carries.

    Attributes:
        greasy_until: tick until which a decoy's grease lengthens the fan.
        sniffed: ticks that each keeper's dog has had the scent, by keeper.
        quiet_until: tick until which each dog stays quiet, by keeper.
    """

    greasy_until: int = 0
    sniffed: tuple[tuple[str, int], ...] = ()
    quiet_until: tuple[tuple[str, int], ...] = ()


@dataclass(slots=True)
class Oddness:
    """How odd she looks in the bazaar.

    Attributes:
        share: oddness in sixtieths of a point, so that rates a second are whole each tick.
        is_crowded: whether a crowd hid her at the end of the last tick.
        has_turned: whether heads have turned since it was last low.
        runs: whether she runs near a crowd.
    """

    share: int = 0
    is_crowded: bool = False
    has_turned: bool = False
    runs: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """Being brought somewhere: where she comes out, and when."""

    x: int
    y: int
    lands: int


@dataclass(slots=True)
class Locale:
    """Everything the rule keeps."""

    ground: Ground
    numbers: Mapping[str, int]
    harbours: dict[str, Harbour]
    notes: Notes
    purse: Purse
    bag: Bag = field(default_factory=Bag)
    mist: Mist = field(default_factory=Mist)
    scent: Scent = field(default_factory=Scent)
    oddness: Oddness = field(default_factory=Oddness)
    look: Look | None = None
    passage: Passage | None = None
    place: str = ""
    is_quay_open: bool = False

    @property
    def seals(self) -> int:
        """How many seals are set."""
        return sum(1 for harbour in self.harbours.values() if harbour.is_sealed)

    def sense_of(self, place: Point) -> str:
        """Return the sense that rules at a place."""
        return self.ground.sense(*place)

    def copied(self) -> Locale:
        """Return a state that goes its own way from here."""
        twin = copy(self)
        twin.harbours = {name: copy(harbour) for name, harbour in self.harbours.items()}
        twin.notes, twin.purse, twin.bag = copy(self.notes), copy(self.purse), copy(self.bag)
        twin.mist, twin.scent, twin.oddness = copy(self.mist), copy(self.scent), copy(self.oddness)
        return twin

    def packed(self) -> tuple[object, ...]:
        """Return everything that changes, for digests."""
        return (
            tuple(harbour.packed() for harbour in self.harbours.values()), self.notes.packed(),
            self.purse, self.bag, self.mist, self.scent, self.oddness, self.look, self.passage,
            self.place, self.is_quay_open,
        )  # fmt: skip


locale_of: Final = StateOf("locale", Locale)
"""Gives the locale of a world whose rule is ``local``."""


def courier_sense(world: World) -> str:
    """Return the sense that rules where the courier stands."""
    return locale_of(world).ground.sense(world.courier.x, world.courier.y)


def harbour_here(world: World) -> Harbour | None:
    """Return the harbour the courier is in, if she is in one."""
    locale = locale_of(world)
    return locale.harbours.get(locale.ground.harbour(world.courier.x, world.courier.y))


def zone_of_harbour(world: World, harbour: str) -> Placement:
    """Return the zone of a harbour; raises StopIteration where the map has none."""
    return next(z for z in world.plan.of_kind("zone") if z.values.get("harbour") == harbour)


def is_within_rect(place: Point, rect: tuple[int, ...]) -> bool:
    """Return whether a place in subtiles lies in a rectangle of tiles."""
    column, row = cell_of(*place)
    return rect[0] <= column < rect[0] + rect[2] and rect[1] <= row < rect[1] + rect[3]
