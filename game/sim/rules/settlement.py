"""The settlement: a seal for the day's money, the way home with it, and what the lane is paid.

A market that is trusted is given its seal; one with coins buys it; any other takes it on credit.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.sim.events import PapersFetched
from game.sim.fixtures import Fixture
from game.sim.offers import Offer
from game.sim.rules.ecosystem_events import SealGot, SettlementPaid, SettlementTaken
from game.sim.rules.ecosystem_state import Market, market_of
from game.sim.rules.escrow import glows
from game.sim.rules.market_parts import PARCEL, PAY
from game.sim.systems.objectives import PLACE_EVERY, exit_is_open, mark_checkpoint
from game.sim.systems.using import lies_ready, ready
from game.sim.terrain import in_rect
from game.sim.verbs import VERBS
from game.sim.world import World

_SEALS: Final = {
    "given": "Take the seal: your name is good here",
    "bought": "Buy the seal: {name} coins",
    "credit": "Take the seal on credit: the lane gets {name} less",
}
"""What the seal's desk says, by how one gets it."""


# -- offers ---------------------------------------------------------------------------------------
def offers_of_seal(world: World, desk: Fixture) -> Iterator[Offer]:
    """Give the seal, for what it costs somebody of this name and purse."""
    if market_of(world).seal == "none":
        label, name = _SEALS[_how(world)], str(world.numbers["seal"])
        yield Offer("get_seal", desk.id, label, desk.x, desk.y, hold=desk.number("hold_ticks"),
                    name=name)  # fmt: skip


def _how(world: World) -> str:
    if world.trust.value >= world.numbers["seal_trust"]:
        return "given"
    return "bought" if market_of(world).purse >= world.numbers["seal"] else "credit"


def offers_of_settlement(world: World, desk: Fixture) -> Iterator[Offer]:
    """Give the day's money to somebody with a seal and free hands."""
    market = market_of(world)
    if desk.done:
        return
    refusal = "No seal, no exit." if market.seal == "none" else ""
    if not refusal and world.courier.item:
        refusal = "Your hands are full."
    yield Offer(
        "take_settlement", desk.id, "Take the day's money", desk.x, desk.y,
        hold=desk.number("hold_ticks"), refusal=refusal,
    )  # fmt: skip


def offers_of_window(world: World, window: Fixture) -> Iterator[Offer]:
    """Give papers to somebody with one kept promise; for a name people love they lie ready."""
    if world.courier.has_papers:
        return
    kept = any(promise.state == "kept" for promise in market_of(world).promises)
    offer = Offer(
        "issue_papers", window.id, "Ask for papers", window.x, window.y,
        hold=window.number("hold_ticks"),
        refusal="" if kept else "They want to see one kept promise first.",
    )  # fmt: skip
    yield ready(offer) if lies_ready(world, window) else offer


# -- verbs ----------------------------------------------------------------------------------------
@VERBS.register("get_seal")
def get_seal(world: World, _: str) -> None:
    """Get the seal: given, bought or on credit."""
    market, how = market_of(world), _how(world)
    market.seal = how
    market.purse -= world.numbers["seal"] if how == "bought" else 0
    world.events.append(SealGot(how))


@VERBS.register("take_settlement")
def take_settlement(world: World, target: str) -> None:
    """Take the day's money: sealed and dark if every promise is settled."""
    desk = world.fixtures[target]
    desk.done = True
    world.courier.item, world.courier.item_id = PARCEL, PAY
    world.events.append(SettlementTaken(glows(market_of(world), PAY)))
    mark_checkpoint(world, target)


@VERBS.register("issue_papers")
def issue_papers(world: World, target: str) -> None:
    """Get papers at the window."""
    world.courier.has_papers = True
    world.fixtures[target].done = True
    world.events.append(PapersFetched(target))
    mark_checkpoint(world, target)


# -- the pay-table --------------------------------------------------------------------------------
def carries_pay(world: World) -> bool:
    """Return whether the day's money is in the courier's hands."""
    return world.courier.item_id == PAY


def lane_pay(world: World, market: Market) -> SettlementPaid:
    """Return what the lane would be paid now."""
    credit = world.numbers["seal"] if market.seal == "credit" else 0
    count = len(market.open_stalls)
    pay = world.numbers["stall_pay"] * count + market.purse - credit
    return SettlementPaid(pay, count, market.purse, credit)


def pay_out(world: World, market: Market) -> None:
    """Pay the lane on the tick on which the courier walks out with the day's money."""
    if world.tick % PLACE_EVERY or not carries_pay(world):
        return
    exits = (world.fixtures[place.id] for place in world.plan.of_kind("exit"))
    here = [e for e in exits if in_rect(e.placement.rect, world.courier.cell)]
    if any(exit_is_open(world, way_out) for way_out in here):
        world.events.append(lane_pay(world, market))
