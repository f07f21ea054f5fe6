"""The ecosystem: the rule of the Square of Promises, and the secret that cover is others' success.

Twelve stalls hang the cloths one walks under. They open where a rule makes strangers trade: money
held until the buyer nods, pulses lent, fakes stopped. They empty where the rule's keeper is greedy.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from copy import copy
from typing import Final, Self

from game.sim.fixtures import Fixture
from game.sim.offers import Offer
from game.sim.rules.awnings import hang_at_once, move_cloths, watch_crossing
from game.sim.rules.cloud import offers_of_jars, offers_of_stand, pulse_beacons
from game.sim.rules.ecosystem_state import Market
from game.sim.rules.escrow import (
    follow_boxes,
    offers_of_hands,
    offers_of_lying,
    offers_of_step,
    parcel,
    promises_of,
    shine,
    trust_the_rule,
)
from game.sim.rules.fees import collect_fees, offers_of_lever, warn_of_torches
from game.sim.rules.gallery import keep_gallery, offers_of_chain, offers_of_toll
from game.sim.rules.market_parts import PARCEL, PAY, Avenue, Site, Stall
from game.sim.rules.rule import RULES, PlainRule
from game.sim.rules.runner import (
    beats_of,
    offers_of_board,
    offers_of_crates,
    offers_of_runner,
    run_runner,
)
from game.sim.rules.settlement import (
    carries_pay,
    offers_of_seal,
    offers_of_settlement,
    offers_of_window,
    pay_out,
)
from game.sim.rules.stalls import bring_back_keepers, offers_of_keepers, run_patience
from game.sim.rules.tea_shop import offers_of_shop
from game.sim.systems.interaction import in_reach
from game.sim.world import World

_OFFERS: Final[Mapping[str, Callable[[World, Fixture], Iterator[Offer]]]] = {
    "lever": offers_of_lever,
    "promise_step": offers_of_step,
    PARCEL: offers_of_lying,
    "jars": offers_of_jars,
    "jar_stand": offers_of_stand,
    "toll": offers_of_toll,
    "chain": offers_of_chain,
    "fake_label": offers_of_crates,
    "notice_board": offers_of_board,
    "seal_desk": offers_of_seal,
    "settlement": offers_of_settlement,
    "papers_window": offers_of_window,
    "tea_shop": offers_of_shop,
}
"""What each sort of thing on the square offers."""


@RULES.register("ecosystem")
class Ecosystem(PlainRule):
    """The rule; ``market`` is all that it keeps."""

    name = "ecosystem"
    market: Market

    def start(self, world: World) -> None:
        """Read stalls, promises, avenues and the runner's way from the map."""
        patience = world.numbers["patience_ticks"]
        stalls = {f.id: _stall(f, patience) for f in world.fixtures.values() if f.kind == "stall"}
        runs = world.plan.of_kind("runner_way")
        self.market = Market(
            stalls,
            promises=promises_of(world),
            avenues=tuple(Avenue(p.id, p.rect) for p in world.plan.of_kind("avenue")),
            run=(str(runs[0].values.get("who", "")), runs[0].route) if runs else ("", ()),
        )
        self.market.beats = beats_of(world, self.market)
        for promise in self.market.promises:
            world.fixtures[promise.deal.box] = parcel(promise.deal.box, "box")
        world.fixtures[PAY] = parcel(PAY, "The day's money")
        hang_at_once(world, self.market)

    def step(self, world: World) -> None:
        """Let fees, patience, cloths, boxes, beacons, the gallery and the runner go on a tick."""
        market = self.market
        collect_fees(world, market)
        run_patience(world, market)
        bring_back_keepers(world, market)
        run_runner(world, market)
        follow_boxes(world, market)
        trust_the_rule(world, market)
        move_cloths(world, market)
        shine(world, market)
        pulse_beacons(world, market)
        keep_gallery(world, market)
        warn_of_torches(world, market)
        watch_crossing(world, market)
        pay_out(world, market)

    def offers(self, world: World) -> Sequence[Offer]:
        """Return what levers, boxes, jars, desks, keepers, the runner and full hands offer."""
        if world.courier.aboard:
            return ()
        near = (f for f in world.fixtures.values() if f.kind in _OFFERS and not f.hidden)
        return (
            *(o for f in near if in_reach(world, f.x, f.y) for o in _OFFERS[f.kind](world, f)),
            *offers_of_keepers(world, self.market),
            *offers_of_runner(world, self.market),
            *offers_of_hands(world),
        )

    def reap(self, world: World, fixture: Fixture) -> None:  # noqa: ARG002 - part of the protocol
        """Put the coins of a till that was robbed into the purse."""
        self.market.purse += fixture.number("coins")

    def allows_exit(self, world: World) -> bool:
        """Return whether the courier brings the day's money home."""
        return carries_pay(world)

    def copied(self) -> Self:
        """Return a rule that goes its own way from here."""
        twin = copy(self)
        twin.market = self.market.copied()
        return twin

    def packed(self) -> tuple[object, ...]:
        """Return everything that changes, for digests."""
        return self.market.packed()


def _stall(fixture: Fixture, patience: int) -> Stall:
    place, is_open = fixture.placement, bool(fixture.placement.values.get("open"))
    site = Site(
        id=fixture.id,
        lane=fixture.number("lane"),
        side=fixture.text("side"),
        awning=place.rect,
        keeper=fixture.text("keeper"),
        opens_with=fixture.text("opens_with"),
        x=fixture.x,
        y=fixture.y,
    )
    return Stall(site, patience, is_open, closed_by="" if is_open else "fear")
