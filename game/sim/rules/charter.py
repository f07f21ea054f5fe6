"""The signed charter: it is in her pocket until a rival takes it, and nobody leaves without it.

It weighs nothing and binds no hands. Whoever lost it catches the thief, or fetches it where it was
left.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.sim.events import Recovered, Refused, Robbed
from game.sim.fixtures import Fixture
from game.sim.offers import Offer
from game.sim.plan import Placement
from game.sim.rules.risk_state import Risk, risk_of
from game.sim.systems.interaction import in_reach
from game.sim.terrain import in_rect
from game.sim.verbs import VERBS
from game.sim.world import World

CHARTER: Final = "charter"
"""Id and kind of the charter, which no designer places; the word by which rivals want it."""


SAY_EVERY: Final = 120
"""Ticks between two words to who stands in the way out without it."""


def roll_up(world: World) -> None:
    """Put the charter out of the world until it is signed."""
    world.fixtures[CHARTER] = Fixture(Placement(CHARTER, CHARTER, 0, 0), 0, 0, hidden=True)


def is_held(risk: Risk) -> bool:
    """Return whether the charter is signed and in her pocket."""
    return risk.signed >= 0 and not risk.is_robbed


def follow_charter(world: World, risk: Risk) -> None:
    """Note when a rival takes the charter, and put it back into her pocket when she catches it."""
    courier = world.courier
    if any(isinstance(event, Robbed) and event.item == CHARTER for event in world.events):
        risk.is_robbed = True
    if courier.item_id == CHARTER:
        courier.item, courier.item_id, risk.is_robbed = "", "", False
    if risk.is_robbed and world.tick % SAY_EVERY == 0 and _is_at_exit(world):
        world.events.append(Refused("Nobody leaves without the charter."))


def _is_at_exit(world: World) -> bool:
    exits = world.plan.of_kind("exit")
    return any(in_rect(way.rect, world.courier.cell) for way in exits)


def offers_of_charter(world: World) -> Iterator[Offer]:
    """Give the charter where a rival has left it."""
    lying = world.fixtures[CHARTER]
    if not lying.hidden and in_reach(world, lying.x, lying.y):
        yield Offer("fetch_charter", CHARTER, "Pick up the charter", lying.x, lying.y)


@VERBS.register("fetch_charter")
def fetch_charter(world: World, target: str) -> None:
    """Take the charter back from where it lies."""
    world.fixtures[target].hidden = True
    risk_of(world).is_robbed = False
    world.events.append(Recovered(CHARTER, "nest"))
