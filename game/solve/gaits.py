"""Gaits: the ways of spending a step or two, as the search counts them and the body does them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import repeat
from typing import Final

from game.sim.intents import STILL, Intents

STEP_TICKS: Final = 8
"""Ticks of a step: half a tile at a walk; sneaking takes two of them."""

GLIDE_TICKS: Final = 6
"""Ticks in which half a tile is glided; the rest of the step she is still."""

UNIT: Final = 68
"""Energy is counted in units of so many sixtieths of a point: half of what a step's glide costs."""


@dataclass(frozen=True, slots=True)
class Gait:
    """One way of spending steps.

    Attributes:
        name: its word.
        steps: how many it takes.
        moves: whether it leads half a tile to a side; else she stays where she is.
        cost: units of energy it takes, or gives if negative.
        begins_merged: whether she is one with the shade when it begins.
        ends_merged: whether she is when it ends.
    """

    name: str
    steps: int = 1
    moves: bool = False
    cost: int = 0
    begins_merged: bool = False
    ends_merged: bool = False

    def intents(self, direction: int = STILL) -> Iterator[Intents]:
        """Give what the courier asks for, tick by tick.

        Args:
            direction: where it leads, if it leads anywhere.
        """
        if self.ends_merged:
            ahead = GLIDE_TICKS if self.moves else 0
            yield Intents(merge=True)
            yield from repeat(Intents(direction=direction, merge=True), ahead)
            yield from repeat(Intents(merge=True), STEP_TICKS - 1 - ahead)
        else:
            gait = "walk" if self is WALK else "sneak"
            yield from repeat(Intents(direction=direction, gait=gait), STEP_TICKS * self.steps)


WAIT: Final = Gait("wait")
"""Stays, crouched: whoever waits is seen least so."""

WALK: Final = Gait("walk", moves=True)
"""Walks half a tile."""

SNEAK: Final = Gait("sneak", steps=2, moves=True)
"""Sneaks half a tile."""

HOLD: Final = Gait("hold")
"""Holds a button for a task, crouched; how long depends on the task."""

ACT: Final = Gait("act")
"""Uses a tool in its first tick, crouched, and waits."""

REST: Final = Gait("rest", cost=-1)
"""Waits in shadow, which gives energy back."""

FADE: Final = Gait("fade", cost=1, ends_merged=True)
"""Becomes one with the shade."""

HOVER: Final = Gait("hover", cost=1, begins_merged=True, ends_merged=True)
"""Stays, merged."""

GLIDE: Final = Gait("glide", moves=True, cost=2, begins_merged=True, ends_merged=True)
"""Glides half a tile, merged."""

EMERGE: Final = Gait("emerge", begins_merged=True)
"""Comes out of the shade, and waits."""

PLAIN: Final = (WAIT, WALK, SNEAK)
"""What needs no power."""

SHADOWY: Final = (REST, FADE, HOVER, GLIDE, EMERGE)
"""What being one with the shade adds."""
