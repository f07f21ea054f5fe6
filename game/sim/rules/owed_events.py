"""Events of the festival's rule: side doors, what is owed, the lamps over the hall, the charter.

Vaults are named by their number, people and lamps by their id.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.sim.events import Event


# -- shortcuts ------------------------------------------------------------------------------------
@dataclass(frozen=True, slots=True)
class ShortcutTaken(Event):
    """A side door was opened at somebody's cost."""

    shortcut: str
    vault: int
    hurt: str


@dataclass(frozen=True, slots=True)
class TwinDone(Event):
    """The same side door was opened by being decent."""

    twin: str
    vault: int


# -- what is owed ---------------------------------------------------------------------------------
@dataclass(frozen=True, slots=True)
class LiabilityLit(Event):
    """A lamp rose over the hall for something never owned up; who it stands for."""

    lamp: str
    accuser: str
    deed: str


@dataclass(frozen=True, slots=True)
class SpotlightSeen(Event):
    """A roaming lamp made the courier out and slows down."""

    lamp: str
    accuser: str


@dataclass(frozen=True, slots=True)
class Accused(Event):
    """An accuser called name and deed out loud."""

    lamp: str
    accuser: str
    deed: str


@dataclass(frozen=True, slots=True)
class OwnedUp(Event):
    """A deed was owned up in the hall; so many are left."""

    lamp: str
    accuser: str
    deed: str
    left: int


@dataclass(frozen=True, slots=True)
class ShenLine(Event):
    """The inspector's line over the hall comes on in ``ticks``, or lifts."""

    is_on: bool
    ticks: int


@dataclass(frozen=True, slots=True)
class PortalOpened(Event):
    """Three seals opened the hall."""

    portal: str


@dataclass(frozen=True, slots=True)
class Named(Event):
    """When the charter was read, somebody's name and deed came up, at this price."""

    accuser: str
    deed: str
    change: int


@dataclass(frozen=True, slots=True)
class CharterRead(Event):
    """The charter was read: orders in the book, and how many of them were signed."""

    orders: int
    signed: int


# -- the rival in the hall ------------------------------------------------------------------------
@dataclass(frozen=True, slots=True)
class AisleTold(Event):
    """A footprint told a rival one of her aisles; so many it knows now."""

    rival: str
    touchpoint: str
    known: int


@dataclass(frozen=True, slots=True)
class PrintsWiped(Event):
    """A kiosk let rivals forget every footprint they were told of."""

    kiosk: str
