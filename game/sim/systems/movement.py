"""Movement: bodies go where they want to, as far as the ground lets them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from game.base.geometry import distance, heading_of, turned, vector, within
from game.base.grid import Cell, cell_of, center_of
from game.base.units import SUBTILES
from game.sim.actor import Actor
from game.sim.events import DoorMoved
from game.sim.minds.mind import Deed
from game.sim.passing import Trace
from game.sim.senses.paths import find_way, nearest_free
from game.sim.systems.charging import charge
from game.sim.systems.sounding import make_noise
from game.sim.systems.tools import BODY_HALF
from game.sim.world import World

TRACE_EVERY: Final = 15
"""Ticks between two traces of the courier."""

TRACE_TICKS: Final = 600
"""How long a trace lasts."""

BUMP_EVERY: Final = 120
"""Ticks between two bumps into the same person."""

CATCH_UP: Final = 2
"""How many times its calm pace somebody may glide to fall into step with its schedule."""


def move(world: World, deeds: Mapping[int, Deed]) -> None:
    """Move the courier, then every actor by its deed; who has none keeps to its schedule."""
    courier = world.courier
    before = (courier.x, courier.y)
    speed = world.catalog.gaits[courier.gait].speed
    if speed and not courier.aboard:
        slide(world, *vector(courier.heading, speed))
    if (courier.x, courier.y) == before:
        courier.gait = "still"
    _step_sounds(world)
    _bump(world)
    _leave_trace(world)
    tick = world.tick
    for actor in world.actors:
        deed = deeds.get(actor.index)
        if deed is None or (deed.follow_schedule and not actor.off_schedule):
            actor.x, actor.y, actor.heading = actor.schedule.pose(tick)
        else:
            _move_actor(world, actor, deed)


# -- the courier ----------------------------------------------------------------------------------
def slide(world: World, dx: int, dy: int) -> None:
    """Move the courier's body by a vector, sliding along what is solid, one axis at a time."""
    courier = world.courier
    before = (courier.x, courier.y)
    courier.x = _slid(world, courier.x, courier.y, dx, along_x=True)
    courier.y = _slid(world, courier.y, courier.x, dy, along_x=False)
    if (courier.x, courier.y) == before and not (dx and dy):
        _round_corner(world, dx or dy, along_x=bool(dx))


def _round_corner(world: World, step: int, *, along_x: bool) -> None:
    """Move the courier aside where only a corner stops her, so that nobody sticks to one."""
    courier = world.courier
    at, across = (courier.x, courier.y) if along_x else (courier.y, courier.x)
    line = (at + step + (BODY_HALF if step > 0 else -BODY_HALF)) // SUBTILES
    low, high = (across - BODY_HALF) // SUBTILES, (across + BODY_HALF - 1) // SUBTILES
    frees = [_is_free(world, (line, s) if along_x else (s, line)) for s in (low, high)]
    if low == high or frees[0] == frees[1]:
        return
    edge = high * SUBTILES
    needed = edge - BODY_HALF - across if frees[0] else edge + BODY_HALF - across
    if abs(needed) <= world.limit("corner_subtiles"):
        aside = max(-abs(step), min(abs(step), needed))
        if along_x:
            courier.y = _slid(world, across, at, aside, along_x=False)
        else:
            courier.x = _slid(world, across, at, aside, along_x=True)


def _slid(world: World, at: int, across: int, step: int, *, along_x: bool) -> int:
    """Return how far one coordinate gets: the whole step, or flush with what stops it."""
    if step == 0:
        return at
    edge = at + step + (BODY_HALF if step > 0 else -BODY_HALF)
    line = edge // SUBTILES
    for side in ((across - BODY_HALF) // SUBTILES, (across + BODY_HALF - 1) // SUBTILES):
        if not _is_free(world, (line, side) if along_x else (side, line)):
            flush = line * SUBTILES - BODY_HALF if step > 0 else (line + 1) * SUBTILES + BODY_HALF
            return max(at, flush) if step > 0 else min(at, flush)
    return at + step


def _is_free(world: World, cell: Cell) -> bool:
    terrain = world.terrain
    if not terrain.contains(cell):
        return False
    at = terrain.index(cell)
    is_open = not terrain.solid[at] or (world.courier.merged and bool(terrain.plan.duct[at]))
    return is_open and not world.rule.bars(world, cell)


def _step_sounds(world: World) -> None:
    courier, catalog = world.courier, world.catalog
    gait = catalog.gaits[courier.gait]
    if courier.gait == "glide" or courier.aboard:
        courier.stride = 0
    if courier.gait in {"still", "glide"} or courier.aboard:
        courier.loudness = 0
        return
    surface = catalog.surfaces[world.terrain.surface_at(courier.x, courier.y)]
    step, place = surface.loudness[courier.gait], (courier.x, courier.y)
    courier.loudness = world.rule.loudness(world, "footstep", *place, step)
    courier.stride += 1
    if courier.stride < gait.stride_ticks:
        return
    courier.stride = 0
    make_noise(world, "footstep", by="courier", x=courier.x, y=courier.y, radius=step)


def _bump(world: World) -> None:
    """Let the courier, on the move, bump into somebody: a noise, at most every two seconds."""
    courier = world.courier
    if courier.gait in {"still", "glide"} or courier.aboard:
        return
    for actor in world.actors_about(SUBTILES):
        near = actor.is_person and world.is_near(actor.x, actor.y, BODY_HALF + actor.kind.radius)
        if near and world.tick >= actor.memory.numbers.get("bumped", 0):
            actor.memory.numbers["bumped"] = world.tick + BUMP_EVERY
            radius = world.catalog.noises["bump"]
            make_noise(world, "bump", by="courier", x=actor.x, y=actor.y, radius=radius)


def _leave_trace(world: World) -> None:
    if world.tick % TRACE_EVERY or world.courier.aboard:
        return
    oldest = world.tick - TRACE_TICKS
    kept = tuple(t for t in world.traces if t.tick > oldest)
    world.traces = (*kept, Trace(world.tick, world.courier.x, world.courier.y))


# -- actors ---------------------------------------------------------------------------------------
def _move_actor(world: World, actor: Actor, deed: Deed) -> None:
    if deed.follow_schedule:
        _catch_up(world, actor)
    elif deed.goal is not None and deed.straight:
        charge(world, actor, _towards(actor.x, actor.y, deed.goal, actor.kind.paces[deed.pace]))
    elif deed.goal is not None:
        actor.off_schedule = True
        _walk(world, actor, deed.goal, actor.kind.paces[deed.pace])
    elif deed.face >= 0:
        actor.off_schedule = True
        actor.heading = turned(actor.heading, deed.face, actor.kind.turn)


def _catch_up(world: World, actor: Actor) -> None:
    x, y, heading = actor.schedule.pose(world.tick)
    pace = actor.kind.paces.get("calm", 0) * CATCH_UP
    actor.x, actor.y = _towards(actor.x, actor.y, (x, y), pace)
    actor.heading = turned(actor.heading, heading, actor.kind.turn)
    actor.off_schedule = (actor.x, actor.y, actor.heading) != (x, y, heading)


def _walk(world: World, actor: Actor, goal: tuple[int, int], pace: int) -> None:
    memory = actor.memory
    if memory.goal is None or cell_of(*memory.goal) != cell_of(*goal):
        memory.path = _way(world, actor, goal)
    memory.goal = goal
    target = memory.path[0] if memory.path else goal
    heading = heading_of(target[0] - actor.x, target[1] - actor.y)
    actor.heading = turned(actor.heading, heading, actor.kind.turn)
    if not memory.path and cell_of(actor.x, actor.y) != cell_of(*goal):
        return
    if memory.path and within(target[0] - actor.x, target[1] - actor.y, pace):
        memory.path = memory.path[1:]
    _open_door(world, actor, cell_of(*target))
    actor.x, actor.y = _towards(actor.x, actor.y, target, pace)


def _way(world: World, actor: Actor, goal: tuple[int, int]) -> tuple[tuple[int, int], ...]:
    """Return the middles of the cells on the way; doors are passable, locked ones are not."""
    start = nearest_free(world.terrain, cell_of(actor.x, actor.y))
    cells = find_way(world.terrain, start, nearest_free(world.terrain, cell_of(*goal)))
    return tuple(center_of(cell) for cell in cells)


def _towards(x: int, y: int, place: tuple[int, int], pace: int) -> tuple[int, int]:
    dx, dy = place[0] - x, place[1] - y
    away = distance(dx, dy)
    if away <= pace:
        return place
    return x + dx * pace // away, y + dy * pace // away


def _open_door(world: World, actor: Actor, cell: Cell) -> None:
    """Let somebody off their schedule open the door that their next step leads into."""
    for door in world.doors:
        if not (door.is_open or door.swings) and cell in door.cells:
            door.is_open, door.moved_by = True, actor.id
            world.relay_terrain()
            world.events.append(DoorMoved(door.id, is_open=True, by=actor.id))
