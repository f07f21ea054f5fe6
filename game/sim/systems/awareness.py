"""Awareness: it fades after a grace time, and the hunt spreads while somebody searches."""

from __future__ import annotations

from game.base.grid import cell_of, center_of
from game.base.units import POINT, SUBTILES
from game.sim.actor import Actor, AlertState
from game.sim.senses.sight import MOST_REACH
from game.sim.systems.alarm import notices_place
from game.sim.systems.eyes import is_blind
from game.sim.systems.noticing import NOTICED_AT, SURE_AT
from game.sim.systems.perception import SENSE_EVERY, SENSES_A_SECOND
from game.sim.world import World

SEARCHING_AT = 65 * POINT
"""Above it awareness fades slowest."""

FLOORS = {
    AlertState.CURIOUS: SURE_AT,
    AlertState.SEARCHING: SEARCHING_AT,
    AlertState.ALARMED: SEARCHING_AT,
}
"""Awareness does not fade below the running state's floor."""

SPREAD_EVERY = 48
"""Ticks in which a searched-for courier may have come one cell further (1.25 tiles a second)."""

WIPE_EVERY = 12
"""Ticks between two wipes of the hunt by the watchers' cones."""


def fade(world: World) -> None:
    """Let the awareness of those whose turn it is fade, and arm them again below 10."""
    for actor in world.actors[world.tick % SENSE_EVERY :: SENSE_EVERY]:
        aware = actor.aware
        if aware.points and world.tick >= aware.grace_until:
            floor = FLOORS.get(actor.state, 0)
            rate = world.limit(_rate_name(aware.points)) * POINT // SENSES_A_SECOND
            aware.points = max(aware.points - rate, min(floor, aware.points))
        if aware.points < NOTICED_AT:
            aware.armed = aware.sight_armed = True


def _rate_name(points: int) -> str:
    if points < SURE_AT:
        return "decay_low"
    return "decay_mid" if points < SEARCHING_AT else "decay_high"


def hunt(world: World) -> None:
    """Spread the cells where the courier may be, and wipe those that any watcher looks at."""
    searching = AlertState.SEARCHING
    searchers = [actor for actor in world.actors if actor.state is searching]
    if not searchers:
        world.hunt = 0
        return
    for actor in searchers:
        if world.tick == actor.memory.since + 1 or not world.hunt:
            world.hunt |= _bit(world, actor.memory.ghost or (actor.x, actor.y))
    if world.tick % SPREAD_EVERY == 0:
        world.hunt = _spread(world)
    if world.tick % WIPE_EVERY == 0:
        for actor in world.actors:
            if actor.is_watcher and not is_blind(world, actor):
                _wipe(world, actor)


def _bit(world: World, place: tuple[int, int]) -> int:
    return 1 << world.terrain.index(cell_of(*place))


def _spread(world: World) -> int:
    """Return the suspected cells and their neighbours, through doors that hands can open."""
    columns, bits = world.terrain.columns, world.hunt
    bits |= bits << 1 | bits >> 1 | bits << columns | bits >> columns
    barred = world.terrain.barred
    return sum(1 << at for at in range(len(barred)) if not barred[at] and bits >> at & 1)


def _wipe(world: World, actor: Actor) -> None:
    column, row = cell_of(actor.x, actor.y)
    reach = MOST_REACH // SUBTILES
    terrain = world.terrain
    for r in range(max(row - reach, 0), min(row + reach + 1, terrain.rows)):
        for c in range(max(column - reach, 0), min(column + reach + 1, terrain.columns)):
            bit = 1 << terrain.index((c, r))
            if world.hunt & bit and notices_place(world, actor, center_of((c, r))):
                world.hunt &= ~bit
