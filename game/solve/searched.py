"""Searched: what only a search can say, of a whole level or of the walks of a run."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import median_low

from game.base.units import TICKS_PER_SECOND
from game.sim.plan import Point
from game.sim.world import World
from game.solve.asking import Asking, length
from game.solve.detours import ROUND, free_length, slack_of
from game.solve.gaits import STEP_TICKS
from game.solve.moves import Move
from game.solve.relaxing import PLAIN
from game.solve.routes import Routes, routes_of
from game.solve.waits import Wait, forced_waits
from game.solve.walks import Walk
from game.solve.watches import Watches
from game.solve.windows import Window, Windows, told, windows_of


@dataclass(frozen=True, slots=True)
class Searched:
    """What only a search can say.

    Attributes:
        detour: how many times longer the shortest way is than it would be without foes.
        slack_s: seconds by which all foes may be early or late and a way still be found; None where
            walks were searched: each begins at a moment that the run has chosen.
        windows: how long each point of the shortest way could be stood at.
        routes: the ways through the level and the doorways they need; of walks as many ways as one
            in the middle has, and the doorways of all.
        waits: long waits that no way nearly as short does without.
        way: the places of the shortest way, one a move.
    """

    detour: float
    slack_s: float | None
    windows: Windows
    routes: Routes
    waits: tuple[Wait, ...]
    way: tuple[Point, ...]

    @property
    def widest_window_s(self) -> float | None:
        """Seconds for which the tightest moment of the most forgiving way is open; None unknown."""
        if self.slack_s is None:
            return None
        return 2 * self.slack_s + STEP_TICKS / TICKS_PER_SECOND


@dataclass(frozen=True, slots=True)
class _Found:
    """What a search says of one way: its steps, those it would take without foes, and the rest."""

    steps: int
    free: int
    windows: list[Window]
    routes: Routes
    waits: tuple[Wait, ...]
    way: tuple[Point, ...]


def searched_level(start: World, watches: Watches) -> Searched | None:
    """Return what a search says of a level; None if it does not know the whole or finds no way.

    Args:
        start: the level before its first tick; it is only read.
        watches: its watches.
    """
    if start.plan.rule not in PLAIN:
        return None
    for every_door in (False, True):
        asking = Asking.of(start, watches.over(start), every_door=every_door)
        shortest = asking.way()
        if shortest:
            return _together([_found(asking, shortest)], slack_of(asking, shortest))
    return None


def searched_walks(walks: Sequence[Walk], watches: Watches) -> Searched | None:
    """Return what a search says of the walks of a run; None if it finds none of them.

    A walk is searched as if she carried nothing, though that makes her slower. Where the run is
    faster than the search, which shuns everybody's ears, the run's time counts. Walks to which the
    search finds no way are left out.

    Args:
        walks: the walks.
        watches: the watches of their night.
    """
    found = []
    for walk in walks:
        asking = Asking.between(walk.world, watches.over(walk.world), walk.end)
        shortest = asking.way(horizon=walk.ticks // STEP_TICKS + ROUND)
        if shortest:
            each = _found(asking, shortest)
            found.append(replace(each, steps=min(each.steps, walk.ticks // STEP_TICKS)))
    return _together(found) if found else None


def _found(asking: Asking, shortest: Sequence[Move]) -> _Found:
    """Return what a search says of a way."""
    return _Found(
        steps=length(shortest),
        free=free_length(asking, shortest),
        windows=windows_of(asking, shortest),
        routes=routes_of(asking, shortest),
        waits=forced_waits(asking, shortest),
        way=tuple(map(asking.lattice.place, asking.points(shortest))),
    )


def _together(found: Sequence[_Found], slack_s: float | None = None) -> Searched:
    """Return what is said of some ways together; each counts as much as it is long."""
    used = {door.middle: door for each in found for door in each.routes.used}
    critical = {door.middle: door for each in found for door in each.routes.critical}
    steps, free = sum(each.steps for each in found), sum(each.free for each in found)
    return Searched(
        detour=max(1.0, steps / free),
        slack_s=slack_s,
        windows=told([window for each in found for window in each.windows]),
        routes=Routes(
            median_low(each.routes.count for each in found),
            tuple(used.values()),
            tuple(critical.values()),
        ),
        waits=tuple(wait for each in found for wait in each.waits),
        way=tuple(place for each in found for place in each.way),
    )
