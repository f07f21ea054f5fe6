"""Stalls: they open for a rule that works and empty for a fee that is too high.

A keeper's patience is time: at a high fee it runs, at a fair one it comes back. Who has left comes
back when asked face to face, or for a good turn; who was driven away twice stays away.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.sim.actor import Actor
from game.sim.events import TrustChanged
from game.sim.offers import Offer
from game.sim.rules.awnings import roll_in, unroll
from game.sim.rules.ecosystem_events import (
    StallEmptied,
    StallOpened,
    StallReopened,
    StallSagged,
    StallShut,
)
from game.sim.rules.ecosystem_state import Market, market_of
from game.sim.rules.market_parts import FAIR_FEE, Stall
from game.sim.systems.interaction import in_reach
from game.sim.systems.using import label_of
from game.sim.verbs import VERBS
from game.sim.world import World

PATIENT_TIMES: Final = 2
"""How often a keeper may be driven away before the stall stays shut till morning."""


def keeper_name(world: World, stall: Stall) -> str:
    """Return what people call a stall's keeper, or the stall itself where nobody keeps it."""
    return label_of(world, stall.id if keeper_of(world, stall) is None else stall.site.keeper)


def keeper_of(world: World, stall: Stall) -> Actor | None:
    """Return who keeps a stall, if the map has them."""
    return next((actor for actor in world.actors if actor.id == stall.site.keeper), None)


# -- opening and shutting -------------------------------------------------------------------------
def open_stall(world: World, market: Market, name: str, by: str) -> None:
    """Open a stall unless it is open, shut in this very tick, or shut till morning."""
    stall = market.stalls.get(name)
    if stall is None or stall.is_open or stall.till_morning or stall.shut_at == world.tick:
        return
    _set_open(world, stall)
    world.events.append(StallOpened(stall.id, by, len(market.open_stalls)))


def shut_stall(world: World, stall: Stall, by: str, *, till_morning: bool = False) -> None:
    """Shut a stall for fear or because of a chain."""
    stall.till_morning = stall.till_morning or till_morning
    stall.back_at = -1
    if stall.is_open:
        _set_shut(world, stall, by)
        world.events.append(StallShut(stall.id, by))
    stall.shut_at = world.tick


def _set_open(world: World, stall: Stall) -> None:
    stall.is_open, stall.closed_by, stall.back_at = True, "", -1
    stall.patience = world.numbers["patience_ticks"]
    unroll(world, stall)


def _set_shut(world: World, stall: Stall, by: str) -> None:
    stall.is_open, stall.closed_by, stall.shut_at = False, by, world.tick
    roll_in(world, stall)


# -- patience -------------------------------------------------------------------------------------
def look_of(world: World, stall: Stall) -> str:
    """Return how a stall looks: taut, sagging, flapping or shut."""
    if not stall.is_open:
        return "shut"
    if stall.patience < world.numbers["flapping_ticks"]:
        return "flapping"
    return "sagging" if stall.patience < world.numbers["sagging_ticks"] else "taut"


def run_patience(world: World, market: Market) -> None:
    """Let every open stall's keeper lose patience or find it again."""
    back, most = world.numbers["patience_back"], world.numbers["patience_ticks"]
    for stall in market.open_stalls:
        if stall.fee > FAIR_FEE:
            lose_patience(world, stall, 1)
        elif stall.patience < most:
            stall.patience = min(stall.patience + back, most)


def lose_patience(world: World, stall: Stall, ticks: int) -> None:
    """Take patience from an open stall's keeper, who leaves when none is left."""
    before = look_of(world, stall)
    stall.patience = max(stall.patience - ticks, 0)
    if stall.patience == 0:
        _empty(world, stall)
        return
    look = look_of(world, stall)
    if look != before:
        world.events.append(StallSagged(stall.id, look))


def _empty(world: World, stall: Stall) -> None:
    stall.emptied += 1
    stall.till_morning = stall.till_morning or stall.emptied >= PATIENT_TIMES
    _set_shut(world, stall, "fee")
    world.events.append(StallEmptied(stall.id, stall.fee, stall.emptied))


# -- coming back ----------------------------------------------------------------------------------
def offers_of_keepers(world: World, market: Market) -> Iterator[Offer]:
    """Give what can be said to keepers in reach whose stalls the fee has shut."""
    for stall in market.stalls.values():
        has_left = stall.closed_by == "fee" and stall.back_at < 0
        keeper = keeper_of(world, stall) if has_left else None
        if keeper is not None and in_reach(world, keeper.x, keeper.y):
            yield Offer(
                "ask_back", stall.id, "Ask {name} to come back", keeper.x, keeper.y,
                hold=world.numbers["ask_back_ticks"], refusal=_refusal(world, stall),
                name=keeper_name(world, stall),
            )  # fmt: skip


def _refusal(world: World, stall: Stall) -> str:
    if stall.till_morning:
        return "Driven away twice: shut till morning."
    if stall.fee > FAIR_FEE:
        return "Lower the fee to 1 first."
    if world.trust.value < world.numbers["ask_back_trust"]:
        return "Nobody takes your word. Do somebody a good turn first."
    return ""


@VERBS.register("ask_back")
def ask_back(world: World, target: str) -> None:
    """Ask a keeper to come back, who does so after a while."""
    stall = market_of(world).stalls[target]
    stall.back_at = world.tick + world.numbers["back_ticks"]


def bring_back_keepers(world: World, market: Market) -> None:
    """Let those who were asked come back, and one at once for an errand done in bad repute."""
    for stall in market.stalls.values():
        if stall.back_at == world.tick:
            _reopen(world, stall, "asked")
    trusted = world.numbers["ask_back_trust"]
    for event in tuple(world.events):
        if isinstance(event, TrustChanged) and event.deed == "errand" and event.before < trusted:
            _bring_one_back(world, market)


def _bring_one_back(world: World, market: Market) -> None:
    gone = [s for s in market.stalls.values() if s.closed_by == "fee" and not s.till_morning]
    if gone:
        _reopen(world, max(gone, key=lambda stall: stall.shut_at), "errand")


def _reopen(world: World, stall: Stall, by: str) -> None:
    if not stall.is_open and stall.shut_at != world.tick:
        _set_open(world, stall)
        world.events.append(StallReopened(stall.id, by))
