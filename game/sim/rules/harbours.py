"""Harbours: fees at their gates, what must fit the place, and the seals that open the quay."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.sim.events import DoorMoved, StateChanged
from game.sim.fixtures import Door, Fixture
from game.sim.offers import Offer
from game.sim.rules.local_events import FeePaid, FitDone, GateOpened, QuayOpened, SealSet
from game.sim.rules.local_state import (
    OWN,
    PARTNER,
    Harbour,
    Locale,
    harbour_here,
    locale_of,
)
from game.sim.rules.notes import pin_pocket
from game.sim.rules.purse import fee_due, orders_of, pay, price_of_fit
from game.sim.systems.switches import door_in_reach
from game.sim.verbs import VERBS
from game.sim.world import World

MOST_ALARM: Final = 3
"""The highest alarm that a harbour counts."""


# -- doors and gates ------------------------------------------------------------------------------
def door_of(world: World, fixture: Fixture) -> Door | None:
    """Return the door that a gate or a native door stands for."""
    rect = fixture.placement.values.get("door")
    return next((door for door in world.doors if door.placement.rect == rect), None)


def open_door(world: World, door: Door) -> None:
    """Open a door that no hand could, and leave it open."""
    door.is_open, door.moved_by = True, "rule"
    world.relay_terrain()
    world.events.append(DoorMoved(door.id, is_open=True, by="rule"))


def offers_of_gate(world: World, gate: Fixture) -> Iterator[Offer]:
    """Give the way through a closed gate: for the fee, for seals, or free from inside."""
    door, locale = door_of(world, gate), locale_of(world)
    if door is None or door.is_open or not door_in_reach(world, door):
        return
    place, hold, name = (gate.x, gate.y), locale.numbers["fee_ticks"], gate.text("label")
    harbour = locale.harbours.get(gate.text("harbour"))
    if harbour is None:
        yield Offer("open_gate", gate.id, "Open the gate: {name}", *place,
                    refusal="Two seals open this gate.", name=name)  # fmt: skip
        return
    here = harbour_here(world)
    coins = 0 if here is harbour else fee_due(locale, harbour)
    yield Offer("open_gate", gate.id, "Open the gate: {name}", *place, hold=hold,
                coins=coins, name=name)  # fmt: skip


@VERBS.register("open_gate")
def open_gate(world: World, target: str) -> None:
    """Open a harbour's gate, for the fee if one comes from outside."""
    gate, locale = world.fixtures[target], locale_of(world)
    harbour, door = locale.harbours[gate.text("harbour")], door_of(world, gate)
    if harbour_here(world) is not harbour:
        pay_fee(world, locale, harbour, "gate")
    if door is not None:
        open_door(world, door)
        world.events.append(GateOpened(target, harbour.id))


def pay_fee(world: World, locale: Locale, harbour: Harbour, where: str) -> None:
    """Pay what is left of a harbour's fee."""
    due = fee_due(locale, harbour)
    if not harbour.is_paid:
        harbour.is_paid = True
        pay(world, "fee", due, harbour)
        world.events.append(FeePaid(harbour.id, where))


def close_gates(world: World, harbour: Harbour) -> None:
    """Shut a harbour's front gates behind whoever has left it; the fee is due again."""
    harbour.is_paid = False
    for placement in world.plan.of_kind("gate"):
        door = door_of(world, world.fixtures[placement.id])
        if placement.values.get("harbour") == harbour.id and door is not None and door.is_open:
            door.is_open = False
            world.events.append(DoorMoved(door.id, is_open=False, by="rule"))
    world.relay_terrain()


def cross_gates(world: World, locale: Locale) -> None:
    """Pin what is in the pocket whenever she goes from one quarter into another."""
    place = locale.ground.harbour(world.courier.x, world.courier.y)
    if place != locale.place:
        locale.place = place
        pin_pocket(world)


def count_alarms(world: World, locale: Locale) -> None:
    """Count who is alarmed towards the harbour where they stand."""
    for event in world.events:
        if isinstance(event, StateChanged) and event.after == "alarmed":
            actor = world.actor(event.actor)
            harbour = locale.harbours.get(locale.ground.harbour(actor.x, actor.y))
            if harbour is not None:
                harbour.alarm = min(harbour.alarm + 1, MOST_ALARM)


# -- what fits ------------------------------------------------------------------------------------
def fits_needed(locale: Locale, harbour: Harbour) -> int:
    """Return how many fits a harbour's seal needs: fewer together with somebody of the place."""
    return locale.numbers["fits_partner" if harbour.partner else "fits_own"]


def offers_of_fit(world: World, spot: Fixture) -> Iterator[Offer]:
    """Give what can be made to fit the place here."""
    locale = locale_of(world)
    harbour, axis = locale.harbours.get(spot.text("harbour")), spot.text("axis")
    if harbour is None or axis in harbour.fits:
        return
    yield Offer(
        "fit", spot.id, "Make it fit: {name}", spot.x, spot.y,
        hold=locale.numbers["fit_ticks"], coins=price_of_fit(locale, axis),
        name=spot.text("label"),
    )  # fmt: skip


@VERBS.register("fit")
def fit(world: World, target: str) -> None:
    """Make product or payment fit the place, for coins."""
    locale, spot = locale_of(world), world.fixtures[target]
    harbour, axis = locale.harbours[spot.text("harbour")], spot.text("axis")
    pay(world, axis, price_of_fit(locale, axis), harbour)
    spot.done = True
    add_fit(world, harbour, axis)


def add_fit(world: World, harbour: Harbour, axis: str) -> None:
    """Count something as fitting the place, once."""
    if axis not in harbour.fits:
        harbour.fits = (*harbour.fits, axis)
        world.events.append(FitDone(harbour.id, axis, len(harbour.fits)))


# -- seals and the quay ---------------------------------------------------------------------------
def offers_of_seal(world: World, seal: Fixture) -> Iterator[Offer]:
    """Give the setting of a harbour's seal, with the fee if it was not paid at the gate."""
    locale = locale_of(world)
    harbour = locale.harbours.get(seal.text("harbour"))
    if harbour is None or harbour.is_sealed:
        return
    missing = fits_needed(locale, harbour) - len(harbour.fits)
    refusal = "" if missing <= 0 else "It does not fit the place yet: product, payment, people."
    yield Offer(
        "set_seal", seal.id, "Set the seal: {name}", seal.x, seal.y,
        hold=locale.numbers["seal_ticks"], coins=fee_due(locale, harbour), refusal=refusal,
        name=seal.text("label"),
    )  # fmt: skip


@VERBS.register("set_seal")
def set_seal(world: World, target: str) -> None:
    """Set a harbour's seal; enough of them open the quay."""
    locale, seal = locale_of(world), world.fixtures[target]
    harbour = locale.harbours[seal.text("harbour")]
    pay_fee(world, locale, harbour, "seal")
    harbour.outcome = PARTNER if harbour.partner else OWN
    seal.done = True
    orders = orders_of(locale, harbour)
    world.events.append(SealSet(harbour.id, harbour.outcome, orders, locale.seals))
    open_quay(world, locale)


def open_quay(world: World, locale: Locale) -> None:
    """Open all gates of the quay once there are seals enough."""
    if locale.is_quay_open or locale.seals < seals_needed(world):
        return
    locale.is_quay_open = True
    for placement in world.plan.of_kind("gate"):
        door = door_of(world, world.fixtures[placement.id])
        if placement.values.get("seals") and door is not None:
            open_door(world, door)
    world.events.append(QuayOpened(locale.seals))


def seals_needed(world: World) -> int:
    """Return how many seals the quay's gates ask for; 0 where the map has none."""
    asked = (gate.values.get("seals", 0) for gate in world.plan.of_kind("gate"))
    return max((number for number in asked if isinstance(number, int)), default=0)
