"""The order book: seals fill it, three of them open the hall, and at the stage it is signed.

Enough is a number too. What was never owned up is named when the charter is read.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.sim.fixtures import Fixture
from game.sim.offers import Offer
from game.sim.rules.debts import mark_carried, price_when_named
from game.sim.rules.doors import unlock
from game.sim.rules.owed_events import CharterRead, Named, PortalOpened
from game.sim.rules.risk_events import OrderBookChanged, WagerWon
from game.sim.rules.risk_state import Question, Risk, risk_of
from game.sim.rules.scoreboard import flip_boards
from game.sim.rules.stop_line import pass_line
from game.sim.rules.vaults import SIDE_DOOR, Vault
from game.sim.rules.wagers import desk_of
from game.sim.systems.deeds import open_liability, write_line
from game.sim.systems.objectives import finish
from game.sim.trust import SURFACED
from game.sim.verbs import VERBS
from game.sim.world import World

SIGN_ENOUGH = 1
"""The answer that signs no more orders than there are hands."""
SIGN_ALL = 2
"""The answer that signs every order in the book."""


# -- seals ----------------------------------------------------------------------------------------
def offers_of_seal(world: World, risk: Risk, seal: Fixture) -> Iterator[Offer]:
    """Give what a vault's seal offers."""
    vault = next((v for v in risk.vaults if v.seal == seal.id), None)
    if vault is None or seal.done:
        return
    ready = vault.is_open or vault.outcome == SIDE_DOOR or desk_of(world, vault) is None
    refusal = "" if ready else "First set your stake at the desk."
    yield Offer(
        "take_seal", seal.id, "{name}", seal.x, seal.y, hold=seal.number("hold_ticks"),
        refusal=refusal, name=seal.text("label") or seal.id,
    )  # fmt: skip


@VERBS.register("take_seal")
def take_seal(world: World, target: str) -> None:
    """Take a vault's seal: its orders stand in the book."""
    risk = risk_of(world)
    vault = next(v for v in risk.vaults if v.seal == target)
    finish(world, world.fixtures[target])
    risk.orders += max(vault.stake, 1) * world.numbers["orders_each"]
    _decide(world, vault)
    world.events.append(OrderBookChanged(risk.orders, risk.claps))
    flip_boards(world, risk)


def _decide(world: World, vault: Vault) -> None:
    if vault.is_open:
        pass_line(world, vault)
        vault.outcome = "won"
        world.events.append(WagerWon(vault.number, vault.stake))
    else:
        vault.outcome = SIDE_DOOR


def all_seals(world: World, risk: Risk) -> bool:
    """Return whether every vault's seal is taken."""
    return all(world.fixtures[v.seal].done for v in risk.vaults if v.seal in world.fixtures)


# -- the portal -----------------------------------------------------------------------------------
def offers_of_portal(world: World, risk: Risk, portal: Fixture) -> Iterator[Offer]:
    """Give what a portal of the hall offers."""
    goal = world.fixtures.get(portal.text("goal"))
    if goal is None or goal.done:
        return
    refusal = "" if all_seals(world, risk) else "Three seals open the hall."
    yield Offer(
        "open_portal", portal.id, "Set the seals", portal.x, portal.y,
        hold=portal.number("hold_ticks"), refusal=refusal,
    )  # fmt: skip


@VERBS.register("open_portal")
def open_portal(world: World, target: str) -> None:
    """Open the hall with three seals."""
    portal = world.fixtures[target]
    unlock(world, portal.text("opens"))
    finish(world, world.fixtures[portal.text("goal")])
    world.events.append(PortalOpened(target))


# -- the stage ------------------------------------------------------------------------------------
def offers_of_stage(world: World, risk: Risk, stage: Fixture) -> Iterator[Offer]:
    """Give what the stage offers, once: the charter."""
    if risk.signed >= 0 or (risk.question is not None and risk.question.target == stage.id):
        return
    refusal = "" if all_seals(world, risk) else "The charter waits for three seals."
    yield Offer(
        "read_charter", stage.id, "Sign the charter", stage.x, stage.y,
        hold=stage.number("hold_ticks"), refusal=refusal,
    )  # fmt: skip


@VERBS.register("read_charter")
def read_charter(world: World, target: str) -> None:
    """Step up to the charter; more orders than hands are a question first."""
    risk = risk_of(world)
    if risk.orders > world.numbers["hands"]:
        risk.question = Question("sign", target)
    else:
        _sign(world, risk, target, risk.orders)


def answer_stage(world: World, risk: Risk, question: Question, choice: int) -> None:
    """Sign what hands can make, or all of it."""
    hands = world.numbers["hands"]
    if choice == SIGN_ENOUGH:
        _sign(world, risk, question.target, hands)
    elif choice == SIGN_ALL:
        _sign(world, risk, question.target, risk.orders)
        too_many = (risk.orders - hands) // world.numbers["too_many"]
        if too_many:
            write_line(world, "oversold", -too_many, question.target)
        open_liability(world, "oversold", question.target)


def price_of_all(world: World, risk: Risk) -> int:
    """Return what signing every order costs at once; the liability comes on top."""
    return -((risk.orders - world.numbers["hands"]) // world.numbers["too_many"])


def _sign(world: World, risk: Risk, target: str, signed: int) -> None:
    """Sign so many orders, have every unowned deed named, and open the way out."""
    risk.question, risk.signed = None, signed
    stage = world.fixtures[target]
    world.events.append(CharterRead(risk.orders, signed))
    for at, debt in enumerate(risk.debts):
        if not debt.is_owed:
            continue
        if debt.tick < 0:
            mark_carried(world, at, SURFACED)
        change = price_when_named(debt)
        if change:
            write_line(world, "named", change, debt.hurt)
        world.events.append(Named(debt.hurt, debt.deed, change))
    unlock(world, stage.text("opens"))
    if stage.text("goal") in world.fixtures:
        finish(world, world.fixtures[stage.text("goal")])
