"""What changes the place, the ledger, the goals and the night as a whole."""

from __future__ import annotations

from dataclasses import dataclass

from game.sim.events.event import Event


@dataclass(frozen=True, slots=True)
class DoorMoved(Event):
    """A door opened or closed; ``by`` is courier, guard, trust or rule."""

    door: str
    is_open: bool
    by: str


@dataclass(frozen=True, slots=True)
class LampChanged(Event):
    """A lamp's band changed to shadow, dim or lit."""

    lamp: str
    band: str


@dataclass(frozen=True, slots=True)
class Footprint(Event):
    """A touchpoint took one footprint of the courier's way."""

    touchpoint: str
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class TrustChanged(Event):
    """A line was written in the ledger; ``before`` and ``after`` are trust."""

    deed: str
    change: int
    before: int
    after: int
    target: str


@dataclass(frozen=True, slots=True)
class LiabilityOpened(Event):
    """Harm that nobody saw went down as a hidden liability."""

    deed: str
    target: str


@dataclass(frozen=True, slots=True)
class LiabilitySurfaced(Event):
    """Harm of an earlier level, which nobody had seen, came out; ``change`` is what it cost."""

    level: int
    deed: str
    target: str
    change: int


@dataclass(frozen=True, slots=True)
class RoomEntered(Event):
    """The courier came into a zone, each time from another."""

    zone: str
    first: bool


@dataclass(frozen=True, slots=True)
class KindMet(Event):
    """The courier has been within 8 tiles of a kind for 3 seconds in all."""

    kind: str


@dataclass(frozen=True, slots=True)
class ObjectiveDone(Event):
    """An objective was reached; ``left`` required ones remain."""

    objective: str
    left: int


@dataclass(frozen=True, slots=True)
class ExitOpened(Event):
    """The way out opened."""

    exit: str


@dataclass(frozen=True, slots=True)
class CheckpointReached(Event):
    """A checkpoint was passed; the game saves here."""

    checkpoint: str


@dataclass(frozen=True, slots=True)
class ClaimFound(Event):
    """A shimmering claim was inspected."""

    claim: str
    fact: str


@dataclass(frozen=True, slots=True)
class Captured(Event):
    """The courier was caught and is escorted out; time stands still until a rewind."""

    actor: str
    by: str


@dataclass(frozen=True, slots=True)
class BrokeFree(Event):
    """The courier used the one free break of the level."""

    actor: str


@dataclass(frozen=True, slots=True)
class Rewound(Event):
    """Time went back; ``ticks`` is how far."""

    ticks: int


@dataclass(frozen=True, slots=True)
class LevelEnded(Event):
    """The level is over, with the words of GAME.md section 10."""

    outcome: str
    seen: int
    heard: int
    touched: int
    cited: int
    captured: int
    harmed: int
    priced: int
    liabilities: int
    max_awareness: int
    ticks: int
    trust: int
    rewinds: int
