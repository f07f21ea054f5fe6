"""Ploys: where no way is left, a lamp is put out or somebody led away, and the search goes on.

A search branches only here. What others then do is read from the real simulation. A lure is heard,
not seen, so a night with one still counts as unseen. (To branch only where a distraction is set off
is an idea of Borodovski and Verbrugge, AIIDE 2016.)
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from game.sim.intents import Intents
from game.solve.gaits import ACT
from game.solve.layers import Layer
from game.solve.luring import Luring
from game.solve.moves import Move
from game.solve.ploy import Ploy
from game.solve.seeking import MARGINS, Attempt, Seeker, joined
from game.solve.tasks import lamps_at_hand
from game.solve.witness import walk

MOST: Final = (40, 12)
"""Most ploys that are tried first, and after each of those that led furthest."""

BRANCHES: Final = 8
"""How many of those that led furthest are followed by another."""

TAP: Final = Intents(gait="sneak", use=True)
"""Puts a lamp out."""


class Ploys:
    """Tries ploys from one moment of a night on."""

    def __init__(self, seeker: Seeker, culprits: Sequence[str], depth: int = 0) -> None:
        """Prepare to try.

        Args:
            seeker: has found no way.
            culprits: who is in the way, each alone; none if several are together.
            depth: how many ploys were before.
        """
        self._seeker: Final = seeker
        self._culprits: Final = tuple(culprits)
        self._depth: Final = depth
        self._stages: Final = seeker.stages(MARGINS[1])
        self._search: Final = seeker.searched(self._stages)[0]

    def attempts(self) -> Iterator[Attempt]:
        """Give ways to the end of the night that the simulation accepts, as they are found."""
        further: list[tuple[int, tuple[Move, ...], Seeker]] = []
        for ploy in islice(self._ploys(), MOST[self._depth]):
            if self._seeker.is_over:
                return
            begun = self._begun(ploy)
            if begun is None:
                continue
            moves, later = begun
            search, way = later.searched(later.stages(MARGINS[-1]))
            if way is not None:
                yield from (joined(moves, found) for found in _accepted(later))
            further.append((search.everywhere.bit_count(), moves, later))
        if self._depth + 1 < len(MOST):
            further.sort(key=lambda one: -one[0])
            for _, moves, later in further[:BRANCHES]:
                deeper = Ploys(later, (), self._depth + 1)
                yield from (joined(moves, found) for found in deeper.attempts())

    def _begun(self, ploy: Ploy) -> tuple[tuple[Move, ...], Seeker] | None:
        """Play the way to a ploy and the ploy; returns the moves, and who seeks on from there.

        Returns None if somebody sees her before, or if it changes nothing.
        """
        seeker = self._seeker
        act = Move(ploy.step, ACT, 1, act=ploy.act)
        moves = (*self._search.way_to(ploy.step, ploy.layer, ploy.point), act)
        night = seeker.start.copied()
        if walk(night, moves, seeker.lattice) is not None:
            return None
        later = seeker.onward(night)
        is_darker = night.world.light != seeker.start.world.light
        return (moves, later) if is_darker or later.is_stirred else None

    def _ploys(self) -> Iterator[Ploy]:
        """Give what is worth trying; to lead somebody away is a power, a lamp's switch is none."""
        yield from self._lamps()
        if self._seeker.claim.powers:
            yield from Luring(self._seeker, self._stages, self._search, self._culprits).ploys()

    def _lamps(self) -> Iterator[Ploy]:
        """Give for each lamp that can be put out the first moment at which she could do so."""
        arrivals = self._search.arrivals()
        for points in lamps_at_hand(self._seeker.start.world, self._seeker.lattice):
            first = min(
                ((step, layer, here & points) for step, layer, here in arrivals if here & points),
                key=_moment,
                default=None,
            )
            if first is not None:
                step, layer, here = first
                yield Ploy(step, layer, here.bit_length() - 1, TAP)


def _moment(arrival: tuple[int, Layer, int]) -> int:
    return arrival[0]


def _accepted(seeker: Seeker) -> Iterator[Attempt]:
    found = (seeker.attempt(margin) for margin in MARGINS)
    return (attempt for attempt in found if attempt.moves is not None)
