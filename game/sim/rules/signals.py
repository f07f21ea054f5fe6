"""Signals: what a customer may tell, asked face to face or copied without a question.

Two answers light a socket; nobody needs the third. Asking costs time in their light and brings
trust; scraping costs none and is written down.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.base.grid import line_is_clear
from game.base.units import POINT
from game.sim.actor import Actor, AlertState
from game.sim.offers import TEMPT_ORDER, Offer
from game.sim.rules.counting import name_step
from game.sim.rules.creep import MOST, add_creep, shut_lamps
from game.sim.rules.house_parts import Answers, Customer
from game.sim.rules.personal_events import (
    ConsentGiven,
    SignalAsked,
    SignalNeedless,
    SignalReturned,
    SignalScraped,
)
from game.sim.rules.personal_state import House, house_of
from game.sim.rules.tuning import light_sockets
from game.sim.systems.deeds import BEFORE, write_line
from game.sim.systems.noticing import SURE_AT
from game.sim.systems.sounding import make_noise
from game.sim.systems.using import label_of
from game.sim.verbs import VERBS
from game.sim.world import World

SIGNALS: Final = ("want", "when", "name")
"""What a customer may tell, in this order."""

NEEDED: Final = 2
"""Signals that light a socket."""

WARY: Final = 40
"""Trust below which people answer only whoever says plainly what it is for."""

CALM_AT: Final = SURE_AT - POINT
"""The most awareness of somebody whom the Plain Notice has told what all this is for."""

SHUNNED: Final = 20
"""Trust below which an answer takes longer."""

CHILD_CREEP: Final = 2
"""Creep for scraping somebody who has a guardian."""


# -- offers ---------------------------------------------------------------------------------------
def offers_of_customers(world: World, house: House) -> Iterator[Offer]:
    """Give what can be asked of the people near, or taken from them."""
    for customer in house.customers.values():
        yield from _letters(world, house, customer)
        actor = world.actor(customer.who)
        if actor.state is AlertState.DOWN or not _is_in_sight(world, actor):
            continue
        if world.is_near(actor.x, actor.y, house.numbers["face_subtiles"]):
            yield from _face_to_face(world, house, customer, actor)
        elif house.answers[customer.who].signals < NEEDED:
            yield Offer(
                "scrape", customer.who, "Copy two answers of {name} unasked", actor.x, actor.y,
                hold=house.numbers["scrape_ticks"], price=_price(world, customer),
                name=label_of(world, customer.who), order=TEMPT_ORDER,
            )  # fmt: skip


def _letters(world: World, house: House, customer: Customer) -> Iterator[Offer]:
    """Give the letters in hand: they say what their writer would answer."""
    held = world.courier.item_id
    if held and held == customer.letters and house.answers[customer.who].signals < NEEDED:
        yield Offer(
            "scrape", customer.who, "Read the letters of {name}", world.courier.x, world.courier.y,
            hold=house.numbers["scrape_ticks"], price=_price(world, customer),
            name=label_of(world, customer.who), order=TEMPT_ORDER,
        )  # fmt: skip


def _is_in_sight(world: World, actor: Actor) -> bool:
    courier, terrain = world.courier, world.terrain
    return world.is_near(actor.x, actor.y, world.numbers["scrape_subtiles"]) and line_is_clear(
        terrain.opaque, terrain.columns, courier.x, courier.y, actor.x, actor.y
    )


def _face_to_face(world: World, house: House, customer: Customer, actor: Actor) -> Iterator[Offer]:
    answers, place = house.answers[customer.who], (actor.x, actor.y)
    hold, refusal = ask_ticks(world, house), refusal_of(world, house, customer)
    name = label_of(world, customer.who)
    if answers.signals < NEEDED:
        price = 0 if answers.asked or answers.scraped else world.catalog.prices["asked"]
        yield Offer("ask_signal", customer.who, "Ask {name} for an answer", *place, hold=hold,
                    price=price, refusal=refusal, name=name)  # fmt: skip
        return
    for child in _children_of(house, customer.who):
        if not refusal and not house.answers[child].consent:
            yield Offer("ask_consent", child, "Ask for a yes for {name} too", *place, hold=hold,
                        name=label_of(world, child))  # fmt: skip
    if answers.signals < len(SIGNALS) and not refusal:
        yield Offer("ask_on", customer.who, "Ask {name} on: not needed, and the lamp shuts",
                    *place, hold=hold, name=name, order=TEMPT_ORDER)  # fmt: skip


def ask_ticks(world: World, house: House) -> int:
    """Return how long an answer takes now: longer where few trust or a salon is upset."""
    is_slow = world.trust.value < SHUNNED or any(s.creep >= MOST for s in house.salons.values())
    return house.numbers["ask_slow_ticks" if is_slow else "ask_ticks"]


def refusal_of(world: World, house: House, customer: Customer) -> str:
    """Return why somebody does not answer now, as an English msgid, or ""."""
    answers = house.answers[customer.who]
    if answers.shut:
        return "The lamp is shut. Nobody answers here."
    if customer.guardian and not answers.consent:
        return "A child. Ask the guardian first."
    if world.trust.value < WARY and not world.courier.has_papers:
        return "What is it for? Bring the Plain Notice."
    return ""


def _children_of(house: House, who: str) -> list[str]:
    return [c.who for c in house.customers.values() if c.guardian == who]


def _price(world: World, customer: Customer) -> int:
    return world.catalog.prices["scraped_child" if customer.guardian else "scraped"]


def show_notice(world: World, house: House) -> None:
    """Let nobody who would answer call a guard about somebody who says plainly what it is for."""
    if world.trust.value < WARY and world.courier.has_papers:
        for who in house.customers:
            aware = world.actor(who).aware
            aware.points = min(aware.points, CALM_AT)


# -- verbs ----------------------------------------------------------------------------------------
@VERBS.register("ask_signal")
def ask_signal(world: World, target: str) -> None:
    """Be told one more thing; the first one a person gives is worth trust."""
    house = house_of(world)
    answers = house.answers[target]
    if not answers.asked and not answers.scraped:
        write_line(world, "asked", world.catalog.prices["asked"], target)
    world.events.append(SignalAsked(target, SIGNALS[answers.signals]))
    _add(world, answers)
    light_sockets(world, house)


@VERBS.register("ask_consent")
def ask_consent(world: World, target: str) -> None:
    """Be given a guardian's yes for a child."""
    house = house_of(world)
    house.answers[target].consent = True
    world.events.append(ConsentGiven(house.customers[target].guardian, target))
    _talk(world)


@VERBS.register("ask_on")
def ask_on(world: World, target: str) -> None:
    """Ask for what nobody needs: something is learnt, and a lamp shuts."""
    house = house_of(world)
    _add(world, house.answers[target])
    house.answers[target].hurt = True
    house.insight += 1
    world.events.append(SignalNeedless(target))
    _upset(world, house, target, 1)


@VERBS.register("scrape")
def scrape(world: World, target: str) -> None:
    """Copy two answers unasked: a step with a name, and whoever sees it minds."""
    house = house_of(world)
    customer, answers = house.customers[target], house.answers[target]
    answers.signals, answers.scraped = NEEDED, True
    write_line(world, "scraped", _price(world, customer), target)
    seen_by = tuple(
        other
        for other in house.customers
        if other != target and world.sight_log.get(other, -1 << 30) >= world.tick - BEFORE
    )
    world.events.append(SignalScraped(target, seen_by))
    name_step(world, house, target)
    creep = (CHILD_CREEP if customer.guardian else 0) + bool(seen_by)
    if creep:
        answers.hurt = True
        _upset(world, house, target, creep)
    light_sockets(world, house)


def _add(world: World, answers: Answers) -> None:
    answers.signals += 1
    answers.asked += 1
    _talk(world)


def _upset(world: World, house: House, who: str, amount: int) -> None:
    add_creep(world, house, house.customers[who].salon, amount)
    shut_lamps(world, house)


def _talk(world: World) -> None:
    courier, loudness = world.courier, world.numbers["talk_loudness"]
    make_noise(world, "talk", by="courier", x=courier.x, y=courier.y, radius=loudness)


# -- handing back ---------------------------------------------------------------------------------
def to_hand_back(house: House) -> str:
    """Return whose signal a bowl would take back: the third ones first, then what was copied.

    A table's id stands for what its lever took; "" if nothing is owed.
    """
    third = (who for who, answers in house.answers.items() if answers.signals > NEEDED)
    copied = (w for w, a in house.answers.items() if a.scraped and a.signals > a.asked)
    levered = (name for name, table in house.tables.items() if "lever" in table.sockets)
    return next(third, next(copied, next(levered, "")))


@VERBS.register("hand_back")
def hand_back(world: World, target: str) -> None:
    """Wash one signal away for good: the people it came from grow calmer."""
    house = house_of(world)
    if target in house.tables:
        salon = _hand_back_levered(house, target)
    else:
        answers = house.answers[target]
        answers.signals -= 1
        answers.asked = min(answers.asked, answers.signals)
        answers.hurt = False
        salon = house.customers[target].salon
    world.events.append(SignalReturned(target))
    if not house.salons[salon].thanked:
        house.salons[salon].thanked = True
        write_line(world, "returned", world.catalog.prices["returned"], target)
    add_creep(world, house, salon, -1)
    shut_lamps(world, house)
    light_sockets(world, house)


def _hand_back_levered(house: House, name: str) -> str:
    """Take one of a lever's sockets out; returns the salon of its pool that minds most."""
    table = house.tables[name]
    left = list(table.sockets)
    left.remove("lever")
    table.sockets = tuple(left)
    salons = dict.fromkeys(c.salon for c in house.customers.values() if c.table == name)
    return max(salons, key=lambda salon: house.salons[salon].creep)
