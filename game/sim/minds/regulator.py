"""The regulator: a long line that sweeps, and follows whom it has touched.

What the line does to the courier (paint, lock, citation) is a rule of the place, in
``systems/regulation.py``; the mind only points it.
"""

from __future__ import annotations

from typing import Final

from game.base.geometry import distance, turn_between, turned
from game.base.units import TURN
from game.sim.actor import Actor
from game.sim.minds.habits import heading_to
from game.sim.minds.mind import MINDS, Deed, Situation

RADIAN: Final = 3438
"""Arc minutes in a radian, rounded: a sideways speed over a distance, as a turn."""


@MINDS.register("regulator")
def regulator(actor: Actor, situation: Situation) -> Deed:
    """Decide for a regulator."""
    if actor.memory.numbers.get("tracking") and situation.sees:
        return _track(actor, situation)
    scheduled = actor.schedule.pose(situation.tick)[2]
    if abs(turn_between(actor.heading, scheduled)) <= actor.kind.turn:
        return Deed(follow_schedule=True)
    return Deed(face=turned(actor.heading, scheduled, actor.kind.turn))


def _track(actor: Actor, situation: Situation) -> Deed:
    numbers = actor.kind.numbers
    place = situation.sees or (actor.x, actor.y)
    away = distance(place[0] - actor.x, place[1] - actor.y) or 1
    sideways = numbers["track_speed"] * RADIAN // away
    limit = min(numbers["track_turn"], sideways)
    return Deed(face=turned(actor.heading, heading_to(actor, place), limit) % TURN)
