"""Expecting: where those who were roused will be, if nothing else disturbs them.

A lure leads a guard off his round and back again. That is played once in the real simulation, with
the courier out of the world; his way there and back then counts as a round like any other.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from operator import is_
from typing import Final

from game.base.copying import shallow
from game.sim.actor import Actor
from game.sim.intents import IDLE
from game.sim.schedule import PERIODS, Pose
from game.sim.simulation import run_tick
from game.sim.world import World

LEAST: Final = 5 * 60
"""Ticks that are played at least: what was thrown lands, and is heard."""

MOST: Final = 2 * PERIODS[-1]
"""Ticks after which those who are still about are taken to be on their rounds."""

AHEAD: Final = 6 * PERIODS[-1]
"""Ticks for which what is expected holds: nearly five minutes, and a whole number of rounds."""


def expected(world: World) -> World:
    """Return a world in which everybody's round is what they will do.

    It is the same world where nobody leaves their round.

    Args:
        world: it is only read. Who is dazzled in it sees nothing until that is over.
    """
    if not _is_stirred(world):
        return world
    poses = _played(world)
    actors = [_with_round(actor, world.tick, poses[actor.id]) for actor in world.actors]
    if all(map(is_, actors, world.actors)):
        return world
    ahead = world.copied()
    ahead.actors = actors
    return ahead


def is_as_expected(world: World, ahead: World) -> bool:
    """Return whether everybody is where they were expected.

    Args:
        world: after a tick.
        ahead: what ``expected`` said before.
    """
    tick = world.tick - 1
    return all(
        (actor.x, actor.y, actor.heading) == other.schedule.pose(tick)
        for actor, other in zip(world.actors, ahead.actors, strict=False)
    )


def _is_stirred(world: World) -> bool:
    """Return whether somebody is not on their round, or will soon hear something."""
    is_loud = bool(world.flights or world.noises)
    return is_loud or any(a.off_schedule or world.tick < a.blind_until for a in world.actors)


def _played(world: World) -> dict[str, list[Pose]]:
    """Return where everybody is, tick by tick, until all are back on their rounds."""
    future = world.copied()
    future.courier.aboard, future.courier.item = True, ""
    poses: dict[str, list[Pose]] = {actor.id: [] for actor in future.actors}
    for ticks in range(MOST):
        if ticks >= LEAST and not _is_stirred(future):
            break
        future.phase = "playing"
        run_tick(future, IDLE)
        for actor in future.actors:
            poses[actor.id].append((actor.x, actor.y, actor.heading))
    return poses


def _with_round(actor: Actor, tick: int, poses: Iterable[Pose]) -> Actor:
    """Return an actor whose round is what it was seen to do from a tick on, if that is another."""
    seen = tuple(poses)
    own = actor.schedule
    is_blind = tick < actor.blind_until
    if not is_blind and all(pose == own.pose(tick + later) for later, pose in enumerate(seen)):
        return actor
    rest = (own.pose(tick + later) for later in range(len(seen), AHEAD))
    actor = shallow(actor)
    actor.schedule = replace(own, poses=(*seen, *rest), phase=-tick)
    return actor
