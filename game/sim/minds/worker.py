"""The worker: somebody with a job, who reacts by trust and arrests nobody."""

from __future__ import annotations

from game.base.units import POINT
from game.sim.actor import Actor, AlertState
from game.sim.minds.habits import has_strayed, heading_to, is_at, rejoin, start
from game.sim.minds.mind import MINDS, Deed, Situation

SURE_AT = 35 * POINT
"""Awareness at which a worker has made the courier out."""

REACTIONS = {
    "beloved": "warn",
    "trusted": "warn",
    "neutral": "leave",
    "wary": "call",
    "shunned": "bell",
}
"""What a worker does on making the courier out, by trust; every one of them also says a line."""


@MINDS.register("worker")
def worker(actor: Actor, situation: Situation) -> Deed:
    """Decide for a worker, seller or visitor."""
    memory = actor.memory
    if actor.state is AlertState.DOWN and situation.tick < actor.blind_until:
        return Deed(state=AlertState.DOWN)
    if actor.state is AlertState.RETURNING:
        return rejoin(actor, situation)
    if memory.post and situation.tick < memory.post_until:
        return _led_away(actor)
    if has_strayed(actor, situation):
        start(actor, situation.tick)
        return Deed(state=AlertState.RETURNING)
    if actor.aware.points >= SURE_AT and situation.tick >= memory.numbers.get("again", 0):
        return _react(actor, situation)
    return Deed(follow_schedule=True)


def _react(actor: Actor, situation: Situation) -> Deed:
    actor.memory.numbers["again"] = situation.tick + actor.kind.numbers["again_ticks"]
    return Deed(
        follow_schedule=True,
        say=f"{actor.id}.{situation.trust}",
        tell=REACTIONS[situation.trust],
    )


def _led_away(actor: Actor) -> Deed:
    post = actor.memory.post or (actor.x, actor.y)
    if is_at(actor, post):
        return Deed(face=heading_to(actor, post))
    return Deed(goal=post)


@MINDS.register("dog")
def dog(actor: Actor, situation: Situation) -> Deed:
    """Decide for a sleeping dog: it wakes at what it hears, barks, and sleeps again."""
    numbers = actor.memory.numbers
    if actor.aware.points >= SURE_AT and situation.tick >= numbers.get("again", 0):
        numbers["again"] = situation.tick + actor.kind.numbers["sleep_ticks"]
        return Deed(follow_schedule=True, say=f"{actor.id}.bark", tell="bark")
    if situation.tick >= numbers.get("again", 0):
        actor.aware.points = min(actor.aware.points, SURE_AT - POINT)
    return Deed(follow_schedule=True)
