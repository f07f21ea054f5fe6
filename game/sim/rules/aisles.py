"""Aisles: what footprints on the permit road tell a rival about her way through the hall.

Each touchpoint she steps on tells it one more aisle to keep; a kiosk wipes what it was told. It
changes its round only where she does not see it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from game.sim.actor import Actor
from game.sim.events import Footprint
from game.sim.fixtures import Fixture
from game.sim.offers import Offer
from game.sim.plan import Placement
from game.sim.rules.cast import is_out_of_sight
from game.sim.rules.owed_events import AisleTold, PrintsWiped
from game.sim.rules.properties import number, numbers, text
from game.sim.rules.risk_state import Aisles, Risk, risk_of
from game.sim.schedule import Schedule, patrol
from game.sim.verbs import VERBS
from game.sim.world import World


def aisles_of(world: World) -> tuple[Aisles, ...]:
    """Return the rounds of every rival that the map gives aisles."""
    found: Mapping[str, Actor] = {a.id: a for a in world.actors if a.kind.group == "rival"}
    ways = sorted(world.plan.of_kind("aisle"), key=lambda way: number(way, "order"))
    return tuple(
        Aisles(name, (rival.schedule, *(_round(way, rival) for way in ways if _is_of(way, name))))
        for name, rival in found.items()
        if any(_is_of(way, name) for way in ways)
    )


def _is_of(way: Placement, rival: str) -> bool:
    return text(way, "rival") == rival


def _round(way: Placement, rival: Actor) -> Schedule:
    return patrol(
        way.route,
        pauses=numbers(way, "pauses"),
        loop=text(way, "mode") == "loop",
        pace=rival.kind.paces["calm"],
        turn=rival.kind.turn,
    )


# -- footprints -----------------------------------------------------------------------------------
def follow_prints(world: World, risk: Risk) -> None:
    """Tell rivals of new footprints, and let them take the round that goes with what they know."""
    for event in world.events.copy():
        if isinstance(event, Footprint) and event.touchpoint not in risk.prints:
            risk.prints = (*risk.prints, event.touchpoint)
            world.events += [
                AisleTold(aisles.rival, event.touchpoint, len(risk.prints))
                for aisles in risk.aisles
            ]
    for aisles in risk.aisles:
        wanted = aisles.rounds[min(len(risk.prints), len(aisles.rounds) - 1)]
        for actor in world.actors:
            if actor.id == aisles.rival and actor.schedule is not wanted:
                _take_up(world, actor, wanted)


def _take_up(world: World, rival: Actor, wanted: Schedule) -> None:
    """Let a rival walk over to another round, unless she would see it change its mind."""
    if not rival.item and is_out_of_sight(world, rival.place, world.numbers["unseen_subtiles"]):
        rival.schedule, rival.off_schedule = wanted, True


# -- the kiosk ------------------------------------------------------------------------------------
def offers_of_kiosk(risk: Risk, kiosk: Fixture) -> Iterator[Offer]:
    """Give what a kiosk offers: all her footprints wiped."""
    refusal = "" if risk.prints else "Nobody holds a footprint of yours."
    yield Offer(
        "wipe_prints", kiosk.id, "Say no, three times: wipe my footprints", kiosk.x, kiosk.y,
        hold=kiosk.number("hold_ticks"), refusal=refusal,
    )  # fmt: skip


@VERBS.register("wipe_prints")
def wipe_prints(world: World, target: str) -> None:
    """Let rivals forget every footprint they were told of."""
    risk_of(world).prints = ()
    world.events.append(PrintsWiped(target))
