"""The festival's state: one value that the rule owns and its parts change.

What never changes (vaults' places, paper figures, rails, people off duty) is shared between copies
and left out of digests.
"""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass, field
from typing import Protocol, cast

from game.sim.actor import Actor
from game.sim.kinds import Kind
from game.sim.plan import Placement, Point
from game.sim.rules.lamps_owed import Debt, Rail, Spot
from game.sim.rules.vaults import Reserve, Vault
from game.sim.schedule import Schedule
from game.sim.world import World


@dataclass(frozen=True, slots=True)
class Room:
    """A rehearsal room: its cells, whose copy it is, and how far it lies from what it copies.

    ``seal`` is the mock seal, None where the copy ends before it; ``shadow`` is the rival that
    watches rehearsals here, or "".
    """

    rect: tuple[int, ...]
    vault: int
    offset: Point
    seal: Point | None
    shadow: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """A paper figure: its actor's id, whom it copies, and its kind with eyes and without."""

    id: str
    of: str
    vault: int
    awake: Kind
    asleep: Kind


@dataclass(slots=True)
class Pilot:
    """A running rehearsal.

    Attributes:
        vault: whose copy.
        began: tick of the bell.
        kept: decoys, dazzles and energy that come back at its end.
        looks: paper bells so far.
        at_seal: ticks the mock seal has been touched in a row.
        shadowed: ticks a hidden rival has watched.
        is_copied: whether it has seen enough.
    """

    vault: int
    began: int
    kept: tuple[int, int, int]
    looks: int = 0
    at_seal: int = 0
    shadowed: int = 0
    is_copied: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """Something that waits for answers: ``stake``, ``window`` or ``sign``, at a fixture."""

    of: str
    target: str
    answers: tuple[int, ...] = ()


@dataclass(slots=True)
class Board:
    """What the scoreboards count.

    Attributes:
        window: ``night`` or ``festival``.
        is_noticed: whether the courier named what changed.
        copied: orders that a rival gained by copying.
        ask_from: tick from which the question is asked again.
    """

    window: str = "night"
    is_noticed: bool = False
    copied: int = 0
    ask_from: int = 0

    def packed(self) -> tuple[object, ...]:
        """Return everything that changes, for digests."""
        return self.window, self.is_noticed, self.copied, self.ask_from


@dataclass(slots=True)
class Charge:
    """How the courier stands in the light.

    Attributes:
        last: where she was a tick ago.
        still: ticks she has not moved.
        is_on: whether energy comes now.
        gained: sixtieths of a point of this charge.
        watched: ticks of it under somebody's eye.
        lit: ticks of the night spent charging.
        exposed: those of them under somebody's eye.
        bought: sixtieths of a point of the whole night.
        lattice: heading in which a lattice carries her, or -1.
        pressed: ticks she has pressed against a lattice that stays shut.
    """

    last: Point = (0, 0)
    still: int = 0
    is_on: bool = False
    gained: int = 0
    watched: int = 0
    lit: int = 0
    exposed: int = 0
    bought: int = 0
    lattice: int = -1
    pressed: int = 0

    def packed(self) -> tuple[object, ...]:
        """Return everything that changes, for digests."""
        return tuple(getattr(self, name) for name in self.__slots__)


@dataclass(frozen=True, slots=True)
class Aisles:
    """A rival's rounds: the one it keeps by itself, and one more for each footprint it knows."""

    rival: str
    rounds: tuple[Schedule, ...]


@dataclass(slots=True)
class Risk:
    """Everything the festival's rule keeps.

    Attributes:
        rooms: rehearsal rooms; shared.
        figures: paper figures; shared.
        reserves: people off duty; shared.
        rails: in the map's order of their numbers; shared.
        witnesses: places of the lamps that hang still; shared.
        walkers: people who carry a light behind them: placements; shared.
        inspector: the hall's regulator while she is off duty, to copy; shared.
        inspector_door: id of her door, or ""; shared.
        vaults: in the order of their numbers.
        pilot: the running rehearsal.
        question: what waits for an answer.
        orders: in the order book.
        claps: bought applause, which is no order.
        signed: orders signed at the stage; -1 before.
        board: the scoreboards.
        debts: liabilities, earlier nights first.
        spots: lamps over the hall, in the order in which they were lit.
        known: how many of tonight's liabilities have become debts.
        charge: how she stands in the light.
        taken: shortcuts and twins that were done.
        consented: sellers who were asked and said yes.
        dark: lamp -> tick at which it burns again, or -1 for never.
        shen_due: tick at which the inspector's line comes on; -1 while it is off.
        aisles: rivals' rounds through the hall; shared.
        prints: touchpoints whose footprint rivals know.
        is_robbed: whether a rival has, or left somewhere, the signed charter.
    """

    rooms: tuple[Room, ...] = ()
    figures: tuple[Figure, ...] = ()
    reserves: tuple[Reserve, ...] = ()
    rails: tuple[Rail, ...] = ()
    witnesses: tuple[Point, ...] = ()
    walkers: tuple[Placement, ...] = ()
    inspector: Actor | None = None
    inspector_door: str = ""
    vaults: tuple[Vault, ...] = ()
    pilot: Pilot | None = None
    question: Question | None = None
    orders: int = 0
    claps: int = 0
    signed: int = -1
    board: Board = field(default_factory=Board)
    debts: tuple[Debt, ...] = ()
    spots: tuple[Spot, ...] = ()
    known: int = 0
    charge: Charge = field(default_factory=Charge)
    taken: tuple[str, ...] = ()
    consented: tuple[str, ...] = ()
    dark: dict[str, int] = field(default_factory=dict)
    shen_due: int = -1
    aisles: tuple[Aisles, ...] = ()
    prints: tuple[str, ...] = ()
    is_robbed: bool = False

    # -- looking things up ------------------------------------------------------------------------
    def vault(self, number: int) -> Vault:
        """Return the vault of that number; raises KeyError if there is none."""
        for vault in self.vaults:
            if vault.number == number:
                return vault
        raise KeyError(number)

    def room(self, number: int) -> Room | None:
        """Return the rehearsal room of a vault, if it has one."""
        return next((room for room in self.rooms if room.vault == number), None)

    @property
    def owed(self) -> int:
        """How many liabilities nobody has owned up to."""
        return sum(debt.is_owed for debt in self.debts)

    # -- copying and digesting --------------------------------------------------------------------
    def copied(self) -> Risk:
        """Return a state that goes its own way from here."""
        twin = copy(self)
        twin.vaults = tuple(copy(vault) for vault in self.vaults)
        twin.spots = tuple(copy(spot) for spot in self.spots)
        twin.pilot, twin.board, twin.charge = copy(self.pilot), copy(self.board), copy(self.charge)
        twin.dark = dict(self.dark)
        return twin

    def packed(self) -> tuple[object, ...]:
        """Return everything that changes, for digests."""
        return (
            tuple(vault.packed() for vault in self.vaults), self.pilot, self.question, self.orders,
            self.claps, self.signed, self.board.packed(), self.debts,
            tuple(spot.packed() for spot in self.spots), self.known, self.charge.packed(),
            self.taken, self.consented, sorted(self.dark.items()), self.shen_due, self.prints,
            self.is_robbed,
        )  # fmt: skip


class HasRisk(Protocol):
    """A rule that owns the festival's state."""

    risk: Risk


def risk_of(world: World) -> Risk:
    """Return the festival's state of a world whose rule is ``risk``."""
    return cast("HasRisk", world.rule).risk


def has_risk(world: World) -> bool:
    """Return whether a world is played with the rule ``risk``."""
    return isinstance(getattr(world.rule, "risk", None), Risk)
