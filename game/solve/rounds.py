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

from game.base.grid import Cell, cell_of
from game.base.units import SUBTILES
from game.sim.actor import Actor
from game.sim.kinds import Band
from game.sim.minds.worker import REACTIONS
from game.sim.schedule import Pose
from game.sim.senses.hearing import spread
from game.sim.systems.perception import SENSE_EVERY
from game.sim.systems.sounding import listens, masked
from game.sim.world import World
from game.solve.lattice import Lattice
from game.solve.looking import Looking
from game.solve.margin import Margin
from game.solve.shapes import Shape
from game.solve.sightlines import Sightlines

Sets = tuple[int, ...]
"""A set of lattice points for each step of a round."""

GAITS: Final = ("walk", "sneak")
"""The gaits a way is made of; carrying sounds like walking."""

_NOTHING: Final[Sets] = (0,)

_BLIND: Final = Shape(())


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


def rounds_of(world: World, lattice: Lattice, margin: Margin, step_ticks: int) -> tuple[Round, ...]:
    """Return the rounds of everybody who must not sense the courier.

    Args:
        world: nobody in it is roused; it is only read. The first step begins at its tick.
        lattice: the points that are asked about.
        margin: how much further than the rule foes are taken to sense.
        step_ticks: ticks of a step.
    """
    maker = _Maker(world, lattice, margin, step_ticks)
    return tuple(maker.round_of(actor) for actor in world.actors if _minds(world, actor))


def _minds(world: World, actor: Actor) -> bool:
    """Return whether somebody can give her away: by eyes, by ears, or by a light they carry."""
    return _must_not_see(world, actor) or listens(actor) or actor.kind.beam is not None


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
        self._looking: Final = Looking(lattice, Sightlines.through(terrain.opaque, terrain.columns))
        self._over_cover: Final = (
            Looking(lattice, Sightlines.through(terrain.veiled, terrain.columns))
            if terrain.veiled != terrain.opaque
            else None
        )
        self._ears: Final[dict[tuple[Cell, str], int]] = {}

    def round_of(self, actor: Actor) -> Round:
        """Return the round of one actor."""
        upright, crouched, shines = self._looks(actor)
        return Round(
            actor.id,
            upright,
            crouched,
            full_light=actor.only_light,
            shines=shines,
            hears=tuple(self._hearing(actor, gait) for gait in GAITS),
        )

    # -- sight ------------------------------------------------------------------------------------
    def _looks(self, actor: Actor) -> tuple[Sight, Sight, Sets]:
        """Return where somebody sees who walks and who sneaks, and where their lamp shines."""
        upright, crouched, lamp = *self._eyes(actor), self._lamp(actor)
        steps = self._senses(actor)
        if actor.kind.id == "regulator":
            sets = self._sets(self._looking, steps, upright)
            return (line := Sight(*(sets[shape] for shape in upright))), line, _NOTHING
        sets = self._sets(self._looking, steps, (*upright, *crouched, lamp))
        low = sets
        if self._over_cover is not None:
            beyond = self._world.limit("low_cover_subtiles")
            low = self._sets(self._over_cover, steps, crouched, beyond)
        return Sight(*(sets[s] for s in upright)), Sight(*(low[s] for s in crouched)), sets[lamp]

    def _eyes(self, actor: Actor) -> tuple[tuple[Shape, Shape], tuple[Shape, Shape]]:
        """Return where somebody sees anyway and in light: who walks, and who sneaks."""
        if not _must_not_see(self._world, actor):
            return (_BLIND, _BLIND), (_BLIND, _BLIND)
        if actor.kind.id == "regulator":
            line = Shape((self._line(actor),), whole=True), _BLIND
            return line, line
        bands = [self._widened(band) for band in actor.kind.bands if not band.searching_only]
        close = tuple(band for band in bands if band.name == "contact")
        others = tuple(band for band in bands if band.name != "contact")
        walker, sneaker = (
            (Shape.of(close, sneaks=sneaks), Shape.of(others, sneaks=sneaks))
            for sneaks in (False, True)
        )
        return walker, sneaker

    def _line(self, actor: Actor) -> Band:
        """Return a regulator's line as a band; a cloth above is as good as a wall."""
        numbers, margin = actor.kind.numbers, self._margin
        reach = max(numbers["reach_subtiles"] + margin.reach, 0)
        return Band("line", reach, numbers["half_angle"] + margin.angle // 3, rate=0, cap=0)

    def _lamp(self, actor: Actor) -> Shape:
        """Return where the light falls that somebody carries."""
        beam, margin = actor.kind.beam, self._margin
        if beam is None:
            return _BLIND
        lamp = Band("lamp", max(beam.reach + margin.reach, 0), beam.half_angle + margin.angle, 0, 0)
        return Shape((lamp,))

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

    def _senses(self, actor: Actor) -> list[tuple[Pose, ...]]:
        """Return the poses from which somebody senses, step by step."""
        return [
            tuple(
                dict.fromkeys(
                    actor.schedule.pose(tick)
                    for tick in ticks
                    if (tick - actor.index) % SENSE_EVERY == 0 and tick >= actor.blind_until
                )
            )
            for ticks in self._ticks(actor)
        ]

    def _sets(
        self,
        looking: Looking,
        steps: Sequence[tuple[Pose, ...]],
        shapes: Iterable[Shape],
        beyond: int = -1,
    ) -> dict[Shape, Sets]:
        """Return the points that each shape holds in plain sight from any pose of each step."""
        known = dict.fromkeys(steps)
        found = dict.fromkeys(shapes, _NOTHING)
        some = [shape for shape in found if shape.bands]
        for shape, sets in zip(some, looking.points_seen([*known], some, beyond), strict=True):
            by_poses = dict(zip(known, sets, strict=True))
            found[shape] = tuple(by_poses[poses] for poses in steps)
        return found

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
