"""The worker: somebody with a job, who reacts by trust and arrests nobody.

Sellers and visitors have the same head (``at_work``); they differ in what fright makes them do.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from game.base.geometry import distance, within
from game.base.units import POINT
from game.sim.actor import Actor, AlertState
from game.sim.minds.habits import has_strayed, heading_to, is_at, rejoin, start
from game.sim.minds.mind import MINDS, Deed, Situation
from game.sim.plan import Point

SURE_AT: Final = 35 * POINT
"""Awareness at which a worker has made the courier out."""

REACTIONS: Final[Mapping[str, str]] = {
    "beloved": "warn",
    "trusted": "warn",
    "neutral": "leave",
    "wary": "call",
    "shunned": "bell",
}
"""What a worker does on making the courier out, by trust; every one of them also says a line."""


@MINDS.register("worker")
def worker(actor: Actor, situation: Situation) -> Deed:
    """Decide for a worker."""
    return at_work(actor, situation, flees=True)


def at_work(actor: Actor, situation: Situation, *, flees: bool) -> Deed:
    """Decide for somebody who is no watcher: the night's work, fright, and a word by trust.

    Args:
        actor: the person.
        situation: what they know.
        flees: whether fright sends them away from it; otherwise they stand and look.
    """
    memory = actor.memory
    if actor.state is AlertState.DOWN and situation.tick < actor.blind_until:
        return Deed(state=AlertState.DOWN)
    if "scared" in memory.numbers:
        return _afraid(actor, situation, flees=flees)
    if actor.state is AlertState.ALARMED:
        return _to_the_bell(actor, situation)
    if actor.state is AlertState.RETURNING:
        return rejoin(actor, situation)
    return _at_ease(actor, situation)


def _at_ease(actor: Actor, situation: Situation) -> Deed:
    memory = actor.memory
    if memory.post and situation.tick < memory.post_until:
        return _led_away(actor)
    if has_strayed(actor, situation):
        return _back(actor, situation)
    if actor.aware.points >= SURE_AT and situation.tick >= memory.numbers.get("again", 0):
        return _react(actor, situation)
    return Deed(follow_schedule=True)


def _back(actor: Actor, situation: Situation) -> Deed:
    start(actor, situation.tick)
    return Deed(state=AlertState.RETURNING)


def _led_away(actor: Actor) -> Deed:
    post = actor.memory.post or actor.place
    if is_at(actor, post):
        return Deed(face=heading_to(actor, post))
    return Deed(goal=post)


# -- by trust -------------------------------------------------------------------------------------
def _react(actor: Actor, situation: Situation) -> Deed:
    actor.memory.numbers["again"] = situation.tick + actor.kind.numbers["again_ticks"]
    say, tell = f"{actor.id}.{situation.trust}", REACTIONS[situation.trust]
    if tell != "bell":
        return Deed(follow_schedule=True, say=say, tell=tell)
    if situation.bell is None or situation.rooted:
        return Deed(follow_schedule=True, say=say, tell="call")
    start(actor, situation.tick, actor.kind.numbers["bell_most_ticks"])
    return Deed(goal=situation.bell, pace="chase", say=say, state=AlertState.ALARMED)


def _to_the_bell(actor: Actor, situation: Situation) -> Deed:
    """Run to the bell and ring it; whoever does not get there in time calls instead."""
    bell = situation.bell
    late = bell is None or situation.tick >= actor.memory.until
    reach = situation.limits["use_subtiles"]
    if bell is None or late or within(bell[0] - actor.x, bell[1] - actor.y, reach):
        start(actor, situation.tick)
        return Deed(tell="call" if late else "bell", state=AlertState.RETURNING)
    return Deed(goal=bell, pace="chase", state=AlertState.ALARMED)


# -- fright ---------------------------------------------------------------------------------------
def _afraid(actor: Actor, situation: Situation, *, flees: bool) -> Deed:
    """Walk fast to the far end of one's round, or stand, and look back at what it was."""
    numbers = actor.memory.numbers
    if situation.tick >= numbers["scared"]:
        for name in ("scared", "scare_x", "scare_y"):
            del numbers[name]
        return _back(actor, situation)
    scare = numbers["scare_x"], numbers["scare_y"]
    haven = _far_corner(actor, scare) if flees and not situation.rooted else None
    if haven is None or is_at(actor, haven):
        return Deed(face=heading_to(actor, scare), state=AlertState.ALARMED)
    return Deed(goal=haven, pace="chase", state=AlertState.ALARMED)


def _far_corner(actor: Actor, scare: Point) -> Point | None:
    """Return the corner of an actor's round furthest from a scare, if it is further than here."""

    def away(place: Point) -> int:
        return distance(place[0] - scare[0], place[1] - scare[1])

    corners = [actor.schedule.poses[tick][:2] for tick in actor.schedule.corners]
    furthest = max(corners, key=away, default=None)
    if furthest is None or (not is_at(actor, furthest) and away(furthest) <= away(actor.place)):
        return None
    return furthest
