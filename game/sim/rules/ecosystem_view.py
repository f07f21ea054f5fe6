"""What screens, captions and reports read of the market: functions that change nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from game.base.grid import Cell
from game.sim.fixtures import Fixture
from game.sim.rules.awnings import lanes, open_ground, roof_over
from game.sim.rules.ecosystem_state import has_market, market_of
from game.sim.rules.escrow import leads_on
from game.sim.rules.market_parts import PAY, Rect
from game.sim.rules.settlement import lane_pay
from game.sim.rules.stalls import keeper_name, look_of
from game.sim.world import World

__all__ = ["has_market"]


@dataclass(frozen=True, slots=True)
class StallView:
    """A stall as one sees it.

    Attributes:
        id: its name on the map.
        keeper: what people call who keeps it.
        lane: 1 to 4.
        side: ``w``, ``m`` or ``e``.
        look: taut, sagging, flapping or shut.
        fee: the digit on its lever.
        leaves_in: seconds until its keeper leaves at this fee, rounded up; 0 if never.
        has_jar: whether a lent jar stands there.
        is_chained: whether it trades with the courier alone.
        till_morning: whether nothing opens it again tonight.
        back_in: seconds until its keeper is back, rounded up; 0 if nobody asked.
    """

    id: str
    keeper: str
    lane: int
    side: str
    look: str
    fee: int
    leaves_in: int
    has_jar: bool
    is_chained: bool
    till_morning: bool
    back_in: int


@dataclass(frozen=True, slots=True)
class ClothView:
    """A cloth that hangs or moves: its floor, and thousandths of how far it is out.

    ``creaks`` is true from the moment its keeper has left until it begins to roll.
    """

    stall: str
    floor: Rect
    out: int
    look: str
    creaks: bool


@dataclass(frozen=True, slots=True)
class CrossingView:
    """One of the ways over an avenue, and how much of it is under cloth.

    ``roof`` is whole, half or none; ``open`` how many tiles lie under the sky.
    """

    avenue: str
    lane: int
    roof: str
    open: int


def stalls(world: World) -> tuple[StallView, ...]:
    """Return the stalls in the map's order: the beads of the abacus."""
    return tuple(
        StallView(
            stall.id,
            keeper_name(world, stall),
            stall.site.lane,
            stall.site.side,
            look_of(world, stall),
            stall.fee,
            -(-stall.patience // 60) if stall.is_open and stall.fee > 1 else 0,
            stall.lent_at >= 0,
            stall.is_chained,
            stall.till_morning,
            max(-(-(stall.back_at - world.tick) // 60), 0),
        )
        for stall in market_of(world).stalls.values()
    )


def cloths(world: World) -> tuple[ClothView, ...]:
    """Return the cloths that can be seen now."""
    unroll = world.numbers["unroll_ticks"]
    found = []
    for stall in market_of(world).stalls.values():
        left = stall.moves_at - world.tick if stall.moves_at >= 0 else 0
        if stall.hangs:
            out = 1000 * min(left, unroll) // unroll if stall.moves_at >= 0 else 1000
        else:
            out = 1000 * (unroll - left) // unroll if stall.moves_at >= 0 else 0
        if out or stall.hangs:
            creaks = stall.hangs and left > unroll
            look = look_of(world, stall)
            found.append(ClothView(stall.id, stall.site.awning, out, look, creaks))
    return tuple(found)


def crossings(world: World) -> tuple[CrossingView, ...]:
    """Return the ways over the avenues, avenue by avenue, from north to south."""
    market = market_of(world)
    return tuple(
        CrossingView(a.id, lane, roof_over(market, a, lane), open_ground(market, a, lane))
        for a in market.avenues
        for lane in lanes(market)
    )


def is_under_cloth(world: World, cell: Cell) -> bool:
    """Return whether a cloth hangs over a cell."""
    return any(c <= cell[0] < c + w and r <= cell[1] < r + h for c, r, w, h in world.canopy)


def purse(world: World) -> int:
    """Return the coins in the purse."""
    return market_of(world).purse


def next_fee(world: World) -> tuple[int, int]:
    """Return what the stalls will pay next, and the ticks until then."""
    every = world.numbers["pay_every_ticks"]
    return sum(s.fee for s in market_of(world).open_stalls), every - world.tick % every


def promises(world: World) -> tuple[tuple[int, str], ...]:
    """Return number and state of each promise."""
    return tuple((p.deal.number, p.state) for p in market_of(world).promises)


def jars(world: World) -> int:
    """Return how many spare pulses the courier keeps."""
    return market_of(world).jars


def seal(world: World) -> str:
    """Return none, bought, given or credit."""
    return market_of(world).seal


def gallery(world: World) -> str:
    """Return what holds the gallery open: toll, pulse, chain, or "" while it is shut."""
    return market_of(world).gallery.by


def runner(world: World) -> tuple[str, int, str]:
    """Return the runner's stage, the trips he has finished, and where his label is."""
    errand = market_of(world).runner
    return errand.stage, errand.trips, errand.label


def next_places(world: World) -> list[tuple[int, int]]:
    """Return the places still to be reached, subtiles, the next one first.

    A box under way comes first; then promises still waiting, the seal, the day's money, and with
    that in hands the way out. What is only worth it (papers, jars, the label) is left out.
    """
    if world.courier.item_id == PAY:
        return [(place.x, place.y) for place in world.plan.of_kind("exit")]
    found = [fixture for fixture in world.fixtures.values() if _is_next(world, fixture)]
    found.sort(key=lambda fixture: _ON_THE_WAY.index(fixture.kind))
    return [(fixture.x, fixture.y) for fixture in found]


_ON_THE_WAY: Final = ("promise_step", "seal_desk", "settlement")
"""Kinds of thing that one must come to, in their order."""


def _is_next(world: World, fixture: Fixture) -> bool:
    market = market_of(world)
    is_free = not any(promise.is_under_way for promise in market.promises)
    match fixture.kind:
        case "promise_step":
            promise = market.promise(fixture.number("promise"))
            goes_on = leads_on(promise, fixture.text("step"))
            return goes_on and (is_free or promise.is_under_way)
        case "seal_desk":
            return is_free and market.seal == "none"
        case "settlement":
            return is_free and not fixture.done
    return False


def pay_now(world: World) -> int:
    """Return what the lane would be paid if the courier came home now."""
    return lane_pay(world, market_of(world)).pay
