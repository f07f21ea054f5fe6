"""A ploy: something done once that changes what others do or see."""

from __future__ import annotations

from dataclasses import dataclass

from game.sim.intents import Intents
from game.solve.layers import Layer


@dataclass(frozen=True, slots=True)
class Ploy:
    """Something to do at a moment, at a place that the search has reached.

    Attributes:
        step: when.
        layer: what is done by then.
        point: the number of the point at which the courier is.
        act: what she asks for.
    """

    step: int
    layer: Layer
    point: int
    act: Intents
