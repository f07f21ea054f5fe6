"""Conveying: belts that start when their hubs share a network, and what they take along.

A belt rings its bell, spins up, and then moves its cases over the floor: walking shade, in which
noises are halved. It carries the courier, and spools and parcels that lie on it.
"""

from __future__ import annotations

from game.base.grid import Cell
from game.sim.plan import Point
from game.sim.rules.belts import Belt
from game.sim.rules.network_events import BeltStarted
from game.sim.rules.network_state import Net
from game.sim.systems.movement import slide
from game.sim.world import World


def run_belts(world: World, net: Net) -> None:
    """Move the cases of belts that run, and carry what stands on them."""
    moving = moving_belts(world, net)
    cases: tuple[Cell, ...] = ()
    hum: tuple[Point, ...] = ()
    for belt in moving:
        cases += belt.cases_at(world.tick)
        hum += belt.hum
    if cases != world.cases:
        world.cases = cases
        world.relay_terrain()
    world.hum = hum
    for belt in moving:
        _carry(world, net, belt)


def moving_belts(world: World, net: Net) -> list[Belt]:
    """Return the belts that move now."""
    return [
        belt
        for belt, rung in zip(net.belts, net.running, strict=True)
        if rung >= 0 and world.tick - rung >= net.numbers["spin_up_ticks"]
    ]


def switch_belts(world: World, net: Net) -> None:
    """Ring the bell of belts whose hubs were joined, and stop those whose hubs were parted."""
    running = tuple(
        (rung if rung >= 0 else world.tick) if _is_fed(net, belt) else -1
        for belt, rung in zip(net.belts, net.running, strict=True)
    )
    for belt, before, after in zip(net.belts, net.running, running, strict=True):
        if before < 0 <= after:
            world.events.append(BeltStarted(belt.id, net.numbers["spin_up_ticks"]))
    net.running = running


def _is_fed(net: Net, belt: Belt) -> bool:
    if not belt.needs:
        return True
    network = net.network(belt.needs[0])
    return all(hub in network for hub in belt.needs)


def _carry(world: World, net: Net, belt: Belt) -> None:
    courier = world.courier
    dx, dy = belt.carries(courier.x, courier.y)
    if (dx or dy) and not courier.aboard:
        slide(world, dx, dy)
    for name in (*net.taken, *(p.id for p in net.peak.parcels if p.state == "out")):
        thing = world.fixtures[name]
        if not thing.hidden:
            dx, dy = belt.carries(thing.x, thing.y)
            thing.x, thing.y = thing.x + dx, thing.y + dy
