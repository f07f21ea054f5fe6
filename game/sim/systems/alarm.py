"""Alarm: what minds do to each other when they have something to tell or to find.

Information travels: by a shout that is heard, by a camera's ping, by a worker's call or the bell.
It carries the ghost, never the courier's place from then on.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from game.base.geometry import within
from game.base.grid import cell_of, line_is_clear
from game.base.units import POINT, SUBTILES
from game.sim.actor import Actor, AlertState
from game.sim.events import Barked, Footprint, Reacted, Shouted, Whined, Whistled
from game.sim.minds.mind import Deed
from game.sim.plan import Point
from game.sim.senses.hearing import spread
from game.sim.senses.sight import band_holding
from game.sim.systems.area import raise_area
from game.sim.systems.eyes import is_blind
from game.sim.systems.favours import is_beloved
from game.sim.systems.fright import frighten
from game.sim.systems.noticing import count_seen, gain, tell
from game.sim.systems.sounding import listens, make_noise, masked
from game.sim.systems.tools import spot
from game.sim.world import World

FIND_EVERY: Final = 3
"""Ticks between two looks for evidence, as between two senses."""

EVIDENCE_POINTS: Final = {"person": 3}
"""Points towards the area's alarm by sort of evidence; any other counts one."""


def speak_up(world: World, deeds: Mapping[int, Deed]) -> None:
    """Carry out what minds say, shout and tell this tick."""
    for index, deed in deeds.items():
        actor = world.actors[index]
        if deed.say:
            world.events.append(Barked(actor.id, deed.say))
        if deed.shout:
            _shout(world, actor)
        if deed.tell and actor.is_person:
            world.events.append(Reacted(actor.id, deed.tell))
        if deed.tell in _TELLINGS:
            _TELLINGS[deed.tell](world, actor)


def _shout(world: World, actor: Actor) -> None:
    ghost = actor.memory.ghost or (actor.x, actor.y)
    radius = masked(world, "shout", *actor.place, world.catalog.noises["shout"])
    world.events.append(Shouted(actor.id, *actor.place, radius))
    costs = spread(world.terrain, cell_of(*actor.place), radius)
    for other in _guards(world):
        if other is not actor and listens(other) and cell_of(*other.place) in costs:
            tell(world, other, ghost, points=world.limit("told"), by_sight=actor.memory.by_sight)
    for person in world.actors:
        if person.is_person and listens(person) and cell_of(*person.place) in costs:
            frighten(world, person, actor.place)
    raise_area(world, 1)


def _ping(world: World, actor: Actor) -> None:
    count_seen(world, actor, "ping")
    _tell_guards_near(world, actor, world.limit("area_radio_subtiles"))


def _call(world: World, actor: Actor) -> None:
    _tell_guards_near(world, actor, world.limit("call_subtiles"))


def _ring_bell(world: World, actor: Actor) -> None:
    radius = world.catalog.noises["bell"]
    make_noise(world, "bell", by=actor.id, x=actor.x, y=actor.y, radius=radius)
    _call(world, actor)


def _bark(world: World, actor: Actor) -> None:
    radius = actor.kind.numbers["bark_subtiles"] * POINT // SUBTILES
    make_noise(world, "bark", by=actor.id, x=actor.x, y=actor.y, radius=radius)


def _warn(world: World, actor: Actor) -> None:
    """Let a friend point at a hidden droid near by; who loves the courier looks further."""
    reach = world.limit("warn_beloved_subtiles" if is_beloved(world) else "warn_subtiles")
    for other in world.actors:
        if other.cloaked and within(other.x - actor.x, other.y - actor.y, reach):
            spot(world, other, "worker")


def _whistle(world: World, actor: Actor) -> None:
    world.events.append(Whistled(actor.id))


def _take_footprint(world: World, actor: Actor) -> None:
    world.events.append(Footprint(actor.id, world.courier.x, world.courier.y))


def _whine(world: World, actor: Actor) -> None:
    world.events.append(Whined(actor.id))


def _tell_guards_near(world: World, actor: Actor, reach: int) -> None:
    """Let the guard nearest to somebody who saw have the ghost; nobody near, nobody comes."""
    ghost = actor.memory.ghost
    near = [g for g in _guards(world) if within(g.x - actor.x, g.y - actor.y, reach)]
    if ghost is None or not near:
        return
    nearest = min(near, key=lambda g: (g.x - actor.x) ** 2 + (g.y - actor.y) ** 2)
    tell(world, nearest, ghost, points=world.limit("told"), by_sight=actor.memory.by_sight)


def _guards(world: World) -> list[Actor]:
    return [a for a in world.actors if a.is_guard and not is_blind(world, a)]


_TELLINGS: Final = {
    "ping": _ping,
    "call": _call,
    "bell": _ring_bell,
    "bark": _bark,
    "warn": _warn,
    "whine": _whine,
    "whistle": _whistle,
    "footprint": _take_footprint,
}


def find_evidence(world: World) -> None:
    """Let guards find people down, doors left open, lamps put out and things that are missing."""
    found = [] if world.tick % FIND_EVERY else _evidence(world)
    if not found:
        return
    for guard in _guards(world):
        for key, sort, place in found:
            if key not in guard.memory.numbers and notices_place(world, guard, place):
                guard.memory.numbers[key] = world.tick
                points = world.limit(f"evidence_{sort}") * POINT
                gain(world, guard, points, cap=100 * POINT, by=sort, place=place)
                raise_area(world, EVIDENCE_POINTS.get(sort, 1))


def set_right(world: World, key: str) -> None:
    """Let everybody forget a piece of evidence that is gone; the same again is found anew."""
    for actor in world.actors:
        actor.memory.numbers.pop(key, None)


def _evidence(world: World) -> list[tuple[str, str, Point]]:
    """Return what could be found now: a key that each guard remembers, its sort and its place."""
    found = [
        (f"person:{a.id}:{a.blind_until}", "person", (a.x, a.y))
        for a in world.actors
        if a.state is AlertState.DOWN
    ]
    found += [
        (f"door:{door.id}", "door", (door.placement.x, door.placement.y))
        for door in world.doors
        if door.is_open and door.moved_by == "courier" and not door.placement.values.get("open")
    ]
    found += [(f"lamp:{lamp.id}", "lamp", (lamp.x, lamp.y)) for lamp in world.lamps if lamp.is_out]
    found += [
        (f"missing:{p.id}", "missing", (p.x, p.y))
        for p in world.plan.of_kind("temptation")
        if world.fixtures[p.id].done and p.values.get("deed") == "theft"
    ]
    return found


def notices_place(world: World, actor: Actor, place: Point) -> bool:
    """Return whether a place lies in an actor's bands of sight with nothing in between.

    The place may be in a wall or a shelf: its own cell hides nothing.
    """
    dx, dy = place[0] - actor.x, place[1] - actor.y
    bands = world.rule.senses_at(world, actor).bands
    band = band_holding(bands, dx, dy, actor.heading, searching=actor.is_searching, sneaking=False)
    terrain = world.terrain
    return band is not None and line_is_clear(
        terrain.opaque, terrain.columns, *place, actor.x, actor.y
    )
