"""Partners and leaving: work with the place for half the prize, or go with what was learnt.

The price of leaving is one coin, always: what was spent is told and never reckoned with.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.base.geometry import within
from game.base.units import SUBTILES
from game.sim.actor import Actor
from game.sim.events import PapersFetched
from game.sim.fixtures import Fixture
from game.sim.offers import Offer
from game.sim.plan import Placement
from game.sim.rules.harbours import close_gates, pay_fee
from game.sim.rules.local_events import Brought, HarbourLeft, PartnerDissolved, PartnerFound
from game.sim.rules.local_state import LEFT, Harbour, Locale, Passage, locale_of
from game.sim.rules.notes import pin_pocket, tells_of
from game.sim.rules.purse import fee_due, pay
from game.sim.systems.deeds import write_line
from game.sim.systems.partnership import begin_partnership, end_partnership
from game.sim.systems.using import lies_ready, ready, refusal_of_papers
from game.sim.verbs import VERBS
from game.sim.world import World

FOR_GOOD: Final = 1 << 30
"""Tick until which a partner of the Office is green."""


# -- partners -------------------------------------------------------------------------------------
def offers_of_partner(world: World, spot: Fixture) -> Iterator[Offer]:
    """Give working together, going along with a partner, or parting from one."""
    locale = locale_of(world)
    harbour = locale.harbours.get(spot.text("harbour"))
    if harbour is None or harbour.is_sealed:
        return
    numbers, place, name = locale.numbers, (spot.x, spot.y), spot.text("label")
    hold = numbers["partner_ticks"]
    if not harbour.partner:
        yield Offer(
            "find_partner", spot.id, "Work with {name}: half the orders, half the risk", *place,
            hold=hold, name=name, refusal=_refusal(world, locale, harbour, spot),
        )  # fmt: skip
        return
    if spot.placement.values.get("lands"):
        yield Offer("go_along", spot.id, "Go along with {name}", *place, name=name)
    yield Offer(
        "part_ways", spot.id, "Part ways with {name}", *place, hold=hold, name=name, order=1,
        price=world.catalog.prices["dissolved"],
    )  # fmt: skip


def _refusal(world: World, locale: Locale, harbour: Harbour, spot: Fixture) -> str:
    """Return why somebody does not work with her now, or ""."""
    if not harbour.is_met:
        return "Nobody here has spoken for you. Ask a local first."
    if world.trust.value < locale.numbers["partner_trust"]:
        return "They do not trust you enough for that."
    partner = partner_at(world, spot.placement)
    if spot.text("who") and (partner is None or not _is_there(partner, spot, locale)):
        return "Not here just now. Wait until the round comes by."
    return ""


def _is_there(actor: Actor, spot: Fixture, locale: Locale) -> bool:
    return within(actor.x - spot.x, actor.y - spot.y, locale.numbers["partner_subtiles"])


def partner_at(world: World, spot: Placement) -> Actor | None:
    """Return who the partner of a place is, if the map names somebody."""
    return next((actor for actor in world.actors if actor.id == spot.values.get("who")), None)


@VERBS.register("find_partner")
def find_partner(world: World, target: str) -> None:
    """Work with somebody of the place."""
    locale, spot = locale_of(world), world.fixtures[target]
    harbour = locale.harbours[spot.text("harbour")]
    harbour.partner = True
    orders = locale.numbers["orders_partner"]
    world.events.append(PartnerFound(harbour.id, spot.text("who"), orders))
    partner = partner_at(world, spot.placement)
    if partner is not None:
        begin_partnership(partner)
    if _has_desk(world, harbour):
        world.courier.has_papers, world.courier.green_until = True, FOR_GOOD
        world.events.append(PapersFetched(target))


def _part(world: World, harbour: Harbour) -> None:
    """Let whoever worked with her here go back to being what they were."""
    if harbour.partner and _has_desk(world, harbour):
        world.courier.green_until = min(world.courier.green_until, world.tick)
    harbour.partner = False
    for spot in world.plan.of_kind("partner"):
        partner = partner_at(world, spot)
        if partner is not None and spot.values.get("harbour") == harbour.id:
            end_partnership(partner)


def _has_desk(world: World, harbour: Harbour) -> bool:
    return any(p.values.get("harbour") == harbour.id for p in world.plan.of_kind("licence"))


@VERBS.register("part_ways")
def part_ways(world: World, target: str) -> None:
    """Part from a partner before the seal: it costs a little trust, and nothing else."""
    locale, spot = locale_of(world), world.fixtures[target]
    harbour = locale.harbours[spot.text("harbour")]
    _part(world, harbour)
    write_line(world, "dissolved", world.catalog.prices["dissolved"], target)
    world.events.append(PartnerDissolved(harbour.id))


@VERBS.register("go_along")
def go_along(world: World, target: str) -> None:
    """Let a partner bring her where only they go."""
    lands = world.fixtures[target].placement.values.get("lands")
    if isinstance(lands, tuple):
        column, row, columns, rows = lands
        place = (column * 2 + columns) * SUBTILES // 2, (row * 2 + rows) * SUBTILES // 2
        _set_out(world, place, locale_of(world).numbers["ferry_ticks"])


# -- the licence ----------------------------------------------------------------------------------
def offers_of_licence(world: World, desk: Fixture) -> Iterator[Offer]:
    """Give the licence of a harbour: its fee, and papers that its regulators read.

    It is a permit like others: for whom they know, and ready for whom they love.
    """
    locale = locale_of(world)
    harbour = locale.harbours.get(desk.text("harbour"))
    if harbour is None or world.courier.has_papers:
        return
    offer = Offer(
        "take_licence", desk.id, "Ask for a licence", desk.x, desk.y,
        hold=locale.numbers["licence_ticks"], coins=fee_due(locale, harbour),
        refusal=refusal_of_papers(world, desk),
    )  # fmt: skip
    yield ready(offer, "Take your licence") if lies_ready(world, desk) else offer


@VERBS.register("take_licence")
def take_licence(world: World, target: str) -> None:
    """Take out a licence."""
    locale, desk = locale_of(world), world.fixtures[target]
    pay_fee(world, locale, locale.harbours[desk.text("harbour")], "desk")
    desk.done = world.courier.has_papers = True
    world.events.append(PapersFetched(target))


# -- leaving --------------------------------------------------------------------------------------
def offers_of_pivot(world: World, spot: Fixture) -> Iterator[Offer]:
    """Give leaving a harbour with everything learnt."""
    locale = locale_of(world)
    harbour = locale.harbours.get(spot.text("harbour"))
    if harbour is not None and not harbour.is_sealed:
        yield Offer(
            "leave_harbour", spot.id, "Leave this harbour well", spot.x, spot.y,
            hold=locale.numbers["pivot_ticks"], coins=locale.numbers["pivot_cost"],
        )  # fmt: skip


@VERBS.register("leave_harbour")
def leave_harbour(world: World, target: str) -> None:
    """Leave: pay the coin, pin the pocket, share what was found, and be walked to the square."""
    locale, spot = locale_of(world), world.fixtures[target]
    harbour = locale.harbours[spot.text("harbour")]
    spent, notes = harbour.spent, len(tells_of(world, harbour.id))
    pay(world, "leaving", locale.numbers["pivot_cost"], harbour)
    harbour.outcome = LEFT
    _part(world, harbour)
    pin_pocket(world)
    write_line(world, "left_well", world.catalog.prices["left_well"], target)
    if notes >= locale.numbers["notes"] and not harbour.is_shared:
        harbour.is_shared = True
        locale.notes.slots += locale.numbers["gift"]
        write_line(world, "shared", world.catalog.prices["shared"], target)
    world.events.append(HarbourLeft(harbour.id, spent, notes))
    close_gates(world, harbour)
    homes = [h for h in world.plan.of_kind("home") if h.values.get("harbour") == harbour.id]
    for home in homes[:1]:
        _set_out(world, (home.x, home.y), locale.numbers["escort_ticks"])


# -- being brought somewhere ----------------------------------------------------------------------
def _set_out(world: World, place: tuple[int, int], ticks: int) -> None:
    locale_of(world).passage = Passage(*place, world.tick + ticks)
    world.courier.aboard = True


def arrive(world: World, locale: Locale) -> None:
    """Let her out where she was brought to."""
    passage, courier = locale.passage, world.courier
    if passage is None or world.tick < passage.lands:
        return
    locale.passage = None
    courier.x, courier.y, courier.aboard = passage.x, passage.y, False
    world.events.append(Brought(passage.x, passage.y))
