"""What is seen and heard: heads that turn, sightings, noises, the regulator's line."""

from __future__ import annotations

from dataclasses import dataclass

from game.sim.events.event import Event


@dataclass(frozen=True, slots=True)
class Noticed(Event):
    """A watcher's or person's awareness rose past 10: a turn of the head, no more."""

    actor: str


@dataclass(frozen=True, slots=True)
class Seen(Event):
    """A watcher saw the courier, with the reason in parts.

    ``light`` is shadow, dim, lit or beam, ``motion`` a gait, ``distance`` in tenths of a tile, and
    ``by`` one of sight, told, ping, citation.
    """

    actor: str
    by: str
    light: str
    motion: str
    distance: int


@dataclass(frozen=True, slots=True)
class Heard(Event):
    """A watcher heard something or met evidence, and grew curious of a place."""

    actor: str
    by: str
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Touched(Event):
    """A regulator's line found the courier."""

    actor: str


@dataclass(frozen=True, slots=True)
class LineBroken(Event):
    """The courier left a regulator's line before the lock; ``by`` is cover, papers or lost."""

    actor: str
    by: str


@dataclass(frozen=True, slots=True)
class Locked(Event):
    """A regulator finished painting and began to lock."""

    actor: str


@dataclass(frozen=True, slots=True)
class Cited(Event):
    """A regulator wrote the courier down."""

    actor: str
    licensed: bool


@dataclass(frozen=True, slots=True)
class NoiseMade(Event):
    """Something sounded; ``radius`` in thousandths of a tile."""

    source: str
    x: int
    y: int
    radius: int
