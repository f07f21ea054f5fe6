"""Metrics: what can be said of a level once a run through it is known, behind one door.

Some of it needs only the run and those who watch; the rest asks the search again and is None where
the search does not know the whole level, because a rule of its own moves it on.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import reduce
from operator import or_
from typing import Any

from game.base.units import SUBTILES, TICKS_PER_SECOND
from game.sim.intents import Intents
from game.sim.kinds import Catalog
from game.sim.plan import Plan, Point
from game.sim.simulation import Header, Simulation
from game.sim.world import World
from game.solve.difficulty import band, difficulty, parts_of
from game.solve.doorways import flooded, with_open
from game.solve.jitter import ghost_rates
from game.solve.lattice import Lattice
from game.solve.legs import Leg, legs_of
from game.solve.pressure import Pressure, pressure_of
from game.solve.proving import Proof
from game.solve.reading import reading_times
from game.solve.searched import Searched, searched_level, searched_walks
from game.solve.shelter import Stretch, unsheltered
from game.solve.trail import Meeting, Trail, trail_of
from game.solve.waits import Wait, long_rests
from game.solve.watches import Watches


@dataclass(frozen=True, slots=True)
class Metrics:
    """What is known of a level and of one run through it.

    Attributes:
        run_s: how long the measured run takes, in seconds.
        par_s: how long the shortest known run takes.
        clearance_tiles: how much further than the rule foes may sense and the run still be found;
            None without a proof.
        pressure: how the floor is watched.
        ghost_rate: the share of nights that stay unseen, by how late hands are; None if not asked.
        searched: what only a search can say; None where it does not know the whole level.
        rests: long waits of the run, forced or not.
        unsheltered: the longest stretch of the run without a place near by to wait unseen.
        meetings: the first meeting with each rival that the run comes close to.
        reading: for how many seconds each lesson can be read unseen at best, by its name.
        way: where the run goes, a place every eight ticks.
        legs: the parts of the run that are played again for the ghost rate.
    """

    run_s: float
    par_s: float
    clearance_tiles: float | None
    pressure: Pressure
    ghost_rate: Mapping[str, float] | None
    searched: Searched | None
    rests: tuple[Wait, ...]
    unsheltered: Stretch | None
    meetings: tuple[Meeting, ...]
    reading: Mapping[str, float]
    way: tuple[Point, ...]
    legs: tuple[Leg, ...]

    @property
    def critical_share(self) -> float | None:
        """The share of the shortest way's doorways without which there is no way; None unknown."""
        if self.searched is None:
            return None
        routes = self.searched.routes
        return len(routes.critical) / len(routes.used) if routes.used else 0.0

    @property
    def parts(self) -> dict[str, float | None]:
        """What the difficulty is made of, each part from 0 to 1; None where one is not known."""
        searched = self.searched
        return parts_of(
            ghost_rate=self.ghost_rate["0.35"] if self.ghost_rate else None,
            window=searched.windows.tenth if searched else None,
            detour=searched.detour if searched else None,
            watched=self.pressure.watched,
            critical=self.critical_share,
        )

    @property
    def difficulty(self) -> int:
        """How much the level asks, 0 to 100."""
        return difficulty(self.parts)

    @property
    def band(self) -> str:
        """The word for the difficulty."""
        return band(self.difficulty)

    def as_plain(self) -> dict[str, Any]:
        """Return everything but maps and places as values of JSON, rounded as people read them."""
        searched, windows = self.searched, self.searched.windows if self.searched else None
        return {
            "run_s": round(self.run_s, 1),
            "par_s": round(self.par_s, 1),
            "clearance_tiles": _rounded(self.clearance_tiles),
            "clearance_s": _rounded(searched.slack_s if searched else None),
            "detour": _rounded(searched.detour if searched else None),
            "window_s": {
                "least": round(windows.least, 2),
                "tenth": round(windows.tenth, 2),
                "tight": round(windows.tight, 3),
            }
            if windows
            else None,
            "ghost_rate": dict(self.ghost_rate) if self.ghost_rate else None,
            "watched": round(self.pressure.watched, 3),
            "never_watched": round(self.pressure.never, 3),
            "routes": searched.routes.count if searched else None,
            "critical": len(searched.routes.critical) if searched else None,
            "forced_waits": _seconds(searched.waits) if searched else None,
            "long_waits": _seconds(self.rests),
            "difficulty": self.difficulty,
            "band": self.band,
        }


def measure(  # noqa: PLR0913 - each is a fact of its own
    plan: Plan,
    catalog: Catalog,
    intents: Sequence[Intents],
    header: Header | None = None,
    *,
    par_ticks: int = 0,
    clearance_tiles: float | None = None,
    ghost: bool = False,
) -> Metrics:
    """Measure a level along one of its runs.

    Args:
        plan: the level.
        catalog: the numbers it is played with.
        intents: the run, one entry a tick; the widest that is known.
        header: what the run begins with.
        par_ticks: how long the shortest known run takes; 0 if it is this one.
        clearance_tiles: how much further than the rule foes might have sensed for the run.
        ghost: whether each leg of the run is also played sixty times with late hands.
    """
    start = Simulation.start(plan, catalog, header)
    trail, watches = trail_of(start, intents), Watches()
    watch = watches.over(start.world)
    floor = _floor(start.world, trail)
    pressure = pressure_of([(watches.over(world), lasts) for world, lasts in trail.epochs], floor)
    legs = legs_of(start.world, trail)
    searched = searched_level(start.world, watches) or searched_walks(trail.walks, watches)
    return Metrics(
        run_s=trail.ticks / TICKS_PER_SECOND,
        par_s=(par_ticks or trail.ticks) / TICKS_PER_SECOND,
        clearance_tiles=clearance_tiles,
        pressure=pressure,
        ghost_rate=ghost_rates(legs) if ghost else None,
        legs=legs,
        searched=searched,
        rests=long_rests(trail),
        unsheltered=unsheltered(watch.lattice, pressure.shelter, trail.places),
        meetings=trail.meetings,
        reading=reading_times(start.world, watch, floor),
        way=trail.places,
    )


def measure_proof(plan: Plan, catalog: Catalog, proof: Proof, *, ghost: bool = False) -> Metrics:
    """Measure a level along the widest way of its proof.

    Raises:
        ValueError: if the verdict is not that it is proven.
    """
    if proof.widest is None or proof.widest.simulation is None:
        raise ValueError("only a proven level can be measured")
    night = proof.widest.simulation
    shortest = proof.shortest.simulation if proof.shortest else None
    return measure(
        plan,
        catalog,
        tuple(night.log),
        night.header,
        par_ticks=shortest.world.tick if shortest else 0,
        clearance_tiles=proof.widest.margin.reach / SUBTILES,
        ghost=ghost,
    )


def with_ghost_rate(metrics: Metrics, rates: Mapping[str, float] | None) -> Metrics:
    """Return metrics with ghost rates that were worked out or kept elsewhere."""
    return replace(metrics, ghost_rate=rates)


def _floor(start: World, trail: Trail) -> int:
    """Return the points that can be walked to from the run through the doors that it opened."""
    lattice = Lattice.of(with_open(start, trail.doors).terrain)
    return flooded(lattice, reduce(or_, map(lattice.bit, trail.places)))


def _seconds(waits: Sequence[Wait]) -> list[float]:
    return [round(wait.seconds, 1) for wait in waits]


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 2)
