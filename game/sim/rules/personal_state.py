"""The house's state: one value that the rule owns and its parts change.

What never changes (ground, customers, beats, ways) is shared between copies and left out of
digests. The parts: ``heat`` the floor, ``rerouting`` the wardens, ``signals`` and ``creep`` the
people, ``tuning`` the tables, ``guesses`` what the house makes of a courier's rooms.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol, cast

from game.base.copying import shallow
from game.sim.plan import Placement, Point
from game.sim.rules.heat import Floor
from game.sim.rules.house_parts import (
    Answers,
    Bench,
    Customer,
    Guesses,
    Kept,
    OptOut,
    Salon,
    Shoes,
    Table,
    Warden,
)
from game.sim.rules.surprise import Verdict, Way
from game.sim.world import World


@dataclass(slots=True)
class House:
    """All that the rule keeps.

    Attributes:
        numbers: the rule's numbers; shared.
        customers: by id of the actor, in the map's order; shared.
        ways: the painted ways out, in the map's order; shared.
        floor: what the floor remembers.
        wardens: the guards that are sent about.
        cell: the tile the courier stood on last.
        greeted: tick of the greeting, or -1.
        previewed: the change that the painted beats are for.
        printed: whether her plain step on that tile lies there without a name.
        answers: by customer.
        salons: by name.
        tables: by id.
        orbs: those she carries.
        opt_out: the kiosk being answered.
        dark: tick at which a kiosk that was used wakes again, by id.
        shoes: by id.
        bench: the A/B bench.
        verdict: what the file said, once it is lifted.
        bolts: bolts still to draw, by way.
        guesses: what it makes of her rooms.
        insight: what was learnt here besides.
        spotting: ticks a droid has been looked at in a mirror, by id.
        tracks: where droids went lately, by id, while enough orbs show it.
        posted: whether one more regulator has come.
    """

    numbers: Mapping[str, int]
    customers: Mapping[str, Customer]
    ways: tuple[Way, ...]
    floor: Floor
    wardens: list[Warden]
    cell: tuple[int, int]
    greeted: int = -1
    previewed: int = -1
    printed: bool = False
    answers: dict[str, Answers] = field(default_factory=dict)
    salons: dict[str, Salon] = field(default_factory=dict)
    tables: dict[str, Table] = field(default_factory=dict)
    orbs: tuple[str, ...] = ()
    opt_out: OptOut = field(default_factory=OptOut)
    dark: dict[str, int] = field(default_factory=dict)
    shoes: dict[str, Shoes] = field(default_factory=dict)
    bench: Bench = field(default_factory=Bench)
    verdict: Verdict | None = None
    bolts: dict[str, int] = field(default_factory=dict)
    guesses: Guesses = field(default_factory=Guesses)
    insight: int = 0
    spotting: dict[str, int] = field(default_factory=dict)
    tracks: dict[str, tuple[Point, ...]] = field(default_factory=dict)
    posted: bool = False

    def copied(self) -> House:
        """Return a house that goes its own way from here."""
        twin = shallow(self)
        twin.floor, twin.guesses = self.floor.copied(), self.guesses.copied()
        twin.wardens = [shallow(warden) for warden in self.wardens]
        twin.answers = {name: part.copied() for name, part in self.answers.items()}
        twin.salons = {name: part.copied() for name, part in self.salons.items()}
        twin.tables = {name: part.copied() for name, part in self.tables.items()}
        twin.shoes = {name: part.copied() for name, part in self.shoes.items()}
        twin.opt_out, twin.bench = self.opt_out.copied(), self.bench.copied()
        twin.dark, twin.bolts = dict(self.dark), dict(self.bolts)
        twin.spotting, twin.tracks = dict(self.spotting), dict(self.tracks)
        return twin

    def packed(self) -> tuple[object, ...]:
        """Return everything that changes, for digests."""
        parts: tuple[Mapping[str, Kept], ...] = (
            self.answers, self.salons, self.tables, self.shoes,
        )  # fmt: skip
        verdict = self.verdict
        return (
            self.floor.packed(), tuple((w.at, w.next, w.waits) for w in self.wardens),
            self.greeted, self.previewed, self.cell, self.printed,
            tuple(tuple((n, p.packed()) for n, p in part.items()) for part in parts),
            self.orbs, self.opt_out.packed(), sorted(self.dark.items()), self.bench.packed(),
            (verdict.steps, verdict.surprises, verdict.opened, verdict.bolts) if verdict else (),
            sorted(self.bolts.items()), self.guesses.packed(), self.insight,
            sorted(self.spotting.items()), sorted(self.tracks.items()), self.posted,
        )  # fmt: skip


class _Personal(Protocol):
    house: House


def house_of(world: World) -> House:
    """Return the house's state of a world whose rule is ``personal``."""
    return cast("_Personal", world.rule).house


def words_of(placement: Placement, name: str) -> tuple[str, ...]:
    """Return the words of a text property."""
    return tuple(str(placement.values.get(name, "")).split())


def number_of(placement: Placement, name: str) -> int:
    """Return a whole-number property, or 0."""
    value = placement.values.get(name, 0)
    return value if isinstance(value, int) else 0
