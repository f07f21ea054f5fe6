"""What the hidden rival does, and how it is found out."""

from __future__ import annotations

from dataclasses import dataclass

from game.sim.events.event import Event


@dataclass(frozen=True, slots=True)
class Glinted(Event):
    """A cloaked droid gave itself away for a moment."""

    actor: str
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Spotted(Event):
    """A droid was found out; ``by`` is eyes, pulse, worker or beacon."""

    actor: str
    by: str


@dataclass(frozen=True, slots=True)
class Whined(Event):
    """A droid winds up to strike: step away."""

    actor: str


@dataclass(frozen=True, slots=True)
class Robbed(Event):
    """A droid took what the courier carried."""

    actor: str
    item: str


@dataclass(frozen=True, slots=True)
class Recovered(Event):
    """A stolen thing came back; ``by`` is caught or nest."""

    item: str
    by: str
