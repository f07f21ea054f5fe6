"""Routes: how many different ways lead through a level, and which doorways all of them need.

The doorways of the shortest way are barred one at a time, and the search is asked again. What it
finds is not played in the simulation, so the count is a kind one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from game.solve.asking import Asking
from game.solve.changed import Narrowed
from game.solve.moves import Move
from game.solve.passages import Doorway, doorways_of

Signature = tuple[int, ...]
"""The numbers of the doorways that a way goes through, in its order."""


@dataclass(frozen=True, slots=True)
class Routes:
    """The ways through a level.

    Attributes:
        count: how many ways were found that go through other doorways, or in another order.
        used: the doorways of the shortest way.
        critical: those of them without which no way was found.
    """

    count: int
    used: tuple[Doorway, ...]
    critical: tuple[Doorway, ...]


def routes_of(asking: Asking, shortest: Sequence[Move]) -> Routes:
    """Return the ways through a level.

    Args:
        asking: the search.
        shortest: its shortest way.
    """
    doorways = doorways_of(asking.opened.lattice)
    own = _signature(asking, doorways, shortest)
    signatures, critical = {own}, []
    used = tuple(dict.fromkeys(own))
    for number in used:
        other = asking.way(partial(Narrowed, barred=doorways[number].points))
        if other is None:
            critical.append(doorways[number])
        else:
            signatures.add(_signature(asking, doorways, other))
    return Routes(len(signatures), tuple(doorways[n] for n in used), tuple(critical))


def _signature(asking: Asking, doorways: Sequence[Doorway], moves: Sequence[Move]) -> Signature:
    """Return the doorways of a way; one that is left and entered again counts once more."""
    passed: list[int | None] = []
    for point in asking.points(moves):
        inside = (n for n, doorway in enumerate(doorways) if doorway.points >> point & 1)
        at = next(inside, None)
        if not passed or passed[-1] != at:
            passed.append(at)
    return tuple(number for number in passed if number is not None)
