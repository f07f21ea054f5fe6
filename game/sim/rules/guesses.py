"""Guesses: what the house makes of the courier's rooms, and the totals that the debrief may tell.

The next room is guessed as the one she most often went to from here. Totals are all that outlives
the night: no tile, no block, no person.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.sim.events import Noticed
from game.sim.rules.house_parts import Guesses
from game.sim.rules.personal_state import House
from game.sim.world import World


def guess_rooms(world: World, house: House) -> None:
    """Follow the courier from room to room, and count how often the house guessed right."""
    guesses = house.guesses
    room = world.courier.zone
    if room and room != guesses.room:
        if guesses.room:
            _compare(world, guesses, room)
        guesses.room = room


def next_room(world: World, guesses: Guesses) -> str:
    """Return the room the house expects next, or "" while it has no idea; ties in map order."""
    rooms = [zone.id for zone in world.plan.of_kind("zone")]
    times = {room: guesses.went.get((guesses.room, room), 0) for room in rooms}
    best = max(rooms, key=lambda room: times[room], default="")
    return best if times.get(best) else ""


def _compare(world: World, guesses: Guesses, room: str) -> None:
    guess = next_room(world, guesses)
    if guess:
        guesses.all += 1
        guesses.right += guess == room
    way = guesses.room, room
    guesses.went[way] = guesses.went.get(way, 0) + 1


def count_glances(world: World, house: House) -> None:
    """Count turned heads, and those that fell on a glow."""
    glows = bool(house.orbs)
    house.guesses.glow += glows
    for event in world.events:
        if isinstance(event, Noticed):
            seen, glowing = house.guesses.glances
            house.guesses.glances = seen + 1, glowing + glows


@dataclass(frozen=True, slots=True)
class Totals:
    """What the debrief may tell of a night: totals only.

    Attributes:
        steps: counted steps, whatever was forgotten since.
        clean: steps on floor that forgets.
        named: steps with a name.
        rooms: names of the two rooms walked most.
        changes: changes of beats.
        met: those at which the courier was there.
        right: guesses of the next room that came true.
        all: all of them.
        glances: turned heads.
        on_glow: those while an orb glowed.
        glow_ticks: how long one did.
        lamps: lamps open at the end.
        needless: answers nobody needed.
    """

    steps: int
    clean: int
    named: int
    rooms: tuple[str, ...]
    changes: int
    met: int
    right: int
    all: int
    glances: int
    on_glow: int
    glow_ticks: int
    lamps: int
    needless: int


def totals_of(house: House) -> Totals:
    """Return the night's totals."""
    guesses, floor = house.guesses, house.floor
    favourites = sorted(guesses.steps, key=lambda room: -guesses.steps[room])
    return Totals(
        steps=floor.counted,
        clean=floor.clean,
        named=floor.named,
        rooms=tuple(room for room in favourites[:2] if room),
        changes=guesses.changes[0],
        met=guesses.changes[1],
        right=guesses.right,
        all=guesses.all,
        glances=guesses.glances[0],
        on_glow=guesses.glances[1],
        glow_ticks=guesses.glow,
        lamps=sum(1 for answers in house.answers.values() if not answers.shut),
        needless=house.insight,
    )
