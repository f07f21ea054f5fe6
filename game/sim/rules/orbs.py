"""Orbs: they show the courier what the house plans, and they show the house the courier.

One brings previews earlier, two the next steps of the guards near, three the tracks of droids, four
the heat behind every beat. Each glows; a wash bowl makes one blank.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.base.units import TICKS_PER_SECOND
from game.sim.events import Refused, Robbed
from game.sim.fixtures import Fixture
from game.sim.offers import Offer
from game.sim.rules.creep import add_creep
from game.sim.rules.personal_events import OrbDeleted, OrbStolen, OrbTaken
from game.sim.rules.personal_state import House, house_of
from game.sim.rules.signals import to_hand_back
from game.sim.senses.light import DIM, LIT, SHADOW
from game.sim.systems.using import label_of
from game.sim.verbs import VERBS
from game.sim.world import World

BLAZING: Final = 3
"""Orbs that light their bearer fully, let no shade take her, and show the tracks of droids."""

ORB: Final = "orb"
"""Sort of fixture, and of thing in hands just won back from a rival."""

SAY_EVERY: Final = 2 * TICKS_PER_SECOND
"""Ticks between two words about a shade that takes nobody."""


TRACK_EVERY: Final = TICKS_PER_SECOND // 2
"""Ticks between two places of a droid's track."""

TRACK_LENGTH: Final = 20
"""Places of a track that are kept."""


def glow_of(orbs: int) -> int:
    """Return the band that so many orbs light their bearer with at least."""
    if orbs == 0:
        return SHADOW
    return LIT if orbs >= BLAZING else DIM


def refuse_merging(world: World, house: House) -> None:
    """Tell somebody who glows too much why no shade takes her."""
    courier = world.courier
    asks = world.intents.merge and not courier.merged and not world.tick % SAY_EVERY
    if asks and len(house.orbs) >= BLAZING:
        world.events.append(Refused("Your orbs glow. No shade takes you."))


def follow_tracks(world: World, house: House) -> None:
    """Keep where droids went in the last seconds, for whoever carries enough orbs to see it."""
    if len(house.orbs) < BLAZING:
        house.tracks.clear()
    elif world.tick % TRACK_EVERY == 0:
        for actor in world.actors:
            if actor.kind.group == "rival":
                track = (*house.tracks.get(actor.id, ()), (actor.x, actor.y))
                house.tracks[actor.id] = track[-TRACK_LENGTH:]


def follow_orbs(world: World, house: House) -> None:
    """Let a stolen orb go, and upset the salon it came from; put one won back with the others."""
    for event in tuple(world.events):
        if isinstance(event, Robbed):
            _lose(world, house, world.actor(event.actor).item)
    if world.courier.item == ORB:
        house.orbs = (*house.orbs, world.courier.item_id)
        world.courier.item, world.courier.item_id = "", ""


def _lose(world: World, house: House, orb: str) -> None:
    if orb not in house.orbs:
        return
    house.orbs = tuple(name for name in house.orbs if name != orb)
    world.events.append(OrbStolen(orb, len(house.orbs)))
    salon = world.fixtures[orb].text("salon")
    if salon in house.salons:
        add_creep(world, house, salon, 1)


# -- orbs and bowls -------------------------------------------------------------------------------
def offers_of_orb(world: World, house: House, orb: Fixture) -> Iterator[Offer]:
    """Give an orb that lies there."""
    dark = len(house.orbs) + 1 < BLAZING
    label = "Take the orb: it plans, it glows" if dark else "Take the orb: no shade will take you"
    yield Offer("take_orb", orb.id, label, orb.x, orb.y, hold=world.numbers["orb_ticks"])


def offers_of_bowl(world: World, house: House, bowl: Fixture) -> Iterator[Offer]:
    """Give what a wash bowl takes: a signal that should not be hers, else an orb."""
    owner, place, hold = to_hand_back(house), (bowl.x, bowl.y), bowl.number("hold_ticks")
    if owner:
        prices = world.catalog.prices
        customer = house.customers.get(owner)
        fresh = customer is not None and not house.salons[customer.salon].thanked
        yield Offer("hand_back", owner, "Hand an answer of {name} back", *place, hold=hold,
                    price=prices["returned"] if fresh else 0,
                    name=label_of(world, owner))  # fmt: skip
    elif house.orbs:
        yield Offer("delete_orb", bowl.id, "Wash an orb blank", *place, hold=hold)


@VERBS.register("take_orb")
def take_orb(world: World, target: str) -> None:
    """Take an orb; from now on it glows."""
    house = house_of(world)
    world.fixtures[target].hidden = True
    house.orbs = (*house.orbs, target)
    world.events.append(OrbTaken(target, len(house.orbs)))


@VERBS.register("delete_orb")
def delete_orb(world: World, target: str) -> None:  # noqa: ARG001 - a verb's signature
    """Wash the orb blank that was taken last."""
    house = house_of(world)
    *left, orb = house.orbs
    house.orbs = tuple(left)
    world.events.append(OrbDeleted(orb, len(left)))
