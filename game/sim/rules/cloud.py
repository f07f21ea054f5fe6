"""The cloud: pulses to spare, worth more lent than kept.

Each jar kept is energy. Each one lent makes a stall a beacon, whose silent pulse finds hidden
followers out; a keeper who shut for fear opens for it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.base.geometry import within
from game.sim.fixtures import Fixture
from game.sim.offers import Offer
from game.sim.rules.ecosystem_events import BeaconPulsed, JarTaken, PulseLent, PulseReturned
from game.sim.rules.ecosystem_state import Market, market_of
from game.sim.rules.gallery import lift_for_pulse
from game.sim.rules.market_parts import Stall
from game.sim.rules.regret import take_back, written
from game.sim.rules.stalls import keeper_name, open_stall
from game.sim.systems.control import ENERGY_SHARE
from game.sim.systems.objectives import mark_checkpoint
from game.sim.systems.tools import spot
from game.sim.verbs import VERBS
from game.sim.world import World

LENT: Final = "lent"
"""The deed of lending a pulse."""


# -- offers ---------------------------------------------------------------------------------------
def offers_of_jars(world: World, mast: Fixture) -> Iterator[Offer]:
    """Give the jars at the mast."""
    if not market_of(world).jars_taken:
        name = str(mast.number("jars"))
        yield Offer("take_jars", mast.id, "Take {name} jars of light", mast.x, mast.y,
                    hold=mast.number("hold_ticks"), name=name)  # fmt: skip


def offers_of_stand(world: World, stand: Fixture) -> Iterator[Offer]:
    """Give what a stall's stand offers: room for a jar, or the jar that stands there."""
    market = market_of(world)
    stall = market.stalls.get(stand.text("stall"))
    if stall is None:
        return
    place, hold, name = (stand.x, stand.y), stand.number("hold_ticks"), keeper_name(world, stall)
    if stall.lent_at >= 0:
        yield Offer("ask_jar_back", stand.id, "Ask {name} for the jar", *place, hold=hold,
                    price=-world.catalog.prices[LENT], name=name)  # fmt: skip
    elif market.jars:
        yield Offer("lend_jar", stand.id, "Lend {name} a jar", *place, hold=hold,
                    price=world.catalog.prices[LENT], name=name)  # fmt: skip


# -- verbs ----------------------------------------------------------------------------------------
@VERBS.register("take_jars")
def take_jars(world: World, target: str) -> None:
    """Take the jars from the mast."""
    market, jars = market_of(world), world.fixtures[target].number("jars")
    market.jars_taken = True
    _keep(world, market, jars)
    world.events.append(JarTaken(jars))
    mark_checkpoint(world, target)


@VERBS.register("lend_jar")
def lend_jar(world: World, target: str) -> None:
    """Lend a jar to a stall: it pulses from now on, and opens if fear had shut it."""
    market, stand = market_of(world), world.fixtures[target]
    stall = market.stalls[stand.text("stall")]
    _keep(world, market, -1)
    stall.lent_at = world.tick
    stand.count = -written(world, LENT, world.catalog.prices[LENT], stall.id)
    world.events.append(PulseLent(stall.id, market.jars))
    if stall.closed_by == "fear":
        open_stall(world, market, stall.id, "pulse")
    if stand.placement.values.get("lifts_gallery"):
        lift_for_pulse(world, market)


@VERBS.register("ask_jar_back")
def ask_jar_back(world: World, target: str) -> None:
    """Take a lent jar back, and the thanks for it; the stall stays open."""
    market, stand = market_of(world), world.fixtures[target]
    stall = market.stalls[stand.text("stall")]
    take_back(world, LENT, stall.lent_at, -stand.count, stall.id)
    stall.lent_at, stand.count = -1, 0
    _keep(world, market, 1)
    world.events.append(PulseReturned(stall.id, market.jars))


def _keep(world: World, market: Market, jars: int) -> None:
    """Let so many more jars stay with the courier, and their energy with them."""
    courier, worth = world.courier, world.numbers["jar_energy"] * ENERGY_SHARE
    market.jars += jars
    courier.spare_energy = market.jars * worth
    most = world.limit("energy") * ENERGY_SHARE + courier.spare_energy
    courier.energy = max(min(courier.energy + max(jars, 0) * worth, most), 0)


# -- while the night runs -------------------------------------------------------------------------
def pulse_beacons(world: World, market: Market) -> None:
    """Let the beacons that are due pulse."""
    every = world.numbers["beacon_every_ticks"]
    for stall in market.stalls.values():
        lent = world.tick - stall.lent_at
        if stall.lent_at >= 0 and lent > 0 and lent % every == 0:
            _pulse(world, stall)


def _pulse(world: World, stall: Stall) -> None:
    site, reach = stall.site, world.numbers["beacon_subtiles"]
    world.events.append(BeaconPulsed(stall.id, site.x, site.y))
    for actor in world.actors:
        rival = actor.kind.group == "rival"
        if rival and within(actor.x - site.x, actor.y - site.y, reach):
            spot(world, actor, "beacon")
