"""The gallery: an easy way behind everything, for a toll, for a lent pulse, or for a chain.

"Only with me" opens it for the whole night and costs nothing now; what it costs comes later, as a
hidden liability, unless the chain is unlocked before the way out.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.sim.events import DoorMoved
from game.sim.fixtures import Door, Fixture
from game.sim.offers import TEMPT_ORDER, Offer
from game.sim.rules.byway_events import ChainSigned, ChainUndone, GalleryMoved, GalleryPassed
from game.sim.rules.ecosystem_state import Market, market_of
from game.sim.rules.stalls import keeper_name, lose_patience, open_stall, shut_stall
from game.sim.systems.deeds import open_liability
from game.sim.terrain import in_rect
from game.sim.verbs import VERBS
from game.sim.world import World

CHAIN: Final = "chain"
"""The deed of locking a stall to oneself."""

SIGN: Final = (
    "Only with me. Now: the Toll Gallery, all night. At once: the neighbours lose heart. "
    "Later: a watchtower in Three Harbours"
)
"""What the chain's prompt says first."""

WATCHTOWER: Final = "watchtower"
"""Target of the liability that a chain leaves."""


# -- offers ---------------------------------------------------------------------------------------
def offers_of_toll(world: World, toll: Fixture) -> Iterator[Offer]:
    """Give a passage for coins, at either door."""
    market, coins = market_of(world), world.numbers["toll"]
    if not market.gallery.by:
        refusal = "" if market.purse >= coins else "Not enough coins."
        yield Offer(
            "pay_toll", toll.id, "Pay {name} coins: one passage", toll.x, toll.y,
            hold=toll.number("hold_ticks"), refusal=refusal, name=str(coins),
        )  # fmt: skip


def offers_of_chain(world: World, place: Fixture) -> Iterator[Offer]:
    """Give the chain, last of all that hands could do here, or its undoing."""
    stall = market_of(world).stalls.get(place.text("stall"))
    if stall is None or stall.till_morning:
        return
    at, hold, name = (place.x, place.y), place.number("hold_ticks"), keeper_name(world, stall)
    if stall.is_chained:
        yield Offer("undo_chain", place.id, "Unlock the chain: the shutter falls", *at, hold=hold,
                    name=name)  # fmt: skip
    else:
        yield Offer("sign_chain", place.id, SIGN, *at, hold=hold, name=name, order=TEMPT_ORDER,
                    leaves_liability=True)  # fmt: skip


# -- verbs ----------------------------------------------------------------------------------------
@VERBS.register("pay_toll")
def pay_toll(world: World, _: str) -> None:
    """Open the gallery for one passage."""
    market = market_of(world)
    market.purse -= world.numbers["toll"]
    _open(world, market, "toll")


@VERBS.register("sign_chain")
def sign_chain(world: World, target: str) -> None:
    """Lock a stall to the courier: it opens, the gallery too, and its neighbours lose heart."""
    market = market_of(world)
    stall = market.stalls[world.fixtures[target].text("stall")]
    neighbours = [s for s in market.open_on(stall.site.side) if s is not stall]
    stall.is_chained = True
    world.events.append(ChainSigned(stall.id))
    open_stall(world, market, stall.id, CHAIN)
    for neighbour in neighbours:
        lose_patience(world, neighbour, world.numbers["shaken_ticks"])
    _open(world, market, CHAIN)
    open_liability(world, CHAIN, WATCHTOWER)


@VERBS.register("undo_chain")
def undo_chain(world: World, target: str) -> None:
    """Unlock the chain: its liability is gone, and so is all that it brought."""
    market, trust = market_of(world), world.trust
    stall = market.stalls[world.fixtures[target].text("stall")]
    stall.is_chained = False
    trust.liabilities = [hidden for hidden in trust.liabilities if hidden.deed != CHAIN]
    world.events.append(ChainUndone(stall.id))
    if stall.lent_at < 0:
        shut_stall(world, stall, CHAIN)
    if market.gallery.by == CHAIN and not market.gallery.inside:
        _shut(world, market, CHAIN)


# -- opening and shutting -------------------------------------------------------------------------
def lift_for_pulse(world: World, market: Market) -> None:
    """Let a lent pulse lift the shutter for a while, once a night."""
    if market.gallery.lifted or market.gallery.by == CHAIN:
        return
    market.gallery.lifted = True
    market.gallery.until = world.tick + world.numbers["gallery_ticks"]
    _open(world, market, "pulse")


def _open(world: World, market: Market, by: str) -> None:
    market.gallery.by = by
    _move_doors(world, is_open=True)
    world.events.append(GalleryMoved(is_open=True, by=by))


def _shut(world: World, market: Market, by: str) -> None:
    market.gallery.by, market.gallery.until = "", -1
    _move_doors(world, is_open=False)
    world.events.append(GalleryMoved(is_open=False, by=by))


def _move_doors(world: World, *, is_open: bool) -> None:
    for door in gallery_doors(world):
        if door.is_open != is_open:
            door.is_open, door.moved_by = is_open, "rule"
            world.events.append(DoorMoved(door.id, is_open=is_open, by="rule"))
    world.relay_terrain()


def gallery_doors(world: World) -> list[Door]:
    """Return the locked doors in the gallery or at its ends."""
    halls = [_grown(place.rect) for place in world.plan.of_kind("gallery")]
    return [
        door
        for door in world.doors
        if door.placement.values.get("locked")
        and any(in_rect(hall, cell) for hall in halls for cell in door.cells)
    ]


def _grown(rect: tuple[int, ...]) -> tuple[int, ...]:
    column, row, width, height = rect
    return column - 1, row - 1, width + 2, height + 2


def keep_gallery(world: World, market: Market) -> None:
    """Shut the gallery after one passage for a toll, or when a lent pulse is over.

    Nobody is ever shut in: it waits until the courier has left.
    """
    gallery = market.gallery
    cell = world.courier.cell
    inside = any(in_rect(_grown(place.rect), cell) for place in world.plan.of_kind("gallery"))
    has_left = gallery.inside and not inside
    gallery.inside = inside
    if not gallery.by:
        return
    if has_left:
        world.events.append(GalleryPassed(gallery.by))
    chained = any(stall.is_chained for stall in market.stalls.values())
    over = {
        "toll": has_left,
        "pulse": not inside and world.tick >= gallery.until,
        CHAIN: not inside and not chained,
    }
    if over[gallery.by]:
        _shut(world, market, "time" if gallery.by == "pulse" else gallery.by)
