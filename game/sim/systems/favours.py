"""Favours: what people do for a courier they trust, when she asks.

A trusted courier hears of the nearest patrol; a beloved one of all near by, and is shown what
shimmers. Somebody she helped calls a guard over: the harmless twin of knocking him down.
"""

from __future__ import annotations

from typing import Final

from game.base.geometry import within
from game.sim.actor import Actor, AlertState
from game.sim.events import Barked, CalledOver, PatrolsShown, PointedAt
from game.sim.offers import Offer
from game.sim.plan import Point
from game.sim.systems.eyes import is_blind
from game.sim.verbs import VERBS
from game.sim.world import World

_TRUSTED: Final = frozenset({"trusted", "beloved"})


def is_trusted(world: World) -> bool:
    """Return whether people trust the courier, or more."""
    return world.trust.band in _TRUSTED


def is_beloved(world: World) -> bool:
    """Return whether people love the courier."""
    return world.trust.band == "beloved"


def offer(world: World, actor: Actor, name: str) -> Offer:
    """Return what asking somebody would bring now.

    Args:
        world: where it is asked.
        actor: a person in reach.
        name: what people call them.
    """
    helped = actor.id in world.tally.helped and is_trusted(world)
    if helped and _guard_to_call(world, actor) is not None:
        verb, label = "lead_away", "Ask {name} to call the guard over"
    else:
        verb, label = "ask", "Ask {name}"
    refusal = "They turn their back on you." if world.trust.band == "shunned" else ""
    return Offer(
        verb, actor.id, label, actor.x, actor.y, button="ask", refusal=refusal, name=name
    )  # fmt: skip


def grant(world: World, actor: Actor) -> None:
    """Let somebody who was asked do what their trust moves them to."""
    if is_trusted(world):
        _show_patrols(world, actor, most=len(world.actors) if is_beloved(world) else 1)
    if is_beloved(world):
        _point_at_claim(world, actor)


def _show_patrols(world: World, actor: Actor, most: int) -> None:
    """Show the nearest watchers who walk, through walls, for a while."""
    reach = world.limit("patrol_subtiles")
    patrols = [a for a in world.actors if a.is_watcher and a.kind.paces]
    shown = _nearest(patrols, actor, reach)[:most]
    if shown:
        until = world.tick + world.limit("patrol_ticks")
        world.marks.update({watcher.id: until for watcher in shown})
        world.events.append(PatrolsShown(actor.id, tuple(watcher.id for watcher in shown)))


def _point_at_claim(world: World, actor: Actor) -> None:
    """Point at the nearest claim that the courier has not looked at."""
    claims = [p for p in world.plan.of_kind("claim") if p.id not in world.tally.claims]
    if claims:
        near = min(claims, key=lambda p: (p.x - actor.x) ** 2 + (p.y - actor.y) ** 2)
        world.events.append(PointedAt(actor.id, near.id, near.x, near.y))


def _nearest(others: list[Actor], actor: Actor, reach: int) -> list[Actor]:
    """Return those within reach of an actor, nearest first."""
    near = [other for other in others if within(other.x - actor.x, other.y - actor.y, reach)]
    return sorted(near, key=lambda a: (a.x - actor.x) ** 2 + (a.y - actor.y) ** 2)


def _guard_to_call(world: World, actor: Actor) -> Actor | None:
    """Return the nearest guard who would come: calm, awake and not called already."""
    free = [
        other
        for other in world.actors
        if other.kind.mind == "guard"
        and other.state is AlertState.CALM
        and not is_blind(world, other)
        and world.tick >= other.memory.post_until
    ]
    return next(iter(_nearest(free, actor, world.limit("call_over_subtiles"))), None)


@VERBS.register("lead_away")
def lead_away(world: World, target: str) -> None:
    """Let a helped worker call the nearest guard over, off his post for a while."""
    actor = world.actor(target)
    guard = _guard_to_call(world, actor)
    if guard is not None:
        lead_to(world, guard, actor.place, world.limit("lead_away_ticks"))
        world.events += [CalledOver(guard.id, actor.id), Barked(guard.id, "guard.called")]


def follow_lure(world: World, actor: Actor, place: Point) -> None:
    """Let somebody who minds a post, and is no watcher, go and look what called there."""
    minds_post = actor.is_person and bool(world.placement(actor.id).values.get("post"))
    if minds_post and actor.state is AlertState.CALM and world.tick >= actor.memory.post_until:
        lead_to(world, actor, place, world.limit("lead_away_ticks"))


def lead_to(world: World, actor: Actor, place: Point, ticks: int) -> None:
    """Keep somebody at a place, off their schedule, for so long."""
    actor.memory.post = place
    actor.memory.post_until = world.tick + ticks
    actor.off_schedule = True
