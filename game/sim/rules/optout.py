"""Opting out: a right three menus deep. At its end the house has forgotten every step.

Each menu is held for; letting go early is the big button, which keeps everything and starts again,
as does stepping out of the kiosk's reach.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.base.units import TICKS_PER_SECOND
from game.sim.fixtures import Fixture
from game.sim.offers import Offer
from game.sim.rules.house_parts import OptOut
from game.sim.rules.personal_events import OptOutDone, OptOutMenu
from game.sim.rules.personal_state import House, house_of
from game.sim.rules.rerouting import withdraw
from game.sim.systems.interaction import in_reach
from game.sim.verbs import VERBS
from game.sim.world import World

QUESTIONS: Final = (
    "Say no: Are you sure? We'll miss you. (1 of 3)",
    "Say no: Keep your gifts, keep your prints? (2 of 3)",
    "Say no: Stay a guest of the house? (3 of 3)",
)
"""What the menus of a kiosk ask; the big button always means keep."""


def offers_of_kiosk(world: World, house: House, kiosk: Fixture) -> Iterator[Offer]:
    """Give what a kiosk offers: no to be held for, keep at a tap."""
    place, opt_out = (kiosk.x, kiosk.y), house.opt_out
    carried = world.fixtures.get(world.courier.item_id)
    if carried is not None and carried.kind == "errand" and carried.text("to") == kiosk.id:
        yield Offer("bring_back", kiosk.id, "Post what you carry", *place,
                    price=world.catalog.prices["errand"])  # fmt: skip
        return
    dark = world.tick < house.dark.get(kiosk.id, 0)
    refusal = "The kiosk is dark. It wakes later." if dark else ""
    menus = opt_out.menus if opt_out.kiosk == kiosk.id else 0
    yield Offer("say_no", kiosk.id, QUESTIONS[menus], *place,
                hold=kiosk.number("hold_ticks"), refusal=refusal)  # fmt: skip
    if menus and not refusal:
        yield Offer("keep", kiosk.id, "Keep my prints (the big button)", *place)


def leave_kiosk(world: World, house: House) -> None:
    """Start a kiosk's menus again when the courier has stepped out of reach."""
    kiosk = world.fixtures.get(house.opt_out.kiosk)
    if kiosk is not None and not in_reach(world, kiosk.x, kiosk.y):
        house.opt_out = OptOut()


@VERBS.register("say_no")
def say_no(world: World, target: str) -> None:
    """Answer one menu with no; the last one makes the house forget."""
    house = house_of(world)
    opt_out = house.opt_out
    if opt_out.kiosk != target:
        hold = world.fixtures[target].number("hold_ticks")
        opt_out = house.opt_out = OptOut(target, 0, world.tick - hold)
    opt_out.menus += 1
    world.events.append(OptOutMenu(target, opt_out.menus))
    if opt_out.menus >= len(QUESTIONS):
        _forget(world, house, target)


@VERBS.register("keep")
def keep(world: World, target: str) -> None:  # noqa: ARG001 - a verb's signature
    """Press the big button: everything is kept, and the menus begin again."""
    house_of(world).opt_out = OptOut()


def _forget(world: World, house: House, kiosk: str) -> None:
    seconds = (world.tick - house.opt_out.since) // TICKS_PER_SECOND
    house.opt_out = OptOut()
    house.floor.forget()
    withdraw(house)
    house.dark[kiosk] = world.tick + house.numbers["dark_ticks"]
    world.events.append(OptOutDone(kiosk, seconds))
