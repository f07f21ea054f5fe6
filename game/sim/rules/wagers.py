"""Wagers: at the desk before a vault she says how much, whose money, and where she stops.

The stop-line is written before the first step; no bead of it has a default. Above one part the
stake is other people's, and the desk asks one thing: did you ask?
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.base.units import TICKS_PER_SECOND
from game.sim.events import Refused
from game.sim.fixtures import Fixture
from game.sim.offers import Offer
from game.sim.rules.risk_events import DeskOpened, LineSet, StakeAsked, StakeSet, StakeUnasked
from game.sim.rules.risk_state import Question, Risk, risk_of
from game.sim.rules.vaults import SIDE_DOOR, STAKES, Line, Vault
from game.sim.systems.deeds import open_liability, write_line
from game.sim.systems.interaction import in_reach
from game.sim.systems.using import label_of
from game.sim.verbs import VERBS
from game.sim.world import World

ASKS: Final = 3
"""Answers a new wager needs: stake, looks, seconds."""


def desk_of(world: World, vault: Vault) -> Fixture | None:
    """Return a vault's desk."""
    desks = (f for f in world.fixtures.values() if f.kind == "wager_desk")
    return next((desk for desk in desks if desk.number("vault") == vault.number), None)


def is_shut(vault: Vault) -> bool:
    """Return whether a desk takes nothing more: entered, won, or a side door was used."""
    return vault.outcome in {"won", SIDE_DOOR} or (vault.is_open and vault.entered)


# -- offers ---------------------------------------------------------------------------------------
def offers_of_desk(world: World, risk: Risk, desk: Fixture) -> Iterator[Offer]:
    """Give what a desk offers: to sit down, to lower a stake, or to seal what was answered."""
    vault = risk.vault(desk.number("vault"))
    question = risk.question
    if is_shut(vault) or (vault.is_open and vault.stake == STAKES[0]):
        return
    hold = desk.number("hold_ticks")
    if question is None or question.target != desk.id:
        label = "Lower the stake" if vault.is_open else "Set your stake"
        yield Offer("open_desk", desk.id, label, desk.x, desk.y, hold=hold)
    elif len(question.answers) == asked_for(vault):
        yield _seal_offer(world, vault, desk, question)


def _seal_offer(world: World, vault: Vault, desk: Fixture, question: Question) -> Offer:
    stake = STAKES[question.answers[0] - 1]
    label, price = "Seal the wager", 0
    if is_unasked(vault, stake) and not vault.unasked:
        label = "Stake it anyway: unasked, a liability"
        price = world.catalog.prices["staked_unasked"]
    return Offer("seal_wager", desk.id, label, desk.x, desk.y, hold=30, price=price, order=-1)


def offers_of_seller(world: World, risk: Risk) -> Iterator[Offer]:
    """Give the offer to ask a desk's seller, face to face, for the money she is about to stake."""
    for vault in risk.vaults:
        seller = seller_of(world, vault)
        actor = next((a for a in world.actors if a.id == seller), None)
        if actor is None or is_shut(vault) or agreed_to(world) <= vault.asked:
            continue
        if not in_reach(world, actor.x, actor.y):
            continue
        pays = agreed_to(world) > 0 and seller not in risk.consented
        yield Offer(
            "ask_stake", seller, "Ask {name}: may I stake your money?", actor.x, actor.y,
            hold=world.numbers["ask_ticks"], name=label_of(world, seller),
            price=world.catalog.prices["asked"] if pays else 0,
        )  # fmt: skip


def seller_of(world: World, vault: Vault) -> str:
    """Return the id of the seller who answers for a vault's desk, or ""."""
    desk = desk_of(world, vault)
    return desk.text("seller") if desk else ""


def agreed_to(world: World) -> int:
    """Return the highest stake a seller agrees to as trust stands; 0 is a no."""
    trust, numbers = world.trust.value, world.numbers
    if trust >= numbers["consent_4"]:
        return STAKES[2]
    return STAKES[1] if trust >= numbers["consent_2"] else 0


def is_unasked(vault: Vault, stake: int) -> bool:
    """Return whether a stake would be money of people who did not agree to it."""
    return stake > STAKES[0] and vault.asked < stake


# -- verbs ----------------------------------------------------------------------------------------
@VERBS.register("ask_stake")
def ask_stake(world: World, target: str) -> None:
    """Ask a seller for money to stake; a yes is worth something in itself, once."""
    risk = risk_of(world)
    vault = next(v for v in risk.vaults if seller_of(world, v) == target)
    vault.asked = agreed_to(world)
    world.events.append(StakeAsked(vault.number, target, vault.asked))
    if vault.asked and target not in risk.consented:
        risk.consented = (*risk.consented, target)
        write_line(world, "asked", world.catalog.prices["asked"], target)


@VERBS.register("open_desk")
def open_desk(world: World, target: str) -> None:
    """Sit down at a desk."""
    risk_of(world).question = Question("stake", target)
    world.events.append(DeskOpened(world.fixtures[target].number("vault")))


@VERBS.register("seal_wager")
def seal_wager(world: World, target: str) -> None:
    """Shut the desk over what was answered."""
    risk = risk_of(world)
    vault = risk.vault(world.fixtures[target].number("vault"))
    question, risk.question = risk.question, None
    if question is None:
        return
    stake = STAKES[question.answers[0] - 1]
    if is_unasked(vault, stake) and not vault.unasked:
        vault.unasked = True
        seller = seller_of(world, vault)
        world.events.append(StakeUnasked(vault.number, seller))
        open_liability(world, "staked_unasked", seller)
    if not vault.is_open:
        _begin(world, vault, question)
    vault.stake = stake
    orders = stake * world.numbers["orders_each"]
    world.events.append(StakeSet(vault.number, stake, orders))


def _begin(world: World, vault: Vault, question: Question) -> None:
    """Write the line, and begin to count from nothing."""
    numbers, (_, looks, beads) = world.numbers, question.answers
    ticks = numbers[f"line_{beads}_ticks"]
    vault.line = Line(numbers[f"looks_{looks}"], ticks)
    vault.sealed_at, vault.outcome, vault.entered = world.tick, "", False
    vault.looks = vault.inside = 0
    vault.crossed_at, vault.which, vault.passed = -1, "", False
    seconds = ticks // TICKS_PER_SECOND
    world.events.append(LineSet(vault.number, vault.line.looks, seconds))


# -- answers --------------------------------------------------------------------------------------
def asked_for(vault: Vault) -> int:
    """Return how many answers a desk needs before it can be sealed."""
    return 1 if vault.is_open else ASKS


def answer_desk(world: World, risk: Risk, question: Question, choice: int) -> None:
    """Take one answer: stake, looks, seconds, in this order; a fourth number begins anew."""
    vault = risk.vault(world.fixtures[question.target].number("vault"))
    if choice > len(STAKES):
        risk.question = Question(question.of, question.target)
        return
    if len(question.answers) == asked_for(vault):
        return
    if not question.answers and STAKES[choice - 1] > highest(vault):
        world.events.append(Refused("This desk takes no more than that from you now."))
        return
    risk.question = Question(question.of, question.target, (*question.answers, choice))


def highest(vault: Vault) -> int:
    """Return the highest stake a desk takes: never more than before once it was shut."""
    return min(vault.cap, vault.stake) if vault.is_open else vault.cap
