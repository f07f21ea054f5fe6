"""The proof's way: where the courier of a level's own run goes, between what she reaches.

The run is played again a little at a time, so that nobody waits for it; what is known of the way
can be used at once. The way is cut into legs, each ending where something is reached, so that
whoever follows it is never sent back to what is done.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from itertools import islice
from typing import Final

from game.base.geometry import within
from game.base.units import SUBTILES
from game.lesson.recording import changes_since, differs, header_of
from game.lesson.report import Report
from game.lesson.run_file import Run
from game.sim.kinds import Catalog
from game.sim.plan import Plan
from game.sim.rules import network_view
from game.sim.simulation import Simulation
from game.sim.systems.objectives import goals
from game.sim.world import World

LOOK_EVERY: Final = 6
"""Ticks between two looks at where she is and what is reached."""

STRIDE: Final = SUBTILES * 3 // 4
"""How far two stops of the way stand from each other, at least."""

SENDS: Final = ("objective", "hub")
"""Sorts of fixture that a way leads to; a board is read or passed by, as one likes."""


@dataclass(frozen=True, slots=True)
class Stop:
    """One place of the way.

    Attributes:
        x: subtiles.
        y: as ``x``.
        moved: ticks she has moved since dusk, her rests left out.
        rests: ticks she stays here before she goes on.
    """

    x: int
    y: int
    moved: int
    rests: int = 0


@dataclass(frozen=True, slots=True)
class Leg:
    """A stretch of the way: the stops from ``start`` up to ``end``, where ``mark`` is reached."""

    mark: str
    start: int
    end: int


def reached(world: World, report: Report, asked: Collection[str]) -> frozenset[str]:
    """Return the marks of what is reached in a night.

    Args:
        world: as it is now; read only.
        report: what has happened in it.
        asked: names of events that the level's goals wait for, in snake_case.
    """
    found = report.words() & set(asked)
    for fixture in goals(world):
        if fixture.done and fixture.kind in SENDS and not fixture.placement.values.get("optional"):
            found.add(f"goal {fixture.id}")
    if network_view.has_network(world):
        for parcel in network_view.parcels(world):
            if parcel.state in ("tray", "out", "delivered"):
                found.add(f"taken {parcel.id}")
            if parcel.state == "delivered":
                found.add(f"brought {parcel.id}")
    return frozenset(found)


class ProofWay:
    """The way of one run through one level, as far as it is known.

    Attributes:
        stops: the places in the order she passes them.
        legs: the stretches that end where something is reached.
        asked: names of events that the level's goals wait for, in their order.
        is_whole: whether the run has been played to its end.
    """

    def __init__(self, run: Run, plan: Plan, catalog: Catalog, asked: Sequence[str] = ()) -> None:
        """Begin at dusk; a run of another map or other rules has no way here at all."""
        self.stops: list[Stop] = []
        self.legs: list[Leg] = []
        self.asked: Final = tuple(asked)
        self.is_whole = bool(changes_since(run, plan))
        self._moved = 0
        self._work: Final = self._replay(run, plan, catalog)

    def go_on(self, ticks: int) -> None:
        """Play so many more ticks of the run."""
        if not self.is_whole:
            for _ in islice(self._work, ticks):
                pass

    def leg_after(self, done: AbstractSet[str]) -> range:
        """Return the indices of the stops that lead to what is next after what is done.

        They reach from where the leg begins to the last stop before the way goes to something that
        is done already. What the night's goals have left behind is not asked for any more.

        Args:
            done: what ``reached`` says of the night in play.

        Returns:
            An empty range while the way is not known so far.
        """
        if not self.is_whole and not done <= {leg.mark for leg in self.legs}:
            return range(0)
        passed = (n for n, leg in enumerate(self.legs) if leg.mark in done & set(self.asked))
        first = max(passed, default=-1) + 1
        ahead = [leg for leg in self.legs[first:] if leg.mark not in done]
        if not ahead:
            return range(self.legs[-1].end if self.legs else 0, len(self.stops))
        end = ahead[0].end
        for leg in ahead[1:]:
            if leg.start > end:
                return range(ahead[0].start, end)
            end = leg.end
        is_open = end == self.legs[-1].end
        return range(ahead[0].start, len(self.stops) if is_open else end)

    # -- the run ----------------------------------------------------------------------------------
    def _replay(self, run: Run, plan: Plan, catalog: Catalog) -> Iterator[None]:
        """Play the run, a tick at a time; one that goes another way leaves no way at all."""
        simulation, report = (
            Simulation.start(plan, catalog, header_of(run)),
            Report(run.header.trust),
        )
        known: frozenset[str] = frozenset()
        for intents in run.intents:
            report.note(simulation.step(intents), simulation.world.tick)
            if differs(simulation, run):
                self.stops, self.legs = [], []
                break
            if simulation.world.tick % LOOK_EVERY == 0:
                self._pass(simulation.world)
                marks = reached(simulation.world, report, self.asked)
                self._reach(sorted(marks - known))
                known = marks
            yield
        self.is_whole = True

    def _pass(self, world: World) -> None:
        """Take up where she is now; nobody follows her under the floor."""
        her, last = world.courier, self.stops[-1] if self.stops else None
        if her.aboard:
            return
        self._moved += LOOK_EVERY if her.gait != "still" else 0
        if last is None or not within(her.x - last.x, her.y - last.y, STRIDE):
            self.stops.append(Stop(her.x, her.y, self._moved))
        elif her.gait == "still":
            self.stops[-1] = replace(last, rests=last.rests + LOOK_EVERY)

    def _reach(self, marks: Sequence[str]) -> None:
        """End a leg at each mark; marks that were reached together end the same one."""
        start, end = self.legs[-1].end if self.legs else 0, len(self.stops)
        self.legs += [Leg(mark, start, end) for mark in marks]
