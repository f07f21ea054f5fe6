"""What a market is made of: stalls, promises, avenues, the runner's errand and the gallery.

Sites, deals and avenues never change; everything else packs what does.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

PARCEL: Final = "parcel"
"""Sort of thing in hands that a box with somebody's money is, and the day's money."""

PAY: Final = "pay"
"""Id of the thing that the day's money is."""

OPEN_STATES: Final = ("paid", "shown", "filled")
"""States of a promise in which somebody's money lies in the box, for all to see."""

MOST_FEE: Final = 3
"""The lever's last step."""

FAIR_FEE: Final = 1
"""The highest fee that costs nobody's patience or trust."""

Rect = tuple[int, ...]
"""Column, row, columns and rows, in tiles."""


@dataclass(frozen=True, slots=True)
class Site:
    """Where a stall stands and whose it is.

    Attributes:
        id: its name on the map.
        lane: 1 to 4, from north to south.
        side: ``w``, ``m`` or ``e``.
        awning: the floor that its cloth covers.
        keeper: the actor who keeps it, or "".
        opens_with: ``runner`` if it waits for the runner to be stopped, else "".
        x: subtiles.
        y: as ``x``.
    """

    id: str
    lane: int
    side: str
    awning: Rect
    keeper: str
    opens_with: str
    x: int
    y: int


@dataclass(slots=True)
class Stall:
    """A stall and what the courier made of it.

    Attributes:
        site: shared.
        patience: ticks its keeper still stays at a high fee.
        is_open: whether its keeper sells.
        hangs: whether its cloth is out.
        moves_at: tick at which the cloth gets where it belongs; -1 if it is there.
        fee: 0 to 3.
        steps: tick and trust given of each step above a fair fee that still counts, oldest first.
        closed_by: fear, fee or chain; "" while it is open.
        shut_at: tick at which it shut last, or -1.
        emptied: how often its fee drove the keeper away.
        back_at: tick at which the keeper who was asked comes back, or -1.
        till_morning: whether nothing opens it again tonight.
        lent_at: tick at which a jar was lent to it, or -1.
        is_chained: whether it trades with the courier alone.
    """

    site: Site
    patience: int
    is_open: bool = False
    hangs: bool = False
    moves_at: int = -1
    fee: int = 0
    steps: tuple[tuple[int, int], ...] = ()
    closed_by: str = "fear"
    shut_at: int = -1
    emptied: int = 0
    back_at: int = -1
    till_morning: bool = False
    lent_at: int = -1
    is_chained: bool = False

    @property
    def id(self) -> str:
        """Its name on the map."""
        return self.site.id

    def packed(self) -> tuple[object, ...]:
        """Return everything that changes, for digests."""
        return (
            self.id, self.patience, self.is_open, self.hangs, self.moves_at, self.fee, self.steps,
            self.closed_by, self.shut_at, self.emptied, self.back_at, self.till_morning,
            self.lent_at, self.is_chained,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Deal:
    """What a promise is between: its number, the stalls of buyer and seller, and its box."""

    number: int
    buyer: str
    seller: str

    @property
    def box(self) -> str:
        """Id of the box that the money goes into."""
        return f"box_{self.number}"


@dataclass(slots=True)
class Promise:
    """A deal and how far it has come.

    Attributes:
        deal: shared.
        state: waiting, paid, shown, filled, kept, returned or broken.
        since: tick at which the money went in.
        away: tick since which the box has been in nobody's hands but a thief's; -1 if it is not.
    """

    deal: Deal
    state: str = "waiting"
    since: int = -1
    away: int = -1

    @property
    def is_under_way(self) -> bool:
        """Whether somebody's money lies in the box."""
        return self.state in OPEN_STATES

    def packed(self) -> tuple[object, ...]:
        """Return everything that changes, for digests."""
        return self.state, self.since, self.away


@dataclass(frozen=True, slots=True)
class Avenue:
    """An avenue between the stalls: its name on the map and its floor."""

    id: str
    rect: Rect


@dataclass(frozen=True, slots=True)
class Crossing:
    """An avenue the courier is in: which, from which side, and how often she had been touched."""

    avenue: str
    side: str
    touched: int


@dataclass(slots=True)
class Runner:
    """The runner's errand.

    Attributes:
        stage: waiting, running, stopped, done or bought.
        begun: tick of the mark at which he first sets out, or -1.
        trips: how many he has finished.
        halves: whether he has reached the far end on this trip.
        label: none, taken or posted.
        helped: whether he was helped afterwards.
    """

    stage: str = "waiting"
    begun: int = -1
    trips: int = 0
    halves: bool = False
    label: str = "none"
    helped: bool = False

    def packed(self) -> tuple[object, ...]:
        """Return everything that changes, for digests."""
        return self.stage, self.begun, self.trips, self.halves, self.label, self.helped


@dataclass(slots=True)
class Gallery:
    """The toll gallery: what holds it open, until when, and whether the courier is in it.

    Attributes:
        by: ``toll``, ``pulse``, ``chain`` or "" while it is shut.
        until: tick at which a lent pulse lets it fall.
        inside: whether the courier was in it a tick ago.
        lifted: whether a lent pulse has lifted it once.
    """

    by: str = ""
    until: int = -1
    inside: bool = False
    lifted: bool = False

    def packed(self) -> tuple[object, ...]:
        """Return everything that changes, for digests."""
        return self.by, self.until, self.inside, self.lifted
