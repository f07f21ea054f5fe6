"""Bribes: a regulator who is paid looks away for the night, and the ledger keeps it.

Whoever is near her can do it; where she stands out of reach, a map may place a temptation with the
deed ``bribe`` that names her in ``disables``. It leaves a hidden liability, seen or not: money has
two ends. Its harmless twin is the permit.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.sim.actor import Actor
from game.sim.offers import Offer
from game.sim.systems.deeds import open_liability, write_line
from game.sim.systems.regulation import look_away
from game.sim.verbs import VERBS
from game.sim.world import Act, World

TEMPT_TICKS: Final = 60
"""How long a harmful thing must be held: nobody does it by a slip."""

TEMPT_ORDER: Final = 2
"""Harmful things come after everything else that a button could do."""


def offers(world: World, actor: Actor) -> Iterator[Offer]:
    """Give the bribe of a regulator in reach, unless she was paid already."""
    if "bribed" not in actor.memory.numbers:
        counts = bool(world.plan.secret)
        yield Offer(
            "bribe",
            actor.id,
            "Pay {name} to look away",
            actor.x,
            actor.y,
            hold=TEMPT_TICKS,
            price=world.catalog.prices["bribe"] * counts,
            leaves_liability=counts,
            name=str(world.placement(actor.id).values.get("label") or actor.id),
            order=TEMPT_ORDER,
        )


@VERBS.register("bribe")
def bribe(world: World, target: str) -> None:
    """Pay a regulator, or whoever a temptation stands for, to look away."""
    fixture = world.fixtures.get(target)
    paid = target
    if fixture is not None:
        fixture.done, paid = True, fixture.text("disables")
    change = world.catalog.prices["bribe"]
    write_line(world, "bribe", change, target)
    open_liability(world, Act(world.tick, "bribe", target, change))
    for actor in world.actors:
        if actor.id == paid and actor.kind.id == "regulator":
            look_away(world, actor)
