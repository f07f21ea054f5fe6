"""Thinking: every mind is given its situation and answers with a deed.

This is the only place where a mind's situation is made, so it is the only place to look for what a
mind may know. The courier's place goes in only if the actor's own senses hold her.
"""

from __future__ import annotations

from typing import Final

from game.base.geometry import within
from game.base.grid import center_of, line_is_clear
from game.base.units import SUBTILES
from game.sim.actor import Actor, AlertState
from game.sim.events import MindFailed, StateChanged
from game.sim.minds import (  # noqa: F401 - each registers its mind
    auditor,
    camera,
    dog,
    droid,
    drone,
    giant,
    guard,
    regulator,
    seller,
    touchpoint,
    visitor,
    worker,
)
from game.sim.minds.mind import MINDS, Deed, Situation
from game.sim.plan import Point
from game.sim.systems.area import inward_of
from game.sim.systems.eyes import eye_of, is_blind
from game.sim.systems.noticing import SURE_AT
from game.sim.systems.perception import is_welcome
from game.sim.world import World

BUSY: Final = frozenset(
    {"tracking", "pinged", "holds", "scared", "whine", "close", "glints", "wobble", "still"}
)
"""Counters of a mind that has something on hand although it is calm."""

_CALM: Final = AlertState.CALM
"""Looked up once: it is asked for of everybody in every tick."""


def think(world: World) -> dict[int, Deed]:
    """Let every mind decide that has cause to; returns their deeds by the actor's index.

    Most are at rest, most of the time; nobody asks them, which makes a night three times as fast.
    They keep to their schedules.
    """
    trust, tick, prey = world.trust.band, world.tick, _has_prey(world)
    if tick < world.inward_until:
        return {actor.index: _decide(world, actor, trust) for actor in world.actors}
    return {
        actor.index: _decide(world, actor, trust)
        for actor in world.actors
        if not _is_at_rest(actor, tick, prey=prey)
    }


def _is_at_rest(actor: Actor, tick: int, *, prey: bool) -> bool:
    """Return whether a mind has nothing to decide: calm, on its beat, sure of nothing."""
    aware, memory = actor.aware, actor.memory
    return (
        actor.state is _CALM
        and not actor.off_schedule
        and aware.points < SURE_AT
        and not aware.sees
        and tick >= actor.blind_until
        and tick >= memory.post_until
        and not (memory.numbers and BUSY.intersection(memory.numbers))
        and (actor.kind.group != "rival" or not (prey or actor.item))
    )


def _has_prey(world: World) -> bool:
    """Return whether there is anything about the courier that a rival could want."""
    return bool(world.courier.item or world.rule.loot(world))


def _decide(world: World, actor: Actor, trust: str) -> Deed:
    if actor.is_broken:
        return Deed(state=actor.state)
    if world.tick < actor.blind_until and actor.state is not AlertState.DOWN:
        actor.off_schedule = True
        return Deed(state=actor.state)
    try:
        deed = MINDS[actor.kind.mind](actor, situation_of(world, actor, trust))
    except Exception as fault:  # noqa: BLE001 - whatever a mind does, the night goes on
        return _stand_still(world, actor, fault)
    if deed.state is not actor.state:
        world.events.append(StateChanged(actor.id, actor.state.word, deed.state.word))
        actor.state = deed.state
    return deed


def _stand_still(world: World, actor: Actor, fault: Exception) -> Deed:
    """Let an actor whose mind failed stand for the rest of the night, and say so once."""
    actor.is_broken = actor.off_schedule = True
    world.events.append(MindFailed(actor.id, f"{type(fault).__name__}: {fault}"))
    return Deed(state=actor.state)


def situation_of(world: World, actor: Actor, trust: str) -> Situation:
    """Return what an actor's mind may know now; ``trust`` is the band people see her in."""
    courier = world.courier
    sees = actor.aware.sees or actor.memory.numbers.get("touch", 0) > 0
    steals = actor.kind.group == "rival"
    bounty = steals and _carries_bounty(world, actor)
    return Situation(
        tick=world.tick,
        terrain=world.terrain,
        sees=(courier.x, courier.y) if sees else None,
        rank=_rank(world, actor) if actor.state is not AlertState.CALM else 0,
        suspects=_nearest_suspect(world, actor),
        trust=trust,
        limits=world.catalog.limits,
        trail=_trail(world, actor) if bounty else (),
        bounty=bounty,
        home=_home(world, actor) if steals else None,
        watched=bounty and _is_watched(world, actor),
        inward=inward_of(world, actor),
        way_out=_way_out(world, actor),
        runs=sees and courier.gait == "run" and not is_welcome(world, actor),
        bell=_nearest_bell(world, actor) if actor.is_person else None,
        rooted=actor.id in world.barred,
    )


def _rank(world: World, actor: Actor) -> int:
    """Return how many colleagues before this one are roused about the same ghost."""
    return sum(
        1
        for other in world.actors[: actor.index]
        if other.is_guard
        and other.state in {AlertState.CURIOUS, AlertState.SEARCHING, AlertState.ALARMED}
        and _same_ghost(other, actor)
    )


def _same_ghost(one: Actor, other: Actor) -> bool:
    a, b = one.memory.ghost, other.memory.ghost
    return a is not None and b is not None and within(a[0] - b[0], a[1] - b[1], 4 * SUBTILES)


def _nearest_suspect(world: World, actor: Actor) -> Point | None:
    """Return the middle of the suspected cell nearest to a searcher; ties in reading order."""
    if actor.state is not AlertState.SEARCHING or not world.hunt:
        return None
    columns = world.plan.columns
    places = (center_of((at % columns, at // columns)) for at in _bits(world.hunt))
    return min(places, key=lambda p: (p[0] - actor.x) ** 2 + (p[1] - actor.y) ** 2, default=None)


def _way_out(world: World, actor: Actor) -> Point | None:
    """Return the middle of the exit nearest to a searcher's ghost, the first among equals."""
    ghost = actor.memory.ghost
    if actor.state is not AlertState.SEARCHING or ghost is None:
        return None
    exits = ((exit_.x, exit_.y) for exit_ in world.plan.of_kind("exit"))
    return min(exits, key=lambda p: (p[0] - ghost[0]) ** 2 + (p[1] - ghost[1]) ** 2, default=None)


def _nearest_bell(world: World, actor: Actor) -> Point | None:
    """Return the bell nearest to an actor, the first among equals; None where none hangs."""
    bells = ((bell.x, bell.y) for bell in world.plan.of_kind("bell"))
    return min(bells, key=lambda p: (p[0] - actor.x) ** 2 + (p[1] - actor.y) ** 2, default=None)


def _bits(bits: int) -> list[int]:
    places = []
    while bits:
        low = bits & -bits
        places.append(low.bit_length() - 1)
        bits ^= low
    return places


def _trail(world: World, actor: Actor) -> tuple[Point, ...]:
    """Return the freshest trace of the courier within the rival's reach that is not too old."""
    reach = actor.kind.numbers["sight_subtiles"]
    oldest = world.tick - actor.kind.numbers["trail_ticks"]
    for trace in reversed(world.traces):
        if trace.tick >= oldest and within(trace.x - actor.x, trace.y - actor.y, reach):
            return ((trace.x, trace.y),)
    return ()


def _carries_bounty(world: World, actor: Actor) -> bool:
    wanted = world.placement(actor.id).values.get("steals", "")
    loot = world.fixtures.get(world.rule.loot(world))
    return bool(wanted) and wanted in (world.courier.item, loot.kind if loot else "")


def _home(world: World, actor: Actor) -> Point | None:
    for placement in world.plan.of_kind("nest"):
        if placement.values.get("of") == actor.id:
            return placement.x, placement.y
    return None


def _is_watched(world: World, actor: Actor) -> bool:
    """Return whether the courier could see an actor from her body, or round a corner."""
    courier = world.courier
    if is_blind(world, actor) or courier.aboard:
        return False
    return any(_is_in_view(world, actor, *eye) for eye in {(courier.x, courier.y), eye_of(world)})


def _is_in_view(world: World, actor: Actor, x: int, y: int) -> bool:
    """Return whether an actor is in the viewport round a place, with a line of sight."""
    limits, terrain = world.catalog.limits, world.terrain
    return (
        abs(actor.x - x) <= limits["viewport_columns"] * SUBTILES
        and abs(actor.y - y) <= limits["viewport_rows"] * SUBTILES
        and line_is_clear(terrain.opaque, terrain.columns, x, y, actor.x, actor.y)
    )
