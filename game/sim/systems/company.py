"""Company: round a giant, what one watcher sees all know.

Only what somebody has before their eyes now is passed on, so that two who remember cannot keep each
other awake; and it is passed on as a place believed, to be told by one who saw.
"""

from __future__ import annotations

from game.base.geometry import within
from game.base.units import POINT
from game.sim.actor import Actor
from game.sim.systems.eyes import is_blind
from game.sim.systems.noticing import tell
from game.sim.systems.partnership import is_partner
from game.sim.systems.perception import SENSE_EVERY
from game.sim.world import World


def share(world: World) -> None:
    """Let everybody round each giant whose turn it is know what the surest of them sees."""
    for giant in world.plan.of_kind("giant"):
        actor = world.actor(giant.id)
        if world.tick % SENSE_EVERY == actor.index % SENSE_EVERY and not is_blind(world, actor):
            _share_round(world, actor)


def _share_round(world: World, giant: Actor) -> None:
    company = [] if is_partner(giant) else company_of(world, giant)
    witnesses = [actor for actor in company if actor.aware.sees and actor.memory.ghost]
    if not witnesses:
        return
    surest = max(witnesses, key=lambda actor: actor.aware.points)
    points = min(surest.aware.points // POINT, giant.kind.numbers["share_cap"])
    for actor in company:
        if actor.aware.points < points * POINT and surest.memory.ghost:
            tell(world, actor, surest.memory.ghost, points=points, by_sight=True)


def company_of(world: World, giant: Actor) -> list[Actor]:
    """Return the watchers with open eyes in a giant's aura, himself among them."""
    reach = giant.kind.numbers["aura_subtiles"]
    return [
        actor
        for actor in world.actors
        if actor.is_watcher
        and actor.kind.bands
        and not is_blind(world, actor)
        and within(actor.x - giant.x, actor.y - giant.y, reach)
    ]
