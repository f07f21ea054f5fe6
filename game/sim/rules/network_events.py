"""Events of the depot's network: spools, cables, lanes, belts, the forecast and the peak.

Cables are named by their number, hubs, wings, belts and spools by their id. Lengths are in whole
tiles, rounded to the nearest.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.sim.events import Event


# -- spools and cables ----------------------------------------------------------------------------
@dataclass(frozen=True, slots=True)
class SpoolTaken(Event):
    """The courier took a spool; ``source`` is a rack's id, a hub's id or ``floor``."""

    spool: str
    source: str


@dataclass(frozen=True, slots=True)
class SpoolDropped(Event):
    """A spool left the courier's hands and lies on the floor."""

    spool: str
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class CablePlugged(Event):
    """The first end of a new cable was plugged in; from here it pays out."""

    cable: int
    hub: str


@dataclass(frozen=True, slots=True)
class HubLinked(Event):
    """A cable went live between two hubs, ``seconds`` after its spool was taken."""

    a: str
    b: str
    cable: int
    length: int
    seconds: int


@dataclass(frozen=True, slots=True)
class CableRemoved(Event):
    """One end of a cable was pulled out at a hub."""

    cable: int
    hub: str


@dataclass(frozen=True, slots=True)
class LanesChanged(Event):
    """The number of lanes, or of spare ways, is another one now; before and after are lanes."""

    before: int
    after: int
    spare: int


# -- what a link brings ---------------------------------------------------------------------------
@dataclass(frozen=True, slots=True)
class WingDimmed(Event):
    """So many idle lamps of a linked wing burn lower than before."""

    wing: str
    lamps: int


@dataclass(frozen=True, slots=True)
class BeltStarted(Event):
    """A belt's bell rings; it moves ``ticks`` later."""

    belt: str
    ticks: int


@dataclass(frozen=True, slots=True)
class SensorsShared(Event):
    """The watchers of a wing show what they see."""

    wing: str


@dataclass(frozen=True, slots=True)
class Ride(Event):
    """The courier arrived under a hub after riding so many tiles of cable."""

    start: str
    end: str
    tiles: int


# -- the forecast ---------------------------------------------------------------------------------
@dataclass(frozen=True, slots=True)
class ForecastRead(Event):
    """The courier read yesterday's patrols."""

    board: str


@dataclass(frozen=True, slots=True)
class ForecastMissed(Event):
    """A guard has been elsewhere than its ghost for a second, by so many tiles."""

    guard: str
    tiles: int


@dataclass(frozen=True, slots=True)
class ForecastRelearned(Event):
    """A guard's ghost keeps to the new round from now on."""

    guard: str


# -- the peak -------------------------------------------------------------------------------------
@dataclass(frozen=True, slots=True)
class PeakStarted(Event):
    """The peak began with so many lanes and spare ways."""

    lanes: int
    spare: int


@dataclass(frozen=True, slots=True)
class OrdersCalled(Event):
    """The counter called these parcels: they may be scanned now."""

    parcels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ParcelScanned(Event):
    """A parcel was scanned at its stop; it is on the tray or in the courier's hands."""

    parcel: str
    stop: str
    end: str


@dataclass(frozen=True, slots=True)
class ParcelDelivered(Event):
    """The n-th parcel was handed over; tiles ridden and walked since the one before."""

    n: int
    ride_tiles: int
    foot_tiles: int


@dataclass(frozen=True, slots=True)
class CableTripped(Event):
    """The busiest cable tripped; ``load`` is the pairs of hubs it carried."""

    cable: int
    load: int
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class CableReset(Event):
    """A tripped cable is live again."""

    cable: int


@dataclass(frozen=True, slots=True)
class PeakEnded(Event):
    """The peak is over: parcels delivered, and seconds it took."""

    delivered: int
    seconds: int
