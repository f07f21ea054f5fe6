"""Detours: what foes cost in length, and how much worse they may be before no way is left."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final

from game.base.units import TICKS_PER_SECOND
from game.sim.schedule import PERIODS
from game.solve.asking import Asking, length
from game.solve.changed import Slack, unwatched
from game.solve.gaits import STEP_TICKS
from game.solve.moves import Move

MOST_SLACK: Final = 30
"""Most steps by which foes are taken to be early or late: four seconds."""

ROUND: Final = PERIODS[-1] // STEP_TICKS
"""Steps after which all rounds of the family have come round: one may wait for the next."""

PATIENCE: Final = 4
"""How many times longer than the shortest a way may be that bears foes out of time."""


def free_length(asking: Asking, shortest: Sequence[Move]) -> int:
    """Return how many steps the shortest way would take if nobody were there; 1 at least."""
    free = asking.way(unwatched)
    return max(1, length(free or shortest))


def slack_of(asking: Asking, shortest: Sequence[Move]) -> float:
    """Return by how many seconds all foes may be early or late and a way still be found.

    Args:
        asking: the search.
        shortest: its shortest way; ways that take many times longer do not count.
    """
    horizon = max(PATIENCE * length(shortest), length(shortest) + ROUND)
    least, most = 0, MOST_SLACK
    while least < most:
        middle = (least + most + 1) // 2
        if asking.way(partial(Slack, steps=middle), horizon=horizon):
            least = middle
        else:
            most = middle - 1
    return least * STEP_TICKS / TICKS_PER_SECOND
