"""Noticing: awareness goes up for a cause, and the words seen and heard get their meaning here."""

from __future__ import annotations

from typing import Final

from game.base.geometry import distance
from game.base.units import POINT, SUBTILES
from game.sim.actor import Actor
from game.sim.events import Heard, Noticed, Seen
from game.sim.plan import Point
from game.sim.senses.light import BAND_NAMES
from game.sim.world import World

NOTICED_AT: Final = 10 * POINT
"""Awareness of a turned head; below it, the next sighting counts anew."""
SURE_AT: Final = 35 * POINT
"""Awareness that counts as seen or heard."""
FULL: Final = 100 * POINT
"""The most awareness there is."""
ALMOST: Final = 99 * POINT
"""The most that a first sight gives at once."""

BY_SIGHT: Final = frozenset({"sight", "told"})
"""Causes that make a crossing of 35 count as seen."""

RULED_ELSEWHERE: Final = frozenset({"camera", "regulator"})
"""Kinds that see by a completed ping or a citation, not by crossing 35."""


def gain(
    world: World, actor: Actor, amount: int, *, cap: int, by: str, place: Point | None
) -> None:
    """Raise an actor's awareness and say so when it passes 10 or 35.

    Args:
        world: where it happens.
        actor: whose awareness rises.
        amount: thousandths of a point.
        cap: this cause cannot lift awareness above it; it never lowers it.
        by: ``sight``, ``told``, or the name of a sound or piece of evidence.
        place: where the actor now believes the courier to be; None leaves its belief.
    """
    aware = actor.aware
    before = aware.points
    aware.points = max(before, min(before + amount, cap, FULL))
    aware.peak = max(aware.peak, aware.points)
    aware.grace_until = world.tick + world.limit("grace_ticks")
    if place is not None:
        actor.memory.ghost, actor.memory.ghost_tick = place, world.tick
        actor.memory.by_sight = by in BY_SIGHT
    if before < NOTICED_AT <= aware.points:
        world.events.append(Noticed(actor.id))
    counts = aware.points >= SURE_AT and _disarm(actor, by)
    if counts and actor.is_watcher and actor.kind.id not in RULED_ELSEWHERE:
        _count(world, actor, by)
    if actor.is_watcher:
        world.tally.max_awareness = max(world.tally.max_awareness, aware.points // POINT)


def _disarm(actor: Actor, by: str) -> bool:
    """Return whether a crossing counts, and let it not count again until awareness is low.

    Somebody who was seen is not also heard; somebody who was heard can still be seen.
    """
    aware = actor.aware
    counts = aware.sight_armed if by in BY_SIGHT else aware.armed
    aware.armed = aware.armed and not counts
    aware.sight_armed = aware.sight_armed and not (counts and by in BY_SIGHT)
    return counts


def _count(world: World, actor: Actor, by: str) -> None:
    if by in BY_SIGHT:
        count_seen(world, actor, by)
        return
    world.tally.heard += 1
    x, y = actor.memory.ghost or (actor.x, actor.y)
    world.events.append(Heard(actor.id, by, x, y))


def count_seen(world: World, actor: Actor, by: str) -> None:
    """Count the courier as seen by a watcher, with the reason in parts."""
    courier = world.courier
    away = distance(courier.x - actor.x, courier.y - actor.y) * 10 // SUBTILES
    world.tally.seen += 1
    world.events.append(Seen(actor.id, by, BAND_NAMES[courier.light], courier.gait, away))


def sight_cap(world: World, actor: Actor) -> int:
    """Return the most that sight can give an actor now: just short of certain at first."""
    name = "alarm_floor_contact_ticks" if actor.aware.contact else "alarm_floor_ticks"
    return ALMOST if world.tick - actor.aware.first_seen < world.limit(name) else FULL


def tell(world: World, actor: Actor, place: Point, *, points: int, by_sight: bool) -> None:
    """Let somebody pass a ghost on: the listener grows at least this aware.

    ``by_sight`` says whether the teller saw, or was told by one who did; only then is it seen.
    """
    missing = points * POINT - actor.aware.points
    by = "told" if by_sight else "alarm"
    gain(world, actor, max(missing, 0), cap=points * POINT, by=by, place=place)
