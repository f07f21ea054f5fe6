"""Changed watches: the same foes over less ground, or less exactly on time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from game.solve.gaits import Gait
from game.solve.watch import Watch


class Narrowed(Watch):
    """A watch over a part of its ground: the courier may not stand on the rest."""

    def __init__(self, watch: Watch, barred: int) -> None:
        """Bar some points.

        Args:
            watch: what it is a part of.
            barred: the points that are taken away.
        """
        lattice = replace(watch.lattice, free=watch.lattice.free & ~barred)
        super().__init__(lattice, watch.rounds, watch.lamps, watch.ducts & ~barred)
        self._whole: Final = watch

    def sees_sneaker(self, step: int) -> int:
        """Return the points where somebody who keeps low is seen during a step."""
        return self._whole.sees_sneaker(step)

    def blocks(self, gait: Gait, step: int) -> int:
        """Return the points that a move of a gait must not touch if it begins at a step."""
        return self._whole.blocks(gait, step)


class Slack(Watch):
    """A watch in which everybody may be some steps early or late: they sense at all of them."""

    def __init__(self, watch: Watch, steps: int) -> None:
        """Let foes be early or late.

        Args:
            watch: what they sense on time.
            steps: how many steps they may be early or late.
        """
        super().__init__(watch.lattice, watch.rounds, watch.lamps, watch.ducts)
        self._exact: Final = watch
        self._steps: Final = steps
        self._joined: Final[dict[str, list[int]]] = {}

    def sees_sneaker(self, step: int) -> int:
        """Return the points where somebody who keeps low is seen around a step."""
        return self._any("sneaker", step, self._exact.sees_sneaker)

    def blocks(self, gait: Gait, step: int) -> int:
        """Return the points that a move of a gait must not touch around a step."""
        return self._any(gait.name, step, lambda at: self._exact.blocks(gait, at))

    def _any(self, name: str, step: int, sensed: Callable[[int], int]) -> int:
        if name not in self._joined:
            sets = [sensed(at) for at in range(self.period)]
            self._joined[name] = _joined(sets, 2 * self._steps + 1)
        return self._joined[name][(step - self._steps) % self.period]


class Later(Watch):
    """A watch from a later step on."""

    def __init__(self, watch: Watch, steps: int) -> None:
        """Begin later.

        Args:
            watch: the watch from its own first step on.
            steps: how many of its steps are over.
        """
        super().__init__(watch.lattice, watch.rounds, watch.lamps, watch.ducts)
        self._whole: Final = watch
        self._over: Final = steps

    def sees_walker(self, step: int) -> int:
        """Return the points where somebody who stands or walks is seen during a step."""
        return self._whole.sees_walker(step + self._over)

    def sees_sneaker(self, step: int) -> int:
        """Return the points where somebody who keeps low is seen during a step."""
        return self._whole.sees_sneaker(step + self._over)

    def hears(self, gait: str, step: int) -> int:
        """Return the points from which a footstep of a gait is heard during a step."""
        return self._whole.hears(gait, step + self._over)

    def blocks(self, gait: Gait, step: int) -> int:
        """Return the points that a move of a gait must not touch if it begins at a step."""
        return self._whole.blocks(gait, step + self._over)

    def lit(self, band: int, step: int) -> int:
        """Return the points in a band of light or a brighter one during a step."""
        return self._whole.lit(band, step + self._over)


def _joined(sets: list[int], count: int) -> list[int]:
    """Return for each of some sets that repeat what it and those after it hold together.

    Twice as many are joined at a time: what is joined twice does no harm.
    """
    done = 1
    while done < count:
        further = min(done, count - done) % len(sets)
        sets = [
            one | other for one, other in zip(sets, sets[further:] + sets[:further], strict=True)
        ]
        done *= 2
    return sets


def unwatched(watch: Watch) -> Watch:
    """Return the same ground without anybody."""
    return Watch(watch.lattice, (), watch.lamps, watch.ducts)
