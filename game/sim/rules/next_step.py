"""What the network asks for next: one place to go to and what to do there, nothing changed.

Before the peak: a spool from the nearest rack, its ends into hubs, and when all hubs share one
network the counter. In the peak: what waits where she stands, a tripped cable that parts the
network, what she carries, what is to be fetched, the counter. Nothing optional is ever asked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from game.base.geometry import distance
from game.base.grid import Cell, cell_of
from game.base.units import SUBTILES
from game.sim.fixtures import Fixture
from game.sim.rules.cables import TRIPPED, rides_from
from game.sim.rules.network_state import PARCEL, SPOOL, Hub, Net, Parcel, net_of
from game.sim.rules.parcels import (
    callable_now,
    counter_of,
    on_tray,
    tray_size,
)
from game.sim.rules.spools import plug_refusal
from game.sim.senses.paths import nearest_free
from game.sim.world import World

HERE: Final = 20
"""Tenths of a tile on foot: nearer than this something is done before anything else."""


@dataclass(frozen=True, slots=True)
class Step:
    """The next thing to do.

    Attributes:
        verb: ``take_spool``, ``pick_up``, ``plug``, ``start_peak``, ``reset``, ``hand_over``,
            ``unload``, ``scan`` or ``call_orders``.
        target: the fixture where it is done.
        x: where to go now: the target, or the hub whose lane leads there soonest; subtiles.
        y: as ``x``.
        ride_to: the hub to ride to from there; "" if feet lead to the target sooner.
    """

    verb: str
    target: str
    x: int
    y: int
    ride_to: str = ""


def next_step(world: World) -> Step | None:
    """Return what to do next; None when only the way out is left."""
    net = net_of(world)
    if net.peak.ended >= 0:
        return None
    laying = _laying(world, net)
    if not net.peak.runs:
        return laying or _at_counter(world, net, "start_peak")
    if world.courier.item == SPOOL and laying is not None:
        return laying
    errands = list(_errands(world, net))
    here = [step for step in errands if _away(world, net, step) < HERE]
    for step in here or errands:
        return _with_ride(world, net, step)
    due = _call(world, net)
    return _with_ride(world, net, due) if due else None


# -- laying cables --------------------------------------------------------------------------------
def _laying(world: World, net: Net) -> Step | None:
    """Return where the spool in hands goes, or where to get one while hubs are not all joined."""
    if world.courier.item == SPOOL:
        plugs = (Step("plug", hub.id, *hub.place) for hub in _plugs(world, net))
        return _nearest(world, net, plugs)
    if len(net.hubs) == max((len(network) for network in net.networks), default=0):
        return None
    racks = (f for f in world.fixtures.values() if f.kind == "spool_rack" and _gives(world, f))
    spools = (Step("take_spool", rack.id, rack.x, rack.y) for rack in racks)
    return _nearest(world, net, (*_lying(world, SPOOL), *spools))


def _gives(world: World, rack: Fixture) -> bool:
    return rack.count > 0 and world.trust.value >= rack.number("closed_below")


def _plugs(world: World, net: Net) -> list[Hub]:
    """Return the hubs where the spool in hands helps: those that join something new, else any."""
    spool = world.courier.item_id
    cable = net.cable_on(spool)
    able = [hub for hub in net.hubs if not plug_refusal(net, spool, hub)]
    if cable is None:
        useful = [hub for hub in able if any(_joins_anew(net, hub, end) for end in net.hubs)]
    else:
        useful = [hub for hub in able if _joins_anew(net, net.hub(cable.a), hub)]
    return useful or able


def _joins_anew(net: Net, one: Hub, other: Hub) -> bool:
    """Return whether a cable reaches between two hubs that no lane joins yet."""
    if one.id == other.id or other.id in net.network(one.id):
        return False
    return net.ways.length(one.mouth, other.mouth) <= net.numbers["longest"]


# -- the peak -------------------------------------------------------------------------------------
def _errands(world: World, net: Net) -> Iterator[Step]:
    """Give what the peak asks for, the most pressing first and the nearest of its sort."""
    yield from _sorted(world, net, "reset", _parted(net))
    held = [p for p in net.peak.parcels if p.id == world.courier.item_id]
    yield from _sorted(world, net, "hand_over", [p.end for p in held])
    if not held:
        yield from _lying(world, PARCEL)
    yield from _off_tray(world, net, has_hands=not world.courier.item)
    if _has_room(world, net, is_held=bool(held)):
        called = (p.stop for p in net.peak.parcels if p.state == "called")
        yield from _sorted(world, net, "scan", called)


def _parted(net: Net) -> list[str]:
    """Return the ends of tripped cables that no other way joins."""
    tripped = [cable for cable in net.cables if cable.state == TRIPPED]
    return [hub for c in tripped if c.b not in net.network(c.a) for hub in (c.a, c.b)]


def _lying(world: World, kind: str) -> Iterator[Step]:
    """Give what of a kind lies on the floor."""
    for fixture in world.fixtures.values():
        if fixture.kind == kind and not fixture.hidden:
            yield Step("pick_up", fixture.id, fixture.x, fixture.y)


def _off_tray(world: World, net: Net, *, has_hands: bool) -> Iterator[Step]:
    """Give where the tray's parcels are handed over, or taken off it to go on by hand."""
    tray, at = on_tray(net), net.peak.tray_at
    lanes = net.network(at) or (at,)
    yield from _sorted(world, net, "hand_over", [p.end for p in tray if p.end in lanes])
    if has_hands:
        beyond = [p for p in tray if p.end not in lanes]
        yield from _sorted(world, net, "unload", [nearest_to(net, lanes, p.end) for p in beyond])


def _has_room(world: World, net: Net, *, is_held: bool) -> bool:
    counter = counter_of(world)
    is_full = counter is not None and len(on_tray(net)) >= tray_size(counter)
    return not is_held and not is_full


def _call(world: World, net: Net) -> Step | None:
    """Return the way back to the counter, if parcels can be called there."""
    counter = counter_of(world)
    if counter is None or not callable_now(net, counter):
        return None
    return _at_counter(world, net, "call_orders")


def _at_counter(world: World, net: Net, verb: str) -> Step | None:
    counter = world.fixtures.get(net.counter)
    return Step(verb, counter.id, counter.x, counter.y) if counter else None


# -- nearness -------------------------------------------------------------------------------------
def nearest_to(net: Net, lanes: Iterable[str], end: str) -> str:
    """Return the hub among some whose way on foot to another one is the shortest."""
    mouth = net.hub(end).mouth
    return min(lanes, key=lambda name: net.ways.length(mouth, net.hub(name).mouth))


def ride_towards(world: World, hub: str) -> str:
    """Return where to ride from an open lid for what comes next; "" without a lane or a step."""
    net, step = net_of(world), next_step(world)
    lanes = [name for name in net.network(hub) if name != hub]
    if step is None or not lanes:
        return ""
    target = world.fixtures[step.target]
    goal = nearest_free(net.ways.ground, cell_of(target.x, target.y))
    rides = rides_from(net.cables, hub)
    return min(lanes, key=lambda name: _past(world, net, rides[name], name, goal))


def parcels_beyond(world: World, hub: str) -> tuple[str, ...]:
    """Return the hubs no lane leads to, to be reached on foot from here, that parcels wait for."""
    net = net_of(world)
    lanes = net.network(hub)
    wanted = [_wanted(p) for p in net.peak.parcels if p.state in ("called", "tray", "out")]
    beyond = dict.fromkeys(name for name in wanted if name not in lanes)
    return tuple(name for name in beyond if lanes and nearest_to(net, lanes, name) == hub)


def _wanted(parcel: Parcel) -> str:
    return parcel.stop if parcel.state == "called" else parcel.end


def _sorted(world: World, net: Net, verb: str, hubs: Iterable[str]) -> list[Step]:
    """Return steps at hubs, the one that feet and lanes reach soonest first."""
    steps = [Step(verb, hub, *net.hub(hub).place) for hub in dict.fromkeys(hubs)]
    if len(steps) < 2:
        return steps
    return sorted(steps, key=lambda step: _soonest(world, net, _cell(net, step))[0])


def _nearest(world: World, net: Net, steps: Iterable[Step]) -> Step | None:
    """Return the step that feet reach soonest, or None of none."""
    return min(steps, key=lambda step: _away(world, net, step), default=None)


def _with_ride(world: World, net: Net, step: Step) -> Step:
    """Return a step that leads to the lane by which its place is reached soonest."""
    if step.verb == "pick_up":
        return step
    _time, start, end = _soonest(world, net, _cell(net, step))
    if not end:
        return step
    x, y = net.hub(end if world.courier.aboard else start).place
    return replace(step, x=x, y=y, ride_to=end)


def _soonest(world: World, net: Net, goal: Cell) -> tuple[int, str, str]:
    """Return the ticks to a cell, and the hubs to get in and out at; "" for both on foot."""
    here = _here(world, net)
    ways = [(_foot(world, net.ways.length(goal, here)), "", "")]
    for network in net.networks:
        walks = {name: net.ways.length(net.hub(name).mouth, here) for name in network}
        start = min(network, key=lambda name: walks[name])
        walk, rides = _foot(world, walks[start]), rides_from(net.cables, start)
        ways += [
            (walk + _past(world, net, rides[end], end, goal), start, end)
            for end in network
            if end != start
        ]
    return min(ways)


def _past(world: World, net: Net, ride: int, end: str, goal: Cell) -> int:
    """Return the ticks of getting in, riding to a hub, getting out, and walking on to a cell."""
    in_and_out = net.numbers["board_ticks"] + net.numbers["leave_ticks"]
    walk = _foot(world, net.ways.length(net.hub(end).mouth, goal))
    return ride * net.numbers["tile_ticks"] // 10 + in_and_out + walk


def _here(world: World, net: Net) -> Cell:
    """Return the cell she is in; on a ride that of the hub it leads to."""
    if world.courier.aboard and net.journey is not None:
        return net.hub(net.journey.end).mouth
    return world.courier.cell


def _foot(world: World, tenths: int) -> int:
    """Return the ticks of a walk of so many tenths of a tile."""
    return tenths * SUBTILES // 10 // world.catalog.gaits["walk"].speed


def _away(world: World, net: Net, step: Step) -> int:
    """Return how far a step is on foot, tenths of a tile.

    What lies on the floor may lie anywhere, even on a running belt: its line through the air is
    enough, and spares the search for ways from a cell that nobody asks about again.
    """
    if step.verb == "pick_up":
        here = world.courier
        return distance(step.x - here.x, step.y - here.y) * 10 // SUBTILES
    return net.ways.length(_cell(net, step), _here(world, net))


def _cell(net: Net, step: Step) -> Cell:
    """Return the free cell where a step is done."""
    return nearest_free(net.ways.ground, cell_of(step.x, step.y))
