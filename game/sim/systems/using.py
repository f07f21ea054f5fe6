"""Using: what each sort of thing offers the courier's hands, and what comes of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Final

from game.sim.actor import Actor
from game.sim.events import (
    Asked,
    Barked,
    ClaimFound,
    Helped,
    PapersFetched,
    Taken,
)
from game.sim.fixtures import Fixture
from game.sim.offers import Offer
from game.sim.systems import favours
from game.sim.systems.deeds import write_line
from game.sim.systems.objectives import finish
from game.sim.systems.temptations import offers_of_bribe, offers_of_temptation
from game.sim.verbs import VERBS
from game.sim.world import World


def label_of(world: World, name: str) -> str:
    """Return what people call something: its label, or its id."""
    return str(world.placement(name).values.get("label") or name)


# -- offers by sort of fixture --------------------------------------------------------------------
def _papers(world: World, fixture: Fixture) -> Iterator[Offer]:
    if world.courier.has_papers:
        return
    offer = _offer(
        fixture, "fetch_papers", "Ask for papers", refusal=refusal_of_papers(world, fixture)
    )
    yield ready(offer) if lies_ready(world, fixture) else offer


def refusal_of_papers(world: World, desk: Fixture) -> str:
    """Return why a desk gives the courier no papers, or "" if it does."""
    is_refused = world.trust.value < desk.number("needs_trust")
    return "They do not know you well enough." if is_refused else ""


def lies_ready(world: World, desk: Fixture) -> bool:
    """Return whether papers lie ready at a desk for somebody of the courier's name."""
    return 0 < desk.number("ready_from") <= world.trust.value


def ready(offer: Offer, label: str = "Take your papers") -> Offer:
    """Return the offer of papers that lie ready: nobody asks anything, and a tap is enough."""
    return replace(offer, label=label, hold=0, refusal="")


def _claim(world: World, fixture: Fixture) -> Iterator[Offer]:
    if fixture.id not in world.tally.claims:
        yield _offer(fixture, "inspect_claim", "Look closer")


def _errand(world: World, fixture: Fixture) -> Iterator[Offer]:
    if not fixture.done:
        hands = "Your hands are full." if world.courier.item else ""
        yield _offer(fixture, "fetch_errand", "Pick up: {name}", refusal=hands)


def _objective(_: World, fixture: Fixture) -> Iterator[Offer]:
    if not fixture.done and fixture.number("hold_ticks") and not fixture.text("starts"):
        yield _offer(fixture, "reach_objective", "{name}")


def _offer(
    fixture: Fixture,
    verb: str,
    label: str,
    *,
    refusal: str = "",
    price: int = 0,
    extra: int = 0,
) -> Offer:
    return Offer(
        verb,
        fixture.id,
        label,
        fixture.x,
        fixture.y,
        hold=fixture.number("hold_ticks"),
        price=price,
        extra=extra,
        refusal=refusal,
        name=fixture.text("label") or fixture.id,
    )


OFFERS: Final[dict[str, Callable[[World, Fixture], Iterator[Offer]]]] = {
    "papers": _papers,
    "claim": _claim,
    "errand": _errand,
    "temptation": offers_of_temptation,
    "bribe": offers_of_bribe,
    "objective": _objective,
}
"""What each sort of fixture offers; rules offer for their own sorts."""


# -- people ---------------------------------------------------------------------------------------
def offers_of_person(world: World, actor: Actor) -> Iterator[Offer]:
    """Return what can be done for or with a person in reach."""
    prices, name = world.catalog.prices, label_of(world, actor.id)
    place = (actor.x, actor.y)
    carried = world.fixtures.get(world.courier.item_id)
    if carried is not None and carried.kind == "errand" and carried.text("to") == actor.id:
        yield Offer("bring_back", actor.id, "Give it back to {name}", *place,
                    price=prices["errand"], name=name)  # fmt: skip
    if actor.id in world.barred and not world.courier.item:
        hold = world.limit("help_trusted_ticks" if favours.is_trusted(world) else "help_ticks")
        yield Offer("help", actor.id, "Help {name} carry", *place,
                    hold=hold, price=prices["helped"], name=name)  # fmt: skip
    yield favours.offer(world, actor, name)


# -- verbs ----------------------------------------------------------------------------------------
@VERBS.register("fetch_papers")
def fetch_papers(world: World, target: str) -> None:
    """Take papers from a window or an officer."""
    world.courier.has_papers = True
    world.fixtures[target].done = True
    world.events.append(PapersFetched(target))


@VERBS.register("inspect_claim")
def inspect_claim(world: World, target: str) -> None:
    """Look closely at a shimmering claim."""
    world.tally.claims.append(target)
    world.events.append(ClaimFound(target, world.fixtures[target].text("fact")))


@VERBS.register("fetch_errand")
def fetch_errand(world: World, target: str) -> None:
    """Pick up something that somebody misses."""
    fixture = world.fixtures[target]
    fixture.hidden = True
    world.courier.item, world.courier.item_id = "errand", target
    world.events.append(Taken("errand", target))


@VERBS.register("bring_back")
def bring_back(world: World, target: str) -> None:
    """Give a missed thing back to whom it belongs to."""
    fixture = world.fixtures[world.courier.item_id]
    fixture.done = True
    world.courier.item, world.courier.item_id = "", ""
    write_line(world, "errand", world.catalog.prices["errand"], target)
    _note_help(world, target)


@VERBS.register("help")
def help_person(world: World, target: str) -> None:
    """Help somebody who stands in the way; afterwards the way stays free."""
    world.barred.pop(target, None)
    world.relay_terrain()
    write_line(world, "helped", world.catalog.prices["helped"], target)
    _note_help(world, target)


@VERBS.register("ask")
def ask(world: World, target: str) -> None:
    """Ask somebody, face to face; they say what they think of you."""
    world.events += [Asked(target), Barked(target, f"{target}.{world.trust.band}")]
    favours.grant(world, world.actor(target))


@VERBS.register("reach_objective")
def reach_objective(world: World, target: str) -> None:
    """Finish an objective by hand."""
    finish(world, world.fixtures[target])


def _note_help(world: World, target: str) -> None:
    if target not in world.tally.helped:
        world.tally.helped.append(target)
    world.events.append(Helped(target))
