"""What a mind is: a function from what it may know to what it does.

A mind never sees the world. It is given a ``Situation``, in which the courier's place appears only
if its own senses hold her, and its actor's memory, which is its alone to write.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from game.base.registry import Registry
from game.sim.actor import Actor, AlertState
from game.sim.plan import Point
from game.sim.terrain import Terrain


@dataclass(slots=True)
class Situation:
    """What a mind may know in a tick; made anew for each, so it is not frozen but never changed.

    Attributes:
        tick: the time.
        terrain: the ground, which everybody knows.
        sees: where the courier is, if this actor's senses hold her now.
        rank: how many colleagues with a lower index are in the same alert state or a higher one.
        suspects: for a searcher, the nearest place the courier may be; None if none is left.
        trust: the band people see the courier in: beloved, trusted, neutral, wary, shunned.
        limits: the catalog's limits.
        trail: for a nose that follows, places the courier passed, newest first.
        bounty: whether the courier carries what this actor is after.
        home: the place it keeps to or brings things to.
        watched: whether the courier could see this actor now (viewport and line of sight).
        inward: for a post while the area is warned, the place it faces.
        way_out: for a searcher, the exit nearest to its ghost.
        runs: whether the courier runs where she is not welcome, if its senses hold her now.
        bell: for a person, the nearest bell that hands can ring.
        rooted: whether it does not leave its place for fright or bells: it stands in a way.
    """

    tick: int
    terrain: Terrain
    sees: Point | None
    rank: int
    suspects: Point | None
    trust: str
    limits: Mapping[str, int]
    trail: tuple[Point, ...] = ()
    bounty: bool = False
    home: Point | None = None
    watched: bool = False
    inward: Point | None = None
    way_out: Point | None = None
    runs: bool = False
    bell: Point | None = None
    rooted: bool = False


@dataclass(frozen=True, slots=True)
class Deed:
    """What a mind does in a tick.

    Attributes:
        goal: where it walks, by the shortest way; None to stand.
        pace: which of its kind's paces it walks at.
        face: heading it turns to while standing; -1 keeps its own.
        state: the alert state it is in from now.
        follow_schedule: whether its schedule places it.
        say: key of a line it says, or "".
        shout: whether it raises the alarm now.
        tell: a word for what it does to others, such as ``call``, ``ping`` or ``strike``, or "".
        straight: whether it goes straight at its goal, through whatever breaks, and stops at walls.
    """

    goal: Point | None = None
    pace: str = "calm"
    face: int = -1
    state: AlertState = AlertState.CALM
    follow_schedule: bool = False
    say: str = ""
    shout: bool = False
    tell: str = ""
    straight: bool = False


Mind = Callable[[Actor, Situation], Deed]
"""Decides what an actor does; may write its memory and nothing else."""

MINDS: Final[Registry[Mind]] = Registry("mind")
"""All minds by the word that ``kinds.yaml`` uses."""
