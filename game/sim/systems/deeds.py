"""Deeds: what moves trust, who saw it, and what it becomes if nobody did.

The known price is written at once. For harm, the eyes of the half second before and the second
after decide: each witness costs more; without any, a hidden liability is opened. A guard who sees
it done is certain at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from game.sim.events import LiabilityOpened, LiabilitySurfaced, TrustChanged
from game.sim.passing import Act
from game.sim.systems.fright import frighten_people
from game.sim.systems.noticing import FULL, gain, sight_cap
from game.sim.trust import HIDDEN, SURFACED, LedgerLine, Liability
from game.sim.world import World

BEFORE: Final = 30
"""Ticks before a deed in which a glance makes a witness."""

AFTER: Final = 60
"""Ticks after a deed in which a glance makes a witness; then it is judged."""

MOST_WITNESSES: Final = 3
"""Witnesses that cost; further ones change nothing."""

HARMS: Final = frozenset(
    {"knock_down", "theft", "sabotage", "bribe", "address_book", "skim", "scraped", "box_opened"}
    | {"cut", "applause", "harm_seen", "ladder", "scraped_list"}
)
"""Deeds that make a night one with harm, as every hidden liability does."""

HIGHEST: Final = 100
"""The most trust there is; the least is 0."""


def write_line(
    world: World,
    deed: str,
    change: int,
    target: str,
    witnesses: tuple[str, ...] = (),
    *,
    past: Liability | None = None,
) -> None:
    """Write one line into the ledger and move trust by it, within 0 to 100.

    In the practice yard (secret 0) nothing is written. ``past`` is an old deed that came out.
    """
    if world.plan.secret == 0:
        return
    trust = world.trust
    before = trust.value
    trust.value = min(max(before + change, 0), HIGHEST)
    zone = world.courier.zone
    trust.ledger.append(LedgerLine(world.tick, deed, change, target, zone, witnesses, past))
    world.events.append(TrustChanged(deed, change, before, trust.value, target))


def do_harm(world: World, deed: str, target: str) -> None:
    """Write a harmful deed's price and let the next second find its witnesses."""
    price = f"{deed}_{'guard' if _is_watcher(world, target) else 'person'}"
    prices = world.catalog.prices
    change = prices.get(price, prices.get(deed, 0))
    write_line(world, deed, change, target)
    act = Act(world.tick, deed, target, change)
    world.acts += (act,)
    seen_by = witnesses_of(world, act)
    frighten_people(world, seen_by, target)
    _alarm_guards(world, seen_by)


def _alarm_guards(world: World, names: Sequence[str]) -> None:
    """Let guards whose eyes are on her while she does harm be certain of what they see."""
    place = (world.courier.x, world.courier.y)
    for actor in world.actors:
        if actor.is_guard and actor.aware.sees and actor.id in names:
            gain(world, actor, FULL, cap=sight_cap(world, actor), by="sight", place=place)


def judge(world: World, *, after: int = AFTER) -> None:
    """Judge the deeds that lie at least ``after`` ticks back: those whose second is over."""
    due = [act for act in world.acts if world.tick >= act.tick + after]
    if not due:
        return
    world.acts = tuple(act for act in world.acts if act not in due)
    for act in due:
        witnesses = witnesses_of(world, act)
        frighten_people(world, witnesses, act.target)
        if witnesses:
            change = world.catalog.prices["harm_seen"] * min(len(witnesses), MOST_WITNESSES)
            write_line(world, "harm_seen", change, act.target, witnesses)
        else:
            open_liability(world, act.deed, act.target, change=act.change, tick=act.tick)


def open_liability(
    world: World, deed: str, target: str, *, change: int | None = None, tick: int | None = None
) -> None:
    """Keep a deed as a hidden liability; the practice yard keeps none.

    Args:
        world: where it was done.
        deed: what was done.
        target: id of whom or what it was done to.
        change: its price; the catalog's without.
        tick: when it was done; now without.
    """
    if world.plan.secret:
        change = world.catalog.prices[deed] if change is None else change
        hidden = Liability(world.tick if tick is None else tick, deed, change, target)
        world.trust.liabilities.append(hidden)
        world.events.append(LiabilityOpened(deed, target))


def surface(world: World) -> None:
    """Let the hidden liabilities of earlier levels come out, each with a line of its own.

    Where the rule deals with them itself, none comes out by itself.
    """
    if world.rule.settles_debts():
        return
    trust = world.trust
    due = [old for old in trust.carried if _is_due(old, world.plan.secret)]
    trust.carried = tuple(
        replace(old, state=SURFACED) if old in due else old for old in trust.carried
    )
    for old in due:
        change = old.price_when_due
        write_line(world, "surfaced", change, old.target, past=old)
        world.events.append(LiabilitySurfaced(old.level, old.deed, old.target, change))


def _is_due(old: Liability, secret: int) -> bool:
    return old.state == HIDDEN and 0 < old.level < secret


def witnesses_of(world: World, act: Act) -> tuple[str, ...]:
    """Return who saw a deed: people and watchers, not its target; only the conscious see."""
    return tuple(
        actor.id
        for actor in world.actors
        if actor.id != act.target
        and actor.kind.group in {"person", "watcher"}
        and world.sight_log.get(actor.id, -BEFORE - 1) >= act.tick - BEFORE
    )


def _is_watcher(world: World, target: str) -> bool:
    return any(actor.id == target and actor.is_watcher for actor in world.actors)
