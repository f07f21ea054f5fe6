"""The log: what was wanted in every tick of a night, in little room.

Most ticks want what the one before wanted, so equal neighbours are kept once with a count. A night
of ten hours has two million ticks and a few thousand changes.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import repeat
from typing import overload

from game.sim.intents import Intents


class Log(Sequence[Intents]):
    """A sequence of intents, one a tick, that grows at its end and can be cut off there.

    >>> log = Log([Intents(), Intents(), Intents(direction=16)])
    >>> len(log), log[2].direction, len(log[:2])
    (3, 16, 2)
    """

    def __init__(self, intents: Iterable[Intents] = ()) -> None:
        """Keep some intents."""
        self._wanted: list[Intents] = []
        self._ends: list[int] = []
        for one in intents:
            self.append(one)

    def append(self, intents: Intents, ticks: int = 1) -> None:
        """Keep what is wanted in one more tick, or in some."""
        if self._wanted and intents == self._wanted[-1]:
            self._ends[-1] += ticks
        elif ticks:
            self._wanted.append(intents)
            self._ends.append(len(self) + ticks)

    def keep(self, ticks: int) -> None:
        """Forget all but the first ``ticks``; a shorter log stays as it is."""
        kept = bisect_left(self._ends, ticks) + 1 if ticks > 0 else 0
        del self._ends[kept:], self._wanted[kept:]
        if self._ends:
            self._ends[-1] = min(self._ends[-1], ticks)

    @property
    def changes(self) -> int:
        """How many pieces it keeps: one for each tick that wants something new."""
        return len(self._wanted)

    def copied(self) -> Log:
        """Return a log that goes its own way from here."""
        twin = Log()
        twin._wanted, twin._ends = list(self._wanted), list(self._ends)
        return twin

    def __len__(self) -> int:
        """Return how many ticks there are."""
        return self._ends[-1] if self._ends else 0

    def __iter__(self) -> Iterator[Intents]:
        """Give what was wanted, tick by tick."""
        begin = 0
        for wanted, end in zip(self._wanted, self._ends, strict=True):
            yield from repeat(wanted, end - begin)
            begin = end

    @overload
    def __getitem__(self, at: int) -> Intents: ...
    @overload
    def __getitem__(self, at: slice) -> list[Intents]: ...
    def __getitem__(self, at: int | slice) -> Intents | list[Intents]:
        """Return what was wanted in a tick, or in some of them."""
        if isinstance(at, slice):
            return [self._at(tick) for tick in range(*at.indices(len(self)))]
        return self._at(range(len(self))[at])

    def _at(self, tick: int) -> Intents:
        return self._wanted[bisect_right(self._ends, tick)]
