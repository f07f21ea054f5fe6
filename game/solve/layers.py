"""Layers: what a search has reached, sorted by what is done and by what is left to do it with."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple


class Layer(NamedTuple):
    """What is the same about all points of a set.

    Attributes:
        done: what is done: one bit a task in their order, then one an opened door.
        energy: units left.
        merged: whether the courier is one with the shade.
    """

    done: int
    energy: int
    merged: bool = False


Layers = dict[Layer, int]
"""Reached points by layer."""


def arrivals(reached: Sequence[Layers]) -> list[tuple[int, Layer, int]]:
    """Return first moments: a step, a layer, and the points that were reached in it then first.

    Nobody is merged in them. Each point comes once, with as much done as there ever is.

    Args:
        reached: what was reached, step by step.
    """
    moments = [
        (layer.done.bit_count(), step, layer, points)
        for step, layers in enumerate(reached)
        for layer, points in layers.items()
        if not layer.merged
    ]
    moments.sort(key=lambda one: (-one[0], one[1]))
    found, known = [], 0
    for _, step, layer, points in moments:
        if points & ~known:
            found.append((step, layer, points & ~known))
            known |= points
    return found


class News:
    """Remembers when something was last reached that had not been before."""

    def __init__(self, idle: int) -> None:
        """Begin with nothing known.

        Args:
            idle: steps after which nothing new is old news.
        """
        self._idle: Final = idle
        self._known: Final[dict[tuple[int, bool], int]] = {}
        self._last = 0

    def are_old(self, step: int, layers: Layers) -> bool:
        """Take in what is reached at a step; returns whether nothing was new for too long."""
        for layer, points in layers.items():
            key = layer.done, layer.merged
            known = self._known.get(key, 0)
            if points & ~known:
                self._known[key], self._last = known | points, step
        return step - self._last >= self._idle
