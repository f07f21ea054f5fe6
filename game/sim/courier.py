"""The courier: the player's body, hands and powers."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from game.base.copying import shallow
from game.base.units import SUBTILES


@dataclass(slots=True)
class Hands:
    """What the held use button is doing: an offer and how long it has been held."""

    verb: str = ""
    target: str = ""
    ticks: int = 0


FOLLOWS: Final = frozenset({"hands", "spare_energy", "unsealed"})
"""Fields that are packed in another way, or follow from the rule's state."""


@dataclass(slots=True)
class Courier:
    """The player's actor.

    Attributes:
        x: subtiles.
        y: subtiles.
        heading: arc minutes.
        gait: what she does now: still, sneak, walk, run, carry or glide.
        crouched: whether she keeps low, moving or not; low cover then hides her.
        item: what she carries: spool, parcel, an errand's id, or "".
        item_id: which of them.
        energy: sixtieths of a point, so that rates a second are whole each tick; 0 to 6,000.
        spare_energy: how much more than that she can hold, for what she was given.
        merged: whether she is one with the shade.
        lit_ticks: ticks of light that have fallen on her while merged.
        light: the band she stands in, 0 to 3; three of her five points have at least this.
        stride: ticks since her last footstep.
        loudness: radius of that footstep, thousandths of a tile; 0 when silent.
        decoys: left.
        dazzles: left.
        pulse_ready: tick at which she may pulse again.
        has_papers: whether she has fetched papers.
        showing: ticks she has held papers up.
        green_until: tick until which she is licensed.
        marked_until: tick until which a citation marks her.
        marked_at: where the mark was last seen: at the citation, then wherever eyes are on her.
        cited_tick: tick of the last citation, or -1.
        amnesty_until: tick until which nothing senses her.
        grip: ticks a chaser has been close enough to capture.
        break_used: whether the one free break is spent.
        aboard: whether she rides where nobody sees or hears her.
        zone: id of the zone she is in, or "".
        hands: what the held use button is doing.
        use_was_down: whether use was held a tick ago.
        pushes: whether she is running through a crowd.
        unsealed: whether what she carries is open to all eyes: it glows, and papers do not pass it.
    """

    x: int
    y: int
    heading: int = 0
    gait: str = "still"
    crouched: bool = False
    item: str = ""
    item_id: str = ""
    energy: int = 6_000
    spare_energy: int = 0
    merged: bool = False
    lit_ticks: int = 0
    light: int = 0
    stride: int = 0
    loudness: int = 0
    decoys: int = 0
    dazzles: int = 0
    pulse_ready: int = 0
    has_papers: bool = False
    showing: int = 0
    green_until: int = 0
    marked_until: int = 0
    marked_at: tuple[int, int] = (0, 0)
    cited_tick: int = -1
    amnesty_until: int = 0
    grip: int = 0
    break_used: bool = False
    aboard: bool = False
    zone: str = ""
    hands: Hands = field(default_factory=Hands)
    use_was_down: bool = False
    pushes: bool = False
    unsealed: bool = False

    @property
    def cell(self) -> tuple[int, int]:
        """The tile she stands on."""
        return self.x // SUBTILES, self.y // SUBTILES

    def copied(self) -> Courier:
        """Return an independent copy."""
        twin = shallow(self)
        twin.hands = shallow(self.hands)
        return twin

    def packed(self) -> tuple[object, ...]:
        """Return everything that changes, for digests."""
        hands = self.hands
        own = (getattr(self, name) for name in self.__slots__ if name not in FOLLOWS)
        return (*own, hands.verb, hands.target, hands.ticks)
