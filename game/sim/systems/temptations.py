"""Temptations: harmful short ways, each with its price on the prompt and a harmless twin.

What lies about can be stolen or broken; what that brings stands on the map: ``disables`` names an
eye that sees no more tonight, ``opens`` a door whose key it is, ``darkens`` lamps that stay out
when a ladder is gone, ``shows`` those whom a copied list is about, and the level's rule gives coins
and things. A regulator who is paid looks away for the night. Whoever is near her can do it; where
she stands out of reach, a map places a ``bribe`` that names her in ``to``, and in ``who`` whom the
money goes to, if that is not she. It leaves a hidden liability, seen or not: money has two ends.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.sim.actor import Actor, AlertState
from game.sim.events import LampChanged, PatrolsShown
from game.sim.fixtures import Fixture
from game.sim.offers import TEMPT_ORDER, TEMPT_TICKS, Offer
from game.sim.senses.light import BAND_NAMES
from game.sim.systems.deeds import do_harm, open_liability, write_line
from game.sim.systems.regulation import is_bribed, look_away
from game.sim.systems.sounding import make_noise
from game.sim.verbs import VERBS
from game.sim.world import World

ADDRESS_BOOK: Final = "address_book"
"""The deed of leaving everybody's names with an office."""

LABELS: Final = {
    "theft": "Take: {name}",
    "sabotage": "Break: {name}",
    ADDRESS_BOOK: "Leave them {name}: papers at once",
    "ladder": "Kick away: {name}",
    "scraped_list": "Copy unasked: {name}",
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
    """Give the bribe of the regulator whom a place stands for, if she is on duty.

    Where the money goes to somebody else, they must be there to take it.
    """
    if spot.text("who") and not _takes_money(world, spot.text("who")):
        return
    for actor in world.actors:
        if actor.id == spot.text("to"):
            yield from _bribe(world, actor, spot.id, (spot.x, spot.y))


def _takes_money(world: World, name: str) -> bool:
    """Return whether somebody is within reach, and neither down nor frightened."""
    taker = next((actor for actor in world.actors if actor.id == name), None)
    return (
        taker is not None
        and taker.state is not AlertState.DOWN
        and "scared" not in taker.memory.numbers
        and world.is_near(taker.x, taker.y, world.limit("use_subtiles"))
    )


def _bribe(world: World, actor: Actor, target: str, place: tuple[int, int]) -> Iterator[Offer]:
    if actor.kind.id == "regulator" and not is_bribed(actor):
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


def is_out_of_reach(world: World, lamp: str) -> bool:
    """Return whether the ladder to a lamp was kicked away: nobody lights it again tonight."""
    return any(
        fixture.done and lamp in fixture.text("darkens").split()
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


@VERBS.register("ladder")
def kick_ladder(world: World, target: str) -> None:
    """Kick a ladder away: it falls with a crash, and the lamps up there go out for the night."""
    fixture = world.fixtures[target]
    fixture.done = True
    names = fixture.text("darkens").split()
    for lamp in world.lamps:
        if lamp.id in names and not lamp.is_out:
            lamp.is_out = True
            world.events.append(LampChanged(lamp.id, BAND_NAMES[lamp.gives]))
    world.relight()
    loud = world.catalog.noises["dropped"]
    make_noise(world, "dropped", by="courier", x=fixture.x, y=fixture.y, radius=loud)
    do_harm(world, "ladder", fixture.text("owner") or target)


@VERBS.register("scraped_list")
def copy_list(world: World, target: str) -> None:
    """Copy a list unasked: whom it is about shows through walls for a while, cloaked or not."""
    fixture = world.fixtures[target]
    fixture.done = True
    until = world.tick + world.limit("list_ticks")
    names = fixture.text("shows").split()
    shown = [actor for actor in world.actors if actor.id in names]
    for actor in shown:
        world.marks[actor.id] = until
        if actor.kind.group == "rival":
            actor.memory.numbers["outlined_until"] = until
            actor.memory.numbers.pop("whine", None)
    world.events.append(PatrolsShown(target, tuple(actor.id for actor in shown)))
    do_harm(world, "scraped_list", target)


@VERBS.register("bribe")
def bribe(world: World, target: str) -> None:
    """Pay a regulator, herself or whom a map places there for it, to look away."""
    spot = world.fixtures.get(target)
    official = world.actor(spot.text("to") if spot is not None else target)
    paid = (spot.text("who") if spot is not None else "") or official.id
    write_line(world, "bribe", world.catalog.prices["bribe"], paid)
    open_liability(world, "bribe", paid)
    look_away(world, official)
