"""The watch: the rounds of all foes together, step by step of one leg."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import reduce
from math import lcm
from operator import or_
from typing import Final

from game.sim.senses.light import DIM, LIT
from game.sim.world import World
from game.solve.gaits import REST, SNEAK, STEP_TICKS, WALK, Gait
from game.solve.lattice import Lattice
from game.solve.lighting import lit_points
from game.solve.margin import Margin
from game.solve.rounds import GAITS, Round, Sets, Sight, rounds_of

LONGEST: Final = 6 * 2880
"""Most steps after which a joint watch is taken to repeat; odd periods hardly ever meet again."""


class Watch:
    """Where somebody would sense the courier, step by step.

    Attributes:
        lattice: the points.
        rounds: those who watch.
        lamps: the points in half light and in full light that stands still, by band.
        ducts: points that only somebody merged may stand on.
        period: steps after which everything repeats, at most ``LONGEST``.
    """

    def __init__(
        self, lattice: Lattice, rounds: Iterable[Round], lit: dict[int, int], ducts: int = 0
    ) -> None:
        """Bring rounds together.

        Args:
            lattice: the points.
            rounds: those who watch.
            lit: the points in half light and in full light, by band.
            ducts: points that only somebody merged may stand on.
        """
        self.lattice: Final = lattice
        self.rounds: Final = tuple(rounds)
        self.lamps: Final = lit
        self.ducts: Final = ducts
        lengths = (len(sets) for each in self.rounds for sets in _all_sets(each))
        self.period: Final = min(lcm(*lengths), LONGEST)
        self._known: Final[dict[tuple[str, int], int]] = {}

    @classmethod
    def over(cls, world: World, margin: Margin) -> Watch:
        """Return the watch over a world from its present tick on; otherwise as ``rounds_of``."""
        lattice = Lattice.of(world.terrain)
        rounds = rounds_of(world, lattice, margin, STEP_TICKS)
        lit = {band: lit_points(world, lattice, band) for band in (DIM, LIT)}
        glided = Lattice.of(world.terrain, ducts=True).free
        return cls(lattice, rounds, lit, glided & ~lattice.free)

    def without(self, actor: str) -> Watch:
        """Return the watch as it would be if one foe were not there."""
        others = (each for each in self.rounds if each.actor != actor)
        return Watch(self.lattice, others, self.lamps, self.ducts)

    def sees_walker(self, step: int) -> int:
        """Return the points where somebody who stands or walks is seen during a step."""
        return self._kept("upright", step, lambda at: self._seen(at, lambda each: each.upright))

    def sees_sneaker(self, step: int) -> int:
        """Return the points where somebody who keeps low is seen during a step."""
        return self._kept("crouched", step, lambda at: self._seen(at, lambda each: each.crouched))

    def hears(self, gait: str, step: int) -> int:
        """Return the points from which a footstep of a gait is heard during a step."""
        number = GAITS.index(gait)
        return self._kept(
            gait, step, lambda at: _together(_at(r.hears[number], at) for r in self.rounds)
        )

    def blocks(self, gait: Gait, step: int) -> int:
        """Return the points that a move of a gait must not touch if it begins at a step.

        Whoever is merged is seen by nobody, but light drives her out; whoever comes out is seen.
        """
        return self._kept(f"blocks {gait.name}", step, lambda at: self._blocked(gait, at))

    def _blocked(self, gait: Gait, step: int) -> int:
        if gait.ends_merged:
            return self.lit(LIT, step) | (0 if gait.begins_merged else self.lit(LIT, step - 1))
        if gait == WALK:
            return self.sees_walker(step) | self.hears("walk", step)
        steps = range(step, step + gait.steps)
        blocked = _together(self.sees_sneaker(each) for each in steps)
        if gait == SNEAK:
            blocked |= _together(self.hears("sneak", each) for each in steps)
        return blocked | (self.lit(DIM, step) if gait == REST else 0)

    def lit(self, band: int, step: int) -> int:
        """Return the points in a band of light or a brighter one during a step, lamps and beams."""
        return self.lamps[band] | _together(_at(each.shines, step) for each in self.rounds)

    def _kept(self, name: str, step: int, made: Callable[[int], int]) -> int:
        key = name, step % self.period
        if key not in self._known:
            self._known[key] = made(key[1])
        return self._known[key]

    def _seen(self, step: int, sight: Callable[[Round], Sight]) -> int:
        carried = _together(_at(each.shines, step) for each in self.rounds)
        seen = 0
        for each in self.rounds:
            lit = self.lamps[LIT if each.full_light else DIM] | carried
            eyes = sight(each)
            seen |= _at(eyes.anyway, step) | (_at(eyes.in_light, step) & lit)
        return seen


def _at(sets: Sets, step: int) -> int:
    return sets[step % len(sets)]


def _together(sets: Iterable[int]) -> int:
    return reduce(or_, sets, 0)


def _all_sets(each: Round) -> tuple[Sets, ...]:
    """Return all that repeats of one foe."""
    looks = (each.upright, each.crouched)
    seen = (sets for look in looks for sets in (look.anyway, look.in_light))
    return (*seen, each.shines, *each.hears)
