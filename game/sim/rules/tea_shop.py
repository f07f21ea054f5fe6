"""The tea shop: fees become coins to throw and light to blind with, for whoever asks kindly."""

from __future__ import annotations

from collections.abc import Iterator

from game.sim.events import Taken
from game.sim.fixtures import Fixture
from game.sim.offers import Offer
from game.sim.rules.ecosystem_state import market_of
from game.sim.verbs import VERBS
from game.sim.world import World


def offers_of_shop(world: World, shop: Fixture) -> Iterator[Offer]:
    """Give what the shop sells: a dazzle while the button is held, a decoy for a tap."""
    place, is_shut = (shop.x, shop.y), world.trust.value < shop.number("closed_below")
    for verb, label, ware, hold in (
        ("buy_dazzle", "Buy a dazzle: {name} coins", "dazzle", world.numbers["lever_ticks"]),
        ("buy_decoy", "Buy a decoy: {name} coins", "decoy", 0),
    ):
        coins = world.numbers[f"{ware}_coins"]
        refusal = "" if market_of(world).purse >= coins else "Not enough coins."
        refusal = "Nobody sells to you tonight." if is_shut else refusal
        yield Offer(verb, shop.id, label, *place, hold=hold, refusal=refusal, name=str(coins))


@VERBS.register("buy_dazzle")
def buy_dazzle(world: World, target: str) -> None:
    """Buy one more dazzle."""
    market_of(world).purse -= world.numbers["dazzle_coins"]
    world.courier.dazzles += 1
    world.events.append(Taken("dazzle", target))


@VERBS.register("buy_decoy")
def buy_decoy(world: World, target: str) -> None:
    """Buy one more decoy."""
    market_of(world).purse -= world.numbers["decoy_coins"]
    world.courier.decoys += 1
    world.events.append(Taken("decoy", target))
