"""Interaction: what is on offer here and now, and what happens when a button is held.

``offers`` is the one list: the HUD shows it with its prices, the hands do it, tests read it. The
nearest offer of a button is the one the button does. Where the same target offers both something to
hold for and something to tap for, letting go early is the tap.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from game.base.grid import line_is_clear
from game.sim.actor import Actor, AlertState
from game.sim.events import Refused
from game.sim.fixtures import Fixture
from game.sim.intents import STILL
from game.sim.offers import Offer
from game.sim.systems import crowds, regulation, sharing, switches, temptations, using
from game.sim.systems.tools import can_be_knocked, place_for_hands
from game.sim.verbs import VERBS
from game.sim.world import World

TAP_TICKS: Final = 15
"""Longest press that is still a tap, where the button could also be held."""


def offers(world: World) -> tuple[Offer, ...]:
    """Return everything the courier could do now, by order, then nearest first."""
    courier = world.courier
    if courier.aboard or courier.merged or world.phase != "playing":
        return tuple(world.rule.offers(world)) if courier.aboard else ()
    found = [*world.rule.offers(world)]
    for fixture in world.fixtures.values():
        if not fixture.hidden and in_reach(world, fixture.x, fixture.y):
            found += _of_fixture(world, fixture)
    for actor in world.actors:
        found += _of_actor(world, actor)
    found += [*switches.offers(world), *crowds.offers(world)]
    found += [*regulation.offers(world), *sharing.offers(world)]
    return tuple(sorted(found, key=lambda o: (o.order, _away(world, o), o.verb)))


def _away(world: World, offer: Offer) -> int:
    courier = world.courier
    return (offer.x - courier.x) ** 2 + (offer.y - courier.y) ** 2


def in_reach(world: World, x: int, y: int) -> bool:
    """Return whether the courier's hands reach a place."""
    courier, terrain = world.courier, world.terrain
    return world.is_near(x, y, world.limit("use_subtiles")) and line_is_clear(
        terrain.opaque, terrain.columns, courier.x, courier.y, x, y
    )


def interact(world: World) -> None:
    """Advance what the held buttons do, and do it when it is due."""
    courier, hands = world.courier, world.courier.hands
    button = _button(world)
    pressed = button != "" and not courier.use_was_down
    courier.use_was_down = button != ""
    if not button:
        _let_go(world)
        return
    offer, tap = held_and_tapped([o for o in offers(world) if o.button == button])
    if offer is None or (offer.verb, offer.target) != (hands.verb, hands.target):
        hands.verb, hands.target, hands.ticks = "", "", 0
        if offer is None or not pressed:
            return
        hands.verb, hands.target = offer.verb, offer.target
    if offer.refusal:
        hands.ticks += 1
        if hands.ticks == (TAP_TICKS + 1 if tap else 1):
            world.events.append(Refused(offer.refusal))
        return
    if offer.hold and world.intents.direction != STILL:
        hands.ticks = 0
        return
    hands.ticks += 1
    if hands.ticks >= max(offer.hold, 1) and not offer.on_release:
        _do(world, offer)


def held_and_tapped(mine: Sequence[Offer]) -> tuple[Offer | None, Offer | None]:
    """Return what a button does when it is held, and what its tap does if that is another thing.

    Args:
        mine: the button's offers, the first counts; its counterpart has the same target.
    """
    if not mine:
        return None, None
    first = mine[0]
    for other in mine[1:]:
        if other.target == first.target and bool(other.hold) != bool(first.hold):
            return (first, other) if first.hold else (other, first)
    return first, None


def _let_go(world: World) -> None:
    """Do what a tap does if the button was held too short for what it was held for."""
    hands = world.courier.hands
    if 0 < hands.ticks <= TAP_TICKS:
        held, tap = held_and_tapped([o for o in offers(world) if o.button == "use"])
        if tap is None and held is not None and held.on_release:
            tap = held
        if tap is not None and tap.target == hands.target:
            if tap.refusal:
                world.events.append(Refused(tap.refusal))
            else:
                _do(world, tap)
    hands.verb, hands.target, hands.ticks = "", "", 0


def _do(world: World, offer: Offer) -> None:
    hands = world.courier.hands
    hands.verb, hands.target, hands.ticks = "", "", 0
    VERBS[offer.verb](world, offer.target)


def _button(world: World) -> str:
    if world.intents.tool == "ask":
        return "ask"
    return "use" if world.intents.use else ""


def _of_fixture(world: World, fixture: Fixture) -> Iterator[Offer]:
    offer = using.OFFERS.get(fixture.kind)
    if offer is not None:
        yield from offer(world, fixture)


def _of_actor(world: World, actor: Actor) -> Iterator[Offer]:
    x, y = place_for_hands(world, actor)
    if not in_reach(world, x, y) or actor.state is AlertState.DOWN:
        return
    prices = world.catalog.prices
    if actor.is_person:
        yield from using.offers_of_person(world, actor)
    elif actor.kind.id == "regulator":
        yield from temptations.offers_of_official(world, actor)
    knock = world.limit("knock_subtiles")
    if can_be_knocked(actor) and world.is_near(x, y, knock):
        price = prices["knock_down_guard" if actor.is_watcher else "knock_down_person"]
        yield Offer(
            "knock_down",
            actor.id,
            "Knock {name} down",
            actor.x,
            actor.y,
            button="knock_down",
            price=price if world.plan.secret else 0,
            extra=prices["harm_seen"] if world.plan.secret else 0,
            name=using.label_of(world, actor.id),
        )
