"""The local giant: slow on his ring, and faster than anybody where somebody runs before his eyes.

Whoever walks may cross behind him. Whoever runs in his sight hears him whistle and then has him
after her in a straight line, through whatever breaks. Seen without running, he stops and looks;
what he sees, everybody round him knows (``systems/company.py``). A partner he lets pass.
"""

from __future__ import annotations

from game.base.units import POINT
from game.sim.actor import Actor, AlertState
from game.sim.minds.habits import calm_down, has_strayed, heading_to, is_at, rejoin, start
from game.sim.minds.mind import MINDS, Deed, Situation

CURIOUS_AT = 35 * POINT
"""Awareness that makes him stop and look."""


@MINDS.register("giant")
def giant(actor: Actor, situation: Situation) -> Deed:
    """Decide for a local giant."""
    if actor.state is AlertState.ALARMED:
        return _after_her(actor, situation)
    if situation.sees and situation.runs:
        return _whistle(actor, situation)
    if actor.state is AlertState.CURIOUS:
        return _look(actor, situation)
    return _on_his_ring(actor, situation)


def _on_his_ring(actor: Actor, situation: Situation) -> Deed:
    if actor.aware.points >= CURIOUS_AT:
        start(actor, situation.tick, actor.kind.numbers["look_ticks"])
        return Deed(state=AlertState.CURIOUS, say="giant.curious")
    if actor.state is AlertState.RETURNING:
        return rejoin(actor, situation)
    if has_strayed(actor, situation):
        start(actor, situation.tick)
        return Deed(state=AlertState.RETURNING)
    return Deed(follow_schedule=True)


def _look(actor: Actor, situation: Situation) -> Deed:
    """Stand and look to where she was seen, for as long as she is and a little longer."""
    memory = actor.memory
    if situation.sees:
        memory.until = situation.tick + actor.kind.numbers["look_ticks"]
    if situation.tick >= memory.until:
        return _stop(actor, situation)
    return Deed(face=heading_to(actor, memory.ghost or actor.place), state=AlertState.CURIOUS)


def _whistle(actor: Actor, situation: Situation) -> Deed:
    """Announce the charge; until it begins there is time to stop, or to go."""
    memory = actor.memory
    start(actor, situation.tick, actor.kind.numbers["whistle_ticks"])
    memory.ghost = situation.sees
    return Deed(
        face=heading_to(actor, situation.sees or actor.place),
        state=AlertState.ALARMED,
        say="giant.alarmed",
        tell="whistle",
    )


def _after_her(actor: Actor, situation: Situation) -> Deed:
    """Wind up, then charge at the ghost until time is up, he is stopped, or nobody is there.

    A wall stops him, and so does a partnership.
    """
    memory, kind = actor.memory, actor.kind.numbers
    memory.ghost = situation.sees or memory.ghost
    ghost = memory.ghost or actor.place
    if situation.tick < memory.until:
        return Deed(face=heading_to(actor, ghost), state=AlertState.ALARMED)
    came_from = (memory.numbers.get("from_x", -1), memory.numbers.get("from_y", -1))
    is_stopped = came_from == actor.place or bool(memory.numbers.get("partner"))
    is_over = situation.tick >= memory.until + kind["charge_ticks"]
    if is_over or is_stopped or (is_at(actor, ghost) and not situation.sees):
        return _stop(actor, situation)
    memory.numbers["from_x"], memory.numbers["from_y"] = actor.place
    return Deed(goal=ghost, pace="chase", state=AlertState.ALARMED, straight=True)


def _stop(actor: Actor, situation: Situation) -> Deed:
    """Give up and go back to the ring."""
    calm_down(actor, situation)
    for name in ("from_x", "from_y"):
        actor.memory.numbers.pop(name, None)
    return Deed(state=AlertState.RETURNING, say="giant.returning")
