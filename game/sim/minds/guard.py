"""The guard: ordinary scrutiny on a beat, up the ladder from calm to alarmed and back."""

from __future__ import annotations

from game.base.units import POINT
from game.sim.actor import Actor, AlertState
from game.sim.minds.habits import (
    calm_down,
    has_strayed,
    heading_to,
    is_at,
    looking_round,
    rejoin,
    start,
    stay_away,
)
from game.sim.minds.mind import MINDS, Deed, Situation
from game.sim.plan import Point

CURIOUS_AT = 35 * POINT
"""Awareness that makes curious."""
SEARCHING_AT = 65 * POINT
"""Awareness that makes searching."""
ALARMED_AT = 100 * POINT
"""Awareness that makes alarmed."""
MOST_SEARCH = 2
"""How many search for the same ghost; whoever comes after them holds an exit."""


@MINDS.register("guard")
def guard(actor: Actor, situation: Situation) -> Deed:
    """Decide for a torch guard."""
    return _BY_STATE[actor.state](actor, situation)


def _calm(actor: Actor, situation: Situation) -> Deed:
    if actor.aware.points >= CURIOUS_AT:
        return _become_curious(actor, situation)
    if actor.memory.post and situation.tick < actor.memory.post_until:
        return stay_away(actor)
    if has_strayed(actor, situation):
        start(actor, situation.tick)
        return Deed(state=AlertState.RETURNING)
    if situation.inward:
        return Deed(face=heading_to(actor, situation.inward))
    return Deed(follow_schedule=True)


def _become_curious(actor: Actor, situation: Situation) -> Deed:
    start(actor, situation.tick, actor.kind.numbers["curious_most_ticks"])
    return Deed(state=AlertState.CURIOUS, say="guard.curious")


def _curious(actor: Actor, situation: Situation) -> Deed:
    memory, numbers = actor.memory, actor.kind.numbers
    ghost = memory.ghost or (actor.x, actor.y)
    if actor.aware.points >= SEARCHING_AT:
        return _become_searching(actor, situation)
    if situation.tick >= memory.until or memory.numbers.get("arrived", 0) < 0:
        return _give_up(actor, situation)
    if situation.tick - memory.since < numbers["curious_stop_ticks"] or situation.rank > 0:
        return Deed(face=heading_to(actor, ghost), state=AlertState.CURIOUS)
    if is_at(actor, ghost):
        looked = memory.numbers.get("arrived", 0) + 1
        memory.numbers["arrived"] = looked if looked < numbers["look_ticks"] else -1
        return Deed(face=looking_round(actor, ghost, looked), state=AlertState.CURIOUS)
    return Deed(goal=ghost, pace="curious", state=AlertState.CURIOUS)


def _become_searching(actor: Actor, situation: Situation) -> Deed:
    memory = actor.memory
    name = "search_alarmed_ticks" if memory.alarmed_once else "search_ticks"
    start(actor, situation.tick, actor.kind.numbers[name])
    return Deed(state=AlertState.SEARCHING, say="guard.searching")


def _searching(actor: Actor, situation: Situation) -> Deed:
    memory = actor.memory
    if actor.aware.points >= ALARMED_AT:
        return _become_alarmed(actor, situation)
    if situation.tick >= memory.until:
        return _give_up(actor, situation)
    ghost = memory.ghost or (actor.x, actor.y)
    if situation.rank >= MOST_SEARCH:
        return _hold_exit(actor, situation, ghost)
    place = ghost if situation.tick - memory.since < 30 else situation.suspects or ghost
    if is_at(actor, place):
        looked = situation.tick - memory.since
        return Deed(face=looking_round(actor, place, looked), state=AlertState.SEARCHING)
    return Deed(goal=place, pace="searching", state=AlertState.SEARCHING)


def _hold_exit(actor: Actor, situation: Situation, ghost: Point) -> Deed:
    """Stand in the way out and look where the search is; without an exit, look from here."""
    if situation.way_out is None or is_at(actor, situation.way_out):
        return Deed(face=heading_to(actor, ghost), state=AlertState.SEARCHING)
    return Deed(goal=situation.way_out, pace="searching", state=AlertState.SEARCHING)


def _become_alarmed(actor: Actor, situation: Situation) -> Deed:
    start(actor, situation.tick)
    actor.memory.alarmed_once = True
    actor.memory.numbers["lost"] = situation.tick
    return Deed(state=AlertState.ALARMED, say="guard.alarmed", shout=True)


def _alarmed(actor: Actor, situation: Situation) -> Deed:
    memory, numbers = actor.memory, actor.kind.numbers
    if situation.sees:
        memory.numbers["lost"] = situation.tick
    ghost = memory.ghost or (actor.x, actor.y)
    if situation.tick - memory.numbers.get("lost", situation.tick) >= numbers["lost_ticks"]:
        return _become_searching(actor, situation)
    if situation.tick - memory.since < numbers["shout_ticks"]:
        return Deed(face=heading_to(actor, ghost), state=AlertState.ALARMED)
    return Deed(goal=ghost, pace="chase", state=AlertState.ALARMED)


def _give_up(actor: Actor, situation: Situation) -> Deed:
    """Go back and say why: she was seen and lost, or there was only a noise. Stay wary."""
    calm_down(actor, situation)
    actor.memory.wary = True
    say = "guard.lost" if actor.memory.by_sight else "guard.returning"
    return Deed(state=AlertState.RETURNING, say=say)


def _returning(actor: Actor, situation: Situation) -> Deed:
    if actor.aware.points >= CURIOUS_AT:
        return _become_curious(actor, situation)
    return rejoin(actor, situation)


def _down(actor: Actor, situation: Situation) -> Deed:
    if situation.tick < actor.blind_until:
        return Deed(state=AlertState.DOWN)
    actor.memory.ghost = (actor.x, actor.y)
    return _become_searching(actor, situation)


_BY_STATE = {
    AlertState.CALM: _calm,
    AlertState.CURIOUS: _curious,
    AlertState.SEARCHING: _searching,
    AlertState.ALARMED: _alarmed,
    AlertState.RETURNING: _returning,
    AlertState.DOWN: _down,
}
