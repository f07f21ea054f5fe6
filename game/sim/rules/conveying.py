"""Conveying: belts that start when their hubs share a network, and what they take along.

A belt rings its bell, spins up, and then moves its cases over the floor: walking shade, in which
noises are halved. It carries the courier, and spools and parcels that lie on it.
"""

from __future__ import annotations

from game.sim.rules.belts import SPIN_UP, Belt
from game.sim.rules.network_events import BeltStarted
from game.sim.rules.network_state import PARCEL, SPOOL, Net
from game.sim.systems.movement import slide
from game.sim.world import World


def run_belts(world: World, net: Net) -> None:
    """Start and stop belts, move their cases, and carry what stands on them."""
    _switch_belts(world, net)
    moving = moving_belts(world, net)
    cases = tuple(cell for belt in moving for cell in belt.cases_at(world.tick))
    if cases != world.cases:
        world.cases = cases
        world.relay_terrain()
    hum = tuple(place for belt in moving for place in belt.hum)
    if hum != world.hum:
        world.hum = hum
    if moving:
        _carry(world, moving)


def moving_belts(world: World, net: Net) -> list[Belt]:
    """Return the belts that move now."""
    return [
        belt
        for belt, rung in zip(net.belts, net.running, strict=True)
        if rung >= 0 and world.tick - rung >= SPIN_UP
    ]


def _switch_belts(world: World, net: Net) -> None:
    """Ring the bell of belts whose hubs were joined, and stop those whose hubs were parted."""
    running = tuple(
        (rung if rung >= 0 else world.tick) if _is_fed(net, belt) else -1
        for belt, rung in zip(net.belts, net.running, strict=True)
    )
    if running == net.running:
        return
    for belt, before, after in zip(net.belts, net.running, running, strict=True):
        if before < 0 <= after:
            world.events.append(BeltStarted(belt.id, SPIN_UP))
    net.running = running


def _is_fed(net: Net, belt: Belt) -> bool:
    if not belt.needs:
        return True
    network = net.network(belt.needs[0])
    return all(hub in network for hub in belt.needs)


def _carry(world: World, moving: list[Belt]) -> None:
    courier = world.courier
    lying = [f for f in world.fixtures.values() if f.kind in {SPOOL, PARCEL} and not f.hidden]
    for belt in moving:
        dx, dy = belt.carries(courier.x, courier.y)
        if (dx or dy) and not courier.aboard:
            slide(world, dx, dy)
            break
    for thing in lying:
        for belt in moving:
            dx, dy = belt.carries(thing.x, thing.y)
            if dx or dy:
                thing.x, thing.y = thing.x + dx, thing.y + dy
                break
