"""Shortcuts and their twins: the same side door, at somebody's cost or by being decent.

A side door means four orders and no wager. The shortcut's price stands on its prompt; the twin
takes seconds instead.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from game.sim.events import Barked, CalledOver, Helped, LampChanged, Taken
from game.sim.fixtures import Fixture
from game.sim.offers import TEMPT_ORDER, TEMPT_TICKS, Offer
from game.sim.rules.doors import unlock
from game.sim.rules.owed_events import ShortcutTaken, TwinDone
from game.sim.rules.risk_events import OrderBookChanged
from game.sim.rules.risk_state import Risk, risk_of
from game.sim.rules.vaults import SIDE_DOOR
from game.sim.senses.light import BAND_NAMES, SHADOW
from game.sim.systems.deeds import open_liability, write_line
from game.sim.systems.eyes import is_blind
from game.sim.systems.favours import lead_to
from game.sim.systems.interaction import in_reach
from game.sim.systems.using import label_of
from game.sim.verbs import VERBS
from game.sim.world import World

CONTRABAND: Final = "bribe"
"""The deed that makes a seal something no papers cover."""

LABELS: Final[Mapping[str, str]] = {
    "bribe": "Bribe {name}",
    "sabotage": "Break: {name}",
    "applause": "Buy applause from {name}",
}
"""What each shortcut's prompt says."""

TWIN_LABELS: Final[Mapping[str, str]] = {
    "carry": "Pick up: {name}",
    "ask": "Ask {name} for help",
    "work": "Help: {name}",
}
"""What each twin's prompt says."""


# -- offers ---------------------------------------------------------------------------------------
def offers_of_shortcut(world: World, risk: Risk, shortcut: Fixture) -> Iterator[Offer]:
    """Give what a shortcut offers, with its price."""
    if _is_open(world, risk, shortcut):
        return
    deed = shortcut.text("deed")
    yield Offer(
        "take_shortcut", shortcut.id, LABELS[deed], shortcut.x, shortcut.y, hold=TEMPT_TICKS,
        order=TEMPT_ORDER, price=world.catalog.prices[deed], leaves_liability=True,
        name=_name(world, shortcut),
    )  # fmt: skip


def offers_of_twin(world: World, risk: Risk, twin: Fixture) -> Iterator[Offer]:
    """Give what a twin offers where it stands."""
    shortcut = world.fixtures.get(twin.text("of"))
    if shortcut is None or _is_open(world, risk, shortcut):
        return
    how, full = twin.text("how"), "Your hands are full." if world.courier.item else ""
    refusal = _refusal(world) or (full if how == "carry" else "")
    yield Offer(
        "carry_twin" if how == "carry" else "do_twin", twin.id, TWIN_LABELS[how], twin.x, twin.y,
        hold=twin.number("hold_ticks"), price=0 if how == "carry" else _reward(world, twin),
        refusal=refusal, name=_name(world, twin),
    )  # fmt: skip


def offers_of_carried(world: World) -> Iterator[Offer]:
    """Give the offer to hand over what a twin has her carry."""
    twin = world.fixtures.get(world.courier.item_id)
    if twin is None or twin.kind != "twin":
        return
    actor = next((a for a in world.actors if a.id == twin.text("person")), None)
    if actor is not None and in_reach(world, actor.x, actor.y):
        yield Offer(
            "do_twin", twin.id, "Give it to {name}", actor.x, actor.y, order=-1,
            price=_reward(world, twin), name=label_of(world, actor.id),
        )  # fmt: skip


def _name(world: World, fixture: Fixture) -> str:
    person = fixture.text("person")
    return fixture.text("label") or (label_of(world, person) if person else fixture.id)


def _refusal(world: World) -> str:
    """Return why nobody here takes help: shunned, and nobody helped yet tonight."""
    shunned = world.trust.value < world.numbers["twin_trust"] and not world.tally.helped
    return "They turn their back on you. Help somebody first." if shunned else ""


def _reward(world: World, twin: Fixture) -> int:
    return world.catalog.prices["asked" if twin.text("how") == "ask" else "helped"]


def _is_open(world: World, risk: Risk, shortcut: Fixture) -> bool:
    """Return whether a side door stands open already, or its vault is decided."""
    twins = (f.id for f in world.fixtures.values() if f.text("of") == shortcut.id)
    vault = next((v for v in risk.vaults if v.number == shortcut.number("vault")), None)
    decided = vault is not None and vault.outcome in {"won", SIDE_DOOR}
    return decided or any(name in risk.taken for name in (shortcut.id, *twins))


# -- verbs ----------------------------------------------------------------------------------------
@VERBS.register("take_shortcut")
def take_shortcut(world: World, target: str) -> None:
    """Open a side door at somebody's cost: the price at once, and a liability."""
    risk, shortcut = risk_of(world), world.fixtures[target]
    deed = shortcut.text("deed")
    risk.taken = (*risk.taken, target)
    write_line(world, deed, world.catalog.prices[deed], target)
    open_liability(world, deed, target)
    _open_side(world, risk, shortcut)
    world.events.append(ShortcutTaken(target, shortcut.number("vault"), shortcut.text("hurt")))
    _AFTERMATHS[deed](world, risk, shortcut)


@VERBS.register("carry_twin")
def carry_twin(world: World, target: str) -> None:
    """Take up what somebody needs."""
    world.fixtures[target].hidden = True
    world.courier.item, world.courier.item_id = "errand", target
    world.events.append(Taken("errand", target))


@VERBS.register("do_twin")
def do_twin(world: World, target: str) -> None:
    """Open the same side door by being decent."""
    risk, twin = risk_of(world), world.fixtures[target]
    shortcut, person = world.fixtures[twin.text("of")], twin.text("person")
    if world.courier.item_id == target:
        world.courier.item, world.courier.item_id = "", ""
    twin.done, risk.taken = True, (*risk.taken, target)
    deed = "asked" if twin.text("how") == "ask" else "helped"
    write_line(world, deed, world.catalog.prices[deed], person)
    if deed == "helped" and person not in world.tally.helped:
        world.tally.helped.append(person)
        world.events.append(Helped(person))
    _open_side(world, risk, shortcut)
    _put_out(world, risk, twin, world.tick + world.numbers["trim_ticks"])
    world.events.append(TwinDone(target, shortcut.number("vault")))


def _open_side(world: World, risk: Risk, shortcut: Fixture) -> None:
    """Open the door; a wager on its vault is off, for there is no line at a side door."""
    unlock(world, shortcut.text("opens"))
    for vault in risk.vaults:
        if vault.number == shortcut.number("vault") and not vault.outcome:
            vault.outcome, vault.stake = SIDE_DOOR, 0


# -- what follows ---------------------------------------------------------------------------------
def _after_bribe(world: World, risk: Risk, shortcut: Fixture) -> None:
    """Nothing more now: the seal itself is what no papers cover."""


def _after_sabotage(world: World, risk: Risk, shortcut: Fixture) -> None:
    """Let the lamps stay dark for good, and somebody leave her post to see why."""
    _put_out(world, risk, shortcut, -1)
    for actor in world.actors:
        if actor.id == shortcut.text("calls") and not is_blind(world, actor):
            lead_to(world, actor, (shortcut.x, shortcut.y), world.numbers["fuse_ticks"])
            world.events += [CalledOver(actor.id, shortcut.id), Barked(actor.id, "guard.curious")]


def _after_applause(world: World, risk: Risk, shortcut: Fixture) -> None:  # noqa: ARG001 - as all
    """Let the boards count claps; the order book does not."""
    risk.claps += world.numbers["claps"]
    world.events.append(OrderBookChanged(risk.orders, risk.claps))


_AFTERMATHS: Final[Mapping[str, Callable[[World, Risk, Fixture], None]]] = {
    "bribe": _after_bribe,
    "sabotage": _after_sabotage,
    "applause": _after_applause,
}


def bears_contraband(world: World, risk: Risk) -> bool:
    """Return whether a seal she holds was bought with a bribe."""
    return any(
        world.fixtures[name].text("deed") == CONTRABAND
        for name in risk.taken
        if world.fixtures[name].kind == "shortcut"
    )


# -- lamps ----------------------------------------------------------------------------------------
def _put_out(world: World, risk: Risk, fixture: Fixture, until: int) -> None:
    """Let the lamps that a shortcut or a twin names go dark until a tick; -1 is for good."""
    names = fixture.text("darkens").split()
    for lamp in world.lamps:
        if lamp.id in names and lamp.band > SHADOW:
            risk.dark[lamp.id] = until
            lamp.band = SHADOW
            world.events.append(LampChanged(lamp.id, BAND_NAMES[SHADOW]))
    if names:
        world.relight()


def burn_again(world: World, risk: Risk) -> None:
    """Let lamps burn again whose time in the dark is over."""
    due = [name for name, tick in risk.dark.items() if 0 <= tick <= world.tick]
    for lamp in world.lamps:
        if lamp.id in due:
            del risk.dark[lamp.id]
            lamp.band = lamp.full
            world.events.append(LampChanged(lamp.id, BAND_NAMES[lamp.band]))
    if due:
        world.relight()
