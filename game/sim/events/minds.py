"""What minds make of it: states, alarms, words, and the giant's charge."""

from __future__ import annotations

from dataclasses import dataclass

from game.sim.events.event import Event


@dataclass(frozen=True, slots=True)
class StateChanged(Event):
    """A mind changed its alert state (names of AlertState in lower case)."""

    actor: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class MindFailed(Event):
    """A mind raised an error, told once; its actor stands still from now on."""

    actor: str
    fault: str


@dataclass(frozen=True, slots=True)
class Shouted(Event):
    """A guard raised the alarm; the ring carries the ghost to those who hear it.

    ``radius`` is what belts and the level leave of the shout, thousandths of a tile.
    """

    actor: str
    x: int
    y: int
    radius: int


@dataclass(frozen=True, slots=True)
class AreaAlarmed(Event):
    """The alarm of the whole place rose to a level from 1 to 3."""

    level: int


@dataclass(frozen=True, slots=True)
class Barked(Event):
    """Somebody said a short line.

    ``line`` is a key: the level's texts hold what it says, such as ``sami.neutral`` or
    ``guard.curious``.
    """

    actor: str
    line: str


@dataclass(frozen=True, slots=True)
class Reacted(Event):
    """Somebody who is no watcher made the courier out.

    ``how`` says what they do: warn, leave, call, bell or bark.
    """

    actor: str
    how: str


@dataclass(frozen=True, slots=True)
class Frightened(Event):
    """Somebody saw harm or heard an alarm, and turns away from that place."""

    actor: str
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class CheckedIn(Event):
    """Two guards who look after each other had word of each other."""

    actor: str
    other: str


@dataclass(frozen=True, slots=True)
class CheckMissed(Event):
    """Somebody did not answer; the place is where they last did."""

    actor: str
    other: str
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Whistled(Event):
    """A giant whistled because somebody runs before his eyes: in a moment he charges."""

    actor: str


@dataclass(frozen=True, slots=True)
class Smashed(Event):
    """A charge broke low cover; the place is the middle of its cell."""

    actor: str
    x: int
    y: int
