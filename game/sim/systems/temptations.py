"""Temptations: harmful short ways, each with its price on the prompt and a harmless twin.

What lies about can be stolen or broken; what that brings stands on the map: ``disables`` names an
eye that sees no more tonight, ``opens`` a door whose key it is, and the level's rule gives coins
and things. A regulator who is paid looks away for the night. Whoever is near her can do it; where
she stands out of reach, a map places a ``bribe`` that names her in ``to``. It leaves a hidden
liability, seen or not: money has two ends.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.sim.actor import Actor
from game.sim.fixtures import Fixture
from game.sim.offers import TEMPT_ORDER, TEMPT_TICKS, Offer
from game.sim.systems.deeds import do_harm, open_liability, write_line
from game.sim.systems.regulation import look_away
from game.sim.verbs import VERBS
from game.sim.world import World

ADDRESS_BOOK: Final = "address_book"
"""The deed of leaving everybody's names with an office."""

LABELS: Final = {
    "theft": "Take: {name}",
    "sabotage": "Break: {name}",
    ADDRESS_BOOK: "Leave them {name}: papers at once",
}
"""What the prompt says of each harmful deed that a map tempts to."""

BETRAYALS: Final = frozenset({ADDRESS_BOOK})
"""Deeds that leave a hidden liability, whoever looks on: nobody can see what is wrong with them."""

NEVER: Final = 1 << 30
"""The tick at which what is broken for the night sees again."""


# -- offers ---------------------------------------------------------------------------------------
def offers_of_temptation(world: World, fixture: Fixture) -> Iterator[Offer]:
    """Give what a temptation offers once, with its price."""
    if fixture.done:
        return
    deed, prices, counts = fixture.text("deed"), world.catalog.prices, bool(world.plan.secret)
    betrays = deed in BETRAYALS
    yield Offer(
        deed, fixture.id, LABELS[deed], fixture.x, fixture.y,
        hold=TEMPT_TICKS, order=TEMPT_ORDER, price=prices[deed] * counts,
        extra=prices["harm_seen"] * (counts and not betrays),
        leaves_liability=counts and betrays, name=fixture.text("label") or fixture.id,
    )  # fmt: skip


def offers_of_official(world: World, actor: Actor) -> Iterator[Offer]:
    """Give the bribe of a regulator in reach, unless she was paid already."""
    yield from _bribe(world, actor, actor.id, (actor.x, actor.y))


def offers_of_bribe(world: World, spot: Fixture) -> Iterator[Offer]:
    """Give the bribe of the regulator whom a place stands for, if she is on duty."""
    for actor in world.actors:
        if actor.id == spot.text("to"):
            yield from _bribe(world, actor, spot.id, (spot.x, spot.y))


def _bribe(world: World, actor: Actor, target: str, place: tuple[int, int]) -> Iterator[Offer]:
    if actor.kind.id == "regulator" and "bribed" not in actor.memory.numbers:
        counts = bool(world.plan.secret)
        yield Offer(
            "bribe", target, "Pay {name} to look away", *place,
            hold=TEMPT_TICKS, order=TEMPT_ORDER, price=world.catalog.prices["bribe"] * counts,
            leaves_liability=counts,
            name=str(world.placement(target).values.get("label")
                     or world.placement(actor.id).values.get("label") or actor.id),
        )  # fmt: skip


def has_key(world: World, door: str) -> bool:
    """Return whether the courier took the key of a door that is not opened for her."""
    return any(
        fixture.done and fixture.text("opens") == door
        for fixture in world.fixtures.values()
        if fixture.kind == "temptation"
    )


# -- verbs ----------------------------------------------------------------------------------------
@VERBS.register("theft")
def steal(world: World, target: str) -> None:
    """Take what is not yours."""
    fixture = world.fixtures[target]
    fixture.done = fixture.hidden = True
    do_harm(world, "theft", target)
    world.rule.reap(world, fixture)


@VERBS.register("sabotage")
def sabotage(world: World, target: str) -> None:
    """Break something that others rely on; what it disables stays blind for the night."""
    fixture = world.fixtures[target]
    fixture.done = True
    for actor in world.actors:
        if actor.id == fixture.text("disables"):
            actor.blind_until = NEVER
    do_harm(world, "sabotage", target)
    world.rule.reap(world, fixture)


@VERBS.register(ADDRESS_BOOK)
def leave_address_book(world: World, target: str) -> None:
    """Leave everybody's names behind: papers at once, read already, and a liability."""
    courier, limits = world.courier, world.catalog.limits
    world.fixtures[target].done = world.fixtures[target].hidden = True
    courier.has_papers = True
    courier.green_until = world.tick + limits["book_ticks"]
    write_line(world, ADDRESS_BOOK, world.catalog.prices[ADDRESS_BOOK], target)
    open_liability(world, ADDRESS_BOOK, target)


@VERBS.register("bribe")
def bribe(world: World, target: str) -> None:
    """Pay a regulator, herself or where a map places it, to look away."""
    spot = world.fixtures.get(target)
    official = world.actor(spot.text("to") if spot is not None else target)
    write_line(world, "bribe", world.catalog.prices["bribe"], official.id)
    open_liability(world, "bribe", official.id)
    look_away(world, official)
