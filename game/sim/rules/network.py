"""The network: the rule of the Night Depot, and the secret that what nobody sees carries the most.

Six hubs are joined by cables that the courier lays. Each link dims lamps, starts belts, shares the
watchers' sight and opens lanes to every hub it joins. Then the peak asks for all of it at once.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import copy
from typing import Self

from game.base.grid import Cell
from game.sim.fixtures import Fixture
from game.sim.offers import Offer
from game.sim.rules.belts import belt_of
from game.sim.rules.conveying import run_belts
from game.sim.rules.forecast import check_forecast, keep_rounds, offers_of_board
from game.sim.rules.lanes import offers_aboard, offers_of_lanes, travel
from game.sim.rules.linking import fade_lamps
from game.sim.rules.network_state import SPOOL, Hub, Net
from game.sim.rules.parcels import counter_of, offers_of_parcels
from game.sim.rules.peak import offers_of_counter, offers_of_tripped, run_peak
from game.sim.rules.rule import RULES, PlainRule
from game.sim.rules.spools import (
    follow_spools,
    is_held_back,
    lay_spool,
    offers_of_hands,
    offers_of_lying,
    offers_of_plugs,
    offers_of_rack,
)
from game.sim.rules.ways import Ways
from game.sim.senses.paths import nearest_free
from game.sim.systems.interaction import in_reach
from game.sim.world import World


@RULES.register("network")
class Network(PlainRule):
    """The rule; ``net`` is all that it keeps."""

    name = "network"
    net: Net

    def start(self, world: World) -> None:
        """Read hubs, belts and rounds from the map."""
        ways = Ways.of(world.plan)
        hubs = tuple(_hub(f, ways) for f in world.fixtures.values() if f.kind == "hub")
        ways.prepare(hub.mouth for hub in hubs)
        belts = tuple(belt_of(p) for p in world.plan.of_kind("conveyor"))
        guards = (actor for actor in world.actors if actor.kind.id == "guard")
        yesterday = {actor.id: actor.schedule for actor in guards}
        counters = (f.id for f in world.fixtures.values() if f.text("starts") == "peak")
        counter = next(counters, "")
        running = tuple(-1 if belt.needs else 0 for belt in belts)
        numbers = world.catalog.rules["network"]
        self.net = Net(hubs, numbers, ways, belts, counter, yesterday, running=running)

    def step(self, world: World) -> None:
        """Let cables, lanes, lamps, belts, rounds and the peak go on for a tick."""
        net = self.net
        follow_spools(world, net)
        travel(world, net)
        if net.fades:
            fade_lamps(world, net)
        run_belts(world, net)
        run_peak(world, net)
        keep_rounds(world, net)
        check_forecast(world, net)

    def offers(self, world: World) -> Sequence[Offer]:
        """Return what racks, hubs, the board, the counter and full hands offer."""
        if world.courier.aboard:
            return tuple(offers_aboard(world, self.net))
        near = [f for f in world.fixtures.values() if not f.hidden and in_reach(world, f.x, f.y)]
        return (*(o for f in near for o in _offers_of(world, self.net, f)), *offers_of_hands(world))

    def allows_exit(self, world: World) -> bool:
        """Return whether the peak is over, or never was on the map."""
        return counter_of(world) is None or self.net.peak.ended >= 0

    def is_won(self, world: World) -> bool:
        """Return whether every parcel of the peak was delivered, if there was to be one."""
        return counter_of(world) is None or (self.net.peak.begun >= 0 and self.net.peak.is_won)

    def reap(self, world: World, fixture: Fixture) -> None:
        """Give the courier what a temptation brings; a drum that was stripped leaves a spool."""
        super().reap(world, fixture)
        if fixture.text("gives") == SPOOL:
            lay_spool(world, self.net, fixture)

    def bars(self, world: World, cell: Cell) -> bool:
        """Return whether the cable in the courier's hands is too short for a cell."""
        courier = world.courier
        return courier.item == SPOOL and is_held_back(self.net, courier.item_id, courier.cell, cell)

    def copied(self) -> Self:
        """Return a rule that goes its own way from here."""
        twin = copy(self)
        twin.net = self.net.copied()
        return twin

    def packed(self) -> tuple[object, ...]:
        """Return everything that changes, for digests."""
        return self.net.packed()


def _hub(fixture: Fixture, ways: Ways) -> Hub:
    mouth = nearest_free(ways.ground, fixture.placement.cell)
    label, wing = fixture.text("label") or fixture.id, fixture.text("wing") or fixture.id
    return Hub(fixture.id, label, wing, mouth)


# -- offers ---------------------------------------------------------------------------------------
def _offers_of(world: World, net: Net, fixture: Fixture) -> Iterator[Offer]:
    match fixture.kind:
        case "hub":
            yield from _offers_of_hub(world, net, fixture)
        case "spool_rack":
            yield from offers_of_rack(world, fixture)
        case "board":
            yield from offers_of_board(net, fixture)
        case "spool" | "parcel":
            yield from offers_of_lying(world, fixture)
        case _ if fixture.id == net.counter:
            yield from offers_of_counter(world, net, fixture)


def _offers_of_hub(world: World, net: Net, hub: Fixture) -> Iterator[Offer]:
    """Give what a hub offers: one thing to hold the button for, and its lanes for a tap."""
    held = [
        *offers_of_tripped(net, hub),
        *offers_of_parcels(world, net, hub),
        *offers_of_plugs(world, net, hub),
    ]
    yield from held[:1]
    yield from offers_of_lanes(world, net, hub)
