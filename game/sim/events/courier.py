"""What the courier does with her body and her tools."""

from __future__ import annotations

from dataclasses import dataclass

from game.sim.events.event import Event


@dataclass(frozen=True, slots=True)
class Merged(Event):
    """The courier sank into the shade."""


@dataclass(frozen=True, slots=True)
class Emerged(Event):
    """The courier rose from the shade; ``by`` is will, light, energy or carrying."""

    by: str


@dataclass(frozen=True, slots=True)
class Pulsed(Event):
    """A pulse went out from the courier."""

    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Thrown(Event):
    """A tool flew from the courier to a place; ``landed`` says it has arrived."""

    tool: str
    x: int
    y: int
    landed: bool


@dataclass(frozen=True, slots=True)
class Dazzled(Event):
    """A light tool blinded somebody or something for a while."""

    actor: str


@dataclass(frozen=True, slots=True)
class KnockedDown(Event):
    """The courier knocked somebody down."""

    actor: str


@dataclass(frozen=True, slots=True)
class Refused(Event):
    """Something asked for cannot be done; ``reason`` is an English msgid."""

    reason: str


@dataclass(frozen=True, slots=True)
class PapersShown(Event):
    """Papers were held up long enough: the courier is licensed for a while."""

    ticks: int


@dataclass(frozen=True, slots=True)
class PapersFetched(Event):
    """The courier was given papers."""

    giver: str


@dataclass(frozen=True, slots=True)
class Taken(Event):
    """The courier picked something up."""

    item: str
    source: str


@dataclass(frozen=True, slots=True)
class Dropped(Event):
    """The courier set down or lost something."""

    item: str
    x: int
    y: int
