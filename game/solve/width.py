"""Width: how far from everybody a rehearsed way keeps, in tiles and in time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
from typing import Final

from game.base.units import SUBTILES
from game.solve.itinerary import Step
from game.solve.margin import Margin

WIDEST_TURN: Final = 360
"""Arc minutes by which a look is widened at most: more would make a beam of a needle."""

REST_STEP: Final = 10
"""Ticks of the longest step, with something in hand."""


@dataclass(frozen=True, slots=True)
class Width:
    """What a way must bear.

    Attributes:
        margin: how much wider than the rule everybody senses.
        late: ticks by which hands may be late all the way, and at its end.
        rest: steps to stand first, so that what was late before is made up.
        most_steps: how long the way may be, in steps.
    """

    margin: Margin
    late: int = 0
    rest: int = 0
    most_steps: int = 450

    def hold_of(self, then: Sequence[Step]) -> int:
        """Return for how many ticks the end of a way must stay unwatched.

        Args:
            then: what is done there. Steady hands leave after the first of it, if it is watched
                any longer; late ones need time for all.
        """
        if not self.late:
            return then[0].ticks if then else 0
        return sum(step.ticks + 1 for step in then) + self.late


STEADY: Final = Width(Margin())
"""What a way bears that steady hands take."""


def _margin(percent: int) -> Margin:
    """Return a margin by hundredths of a tile."""
    return Margin(SUBTILES * percent // 100, min(percent * 6, WIDEST_TURN))


USUAL: Final = tuple(Width(_margin(percent)) for percent in (30, 60, 15, 5))
"""What the shortest run bears, tried in turn for each of its ways."""

WIDE: Final = tuple(
    Width(_margin(percent), late, -(-late // REST_STEP) if is_rested else 0)
    for late, percents in (
        (90, (100, 50)),
        (64, (75, 30)),
        (48, (50, 30, 15)),
        (32, (30, 15)),
        (16, (15, 5)),
        (8, (5,)),
    )
    for is_rested, percent in product((True, False), percents)
)
"""What the widest run bears, tried in turn for each of its stretches: late hands weigh most."""
