"""What is owed: liabilities of the campaign, and the lamps over the hall that stand for them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from game.sim.plan import Point
from game.sim.schedule import Schedule
from game.sim.trust import HIDDEN, SURFACED

HALL: Final = "hall"
"""The state of a liability that was owned up in the hall."""


@dataclass(frozen=True, slots=True)
class Debt:
    """A liability of the campaign.

    Attributes:
        deed: what was done.
        price: its whole price, positive.
        hurt: id of whom it hurt, or "".
        status: HIDDEN has a roaming lamp; OWNED, at its debrief, one that hangs still; SURFACED is
            named once more, but not charged twice; or HALL.
        tick: when, if it was tonight; -1 for earlier nights.
        is_paid: whether its price was charged at once.
    """

    deed: str
    price: int
    hurt: str
    status: str = HIDDEN
    tick: int = -1
    is_paid: bool = False

    @property
    def is_owed(self) -> bool:
        """Whether nobody has owned up to it."""
        return self.status in {HIDDEN, SURFACED}


@dataclass(frozen=True, slots=True)
class Rail:
    """The way of a roaming lamp over the hall, and where its accuser sits."""

    id: str
    order: int
    schedule: Schedule
    seat: Point


@dataclass(slots=True)
class Spot:
    """A lamp over the hall.

    Attributes:
        debt: place of its liability in the list.
        rail: place of its rail.
        phase: ticks it runs ahead on its rail.
        x: subtiles.
        y: subtiles.
        lag: half ticks it is behind its schedule; 0 until it made the courier out.
        points: its accuser's awareness, thousandths.
        grace_until: tick until which nothing fades.
        peak: the highest step told since it last forgot her: 0, 35, 65 or 100.
        is_held: whether somebody owns up under it just now.
        is_still: whether it was owned up and hangs where it was.
    """

    debt: int
    rail: int
    phase: int
    x: int
    y: int
    lag: int = 0
    points: int = 0
    grace_until: int = 0
    peak: int = 0
    is_held: bool = False
    is_still: bool = False

    @property
    def id(self) -> str:
        """The name under which hands and events know it."""
        return f"lamp_{self.debt + 1}"

    def packed(self) -> tuple[object, ...]:
        """Return everything that changes, for digests."""
        return tuple(getattr(self, name) for name in self.__slots__)
