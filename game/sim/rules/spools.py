"""Spools: taken from a rack, plugged in at two hubs, and set down wherever the hands must be free.

The first plug fixes one end; from there the cable lies taut behind the spool, over walkable ground,
until the second plug or its end. Every act has a way back.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from game.base.grid import Cell, cell_of
from game.base.units import TICKS_PER_SECOND
from game.sim.fixtures import Fixture
from game.sim.offers import Offer
from game.sim.rules.cables import CARRIED, LIVE, Cable
from game.sim.rules.linking import link_changed
from game.sim.rules.network_events import (
    CablePlugged,
    CableRemoved,
    HubLinked,
    SpoolDropped,
    SpoolTaken,
)
from game.sim.rules.network_state import PARCEL, SPOOL, Hub, Net, net_of, thing
from game.sim.rules.ways import FAR
from game.sim.systems import tools
from game.sim.systems.objectives import finish, mark_checkpoint
from game.sim.verbs import VERBS
from game.sim.world import World

LAST_RESORT: Final = 1
"""Order of an offer that counts only where there is no other."""


# -- offers ---------------------------------------------------------------------------------------
def offers_of_rack(world: World, rack: Fixture) -> Iterator[Offer]:
    """Give what a spool rack offers to free hands."""
    if rack.count <= 0 or world.courier.item:
        return
    is_shut = world.trust.value < rack.number("closed_below")
    refusal = "Nobody opens for you tonight." if is_shut else ""
    hold = world.numbers["take_ticks"]
    yield Offer("take_spool", rack.id, "Take a spool", rack.x, rack.y, hold=hold, refusal=refusal)


def offers_of_lying(world: World, lying: Fixture) -> Iterator[Offer]:
    """Give what a spool or a parcel on the floor offers to free hands."""
    if not world.courier.item:
        label = "Pick up the spool" if lying.kind == SPOOL else "Pick up the parcel"
        hold = world.numbers["take_ticks"]
        yield Offer("pick_up", lying.id, label, lying.x, lying.y, hold=hold)


def offers_of_plugs(world: World, net: Net, hub: Fixture) -> Iterator[Offer]:
    """Give what can be plugged in or pulled out at a hub."""
    hold, item = hub.number("hold_ticks"), world.courier.item
    if item == SPOOL:
        refusal = plug_refusal(net, world.courier.item_id, net.hub(hub.id))
        yield Offer("plug", hub.id, "Plug in the cable", hub.x, hub.y, hold=hold, refusal=refusal)
    cable = cable_to_unplug(world, net, hub.id)
    if not item and cable is not None:
        far = cable.other(hub.id)
        label = "Unplug the cable to {name}" if far else "Pull the cable back in"
        name = net.hub(far).label if far else ""
        yield Offer("unplug", hub.id, label, hub.x, hub.y, hold=hold, name=name)


def offers_of_hands(world: World) -> Iterator[Offer]:
    """Give the last resort of full hands: to set down what they hold."""
    courier = world.courier
    if courier.item in {SPOOL, PARCEL}:
        label = "Set the spool down" if courier.item == SPOOL else "Set the parcel down"
        place = (courier.x, courier.y)
        yield Offer("set_down", courier.item_id, label, *place, order=LAST_RESORT, on_release=True)


def cable_to_unplug(world: World, net: Net, hub: str) -> Cable | None:
    """Return the cable that would be pulled out at a hub: the marked one, else the newest.

    From the peak on only a marked one, so that no hasty hand pulls a lane away.
    """
    here = unpluggable(world, net, hub)
    newest = here[-1] if here and net.peak.begun < 0 else None
    return next((cable for cable in here if cable.id == net.marked), newest)


def unpluggable(world: World, net: Net, hub: str) -> tuple[Cable, ...]:
    """Return the cables that could be pulled out at a hub; a spool in other hands holds its own."""
    return tuple(
        cable
        for cable in net.cables
        if cable.joins(hub) and (cable.b or not world.fixtures[cable.spool].hidden)
    )


def plug_refusal(net: Net, spool: str, hub: Hub) -> str:
    """Return why a spool cannot be plugged in at a hub, or ""."""
    cable = net.cable_on(spool)
    if cable is None:
        return ""
    if cable.a == hub.id:
        return "This end is plugged in here already."
    if any(c.b and c.joins(cable.a) and c.joins(hub.id) for c in net.cables):
        return "These two hubs are joined already."
    length = net.ways.length(net.hub(cable.a).mouth, hub.mouth)
    return "The cable ends before this hub." if length > net.numbers["longest"] else ""


# -- verbs ----------------------------------------------------------------------------------------
@VERBS.register("take_spool")
def take_spool(world: World, target: str) -> None:
    """Take a spool from a rack."""
    rack = world.fixtures[target]
    rack.count -= 1
    _hold(world, _new_spool(world, net_of(world), rack), target)


def lay_spool(world: World, net: Net, source: Fixture) -> None:
    """Let a new spool lie where it came from."""
    _new_spool(world, net, source).hidden = False


def _new_spool(world: World, net: Net, source: Fixture) -> Fixture:
    net.spools += 1
    spool = thing(f"spool_{net.spools}", SPOOL, source.x, source.y)
    world.fixtures[spool.id] = spool
    return spool


@VERBS.register("pick_up")
def pick_up(world: World, target: str) -> None:
    """Pick up what lies on the floor."""
    _hold(world, world.fixtures[target], "floor")


@VERBS.register("set_down")
def set_down(world: World, target: str) -> None:  # noqa: ARG001 - a verb's signature
    """Set down what the hands hold."""
    tools.set_down(world)


@VERBS.register("plug")
def plug(world: World, target: str) -> None:
    """Plug the spool in the courier's hands into a hub: its first end, or its second."""
    net, hub, spool = net_of(world), net_of(world).hub(target), world.courier.item_id
    cable = net.cable_on(spool)
    if cable is None:
        number = _lowest_free(net)
        laid = Cable(number, hub.id, "", spool, (hub.mouth,), 0, CARRIED)
        net.cables = (*net.cables, laid)
        world.events.append(CablePlugged(number, hub.id))
        return
    net.replace_cable(replace(_paid_out(net, cable, hub.mouth), b=hub.id, state=LIVE))
    world.courier.item, world.courier.item_id = "", ""
    _tell_linked(world, net, net.cable(cable.id))


def _tell_linked(world: World, net: Net, cable: Cable) -> None:
    seconds = (world.tick - net.taken[cable.spool]) // TICKS_PER_SECOND
    tiles = (cable.length + 5) // 10
    world.events.append(HubLinked(cable.a, cable.b, cable.id, tiles, seconds))
    link_changed(world, net)
    for name in (cable.a, cable.b):
        finish(world, world.fixtures[name])
    mark_checkpoint(world, f"link_{cable.id}")


@VERBS.register("unplug")
def unplug(world: World, target: str) -> None:
    """Pull a cable out at a hub; its spool is in the courier's hands again."""
    net = net_of(world)
    cable = cable_to_unplug(world, net, target)
    if cable is None:
        return
    net.marked = 0
    if cable.b:
        far, here = cable.other(target), cable.way_from(cable.other(target))
        net.replace_cable(replace(cable, a=far, b="", way=here, state=CARRIED))
    else:
        net.cables = tuple(c for c in net.cables if c.id != cable.id)
    world.events.append(CableRemoved(cable.id, target))
    _hold(world, world.fixtures[cable.spool], target)
    link_changed(world, net)


def _hold(world: World, held: Fixture, source: str) -> None:
    held.hidden = True
    world.courier.item, world.courier.item_id = held.kind, held.id
    if held.kind == SPOOL:
        net_of(world).taken[held.id] = world.tick
        world.events.append(SpoolTaken(held.id, source))


def _lowest_free(net: Net) -> int:
    used = [cable.id for cable in net.cables]
    return next(n for n in range(1, len(used) + 2) if n not in used)


# -- paying out -----------------------------------------------------------------------------------
def follow_spools(world: World, net: Net) -> None:
    """Let cables lie taut behind their spools, and notice a spool that left the hands."""
    courier = world.courier
    if courier.item_id != net.held:
        left = world.fixtures.get(net.held)
        if left is not None and left.kind == SPOOL and not left.hidden:
            world.events.append(SpoolDropped(left.id, left.x, left.y))
        net.held = courier.item_id
    for cable in net.cables:
        if cable.b:
            continue
        spool = world.fixtures[cable.spool]
        if courier.item_id == spool.id:
            _pay_out(net, cable, courier.cell)
        elif not spool.hidden:
            _pay_out(net, cable, cell_of(spool.x, spool.y))


def _pay_out(net: Net, cable: Cable, cell: Cell) -> None:
    if cable.way[-1] != cell:
        net.replace_cable(_paid_out(net, cable, cell))


def _paid_out(net: Net, cable: Cable, cell: Cell) -> Cable:
    """Return a cable with its loose end at a cell; as it was if no way leads there."""
    start = net.hub(cable.a).mouth
    length = net.ways.length(start, cell)
    if length == FAR:
        return cable
    return replace(cable, way=net.ways.way(start, cell), length=length)


def is_held_back(net: Net, spool: str, here: Cell, cell: Cell) -> bool:
    """Return whether a cable is too short for the courier to step from one cell into another."""
    cable = net.cable_on(spool)
    if cable is None:
        return False
    start = net.hub(cable.a).mouth
    most = max(net.numbers["longest"], net.ways.length(start, here))
    return most < net.ways.length(start, cell) < FAR
