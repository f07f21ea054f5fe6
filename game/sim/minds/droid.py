"""The rival droid: unseen, it follows whoever carries something worth copying, and takes it.

It must give itself away first: by glints while it waits or its wobble while it moves, then by a
long stay close behind, then by a whine. Each of these is counted only while the courier could see
it; a droid that was spotted cannot strike.
"""

from __future__ import annotations

from game.base.geometry import distance
from game.sim.actor import Actor
from game.sim.minds.habits import heading_to, is_at
from game.sim.minds.mind import MINDS, Deed, Situation
from game.sim.plan import Point


@MINDS.register("droid")
def droid(actor: Actor, situation: Situation) -> Deed:
    """Decide for a rival droid."""
    numbers = actor.memory.numbers
    if actor.item:
        return _flee(actor, situation)
    if situation.tick < numbers.get("outlined_until", 0) or not situation.bounty:
        _forget_telegraph(numbers)
        return _go_home(actor, situation)
    prey = situation.sees or (situation.trail[0] if situation.trail else None)
    if prey is None:
        return _go_home(actor, situation)
    actor.memory.ghost = prey
    _count_telegraph(actor, situation)
    return _stalk(actor, prey)


def _stalk(actor: Actor, prey: Point) -> Deed:
    kind, numbers = actor.kind.numbers, actor.memory.numbers
    away = distance(prey[0] - actor.x, prey[1] - actor.y)
    if numbers.get("whine", 0):
        numbers["whine"] = numbers["whine"] + 1 if away <= kind["close_subtiles"] else 0
        if numbers["whine"] > kind["whine_ticks"]:
            _forget_telegraph(numbers)
            return Deed(face=heading_to(actor, prey), tell="strike")
        return Deed(face=heading_to(actor, prey))
    announced = (
        numbers.get("glints", 0) >= kind["glints"]
        or numbers.get("wobble", 0) >= kind["wobble_ticks"]
    )
    numbers["close"] = numbers.get("close", 0) + 1 if away <= kind["close_subtiles"] else 0
    if announced and numbers["close"] >= kind["close_ticks"]:
        numbers["whine"] = 1
        return Deed(face=heading_to(actor, prey), tell="whine")
    keep = kind["close_subtiles"] * 3 // 4 if announced else kind["near_subtiles"]
    if away > keep:
        return Deed(goal=prey, pace="curious", face=heading_to(actor, prey))
    return Deed(face=heading_to(actor, prey))


def _count_telegraph(actor: Actor, situation: Situation) -> None:
    """Count glints and wobble, but only while the courier could see them."""
    kind, numbers = actor.kind.numbers, actor.memory.numbers
    moved = (actor.x, actor.y) != (numbers.get("last_x", actor.x), numbers.get("last_y", actor.y))
    numbers["last_x"], numbers["last_y"] = actor.x, actor.y
    if moved:
        numbers["still"] = 0
        numbers["wobble"] = numbers.get("wobble", 0) + situation.watched
        return
    numbers["still"] = numbers.get("still", 0) + 1
    if numbers["still"] % kind["glint_ticks"] == 0:
        numbers["glint"] = situation.tick
        numbers["glints"] = numbers.get("glints", 0) + situation.watched


def _forget_telegraph(numbers: dict[str, int]) -> None:
    for name in ("whine", "close", "glints", "wobble", "still"):
        numbers.pop(name, None)


def _go_home(actor: Actor, situation: Situation) -> Deed:
    if not actor.off_schedule:
        return Deed(follow_schedule=True)
    x, y, _ = actor.schedule.pose(situation.tick)
    if is_at(actor, (x, y)):
        return Deed(follow_schedule=True)
    return Deed(goal=(x, y), pace="curious")


def _flee(actor: Actor, situation: Situation) -> Deed:
    if situation.home is None or is_at(actor, situation.home):
        return Deed(tell="stash")
    return Deed(goal=situation.home, pace="chase")
