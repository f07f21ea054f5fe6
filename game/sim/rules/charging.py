"""Charging: energy comes back only to who stands still in a light that others share.

Shade gives nothing. A lamp, a roaming light and the light somebody carries behind him all charge; a
torch's beam, a regulator's line and a camera's eye never do. Lattices take their price at once.
"""

from __future__ import annotations

from typing import Final

from game.base.geometry import QUARTER, vector, within
from game.base.grid import cell_of
from game.base.units import SUBTILES
from game.sim.events import Refused
from game.sim.intents import STILL
from game.sim.plan import Point
from game.sim.rules.properties import text
from game.sim.rules.risk_events import ChargeEnded, ChargeStarted, LatticeCrossed
from game.sim.rules.risk_state import Charge, Risk
from game.sim.rules.walking_lights import goes_along
from game.sim.senses.light import LIT, band_at
from game.sim.systems.control import ENERGY_SHARE
from game.sim.systems.movement import slide
from game.sim.systems.tools import BODY_HALF
from game.sim.world import World

SAY_EVERY: Final = 120
"""Ticks between two words about a lattice that stays shut."""


# -- light ----------------------------------------------------------------------------------------
def energy_change(world: World, risk: Risk) -> int | None:
    """Return what this tick does to her energy; None while a merge drinks it as always."""
    if world.courier.merged:
        is_paid = risk.charge.lattice >= 0 or _enters_lattice(world)
        return 0 if is_paid else None
    return world.numbers["charge"] if may_charge(world, risk) else 0


def may_charge(world: World, risk: Risk) -> bool:
    """Return whether energy comes now: still for a while, hands empty, in light."""
    courier = world.courier
    settled = risk.charge.still >= world.numbers["settle_ticks"]
    moves = world.intents.direction != STILL and not goes_along(world, risk)
    return settled and not (moves or courier.item or courier.merged) and is_in_light(world)


def is_in_light(world: World) -> bool:
    """Return whether the middle of her body stands in a lamp's lit band or in a lit disc."""
    x, y = world.courier.x, world.courier.y
    if band_at(world.light, world.plan.columns, x, y) >= LIT:
        return True
    return any(within(x - mx, y - my, radius) for mx, my, radius in world.discs)


def follow_charge(world: World, risk: Risk) -> None:
    """Count how long she has stood still, and tell where a charge begins and ends."""
    courier, charge = world.courier, risk.charge
    place = (courier.x, courier.y)
    stands = place == charge.last or goes_along(world, risk)
    charge.still = charge.still + 1 if stands else 0
    charge.last = place
    full = courier.energy >= world.limit("energy") * ENERGY_SHARE
    charges = may_charge(world, risk) and not full
    if charges and not charge.is_on:
        charge.is_on, charge.gained, charge.watched = True, 0, 0
        world.events.append(ChargeStarted(*place, spot_at(world, place)))
    if charges:
        _count(world, charge)
    elif charge.is_on:
        charge.is_on = False
        world.events.append(ChargeEnded(charge.gained // ENERGY_SHARE, charge.watched))


def spot_at(world: World, place: Point) -> str:
    """Return the charging spot whose lamp reaches a place, the nearest lamp's first; else ""."""
    lamps = {lamp.id: lamp for lamp in world.lamps}
    found = []
    for spot in world.plan.of_kind("charge_spot"):
        lamp = lamps.get(text(spot, "lamp"))
        dx, dy = (lamp.x - place[0], lamp.y - place[1]) if lamp else (0, 0)
        if lamp is not None and within(dx, dy, lamp.radius):
            found.append((dx * dx + dy * dy, spot.id))
    return min(found, default=(0, ""))[1]


def _count(world: World, charge: Charge) -> None:
    gain = world.numbers["charge"]
    watched = any(actor.is_watcher and actor.aware.sees for actor in world.actors)
    charge.gained += gain
    charge.bought += gain
    charge.lit += 1
    charge.watched += watched
    charge.exposed += watched


# -- lattices -------------------------------------------------------------------------------------
def lattice_price(world: World) -> int:
    """Return what a lattice takes, sixtieths of a point; with endless energy nothing."""
    return 0 if world.assists.endless_energy else world.numbers["lattice"] * ENERGY_SHARE


def bars_lattice(world: World, risk: Risk, cell: tuple[int, int]) -> bool:
    """Return whether a lattice is shut to her: she holds too little, and is not in it yet."""
    terrain = world.terrain
    if not terrain.plan.duct[terrain.index(cell)] or risk.charge.lattice >= 0:
        return False
    return not can_pay(world)


def can_pay(world: World) -> bool:
    """Return whether a lattice would let her in: she holds its price, or her energy is endless."""
    return world.assists.endless_energy or world.courier.energy >= lattice_price(world)


def cross_lattices(world: World, risk: Risk) -> None:
    """Take the price at the first step into a lattice, and let nobody stop inside."""
    courier, charge = world.courier, risk.charge
    if not in_lattice(world):
        charge.lattice = -1
        _refuse(world, charge)
    elif charge.lattice < 0:
        if not world.assists.endless_energy:
            courier.energy = max(courier.energy - lattice_price(world), 0)
        charge.lattice = (courier.heading + QUARTER // 2) // QUARTER * QUARTER
        world.events.append(LatticeCrossed(courier.x, courier.y))
    elif charge.still:
        slide(world, *vector(charge.lattice, world.catalog.gaits["glide"].speed))
    elif courier.gait == "glide":
        charge.lattice = (courier.heading + QUARTER // 2) // QUARTER * QUARTER


def in_lattice(world: World) -> bool:
    """Return whether any corner of her body lies in a lattice."""
    courier, terrain = world.courier, world.terrain
    edges = (-BODY_HALF, BODY_HALF - 1)
    cells = (cell_of(courier.x + dx, courier.y + dy) for dx in edges for dy in edges)
    return any(terrain.plan.duct[terrain.index(cell)] for cell in cells)


def _enters_lattice(world: World) -> bool:
    """Return whether this tick's glide begins a crossing, which its flat price covers."""
    return can_pay(world) and world.intents.direction != STILL and _faces_lattice(world)


def _faces_lattice(world: World) -> bool:
    courier, terrain = world.courier, world.terrain
    dx, dy = vector(courier.heading, BODY_HALF + SUBTILES // 8)
    cell = cell_of(courier.x + dx, courier.y + dy)
    return terrain.contains(cell) and bool(terrain.plan.duct[terrain.index(cell)])


def _refuse(world: World, charge: Charge) -> None:
    """Tell somebody who presses against a lattice, merged, that it wants more than she holds."""
    presses = world.courier.merged and world.intents.direction != STILL and _faces_lattice(world)
    if not presses or can_pay(world):
        charge.pressed = 0
        return
    charge.pressed += 1
    if charge.pressed % SAY_EVERY == 1:
        world.events.append(Refused("The lattice wants more than you hold."))
