"""Lanes: riding under the depot from hub to hub, unseen and unheard.

A tap at a linked hub opens its lanes; the answer is a number: 1 is the first hub of the map and so
on. The numbers after the last hub mark which of the cables here would be unplugged. A lane is a
road and no bolt-hole: its lid stays shut to somebody who has just been seen.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from game.base.geometry import within
from game.base.grid import center_of
from game.sim.actor import AlertState
from game.sim.events import Refused, Seen
from game.sim.fixtures import Fixture
from game.sim.intents import STILL
from game.sim.offers import Offer
from game.sim.plan import Point
from game.sim.rules.cables import cells_of_ride, length_of, shortest_ride
from game.sim.rules.network_events import Ride
from game.sim.rules.network_state import (
    BOARDING,
    CHOOSING,
    LEAVING,
    LOOKING,
    RIDING,
    Hub,
    Journey,
    Net,
    net_of,
)
from game.sim.rules.spools import unpluggable
from game.sim.systems.noticing import SURE_AT
from game.sim.verbs import VERBS
from game.sim.world import World


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer at a hub's open lanes.

    Attributes:
        number: the choice that gives it.
        hub: where it would ride to, or the far end of the cable it would mark.
        cable: the cable it would mark for unplugging; 0 for a ride.
        tiles: of the ride.
        refusal: English msgid of why it cannot be ridden just now, or "".
    """

    number: int
    hub: str
    cable: int = 0
    tiles: int = 0
    refusal: str = ""


def answers_at(world: World, net: Net, hub: str) -> tuple[Answer, ...]:
    """Return what can be chosen at a hub: the other hubs of its network, then its cables."""
    network = net.network(hub)
    rides = tuple(
        Answer(i, h.id, 0, _ride_tiles(net, hub, h.id), _refusal(world, net, h))
        for i, h in enumerate(net.hubs, start=1)
        if h.id in network and h.id != hub
    )
    aboard = world.courier.aboard or world.courier.item
    here = unpluggable(world, net, hub) if not aboard else ()
    first = len(net.hubs) + 1
    marks = tuple(Answer(i, c.other(hub), c.id) for i, c in enumerate(here, start=first))
    return rides + (marks if len(marks) > 1 or net.peak.runs else ())


def _ride_tiles(net: Net, start: str, end: str) -> int:
    return (length_of(shortest_ride(net.cables, start, end)) + 5) // 10


def _refusal(world: World, net: Net, end: Hub) -> str:
    cable = net.cable_on(world.courier.item_id)
    if cable is None:
        return ""
    length = net.ways.length(net.hub(cable.a).mouth, end.mouth)
    return "The cable ends before this hub." if length > net.numbers["longest"] else ""


def lid_refusal(world: World, net: Net, hub: Hub) -> str:
    """Return why the lid of a hub stays shut, or ""."""
    if net.seen_tick >= 0 and world.tick - net.seen_tick < net.numbers["lid_ticks"]:
        return "The lid stays shut: somebody has just seen you."
    (x, y), reach = hub.place, net.numbers["lid_subtiles"]
    for actor in world.actors:
        if actor.state is AlertState.ALARMED and within(actor.x - x, actor.y - y, reach):
            return "The lid stays shut: somebody alarmed is near."
    return ""


# -- offers and verbs -----------------------------------------------------------------------------
def offers_of_lanes(world: World, net: Net, hub: Fixture) -> Iterator[Offer]:
    """Give the lanes of a linked hub."""
    if net.network(hub.id):
        refusal = lid_refusal(world, net, net.hub(hub.id))
        yield Offer("open_lanes", hub.id, "Choose a lane", hub.x, hub.y, refusal=refusal)


def offers_aboard(world: World, net: Net) -> Iterator[Offer]:
    """Give what can be done under a lid."""
    journey = net.journey
    if journey is not None and journey.phase == LOOKING:
        yield Offer("step_out", journey.hub, "Step out", world.courier.x, world.courier.y)


@VERBS.register("open_lanes")
def open_lanes(world: World, target: str) -> None:
    """Open the lanes of a hub, or close them again."""
    net = net_of(world)
    is_open = net.journey is not None
    net.journey = None if is_open else Journey(CHOOSING, target, target, world.tick)


@VERBS.register("step_out")
def step_out(world: World, target: str) -> None:  # noqa: ARG001 - a verb's signature
    """Climb out of the lane."""
    net = net_of(world)
    if net.journey is not None:
        net.journey = replace(net.journey, phase=LEAVING, since=world.tick)


# -- on the way -----------------------------------------------------------------------------------
def travel(world: World, net: Net) -> None:
    """Let a journey go on for a tick."""
    _note_sightings(world, net)
    if net.journey is not None:
        _PHASES[net.journey.phase](world, net, net.journey)


def _note_sightings(world: World, net: Net) -> None:
    is_told = any(isinstance(event, Seen) for event in world.events)
    if is_told or any(
        actor.aware.sees and actor.aware.points >= SURE_AT and actor.is_watcher
        for actor in world.actors
    ):
        net.seen_tick = world.tick


def _choose(world: World, net: Net, journey: Journey) -> None:
    if _has_left(world) or not net.network(journey.hub):
        net.journey = None
        return
    answer = _answer(world, net, journey.hub)
    if answer is None:
        return
    if answer.cable:
        net.marked, net.journey = answer.cable, None
        return
    refusal = answer.refusal or lid_refusal(world, net, net.hub(journey.hub))
    if refusal:
        world.events.append(Refused(refusal))
        return
    net.journey = _ride_to(world, net, journey.hub, answer.hub, BOARDING)


def _answer(world: World, net: Net, hub: str) -> Answer | None:
    choice = world.intents.choice
    if not choice:
        return None
    return next((a for a in answers_at(world, net, hub) if a.number == choice), None)


def _ride_to(world: World, net: Net, start: str, end: str, phase: str) -> Journey:
    ride = shortest_ride(net.cables, start, end)
    return Journey(phase, start, end, world.tick, cells_of_ride(start, ride), length_of(ride))


def _has_left(world: World) -> bool:
    """Return whether the courier has turned to something else than the lane before her."""
    courier = world.courier
    return world.intents.direction != STILL or courier.merged or world.phase != "playing"


def _board(world: World, net: Net, journey: Journey) -> None:
    if _has_left(world):
        net.journey = None
        return
    refusal = lid_refusal(world, net, net.hub(journey.hub))
    if refusal:
        world.events.append(Refused(refusal))
        net.journey = None
    elif world.tick - journey.since >= net.numbers["board_ticks"]:
        world.courier.aboard, world.courier.crouched = True, False
        net.journey = replace(journey, phase=RIDING, since=world.tick)
        world.courier.x, world.courier.y = net.hub(journey.hub).place


def _ride(world: World, net: Net, journey: Journey) -> None:
    gone = (world.tick - journey.since) * 10 // net.numbers["tile_ticks"]
    world.courier.x, world.courier.y = place_on(journey, gone)
    if gone >= journey.length:
        tiles = (journey.length + 5) // 10
        world.events.append(Ride(journey.hub, journey.end, tiles))
        net.peak.ride += journey.length
        net.journey = Journey(LOOKING, journey.end, journey.end, world.tick)


def place_on(journey: Journey, done: int) -> Point:
    """Return where somebody is who has ridden so far, tenths of a tile."""
    cells = journey.cells
    ends = _ends(journey)
    at = bisect_right(ends, done)
    if at >= len(ends):
        return center_of(cells[-1])
    begun = ends[at - 1] if at else 0
    (x0, y0), (x1, y1) = center_of(cells[at]), center_of(cells[at + 1])
    part, whole = done - begun, ends[at] - begun
    return x0 + (x1 - x0) * part // whole, y0 + (y1 - y0) * part // whole


def _ends(journey: Journey) -> list[int]:
    """Return for each step of a ride how far one has come at its end, tenths of a tile."""
    ends, total = [], 0
    for one, other in zip(journey.cells, journey.cells[1:], strict=False):
        total += 14 if one[0] != other[0] and one[1] != other[1] else 10
        ends.append(total)
    return ends


def _look_out(world: World, net: Net, journey: Journey) -> None:
    answer = _answer(world, net, journey.hub)
    if answer is not None and answer.refusal:
        world.events.append(Refused(answer.refusal))
    elif answer is not None:
        net.journey = _ride_to(world, net, journey.hub, answer.hub, RIDING)
    elif world.tick - journey.since >= net.numbers["look_ticks"]:
        net.journey = replace(journey, phase=LEAVING, since=world.tick)


def _leave(world: World, net: Net, journey: Journey) -> None:
    if world.tick - journey.since >= net.numbers["leave_ticks"]:
        world.courier.aboard = False
        net.journey = None


_PHASES: Final = {
    CHOOSING: _choose,
    BOARDING: _board,
    RIDING: _ride,
    LOOKING: _look_out,
    LEAVING: _leave,
}
