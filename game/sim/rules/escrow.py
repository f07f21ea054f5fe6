"""Escrow: a third hand holds the money until the buyer nods, and till then everybody can see it.

The buyer pays into the box, the seller is shown the money, the goods go in, the buyer nods: then
the glow goes out and both stalls open. A deal that fails gives the money back and nobody loses.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.base.units import POINT
from game.sim.events import Refused
from game.sim.fixtures import Fixture
from game.sim.offers import TEMPT_ORDER, Offer
from game.sim.plan import Placement
from game.sim.rules.ecosystem_events import (
    BoxFilled,
    BoxPaid,
    BoxShown,
    EscrowReleased,
    PromiseBroken,
    PromiseReturned,
)
from game.sim.rules.ecosystem_state import Market, market_of
from game.sim.rules.market_parts import PARCEL, PAY, Deal, Promise
from game.sim.rules.stalls import keeper_name, keeper_of, open_stall, shut_stall
from game.sim.senses.light import DIM, LIT
from game.sim.systems.deeds import write_line
from game.sim.systems.noticing import SURE_AT
from game.sim.systems.objectives import mark_checkpoint
from game.sim.verbs import VERBS
from game.sim.world import World

LAST_RESORT: Final = 1
"""Order of an offer that counts only where there is no other."""


# -- setting up -----------------------------------------------------------------------------------
def promises_of(world: World) -> tuple[Promise, ...]:
    """Return the promises that the map's steps make up, in the order of their numbers."""
    steps = [f for f in world.fixtures.values() if f.kind == "promise_step"]
    numbers = sorted({step.number("promise") for step in steps})
    return tuple(Promise(_deal(number, steps)) for number in numbers)


def _deal(number: int, steps: list[Fixture]) -> Deal:
    mine = [step for step in steps if step.number("promise") == number]
    buyer = next((s.text("stall") for s in mine if s.text("step") == "money"), "")
    seller = next((s.text("stall") for s in mine if s.text("step").startswith("show")), "")
    return Deal(number, buyer, seller)


def parcel(name: str, label: str) -> Fixture:
    """Return a thing for the courier's hands that no designer placed, out of the world for now."""
    return Fixture(Placement(name, PARCEL, 0, 0, {"label": label}), 0, 0, hidden=True)


# -- offers ---------------------------------------------------------------------------------------
def offers_of_step(world: World, place: Fixture) -> Iterator[Offer]:
    """Give what can be done for a promise at one of its places."""
    market = market_of(world)
    promise = market.promise(place.number("promise"))
    verb, label = _next_act(promise, place.text("step"))
    if not verb:
        return
    refusal, holds = "", world.courier.item_id == promise.deal.box
    if verb == "pay_box":
        refusal = _refusal_to_pay(world, market)
    elif not holds:
        refusal = "Where is the box?"
    stall = market.stalls.get(place.text("stall"))
    name = keeper_name(world, stall) if stall is not None else ""
    yield Offer(
        verb, place.id, label, place.x, place.y, hold=place.number("hold_ticks"),
        price=world.catalog.prices["delivered"] if verb == "nod" else 0, refusal=refusal, name=name,
    )  # fmt: skip


def _next_act(promise: Promise, step: str) -> tuple[str, str]:
    """Return the verb and label of what a place is good for now; empty if for nothing."""
    match step, promise.state:
        case "money", "waiting":
            return "pay_box", "Let {name} pay into the box. It will glow"
        case "money", "paid" | "shown":
            return "return_box", "Give {name} the money back"
        case "money", "filled":
            return "nod", "Hand over the goods. {name} nods"
        case "show" | "show_goods", "paid":
            return "show_box", "Show {name} the money"
        case "goods" | "show_goods", "shown":
            return "fill_box", "Put the goods into the box"
    return "", ""


def leads_on(promise: Promise, step: str) -> bool:
    """Return whether a place is the one where a promise goes on now."""
    return _next_act(promise, step)[0] not in {"", "return_box"}


def _refusal_to_pay(world: World, market: Market) -> str:
    if any(promise.is_under_way for promise in market.promises):
        return "One box at a time."
    return "Your hands are full." if world.courier.item else ""


def offers_of_hands(world: World) -> Iterator[Offer]:
    """Give what full hands can do anywhere: set down, and open what is not theirs."""
    market, courier = market_of(world), world.courier
    if courier.item != PARCEL:
        return
    place = (courier.x, courier.y)
    yield Offer("set_down_box", courier.item_id, "Set it down", *place, order=LAST_RESORT,
                on_release=True)  # fmt: skip
    promise = market.promise_of(courier.item_id)
    if promise is not None and promise.is_under_way:
        yield Offer(
            "open_box", promise.deal.box, "Open the box: +{name} coins", *place,
            hold=world.numbers["open_box_ticks"], price=world.catalog.prices["box_opened"],
            name=str(world.numbers["open_box_coins"]), order=TEMPT_ORDER,
        )  # fmt: skip


def offers_of_lying(world: World, lying: Fixture) -> Iterator[Offer]:
    """Give what a parcel on the floor offers to free hands."""
    if not world.courier.item:
        hold = world.numbers["take_ticks"]
        yield Offer("take_up", lying.id, "Pick it up", lying.x, lying.y, hold=hold)


# -- verbs ----------------------------------------------------------------------------------------
def _promise_at(world: World, target: str) -> Promise:
    """Return the promise that a place belongs to."""
    return market_of(world).promise(world.fixtures[target].number("promise"))


@VERBS.register("pay_box")
def pay_box(world: World, target: str) -> None:
    """Let the buyer pay into the box, which is in the courier's hands from now on."""
    promise = _promise_at(world, target)
    promise.state, promise.since, promise.away = "paid", world.tick, -1
    world.courier.item, world.courier.item_id = PARCEL, promise.deal.box
    world.events.append(BoxPaid(promise.deal.number))


@VERBS.register("show_box")
def show_box(world: World, target: str) -> None:
    """Show the seller the money."""
    promise = _promise_at(world, target)
    promise.state = "shown"
    world.events.append(BoxShown(promise.deal.number))


@VERBS.register("fill_box")
def fill_box(world: World, target: str) -> None:
    """Put the goods into the box."""
    promise = _promise_at(world, target)
    promise.state = "filled"
    world.events.append(BoxFilled(promise.deal.number))


@VERBS.register("nod")
def nod(world: World, target: str) -> None:
    """Let the buyer nod: the money is the seller's, and both stalls open."""
    market, promise = market_of(world), _promise_at(world, target)
    promise.state = "kept"
    _empty_hands(world)
    market.fade_until = world.tick + world.numbers["glow_fade_ticks"]
    world.events.append(EscrowReleased(promise.deal.number, world.tick - promise.since))
    for name in (promise.deal.buyer, promise.deal.seller):
        open_stall(world, market, name, "promise")
    write_line(world, "delivered", world.catalog.prices["delivered"], promise.deal.buyer)
    mark_checkpoint(world, f"nod_{promise.deal.number}")


@VERBS.register("return_box")
def return_box(world: World, target: str) -> None:
    """Give the buyer the money back."""
    _return(world, _promise_at(world, target), "courier")
    _empty_hands(world)


@VERBS.register("open_box")
def open_box(world: World, target: str) -> None:
    """Open the box and take what is in it: both stalls stay shut till morning."""
    market = market_of(world)
    promise = market.promise_of(target)
    if promise is None:
        return
    promise.state = "broken"
    coins = world.numbers["open_box_coins"]
    market.purse += coins
    _empty_hands(world)
    world.events.append(PromiseBroken(promise.deal.number, coins))
    for name in (promise.deal.buyer, promise.deal.seller):
        if name in market.stalls:
            shut_stall(world, market.stalls[name], "fear", till_morning=True)
    write_line(world, "box_opened", world.catalog.prices["box_opened"], promise.deal.buyer)


@VERBS.register("take_up")
def take_up(world: World, target: str) -> None:
    """Pick a parcel up from the floor."""
    world.fixtures[target].hidden = True
    world.courier.item, world.courier.item_id = PARCEL, target


@VERBS.register("set_down_box")
def set_down_box(world: World, target: str) -> None:
    """Set what the hands hold down on the floor, where it glows on if it glowed."""
    lying, courier = world.fixtures[target], world.courier
    lying.x, lying.y, lying.hidden = courier.x, courier.y, False
    _empty_hands(world)


def _empty_hands(world: World) -> None:
    world.courier.item, world.courier.item_id = "", ""


def _return(world: World, promise: Promise, by: str) -> None:
    """Close a deal that failed: the buyer's stall opens all the same, for the rule worked."""
    promise.state, promise.away = "returned", -1
    world.fixtures[promise.deal.box].hidden = True
    world.events.append(PromiseReturned(promise.deal.number, by))
    open_stall(world, market_of(world), promise.deal.buyer, "promise")


# -- while the night runs -------------------------------------------------------------------------
def follow_boxes(world: World, market: Market) -> None:
    """Let buyers fetch a box that has been out of the courier's hands for too long."""
    for promise in market.promises:
        box = promise.deal.box
        if not promise.is_under_way or world.courier.item_id == box:
            promise.away = -1
            continue
        if promise.away < 0:
            promise.away = world.tick
        if world.tick - promise.away >= world.numbers["box_waits_ticks"]:
            for actor in world.actors:
                actor.item = "" if actor.item == box else actor.item
            _return(world, promise, "buyer")


def trust_the_rule(world: World, market: Market) -> None:
    """Let nobody call a guard on the courier who has a promise with her, under way or kept."""
    for promise in market.promises:
        if not promise.is_under_way and promise.state != "kept":
            continue
        for name in (promise.deal.buyer, promise.deal.seller):
            stall = market.stalls.get(name)
            keeper = keeper_of(world, stall) if stall is not None else None
            if keeper is not None:
                keeper.aware.points = min(keeper.aware.points, SURE_AT - POINT)


def shine(world: World, market: Market) -> None:
    """Let boxes with somebody's money in them glow, in hands and on the floor."""
    courier, radius = world.courier, world.numbers["glow_subtiles"]
    courier.unsealed = courier.item == PARCEL and glows(market, courier.item_id)
    found = []
    if courier.unsealed:
        found.append((courier.x, courier.y, radius, LIT))
    elif world.tick < market.fade_until:
        found.append((courier.x, courier.y, radius, DIM))
    for name in (*(promise.deal.box for promise in market.promises), PAY):
        lying = world.fixtures[name]
        if not lying.hidden and glows(market, name):
            found.append((lying.x, lying.y, radius, LIT))
    world.glows = tuple(found)
    _refuse_papers(world, market)


def glows(market: Market, name: str) -> bool:
    """Return whether a parcel glows: a paid box does, and the day's money while a promise is open.

    A broken promise leaves the day's money glowing for good: no seal holds on it.
    """
    promise = market.promise_of(name)
    if promise is not None:
        return promise.is_under_way
    return any(p.is_under_way or p.state == "broken" for p in market.promises)


def _refuse_papers(world: World, market: Market) -> None:
    asks = world.intents.papers and world.courier.unsealed
    if asks and world.tick - market.said >= world.numbers["say_ticks"]:
        market.said = world.tick
        world.events.append(Refused("A deputy passes sealed goods only."))
