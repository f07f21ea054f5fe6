"""The yard's paper flower: picked up and set down by hand, and what the clockwork likes to take.

Losing it costs nothing. A clockwork that is found out lets go of it at once.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.sim.events import Taken
from game.sim.offers import Offer
from game.sim.systems.interaction import in_reach
from game.sim.verbs import VERBS
from game.sim.world import World

FLOWER: Final = "flower"
"""The kind of fixture, and what the courier's hands hold then."""

_LAST_RESORT: Final = 1
"""Setting it down comes after everything else that the button could do."""


def offers_of_flowers(world: World) -> Iterator[Offer]:
    """Give what can be done with a flower: pick it up, or set it down anywhere."""
    courier = world.courier
    if courier.item == FLOWER:
        place = courier.x, courier.y
        yield Offer("set_down", courier.item_id, "Set the flower down", *place,
                    order=_LAST_RESORT, on_release=True)  # fmt: skip
    if courier.item:
        return
    for flower in world.fixtures.values():
        if flower.kind == FLOWER and not flower.hidden and in_reach(world, flower.x, flower.y):
            name = flower.text("label") or flower.id
            yield Offer("pick_flower", flower.id, "Pick up: {name}", flower.x, flower.y, name=name)


@VERBS.register("pick_flower")
def pick_flower(world: World, target: str) -> None:
    """Take a flower into the hands."""
    world.fixtures[target].hidden = True
    world.courier.item, world.courier.item_id = FLOWER, target
    world.events.append(Taken(FLOWER, target))


def let_go(world: World, thief: str) -> None:
    """Let somebody who holds a stolen flower drop it on the spot."""
    actor = next(actor for actor in world.actors if actor.id == thief)
    flower = world.fixtures.get(actor.item)
    if flower is not None and flower.kind == FLOWER:
        flower.x, flower.y, flower.hidden = actor.x, actor.y, False
        actor.item = ""
