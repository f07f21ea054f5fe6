"""What a picture of the personal house needs to know: read-only, worked out when asked for."""

from __future__ import annotations

from typing import Final

from game.base.units import SUBTILES, TICKS_PER_SECOND
from game.sim.plan import Point
from game.sim.rules.personal_state import house_of
from game.sim.rules.rerouting import EPOCH, scores
from game.sim.rules.tuning import SOCKETS
from game.sim.rules.ways_out import guess_now
from game.sim.world import World

PRINTS: Final = ((96, "solid"), (32, "hatched"), (8, "dots"))
"""Least heat of each sort of print on the floor."""

PORTRAIT: Final = ((240, "face"), (120, "scarf"), (40, "hood"))
"""Least steps of each trait that a mirror's portrait has gained."""

AHEAD_ORBS: Final = 2
"""Orbs that show where guards will be."""

BAR_ORBS: Final = 4
"""Orbs that show the heat behind every beat."""

AHEAD_TICKS: Final = 6 * TICKS_PER_SECOND
"""How far ahead orbs see."""

AHEAD_STEP: Final = TICKS_PER_SECOND // 2
"""Ticks between two shown places."""

AHEAD_REACH: Final = 12 * SUBTILES
"""How near a guard must be to be shown."""


def has_house(world: World) -> bool:
    """Return whether a world's rule is the personal house."""
    return world.rule.name == "personal"


def print_of(heat: int) -> str:
    """Return how a tile of some heat is drawn: solid, hatched, dots, or ""."""
    return next((sort for least, sort in PRINTS if heat >= least), "")


def prints(world: World) -> dict[tuple[int, int], str]:
    """Return the prints on the floor by tile."""
    heat = house_of(world).floor.heat
    return {cell: sort for cell, warm in heat.items() if (sort := print_of(warm))}


def portrait(world: World) -> tuple[str, ...]:
    """Return the traits of the mirrors' portrait, the newest first; none is a grey pane."""
    steps = house_of(world).floor.steps
    return tuple(trait for least, trait in PORTRAIT if steps >= least)


def ticks_to_change(world: World) -> int:
    """Return the ticks until wardens may change beat again, for the ring round the mirror."""
    return EPOCH - world.tick % EPOCH


def previews(world: World) -> dict[str, tuple[Point, ...]]:
    """Return the painted way of every warden that is about to change beat, by actor."""
    house = house_of(world)
    found = {}
    for warden in house.wardens:
        if warden.next != warden.at:
            schedule = warden.beats[warden.next].schedule
            found[warden.who] = tuple(schedule.pose(tick)[:2] for tick in schedule.corners)
    return found


def dials(world: World) -> dict[str, int]:
    """Return the surprise of each way out, live until the file is lifted."""
    house = house_of(world)
    surprises = guess_now(house).surprises
    return {way.id: value for way, value in zip(house.ways, surprises, strict=True)}


def sockets(world: World, table: str) -> tuple[int, int]:
    """Return how many sockets of a table are lit, and how many it has."""
    return len(house_of(world).tables[table].sockets), SOCKETS


def guards_ahead(world: World) -> dict[str, tuple[Point, ...]]:
    """Return where undisturbed guards near by will be in the next seconds; two orbs show it."""
    if len(house_of(world).orbs) < AHEAD_ORBS:
        return {}
    ticks = range(world.tick, world.tick + AHEAD_TICKS + 1, AHEAD_STEP)
    return {
        actor.id: tuple(actor.schedule.pose(tick)[:2] for tick in ticks)
        for actor in world.actors
        if actor.kind.mind == "guard"
        and not actor.off_schedule
        and world.is_near(actor.x, actor.y, AHEAD_REACH)
    }


def tracks(world: World) -> dict[str, tuple[Point, ...]]:
    """Return where droids went lately, the oldest place first; three orbs show it."""
    return dict(house_of(world).tracks)


def bars(world: World) -> dict[str, int]:
    """Return the heat that speaks for every beat that is awake; four orbs show it."""
    house = house_of(world)
    if len(house.orbs) < BAR_ORBS:
        return {}
    return {
        beat.id: score
        for warden in house.wardens
        for beat, score in zip(warden.beats, scores(world, house, warden), strict=True)
        if score >= 0
    }
