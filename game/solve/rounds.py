"""Rounds: what each foe senses on its undisturbed round, as sets of lattice points by step.

While nobody is roused a foe is where its schedule says, so a whole round is worked out at once and
holds for the rest of the night. Every tick at which a foe senses is asked, none is sampled.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import reduce
from math import lcm
from operator import or_
from typing import Final

import numpy as np

from game.base.geometry import edge_of
from game.base.grid import Cell, cell_of
from game.base.units import SUBTILES
from game.sim.actor import Actor
from game.sim.kinds import Band
from game.sim.minds.worker import REACTIONS
from game.sim.schedule import Pose
from game.sim.senses.hearing import spread
from game.sim.senses.light import DIM, LIT
from game.sim.systems.perception import SENSE_EVERY
from game.sim.systems.sounding import listens, masked
from game.sim.world import World
from game.solve.lattice import Lattice
from game.solve.lighting import lit_points
from game.solve.looking import Holds, Looking
from game.solve.margin import Margin
from game.solve.sightlines import Longs, Sightlines, Truths

Sets = tuple[int, ...]
"""A set of lattice points for each step of a round."""

GAITS: Final = ("walk", "sneak")
"""The gaits a way is made of; carrying sounds like walking."""

_NOTHING: Final[Sets] = (0,)


@dataclass(frozen=True, slots=True)
class Sight:
    """Where one foe sees a body, step by step.

    Attributes:
        anyway: points where it needs no light: its contact, a regulator's line.
        in_light: points where it sees a body that stands in light.
    """

    anyway: Sets = _NOTHING
    in_light: Sets = _NOTHING


@dataclass(frozen=True, slots=True)
class Round:
    """What one foe senses, step by step of its own round: all sets repeat.

    Attributes:
        actor: its name on the map.
        upright: where it sees somebody who stands or walks.
        crouched: where it sees somebody who sneaks.
        full_light: whether half light is not enough for its eyes.
        shines: points that its own lamp lights.
        hears: by gait, the points from which it hears a footstep.
    """

    actor: str
    upright: Sight = Sight()
    crouched: Sight = Sight()
    full_light: bool = False
    shines: Sets = _NOTHING
    hears: tuple[Sets, ...] = (_NOTHING,) * len(GAITS)


@dataclass(frozen=True, slots=True)
class _Beat:
    """A schedule, seen from a step's length: poses without repeats, and those of each step."""

    poses: tuple[Pose, ...]
    steps: tuple[tuple[int, ...], ...]


def rounds_of(world: World, lattice: Lattice, margin: Margin, step_ticks: int) -> tuple[Round, ...]:
    """Return the rounds of everybody who must not sense the courier.

    Args:
        world: nobody in it is roused; it is only read. The first step begins at its tick.
        lattice: the points that are asked about.
        margin: how much further than the rule foes are taken to sense.
        step_ticks: ticks of a step.
    """
    maker = _Maker(world, lattice, margin, step_ticks)
    return maker.rounds([a for a in world.actors if _must_not_see(world, a) or listens(a)])


def _must_not_see(world: World, actor: Actor) -> bool:
    """Return whether it matters that somebody sees her: a watcher, or who would call one."""
    calls = actor.is_person and REACTIONS[world.trust.band] in {"call", "bell"}
    return actor.is_watcher or (calls and any(other.is_guard for other in world.actors))


class _Maker:
    """Works out rounds in one world."""

    def __init__(self, world: World, lattice: Lattice, margin: Margin, step_ticks: int) -> None:
        self._world: Final = world
        self._lattice: Final = lattice
        self._margin: Final = margin
        self._step_ticks: Final = step_ticks
        terrain = world.terrain
        self._free: Final = lattice.truths(lattice.free)
        self._looking: Final = Looking(lattice, Sightlines.through(terrain.opaque, terrain.columns))
        self._over_cover: Final = (
            Looking(lattice, Sightlines.through(terrain.veiled, terrain.columns))
            if terrain.veiled != terrain.opaque
            else None
        )
        self._ears: Final[dict[tuple[Cell, str], int]] = {}

    def rounds(self, actors: Sequence[Actor]) -> tuple[Round, ...]:
        """Return the rounds of some actors, their lamps taken together."""
        beats = {actor.id: self._sense_poses(actor) for actor in actors}
        shines = {actor.id: self._shines(actor, beats[actor.id]) for actor in actors}
        by_lamp = reduce(or_, (points for sets in shines.values() for points in sets), 0)
        bright = {
            band: self._lattice.truths(lit_points(self._world, self._lattice, band) | by_lamp)
            for band in (DIM, LIT)
        }
        return tuple(
            replace(
                self._seeing(actor, beats[actor.id], bright[LIT if actor.only_light else DIM]),
                shines=shines[actor.id],
                hears=tuple(self._hearing(actor, gait) for gait in GAITS),
            )
            for actor in actors
        )

    # -- sight ------------------------------------------------------------------------------------
    def _seeing(self, actor: Actor, beat: _Beat, bright: Truths) -> Round:
        """Return a round with the sight of one foe and nothing else."""
        if not _must_not_see(self._world, actor):
            return Round(actor.id)
        if actor.kind.id == "regulator":
            line = Sight(anyway=self._line(actor, beat))
            return Round(actor.id, line, line)
        bands = [self._widened(band) for band in actor.kind.bands if not band.searching_only]
        close = [band for band in bands if band.name == "contact"]
        others = [band for band in bands if band.name != "contact"]
        postures = zip(
            self._held(beat, close, self._free), self._held(beat, others, bright), strict=True
        )
        upright, crouched = (Sight(*sets) for sets in postures)
        return Round(actor.id, upright, crouched, full_light=actor.only_light)

    def _held(self, beat: _Beat, bands: Sequence[Band], among: Truths) -> tuple[Sets, Sets]:
        """Return the points that any of some bands hold: of who walks, and of who sneaks."""
        if not bands:
            return _NOTHING, _NOTHING
        reach = max(band.reach for band in bands)
        walker = _any_of([_band_test(band, sneaks=False) for band in bands])
        upright = self._sets(self._looking, beat, reach, walker, among)
        if self._over_cover is None and not any(band.sneak_reach_behind for band in bands):
            return upright, upright
        sneaker = _any_of([_band_test(band, sneaks=True) for band in bands])
        looking, beyond = self._over_cover or self._looking, self._world.limit("low_cover_subtiles")
        return upright, self._sets(looking, beat, reach, sneaker, among, beyond)

    def _line(self, actor: Actor, beat: _Beat) -> Sets:
        """Return the points that a regulator's line touches; a cloth above is as good as a wall."""
        numbers, margin = actor.kind.numbers, self._margin
        reach = max(numbers["reach_subtiles"] + margin.reach, 0)
        edge = edge_of(numbers["half_angle"] + margin.angle // 3)
        return self._sets(self._looking, beat, reach, _wedge(edge), self._free)

    def _shines(self, actor: Actor, beat: _Beat) -> Sets:
        """Return the points that the light which somebody carries falls on."""
        beam, margin = actor.kind.beam, self._margin
        if beam is None:
            return _NOTHING
        reach, edge = max(beam.reach + margin.reach, 0), edge_of(beam.half_angle + margin.angle)
        return self._sets(self._looking, beat, reach, _wedge(edge), self._free)

    def _widened(self, band: Band) -> Band:
        margin = self._margin
        return replace(
            band,
            reach=max(band.reach + margin.reach, 0),
            half_angle=band.half_angle + margin.angle,
        )

    # -- steps ------------------------------------------------------------------------------------
    def _ticks(self, actor: Actor) -> Iterable[range]:
        """Give the ticks of each step until poses, senses and steps meet again."""
        step, first = self._step_ticks, self._world.tick
        whole = lcm(actor.schedule.period, SENSE_EVERY, step)
        return (range(tick, tick + step) for tick in range(first, first + whole, step))

    def _sense_poses(self, actor: Actor) -> _Beat:
        """Return the poses from which somebody senses, step by step."""
        known: dict[Pose, int] = {}
        steps = [
            tuple(
                known.setdefault(actor.schedule.pose(tick), len(known))
                for tick in ticks
                if (tick - actor.index) % SENSE_EVERY == 0
            )
            for ticks in self._ticks(actor)
        ]
        return _Beat(tuple(known), tuple(steps))

    def _sets(
        self,
        looking: Looking,
        beat: _Beat,
        reach: int,
        holds: Holds,
        among: Truths,
        beyond: int = -1,
    ) -> Sets:
        """Return the points that a shape holds from any pose of each step."""
        sets = looking.points_seen(beat.poses, reach, holds, among, beyond)
        return tuple(reduce(or_, (sets[pose] for pose in step), 0) for step in beat.steps)

    # -- hearing ----------------------------------------------------------------------------------
    def _hearing(self, actor: Actor, gait: str) -> Sets:
        """Return the points from which somebody hears a footstep of each step, a moment later."""
        if not listens(actor):
            return _NOTHING
        delay, pose = self._world.limit("hear_delay_ticks"), actor.schedule.pose
        return tuple(
            reduce(
                or_,
                (
                    self._earshot(cell, gait)
                    for cell in {cell_of(*pose(tick + delay)[:2]) for tick in (ticks[0], ticks[-1])}
                ),
            )
            for ticks in self._ticks(actor)
        )

    def _earshot(self, cell: Cell, gait: str) -> int:
        """Return the points from which a footstep reaches a cell."""
        key = cell, gait
        if key not in self._ears:
            world, terrain = self._world, self._world.terrain
            surfaces = {name: world.catalog.surfaces[name] for name in terrain.plan.surface_names}
            loudest = max(surface.loudness[gait] for surface in surfaces.values())
            found = 0
            for near, cost in spread(terrain, cell, loudest).items():
                x, y = near[0] * SUBTILES, near[1] * SUBTILES
                step = surfaces[terrain.surface_at(x, y)].loudness[gait]
                if cost <= masked(world, "footstep", x, y, step) and step:
                    found |= self._lattice.in_cell(near)
            self._ears[key] = found
        return self._ears[key]


def _wedge(edge: int) -> Holds:
    """Return the test of a wedge by what ``edge_of`` says of its half angle."""
    return lambda squares, ahead: ahead >= squares * edge


def _any_of(tests: Sequence[Holds]) -> Holds:
    """Return the test that any of some tests holds."""
    return lambda squares, ahead: np.logical_or.reduce([test(squares, ahead) for test in tests])


def _band_test(band: Band, *, sneaks: bool) -> Holds:
    """Return the test of a band of sight, as ``game.sim.senses.sight.band_holding`` makes it."""

    def holds(squares: Longs, ahead: Longs) -> Truths:
        held: Truths = (squares <= band.square) & (ahead >= squares * band.edge)
        if sneaks:
            held &= (ahead >= 0) | (squares <= band.square_behind)
        return held

    return holds
