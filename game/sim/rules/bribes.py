"""Bribes: an official looks away for a while, and the ledger keeps what nobody was told.

The harmless twin is the licence: it costs the fee, and its papers answer every line.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.sim.events import LiabilityOpened
from game.sim.fixtures import Fixture
from game.sim.offers import Offer
from game.sim.rules.local_events import OfficialPaid
from game.sim.systems.bribes import TEMPT_ORDER, TEMPT_TICKS
from game.sim.systems.deeds import write_line
from game.sim.systems.using import label_of
from game.sim.trust import Liability
from game.sim.verbs import VERBS
from game.sim.world import World


def offers_of_bribe(world: World, spot: Fixture) -> Iterator[Offer]:
    """Give paying an official to look away, after everything else that a button could do."""
    if not spot.done:
        yield Offer(
            "pay_official", spot.id, "Pay {name} to look away", spot.x, spot.y,
            hold=TEMPT_TICKS, order=TEMPT_ORDER, price=world.catalog.prices["bribe"],
            name=label_of(world, spot.text("to")),
        )  # fmt: skip


@VERBS.register("pay_official")
def pay_official(world: World, target: str) -> None:
    """Pay: the official looks away, and it comes due in a later night."""
    spot, price = world.fixtures[target], world.catalog.prices["bribe"]
    spot.done = True
    official, ticks = spot.text("to"), world.limit("lead_away_ticks")
    for actor in world.actors:
        if actor.id == official:
            actor.blind_until = world.tick + ticks
    write_line(world, "bribe", price, official)
    world.trust.liabilities.append(Liability(world.tick, "bribe", price, official))
    world.events += [OfficialPaid(official, ticks), LiabilityOpened("bribe", official)]
