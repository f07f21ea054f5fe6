"""Creep: a salon that was asked too much shuts its lamps, and the house lights its own.

At 1 somebody shuts a lamp. At 2 all of the salon do, its mirrors go blind, and the chandelier
lights the lane that was the courier's shadow. At 3 people point her out.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.base.geometry import within
from game.base.units import POINT, TICKS_PER_SECOND
from game.sim.actor import Actor
from game.sim.events import Helped, LampChanged
from game.sim.plan import Placement, Plan
from game.sim.rules.house_parts import Customer, Salon
from game.sim.rules.personal_events import (
    ChandelierLit,
    ChandelierOut,
    CreepChanged,
    LampOpened,
    LampShaded,
    Nodded,
)
from game.sim.rules.personal_state import House, number_of
from game.sim.senses.light import BAND_NAMES, LIT, SHADOW, Lamp, pool_of
from game.sim.systems.eyes import is_blind
from game.sim.systems.noticing import gain
from game.sim.world import World

MOST: Final = 3
"""The most creep there is."""

ALL_SHUT: Final = 2
"""Creep at which a whole salon shuts."""

NOD_EVERY: Final = 10 * TICKS_PER_SECOND
"""Ticks between two nods of a salon."""

NOD_POINTS: Final = 10
"""Awareness that a nod gives."""


# -- changing it ----------------------------------------------------------------------------------
def add_creep(world: World, house: House, name: str, amount: int) -> None:
    """Let a salon grow more uneasy, or less if the amount is below 0."""
    salon = house.salons[name]
    before, salon.creep = salon.creep, min(max(salon.creep + amount, 0), MOST)
    if salon.creep == before:
        return
    world.events.append(CreepChanged(name, before, salon.creep))
    if (before >= ALL_SHUT) != (salon.creep >= ALL_SHUT):
        salon.turned = world.tick
    shut_lamps(world, house)


def shut_lamps(world: World, house: House) -> None:
    """Let every customer's lamp be as shut as its owner and its salon want it."""
    changed = False
    for customer in house.customers.values():
        answers = house.answers[customer.who]
        shut = answers.hurt or house.salons[customer.salon].creep >= ALL_SHUT
        if shut != answers.shut:
            answers.shut, changed = shut, True
            event = LampShaded if shut else LampOpened
            world.events.append(event(customer.who))
            _set_lamp(world, customer.lamp, lit=not shut)
    if changed:
        world.relight()


def _set_lamp(world: World, name: str, *, lit: bool) -> None:
    for lamp in world.lamps:
        if lamp.id == name:
            lamp.band = lamp.full if lit else SHADOW
            world.events.append(LampChanged(lamp.id, BAND_NAMES[lamp.band]))


# -- each tick ------------------------------------------------------------------------------------
def run_salons(world: World, house: House) -> None:
    """Let chandeliers follow their salons, people nod, and a thing brought back soothe."""
    for name, salon in house.salons.items():
        due = world.tick - salon.turned >= house.numbers["chandelier_ticks"]
        if due and salon.lit != (salon.creep >= ALL_SHUT):
            _switch(world, name, salon)
        if salon.creep >= MOST and world.tick - salon.nodded >= NOD_EVERY:
            _nod(world, house, name, salon)
    for event in tuple(world.events):
        if isinstance(event, Helped) and event.actor in house.customers:
            add_creep(world, house, house.customers[event.actor].salon, -1)


def _switch(world: World, name: str, salon: Salon) -> None:
    salon.lit = salon.creep >= ALL_SHUT
    for placement in world.plan.of_kind("chandelier"):
        if placement.values.get("salon") == name:
            _set_lamp(world, placement.id, lit=salon.lit)
    world.relight()
    world.events.append(ChandelierLit(name) if salon.lit else ChandelierOut(name))


def _nod(world: World, house: House, name: str, salon: Salon) -> None:
    """Let the first customer of a salon who sees the courier point her out to a guard."""
    for customer in _of_salon(house, name):
        guard = _nearest_guard(world, world.actor(customer.who))
        if guard is not None and world.sight_log.get(customer.who) == world.tick:
            salon.nodded = world.tick
            world.events.append(Nodded(customer.who, guard.id))
            place = world.courier.x, world.courier.y
            gain(world, guard, NOD_POINTS * POINT, cap=100 * POINT, by="nod", place=place)
            return


def _of_salon(house: House, name: str) -> Iterator[Customer]:
    return (customer for customer in house.customers.values() if customer.salon == name)


def _nearest_guard(world: World, by: Actor) -> Actor | None:
    reach = world.numbers["nod_subtiles"]
    near = (
        actor
        for actor in world.actors
        if actor.kind.mind == "guard"
        and not is_blind(world, actor)
        and within(actor.x - by.x, actor.y - by.y, reach)
    )
    return min(near, key=lambda a: (a.x - by.x) ** 2 + (a.y - by.y) ** 2, default=None)


# -- reading the map ------------------------------------------------------------------------------
def chandeliers_of(plan: Plan) -> list[Lamp]:
    """Return the house's own lamps, dark for now."""
    return [_chandelier(plan, placement) for placement in plan.of_kind("chandelier")]


def _chandelier(plan: Plan, placement: Placement) -> Lamp:
    radius = number_of(placement, "radius_subtiles")
    pool = pool_of(plan, placement.x, placement.y, radius)
    return Lamp(placement.id, placement.x, placement.y, radius, pool, LIT, SHADOW, when="creep")
