"""Stages: the same night with other doors open; each has its own ground and its own watch."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from game.sim.world import World
from game.solve.doorways import with_open
from game.solve.margin import Margin
from game.solve.watch import Watch


class Stages:
    """The watches of one night, made when they are first asked for.

    Attributes:
        energy: what the courier has for merging, sixtieths of a point; 0 where she may not.
        breathe: called often while searching; what it raises ends the search.
    """

    def __init__(
        self,
        world: World,
        margin: Margin,
        doors: Sequence[str] = (),
        *,
        powers: bool = False,
        breathe: Callable[[], None] = lambda: None,
    ) -> None:
        """Begin with a world in which nobody is roused.

        Args:
            world: the leg begins at its tick; it is only read.
            margin: how much further than the rule foes are taken to sense.
            doors: names of the doors that may be opened, in the order of their bits.
            powers: whether the courier may merge with the shade.
            breathe: called often while searching; what it raises ends the search.
        """
        self._world: Final = world
        self._margin: Final = margin
        self._doors: Final = tuple(doors)
        self.energy = world.courier.energy if powers else 0
        self.breathe = breathe
        self._known: dict[int, Watch] = {}

    @property
    def period(self) -> int:
        """Steps after which the watch repeats, whatever doors are open."""
        return self.watch().period

    def watch(self, opened: int = 0) -> Watch:
        """Return the watch while some of the doors are open, one bit a door."""
        if opened not in self._known:
            self.breathe()
            self._known[opened] = self._made(opened)
        return self._known[opened]

    def without(self, foe: str) -> Stages:
        """Return the stages as they would be if one foe were not there."""
        return _Without(self, foe)

    def _made(self, opened: int) -> Watch:
        names = {name for bit, name in enumerate(self._doors) if opened >> bit & 1}
        return Watch.over(with_open(self._world, names), self._margin)


class _Without(Stages):
    """Stages in which one foe is not there."""

    def __init__(self, stages: Stages, foe: str) -> None:
        self._stages: Final = stages
        self._foe: Final = foe
        self.energy = stages.energy
        self.breathe = stages.breathe
        self._known = {}

    def _made(self, opened: int) -> Watch:
        return self._stages.watch(opened).without(self._foe)
