"""What passes between the courier and people, face to face."""

from __future__ import annotations

from dataclasses import dataclass

from game.sim.events.event import Event


@dataclass(frozen=True, slots=True)
class Helped(Event):
    """The courier helped somebody."""

    actor: str


@dataclass(frozen=True, slots=True)
class Asked(Event):
    """The courier asked somebody, face to face."""

    actor: str


@dataclass(frozen=True, slots=True)
class PatrolsShown(Event):
    """The courier learnt of patrols, which show through walls for a while.

    ``actor`` is who trusts her enough to tell, or the list that she copied.
    """

    actor: str
    watchers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PointedAt(Event):
    """Somebody who loves the courier pointed at a shimmer she has not looked at yet."""

    actor: str
    target: str
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class CalledOver(Event):
    """A guard was called off his post by somebody he knows."""

    actor: str
    by: str


@dataclass(frozen=True, slots=True)
class Bribed(Event):
    """A regulator was paid to look away for the rest of the night."""

    actor: str


@dataclass(frozen=True, slots=True)
class FindingShared(Event):
    """The courier shared what she had found out, for everybody to read."""

    finding: str
    place: str
