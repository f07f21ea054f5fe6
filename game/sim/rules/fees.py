"""Fees: a lever at every stall, paid at once in coins and a little later in shade.

A step above a fair fee has a growing price in trust, which the prompt says first; who steps back
within a few seconds gets step and price back.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.base.geometry import within
from game.sim.actor import Actor
from game.sim.fixtures import Fixture
from game.sim.offers import Offer
from game.sim.rules.ecosystem_events import FeePaid, FeeSet, KeeperCoughed
from game.sim.rules.ecosystem_state import Market, market_of
from game.sim.rules.market_parts import FAIR_FEE, MOST_FEE, Stall
from game.sim.rules.regret import take_back, written
from game.sim.rules.stalls import keeper_name
from game.sim.verbs import VERBS
from game.sim.world import World

_RAISES: Final = {
    1: "Fee 1: +1 coin each 10 s",
    2: "Fee 2: +2 coins each 10 s. {name} leaves within a minute",
    3: "Fee 3: +3 coins each 10 s. {name} leaves within a minute",
}
"""What raising a lever to a step says before it is done."""

_LOWERS: Final = {
    0: "Fee 0: {name} keeps all",
    1: "Fee 1: {name} calms down",
    2: "Fee 2: still too much for {name}",
}
"""What lowering a lever to a step says before it is done."""

SKIM: Final = "skim"
"""The deed of a fee above the fair one."""


def skim_price(world: World, market: Market) -> int:
    """Return the price in trust of the next step above a fair fee; each costs one more."""
    return world.catalog.prices[SKIM] - market.skims


# -- offers ---------------------------------------------------------------------------------------
def offers_of_lever(world: World, lever: Fixture) -> Iterator[Offer]:
    """Give what a stall's lever offers: up while it is held, down for a tap."""
    market = market_of(world)
    stall = market.stalls.get(lever.text("stall"))
    if stall is None:
        return
    place, name = (lever.x, lever.y), keeper_name(world, stall)
    if stall.fee < MOST_FEE:
        step = stall.fee + 1
        price = skim_price(world, market) if step > FAIR_FEE else 0
        yield Offer(
            "raise_fee", lever.id, _RAISES[step], *place, hold=world.numbers["lever_ticks"],
            price=price, name=name,
        )  # fmt: skip
    if stall.fee > 0:
        yield Offer("lower_fee", lever.id, _LOWERS[stall.fee - 1], *place, name=name)


# -- verbs ----------------------------------------------------------------------------------------
@VERBS.register("raise_fee")
def raise_fee(world: World, target: str) -> None:
    """Raise a stall's fee by one step."""
    market = market_of(world)
    stall = market.stalls[world.fixtures[target].text("stall")]
    stall.fee += 1
    if stall.fee > FAIR_FEE:
        given = written(world, SKIM, skim_price(world, market), stall.id)
        stall.steps = (*stall.steps, (world.tick, given))
        market.skims += 1
    world.events.append(FeeSet(stall.id, stall.fee - 1, stall.fee, regretted=False))


@VERBS.register("lower_fee")
def lower_fee(world: World, target: str) -> None:
    """Lower a stall's fee by one step; soon after the step up, its price comes back too."""
    market = market_of(world)
    stall = market.stalls[world.fixtures[target].text("stall")]
    regretted = stall.fee > FAIR_FEE and _regret(world, market, stall)
    stall.fee -= 1
    world.events.append(FeeSet(stall.id, stall.fee + 1, stall.fee, regretted=regretted))


def _regret(world: World, market: Market, stall: Stall) -> bool:
    """Take the last step's price back if it was a moment ago; the step no longer counts."""
    (tick, given), stall.steps = stall.steps[-1], stall.steps[:-1]
    if world.tick - tick > world.numbers["regret_ticks"]:
        return False
    take_back(world, SKIM, tick, given, stall.id)
    market.skims -= 1
    return True


# -- while the night runs -------------------------------------------------------------------------
def collect_fees(world: World, market: Market) -> None:
    """Let every open stall pay its fee when the market's clock has gone round."""
    if (world.tick + 1) % world.numbers["pay_every_ticks"]:
        return
    paying = [stall for stall in market.open_stalls if stall.fee]
    coins = sum(stall.fee for stall in paying)
    market.purse += coins
    if coins:
        world.events.append(FeePaid(coins, len(paying), market.purse))


def warn_of_torches(world: World, market: Market) -> None:
    """Let the nearest keeper without a fee cough when a torch turns, for somebody trusted."""
    if world.trust.value < world.numbers["cough_trust"]:
        return
    for guard in world.actors:
        if guard.kind.mind == "guard" and turns_now(world, guard):
            _cough(world, market, guard)


def turns_now(world: World, actor: Actor) -> bool:
    """Return whether an actor on its beat comes to a corner on this tick."""
    schedule = actor.schedule
    is_corner = (world.tick + schedule.phase) % schedule.period in schedule.corners
    return is_corner and not actor.off_schedule and len(schedule.corners) > 1


def _cough(world: World, market: Market, guard: Actor) -> None:
    reach = world.numbers["cough_subtiles"]
    near = [
        stall
        for stall in market.open_stalls
        if stall.fee == 0 and within(stall.site.x - guard.x, stall.site.y - guard.y, reach)
    ]
    if near:
        nearest = min(
            near, key=lambda s: (s.site.x - guard.x) ** 2 + (s.site.y - guard.y) ** 2
        )  # fmt: skip
        world.events.append(KeeperCoughed(nearest.id, guard.id))
