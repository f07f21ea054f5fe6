"""Partnership: who works with the courier, tonight and in the nights to come.

It is kept in the partner's own mind; what a partner then leaves undone is said where it is done.
"""

from __future__ import annotations

from typing import Final

from game.sim.actor import Actor
from game.sim.world import World

KNOWS_PARTNER: Final = "partner"
"""What a mind remembers while she works with somebody."""


def begin_partnership(actor: Actor) -> None:
    """Let somebody work with her from now on."""
    actor.memory.numbers[KNOWS_PARTNER] = 1


def end_partnership(actor: Actor) -> None:
    """Let somebody be what he was before she worked with him."""
    actor.memory.numbers.pop(KNOWS_PARTNER, None)


def is_partner(actor: Actor) -> bool:
    """Return whether somebody works with her."""
    return bool(actor.memory.numbers.get(KNOWS_PARTNER))


def keep_partners(world: World) -> None:
    """Let those who have worked with her since an earlier level go on from the start."""
    for actor in world.actors:
        if actor.id in world.partners:
            begin_partnership(actor)


def partners_after(world: World) -> tuple[str, ...]:
    """Return who works with her when a night is over.

    Earlier partners whom the night does not show stay; of those it shows, only who still is one.
    """
    here = {actor.id for actor in world.actors}
    away = tuple(name for name in world.partners if name not in here)
    return (*away, *(actor.id for actor in world.actors if is_partner(actor)))
