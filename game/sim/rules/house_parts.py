"""The parts of the house's state: people, salons, tables, wardens, and the tools it offers."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import Self

from game.base.copying import shallow
from game.sim.rules.heat import Rect
from game.sim.schedule import Schedule


@dataclass(slots=True)
class Kept:
    """A part of the state that holds only plain values and tuples."""

    def copied(self) -> Self:
        """Return one that changes by itself."""
        return shallow(self)

    def packed(self) -> tuple[object, ...]:
        """Return everything in it, for digests."""
        return tuple(getattr(self, f.name) for f in fields(self))


@dataclass(frozen=True, slots=True)
class Customer:
    """Somebody who may answer.

    Attributes:
        who: id of the actor.
        table: id of the table whose sockets the answers light.
        salon: the salon whose unease it shares.
        lamp: id of the lamp it shades, or "".
        guardian: id of the actor who must have said yes first, or "".
        letters: id of the errand that says what it would answer, or "".
    """

    who: str
    table: str
    salon: str
    lamp: str
    guardian: str
    letters: str


@dataclass(slots=True)
class Answers(Kept):
    """What one customer gave.

    Attributes:
        signals: how many of want, when and name, 0 to 3.
        scraped: whether two of them were copied without a question.
        asked: how many answers were given freely.
        consent: whether the guardian said yes.
        hurt: whether it shuts its lamp for its own reasons.
        shut: whether its lamp is shut now.
    """

    signals: int = 0
    scraped: bool = False
    asked: int = 0
    consent: bool = False
    hurt: bool = False
    shut: bool = False


@dataclass(slots=True)
class Salon(Kept):
    """How uneasy a salon is.

    Attributes:
        creep: 0 to 3.
        turned: tick at which it last came to 2 or fell below.
        lit: whether its chandelier burns.
        thanked: whether something was already handed back here.
        nodded: tick of the last nod.
    """

    creep: int = 0
    turned: int = 0
    lit: bool = False
    thanked: bool = False
    nodded: int = -1 << 20


@dataclass(slots=True)
class Table(Kept):
    """The sockets of a tuning table: who or what lit each of them."""

    sockets: tuple[str, ...] = ()
    tuned: bool = False


@dataclass(frozen=True, slots=True)
class Beat:
    """A beat a warden may be given.

    Attributes:
        id: its name on the map.
        zone: rectangle of the room it guards.
        needs: id of what must be done before it may be given, or "".
        schedule: begins and ends at the warden's station.
    """

    id: str
    zone: Rect
    needs: str
    schedule: Schedule


@dataclass(slots=True)
class Warden:
    """A warden and its beats.

    Attributes:
        who: id of the actor.
        beats: the base beat, then the others in the map's order; shared.
        at: number of the beat it has now.
        next: number of the beat it takes up at the next change.
        waits: whether it stands at its station until its beat begins anew.
    """

    who: str
    beats: tuple[Beat, ...]
    at: int = 0
    next: int = 0
    waits: bool = False


@dataclass(slots=True)
class OptOut(Kept):
    """The kiosk whose menus are being answered, how many were, and since when."""

    kiosk: str = ""
    menus: int = 0
    since: int = 0


@dataclass(slots=True)
class Shoes(Kept):
    """A wound pair of shoes: walks left in it, when it set out (-1 rests), which way, its steps."""

    left: int
    since: int = -1
    forth: bool = True
    steps: int = 0
    cell: tuple[int, int] = (-1, -1)


@dataclass(slots=True)
class Bench(Kept):
    """The A/B bench.

    Attributes:
        open: whether the courier stands over it.
        runs: answers read so far in A and in B.
        yes: how many of them were yes.
        under_way: the corridor a lantern is in, or "".
        sent: tick at which it set out.
        pending: the call whose confidence is still asked, or "".
        call: the final call, or "".
        confidence: per cent.
        called: tick of the call.
    """

    open: bool = False
    runs: tuple[int, int] = (0, 0)
    yes: tuple[int, int] = (0, 0)
    under_way: str = ""
    sent: int = 0
    pending: str = ""
    call: str = ""
    confidence: int = 0
    called: int = 0


@dataclass(slots=True)
class Guesses:
    """What the house makes of the courier's rooms, only while the night lasts.

    Attributes:
        room: the zone she is in.
        steps: counted steps by zone.
        went: how often she went from one zone to another.
        right: guesses of the next zone that came true.
        all: all guesses.
        glances: turned heads in all, and those while an orb glowed.
        glow: ticks with an orb.
        changes: changes of beats, and those at which she was met.
    """

    room: str = ""
    steps: dict[str, int] = field(default_factory=dict)
    went: dict[tuple[str, str], int] = field(default_factory=dict)
    right: int = 0
    all: int = 0
    glances: tuple[int, int] = (0, 0)
    glow: int = 0
    changes: tuple[int, int] = (0, 0)

    def copied(self) -> Guesses:
        """Return guesses that go on by themselves."""
        twin = shallow(self)
        twin.steps, twin.went = dict(self.steps), dict(self.went)
        return twin

    def packed(self) -> tuple[object, ...]:
        """Return everything in it, for digests."""
        maps = sorted(self.steps.items()), sorted(self.went.items())
        counts = self.right, self.all, self.glances, self.glow, self.changes
        return (self.room, *maps, *counts)
