"""The route hint: the next seconds of the level's own way, as dots on the floor.

It only reads the night: the way comes from another simulation, played a little in each frame.
"""

from __future__ import annotations

from dataclasses import replace
from time import perf_counter_ns
from typing import Final

from game.base.geometry import distance
from game.base.units import SUBTILES, TICKS_PER_SECOND
from game.lesson.proof_way import ProofWay, Stop, reached
from game.scenes.night import Night
from game.scenes.session import Session
from game.view.look import Footfall, Look

GROWS_NS: Final = 2_000_000
"""Nanoseconds of a frame in which the level's own run is played."""

SHOWS: Final = 8 * TICKS_PER_SECOND
"""How much of the way is shown, ticks of moving."""

RESTS: Final = 2 * TICKS_PER_SECOND
"""From how many ticks on a rest is shown as one."""

LOOKS_EVERY: Final = 6
"""Ticks of the night between two looks at where on the way she is."""

KEEPS: Final = SUBTILES // 12
"""Subtiles by which a stop counts as further for each stop it lies from the one before.

Where the way crosses itself, this keeps her on the stretch she was on.
"""


class Hint:
    """Shows the way of a night's level to whoever wants it."""

    def __init__(self, session: Session, night: Night) -> None:
        """Begin without a place on the way."""
        self._session = session
        self._night = night
        self._way: Final = night.setting.way
        self._at = 0
        self._looked = -1
        self._trail: tuple[Footfall, ...] = ()

    @property
    def is_wanted(self) -> bool:
        """Whether the player has asked for it and the level has a way."""
        return self._session.settings.assists.route_hint and self._way is not None

    def go_on(self) -> None:
        """Get to know a little more of the way."""
        until = perf_counter_ns() + GROWS_NS
        while self._way is not None and self.is_wanted and not self._way.is_whole:
            self._way.go_on(1)
            if perf_counter_ns() >= until:
                break

    def over(self, look: Look) -> Look:
        """Return a look that shows the trail as well, if it is wanted."""
        if self._way is None or not self.is_wanted:
            return look
        looked = self._night.world.tick // LOOKS_EVERY
        if looked != self._looked or not self._trail:
            self._looked, self._trail = looked, self._ahead(self._way)
        return replace(look, trail=self._trail)

    def _ahead(self, way: ProofWay) -> tuple[Footfall, ...]:
        """Return the dots from the stop nearest to her, within what is still to be done."""
        done = reached(self._night.world, self._night.report, way.asked)
        leg = way.leg_after(done)
        if not leg:
            return ()
        self._at = self._nearest(way, leg)
        first = way.stops[self._at]
        ahead = range(self._at, leg.stop)
        shown = [n for n in ahead if way.stops[n].moved - first.moved <= SHOWS]
        return tuple(_footfall(n, way.stops[n]) for n in shown)

    def _nearest(self, way: ProofWay, leg: range) -> int:
        """Return the index of the leg's stop that is nearest to her, the last one favoured."""
        her, last = self._night.world.courier, max(self._at, leg.start)

        def away(index: int) -> int:
            stop = way.stops[index]
            return distance(stop.x - her.x, stop.y - her.y) + abs(index - last) * KEEPS

        return min(leg, key=away)


def _footfall(number: int, stop: Stop) -> Footfall:
    return Footfall(stop.x, stop.y, number, rests=stop.rests >= RESTS)
