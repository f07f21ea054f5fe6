"""The network's state: one value that the rule owns and its parts change.

What never changes (hubs, ways, belts, yesterday's rounds) is shared between copies and left out of
digests, and so is what follows from the cables (networks, lanes, spare).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from game.base.copying import shallow
from game.base.grid import Cell, center_of
from game.sim.fixtures import Fixture
from game.sim.plan import Placement
from game.sim.rules.beats import Beat
from game.sim.rules.belts import Belt
from game.sim.rules.cables import Cable, Networks, network_of
from game.sim.rules.rule import StateOf
from game.sim.rules.ways import Ways
from game.sim.schedule import Schedule

SPOOL: Final = "spool"
"""Sort of fixture, and of thing in hands, that holds a cable."""
PARCEL: Final = "parcel"
"""Sort of fixture, and of thing in hands, that the peak is about."""

CHOOSING: Final = "choosing"
"""She stands at a hub and looks at its lanes."""
BOARDING: Final = "boarding"
"""She climbs in, for all to see."""
RIDING: Final = "riding"
"""She is on her way underground."""
LOOKING: Final = "looking"
"""She looks out under a lid."""
LEAVING: Final = "leaving"
"""She climbs out."""


@dataclass(frozen=True, slots=True)
class Hub:
    """A hub of the map.

    Attributes:
        id: its name on the map.
        label: English msgid of what people call it.
        wing: the wing it governs.
        mouth: the cell where one boards and the tray stops.
    """

    id: str
    label: str
    wing: str
    mouth: Cell

    @property
    def place(self) -> tuple[int, int]:
        """The middle of its mouth in subtiles."""
        return center_of(self.mouth)


@dataclass(frozen=True, slots=True)
class Journey:
    """What the courier does at a lane just now.

    Attributes:
        phase: ``choosing``, ``boarding``, ``riding``, ``looking`` or ``leaving``.
        hub: where she is, or left from.
        end: where she rides to; ``hub`` while she does not.
        since: tick at which the phase began.
        cells: the ride's cells, first and last mouth included.
        length: of the ride, tenths of a tile.
    """

    phase: str
    hub: str
    end: str
    since: int
    cells: tuple[Cell, ...] = ()
    length: int = 0


@dataclass(frozen=True, slots=True)
class Parcel:
    """One parcel of the peak.

    Attributes:
        id: ``parcel_1`` and so on, in the map's order; also its fixture's id.
        stop: the hub where it waits.
        end: the hub where it belongs.
        state: ``waiting``, ``called`` by the counter, ``tray``, ``out`` (in the courier's hands or
            on the floor) or ``delivered``.
    """

    id: str
    stop: str
    end: str
    state: str = "waiting"


@dataclass(slots=True)
class Peak:
    """The exam at the counter.

    Attributes:
        begun: tick of its start, or -1.
        ended: tick of its end, or -1.
        parcels: in the map's order.
        tray_at: the hub the tray is at.
        tripped: whether the busiest cable has had its turn.
        ride: tenths of a tile ridden since the last delivery.
        foot: subtiles walked since the last delivery.
        last: where the courier was a tick ago.
    """

    begun: int = -1
    ended: int = -1
    parcels: tuple[Parcel, ...] = ()
    tray_at: str = ""
    tripped: bool = False
    ride: int = 0
    foot: int = 0
    last: tuple[int, int] = (0, 0)

    @property
    def runs(self) -> bool:
        """Whether it has begun and not ended."""
        return self.begun >= 0 and self.ended < 0

    @property
    def delivered(self) -> int:
        """How many parcels were handed over."""
        return sum(1 for parcel in self.parcels if parcel.state == "delivered")

    @property
    def is_won(self) -> bool:
        """Whether every parcel was handed over."""
        return self.delivered == len(self.parcels)

    def packed(self) -> tuple[object, ...]:
        """Return everything that changes, for digests."""
        parcels = tuple((p.id, p.state) for p in self.parcels)
        return (
            self.begun, self.ended, parcels, self.tray_at, self.tripped, self.ride, self.foot,
            self.last,
        )  # fmt: skip


@dataclass(slots=True)
class Forecast:
    """What the board said, and how it holds.

    Attributes:
        read: whether the courier has read it.
        off: guard -> ticks in a row that it has been elsewhere than its ghost.
        seen: guard -> ticks of its new round that its linked wing has watched in a row.
        missed: guards whose ghost was found wrong.
        learnt: guards whose ghost keeps to the new round.
    """

    read: bool = False
    off: dict[str, int] = field(default_factory=dict)
    seen: dict[str, int] = field(default_factory=dict)
    missed: tuple[str, ...] = ()
    learnt: tuple[str, ...] = ()

    def copied(self) -> Forecast:
        """Return an independent copy."""
        return Forecast(self.read, dict(self.off), dict(self.seen), self.missed, self.learnt)

    def packed(self) -> tuple[object, ...]:
        """Return everything that changes, for digests."""
        off, seen = sorted(self.off.items()), sorted(self.seen.items())
        return self.read, off, seen, self.missed, self.learnt


@dataclass(slots=True)
class Net:
    """Everything the network rule keeps.

    Attributes:
        hubs: in the map's order; shared.
        numbers: the rule's numbers from ``kinds.yaml``; shared.
        ways: shortest ways on foot, and of cables; shared.
        belts: the map's conveyors; shared.
        counter: fixture id of the counter at which the peak begins, or ""; shared.
        yesterday: guard -> the round its ghost keeps to; shared.
        beats: guard -> its change to the round of the peak; empty before it begins; shared.
        networks: groups of linked hubs; follows from ``cables``.
        lanes: pairs of hubs that can reach each other; follows from ``cables``.
        spare: live cables that could go; follows from ``cables``.
        cables: in the order of laying.
        spools: how many have been taken from racks so far.
        taken: spool -> tick at which it was last taken up.
        held: fixture id of what was in the courier's hands a tick ago.
        marked: number of the cable that would be unplugged; 0 leaves it to the hub.
        journey: what the courier does at a lane, or None.
        seen_tick: last tick at which somebody who had made her out saw her, or -1.
        fades: lamp -> the band it is changing to, and the tick at which it gets there.
        running: for each belt the tick at which its bell rang, or -1.
        forecast: the board's ghosts.
        peak: the exam.
    """

    hubs: tuple[Hub, ...]
    numbers: Mapping[str, int]
    ways: Ways
    belts: tuple[Belt, ...] = ()
    counter: str = ""
    yesterday: dict[str, Schedule] = field(default_factory=dict)
    beats: dict[str, Beat] = field(default_factory=dict)
    networks: Networks = ()
    lanes: int = 0
    spare: int = 0
    cables: tuple[Cable, ...] = ()
    spools: int = 0
    taken: dict[str, int] = field(default_factory=dict)
    held: str = ""
    marked: int = 0
    journey: Journey | None = None
    seen_tick: int = -1
    fades: dict[str, tuple[int, int]] = field(default_factory=dict)
    running: tuple[int, ...] = ()
    forecast: Forecast = field(default_factory=Forecast)
    peak: Peak = field(default_factory=Peak)

    # -- looking things up ------------------------------------------------------------------------
    def hub(self, name: str) -> Hub:
        """Return the hub of that id; raises KeyError if there is none."""
        for hub in self.hubs:
            if hub.id == name:
                return hub
        raise KeyError(name)

    def network(self, hub: str) -> tuple[str, ...]:
        """Return the linked hubs that a hub shares a network with; empty if it is not linked."""
        return network_of(self.networks, hub)

    def cable(self, number: int) -> Cable:
        """Return the cable of that number; raises KeyError if there is none."""
        for cable in self.cables:
            if cable.id == number:
                return cable
        raise KeyError(number)

    def cable_on(self, spool: str) -> Cable | None:
        """Return the cable that pays out from a spool, if one of its ends is plugged in."""
        return next((c for c in self.cables if c.spool == spool and not c.b), None)

    def replace_cable(self, new: Cable) -> None:
        """Put a changed cable in the place of the one with its number."""
        self.cables = tuple(new if cable.id == new.id else cable for cable in self.cables)

    # -- copying and digesting --------------------------------------------------------------------
    def copied(self) -> Net:
        """Return a state that goes its own way from here."""
        twin = shallow(self)
        twin.taken, twin.fades = dict(self.taken), dict(self.fades)
        twin.forecast, twin.peak = self.forecast.copied(), shallow(self.peak)
        return twin

    def packed(self) -> tuple[object, ...]:
        """Return everything that changes, for digests."""
        return (
            self.cables, self.spools, sorted(self.taken.items()), self.held, self.marked,
            self.journey, self.seen_tick, sorted(self.fades.items()), self.running,
            self.forecast.packed(), self.peak.packed(),
        )  # fmt: skip


net_of: Final = StateOf("net", Net)
"""Gives the network of a world whose rule is ``network``."""


def thing(name: str, kind: str, x: int, y: int, label: str = "") -> Fixture:
    """Return a new thing that was not placed by a designer, hidden in somebody's hands."""
    return Fixture(Placement(name, kind, x, y, {"label": label}), x, y, hidden=True)
