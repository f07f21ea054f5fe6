"""The report: what a night came to, folded from its events, for the debrief and for exports.

A report follows the effective timeline: a rewind takes back what came after. What the counts mean
is decided in GAME.md section 10; the world's tally holds them, and the report adds the reasons.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, TypeVar

from game.content.words import _, later, plural
from game.sim.events import (
    Cited,
    Dazzled,
    Event,
    Glinted,
    Helped,
    KindMet,
    KnockedDown,
    LevelEnded,
    LineBroken,
    PapersShown,
    Rewound,
    Robbed,
    Seen,
    Spotted,
    Touched,
    Whined,
)
from game.sim.systems.partnership import partners_after
from game.sim.tally import Tally
from game.sim.trust import LedgerLine, Liability
from game.sim.world import World

E = TypeVar("E", bound=Event)

MEDALS: Final[Mapping[str, str]] = {
    "ghost": later("Ghost"),
    "clean_hands": later("Clean Hands"),
    "steward": later("Steward"),
    "swift": later("Swift"),
}
"""Medals that a single night can earn, with their names."""

_KINDS: Final[Mapping[str, str]] = {
    "guard": later("Guard"),
    "auditor": later("Auditor"),
    "regulator": later("Regulator"),
    "giant": later("Local giant"),
    "camera": later("Camera"),
    "droid": later("Rival droid"),
    "worker": later("Night shift"),
    "seller": later("Seller"),
    "visitor": later("Visitor"),
}
"""What people call the kinds that a debrief shows, in the order it shows them."""


@dataclass(frozen=True, slots=True)
class Met:
    """A kind the courier met, what it is called, and how it was answered.

    ``is_good`` says whether the answer cost nobody anything; ``look`` is the sheet of somebody who
    is told by name, "" for a kind.
    """

    kind: str
    name: str
    answer: str
    is_good: bool
    look: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """What a night came to.

    Attributes:
        outcome: ``completed`` or another word for how it ended.
        secret: number of the level; 0 is the yard, which changes neither trust nor medals.
        seen: times seen.
        harmed: people harmed.
        ticks: length of the effective timeline.
        trust: before and after.
        ledger: its lines, in order.
        liabilities: harm that nobody saw, opened this night.
        carried: that of earlier nights, and what became of it.
        partners: ids of those who work with her from now on.
        found: words for what is worth insight: droids spotted, findings shared, and a rule's own.
        medals: ids of the medals earned.
        met: kinds met.
        rewinds: how often time was turned back.
        cut: sightings that rewinds took back.
        ended: the closing event, with all counts.
    """

    outcome: str
    secret: int
    seen: int
    harmed: int
    ticks: int
    trust: tuple[int, int]
    ledger: tuple[LedgerLine, ...]
    liabilities: tuple[Liability, ...]
    carried: tuple[Liability, ...]
    partners: tuple[str, ...]
    found: tuple[str, ...]
    medals: tuple[str, ...]
    met: tuple[Met, ...]
    rewinds: int
    cut: int
    ended: LevelEnded

    @property
    def is_practice(self) -> bool:
        """Whether it was the yard."""
        return not self.secret

    @property
    def is_unseen(self) -> bool:
        """Whether the night earns the seal of the unseen."""
        return "ghost" in self.medals


class Report:
    """Collects a night's events and answers questions about them."""

    def __init__(self, trust: int) -> None:
        """Begin with the trust a night begins with."""
        self._trust: Final = trust
        self._lines: dict[type[Event], list[tuple[int, Event]]] = {}

    def note(self, events: Iterable[Event], tick: int) -> None:
        """Take the events of the step or the rewind that led to a tick."""
        for event in events:
            if isinstance(event, Rewound):
                self._forget_after(tick)
            else:
                self._lines.setdefault(type(event), []).append((tick, event))

    def _forget_after(self, tick: int) -> None:
        for lines in self._lines.values():
            lines[:] = [line for line in lines if line[0] <= tick]

    def all(self, sort: type[E]) -> list[tuple[int, E]]:
        """Return the events of a class with their ticks, in order."""
        lines = self._lines.get(sort, ())
        return [(tick, event) for tick, event in lines if isinstance(event, sort)]

    def count(self, sort: type[Event]) -> int:
        """Return how many events of a class happened."""
        return len(self.all(sort))

    def sorts(self) -> set[type[Event]]:
        """Return the classes of all events that happened."""
        return {sort for sort, lines in self._lines.items() if lines}

    def words(self) -> set[str]:
        """Return the names of all events that happened, in snake_case."""
        return {snake_case(sort.__name__) for sort in self.sorts()}

    def facts(self, world: World, cut: Iterable[Event] = ()) -> Facts:
        """Return what the night came to.

        Args:
            world: as it is at the end.
            cut: sightings that rewinds took back.
        """
        ended = next((event for _tick, event in reversed(self.all(LevelEnded))), _closing(world))
        return Facts(
            outcome=ended.outcome,
            secret=world.plan.secret,
            seen=ended.seen,
            harmed=ended.harmed,
            ticks=ended.ticks,
            trust=(self._trust, world.trust.value),
            ledger=tuple(world.trust.ledger),
            liabilities=tuple(world.trust.liabilities),
            carried=world.trust.carried,
            partners=partners_after(world),
            found=_found(world.tally),
            medals=_medals(ended, world, started=self._trust),
            met=tuple(self._met(world)),
            rewinds=ended.rewinds,
            cut=len(tuple(cut)),
            ended=ended,
        )

    # -- whom you met -----------------------------------------------------------------------------
    def _met(self, world: World) -> list[Met]:
        met = {event.kind for _tick, event in self.all(KindMet)}
        met |= {a.kind.id for a in world.actors if a.cloaked and self._was_near(a.id)}
        return [
            Met(kind, _(name), *self._answer(kind, world))
            for kind, name in _KINDS.items()
            if kind in met
        ]

    def _was_near(self, droid: str) -> bool:
        """Return whether a cloaked droid gave a sign of itself, seen or not."""
        glints = any(event.actor == droid for _tick, event in self.all(Glinted))
        return glints or any(event.actor == droid for _tick, event in self.all(Whined))

    def _answer(self, kind: str, world: World) -> tuple[str, bool]:
        ids = {actor.id for actor in world.actors if actor.kind.id == kind}
        down = sum(event.actor in ids for _tick, event in self.all(KnockedDown))
        if down:
            return plural("knocked down", "{n} knocked down", down).format(n=down), False
        if kind == "regulator":
            return self._regulator_answer()
        if kind == "droid":
            return self._droid_answer(ids)
        if kind in ("worker", "seller", "visitor"):
            helped = sum(event.actor in ids for _tick, event in self.all(Helped))
            return (_("helped") if helped else _("left in peace")), True
        return self._watcher_answer(ids)

    def _regulator_answer(self) -> tuple[str, bool]:
        if any(not event.licensed for _tick, event in self.all(Cited)):
            return _("wrote you down"), False
        if self.count(PapersShown):
            return _("papers shown"), True
        broken = any(event.by == "cover" for _tick, event in self.all(LineBroken))
        if broken or self.count(Touched):
            return _("took cover"), True
        return _("line avoided"), True

    def _droid_answer(self, ids: set[str]) -> tuple[str, bool]:
        if any(event.actor in ids for _tick, event in self.all(Robbed)):
            return _("stole from you"), False
        if any(event.actor in ids for _tick, event in self.all(Spotted)):
            return _("found out"), True
        return _("not noticed"), False

    def _watcher_answer(self, ids: set[str]) -> tuple[str, bool]:
        seen = sum(event.actor in ids for _tick, event in self.all(Seen))
        if seen:
            return plural("saw you once", "saw you {n} times", seen).format(n=seen), False
        if any(event.actor in ids for _tick, event in self.all(Dazzled)):
            return _("dazzled"), True
        return _("saw nothing"), True


def snake_case(name: str) -> str:
    """Return a class's name as data files write it.

    >>> snake_case("PeakStarted")
    'peak_started'
    """
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


def _found(tally: Tally) -> tuple[str, ...]:
    spotted = (f"spotted:{droid}" for droid in tally.spotted)
    return (*spotted, *(f"shared:{finding}" for finding in tally.shared), *tally.insights)


def _medals(ended: LevelEnded, world: World, *, started: int) -> tuple[str, ...]:
    """Return the medals of a completed night; none for any other, and none for practice.

    Swift is only who did the rule's own task: waiting until it is over is no speed.
    """
    plan = world.plan
    if ended.outcome != "completed" or not plan.secret:
        return ()
    earned = {
        "ghost": not (ended.seen or ended.cited or ended.captured),
        "clean_hands": not (ended.priced or ended.liabilities),
        "steward": ended.trust > started,
        "swift": 0 < ended.ticks <= plan.par_ticks and world.rule.is_won(world),
    }
    return tuple(name for name in MEDALS if earned[name])


def _closing(world: World) -> LevelEnded:
    """Return the counts of a night that was left before its end."""
    tally, trust = world.tally, world.trust
    return LevelEnded(
        outcome=world.outcome or "left",
        seen=tally.seen,
        heard=tally.heard,
        touched=tally.touched,
        cited=tally.cited,
        captured=tally.captured,
        harmed=len(tally.harmed),
        priced=sum(line.change < 0 for line in trust.ledger),
        liabilities=len(trust.liabilities),
        max_awareness=tally.max_awareness,
        ticks=world.tick,
        trust=trust.value,
        rewinds=world.rewinds,
    )
