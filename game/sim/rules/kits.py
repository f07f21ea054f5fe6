"""Kits: what hangs at the bench, and what a tool from home does in a harbour that is not home."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from game.sim.events import Dazzled, Refused, Thrown
from game.sim.fixtures import Fixture
from game.sim.offers import Offer
from game.sim.rules.local_events import KitChosen, KitMisfit
from game.sim.rules.local_state import (
    BAZAAR,
    BUN_BASKET,
    FELT_SOLES,
    FOG,
    HOME_KIT,
    KITS,
    RESIN_SOAP,
    TERRACE,
    Locale,
    locale_of,
)
from game.sim.rules.oddness import grow_odd
from game.sim.rules.purse import pay
from game.sim.systems.interaction import in_reach
from game.sim.verbs import VERBS
from game.sim.world import World

NAMES: Final[Mapping[str, str]] = {
    HOME_KIT: "Home kit",
    FELT_SOLES: "Felt soles",
    BUN_BASKET: "Bun basket",
    RESIN_SOAP: "Resin soap",
}
"""What people call the kits, English msgids."""


# -- the bench ------------------------------------------------------------------------------------
def kit_price(locale: Locale, kit: str) -> int:
    """Return what a kit costs now: nothing once it was bought."""
    return 0 if kit in locale.bag.bought else locale.numbers["kit_cost"]


def offers_of_bench(world: World, bench: Fixture) -> Iterator[Offer]:
    """Give the next kit on the bench; its number takes any at once."""
    locale = locale_of(world)
    kit = KITS[(KITS.index(locale.bag.kit) + 1) % len(KITS)]
    yield Offer(
        "next_kit", bench.id, "Take the next kit: {name}", bench.x, bench.y,
        hold=locale.numbers["fee_ticks"], coins=kit_price(locale, kit), name=NAMES[kit],
    )  # fmt: skip


@VERBS.register("next_kit")
def next_kit(world: World, _: str) -> None:
    """Take the kit after the one she carries."""
    bag = locale_of(world).bag
    take_kit(world, KITS[(KITS.index(bag.kit) + 1) % len(KITS)])


def choose_kit(world: World) -> None:
    """Take the kit whose number she gives at the bench, counted from 1."""
    number = world.intents.choice
    at_bench = any(in_reach(world, p.x, p.y) for p in world.plan.of_kind("kit_bench"))
    if 0 < number <= len(KITS) and at_bench:
        take_kit(world, KITS[number - 1])


def take_kit(world: World, kit: str) -> None:
    """Change kits: one at a time; the home kit keeps what is left of its tools."""
    locale = locale_of(world)
    bag, courier = locale.bag, world.courier
    if kit == bag.kit:
        world.events.append(Refused("You carry that kit already."))
        return
    pay(world, "kit", kit_price(locale, kit))
    if bag.kit == HOME_KIT:
        bag.decoys, bag.dazzles, courier.decoys, courier.dazzles = (
            courier.decoys, courier.dazzles, 0, 0,
        )  # fmt: skip
    elif kit == HOME_KIT:
        courier.decoys, courier.dazzles = bag.decoys, bag.dazzles
    bag.kit = kit
    if kit not in bag.bought:
        bag.bought = (*bag.bought, kit)
    world.events.append(KitChosen(kit))


# -- tools from home ------------------------------------------------------------------------------
def misfire(world: World, locale: Locale) -> None:
    """Let tools from home do in a harbour what nobody at home would expect.

    The bays of the quay only borrow a sense: home tricks are fine there.
    """
    courier = world.courier
    harbour = locale.ground.harbour(courier.x, courier.y)
    sense = locale.sense_of((courier.x, courier.y))
    used = [_item_of(event) for event in world.events]
    for item in (item for item in used if item and harbour):
        if sense == FOG and item == "dazzle":
            locale.mist.glow_until = world.tick + locale.numbers["glow_ticks"]
        elif sense == TERRACE and item == "decoy":
            locale.scent.greasy_until = world.tick + locale.numbers["grease_ticks"]
        elif sense == BAZAAR:
            grow_odd(locale, locale.numbers["odd_kit"])
        elif sense != FOG:
            continue
        world.events.append(KitMisfit(item, harbour))


def _item_of(event: object) -> str:
    """Return which tool from home an event tells the use of, or ""."""
    if isinstance(event, Dazzled):
        return "dazzle"
    if isinstance(event, Thrown) and event.tool == "decoy" and event.landed:
        return "decoy"
    return ""
